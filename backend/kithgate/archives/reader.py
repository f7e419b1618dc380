"""An archive of any shape (ZIP, folder or single file) as a list of members that can be opened, within bounds."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from kithgate.archives import safe_zip
from kithgate.errors import ArchiveRefused

READABLE = (".csv", ".json", ".js", ".vcf")
_PART = re.compile(r"^(.*?)(?:_\d{1,12})?$")
_COPY = re.compile(r" ?\(\d+\)$")


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive. `path` is relative, with forward slashes; `size` in bytes as declared."""

    path: str
    size: int
    open: Callable[[], io.BufferedReader]

    @property
    def stem(self) -> str:
        """The file's name as it is compared: lower case, no suffix, blanks, underscores, part or copy numbers."""
        name = PurePosixPath(self.path).name.rsplit(".", 1)[0]
        found = _PART.match(_COPY.sub("", name))
        return re.sub(r"[ _]", "", found[1] if found else name).lower()

    @property
    def suffix(self) -> str:
        """The ending, lower case, with its dot."""
        return PurePosixPath(self.path).suffix.lower()

    @property
    def depth(self) -> int:
        """How many folders it lies in."""
        return self.path.count("/")


@dataclass(frozen=True, slots=True)
class Archive:
    """Members of one archive that have a readable ending, nearest to the root first."""

    name: str
    members: tuple[Member, ...]

    def named(self, *stems: str, suffix: str = ".csv") -> tuple[Member, ...]:
        """The member with one of these names nearest to the root, or all numbered parts of it."""
        found = [member for member in self.members if member.stem in stems and member.suffix == suffix]
        if not found:
            return ()
        whole = re.compile(r"_\d+\.\w+$")
        if not whole.search(found[0].path):
            return (found[0],)
        return tuple(member for member in found if member.depth == found[0].depth and member.stem == found[0].stem)

    def ending(self, *paths: str) -> Member | None:
        """The first member whose path ends with one of these, folders included."""
        for path in paths:
            for member in self.members:
                if f"/{member.path.lower()}".endswith(f"/{path}"):
                    return member
        return None


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """The archive at a path. Raises ArchiveRefused when there is nothing that can be read."""
    with ExitStack() as stack:
        if path.is_dir():
            members = list(_folder(path))
        elif not path.is_file():
            raise ArchiveRefused(f"There is no file or folder {path}: check the path.")
        elif _is_zip(path):
            opened = stack.enter_context(safe_zip.open_zip(path, _readable))
            members = [
                Member(entry.filename.replace("\\", "/"), entry.file_size, partial(safe_zip.open_entry, opened, entry))
                for entry in opened.infolist()
                if not entry.is_dir() and _readable(entry.filename)
            ]
        else:
            members = [_file(path, path.name)]
        if sum(member.size for member in members) > safe_zip.MAX_BYTES:
            raise ArchiveRefused(f"{path.name} is too large: at most {safe_zip.MAX_BYTES // 10**6:,} MB are read.")
        yield Archive(path.name, tuple(sorted(members, key=lambda member: (member.depth, member.path))))


def _readable(name: str) -> bool:
    return name.lower().endswith(READABLE) and not name.startswith("__MACOSX/")


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"PK" or path.suffix.lower() == ".zip"


def _folder(folder: Path) -> Iterator[Member]:
    count = 0
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file() or not _readable(path.name):
            continue
        count += 1
        if count > safe_zip.MAX_ENTRIES:
            raise ArchiveRefused(
                f"{folder} holds more than {safe_zip.MAX_ENTRIES:,} files: choose the export's own folder."
            )
        yield _file(path, path.relative_to(folder).as_posix())


def _file(path: Path, name: str) -> Member:
    size = path.stat().st_size
    return Member(name, size, lambda: io.BufferedReader(safe_zip.Counted(path.open("rb"), name, size)))
