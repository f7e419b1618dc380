"""One page of the audit: which connections were asked for, in what order, and how far the owner has come."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kithgate.audit.overview import Overview
from kithgate.audit.signs import GROUPS, Found
from kithgate.kith import Person, name_key
from kithgate.store.marks import Group

Marked = Literal["none", "keep", "unsure", "let_go"]
MARKS: tuple[Marked, ...] = ("none", *GROUPS)


@dataclass(frozen=True, slots=True)
class Asked:
    """What to show: a suggested group, the owner's mark ("none": not looked at yet), words in name or employer."""

    group: Group | None = None
    mark: Marked | None = None
    words: str = ""
    order: str = "strength"
    backwards: bool = False
    begin: int = 0
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One connection: what ties it to the owner, how strongly (0..1), the group that suggests, the owner's mark."""

    person: Person
    group: Group
    ties: tuple[str, ...]
    strength: float
    mark: Group | None


@dataclass(frozen=True, slots=True)
class Audit:
    """A page of lines, and where the next one begins (None: no more).

    `counts`, by suggested group, are of those that fit whatever group was asked for, and `found` of those in it;
    `marks` are of all connections, by the owner's mark.
    """

    lines: tuple[Line, ...]
    counts: Mapping[Group, int]
    marks: Mapping[Marked, int]
    found: int
    next: int | None


def page_of(overview: Overview, marks: Mapping[str, Group], asked: Asked) -> Audit:
    """The connections that fit, sorted; `begin` takes up where an earlier page ended. `marks` are by person's id."""
    groups: Counter[Group] = Counter()
    marked: Counter[Marked] = Counter()
    words, chosen = name_key(asked.words), []
    for found, group in overview.placed:
        mark = marks.get(found.person.id or "")
        marked[mark or "none"] += 1
        if asked.mark in (None, mark or "none") and _fits(found, words):
            groups[group] += 1
            if asked.group in (None, group):
                chosen.append((found, group, mark))
    # They come in one order and sorting keeps it among equals: a page taken up later misses nobody.
    chosen.sort(key=lambda one: ORDERS[asked.order](one[0]), reverse=asked.backwards)
    end = len(chosen) if asked.limit is None else asked.begin + asked.limit
    return Audit(
        tuple(
            Line(found.person, group, found.words, found.strength, mark)
            for found, group, mark in chosen[asked.begin : end]
        ),
        {each: groups[each] for each in GROUPS},
        {each: marked[each] for each in MARKS},
        len(chosen),
        end if end < len(chosen) else None,
    )


def _fits(found: Found, words: str) -> bool:
    return words in found.name or bool(found.person.company and words in name_key(found.person.company))


ORDERS: Mapping[str, Callable[[Found], float | str]] = {
    "strength": lambda found: -found.strength,
    "name": lambda found: found.name,
    "connected": lambda found: -_day(found.person.connected_on),
    "last_message": lambda found: -_day(found.person.last_message_on),
}


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0
