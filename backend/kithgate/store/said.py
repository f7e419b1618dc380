"""What the history says of each person in two words: the label the owner gave, and whom their note named."""

from collections.abc import Mapping

from sqlalchemy import Connection, and_, func, select

from kithgate.kith import person_key
from kithgate.store.cards import gist_of
from kithgate.store.tables import decisions, gists, invitations
from kithgate.verdict import Label


def labels(connection: Connection, owner: str) -> Mapping[str, Label]:
    """The owner's last word on each sender, by link key, or name key where no card of them showed a link."""
    links = (table.c.card["sender"]["profile_url"].as_string() for table in (decisions, invitations))
    seen = and_(invitations.c.owner == decisions.c.owner, invitations.c.key == decisions.c.key)
    query = select(decisions.c.person, decisions.c.label, func.coalesce(*links).label("link"))
    said = query.outerjoin_from(decisions, invitations, seen).where(
        decisions.c.owner == owner, decisions.c.label.is_not(None)
    )
    return {
        person_key(row.link) or row.person: row.label for row in connection.execute(said.order_by(decisions.c.place))
    }


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
