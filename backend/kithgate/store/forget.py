"""Removes a person from every table, and every mention of them from the rows of others; or everything."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, select, update

from kithgate.errors import Conflict, NotFound
from kithgate.invitation import Invitation
from kithgate.kith import Person, name_key, person_key
from kithgate.store import people, suppression
from kithgate.store.cards import invitation_of
from kithgate.store.metadata import metadata
from kithgate.store.tables import decisions, documents, doors, gists, invitations, questions, tokens, verdicts

FORGOTTEN = "[forgotten]"
# What is kept under these names came from decisions about people, these among them.
LEARNED = ("personal-model", "served-models")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many rows went, and how many of others were blotted."""

    people: int
    history: int
    blotted: int


def find(connection: Connection, owner: str, who: str) -> tuple[Person, ...]:
    """Everyone meant by an id, a profile link or a name, in the records and in the history. Raises NotFound."""
    wanted = {who, person_key(who), f"in/{who.casefold()}"}
    known = people.load_kith(connection, owner).people
    by_id = [person for person in known if person.id == who]
    senders = [Person(card.sender.name, profile_url=card.sender.profile_url) for card in _cards(connection, owner)]
    everyone = {_identity(person): person for person in (*senders, *known)}.values()
    by_link = [person for person in everyone if person_key(person.profile_url) in wanted]
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
    count = rows = blotted = 0
    found = tuple(found)
    suppression.suppress(connection, owner, found)
    for person in found:
        if person.id is not None:
            people.delete_person(connection, owner, int(person.id))
            count += 1
        rows += _remove_rows(connection, owner, person)
        blotted += _blot_mentions(connection, owner, person.name)
    connection.execute(delete(documents).where(documents.c.owner == owner, documents.c.name.in_(LEARNED)))
    return Forgotten(count, rows, blotted)


def forget_all(connection: Connection, owner: str) -> None:
    """Removes all that is kept of the owner, but not the right of their browsers to call."""
    for table in reversed(metadata.sorted_tables):
        if table not in (tokens, doors):
            connection.execute(delete(table).where(table.c.owner == owner))


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


def _blot_mentions(connection: Connection, owner: str, name: str) -> int:
    blotted = 0
    for table, column in ((invitations, "card"), (decisions, "card"), (verdicts, "verdict"), (gists, "gist")):
        for row in connection.execute(select(table).where(table.c.owner == owner)).all():
            before = getattr(row, column)
            after = blot(before, name)
            if after != before:
                _write(connection, table, row.id, column, after)
                blotted += 1
    return blotted


def _write(connection: Connection, table: Table, row_id: Any, column: str, value: Any) -> None:
    connection.execute(update(table).where(table.c.id == row_id).values({column: value}))


def blot(value: Any, name: str) -> Any:
    """The JSON value with every mention of the name blotted out, whatever its case."""
    if isinstance(value, str):
        return _blot_text(value, name)
    if isinstance(value, Mapping):
        return {key: blot(each, name) for key, each in value.items()}
    if isinstance(value, list):
        return [blot(each, name) for each in value]
    return value


def _blot_text(text: str, name: str) -> str:
    at = text.casefold().find(name.casefold())
    if at < 0 or not name:
        return text
    # Folding may change the length of a text; then the positions do not fit and all of it goes.
    if len(text.casefold()) != len(text):
        return FORGOTTEN
    return text[:at] + FORGOTTEN + _blot_text(text[at + len(name) :], name)
