"""Which folder of records a command works on."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from kithgate.errors import Conflict
from kithgate.settings import default_folder
from kithgate.store import Store


def folder_of(arguments: argparse.Namespace) -> Path:
    """The option, else the environment, else the platform's own place."""
    chosen = getattr(arguments, "data_dir", None) or os.environ.get("KITHGATE_DATA_DIR")
    return Path(chosen).expanduser() if chosen else default_folder(testing_of(arguments))


def testing_of(arguments: argparse.Namespace) -> bool:
    """Whether development's own folder and port are meant."""
    return bool(getattr(arguments, "testing", False))


@contextmanager
def records(arguments: argparse.Namespace) -> Iterator[Store]:
    """The records, closed again at the end."""
    store = Store.open(folder_of(arguments))
    try:
        yield store
    finally:
        store.close()


@contextmanager
def served_alone(folder: Path) -> Iterator[None]:
    """Keeps a second service off the folder: each would learn without what the other was told.

    The system lets go of the lock with the process, however that ends. Raises Conflict when another one holds it.
    """
    lock = FileLock(folder / "serving.lock", mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Conflict(
            f"Another Kithgate serves the records in {folder}: stop that one, or choose others with --data-dir."
        ) from error
    try:
        yield
    finally:
        lock.release()
