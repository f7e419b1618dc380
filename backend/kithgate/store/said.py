"""What the history says of each person in two words: the label the owner gave, and whom their note named."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from kithgate.store.cards import gist_of
from kithgate.store.tables import decisions, gists, invitations


def labels(connection: Connection, owner: str) -> Mapping[str, str]:
    """The owner's last word on each sender, by link key, or name key where there was no link."""
    query = select(decisions.c.person, decisions.c.label).where(
        decisions.c.owner == owner, decisions.c.label.is_not(None)
    )
    return {person: label for person, label in connection.execute(query.order_by(decisions.c.place))}


def notes(connection: Connection, owner: str) -> Mapping[str, str]:
    """The note of each sender who wrote one, or whom it named where its text was dropped, by the same keys."""
    found: dict[str, str] = {}
    for table in (invitations, decisions):
        gist = select(table.c.person, gists.c.gist).join(gists, gists.c.key == table.c.key)
        query = gist.where(table.c.owner == owner, gists.c.owner == owner)
        found |= {person: ", ".join(gist_of(row).names) for person, row in connection.execute(query)}
    for table in (invitations, decisions):
        note = table.c.card["note"].as_string()
        query = select(table.c.person, note).where(table.c.owner == owner, note.is_not(None))
        found |= {person: text for person, text in connection.execute(query)}
    return found
