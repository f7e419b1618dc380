"""Google Contacts as CSV, in its old and its new columns: the owner's address book."""

import re
from itertools import chain

from kithgate.archives.imported import Imported, Progress
from kithgate.archives.names import NOBODY, exact, full
from kithgate.archives.reader import Archive
from kithgate.archives.roll import Roll
from kithgate.archives.tables import Row, Sheet, Table, find_table
from kithgate.errors import ArchiveRefused

SOURCE = "google_contacts"
_ADDRESS = re.compile(r"^e-?mail \d+ - value$")
_ALIASES = {
    "given name": "first name",
    "additional name": "middle name",
    "family name": "last name",
    "organization 1 - name": "organization name",
    "organization 1 - title": "organization title",
}
SHEET = Sheet("contacts.csv", ("first name", "last name", "e-mail 1 - value"), aliases=_ALIASES)
_BETWEEN = " ::: "


def recognises(archive: Archive) -> bool:
    """Whether a table has the columns of an address book."""
    return _table(archive) is not None


def read(archive: Archive, progress: Progress) -> Imported:
    """Everyone with a name. Raises ArchiveRefused when nobody has one."""
    progress(0.0, "address book")
    table = _table(archive)
    roll, rows, nameless = Roll(), 0, 0
    for _, row in table.rows() if table else ():
        rows += 1
        if not _add(roll, row):
            nameless += 1
    if not roll.drafts:
        raise ArchiveRefused(f"{archive.name}: not one contact with a name; export all contacts as Google CSV.")
    return Imported(
        SOURCE,
        archive.name,
        None,
        people=roll.people(),
        read={"contacts": rows},
        left_out={"contacts without a name of their own": nameless} if nameless else {},
    )


def _table(archive: Archive) -> Table | None:
    return next((table for m in archive.members if m.suffix == ".csv" and (table := find_table(m, SHEET))), None)


def _add(roll: Roll, row: Row) -> bool:
    name = full(row["first name"], row.get("middle name"), row["last name"]) or full(row.get("name"))
    emails = chain.from_iterable(cell.split(_BETWEEN) for column, cell in row.items() if _ADDRESS.match(column))
    if exact(name) in NOBODY or (draft := roll.find_or_add(name, None, emails)) is None:
        return False
    draft.in_address_book = True
    draft.company = draft.company or row.get("organization name", "").strip() or None
    draft.position = draft.position or row.get("organization title", "").strip() or None
    return True
