"""Received and sent invitations, joined with the connections, each with what that allows to conclude and no more.

The file holds no state: who is connected now was accepted; of the rest nobody can tell pending, ignored, withdrawn,
expired or removed. Joined by link where there is one, else by a name that is unique on both sides.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from kithgate.archives.dates import PACIFIC, moment
from kithgate.archives.imported import Received, Skipped, State
from kithgate.archives.linkedin import files
from kithgate.archives.names import NOBODY, exact
from kithgate.archives.roll import Draft, Roll
from kithgate.invitation import Invitation, Sender
from kithgate.kith import person_key
from kithgate.verdict import Example

_A_DAY = timedelta(days=1)
INCOMING, OUTGOING = "INCOMING", "OUTGOING"


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """A row of the file: the other's name and link, when it was sent (UTC), the note."""

    name: str
    url: str | None
    sent_at: datetime
    note: str | None
    incoming: bool


@dataclass(slots=True)
class Invitations:
    """All rows, and the owner's own link by majority."""

    rows: list[InvitationRow] = field(default_factory=list)
    owner_links: Counter[str] = field(default_factory=Counter)
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def owner_link(self) -> str | None:
        """The link that stands on the owner's side of most rows."""
        return next((link for link, _ in self.owner_links.most_common(1)), None)

    @property
    def newest(self) -> datetime | None:
        """When the last one was sent."""
        return max((row.sent_at for row in self.rows), default=None)


def read_invitations(found: files.Files) -> Invitations:
    """Every row that says who, when and which way."""
    seen = Invitations()
    for table in found.get(files.INVITATIONS.file, ()):
        for line, row in table.rows():
            direction = row.get("direction", "").strip().upper()
            sent_at = moment(row["sent at"], PACIFIC)
            name = row["from" if direction == INCOMING else "to"].strip()
            if direction not in (INCOMING, OUTGOING):
                seen.skipped.append(Skipped(table.member.path, line, "neither INCOMING nor OUTGOING"))
            elif sent_at is None:
                seen.skipped.append(Skipped(table.member.path, line, "the date it was sent cannot be read"))
            elif exact(name) in NOBODY:
                seen.skipped.append(Skipped(table.member.path, line, "a closed account without a name"))
            else:
                inviter, invitee = (row.get(f"invit{who}profileurl", "").strip() for who in ("er", "ee"))
                other, own = (inviter, invitee) if direction == INCOMING else (invitee, inviter)
                if person_key(own):
                    seen.owner_links[own] += 1
                url = other if person_key(other) and not other.startswith("urn:") else None
                note = row.get("message", "").strip() or None
                seen.rows.append(InvitationRow(" ".join(name.split()), url, sent_at, note, direction == INCOMING))
    return seen


def join(rows: Sequence[InvitationRow], roll: Roll) -> tuple[tuple[Received, ...], Mapping[State, int]]:
    """The received ones with their state, and how many of the sent ones are in which state. Marks who invited whom."""
    namesakes = Counter(exact(row.name) for row in rows)
    received: list[Received] = []
    sent: Counter[State] = Counter()
    for row in rows:
        draft, state = _state(row, roll, namesakes)
        if draft and state == "accepted":
            draft.invited_by = "them" if row.incoming else "owner"
        if row.incoming:
            received.append(Received(_example(row, draft, state), state))
        else:
            sent[state] += 1
    return tuple(received), dict(sent)


def _state(row: InvitationRow, roll: Roll, namesakes: Counter[str]) -> tuple[Draft | None, State]:
    if draft := roll.by_link(row.url):
        return (draft, "accepted") if _in_time(draft, row) else (None, "not_in_connections")
    bearers = [draft for draft in roll.bearers(row.name) if draft.connected_on]
    if row.url:
        bearers = [draft for draft in bearers if not draft.url]
    if len(bearers) > 1 or (bearers and namesakes[exact(row.name)] > 1):
        return None, "ambiguous"
    if bearers and _in_time(bearers[0], row):
        return bearers[0], "accepted"
    return None, "not_in_connections"


def _in_time(draft: Draft, row: InvitationRow) -> bool:
    """Whether they became connected after this invitation; days of two time zones may differ by one."""
    return draft.connected_on is not None and draft.connected_on >= row.sent_at.date() - _A_DAY


def _example(row: InvitationRow, draft: Draft | None, state: State) -> Example:
    accepted = draft is not None and draft.connected_on is not None and state == "accepted"
    decided_at = None
    if accepted and draft and draft.connected_on:
        decided_at = max(row.sent_at, datetime.combine(draft.connected_on, time(), UTC))
    sender = Sender(row.name, row.url or (draft.url if draft else None))
    return Example(
        Invitation(sender, received_at=row.sent_at, note=row.note, note_truncated=False if row.note else None),
        seen_at=row.sent_at,
        answer="accepted" if accepted else None,
        decided_at=decided_at,
        source="archive",
    )
