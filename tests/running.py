"""A real Kithgate on a free port, and a raw client that sends exactly what it is told."""

import http.client
import json
import socket
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from waitress import wasyncore

from kithgate.store import Store
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
        if method in ("POST", "PUT", "DELETE"):
            given.setdefault("Content-Type", "application/json")
        return self.raw(method, path, None if body is None else json.dumps(body).encode(), given)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(server: Any, stop: threading.Event) -> None:
    """Serves until it is told to stop, then closes every line: a test must leave no socket behind."""
    while not stop.is_set():
        wasyncore.loop(timeout=0.02, use_poll=True, map=server._map, count=1)
    server.task_dispatcher.shutdown()
    wasyncore.close_all(server._map, ignore_all=True)
