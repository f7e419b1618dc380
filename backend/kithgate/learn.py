"""Learn: fit the personal model from the history, and put it in service unless it is worse than the one there."""

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from kithgate.errors import Conflict, ModelRefused, StoreUnavailable
from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex, accepted_by_archive
from kithgate.model.fit import log_losses
from kithgate.model.linear import Array, Linear, capped, logistic
from kithgate.model.personal import LEAST, NEWEST, Lesson, personal
from kithgate.model.rows import row_of
from kithgate.model.saved import PERSONAL_MODEL, Learned, Personal, dump_personal, load_personal
from kithgate.model.starter import Starter
from kithgate.store import Store
from kithgate.verdict import Example

SERVED = "served-models"
_REMEMBERED = 20
# In nats a decision and as a ratio: less is no difference that anybody would notice.
_WORSE_BY, _WORSE_THAN = 0.01, 1.05


@dataclass(frozen=True, slots=True)
class LearnReport:
    """What came of learning: how many decisions there were, and whether the new model serves."""

    version: str
    trained_on: int
    in_service: bool
    told: str


@dataclass(frozen=True, slots=True)
class Version:
    """One personal model that was put in service: when, and what it had learned from."""

    version: str
    saved_at: datetime
    in_service: bool
    learned: Learned


def learn(store: Store, base: Starter, kith: KithIndex | None = None, anew: bool = False) -> LearnReport:
    """Fit from everything the owner decided; each lesson sees only what came before. Whoever judges then refreshes.

    For a history that was there before, the model that served then serves again, so that undoing is exact; with
    `anew` it is fitted and compared once more. Of who is forgotten meanwhile nothing is kept: it begins again.
    """
    try:
        return _learn(store, base, kith, anew)
    except Conflict:
        return learn(store, base, None, anew)


def _learn(store: Store, base: Starter, kith: KithIndex | None, anew: bool) -> LearnReport:
    as_of, log, examples = store.revision(), store.log_mark(), store.past()
    chosen = teaching(examples)
    untaught = _untaught(examples, chosen)
    lessons = _lessons(examples, chosen[-NEWEST:], kith or KithIndex(store.kith()))
    if len(lessons) < LEAST:
        store.drop_document(PERSONAL_MODEL)
        _remember(store, log, {}, as_of)
        told = f"{len(lessons)} decisions are too few to learn from; from {LEAST} on your own history counts.{untaught}"
        return LearnReport(base.model.version, 0, False, told)
    history = _history_mark(base, lessons)
    served = _served(store)
    if not anew and history in served and store.back_to(PERSONAL_MODEL, served[history]):
        there = _there(store)
        model = there.model if there else base.model
        report = LearnReport(model.version, model.trained_on, there is not None, _learned_from(len(lessons)))
    else:
        report = _fit(store, base, _rival(store, examples), lessons, history, as_of)
    served.pop(history, None)
    _remember(store, log, {**served, history: store.digest(PERSONAL_MODEL)}, as_of)
    return replace(report, told=f"{report.told}{untaught}")


def lessons_of(store: Store, kith: KithIndex | None = None, newest: int | None = None) -> list[Lesson]:
    """The decided examples with their numbers, oldest first: all, or the newest so many."""
    examples = store.past()
    chosen = teaching(examples)
    return _lessons(examples, chosen if newest is None else chosen[-newest:], kith or KithIndex(store.kith()))


def _lessons(examples: Sequence[Example], chosen: Sequence[Example], kith: KithIndex) -> list[Lesson]:
    taught = {id(example) for example in chosen}
    past = PastIndex(kith.owner_names)
    lessons = []
    for example in examples:
        if id(example) in taught:
            lessons.append(Lesson(example, row_of(example, kith, past)))
        past.add(example)
    return lessons


def teaching(examples: Sequence[Example]) -> list[Example]:
    """The examples to learn from: all that were decided, but of an archive's accepts, the newest first, no more than
    there are ignored requests. An archive tells whom the owner accepted and seldom whom they ignored: taken as it
    stands it would teach that everyone is wanted.
    """
    decided = [example for example in examples if example.answer or example.label]
    told = [example for example in decided if accepted_by_archive(example)]
    ignored = sum(example.label is None and example.answer == "ignored" for example in decided)
    left_out = {id(example) for example in told[: max(0, len(told) - ignored)]}
    return [example for example in decided if id(example) not in left_out]


def _untaught(examples: Sequence[Example], chosen: Sequence[Example]) -> str:
    """What is said of an archive's accepts that are left out, where some are."""
    count = sum(bool(example.answer or example.label) for example in examples) - len(chosen)
    told = (
        " Of your archive's accepts {count} {are} left out: no more of them teach than there are requests you ignored."
    )
    return told.format(count=count, are="is" if count == 1 else "are") if count else ""


def up_to_date(store: Store) -> bool:
    """Whether everything decided was learned, as far as the log of decisions tells."""
    contents = store.document(SERVED)
    return store.log_mark() == (json.loads(contents)["log"] if contents else "")


def versions(store: Store) -> list[Version]:
    """The personal models that are kept, the newest first: that one serves, the others are there to go back to."""
    found = []
    for place, (contents, saved_at) in enumerate(store.document_versions(PERSONAL_MODEL)):
        # An older program's model may be of no use to this one.
        with suppress(ModelRefused):
            kept = load_personal(contents)
            found.append(Version(kept.model.version, saved_at, place == 0, kept.learned))
    return found


def roll_back(store: Store) -> None:
    """Puts the model before this one in service; for the same history it stays. Raises NotFound."""
    store.roll_back(PERSONAL_MODEL)
    contents = store.document(SERVED)
    served = _served(store)
    if contents and served:
        _remember(store, json.loads(contents)["log"], {**served, [*served][-1]: store.digest(PERSONAL_MODEL)})


def _fit(
    store: Store, base: Starter, there: Personal | None, lessons: Sequence[Lesson], history: str, as_of: str
) -> LearnReport:
    fitted, margins = personal(base.model, lessons)
    wanted = np.array([lesson.wanted for lesson in lessons])
    if there and _worse(margins, _honest_margins(there, lessons), wanted):
        told = "The new model did worse on your own past than the one before, so that one stays in service."
        return LearnReport(there.model.version, there.model.trained_on, False, told)
    if _worse(margins, _margins(base.model, lessons), wanted):
        store.drop_document(PERSONAL_MODEL)
        told = "The new model did worse on your own past than the general one, so the general one serves."
        return LearnReport(base.model.version, 0, False, told)
    named = fitted.with_version(f"{base.model.version}+{len(lessons)}-{history[:6]}", len(lessons))
    spam = np.array([logistic(-margin) for margin in margins])
    of = tuple(_mark(lesson.example) for lesson in lessons)
    store.save_document(PERSONAL_MODEL, dump_personal(Personal(named, spam, wanted, of, _learned(lessons))), as_of)
    return LearnReport(named.version, len(lessons), True, _learned_from(len(lessons)))


def _learned_from(decisions: int) -> str:
    return f"Learned from {decisions} decisions."


def _worse(candidate: Array, there: Array, wanted: Array) -> bool:
    """Whether log-odds on the owner's past do worse than others, clearly and by more than a standard error."""
    yes = wanted.astype(np.float64)
    new, old = log_losses(candidate, yes), log_losses(there, yes)
    more = new - old
    clearly = new.mean() > _WORSE_THAN * old.mean() + _WORSE_BY
    return bool(clearly and more.mean() > more.std() / np.sqrt(len(more)))


def _honest_margins(there: Personal, lessons: Sequence[Lesson]) -> Array:
    """What a model says of lessons it did not learn from: as it said then of its own, as it says now of the others."""
    then = dict(zip(there.of, np.log1p(-there.spam) - np.log(there.spam), strict=False))
    now = _margins(there.model, lessons)
    return np.array([then.get(_mark(lesson.example), margin) for lesson, margin in zip(lessons, now, strict=True)])


def _margins(model: Linear, lessons: Sequence[Lesson]) -> Array:
    rows = np.array([lesson.row for lesson in lessons])
    return np.asarray(capped(rows * model.wanted).sum(axis=1) + model.wanted_bias)


def _learned(lessons: Sequence[Lesson]) -> Learned:
    examples = [lesson.example for lesson in lessons]
    corrected = sum(example.label is not None for example in examples)
    taken = sum(example.label is None and example.answer == "accepted" for example in examples)
    days = [example.at.date().isoformat() for example in examples]
    return Learned(taken, len(examples) - corrected - taken, corrected, min(days), max(days))


def _mark(example: Example) -> str:
    return hashlib.sha256(f"{example.key}|{example.answer}|{example.label}".encode()).hexdigest()[:16]


def _history_mark(base: Starter, lessons: Sequence[Lesson]) -> str:
    """Differs whenever another model would be fitted."""
    digest = hashlib.sha256(base.model.version.encode() + base.model.wanted.tobytes())
    for lesson in lessons:
        digest.update(f"{_mark(lesson.example)}{lesson.example.source}".encode())
        digest.update(lesson.row.tobytes())
    return digest.hexdigest()


def _there(store: Store) -> Personal | None:
    """The personal model in service; none when the starter serves, as it does in the place of a damaged one."""
    try:
        contents = store.document(PERSONAL_MODEL)
        return load_personal(contents) if contents else None
    except (ModelRefused, StoreUnavailable):
        return None


def _rival(store: Store, examples: Sequence[Example]) -> Personal | None:
    """The personal model in service, for a new one to be no worse than; none when it learned what no longer holds."""
    there = _there(store)
    return there if there and {_mark(example) for example in examples}.issuperset(there.of) else None


def _served(store: Store) -> dict[str, str | None]:
    """The digest of the model that served for each of the latest histories; None is the starter."""
    contents = store.document(SERVED)
    return dict(json.loads(contents)["served"]) if contents else {}


def _remember(store: Store, log: str, served: dict[str, str | None], as_of: str | None = None) -> None:
    latest = dict([*served.items()][-_REMEMBERED:])
    store.replace_document(SERVED, json.dumps({"log": log, "served": latest}).encode(), as_of)
