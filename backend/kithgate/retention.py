"""Drops the texts of notes once they are old enough; what was learned from them stays."""

from collections.abc import Container, Iterable
from contextlib import closing, suppress
from datetime import datetime, timedelta

from kithgate.errors import Conflict, StoreUnavailable
from kithgate.features.gist import gist_of
from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.store import Store
from kithgate.store.backups import backups
from kithgate.verdict import Example, Gist

# An invitation that nobody answers lapses after half a year.
LAPSES_AFTER = timedelta(days=180)


def drop_old_notes(store: Store, now: datetime) -> int:
    """Drops the notes decided more than `keep_notes_days` ago, in the records and our backups; how many it dropped."""
    keep = timedelta(days=int(store.setting("keep_notes_days")))
    dropped = _drop(store, now - keep)
    for backup in backups(store.folder):
        # A damaged copy gives nothing back to anyone; 'kithgate doctor' tells of it.
        with suppress(StoreUnavailable), closing(Store.open_backup(backup)) as copy:
            _drop(copy, now - keep)
    return dropped


def _drop(store: Store, before: datetime) -> int:
    as_of, examples = store.revision(), store.past()
    old = {each.key for each in examples if each.invitation.note and _closed_at(each) < before}
    if old:
        try:
            store.drop_notes(_gists(store, examples, old), as_of)
        except Conflict:
            return _drop(store, before)
    # Also where nothing is old: a reader may be in the way, and may have been the day before.
    with suppress(StoreUnavailable):
        store.wipe_traces()
    return len(old)


def _gists(store: Store, examples: Iterable[Example], old: Container[str]) -> dict[str, Gist]:
    kith = KithIndex(store.kith())
    past = PastIndex(kith.owner_names)
    stays = {}
    for example in sorted(examples, key=lambda one: one.at):
        if example.key in old:
            stays[example.key] = gist_of(example, kith, past)
        past.add(example)
    return stays


def _closed_at(example: Example) -> datetime:
    return example.decided_at or (example.at if example.answer or example.label else example.at + LAPSES_AFTER)
