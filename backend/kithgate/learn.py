"""Learn: fit the personal model from the history, and put it in service if it is no worse than the one before."""

from dataclasses import dataclass

import numpy as np

from kithgate.features.index import KithIndex
from kithgate.model.fit import log_losses
from kithgate.model.linear import Array, Linear, logistic
from kithgate.model.personal import LEAST, NEWEST, Lesson, personal
from kithgate.model.rows import prequential
from kithgate.model.saved import PERSONAL_MODEL, Personal, dump_personal
from kithgate.model.starter import Starter
from kithgate.store import Store

_MUCH_WORSE = 1.05


@dataclass(frozen=True, slots=True)
class LearnReport:
    """What came of learning: how many decisions there were, and whether the new model serves."""

    version: str
    trained_on: int
    in_service: bool
    told: str


def learn(store: Store, base: Starter) -> LearnReport:
    """Fit from everything the owner decided; each lesson sees only what came before. Whoever judges then refreshes."""
    lessons = lessons_of(store)
    if len(lessons) < LEAST:
        store.drop_document(PERSONAL_MODEL)
        told = f"{len(lessons)} decisions are too few to learn from; from {LEAST} on your own history counts."
        return LearnReport(base.model.version, 0, False, told)
    fitted, margins = personal(base.model, lessons)
    used = lessons[-NEWEST:]
    wanted = np.array([_wanted(lesson) for lesson in used])
    if _loss(margins, wanted) > _MUCH_WORSE * _starter_loss(base.model, used, wanted):
        told = "The new model did worse on your own past than the general one, so the general one stays in service."
        return LearnReport(base.model.version, len(used), False, told)
    named = fitted.with_version(f"{base.model.version}+{len(used)}", len(used))
    spam = np.array([logistic(-margin) for margin in margins])
    store.save_document(PERSONAL_MODEL, dump_personal(Personal(named, spam, wanted)))
    return LearnReport(named.version, len(used), True, f"Learned from {len(used)} decisions.")


def lessons_of(store: Store) -> list[Lesson]:
    """Every decided example with its numbers, oldest first."""
    kith = KithIndex(store.kith())
    return [Lesson(example, row) for example, row in prequential(store.past(), kith) if example.answer or example.label]


def _wanted(lesson: Lesson) -> bool:
    example = lesson.example
    return example.label != "spam" if example.label else example.answer == "accepted"


def _loss(margins: Array, wanted: Array) -> float:
    return float(log_losses(margins, wanted.astype(np.float64)).mean())


def _starter_loss(model: Linear, lessons: list[Lesson], wanted: Array) -> float:
    rows = np.array([lesson.row for lesson in lessons])
    return _loss(rows @ model.wanted + model.wanted_bias, wanted)
