"""What the history says of each person in two words: the label the owner gave, and the note they sent."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from kithgate.store.tables import decisions, invitations


def labels(connection: Connection, owner: str) -> Mapping[str, str]:
    """The owner's last word on each sender, by link key, or name key where there was no link."""
    query = select(decisions.c.person, decisions.c.label).where(
        decisions.c.owner == owner, decisions.c.label.is_not(None)
    )
    return {person: label for person, label in connection.execute(query.order_by(decisions.c.place))}


def notes(connection: Connection, owner: str) -> Mapping[str, str]:
    """The note of each sender who wrote one, by the same keys."""
    found: dict[str, str] = {}
    for table in (invitations, decisions):
        note = table.c.card["note"].as_string()
        query = select(table.c.person, note).where(table.c.owner == owner, note.is_not(None))
        found |= {person: text for person, text in connection.execute(query)}
    return found
