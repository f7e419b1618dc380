"""Everything that is kept of an owner, as JSON that can be put back without loss, and as CSV for spreadsheets."""

import csv
import io
from typing import Any

from sqlalchemy import Connection, insert, select

from kithgate.errors import Conflict, Unprocessable
from kithgate.store import documents
from kithgate.store.people_tables import audit_marks, people, person_keys, person_records, profiles
from kithgate.store.tables import decisions, gists, invitations

FORMAT = "kithgate-export-1"
TABLES = (profiles, people, person_keys, person_records, audit_marks, invitations, decisions, gists)

# A spreadsheet would take a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")


def exported(connection: Connection, owner: str) -> dict[str, Any]:
    """All rows by table, and the settings. No tokens: they are for one folder."""
    rows = {
        table.name: [dict(row._mapping) for row in connection.execute(select(table).where(table.c.owner == owner))]
        for table in TABLES
    }
    return {"format": FORMAT, "settings": documents.settings_of(connection, owner), "tables": rows}


def restored(connection: Connection, owner: str, export: dict[str, Any]) -> int:
    """Puts an export into empty records; the number of rows. Raises Conflict or Unprocessable."""
    if export.get("format") != FORMAT:
        raise Unprocessable("This is not an export of Kithgate.")
    if any(connection.execute(select(table.c.owner).limit(1)).first() for table in TABLES):
        raise Conflict("An export goes into an empty folder only: choose one with --data-dir.")
    count = 0
    for table in TABLES:
        rows = [{**row, "owner": owner} for row in export["tables"].get(table.name, [])]
        if rows:
            connection.execute(insert(table), rows)
        count += len(rows)
    for name, value in export.get("settings", {}).items():
        documents.set_setting(connection, owner, name, value)
    return count


def history_csv(connection: Connection, owner: str) -> str:
    """The log of decisions as CSV, every cell quoted and none of them a formula."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(("decided_at", "answer", "label", "name", "profile_url", "headline", "note", "mutuals", "source"))
    for row in connection.execute(select(decisions).where(decisions.c.owner == owner).order_by(decisions.c.place)):
        sender = row.card["sender"]
        cells = (
            row.decided_at,
            row.answer,
            row.label,
            sender["name"],
            sender["profile_url"],
            sender["headline"],
            row.card["note"],
            row.card["mutuals"]["count"],
            row.source,
        )
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()


def safe_cell(cell: object) -> str:
    """The cell as text that no spreadsheet computes."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
