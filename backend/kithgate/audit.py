"""The connections the owner already has, each with its connection to the owner in words that the records bear out."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from kithgate.features.index import company_key
from kithgate.features.ties import tie_to
from kithgate.kith import Owner, Person, Position, name_key, person_key
from kithgate.store import Store, said

Group = Literal["keep", "unsure", "let_go"]
GROUPS: tuple[Group, ...] = get_args(Group)
NOTHING = "Nothing found: no message, no shared employer, no sign that you know each other."


@dataclass(frozen=True, slots=True)
class Line:
    """One connection: what ties it to the owner, how strongly (0..1), and the group that suggests."""

    person: Person
    group: Group
    ties: tuple[str, ...]
    strength: float


@dataclass(frozen=True, slots=True)
class Audit:
    """A page of lines, how many there are of each group in all, and where the next page begins (None: no more)."""

    lines: tuple[Line, ...]
    counts: Mapping[Group, int]
    next: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """Where signs are looked for: the person, the owner's job at their employer, the owner's word, whom they named."""

    person: Person
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


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of tie: the group it speaks for, whether it is there, and what it says when it is."""

    group: Group
    there: Callable[[Found], object]
    say: Callable[[Found], str]


def audit(
    store: Store, group: Group | None = None, order: str = "strength", begin: int = 0, limit: int | None = None
) -> Audit:
    """The connections of one group, or all, sorted; `begin` takes up where an earlier page ended."""
    looked = [(found, found.group) for found in _look_over(store)]
    count = Counter(placed for _, placed in looked)
    chosen = [one for one in looked if group is None or one[1] == group]
    # They come in one order and sorting keeps it among equals: a page taken up later misses nobody.
    chosen.sort(key=lambda one: ORDERS[order](one[0].person, one[0].strength))
    end = len(chosen) if limit is None else begin + limit
    page = tuple(Line(found.person, placed, _words(found), found.strength) for found, placed in chosen[begin:end])
    counts: Mapping[Group, int] = {each: count[each] for each in GROUPS}
    return Audit(page, counts, end if end < len(chosen) else None)


def _look_over(store: Store) -> Iterator[Found]:
    """Every connection in the order of the records; the words come later, for the lines that are shown."""
    kith = store.kith()
    jobs = _jobs(kith.owner)
    with store.reading() as connection:
        labels, notes = said.labels(connection, store.owner), said.notes(connection, store.owner)
    names = {name_key(person.name): person for person in kith.people} if notes else {}
    for person in kith.people:
        if person.connected_on:
            key = person_key(person.profile_url) or name_key(person.name)
            shared = jobs.get(company_key(person.company)) if person.company else None
            named = _named(notes[key], names, person) if key in notes else None
            strength = tie_to(person, shared is not None).strength
            yield Found(person, shared, labels.get(key), named, strength)


def _words(found: Found) -> tuple[str, ...]:
    return tuple(sign.say(found) for sign in SIGNS if sign.there(found)) or (NOTHING,)


def _jobs(owner: Owner) -> dict[str, Position]:
    """The owner's jobs by employer, the latest of each."""
    return {company_key(job.company): job for job in reversed(owner.positions)}


def _named(note: str, names: Mapping[str, Person], person: Person) -> str | None:
    """Whom of the owner's people the note of their invitation names in full."""
    words = name_key(note).split()
    for size in (3, 2):
        for start in range(len(words) - size + 1):
            known = names.get(" ".join(words[start : start + size]))
            if known and known.name != person.name:
                return known.name
    return None


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


# The words claim what the records show and no more: an export knows where people work now, not where they worked.
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

ORDERS: Mapping[str, Callable[[Person, float], float | str]] = {
    "strength": lambda person, strength: -strength,
    "name": lambda person, _: name_key(person.name),
    "connected": lambda person, _: -_day(person.connected_on),
    "last_message": lambda person, _: -_day(person.last_message_on),
}


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0
