"""Everything that is kept of an owner as JSON, and put back without loss."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, LargeBinary, Table, delete, insert, select
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from kithgate.errors import ArchiveRefused, Conflict, StoreUnavailable
from kithgate.settings import SETTINGS
from kithgate.store import documents, history
from kithgate.store.cards import checked_card
from kithgate.store.metadata import metadata
from kithgate.store.people import load_kith
from kithgate.store.tables import decisions, doors, gists, invitations, settings, tokens, verdicts

FORMAT = "kithgate-export-2"
MAX_BYTES = 600_000_000
# Who may call is for one folder; the settings go by name, so that another program's are not taken for ours.
TABLES = tuple(table for table in metadata.sorted_tables if table not in (tokens, doors, settings))
# What was seen on pages before an export came in is seen again; everything else must not be mixed.
_SEEN = (invitations, verdicts, gists)


@dataclass(frozen=True, slots=True)
class Export:
    """What a file of ours holds, as it was read."""

    name: str
    contents: Mapping[str, Any]


def exported(connection: Connection, owner: str) -> dict[str, Any]:
    """All rows by table, and the settings. No tokens: they are for one folder."""
    rows = {
        table.name: [_told(table, dict(row._mapping)) for row in connection.execute(_all_of(table, owner))]
        for table in TABLES
    }
    return {"format": FORMAT, "settings": documents.settings_of(connection, owner), "tables": rows}


def read_export(path: Path) -> Export | None:
    """The export in a file; None when it is something else. Raises ArchiveRefused for a damaged one."""
    if not path.is_file() or path.suffix.lower() != ".json":
        return None
    with path.open("rb") as file:
        if b'"kithgate-export-' not in file.read(200):
            return None
    if path.stat().st_size > MAX_BYTES:
        raise ArchiveRefused(f"{path.name} is too large: at most {MAX_BYTES // 10**6:,} MB are read.")
    try:
        export = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise ArchiveRefused(f"{path.name} is damaged or incomplete: export it again.") from error
    if not isinstance(export, dict) or export.get("format") != FORMAT:
        raise ArchiveRefused(f"{path.name} was written by another version of Kithgate: export it with this one.")
    return Export(path.name, export)


def restored(connection: Connection, owner: str, export: Export) -> dict[str, int]:
    """Puts an export into records that hold nobody and no decision; the number of rows by table.

    Raises Conflict, or ArchiveRefused when the rows do not fit.
    """
    for table in TABLES:
        if table not in _SEEN and connection.execute(_all_of(table, owner).limit(1)).first():
            raise Conflict("An export goes into an empty folder only: choose one with --data-dir.")
    seen = history.past(connection, owner)
    for table in _SEEN:
        connection.execute(delete(table).where(table.c.owner == owner))
    try:
        tables = export.contents["tables"]
        counts = {table.name: _put(connection, owner, table, tables[table.name]) for table in TABLES}
        _choose(connection, owner, export.contents["settings"])
        _read_all(connection, owner)
    except OperationalError:
        raise
    except (SQLAlchemyError, StoreUnavailable, LookupError, TypeError, ValueError, AttributeError) as error:
        raise ArchiveRefused(f"{export.name} is damaged: export it again.") from error
    history.keep(connection, owner, seen)
    return counts


def _all_of(table: Table, owner: str) -> Any:
    return select(table).where(table.c.owner == owner).order_by(*table.primary_key)


def _told(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: value for name, value in row.items() if name != "owner"}
    for column in _bytes_of(table):
        told[column] = base64.b64encode(told[column]).decode("ascii")
    return told


def _put(connection: Connection, owner: str, table: Table, told: list[dict[str, Any]]) -> int:
    rows = [{**row, "owner": owner} for row in told]
    for row in rows:
        if row.keys() != set(table.columns.keys()):
            raise ValueError(f"the columns of {table.name} are others")
        for column in _bytes_of(table):
            row[column] = base64.b64decode(row[column], validate=True)
    if rows:
        connection.execute(insert(table), rows)
    return len(rows)


def _bytes_of(table: Table) -> list[str]:
    return [column.name for column in table.columns if isinstance(column.type, LargeBinary)]


def _choose(connection: Connection, owner: str, values: Mapping[str, Any]) -> None:
    """The settings that even a script might change: an export does not say who may call."""
    for setting in SETTINGS:
        if setting.by_script and setting.name in values:
            documents.set_setting(connection, owner, setting.name, setting.checked(values[setting.name]))


def _read_all(connection: Connection, owner: str) -> None:
    """Reads what came in as it will be read from now on, while it can still be refused."""
    for table in (invitations, decisions):
        for card in connection.execute(select(table.c.card).where(table.c.owner == owner)).scalars():
            checked_card(card)
    history.past(connection, owner)
    load_kith(connection, owner)
    for name in documents.names(connection, owner):
        documents.document(connection, owner, name)
