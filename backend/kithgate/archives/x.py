"""X's archive: who the owner wrote with directly, and who follows each other. It shows numbers, no names."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from kithgate.archives.dates import moment
from kithgate.archives.imported import Imported, Progress
from kithgate.archives.json_files import read_json
from kithgate.archives.reader import Archive
from kithgate.archives.roll import Draft, Roll
from kithgate.errors import ArchiveRefused

SOURCE = "x"
_SCRIPTS = ("direct-messages", "directmessages", "following", "follower")


def recognises(archive: Archive) -> bool:
    """Whether one of its scripts is there."""
    return bool(archive.named(*_SCRIPTS, suffix=".js"))


def read(archive: Archive, progress: Progress) -> Imported:
    """Accounts that follow each other, and direct messages each way. Raises ArchiveRefused when there are none."""
    progress(0.0, "accounts")
    roll = Roll()
    following = set(_accounts(archive, "following"))
    for account in sorted(following & set(_accounts(archive, "follower"))):
        _draft(roll, account)
    owner = next((str(each.get("accountId")) for each in _entries(archive, "account", "account")), None)
    newest: datetime | None = None
    count = 0
    progress(0.3, "messages")
    for conversation in _entries(archive, "direct-messages", "dmConversation"):
        parties = str(conversation.get("conversationId", "")).split("-")
        others = [party for party in parties if party != owner]
        if owner is None or len(parties) != 2 or len(others) != 1:
            continue
        for sender, at in _sent(conversation):
            mine = sender == owner
            _draft(roll, others[0]).talked(int(mine), int(not mine), at.date(), at.date())
            newest = max(newest or at, at)
            count += 1
    if not roll.drafts:
        raise ArchiveRefused(
            f"{archive.name}: no direct message and nobody who follows back; was account.js left out of the archive?"
        )
    return Imported(
        SOURCE,
        archive.name,
        newest,
        people=roll.people(),
        read={"followed accounts": len(following), "messages": count},
    )


def _entries(archive: Archive, stem: str, key: str) -> Iterator[Mapping[str, Any]]:
    for member in archive.named(stem, stem.replace("-", ""), suffix=".js"):
        value = read_json(member, prefix_ends="=")
        for entry in value if isinstance(value, list) else ():
            if isinstance(entry, Mapping) and isinstance(entry.get(key), Mapping):
                yield entry[key]


def _accounts(archive: Archive, stem: str) -> Iterator[str]:
    for entry in _entries(archive, stem, stem):
        if account := str(entry.get("accountId", "")):
            yield account


def _sent(conversation: Mapping[str, Any]) -> Iterator[tuple[str, datetime]]:
    for message in conversation.get("messages") or ():
        sent = message.get("messageCreate") if isinstance(message, Mapping) else None
        if isinstance(sent, Mapping) and (at := moment(str(sent.get("createdAt", "")))):
            yield str(sent.get("senderId", "")), at


def _draft(roll: Roll, account: str) -> Draft:
    url = f"https://x.com/i/user/{account}"
    return roll.by_link(url) or roll.add(f"X account {account}", url)
