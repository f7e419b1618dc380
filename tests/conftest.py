"""A real Kithgate on a free port, and a raw client that sends exactly what it is told."""

import http.client
import json
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from waitress import wasyncore

from kithgate.judge import Judge
from kithgate.store import Store, tokens
from kithgate.web.server import listen
from kithgate.web.service import Service

EXTENSION = "chrome-extension://" + "abcdefghijklmnop" * 2
OTHER_EXTENSION = "moz-extension://01234567-89ab-cdef-0123-456789abcdef"


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Running:
    """A service that runs, and the token of a script."""

    service: Service
    bearer: str

    @property
    def port(self) -> int:
        return self.service.port

    @property
    def store(self) -> Store:
        return self.service.store

    def raw(self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Reply:
        """Sends the headers as given, Host included when named; adds nothing but the length."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            given = {"Host": f"127.0.0.1:{self.port}", **(headers or {})}
            if body is not None:
                given.setdefault("Content-Length", str(len(body)))
            for name, value in given.items():
                connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            return Reply(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def ask(self, method: str, path: str, body: Any = None, bearer: str | None = None, **headers: str) -> Reply:
        """Sends JSON with the script's token, or another."""
        given = {"Authorization": f"Bearer {bearer or self.bearer}"} | {
            k.replace("_", "-"): v for k, v in headers.items()
        }
        if method in ("POST", "DELETE"):
            given.setdefault("Content-Type", "application/json")
        return self.raw(method, path, None if body is None else json.dumps(body).encode(), given)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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


def run(server: Any, stop: threading.Event) -> None:
    """Serves until it is told to stop, then closes every line: a test must leave no socket behind."""
    while not stop.is_set():
        wasyncore.loop(timeout=0.02, use_poll=True, map=server._map, count=1)
    server.task_dispatcher.shutdown()
    wasyncore.close_all(server._map, ignore_all=True)


@pytest.fixture
def running(start: Callable[..., Running]) -> Running:
    """One service with the default settings."""
    return start()
