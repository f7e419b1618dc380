"""The owner's marks in the audit: what they decided about a connection, kept until they take it back."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from kithgate.errors import NotFound
from kithgate.store.cards import stamp
from kithgate.store.people_tables import audit_marks, people

Group = Literal["keep", "unsure", "let_go"]


def marks(connection: Connection, owner: str) -> Mapping[str, Group]:
    """Every mark by the id of its person."""
    query = select(audit_marks.c.person, audit_marks.c.mark).where(audit_marks.c.owner == owner)
    return {str(person): mark for person, mark in connection.execute(query)}


def mark(connection: Connection, owner: str, person_id: str, group: Group | None) -> None:
    """Marks a person anew, or with None takes the mark back. Raises NotFound."""
    here = (people.c.owner == owner) & (people.c.id == person_id)
    if connection.execute(select(people.c.id).where(here)).first() is None:
        raise NotFound("There is no such person in your records.")
    if group is None:
        mine = (audit_marks.c.owner == owner) & (audit_marks.c.person == person_id)
        connection.execute(delete(audit_marks).where(mine))
        return
    row = {"owner": owner, "person": int(person_id), "mark": group, "marked_at": stamp(datetime.now(UTC))}
    connection.execute(upsert(audit_marks).values(row).on_conflict_do_update(["person"], set_=row))
