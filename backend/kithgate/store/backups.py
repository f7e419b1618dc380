"""Copies of the records: made while the service runs, checked, put back, and made to forget what is to be forgotten."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kithgate.errors import Conflict, NotFound, StoreUnavailable
from kithgate.kith import Person
from kithgate.store.database import FILE_NAME, private_folder
from kithgate.store.forget import Forgotten, find, forget, forget_all
from kithgate.store.store import Store
from kithgate.store.tables import decisions

_FOLDER = "backups"
_NAME = "kithgate-%Y%m%dT%H%M%S%f"
KEPT_BACKUPS = 10


def backups(folder: Path) -> list[Path]:
    """Every backup made by us, oldest first."""
    return sorted((folder / _FOLDER).glob("kithgate-*.sqlite"))


def made_at(backup: Path) -> datetime | None:
    """When it was made, as its name says; None for one that somebody renamed."""
    try:
        return datetime.strptime(backup.stem, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None


def back_up(store: Store) -> Path:
    """A whole and checked copy as of now; older ones beyond ten go. Raises StoreUnavailable."""
    private_folder(store.folder / _FOLDER)
    target = store.folder / _FOLDER / f"{datetime.now(UTC):{_NAME}}.sqlite"
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        _copy(store.folder / FILE_NAME, target)
        check(target)
    except StoreUnavailable:
        _remove(target)
        raise
    for stale in backups(store.folder)[:-KEPT_BACKUPS]:
        _remove(stale)
    return target


def restore(folder: Path, backup: Path) -> None:
    """Puts a checked backup in the place of the records. Raises NotFound, or Conflict while they are open."""
    if not backup.is_file():
        raise NotFound(f"There is no backup {backup}: 'kithgate backup' makes one.")
    check(backup)
    private_folder(folder)
    records = folder / FILE_NAME
    if records.exists():
        _refuse_open(records)
        if not is_whole(records):
            # SQLite writes over no damaged file.
            _remove(records)
    _copy(backup, records)
    check(records)
    records.chmod(0o600)


def check(path: Path) -> None:
    """Raises StoreUnavailable unless these are whole records."""
    if not is_whole(path):
        raise StoreUnavailable(f"{path} is damaged, or no database of Kithgate: use another backup.")


def forget_everywhere(store: Store, who: str) -> Forgotten:
    """Forgets in every backup made by us and in the records; no byte stays in the files.

    Raises NotFound, Conflict, StoreUnavailable. The records forget last: what a backup refuses can be asked again.
    """
    with store.reading() as connection:
        found = find(connection, store.owner, who)
    earlier = backups(store.folder)
    _forget_in(earlier, found)
    with store.writing() as connection:
        forgotten = forget(connection, store.owner, found)
    store.mark_changed()
    made_meanwhile = set(backups(store.folder)) - set(earlier)
    _forget_in(made_meanwhile, found)
    store.wipe_traces()
    return forgotten


def _forget_in(copies: Iterable[Path], found: Iterable[Person]) -> None:
    for backup in copies:
        if not is_whole(backup):
            # A damaged copy gives nothing back, and may still hold what is to be forgotten.
            _remove(backup)
            continue
        with closing(Store.open_backup(backup)) as copy:
            with copy.writing() as connection:
                forget(connection, copy.owner, found)
            copy.wipe_traces()


def forget_all_everywhere(store: Store) -> None:
    """Forgets everything in the records, and removes every backup made by us."""
    for backup in backups(store.folder):
        _remove(backup)
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


def _refuse_open(records: Path) -> None:
    try:
        with closing(sqlite3.connect(records)) as connection:
            # Whoever has them open shares their log, and SQLite takes it from nobody.
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        raise Conflict(f"The records are in use ({error}): stop Kithgate first.") from error
    except sqlite3.DatabaseError:
        pass  # Damaged: there is nothing to refuse.


def is_whole(path: Path) -> bool:
    """Whether these are records that SQLite finds undamaged. Raises StoreUnavailable when that cannot be seen now."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            ours = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (decisions.name,)).fetchone()
            return ours is not None and connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except sqlite3.OperationalError as error:
        raise StoreUnavailable(f"{path} cannot be read ({error}): try again.") from error
    except sqlite3.DatabaseError:
        return False


def _remove(database: Path) -> None:
    """Removes a database, and what SQLite leaves beside it when a program is killed while writing."""
    for ending in ("", "-wal", "-shm", "-journal"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
