"""The personal model as it is kept: weights, and how it did on decisions it had not yet learned."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from kithgate.errors import ModelRefused
from kithgate.model.linear import Array, Linear
from kithgate.model.personal import Lesson, personal
from kithgate.model.starter import Curves, Starter, dump, load

PERSONAL_MODEL = "personal-model"
"""The name under which the store keeps it."""

_UNMEASURED = Curves(np.zeros(0), np.zeros(0))


@dataclass(frozen=True, slots=True)
class Learned:
    """What a model learned from: how many of each, and the days of the first and the last invitation (ISO 8601)."""

    accepted: int = 0
    ignored: int = 0
    corrected: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Personal:
    """A model, the probabilities of spam it gave to the owner's past out of fold, and what was wanted; shapes (n,).

    `of`: marks of the decisions in that past, which tell whose probability each is.
    """

    model: Linear
    spam: Array
    wanted: Array
    of: tuple[str, ...] = ()
    learned: Learned = Learned()


def fitted(starter: Linear, lessons: Sequence[Lesson]) -> Personal:
    """The starter adapted to lessons, with how it did on them; the starter itself where they are too few."""
    model, margins = personal(starter, lessons)
    used = lessons[len(lessons) - len(margins) :]
    return Personal(model, 1 / (1 + np.exp(margins)), np.array([lesson.wanted for lesson in used], dtype=bool))


def dump_personal(personal: Personal) -> bytes:
    """A personal model as bytes, in the form of the starter's file."""
    past = {"spam": personal.spam.tolist(), "wanted": [bool(wanted) for wanted in personal.wanted]}
    weights = dump(Starter(personal.model, _UNMEASURED, _UNMEASURED)).decode()
    more = {"of": list(personal.of), "learned": asdict(personal.learned)}
    return json.dumps({"weights": weights, "past": past, **more}).encode()


def load_personal(contents: bytes) -> Personal:
    """The reverse. Raises ModelRefused as `starter.load` does."""
    try:
        outer = json.loads(contents)
        past, weights = outer["past"], outer["weights"].encode()
        spam, wanted = np.array(past["spam"], dtype=np.float64), np.array(past["wanted"], dtype=bool)
        of, learned = tuple(outer.get("of", ())), Learned(**outer.get("learned", {}))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelRefused("Your personal model cannot be read.") from error
    return Personal(load(weights).model, spam, wanted, of, learned)
