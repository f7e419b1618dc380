"""Drops the texts of notes wherever they stand, and keeps their gists."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from kithgate.store.cards import gist_row
from kithgate.store.tables import decisions, gists, invitations, verdicts
from kithgate.verdict import Gist


def drop(connection: Connection, owner: str, stays: Mapping[str, Gist]) -> None:
    """Drops the notes of the invitations with these keys. The sentences of their verdicts quoted them and go too."""
    for table, column, without in (
        (invitations, "card", _without_note),
        (decisions, "card", _without_note),
        (verdicts, "verdict", _without_sentences),
    ):
        for row in connection.execute(select(table).where(table.c.owner == owner)).all():
            if row.key in stays:
                place = next(iter(table.primary_key))
                change = {column: without(getattr(row, column))}
                connection.execute(update(table).where(place == row._mapping[place]).values(change))
    for key, gist in stays.items():
        kept = {"owner": owner, "key": key, "gist": gist_row(gist)}
        connection.execute(upsert(gists).values(kept).on_conflict_do_update(["owner", "key"], set_=kept))


def _without_note(card: Mapping[str, Any]) -> dict[str, Any]:
    return {**card, "note": None, "note_truncated": None}


def _without_sentences(verdict: Mapping[str, Any]) -> dict[str, Any]:
    return {**verdict, "evidence": [{**each, "text": "", "people": []} for each in verdict["evidence"]]}
