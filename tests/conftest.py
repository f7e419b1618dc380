"""Empty records, and real services that stop when the test ends."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kithgate.judge import Judge
from kithgate.store import Store, tokens
from kithgate.web.server import listen
from kithgate.web.service import Service
from running import Running, free_port, run


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Empty records in a folder of their own."""
    opened = Store.open(tmp_path / "records")
    yield opened
    opened.close()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Starts services; settings by name. They stop when the test ends."""
    begun: list[tuple[threading.Event, Service, threading.Thread]] = []

    def begin(folder: Path = tmp_path / "records", learn_at_once: bool = False, **settings: Any) -> Running:
        records = Store.open(folder)
        for name, value in settings.items():
            records.set_setting(name, value)
        with records.writing() as connection:
            bearer = tokens.issue(connection, records.owner, "tests", "script", None)
        service = Service(records, Judge.open(records), free_port(), learn_at_once)
        stop = threading.Event()
        thread = threading.Thread(target=run, args=(listen(service), stop), daemon=True)
        thread.start()
        begun.append((stop, service, thread))
        return Running(service, bearer)

    yield begin
    for stop, service, thread in begun:
        stop.set()
        thread.join(10)
        service.close()


@pytest.fixture
def running(start: Callable[..., Running]) -> Running:
    """One service with the default settings."""
    return start()
