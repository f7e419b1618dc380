"""What one source says of a person, as a row; rows of one source joined, rows of several folded into a person."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from kithgate.kith import Person

Record = Mapping[str, Any]

_DATES = ("connected_on", "first_message_on", "last_message_on")
_TEXTS = ("profile_url", "company", "position", "invited_by")
_COUNTS = ("messages_sent", "messages_received", "endorsements", "recommendations")
_MARKS = ("in_address_book", "owner_note")


def record_of(person: Person, source: str, as_of: str) -> dict[str, Any]:
    """The row of a person as one source tells it."""
    row = {name: getattr(person, name) for name in ("name", *_TEXTS, *_COUNTS, *_MARKS)}
    dates = {name: value and value.isoformat() for name in _DATES for value in [getattr(person, name)]}
    return row | dates | {"source": source, "as_of": as_of}


def joined_records(stored: Record, told: Record, whole: bool) -> dict[str, Any]:
    """Two tellings of a source: the newer texts, the larger counts. `whole`: no connection told means there is none."""
    older, newer = sorted((stored, told), key=lambda row: str(row["as_of"]))
    row = {**older, **{name: value for name, value in newer.items() if value is not None}}
    row |= {name: max(stored[name], told[name]) for name in (*_COUNTS, *_MARKS)}
    row["first_message_on"] = min(_known("first_message_on", stored, told), default=None)
    row["last_message_on"] = max(_known("last_message_on", stored, told), default=None)
    if whole and newer is told:
        row["connected_on"] = told["connected_on"]
    if (stored["invited_by"] or "").startswith("probably") or not stored["invited_by"]:
        row["invited_by"] = told["invited_by"] or stored["invited_by"]
    else:
        row["invited_by"] = stored["invited_by"]
    return row


# The columns of a row in the order a person is made of.
COLUMNS = (
    "name",
    "profile_url",
    "company",
    "position",
    "connected_on",
    "in_address_book",
    "messages_sent",
    "messages_received",
    "first_message_on",
    "last_message_on",
    "endorsements",
    "recommendations",
    "owner_note",
    "invited_by",
    "as_of",
)


def person_from_rows(person_id: int, rows: Sequence[Sequence[Any]], emails: Iterable[str]) -> Person:
    """A person out of all their rows, each in the order of COLUMNS: the newest texts, all counts together."""
    if len(rows) == 1:
        row = rows[0]
    else:
        folded = _folded([dict(zip(COLUMNS, each, strict=True)) for each in rows])
        row = [folded.get(name) for name in COLUMNS]
    name, url, company, position, connected, in_book, sent, received, first, last, endorsed, praised, noted, by, _ = row
    return Person(
        name,
        str(person_id),
        url,
        tuple(sorted(emails)),
        company,
        position,
        _date(connected),
        in_book,
        sent,
        received,
        _date(first),
        _date(last),
        endorsed,
        praised,
        noted,
        by,
    )


def _folded(rows: Sequence[Record]) -> Record:
    newest_first = sorted(rows, key=lambda row: str(row["as_of"]), reverse=True)
    row = {name: next((each[name] for each in newest_first if each[name]), None) for name in ("name", *_TEXTS)}
    row |= {name: sum(each[name] for each in rows) for name in _COUNTS}
    row |= {name: any(each[name] for each in rows) for name in _MARKS}
    row["connected_on"] = min(_known("connected_on", *rows), default=None)
    row["first_message_on"] = min(_known("first_message_on", *rows), default=None)
    row["last_message_on"] = max(_known("last_message_on", *rows), default=None)
    return row


def _known(name: str, *rows: Record) -> list[str]:
    return [row[name] for row in rows if row[name]]


@lru_cache(maxsize=20_000)
def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
