"""LinkedIn's "Get a copy of your data", in every form from 2018 to 2026, as downloaded or as re-saved."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from kithgate.archives.imported import Imported, Progress, Skipped
from kithgate.archives.linkedin import files
from kithgate.archives.linkedin.invitations import join, read_invitations
from kithgate.archives.linkedin.messages import Messages, count_messages, owner_parties, read_messages
from kithgate.archives.linkedin.owner import read_owner
from kithgate.archives.linkedin.people import read_acquaintances, read_connections
from kithgate.archives.reader import Archive
from kithgate.archives.roll import Roll
from kithgate.archives.tables import expected
from kithgate.errors import ArchiveRefused
from kithgate.kith import person_key

SOURCE = "linkedin"
_BYTES_PER_MESSAGE = 300


def recognises(archive: Archive) -> bool:
    """Whether any of LinkedIn's tables is there, by its name or its header."""
    found = files.find_files(archive)
    return bool(found) or bool(files.unreadable(archive, found))


def read(archive: Archive, progress: Progress) -> Imported:
    """Everything judging needs of the export. Raises ArchiveRefused when a file with content gives no usable row."""
    found = files.find_files(archive)
    for member, sheet in files.unreadable(archive, found):
        if sheet in (files.CONNECTIONS, files.INVITATIONS, files.MESSAGES):
            raise ArchiveRefused(f"{member.path} cannot be used: {expected(sheet)} was expected, nothing was imported.")
    roll = Roll()
    progress(0.0, "connections")
    connections = read_connections(found, roll)
    invitations = read_invitations(found)
    _refuse_useless(connections.rows, connections.skipped)
    _refuse_useless(len(invitations.rows), invitations.skipped)
    owner = read_owner(found)
    received, sent = join(invitations.rows, roll)
    messages = _messages(found, progress)
    _refuse_useless(messages.rows - len(messages.skipped), messages.skipped)
    owner_key = person_key(invitations.owner_link)
    mine = owner_parties(messages, owner.name, owner_key)
    count_messages(messages, roll, mine)
    progress(0.95, "address book, endorsements, recommendations")
    unplaced = read_acquaintances(found, roll, owner.name)
    owner_links = [messages.links[key] for key in mine if key in messages.links]
    left_out = dict(messages.left_out)
    if unplaced:
        left_out["mentions of people who cannot be told from a namesake"] = unplaced
    newest = [datetime.combine(connections.newest, time(), UTC)] if connections.newest else []
    newest += [when for when in (invitations.newest,) if when]
    newest += [messages.newest.replace(tzinfo=UTC)] if messages.newest else []
    return Imported(
        source=SOURCE,
        name=archive.name,
        written_at=max(newest, default=None),
        owner=replace(owner, profile_url=invitations.owner_link or next(iter(owner_links), None)),
        people=roll.people(),
        received=received,
        sent_invitations=sent,
        hidden_connections=connections.hidden,
        whole=files.CONNECTIONS.file in found,
        read={"connections": connections.rows, "invitations": len(invitations.rows), "messages": messages.rows},
        left_out=left_out,
        skipped=(*connections.skipped, *invitations.skipped, *messages.skipped),
        warnings=tuple(
            f"{table.member.path} is not in UTF-8, as a spreadsheet saved it: names with accents may be wrong."
            for tables in found.values()
            for table in tables
            if table.encoding == "cp1252"
        ),
    )


def _refuse_useless(usable: int, skipped: Sequence[Skipped]) -> None:
    """A file with rows of which none can be used is an error, never a silent success."""
    if skipped and not usable:
        first = skipped[0]
        raise ArchiveRefused(f"{first.file} has no usable row: {first.why} (line {first.line} and all others).")


def _messages(found: files.Files, progress: Progress) -> Messages:
    size = sum(table.member.size for table in found.get(files.MESSAGES.file, ()))
    for seen in read_messages(found):
        progress(0.1 + 0.85 * min(1.0, seen.rows * _BYTES_PER_MESSAGE / max(1, size)), "messages")
    return seen
