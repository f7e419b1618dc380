"""Which folder of records a command works on."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
