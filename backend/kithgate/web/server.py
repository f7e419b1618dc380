"""waitress on this machine only, with limits that keep one caller from holding up the others."""

import copy
import os
from http import HTTPStatus
from typing import Any

from flask import Flask
from threadpoolctl import threadpool_limits
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import TcpWSGIServer, create_server
from waitress.task import ErrorTask

from kithgate.errors import Conflict, Forbidden, KithgateError
from kithgate.web.app import create_app
from kithgate.web.guard import ARCHIVE_LIMIT, ARCHIVE_PATH, HEADERS
from kithgate.web.pairing import caller_of
from kithgate.web.problems import TYPE, encoded, problem
from kithgate.web.service import Service

ADDRESS = "127.0.0.1"
# A body that is somewhat too large is still taken off the line, on disk, so that its sender gets to read the refusal.
TAKEN_OFF_THE_LINE = 16 * 1024 * 1024
LIMITS: dict[str, Any] = {
    "threads": 8,
    "connection_limit": 1000,
    "channel_timeout": 20,
    "cleanup_interval": 5,
    "max_request_header_size": 16384,
    "max_request_body_size": TAKEN_OFF_THE_LINE,
    "inbuf_overflow": 256 * 1024,
    "ident": None,
}


def refuse_debugging() -> None:
    """Raises Forbidden when the environment asks for Flask's debugger, which runs code for whoever reaches it."""
    if os.environ.get("FLASK_DEBUG", "0").lower() not in ("", "0", "false", "no"):
        raise Forbidden("Kithgate does not run with FLASK_DEBUG: unset it.")


def listen(service: Service, address: str = ADDRESS, app: Flask | None = None) -> TcpWSGIServer:
    """A server, bound but not yet running. Raises Forbidden off this machine, Conflict when the port is taken."""
    refuse_debugging()
    if address != ADDRESS:
        raise Forbidden(f"Kithgate listens on {ADDRESS} only, never on {address}.")
    try:
        server = create_server(app or create_app(service), host=ADDRESS, port=service.port, **LIMITS)
    except OSError as error:
        raise Conflict(
            f"Port {service.port} is taken, perhaps by another Kithgate: stop that one, or choose another with --port."
        ) from error
    assert isinstance(server, TcpWSGIServer)
    server.channel_class = _channel(service)
    # Products as small as ours take longer on several threads, and many times as long on a busy machine.
    threadpool_limits(1, "blas")
    return server


def _channel(service: Service) -> type[HTTPChannel]:
    """Connections that refuse in problem documents, and take a whole archive only from a caller with a token."""

    class Parser(HTTPRequestParser):  # type: ignore[misc]
        adj: Any

        def parse_header(self, header_plus: bytes) -> None:
            super().parse_header(header_plus)
            if self.path == ARCHIVE_PATH and _admitted(service, self.command, self.headers):
                roomy = copy.copy(self.adj)
                roomy.max_request_body_size = ARCHIVE_LIMIT
                self.adj = roomy

    class Channel(HTTPChannel):  # type: ignore[misc]
        parser_class = Parser
        error_task_class = _ProblemTask

    return Channel


def _admitted(service: Service, method: str, headers: dict[str, str]) -> bool:
    try:
        caller_of(service.store, method, headers.get("AUTHORIZATION"), headers.get("ORIGIN"), service.allowed_origins)
    except KithgateError:
        return False
    return True


class _ProblemTask(ErrorTask):  # type: ignore[misc]
    """What waitress itself refuses, told like every other refusal."""

    def execute(self) -> None:
        code = HTTPStatus(self.request.error.code)
        body = encoded(
            problem(code, "bad-http", "The request was refused before it was read: it breaks HTTP or a limit.")
        )
        self.status = f"{code.value} {code.phrase}"
        self.response_headers.extend([("Content-Type", TYPE), *HEADERS])
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)
