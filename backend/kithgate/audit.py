"""The connections the owner already has, each with its connection to the owner in words that the records bear out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from kithgate.features.index import company_key
from kithgate.features.ties import tie_to
from kithgate.kith import Owner, Person, Position, name_key, person_key
from kithgate.store import Store
from kithgate.verdict import Example, Label

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
    label: Label | None
    named: str | None


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of tie: what it says of a person (None: not there), and the group it speaks for."""

    group: Group
    say: Callable[[Found], str | None]


def audit(
    store: Store, group: Group | None = None, order: str = "strength", begin: int = 0, limit: int | None = None
) -> Audit:
    """The connections of one group, or all, sorted; `begin` takes up where an earlier page ended."""
    lines = tuple(look_over(store))
    counts: Mapping[Group, int] = {each: sum(line.group == each for line in lines) for each in GROUPS}
    chosen = [line for line in lines if group is None or line.group == group]
    # Twice, so that equal lines keep one order and a page taken up later misses nobody.
    chosen.sort(key=lambda line: (name_key(line.person.name), line.person.id or ""))
    chosen.sort(key=ORDERS[order])
    end = len(chosen) if limit is None else begin + limit
    return Audit(tuple(chosen[begin:end]), counts, end if end < len(chosen) else None)


def look_over(store: Store) -> Iterator[Line]:
    """Every connection with its ties, in the order of the records."""
    kith = store.kith()
    jobs = _jobs(kith.owner)
    said = _said(store.past())
    names = {name_key(person.name): person for person in kith.people}
    for person in kith.people:
        if not person.connected:
            continue
        example = said.get(person_key(person.profile_url) or name_key(person.name))
        shared = jobs.get(company_key(person.company)) if person.company else None
        yield _line(Found(person, shared, example.label if example else None, _named(example, names, person)))


def _line(found: Found) -> Line:
    signs = [(sign.group, words) for sign in SIGNS if (words := sign.say(found))]
    groups = {group for group, _ in signs}
    group: Group = "let_go" if found.label == "spam" else next((each for each in GROUPS if each in groups), "let_go")
    strength = tie_to(found.person, found.shared is not None).strength
    return Line(found.person, group, tuple(words for _, words in signs) or (NOTHING,), strength)


def _jobs(owner: Owner) -> dict[str, Position]:
    """The owner's jobs by employer, the latest of each."""
    return {company_key(job.company): job for job in reversed(owner.positions)}


def _said(past: Sequence[Example]) -> dict[str, Example]:
    """The last thing known of each sender's invitation."""
    return {
        person_key(example.invitation.sender.profile_url) or name_key(example.invitation.sender.name): example
        for example in past
    }


def _named(example: Example | None, names: Mapping[str, Person], person: Person) -> str | None:
    """Whom of the owner's people the note of their invitation names in full."""
    words = name_key(example.invitation.note).split() if example and example.invitation.note else []
    for size in (3, 2):
        for start in range(len(words) - size + 1):
            known = names.get(" ".join(words[start : start + size]))
            if known and known.name != person.name:
                return known.name
    return None


def _wrote(found: Found) -> str | None:
    person = found.person
    times = _times(person.messages)
    last = f", last in {person.last_message_on.year}" if person.last_message_on else ""
    return f"You wrote with each other {times}{last}." if person.talk == "both_ways" else None


def _one_sided(found: Found) -> str | None:
    person = found.person
    last = f", last in {person.last_message_on.year}" if person.last_message_on else ""
    return {
        "only_they": f"They wrote to you {_times(person.messages_received)}{last}; you never answered.",
        "only_owner": f"You wrote to them {_times(person.messages_sent)}{last}; they never answered.",
    }.get(person.talk)


def _works_there(found: Found) -> str | None:
    if found.shared is None:
        return None
    return f"Works at {found.person.company}, where you {_years(found.shared)}."


def _years(job: Position) -> str:
    since = job.started.year if job.started else None
    if job.ended is None:
        return f"have worked since {since}" if since else "work, too"
    return f"worked {since}-{job.ended.year}" if since and since != job.ended.year else f"worked until {job.ended.year}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


SIGNS: tuple[Sign, ...] = (
    Sign("keep", lambda found: f"You said: {found.label}." if found.label in ("personal", "vouched") else None),
    Sign("let_go", lambda found: "You said: spam." if found.label == "spam" else None),
    Sign("keep", _wrote),
    Sign("unsure", _works_there),
    Sign("keep", lambda found: "They are in your address book." if found.person.in_address_book else None),
    Sign("keep", lambda found: "One of you recommended the other." if found.person.recommendations else None),
    Sign("keep", lambda found: "You wrote a note about them." if found.person.owner_note else None),
    Sign("unsure", lambda found: f"Their invitation named {found.named}, whom you know." if found.named else None),
    Sign("unsure", lambda found: "One of you endorsed the other." if found.person.endorsements else None),
    Sign("unsure", lambda found: "You asked them to connect." if found.person.invited_by == "owner" else None),
    Sign("unsure", _one_sided),
)

ORDERS: Mapping[str, Callable[[Line], tuple[float | str, ...]]] = {
    "strength": lambda line: (-line.strength,),
    "name": lambda line: (name_key(line.person.name),),
    "connected": lambda line: (-_day(line.person.connected_on),),
    "last_message": lambda line: (-_day(line.person.last_message_on),),
}


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0
