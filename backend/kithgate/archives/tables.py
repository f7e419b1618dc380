"""Tables as programs and spreadsheets write them: any encoding, separator and preamble, columns bound by name."""

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from kithgate.archives.reader import Member
from kithgate.errors import ArchiveRefused

_HEADER_WITHIN = 15
_SEPARATORS = (",", "\t", ";")
_MAX_CELL = 1_000_000
MAX_ROWS = 5_000_000
_CHUNK = 1 << 16

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table that is looked for: its file, the columns it must have, and other names that columns go by."""

    file: str
    required: tuple[str, ...]
    stems: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """A table found in a member. `encoding` is the one its bytes are in."""

    member: Member
    encoding: str
    separator: str
    columns: tuple[str, ...]
    header_line: int

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Each row that is not blank with the line it begins on. Raises ArchiveRefused for a cell or table too long."""
        with _text(self.member, self.encoding) as text:
            reader = csv.reader(text, delimiter=self.separator)
            begins = 1
            try:
                for count, cells in enumerate(reader):
                    line, begins = begins, reader.line_num + 1
                    if line > self.header_line and any(map(str.strip, cells)):
                        yield line, dict(zip(self.columns, cells, strict=False))
                    if count > MAX_ROWS:
                        raise ArchiveRefused(
                            f"{self.member.path} has more than {MAX_ROWS:,} rows: nothing was imported."
                        )
            except csv.Error as error:
                raise ArchiveRefused(f"{self.member.path}, line {begins}: {error}; nothing was imported.") from error


def find_table(member: Member, sheet: Sheet) -> Table | None:
    """The table in a member, or None when its first lines hold no header with the required columns."""
    csv.field_size_limit(_MAX_CELL)
    encoding = encoding_of(member)
    with _text(member, encoding) as text:
        head = list(islice(text, _HEADER_WITHIN))
    for separator in _SEPARATORS:
        reader = csv.reader(iter(head), delimiter=separator)
        begins = 1
        try:
            for cells in reader:
                columns = _columns(cells, sheet)
                if set(sheet.required) <= set(columns):
                    return Table(member, encoding, separator, columns, begins)
                begins = reader.line_num + 1
        except csv.Error:
            continue
    return None


def expected(sheet: Sheet) -> str:
    """What a table of this sheet looks like, for the owner."""
    return f"a table with the columns {', '.join(sheet.required)}"


def _columns(cells: Sequence[str], sheet: Sheet) -> tuple[str, ...]:
    names = (" ".join(cell.strip().strip('"').lower().split()) for cell in cells)
    return tuple(sheet.aliases.get(name, name) for name in names)


def encoding_of(member: Member) -> str:
    """UTF-16 by its mark, UTF-8 when every byte fits, else cp1252, as Windows spreadsheets write."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with member.open() as raw:
        chunk = raw.read(_CHUNK)
        if chunk[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = raw.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _text(member: Member, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(member.open(), encoding=encoding, errors="replace", newline="")
