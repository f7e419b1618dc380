"""Other programs' exports as facts about the owner, the people and the invitations, read within bounds."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kithgate.archives import facebook, google_contacts, linkedin, mastodon, vcard, x
from kithgate.archives.imported import Imported, Progress
from kithgate.archives.reader import Archive, open_archive
from kithgate.errors import ArchiveRefused


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of archive: how it is recognised, and how it is read."""

    name: str
    recognises: Callable[[Archive], bool]
    read: Callable[[Archive, Progress], Imported]


# Asked in this order: the first that recognises an archive reads it. The strictest columns come first.
KINDS = (
    Kind("Google Contacts as CSV", google_contacts.recognises, google_contacts.read),
    Kind("LinkedIn's archive (ZIP, folder or one of its CSV files)", linkedin.recognises, linkedin.read),
    Kind("Facebook's archive in JSON", facebook.recognises, facebook.read),
    Kind("an address book as vCard", vcard.recognises, vcard.read),
    Kind("Mastodon's followed accounts as CSV", mastodon.recognises, mastodon.read),
    Kind("X's archive", x.recognises, x.read),
)


def read_archive(path: Path, progress: Progress) -> Imported:
    """What the archive at a path tells. Raises ArchiveRefused when it is hostile, broken or of no known kind."""
    with open_archive(path) as archive:
        for kind in KINDS:
            if kind.recognises(archive):
                return kind.read(archive, progress)
    known = "; ".join(kind.name for kind in KINDS)
    raise ArchiveRefused(f"{path.name} holds nothing that can be used. Expected was one of: {known}.")


__all__ = ["Imported", "Kind", "KINDS", "Progress", "read_archive"]
