"""Removes a person from every table, and every mention of them from the rows of others; or everything."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, select, update

from kithgate.errors import Conflict, NotFound
from kithgate.invitation import Invitation
from kithgate.kith import Person, name_key, person_key
from kithgate.store import people, suppression
from kithgate.store.blot import Blot, spoken
from kithgate.store.cards import invitation_of
from kithgate.store.documents import mark_changed
from kithgate.store.metadata import metadata
from kithgate.store.people_tables import people as people_table
from kithgate.store.people_tables import person_keys, person_records, profiles
from kithgate.store.tables import decisions, documents, doors, gists, invitations, questions, tokens, verdicts

# What is kept under these names came from decisions about people, these among them.
LEARNED = ("personal-model", "served-models")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Who is forgotten, how many rows went, and how many of others were blotted."""

    names: tuple[str, ...]
    people: int
    history: int
    blotted: int


def find(connection: Connection, owner: str, who: str) -> tuple[Person, ...]:
    """Everyone meant by an id, a profile link or a name, in the records and in the history. Raises NotFound."""
    wanted = person_key(who)
    known = people.load_kith(connection, owner).people
    by_id = [person for person in known if person.id == who]
    senders = [Person(card.sender.name, profile_url=card.sender.profile_url) for card in _cards(connection, owner)]
    everyone = {_identity(person): person for person in (*senders, *known)}.values()
    by_link = [person for person in everyone if wanted and person_key(person.profile_url) == wanted]
    by_name = [person for person in everyone if name_key(person.name) == name_key(who)]
    found = by_id or by_link or by_name
    if not found:
        raise NotFound(f"Nobody called {who} is in the records or the history.")
    if len({person_key(person.profile_url) for person in found if person.profile_url}) > 1:
        links = ", ".join(sorted(person.profile_url or "" for person in found))
        raise Conflict(f"{len(found)} people are called that: name one by the profile link ({links}).")
    return tuple(found)


def forget(connection: Connection, owner: str, found: Iterable[Person]) -> Forgotten:
    """Removes these people, keeps them out from now on, and drops what was learned with them."""
    found = tuple(found)
    ids = _ids(connection, owner, found)
    traces = _traces(connection, owner, found, ids)
    suppression.suppress(connection, owner, found, traces.bags)
    for person_id in ids:
        people.delete_person(connection, owner, person_id)
    rows = sum(_remove_rows(connection, owner, person) for person in found)
    blotted = _blot_mentions(connection, owner, traces)
    connection.execute(delete(documents).where(documents.c.owner == owner, documents.c.name.in_(LEARNED)))
    mark_changed(connection, owner)
    return Forgotten(tuple(dict.fromkeys(person.name for person in found)), len(ids), rows, blotted)


def forget_all(connection: Connection, owner: str) -> None:
    """Removes all that is kept of the owner, but not the right of their browsers to call."""
    for table in reversed(metadata.sorted_tables):
        if table not in (tokens, doors):
            connection.execute(delete(table).where(table.c.owner == owner))
    mark_changed(connection, owner)


def _identity(person: Person) -> tuple[str | None, str]:
    return person_key(person.profile_url), name_key(person.name)


def _cards(connection: Connection, owner: str) -> list[Invitation]:
    return [
        invitation_of(card)
        for table in (invitations, decisions)
        for card in connection.execute(select(table.c.card).where(table.c.owner == owner)).scalars()
    ]


def _remove_rows(connection: Connection, owner: str, person: Person) -> int:
    name, link = name_key(person.name), person_key(person.profile_url)
    keys, removed = set(), 0
    for table in (invitations, decisions):
        for row in connection.execute(select(table).where(table.c.owner == owner)).all():
            sender = invitation_of(row.card).sender
            sender_link = person_key(sender.profile_url)
            # A namesake is known by another link; without one of the two links the name is all there is.
            if sender_link == link if link and sender_link else name_key(sender.name) == name:
                keys.add(row.key)
                removed += connection.execute(delete(table).where(table.c.id == row.id)).rowcount
    for key in keys:
        for table in (verdicts, gists, questions):
            connection.execute(delete(table).where(table.c.owner == owner, table.c.key == key))
    return removed


def _ids(connection: Connection, owner: str, found: Iterable[Person]) -> list[int]:
    """The numbers these people have here: a backup may hold fewer of them, or somebody else under the number."""
    links = {key for person in found if (key := person_key(person.profile_url))}
    numbered = {person.id: name_key(person.name) for person in found if person.id}
    return [
        int(each.id)
        for each in people.load_kith(connection, owner).people
        if each.id and (person_key(each.profile_url) in links or numbered.get(each.id) == name_key(each.name))
    ]


def _traces(connection: Connection, owner: str, found: Iterable[Person], ids: Iterable[int]) -> Blot:
    """By what they are mentioned; not by a name that somebody else bears, too."""
    chosen = [*ids]
    records = connection.execute(
        select(person_records.c.name, person_records.c.profile_url).where(person_records.c.person.in_(chosen))
    ).all()
    keys = connection.execute(select(person_keys.c.kind, person_keys.c.value).where(person_keys.c.person.in_(chosen)))
    urls = (*(person.profile_url for person in found), *(url for _, url in records))
    known = {"link": {key for url in urls if (key := person_key(url))}, "email": {e for p in found for e in p.emails}}
    for kind, value in keys:
        known[kind].add(value)
    names = {*(person.name for person in found), *(name for name, _ in records), *map(spoken, known["link"])}
    namesakes = _namesakes(connection, owner, chosen, known["link"])
    return Blot(
        [name for name in names if name_key(name) and name_key(name) not in namesakes], known["link"], known["email"]
    )


def _namesakes(connection: Connection, owner: str, ids: Iterable[int], links: set[str]) -> set[str]:
    """Under which names others are known: by another number, or on a card by another link."""
    others = select(people_table.c.name_key).where(people_table.c.owner == owner, people_table.c.id.not_in(ids))
    named = set(connection.execute(others).scalars())
    for card in _cards(connection, owner):
        link = person_key(card.sender.profile_url)
        if link and link not in links:
            named.add(name_key(card.sender.name))
    return named


def _blot_mentions(connection: Connection, owner: str, blot: Blot) -> int:
    blotted = 0
    for table, column, without in (
        (invitations, "card", blot.card),
        (decisions, "card", blot.card),
        (verdicts, "verdict", blot.everywhere),
        (gists, "gist", blot.everywhere),
        (profiles, "facts", blot.everywhere),
        (person_records, "company", blot.text),
        (person_records, "position", blot.text),
    ):
        place = [*table.primary_key] or [table.c.person, table.c.source]
        for row in connection.execute(select(*place, table.c[column]).where(table.c.owner == owner)).all():
            before = row[-1]
            if before is not None and (after := without(before)) != before:
                here = and_(*(each == value for each, value in zip(place, row, strict=False)))
                connection.execute(update(table).where(here).values({column: after}))
                blotted += 1
    return blotted
