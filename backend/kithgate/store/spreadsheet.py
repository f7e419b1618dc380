"""The log of decisions as CSV: safe to open in a spreadsheet, and read back without loss."""

import csv
import io
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast, get_args

from sqlalchemy import Connection, select

from kithgate.errors import ArchiveRefused
from kithgate.store.cards import checked_card, moment_of
from kithgate.store.tables import decisions
from kithgate.verdict import LABELS, Answer, Example, Label

HEAD = (
    *("decided_at", "answer", "label", "name", "profile_url", "headline", "note", "mutuals", "source"),
    *("seen_at", "card"),
)
# A spreadsheet would take a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The decisions of a file of ours, in their order."""

    name: str
    examples: tuple[Example, ...]


def history_csv(connection: Connection, owner: str) -> str:
    """Every cell quoted and none of them a formula; `card` holds all that the others show in part."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(HEAD)
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
            row.seen_at,
            json.dumps(row.card, ensure_ascii=False),
        )
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()


def read_history(path: Path) -> Sheet | None:
    """The decisions in such a file; None when it is something else. Raises ArchiveRefused that says which line."""
    if not path.is_file() or path.suffix.lower() != ".csv":
        return None
    with path.open(encoding="utf-8-sig", newline="", errors="replace") as file:
        rows = csv.reader(file)
        try:
            if tuple(next(rows, ())) != HEAD:
                return None
            examples = [_example(dict(zip(HEAD, row, strict=True))) for row in rows]
        except (csv.Error, ValueError, LookupError, TypeError, AttributeError) as error:
            raise ArchiveRefused(
                f"{path.name}, line {rows.line_num}, is not as Kithgate wrote it: export the history again."
            ) from error
    return Sheet(path.name, tuple(examples))


def safe_cell(cell: object) -> str:
    """The cell as text that no spreadsheet computes."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _example(row: dict[str, str]) -> Example:
    answer, label, source = row["answer"] or None, row["label"] or None, row["source"]
    if answer not in (None, *get_args(Answer)) or label not in (None, *LABELS) or not (answer or label):
        raise ValueError(f"neither decision nor label: {answer}, {label}")
    return Example(
        checked_card(json.loads(row["card"])),
        datetime.fromisoformat(row["seen_at"]),
        cast(Answer, answer),
        cast(Label, label),
        moment_of(row["decided_at"]),
        "site" if source == "site" else "archive" if source == "archive" else "script",
    )
