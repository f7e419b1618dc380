"""The people of the export: connections, address book, endorsements, recommendations, the owner's own notes."""

import re
from dataclasses import dataclass, field
from datetime import date

from kithgate.archives.dates import day
from kithgate.archives.imported import Skipped
from kithgate.archives.linkedin import files
from kithgate.archives.linkedin.owner import each
from kithgate.archives.names import exact, full
from kithgate.archives.roll import Roll

_ADDRESSES = re.compile(r"[,;\s]+")
_NOT_GIVEN = frozenset({"PENDING"})


@dataclass(slots=True)
class Connections:
    """What the list of connections held besides people: rows of hidden members, and rows that made no sense."""

    rows: int = 0
    hidden: int = 0
    newest: date | None = None
    skipped: list[Skipped] = field(default_factory=list)


def read_connections(found: files.Files, roll: Roll) -> Connections:
    """Everyone the owner is connected with. A row of a hidden or closed member is a date and nobody."""
    seen = Connections()
    for table in found.get(files.CONNECTIONS.file, ()):
        for line, row in table.rows():
            name = full(row["first name"], row["last name"])
            connected = day(row.get("connected on", ""))
            if connected is None:
                seen.skipped.append(Skipped(table.member.path, line, "the date of the connection cannot be read"))
                continue
            seen.rows += 1
            seen.newest = max(seen.newest or connected, connected)
            url = row.get("url", "").strip()
            if not name and not url:
                seen.hidden += 1
                continue
            draft = roll.by_link(url)
            if draft is None:
                draft = roll.add(name, url)
            roll.note_emails(draft, [row.get("email address", "")])
            draft.company = row.get("company", "").strip() or None
            draft.position = row.get("position", "").strip() or None
            draft.connected_on = connected
    return seen


def read_acquaintances(found: files.Files, roll: Roll, owner_name: str | None) -> int:
    """Adds what the smaller files say of people; returns how many rows named nobody that can be told apart."""
    unplaced = 0
    for row in each(found, files.CONTACTS):
        name = full(row["firstname"], row["lastname"]) or full(row.get("fullname"))
        if not name or (owner_name and exact(name) == exact(owner_name)):
            continue
        if draft := roll.find_or_add(name, None, filter(None, _ADDRESSES.split(row.get("emails", ""))), loosely=True):
            draft.in_address_book = True
        else:
            unplaced += 1
    for sheet, who in ((files.ENDORSEMENTS_RECEIVED, "endorser"), (files.ENDORSEMENTS_GIVEN, "endorsee")):
        for row in each(found, sheet):
            if row.get("endorsement status", "").strip().upper() in _NOT_GIVEN:
                continue
            name = full(row[f"{who} first name"], row[f"{who} last name"])
            if draft := roll.find_or_add(name, row.get(f"{who} public url")):
                draft.endorsements += 1
            else:
                unplaced += 1
    for sheet in (files.RECOMMENDATIONS_RECEIVED, files.RECOMMENDATIONS_GIVEN):
        for row in each(found, sheet):
            if draft := roll.find_or_add(full(row["first name"], row["last name"]), loosely=True):
                draft.recommendations += 1
            else:
                unplaced += 1
    for row in each(found, files.NOTES):
        name = full(row["connection first name"], row["connection last name"])
        if draft := roll.find_or_add(name, row.get("connection profile url")):
            draft.owner_note = True
        else:
            unplaced += 1
    return unplaced
