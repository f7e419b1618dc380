"""Messages as counts: who wrote with whom, how often each way, first and last day. No text is kept.

One pass over the file, with no need to know the owner: each thread remembers who wrote and who was written to, and only
at the end it is decided which of them the owner is.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from kithgate.archives.dates import moment
from kithgate.archives.imported import Skipped
from kithgate.archives.linkedin import files
from kithgate.archives.names import NOBODY, exact
from kithgate.archives.roll import Roll
from kithgate.archives.tables import Row
from kithgate.kith import person_key

_SPONSORED_TITLE = "sponsored conversation"
_SPONSORED_MARK = "spinmail-quill-editor__spin-break"
_LONGEST_NOTE = 300


@dataclass(slots=True)
class Thread:
    """One conversation. Parties are link keys ("in/...") or, where a file shows no link, "~" and the name."""

    wrote: Counter[str] = field(default_factory=Counter)
    parties: set[str] = field(default_factory=set)
    first: datetime = datetime.max
    last: datetime = datetime.min
    opened_by: str | None = None

    def add(self, sender: str, recipients: Collection[str], at: datetime, may_be_note: bool) -> None:
        """One message; `may_be_note`: as short as the note of an invitation, and not empty."""
        self.wrote[sender] += 1
        self.parties.add(sender)
        self.parties.update(recipients)
        self.last = max(self.last, at)
        if at < self.first:
            self.first = at
            self.opened_by = sender if may_be_note else None


@dataclass(slots=True)
class Messages:
    """Every thread of the file and the names and links behind the parties."""

    threads: dict[str, Thread] = field(default_factory=dict)
    parties: dict[tuple[str, str], str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    rows: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    newest: datetime | None = None
    skipped: list[Skipped] = field(default_factory=list)


def read_messages(found: files.Files) -> Iterator[Messages]:
    """Reads the file; yields the same growing result every few thousand rows, and once at the end."""
    seen = Messages()
    for table in found.get(files.MESSAGES.file, ()):
        for line, row in table.rows():
            seen.rows += 1
            if why := _not_talk(row):
                seen.left_out[why] += 1
            elif (at := moment(row["date"])) is None:
                seen.skipped.append(Skipped(table.member.path, line, "the date of the message cannot be read"))
            else:
                _add(seen, row, at.replace(tzinfo=None))
            if not seen.rows % 5000:
                yield seen
    yield seen


def _not_talk(row: Row) -> str | None:
    """Why a row is no message between people, or None when it is."""
    content = row.get("content", "")
    if "yes" in (row.get("is message draft", "").lower(), row.get("is conversation draft", "").lower()):
        return "drafts"
    if _SPONSORED_MARK in content or row.get("conversation title", "").strip().lower() == _SPONSORED_TITLE:
        return "advertisements"
    if row.get("folder", "").strip().upper() == "SPAM":
        return "messages in the spam folder"
    if row["from"].strip().lower() in NOBODY:
        return "messages of closed accounts"
    return None


def _add(seen: Messages, row: Row, at: datetime) -> None:
    sender = _party(seen, row["from"], row.get("sender profile url", ""))
    if links := row.get("recipient profile urls", "").strip():
        names = row["to"].split(", ")
        urls = links.split(",")
        if len(names) != len(urls):
            names = [row["to"]] if len(urls) == 1 else [""] * len(urls)
        recipients = [_party(seen, name, url) for name, url in zip(names, urls, strict=True)]
    else:
        recipients = [_party(seen, row["to"], "")]
    recipients = [each for each in recipients if each != "~"]
    thread_id = row.get("conversation id", "") or "|".join(sorted({sender, *recipients}))
    thread = seen.threads.get(thread_id)
    if thread is None:
        thread = seen.threads[thread_id] = Thread()
    thread.add(sender, recipients, at, 0 < len(row.get("content", "").strip()) <= _LONGEST_NOTE)
    if seen.newest is None or at > seen.newest:
        seen.newest = at


def _party(seen: Messages, name: str, url: str) -> str:
    """The key of a party; the same few thousand stand in every row, so each is worked out once."""
    if known := seen.parties.get((name, url)):
        return known
    key = person_key(url) or "~" + exact(name)
    if not key.startswith("~"):
        seen.links.setdefault(key, url.strip())
    if name:
        seen.names.setdefault(key, " ".join(name.split()))
    seen.parties[name, url] = key
    return key


def owner_parties(seen: Messages, owner_name: str | None, owner_key: str | None) -> frozenset[str]:
    """The parties that are the owner: the known link, who bears the owner's name, else who is in most threads."""
    mine = {owner_key} if owner_key else set()
    if owner_name:
        mine.add("~" + exact(owner_name))
        if not owner_key:
            namesakes = [key for key in seen.links if exact(seen.names.get(key, "")) == exact(owner_name)]
            threads = Counter(key for thread in seen.threads.values() for key in thread.parties & set(namesakes))
            mine.update(key for key, _ in threads.most_common(1))
    elif not owner_key:
        everywhere = Counter(key for thread in seen.threads.values() for key in thread.parties).most_common(2)
        if len(everywhere) == 2 and everywhere[0][1] > everywhere[1][1]:
            mine.add(everywhere[0][0])
    return frozenset(mine)


def count_messages(seen: Messages, roll: Roll, mine: frozenset[str]) -> None:
    """Adds each thread between the owner and one other to that person. Groups are no tie and are left out."""
    for thread in seen.threads.values():
        others = _others(thread, seen, roll, mine)
        if len(others) != 1:
            seen.left_out["group conversations" if others else "conversations with nobody"] += 1
            continue
        (other,) = others
        draft = roll.find_or_add(seen.names.get(other, ""), seen.links.get(other))
        if draft is None:
            seen.left_out["conversations whose partner cannot be told from a namesake"] += 1
            continue
        received = sum(count for party, count in thread.wrote.items() if party not in mine)
        first = thread.first.date()
        draft.talked(thread.wrote.total() - received, received, first, thread.last.date())
        if thread.opened_by and draft.connected_on == first and draft.invited_by is None:
            draft.invited_by = "probably_owner" if thread.opened_by in mine else "probably_them"


def _others(thread: Thread, seen: Messages, roll: Roll, mine: frozenset[str]) -> set[str]:
    """Who takes part besides the owner. A name without a link is that of somebody with one, or a list of names."""
    linked = {party for party in thread.parties - mine if not party.startswith("~")}
    spelled = {exact(seen.names.get(party, "")) for party in linked}
    others = set(linked)
    for party in thread.parties - mine - linked:
        name = party[1:]
        if not name or name in NOBODY or name in spelled:
            continue
        if not roll.knows_name(name) and ", " in name and len(_several(name, roll, mine, spelled)) > 1:
            return {party, *name.split(", ")}
        others.add(party)
    return others


def _several(names: str, roll: Roll, mine: frozenset[str], spelled: set[str]) -> list[str]:
    return [name for name in names.split(", ") if roll.knows_name(name) or name in spelled or "~" + name in mine]
