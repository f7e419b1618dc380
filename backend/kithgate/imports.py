"""Takes archives and our own exports in: reads them, joins them with what is stored, all or nothing, and says it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from kithgate.archives import Imported, Progress, read_archive
from kithgate.archives.imported import Skipped
from kithgate.errors import ArchiveRefused
from kithgate.features.index import KithIndex
from kithgate.features.ties import GRADES
from kithgate.kith import Kith, person_key
from kithgate.store import Store, people
from kithgate.store.archive_history import take_connections, take_examples, take_log, vanished
from kithgate.store.export import Export, read_export, restored
from kithgate.store.spreadsheet import Sheet, read_history

_READING = 0.8
# LinkedIn lists an invitation for half a year; one that is missing earlier was declined or withdrawn.
LISTED_FOR = timedelta(days=180)
_LATER = "accepted since the last export"
_VANISHED = "vanished since the last export, declined or withdrawn"
Told = Imported | Export | Sheet


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What came in, what it means and what was left out, for the owner.

    `examples`: received invitations by what may be concluded of them. `ties`: everyone in the records by tie.
    """

    archives: tuple[str, ...]
    dry_run: bool
    owner: str | None
    read: Mapping[str, int]
    people: Mapping[str, int]
    ties: Mapping[str, int]
    examples: Mapping[str, int]
    new_examples: int
    hidden_connections: int
    left_out: Mapping[str, int]
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...]


class _DryRun(Exception):
    """Ends the transaction so that nothing is kept."""


def _silent(_done: float, _doing: str) -> None:
    """Progress that nobody watches."""


def import_archive(
    store: Store, paths: Sequence[Path], dry_run: bool = False, progress: Progress | None = None
) -> ImportSummary:
    """Reads every path first, then writes all in one transaction; told the same again it changes nothing.

    Raises ArchiveRefused, before anything is written, when one of the paths cannot be used.
    """
    tell = progress or _silent
    told: list[Told] = []
    for place, path in enumerate(paths):

        def step(done: float, doing: str, place: int = place) -> None:
            tell(_READING * (place + done) / len(paths), doing)

        told.append(read_export(path) or read_history(path) or read_archive(path, step))
    if not told:
        raise ArchiveRefused("Name at least one archive, folder or file to import.")
    tell(_READING, "people")
    result: list[ImportSummary] = []
    try:
        with store.writing() as connection:
            result.append(_take_in(connection, store.owner, told, dry_run))
            tell(0.98, "saving")
            if dry_run:
                raise _DryRun
    except _DryRun:
        pass
    tell(1.0, "done")
    return result[0]


def _take_in(connection: Connection, owner: str, told: Sequence[Told], dry_run: bool) -> ImportSummary:
    counts: Counter[str] = Counter()
    read: Counter[str] = Counter()
    fresh = 0
    archives = [each for each in told if isinstance(each, Imported)]
    for export in (each for each in told if isinstance(each, Export)):
        rows = restored(connection, owner, export)
        read.update({name: rows[name] for name in ("people", "invitations", "decisions")})
        counts.update(new=rows["people"])
        fresh += rows["invitations"]
    for sheet in (each for each in told if isinstance(each, Sheet)):
        read.update(decisions=len(sheet.examples))
        fresh += take_log(connection, owner, sheet.examples)
    for each in sorted(archives, key=_as_of):
        people.save_owner(connection, owner, each.owner, _as_of(each))
        merged = people.merge_people(connection, owner, each.source, _as_of(each), each.people, each.whole)
        counts.update(
            new=merged.new, changed=merged.changed, unchanged=merged.same, gone=merged.gone, kept_out=merged.kept_out
        )
        fresh += take_examples(connection, owner, each.examples)
    kith = people.load_kith(connection, owner)
    later = take_connections(connection, owner, kith.people) if archives else 0
    conclusions = _conclusions(archives, kith)
    conclusions.update({_LATER: later, _VANISHED: _vanished(connection, owner, archives)})
    return ImportSummary(
        archives=tuple(each.name for each in told),
        dry_run=dry_run,
        owner=kith.owner.name,
        read=_sum((read, *(each.read for each in archives))),
        people=dict(counts),
        ties=_ties(kith),
        examples={state: count for state, count in conclusions.items() if count},
        new_examples=fresh + later,
        hidden_connections=sum(each.hidden_connections for each in archives),
        left_out=_sum(each.left_out for each in archives),
        skipped=tuple(line for each in archives for line in each.skipped),
        warnings=tuple(warning for each in archives for warning in each.warnings),
    )


def _vanished(connection: Connection, owner: str, archives: Sequence[Imported]) -> int:
    """How many invitations of an earlier export are missing from the newest one, though it lists that time."""
    listing = [each for each in archives if each.received and each.written_at]
    newest = max(listing, key=_as_of, default=None)
    if newest is None:
        return 0
    until = _as_of(newest)
    return vanished(connection, owner, newest.examples, until - LISTED_FOR, until)


def _as_of(imported: Imported) -> datetime:
    """When it was written; an archive without any date counts as older than every other."""
    return imported.written_at or datetime.min.replace(tzinfo=UTC)


def _ties(kith: Kith) -> dict[str, int]:
    grades = Counter(known.tie.grade for known in KithIndex(kith).all)
    return {grade: grades[grade] for _, grade in GRADES}


def _conclusions(told: Sequence[Imported], kith: Kith) -> Counter[str]:
    talk = {key: person.talk for person in kith.people if (key := person_key(person.profile_url))}
    found: Counter[str] = Counter()
    for received in (received for each in told for received in each.received):
        key = person_key(received.example.invitation.sender.profile_url)
        found[
            f"accepted, {_TALK[talk.get(key or '', 'none')]}" if received.state == "accepted" else received.state
        ] += 1
    return found


_TALK = {
    "both_ways": "talked both ways",
    "only_they": "only they wrote",
    "only_owner": "only you wrote",
    "none": "no message",
}


def _sum(counts: Any) -> dict[str, int]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return dict(total)
