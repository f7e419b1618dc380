"""What ties a connection to the owner: which signs there are, what each says, and which group it speaks for.

The words claim what the records show and no more: an export knows where people work now, not where they worked.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kithgate.kith import Person, Position
from kithgate.store.marks import Group

GROUPS: tuple[Group, ...] = ("keep", "unsure", "let_go")
NOTHING = "Nothing found: no message, no shared employer, no sign that you know each other."


@dataclass(frozen=True, slots=True)
class Found:
    """A connection and where its signs are looked for: a job they share, the owner's word, whom their note named.

    `name`: as names are compared; `strength`: of the tie, 0..1.
    """

    person: Person
    name: str
    shared: Position | None
    label: str | None
    named: str | None
    strength: float

    @property
    def group(self) -> Group:
        """What the owner said comes first, then the strongest sign."""
        if self.label == "spam":
            return "let_go"
        for group, signs in _BY_GROUP:
            for there in signs:
                if there(self):
                    return group
        return "let_go"

    @property
    def words(self) -> tuple[str, ...]:
        """A sentence for every sign that is there."""
        return tuple(sign.say(self) for sign in SIGNS if sign.there(self)) or (NOTHING,)


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of tie: the group it speaks for, whether it is there, and what it says when it is."""

    group: Group
    there: Callable[[Found], object]
    say: Callable[[Found], str]


def _often(count: int, found: Found) -> str:
    """How often, and when last."""
    last = found.person.last_message_on
    times = {1: "once", 2: "twice"}.get(count, f"{count} times")
    return f"{times}, last in {last.year}" if last else times


def _years(job: Position | None) -> str:
    since = job.started.year if job and job.started else None
    if job is None or job.ended is None:
        return f"have worked since {since}" if since else "work, too"
    if since == job.ended.year:
        return f"worked in {since}"
    return f"worked {since}-{job.ended.year}" if since else f"worked until {job.ended.year}"


SIGNS: tuple[Sign, ...] = (
    Sign("keep", lambda found: found.label in ("personal", "vouched"), lambda found: f"You said: {found.label}."),
    Sign("let_go", lambda found: found.label == "spam", lambda _: "You said: spam."),
    Sign(
        "keep",
        lambda found: found.person.messages_sent and found.person.messages_received,
        lambda found: f"You wrote with each other {_often(found.person.messages, found)}.",
    ),
    Sign(
        "unsure",
        lambda found: found.shared,
        lambda found: f"Works at {found.person.company}, where you {_years(found.shared)}.",
    ),
    Sign("keep", lambda found: found.person.in_address_book, lambda _: "They are in your address book."),
    Sign("keep", lambda found: found.person.recommendations, lambda _: "One of you recommended the other."),
    Sign("keep", lambda found: found.person.owner_note, lambda _: "You wrote a note about them."),
    Sign("unsure", lambda found: found.named, lambda found: f"Their invitation named {found.named}, whom you know."),
    Sign("unsure", lambda found: found.person.endorsements, lambda _: "One of you endorsed the other."),
    Sign("unsure", lambda found: found.person.invited_by == "owner", lambda _: "You asked them to connect."),
    Sign(
        "unsure",
        lambda found: found.person.messages_received and not found.person.messages_sent,
        lambda found: f"They wrote to you {_often(found.person.messages_received, found)}; you never answered.",
    ),
    Sign(
        "unsure",
        lambda found: found.person.messages_sent and not found.person.messages_received,
        lambda found: f"You wrote to them {_often(found.person.messages_sent, found)}; they never answered.",
    ),
)

_BY_GROUP = tuple((group, tuple(sign.there for sign in SIGNS if sign.group == group)) for group in GROUPS)
