"""Copies of the records: made while the service runs, checked, put back, and made to forget what is to be forgotten."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kithgate.errors import NotFound, StoreUnavailable
from kithgate.kith import Person
from kithgate.store.database import FILE_NAME, private_folder
from kithgate.store.forget import Forgotten, find, forget, forget_all
from kithgate.store.store import Store

_FOLDER = "backups"
KEPT_BACKUPS = 10


def backups(folder: Path) -> list[Path]:
    """Every backup made by us, oldest first."""
    return sorted((folder / _FOLDER).glob("kithgate-*.sqlite"))


def back_up(store: Store) -> Path:
    """A whole and checked copy as of now; older ones beyond ten go. Raises StoreUnavailable."""
    private_folder(store.folder / _FOLDER)
    target = store.folder / _FOLDER / f"kithgate-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.sqlite"
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        _copy(store.folder / FILE_NAME, target)
        check(target)
    except StoreUnavailable:
        target.unlink(missing_ok=True)
        raise
    for stale in backups(store.folder)[:-KEPT_BACKUPS]:
        stale.unlink()
    return target


def restore(folder: Path, backup: Path) -> None:
    """Puts a checked backup in the place of the records. The service must not run. Raises NotFound."""
    if not backup.is_file():
        raise NotFound(f"There is no backup {backup}: 'kithgate backup' makes one.")
    check(backup)
    private_folder(folder)
    _copy(backup, folder / FILE_NAME)
    check(folder / FILE_NAME)
    (folder / FILE_NAME).chmod(0o600)


def check(path: Path) -> None:
    """Raises StoreUnavailable unless SQLite finds the file undamaged."""
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            found = connection.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise StoreUnavailable(f"{path} is not a database of Kithgate ({error}).") from error
    if found != "ok":
        raise StoreUnavailable(f"{path} is damaged: use another backup.")


def forget_everywhere(store: Store, who: str) -> Forgotten:
    """Forgets in the records and in every backup made by us; no byte stays in the files. Raises NotFound, Conflict."""
    with store.writing() as connection:
        found = find(connection, store.owner, who)
        forgotten = forget(connection, store.owner, found)
    store.wipe_traces()
    for backup in backups(store.folder):
        _forget_in(backup, found)
    return forgotten


def _forget_in(backup: Path, found: Iterable[Person]) -> None:
    try:
        check(backup)
        with closing(Store.open(backup.parent, backup.name)) as copy:
            with copy.writing() as connection:
                forget(connection, copy.owner, found)
            copy.wipe_traces()
    except StoreUnavailable:
        # A damaged copy gives nothing back, and may still hold what is to be forgotten.
        backup.unlink()


def forget_all_everywhere(store: Store) -> None:
    """Forgets everything in the records, and removes every backup made by us."""
    for backup in backups(store.folder):
        backup.unlink()
    with store.writing() as connection:
        forget_all(connection, store.owner)
    store.wipe_traces()


def _copy(source: Path, target: Path) -> None:
    try:
        here, there = sqlite3.connect(source, timeout=10), sqlite3.connect(target, timeout=10)
        try:
            here.backup(there)
        finally:
            here.close()
            there.close()
    except sqlite3.Error as error:
        raise StoreUnavailable(f"The copy from {source} to {target} failed ({error}).") from error
