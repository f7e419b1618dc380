"""Other programs' exports as facts about the owner, the people and the invitations: read in bounds, nothing kept here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kithgate.archives import linkedin
from kithgate.archives.imported import Imported, Progress
from kithgate.archives.reader import Archive, open_archive
from kithgate.errors import ArchiveRefused


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of archive: how it is recognised, and how it is read."""

    name: str
    recognises: Callable[[Archive], bool]
    read: Callable[[Archive, Progress], Imported]


# Asked in this order: the first that recognises an archive reads it.
KINDS = (Kind("LinkedIn's archive (ZIP, folder or one of its CSV files)", linkedin.recognises, linkedin.read),)


def read_archive(path: Path, progress: Progress) -> Imported:
    """What the archive at a path tells. Raises ArchiveRefused when it is hostile, broken or of no kind that is known."""
    with open_archive(path) as archive:
        for kind in KINDS:
            if kind.recognises(archive):
                return kind.read(archive, progress)
    known = "; ".join(kind.name for kind in KINDS)
    raise ArchiveRefused(f"{path.name} holds nothing that can be used. Expected was one of: {known}.")


__all__ = ["Imported", "Kind", "KINDS", "Progress", "read_archive"]
