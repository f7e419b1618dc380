"""What was seen, what the person did with it, and what the person said it is."""

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from kithgate.errors import NotFound
from kithgate.invitation import Invitation, Sender
from kithgate.store import documents
from kithgate.store.cards import card_of, gist_of, invitation_of, joined, moment_of, stamp, verdict_row
from kithgate.store.suppression import Suppressed
from kithgate.store.tables import decisions, gists, invitations, verdicts
from kithgate.verdict import Example, Gist, Verdict, key_of, sender_key

# SQLite's limit on bound values of one statement is far above this.
_CHUNK = 500

Kind = Literal["decision", "correction"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_COLUMNS: Mapping[Kind, str] = {"decision": "answer", "correction": "label"}


def remember(
    connection: Connection,
    owner: str,
    seen: Sequence[Invitation],
    judged: Sequence[Verdict],
    now: datetime,
    as_of: str | None = None,
) -> None:
    """Keeps the invitations, joined with earlier readings, and every verdict of another label or badge than before.

    `as_of`: by which revision of the records they were judged. By another they would be judged anew, and what was said
    may be of somebody forgotten since.
    """
    keep(connection, owner, [Example(invitation, now) for invitation in seen])
    if as_of not in (None, documents.revision(connection, owner)):
        return
    forgotten = Suppressed(connection, owner)
    by_key = {key_of(i): verdict for i, verdict in zip(seen, judged, strict=True) if not forgotten.sender(i)}
    latest = _latest_verdicts(connection, owner, list(by_key))
    fresh = [
        {"owner": owner, "key": key, "at": stamp(now), "verdict": forgotten.everywhere(verdict_row(verdict))}
        for key, verdict in by_key.items()
        if (verdict.label, verdict.badge) != latest.get(key)
    ]
    if fresh:
        connection.execute(insert(verdicts), fresh)


def keep(connection: Connection, owner: str, examples: Iterable[Example]) -> None:
    """Keeps invitations without judging them, and nothing of those who were forgotten.

    A second reading adds what the first did not show.
    """
    forgotten = Suppressed(connection, owner)
    merged: dict[str, Example] = {}
    for each in examples:
        if forgotten.sender(each.invitation):
            continue
        before, told = merged.get(each.key), forgotten.invitation(each.invitation)
        merged[each.key] = (
            replace(each, invitation=told)
            if before is None
            else replace(before, invitation=joined(before.invitation, told))
        )
    known = {row.key: row for row in _in_chunks(connection, invitations, owner, list(merged))}
    fresh, changed = [], []
    for key, example in merged.items():
        row = known.get(key)
        if row is None:
            fresh.append(
                {
                    "owner": owner,
                    "key": key,
                    "person": sender_key(example.invitation),
                    "card": card_of(example.invitation),
                    "seen_at": stamp(example.seen_at),
                    "source": example.source,
                }
            )
        elif card_of(example.invitation) != row.card:
            card = card_of(joined(invitation_of(row.card), example.invitation))
            if card != row.card:
                changed.append({"row": row.id, "joined": card})
    if fresh:
        connection.execute(insert(invitations), fresh)
    if changed:
        one = update(invitations).where(invitations.c.id == bindparam("row"))
        connection.execute(one.values(card=bindparam("joined")), changed)


def decide(connection: Connection, owner: str, examples: Sequence[Example]) -> list[str]:
    """Logs decisions and corrections in the given order; saying again what is already so returns the id it has.

    A decision is the owner's own, whoever it is about; others who were forgotten are not told of with it.
    """
    forgotten = Suppressed(connection, owner)
    log = _log(connection, owner, [example.key for example in examples])
    ids, fresh = [], []
    for example in examples:
        entries = log.setdefault(example.key, [])
        standing = _standing(entries)
        said = {name: value for name in ("answer", "label") if (value := getattr(example, name)) is not None}
        if said and all(standing.get(name) == value for name, value in said.items()):
            ids.append(next(e["id"] for e in reversed(entries) if any(e[name] is not None for name in said)))
            continue
        row = {
            "id": secrets.token_hex(12),
            "owner": owner,
            "key": example.key,
            "person": sender_key(example.invitation),
            "card": card_of(forgotten.invitation(example.invitation)),
            "answer": example.answer,
            "label": example.label,
            "seen_at": stamp(example.seen_at),
            "decided_at": example.decided_at and stamp(example.decided_at),
            "source": example.source,
        }
        entries.append(row)
        fresh.append(row)
        ids.append(str(row["id"]))
    if fresh:
        connection.execute(insert(decisions), fresh)
    return ids


def known(connection: Connection, owner: str, senders: Sequence[Sender]) -> list[bool]:
    """Of each sender whether anything is remembered."""
    asked = [sender_key(Invitation(sender)) for sender in senders]
    found: set[str] = set()
    for chunk in _chunks(asked):
        for table in (invitations, decisions):
            query = select(table.c.person).where(table.c.owner == owner, table.c.person.in_(chunk))
            found |= set(connection.execute(query).scalars())
    return [person in found for person in asked]


def undo(connection: Connection, owner: str, decision_id: str) -> None:
    """Removes a decision: the history is as if it had never been made."""
    removed = connection.execute(delete(decisions).where(decisions.c.owner == owner, decisions.c.id == decision_id))
    if removed.rowcount == 0:
        raise NotFound("There is no such decision: it was undone already, or never made.")


def log_mark(connection: Connection, owner: str) -> str:
    """How many entries the log has, and the id of its last; empty when it has none."""
    mine = decisions.c.owner == owner
    count = connection.execute(select(func.count()).select_from(decisions).where(mine)).scalar_one()
    last = connection.execute(select(decisions.c.id).where(mine).order_by(decisions.c.place.desc()).limit(1)).scalar()
    return f"{count} {last}" if count else ""


def past(connection: Connection, owner: str) -> tuple[Example, ...]:
    """Everything remembered, ordered by when it arrived, each with what is known of its label."""
    log: dict[str, list[Mapping[str, Any]]] = {}
    for entry in connection.execute(select(decisions).where(decisions.c.owner == owner).order_by(decisions.c.place)):
        log.setdefault(entry.key, []).append(_entry(entry))
    examples = []
    for row in connection.execute(select(invitations).where(invitations.c.owner == owner).order_by(invitations.c.id)):
        seen = Example(invitation_of(row.card), _moment(row.seen_at), source=row.source)
        examples.append(_folded(seen, log.pop(row.key, [])))
    for entries in log.values():
        first = entries[0]
        seen = Example(invitation_of(first["card"]), _moment(first["seen_at"]), source=first["source"])
        examples.append(_folded(seen, entries))
    if stays := _gists(connection, owner):
        examples = [each if each.invitation.note else replace(each, gist=stays.get(each.key)) for each in examples]
    return tuple(sorted(examples, key=lambda example: (example.at, example.key)))


def entries(
    connection: Connection, owner: str, limit: int, before: int | None, kind: Kind | None = None, name: str = ""
) -> list[Mapping[str, Any]]:
    """The newest entries of the log, each with its id, for a page of the history; `name`: part of the sender's."""
    query = select(decisions).where(decisions.c.owner == owner).order_by(decisions.c.place.desc()).limit(limit)
    if before is not None:
        query = query.where(decisions.c.place < before)
    if kind is not None:
        query = query.where(decisions.c[_COLUMNS[kind]].is_not(None))
    if name:
        query = query.where(decisions.c.card["sender"]["name"].as_string().icontains(name, autoescape=True))
    return [_entry(row) for row in connection.execute(query)]


def _gists(connection: Connection, owner: str) -> dict[str, Gist]:
    return {row.key: gist_of(row.gist) for row in connection.execute(select(gists).where(gists.c.owner == owner))}


def _folded(seen: Example, log: Sequence[Mapping[str, Any]]) -> Example:
    example = seen
    for entry in log:
        example = replace(
            example,
            invitation=joined(example.invitation, invitation_of(entry["card"])),
            answer=entry["answer"] or example.answer,
            label=entry["label"] or example.label,
            decided_at=moment_of(entry["decided_at"]) or example.decided_at,
            source=entry["source"],
        )
    return example


def _standing(log: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    standing: dict[str, str] = {}
    for entry in log:
        standing |= {name: entry[name] for name in ("answer", "label") if entry[name] is not None}
    return standing


def _entry(row: Row[Any]) -> Mapping[str, Any]:
    return dict(row._mapping)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _log(connection: Connection, owner: str, keys: Sequence[str]) -> dict[str, list[Mapping[str, Any]]]:
    log: dict[str, list[Mapping[str, Any]]] = {}
    for row in sorted(_in_chunks(connection, decisions, owner, keys), key=lambda row: int(row.place)):
        log.setdefault(row.key, []).append(_entry(row))
    return log


def _latest_verdicts(connection: Connection, owner: str, keys: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Label and badge of the last verdict on each invitation."""
    newest = select(func.max(verdicts.c.id)).where(verdicts.c.owner == owner).group_by(verdicts.c.key)
    rows: list[Any] = []
    for chunk in _chunks(keys):
        ids = newest.where(verdicts.c.key.in_(chunk))
        rows += connection.execute(select(verdicts.c.key, verdicts.c.verdict).where(verdicts.c.id.in_(ids)))
    return {row.key: (row.verdict["label"], row.verdict["badge"]) for row in rows}


def _in_chunks(connection: Connection, table: Any, owner: str, keys: Sequence[str]) -> list[Any]:
    rows: list[Any] = []
    for chunk in _chunks(keys):
        rows += connection.execute(select(table).where(table.c.owner == owner, table.c.key.in_(chunk)))
    return rows


def _chunks(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    unique = list(dict.fromkeys(keys))
    return (unique[start : start + _CHUNK] for start in range(0, len(unique), _CHUNK))
