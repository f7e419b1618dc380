"""Puts the invitations of an archive, or decisions out of our own CSV, into the history without repeating anything."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Connection, select

from kithgate.kith import Person, by_key, person_key
from kithgate.store import history
from kithgate.store.cards import invitation_of, joined
from kithgate.store.suppression import Suppressed
from kithgate.store.tables import decisions, invitations
from kithgate.verdict import Example, sender_key


def take_examples(connection: Connection, owner: str, told: Sequence[Example]) -> int:
    """Keeps what is new; how many that were. What was done or said on the site stands above an archive."""
    is_suppressed = Suppressed(connection, owner)
    decided = set(connection.execute(select(decisions.c.person).where(decisions.c.owner == owner)).scalars())
    seen = {
        row.person: row
        for row in connection.execute(
            select(invitations).where(invitations.c.owner == owner).order_by(invitations.c.id)
        )
    }
    fresh = []
    for example in told:
        person = sender_key(example.invitation)
        if person in decided or is_suppressed.sender(example.invitation):
            continue
        if person in seen:
            if example.answer is None:
                continue
            # The same invitation was read from the page: the archive's answer belongs to it.
            on_page = invitation_of(seen[person].card)
            example = replace(example, invitation=replace(joined(example.invitation, on_page), id=on_page.id))
        fresh.append(example)
    history.keep(connection, owner, fresh)
    # The log is read newest first, and an archive's own order means nothing.
    history.decide(connection, owner, sorted((each for each in fresh if each.answer), key=lambda each: each.at))
    return len(fresh)


def take_connections(connection: Connection, owner: str, known: Iterable[Person]) -> int:
    """Accepts the undecided of earlier whose senders are connected since; how many."""
    connected = by_key(person for person in known if person.connected_on)
    fresh = []
    for example in _undecided(connection, owner):
        person = connected.get(person_key(example.invitation.sender.profile_url) or "")
        # Days of two time zones may differ by one.
        if person and person.connected_on and person.connected_on >= example.at.date() - timedelta(days=1):
            day = datetime.combine(person.connected_on, time(), UTC)
            fresh.append(replace(example, answer="accepted", decided_at=max(example.at, day), source="archive"))
    history.decide(connection, owner, fresh)
    return len(fresh)


def vanished(connection: Connection, owner: str, told: Sequence[Example], since: datetime, until: datetime) -> int:
    """How many of an earlier archive's undecided invitations of that time are not told any more.

    They were declined or withdrawn, nobody can tell which: they teach nothing.
    """
    keys = {example.key for example in told}
    earlier = (each for each in _undecided(connection, owner) if each.source == "archive" and since <= each.at < until)
    return sum(each.key not in keys for each in earlier)


def _undecided(connection: Connection, owner: str) -> list[Example]:
    return [each for each in history.past(connection, owner) if each.answer is None and each.label is None]


def take_log(connection: Connection, owner: str, told: Sequence[Example]) -> int:
    """Logs decisions again that were written out; how many of them are new. Nobody who was forgotten comes back."""
    is_suppressed = Suppressed(connection, owner)
    kept = [each for each in told if not is_suppressed.sender(each.invitation)]
    before = set(connection.execute(select(decisions.c.id).where(decisions.c.owner == owner)).scalars())
    return len(set(history.decide(connection, owner, kept)) - before)
