"""The model file: JSON with a schema, the feature names it was made for, and a digest. It carries no code."""

import hashlib
import json
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any

import numpy as np

from kithgate.errors import ModelRefused
from kithgate.features import reading
from kithgate.features.wording import Wording, wording
from kithgate.model.linear import NAMES, Array, Linear

SCHEMA = 4
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Curves:
    """Probabilities of spam given to wanted and to unwanted requests of worlds not seen, each sorted downwards.

    What the bars of the badges are set by. Those of `spam` count friendly words as the badge "accept" does.
    """

    wanted: Array
    spam: Array


@dataclass(frozen=True, slots=True)
class Starter:
    """What everyone begins with; `fresh` is how it does before it has learned decisions of an owner, `taught` after."""

    model: Linear
    fresh: Curves
    taught: Curves


def dump(starter: Starter, words: Wording | None = None) -> bytes:
    """A model as file contents: weights by feature name, and digests of the words and the network it was fitted with.

    `words`: their tables, where they are others than the program's own.
    """
    model = starter.model
    body = {
        "schema": SCHEMA,
        "version": model.version,
        "trained_on": model.trained_on,
        "wording": (words or wording()).digest,
        "reading": reading.digest(),
        "wanted": {"bias": model.wanted_bias, "weights": _by_name(model.wanted)},
        "vouched": {"bias": model.vouched_bias, "weights": _by_name(model.vouched)},
        "fresh": _rounded(starter.fresh),
        "taught": _rounded(starter.taught),
    }
    return json.dumps({"sha256": _digest(body), "model": body}, indent=1, ensure_ascii=False).encode() + b"\n"


def load(contents: bytes) -> Starter:
    """A model from file contents. Raises ModelRefused when it is damaged or was made for other features."""
    try:
        outer = json.loads(contents)
        body = outer["model"]
        sound = outer["sha256"] == _digest(body)
        same = (
            set(body["wanted"]["weights"]) == set(NAMES) == set(body["vouched"]["weights"])
            and body["wording"] == wording().digest
            and body["reading"] == reading.digest()
        )
        if sound and same and body["schema"] == SCHEMA:
            return Starter(
                Linear(
                    wanted=_weights(body["wanted"]),
                    wanted_bias=float(body["wanted"]["bias"]),
                    vouched=_weights(body["vouched"]),
                    vouched_bias=float(body["vouched"]["bias"]),
                    version=str(body["version"]),
                    trained_on=int(body["trained_on"]),
                ),
                _curves(body["fresh"]),
                _curves(body["taught"]),
            )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelRefused("The model file cannot be read; reinstall Kithgate or run `make models`.") from error
    if not sound:
        raise ModelRefused(
            "The model file is damaged: its digest does not match; reinstall Kithgate or run `make models`."
        )
    raise ModelRefused("The model file was made for another version of Kithgate; run `make models` or reinstall.")


def starter() -> Starter:
    """The starter that came with this program."""
    return load((files("kithgate") / "starter" / "starter.json").read_bytes())


def _weights(score: dict[str, Any]) -> Array:
    return np.array([float(score["weights"][name]) for name in NAMES])


def _by_name(weights: Array) -> dict[str, float]:
    return {name: float(weight) for name, weight in zip(NAMES, weights, strict=True)}


def _rounded(curves: Curves) -> dict[str, list[float]]:
    return {name: [round(float(p), _DIGITS) for p in curve] for name, curve in asdict(curves).items()}


def _curves(read: dict[str, Any]) -> Curves:
    return Curves(*(np.array(read[name], dtype=np.float64) for name in ("wanted", "spam")))


def _digest(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
