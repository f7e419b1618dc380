"""Asks the owner now and then about someone they accepted, where the answer teaches most; an answer is a correction."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, zip_longest
from typing import Literal, Protocol

from kithgate.errors import NotFound
from kithgate.invitation import Invitation
from kithgate.kith import Person
from kithgate.store import Store, asked
from kithgate.verdict import Example, Label, Verdict

Kind = Literal["why_accepted", "pitched"]
Reply = Literal["personal", "vouched", "spam", "skip"]

MOST_A_WEEK = 3
WEEK = timedelta(days=7)
# A person remembers the newest ones, and no question is worth judging the whole history for.
_NEWEST = 50
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Option:
    """One way to answer, and its words."""

    answer: Reply
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about an accepted invitation. `id` stays the same as long as it is open."""

    id: str
    kind: Kind
    text: str
    invitation: Invitation
    options: tuple[Option, ...]


class Knowing(Protocol):
    """Whoever judges and knows the owner's people."""

    def judge(self, invitations: Sequence[Invitation], now: datetime) -> list[Verdict]:
        """One verdict an invitation, in order."""

    def person_behind(self, profile_url: str | None) -> Person | None:
        """The person of the records with this link."""


def questions(store: Store, knowing: Knowing, now: datetime) -> list[Question]:
    """What is to be asked now: the most telling first, a few a week, nothing twice."""
    if not store.setting("ask_questions"):
        return []
    with store.reading() as connection:
        before = asked.answered(connection, store.owner)
    left = MOST_A_WEEK - sum(now - at < WEEK for at in before.values())
    if left <= 0:
        return []
    accepted = [each for each in _accepted(store) if _id(each) not in before][:_NEWEST]
    pitched = [each for each in accepted if _only_they_wrote(each, knowing)]
    unsure = _least_sure([each for each in accepted if each not in pitched and not each.gist], knowing, now)
    mixed = chain.from_iterable(
        zip_longest((_question("pitched", each) for each in pitched), (_question("why_accepted", e) for e in unsure))
    )
    return [question for question in mixed if question][:left]


def answer(store: Store, question_id: str, reply: Reply, now: datetime) -> str | None:
    """Keeps the answer as a correction, and that it was given; the correction's id, None for "skip".

    Raises NotFound when nothing is open under that id.
    """
    example = next((each for each in _accepted(store) if _id(each) == question_id), None)
    if example is None:
        raise NotFound("There is no such question: it was answered already, or the invitation is gone.")
    label: Label | None = None if reply == "skip" else reply
    with store.writing() as connection:
        if question_id in asked.answered(connection, store.owner):
            raise NotFound("There is no such question: it was answered already, or the invitation is gone.")
        return asked.keep(connection, store.owner, question_id, example, label, now)


def _accepted(store: Store) -> list[Example]:
    """Accepted and not explained, newest first."""
    found = [each for each in store.past() if each.answer == "accepted" and each.label is None]
    return sorted(found, key=lambda each: each.decided_at or each.at, reverse=True)


def _id(example: Example) -> str:
    return hashlib.sha256(example.key.encode()).hexdigest()[:24]


def _only_they_wrote(example: Example, knowing: Knowing) -> bool:
    person = knowing.person_behind(example.invitation.sender.profile_url)
    return person is not None and person.talk == "only_they"


def _least_sure(examples: Sequence[Example], knowing: Knowing, now: datetime) -> Iterable[Example]:
    """Those of whom the model cannot tell whether they know the owner or were vouched for, least sure first."""
    verdicts = knowing.judge([each.invitation for each in examples], now)
    doubts = [_sureness(verdict) for verdict in verdicts]
    ranked = sorted(zip(doubts, range(len(examples)), strict=True))
    return [examples[place] for sure, place in ranked if sure < _SURE]


def _sureness(verdict: Verdict) -> float:
    """How far one of the two outweighs the other: 0 is a toss-up, 1 is certain."""
    personal, vouched, _ = verdict.probabilities
    return abs(personal - vouched) / (personal + vouched)


def _question(kind: Kind, example: Example) -> Question:
    name, day = example.invitation.sender.name, example.decided_at or example.at
    return Question(_id(example), kind, _WORDS[kind](name, f"{day:%B %Y}"), example.invitation, _OPTIONS[kind])


_WORDS: Mapping[Kind, Callable[[str, str], str]] = {
    "why_accepted": lambda name, month: f"You accepted {name} in {month}. How do you know them?",
    "pitched": lambda name, month: (
        f"You accepted {name} in {month}; since then they wrote and you did not. Was it a pitch?"
    ),
}
_SKIP = Option("skip", "Don't ask about them")
_OPTIONS: Mapping[Kind, tuple[Option, ...]] = {
    "why_accepted": (
        Option("personal", "I know them myself"),
        Option("vouched", "Through somebody I know"),
        Option("spam", "I don't"),
        _SKIP,
    ),
    "pitched": (
        Option("spam", "Yes, a pitch"),
        Option("personal", "No, I know them"),
        Option("vouched", "No, somebody I know stands in for them"),
        _SKIP,
    ),
}
