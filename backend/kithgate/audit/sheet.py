"""The audit as CSV for spreadsheets."""

import csv
import io
from collections.abc import Iterable

from kithgate.audit.page import Line
from kithgate.store.spreadsheet import safe_cell

_HEAD = ("name", "profile_url", "company", "connected_on", "suggested", "your_mark", "strength", "ties")


def sheet(lines: Iterable[Line]) -> str:
    """A row a line, every cell quoted and none of them a formula."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(_HEAD)
    for line in lines:
        person = line.person
        cells = (person.name, person.profile_url, person.company, person.connected_on, line.group, line.mark)
        writer.writerow([safe_cell(cell) for cell in (*cells, f"{line.strength:.2f}", " ".join(line.ties))])
    return out.getvalue()
