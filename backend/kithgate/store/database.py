"""The SQLite file: its rights, its pragmas, its transactions and its migrations."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError

from kithgate.errors import StoreUnavailable
from kithgate.store.migrations import HEAD

FILE_NAME = "kithgate.sqlite"
# FULL and not NORMAL: an acknowledged decision also survives a loss of power.
# secure_delete: what is forgotten is overwritten.
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "busy_timeout=10000", "foreign_keys=ON")


def private_folder(folder: Path) -> None:
    """Makes the folder, for its owner alone. Raises StoreUnavailable when that cannot be done."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if stat.S_IMODE(folder.stat().st_mode) != 0o700:
            folder.chmod(0o700)
    except OSError as error:
        raise StoreUnavailable(
            f"The data folder {folder} cannot be used ({error.strerror}): choose another with --data-dir."
        ) from error


def open_engine(path: Path, make: bool) -> Engine:
    """A database, made if it may be, and migrated when needed. SQLite gives its side files the rights of the first."""
    private_folder(path.parent)
    try:
        os.close(os.open(path, os.O_RDWR | (os.O_CREAT if make else 0), 0o600))
        path.chmod(0o600)
    except OSError as error:
        raise StoreUnavailable(f"The database {path} cannot be written ({error.strerror}).") from error
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": 10, "isolation_level": None})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    with failing_plainly(), engine.connect() as connection:
        migrate(connection)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # The driver's own BEGIN comes too late and is never IMMEDIATE: two writers would fail instead of waiting.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writing") else "BEGIN")


def migrate(connection: Connection) -> None:
    """Brings the tables to this program's version. Alembic is only loaded when there is something to do."""
    found = connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")).first()
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() if found else None
    connection.rollback()
    if version != HEAD:
        from kithgate.store.migrations.run import upgrade

        upgrade(connection)


@contextmanager
def failing_plainly() -> Iterator[None]:
    """Turns what SQLite says about full, locked or broken files into one sentence."""
    try:
        yield
    except DatabaseError as error:
        raise StoreUnavailable(
            f"The database cannot be read or written ({error.orig}): free some space, or run 'kithgate doctor'."
        ) from error
