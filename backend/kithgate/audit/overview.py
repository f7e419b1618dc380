"""Looks over all connections once, so that any page of the audit can be taken from what was found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kithgate.audit.signs import Found
from kithgate.features.index import whole_stays
from kithgate.features.places import company_key
from kithgate.features.ties import tie_to
from kithgate.kith import Kith, Owner, Position, name_key, person_key
from kithgate.store import Store, said
from kithgate.store.marks import Group

# A full name is two or three words of a note; longer ones are found by their first three.
_NAME_LENGTHS = (3, 2)


@dataclass(frozen=True, slots=True)
class Overview:
    """Every connection with the group suggested for it, in the order of the records."""

    placed: tuple[tuple[Found, Group], ...]


def look_over(store: Store, kith: Kith) -> Overview:
    """Every connection among the owner's people; the words come later, for the lines that are shown."""
    return Overview(tuple((found, found.group) for found in _everyone(store, kith)))


def _everyone(store: Store, kith: Kith) -> Iterator[Found]:
    with store.reading() as connection:
        labels, notes = said.labels(connection, store.owner), said.notes(connection, store.owner)
    jobs = _jobs(kith.owner)
    names = [name_key(person.name) for person in kith.people]
    known = dict(zip(names, (person.name for person in kith.people), strict=True))
    for person, name in zip(kith.people, names, strict=True):
        if person.connected_on:
            key = person_key(person.profile_url) or name
            shared = jobs.get(company_key(person.company)) if person.company else None
            named = _named(notes[key], known, name) if key in notes else None
            yield Found(person, name, shared, labels.get(key), named, tie_to(person, shared is not None).strength)


def _jobs(owner: Owner) -> dict[str, Position]:
    """The owner's jobs by employer, the latest stay at each."""
    return {company_key(job.company): job for job in whole_stays(owner.positions)}


def _named(note: str, known: Mapping[str, str], own: str) -> str | None:
    """Whom of the owner's people the note of their invitation names in full; themselves do not count."""
    words = name_key(note).split()
    for size in _NAME_LENGTHS:
        for start in range(len(words) - size + 1):
            name = " ".join(words[start : start + size])
            if name in known and name != own:
                return known[name]
    return None
