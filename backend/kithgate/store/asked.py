"""Which questions the owner answered or declined, so that none comes twice."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, insert, select

from kithgate.store import history
from kithgate.store.cards import stamp
from kithgate.store.tables import questions
from kithgate.verdict import Example, Label


def answered(connection: Connection, owner: str) -> Mapping[str, datetime]:
    """When each question was answered or declined, by its id."""
    query = select(questions.c.id, questions.c.answered_at).where(questions.c.owner == owner)
    return {question: datetime.fromisoformat(at) for question, at in connection.execute(query)}


def keep(
    connection: Connection, owner: str, question: str, example: Example, label: Label | None, now: datetime
) -> str | None:
    """Keeps that a question was answered, with the correction when it has a label; the correction's id."""
    row = {"id": question, "owner": owner, "key": example.key, "answered_at": stamp(now)}
    connection.execute(insert(questions).values(row))
    if label is None:
        return None
    return history.decide(connection, owner, [Example(example.invitation, now, None, label, now)])[0]
