"""A ZIP that is read in place and within bounds: nothing is unpacked to disk, what looks like an attack is refused.

Limits after Sonar S5042 and Fifield, "A better zip bomb" (2019): entries, declared and actual size, ratio, overlap.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kithgate.errors import ArchiveRefused

MAX_ENTRIES = 2_000
MAX_BYTES = 600_000_000
MAX_RATIO = 200
# Below this size no ratio is dangerous; a table of equal rows compresses far beyond any limit.
RATIO_MATTERS_FROM = 4_000_000
MAX_DIRECTORY_BYTES = 1_000_000
_ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst")
_END, _END64 = b"PK\x05\x06", b"PK\x06\x07"
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1

Wanted = Callable[[str], bool]


class Counted(io.RawIOBase):
    """A stream that refuses to give more than its budget, whatever the directory declared."""

    def __init__(self, raw: BinaryIO, name: str, budget: int) -> None:
        self._raw, self._name, self._left = raw, name, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        with _plainly(self._name):
            chunk = self._raw.read(len(buffer))
        self._left -= len(chunk)
        if self._left < 0:
            raise ArchiveRefused(
                f"{self._name} is larger than it says: the archive is damaged or hostile, download it again."
            )
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._raw.close()
        super().close()


@contextmanager
def _plainly(name: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError) as error:
        raise ArchiveRefused(f"{name} is damaged or incomplete ({error}): download it again.") from error
    except (RuntimeError, NotImplementedError) as error:
        raise ArchiveRefused(f"{name} is packed in a way that cannot be read here ({error}): zip it again.") from error


def open_zip(path: Path, wanted: Wanted) -> zipfile.ZipFile:
    """A checked ZIP. Sizes are counted for the entries that are `wanted`; structure is checked for all of them.

    Raises ArchiveRefused, with one sentence, for whatever must not or cannot be read.
    """
    with _plainly(path.name):
        _check_directory(path)
        archive = zipfile.ZipFile(path)
    try:
        _check_entries(archive.infolist(), path, wanted)
    except ArchiveRefused:
        archive.close()
        raise
    return archive


def open_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> io.BufferedReader:
    """The bytes of one entry, never more than declared."""
    with _plainly(entry.filename):
        return io.BufferedReader(Counted(archive.open(entry), entry.filename, entry.file_size), 1 << 16)  # type: ignore[arg-type]


def _check_directory(path: Path) -> None:
    """Reads the end record itself: the zipfile module would load a directory of any length before one could count."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - 65_557 - 20))
        tail = file.read()
        at = tail.rfind(_END)
        if at < 0:
            raise ArchiveRefused(f"{path.name} is no complete ZIP archive: download it again.")
        directory: int = struct.unpack_from("<L", tail, at + 12)[0]
        if tail[at - 20 : at - 16] == _END64:
            file.seek(struct.unpack_from("<Q", tail, at - 12)[0])
            directory = struct.unpack_from("<Q", file.read(56), 40)[0]
    if directory > MAX_DIRECTORY_BYTES:
        raise ArchiveRefused(f"{path.name} lists too many files (at most {MAX_ENTRIES:,} are read).")


def _check_entries(entries: list[zipfile.ZipInfo], path: Path, wanted: Wanted) -> None:
    if len(entries) > MAX_ENTRIES:
        raise ArchiveRefused(f"{path.name} holds {len(entries):,} files; at most {MAX_ENTRIES:,} are read.")
    for entry in entries:
        for refuses, why in _REFUSED:
            if refuses(entry):
                raise ArchiveRefused(f"{path.name} {why.format(name=entry.filename)}")
    _check_overlap(entries, path)
    read = [entry for entry in entries if wanted(entry.filename)]
    if (total := sum(entry.file_size for entry in read)) > MAX_BYTES:
        raise ArchiveRefused(
            f"{path.name} would unpack to {total // 10**6:,} MB; at most {MAX_BYTES // 10**6:,} MB are read."
        )
    for entry in read:
        if entry.file_size > RATIO_MATTERS_FROM and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
            raise ArchiveRefused(
                f"{path.name} is refused: {entry.filename} grows more than {MAX_RATIO}-fold when unpacked."
            )


def _check_overlap(entries: list[zipfile.ZipInfo], path: Path) -> None:
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        if entry.header_offset < end:
            raise ArchiveRefused(f"{path.name} is refused: its files overlap, which no honest archive does.")
        end = entry.header_offset + _LOCAL_HEADER + len(entry.filename) + entry.compress_size


def _climbs(entry: zipfile.ZipInfo) -> bool:
    path = entry.filename.replace("\\", "/")
    return path.startswith("/") or path[1:2] == ":" or ".." in path.split("/") or "\0" in entry.orig_filename


def _is_link(entry: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> 16)


def _is_archive(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.lower().endswith(_ARCHIVES)


def _is_encrypted(entry: zipfile.ZipInfo) -> bool:
    return bool(entry.flag_bits & _ENCRYPTED)


_REFUSED: tuple[tuple[Callable[[zipfile.ZipInfo], bool], str], ...] = (
    (_climbs, "is refused: {name!r} points outside the archive."),
    (_is_link, "is refused: {name!r} is a link, not a file."),
    (_is_encrypted, "is encrypted: unpack it with its password and import the folder."),
    (_is_archive, "holds another archive, {name!r}: unpack it and import the one inside."),
)
