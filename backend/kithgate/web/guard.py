"""Stands before the application and refuses by Host, origin, method, type and size, before anything is routed."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kithgate.errors import Forbidden, KithgateError, MethodRefused, TooLarge, Unsupported
from kithgate.web.problems import TYPE, encoded, problem_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

BODY_LIMIT = 1024 * 1024
ARCHIVE_LIMIT = 300 * 1024 * 1024
ARCHIVE_PATH = "/imports"

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE"})
CHANGING = frozenset({"POST", "PUT", "DELETE"})

EXTENSION = re.compile(r"chrome-extension://[a-p]{32}|moz-extension://[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

HEADERS = (
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
)
_PROTECTED = frozenset(name.lower() for name, _ in HEADERS)


def own_hosts(port: int) -> frozenset[str]:
    """The only Host headers there are: a name an attacker points at this machine is none of them."""
    return frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})


@dataclass(frozen=True, slots=True)
class Guard:
    """A WSGI layer. `allowed` are the web origins the person allowed, `hosts` the Host headers that are ours."""

    app: "WSGIApplication"
    hosts: frozenset[str]
    allowed: Collection[str]

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Refuses, or passes on; every answer gets the same protecting headers."""
        answer = _with_headers(start_response)
        try:
            for refuse in (self._host, self._site, self._origin, self._preflight, _method, _content_type, _size):
                refuse(environ)
        except KithgateError as refusal:
            body = encoded(problem_of(refusal))
            status = f"{refusal.status.value} {refusal.status.phrase}"
            answer(status, [("Content-Type", TYPE), ("Content-Length", str(len(body)))])
            return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
        return self.app(environ, answer)

    def _host(self, environ: "WSGIEnvironment") -> None:
        if environ.get("HTTP_HOST") not in self.hosts:
            raise Forbidden("Kithgate answers only to its own address on this machine.")

    def _site(self, environ: "WSGIEnvironment") -> None:
        foreign = environ.get("HTTP_SEC_FETCH_SITE") in ("cross-site", "same-site")
        if foreign and environ.get("HTTP_ORIGIN") not in self.allowed:
            raise Forbidden("Another web page may not call Kithgate.")

    def _origin(self, environ: "WSGIEnvironment") -> None:
        origin = environ.get("HTTP_ORIGIN")
        own = origin is not None and origin.removeprefix("http://") in self.hosts and origin.startswith("http://")
        if origin is not None and not (own or origin in self.allowed or EXTENSION.fullmatch(origin)):
            raise Forbidden("This origin may not call Kithgate: pair the extension, or add it to allowed_origins.")

    def _preflight(self, environ: "WSGIEnvironment") -> None:
        if environ["REQUEST_METHOD"] == "OPTIONS" and environ.get("HTTP_ORIGIN") not in self.allowed:
            raise Forbidden("Only an origin in allowed_origins may ask beforehand.")


def _method(environ: "WSGIEnvironment") -> None:
    if environ["REQUEST_METHOD"] not in METHODS | {"OPTIONS"}:
        raise MethodRefused("Kithgate knows GET, POST, PUT and DELETE.")


def _content_type(environ: "WSGIEnvironment") -> None:
    if environ["REQUEST_METHOD"] in CHANGING:
        expected = "multipart/form-data" if environ.get("PATH_INFO") == ARCHIVE_PATH else "application/json"
        if environ.get("CONTENT_TYPE", "").split(";")[0].strip().lower() != expected:
            raise Unsupported(f"Send this as {expected}.")


def _size(environ: "WSGIEnvironment") -> None:
    limit = ARCHIVE_LIMIT if environ.get("PATH_INFO") == ARCHIVE_PATH else BODY_LIMIT
    length = environ.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > limit:
        raise TooLarge(f"At most {limit // 1024} KB may be sent here: send it in parts.")


def _with_headers(start_response: "StartResponse") -> "StartResponse":
    def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Callable[[bytes], object]:
        own = [(name, value) for name, value in headers if name.lower() not in _PROTECTED]
        return start_response(status, [*own, *HEADERS], *rest)

    return start
