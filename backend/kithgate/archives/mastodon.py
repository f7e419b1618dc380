"""Mastodon's list of followed accounts: people the owner chose to follow. Who was blocked stays out."""

from kithgate.archives.imported import Imported, Progress
from kithgate.archives.reader import Archive
from kithgate.archives.roll import Roll
from kithgate.archives.tables import Sheet, Table, find_table
from kithgate.errors import ArchiveRefused

SOURCE = "mastodon"
SHEET = Sheet("following_accounts.csv", ("account address",))


def recognises(archive: Archive) -> bool:
    """Whether a list of followed accounts is there; lists of mutes and blocks look alike and are told apart by name."""
    return _table(archive) is not None


def read(archive: Archive, progress: Progress) -> Imported:
    """Every followed account. Raises ArchiveRefused when there is none."""
    progress(0.0, "followed accounts")
    table = _table(archive)
    roll, rows = Roll(), 0
    for _, row in table.rows() if table else ():
        rows += 1
        user, _, host = row["account address"].strip().lstrip("@").partition("@")
        if user and host:
            roll.find_or_add(user, f"https://{host.lower()}/@{user}")
    if not roll.drafts:
        raise ArchiveRefused(f"{archive.name}: not one account; addresses such as ana@example.social were expected.")
    return Imported(SOURCE, archive.name, None, people=roll.people(), read={"followed accounts": rows})


def _table(archive: Archive) -> Table | None:
    for member in archive.members:
        if member.suffix == ".csv" and not member.stem.startswith(("mute", "block", "list", "bookmark")):
            if table := find_table(member, SHEET):
                return table
    return None
