"""Who is not let in: other hosts, other origins, other methods, other types, too much, and everyone without a token."""

import contextlib
import http.client
import socket
import sqlite3
import time
from collections.abc import Callable

import pytest

from kithgate.settings import SETTINGS
from kithgate.store import tokens
from kithgate.store.database import FILE_NAME
from kithgate.web.app import create_app
from kithgate.web.guard import HEADERS
from running import EXTENSION, OTHER_EXTENSION, Running

INVITATION = {"sender": {"name": "Tom Reyes"}}
WRONG_HOSTS = [
    "evil.example",
    "127.0.0.1.evil.example:{port}",
    "localhost.evil.example:{port}",
    "0.0.0.0:{port}",
    "[::1]:{port}",
    "127.0.0.1:1",
    "127.0.0.1",
    "x.localhost:{port}",
    "127.0.0.1:{port}@evil.example",
    "LOCALHOST:{port}",
    "",
]
FOREIGN_ORIGINS = [
    "https://evil.example",
    "null",
    "http://127.0.0.1:1",
    "https://127.0.0.1:{port}",
    "http://127.0.0.1.evil.example:{port}",
    "chrome-extension://short",
    EXTENSION + ".evil.example",
    EXTENSION.upper(),
]


def routes(running: Running) -> list[tuple[str, str]]:
    """Every method and path there is, with something in place of the variables."""
    found = []
    for rule in create_app(running.service).url_map.iter_rules():
        path = rule.rule
        for argument in rule.arguments:
            path = path.replace(f"<{argument}>", "x").replace(f"<path:{argument}>", "x")
        found += [(method, path) for method in (rule.methods or set()) - {"OPTIONS", "HEAD"}]
    return sorted(found)


def refused(reply, status: int) -> None:  # type: ignore[no-untyped-def]
    assert reply.status == status, reply.body
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json["status"] == status and reply.json["detail"].endswith(".")
    assert not [name for name in reply.headers if name.startswith("access-control")]


@pytest.mark.parametrize("host", WRONG_HOSTS)
def test_another_host_is_refused_everywhere(running: Running, host: str) -> None:
    for method, path in [*routes(running), ("OPTIONS", "/classify"), ("GET", "/nowhere"), ("PUT", "/health")]:
        refused(running.raw(method, path, b"{}", {"Host": host.format(port=running.port)}), 403)


def test_a_request_without_host_or_with_two_is_refused(running: Running) -> None:
    for hosts in (b"", b"Host: 127.0.0.1:%d\r\nHost: evil.example\r\n" % running.port):
        with socket.create_connection(("127.0.0.1", running.port), timeout=5) as line:
            line.sendall(b"GET /health HTTP/1.1\r\n" + hosts + b"Connection: close\r\n\r\n")
            assert line.recv(100).startswith(b"HTTP/1.1 403")


def test_an_absolute_address_does_not_stand_in_for_the_host(running: Running) -> None:
    refused(running.raw("GET", f"http://127.0.0.1:{running.port}/health", None, {"Host": "evil.example"}), 403)


@pytest.mark.parametrize("origin", FOREIGN_ORIGINS)
def test_a_foreign_origin_is_refused_and_told_nothing(running: Running, origin: str) -> None:
    for method, path in routes(running):
        refused(running.ask(method, path, INVITATION, Origin=origin.format(port=running.port)), 403)
    assert running.store.past() == ()


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_what_the_browser_calls_foreign_is_refused(running: Running, site: str) -> None:
    refused(running.ask("GET", "/model", Sec_Fetch_Site=site), 403)
    refused(running.raw("GET", "/", None, {"Sec-Fetch-Site": site}), 403)


@pytest.mark.parametrize("site", ["none", "same-origin"])
def test_what_extensions_send_passes(running: Running, site: str) -> None:
    assert running.ask("GET", "/model", Sec_Fetch_Site=site).status == 200


@pytest.mark.parametrize("origin", [None, "https://evil.example", EXTENSION])
def test_nobody_may_ask_beforehand_by_default(running: Running, origin: str | None) -> None:
    headers = {"Access-Control-Request-Method": "POST"} | ({"Origin": origin} if origin else {})
    for _, path in routes(running):
        refused(running.raw("OPTIONS", path, None, headers), 403)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "TRACE", "CONNECT", "BREW"])
def test_other_methods_are_refused(running: Running, method: str) -> None:
    refused(running.ask(method, "/classify"), 405)
    refused(running.ask("DELETE", "/classify"), 405)


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_what_a_form_can_send_changes_nothing(running: Running, kind: str) -> None:
    body = {"invitation": INVITATION, "decision": "accepted"}
    refused(running.ask("POST", "/decisions", body, Content_Type=kind), 415)
    refused(running.ask("DELETE", "/decisions/x", Content_Type=kind), 415)
    assert running.store.past() == ()


def test_an_import_as_json_is_refused(running: Running) -> None:
    refused(running.ask("POST", "/imports", {}), 415)


def test_only_the_door_is_open_without_a_token(running: Running) -> None:
    open_paths = {"/health", "/pair", "/enter", "/", "/static/x"}
    for method, path in routes(running):
        headers = {"Content-Type": "multipart/form-data; boundary=x" if path == "/imports" else "application/json"}
        reply = running.raw(method, path, b"{}" if method != "GET" else None, headers)
        if path not in open_paths:
            refused(reply, 401)
            assert reply.headers["www-authenticate"] == "Bearer"
    refused(running.raw("GET", "/nowhere"), 401)


@pytest.mark.parametrize(
    "authorization",
    ["", "Bearer", "Bearer x.y", "Basic dGVzdDp0ZXN0", "Bearer " + "0" * 16 + "." + "0" * 64, "bearer x" * 500],
)
def test_a_wrong_token_is_refused(running: Running, authorization: str) -> None:
    refused(running.raw("GET", "/model", None, {"Authorization": authorization}), 401)


def test_a_right_id_with_a_wrong_secret_is_refused(running: Running) -> None:
    token_id = running.bearer.split(".")[0]
    refused(running.ask("GET", "/model", bearer=f"{token_id}.{'0' * 64}"), 401)


def browser(running: Running, origin: str) -> str:
    with running.store.writing() as connection:
        return tokens.issue(connection, running.store.owner, "Browser", "browser", origin)


def test_a_browsers_token_is_good_at_its_own_origin_only(running: Running) -> None:
    mine, other = browser(running, EXTENSION), browser(running, OTHER_EXTENSION)
    assert running.ask("POST", "/classify", INVITATION, bearer=mine, Origin=EXTENSION).status == 200
    assert running.ask("POST", "/classify", INVITATION, bearer=other, Origin=OTHER_EXTENSION).status == 200
    assert running.ask("GET", "/model", bearer=mine).status == 200
    refused(running.ask("POST", "/classify", INVITATION, bearer=mine, Origin=OTHER_EXTENSION), 403)
    refused(running.ask("GET", "/model", bearer=mine, Origin=OTHER_EXTENSION), 403)
    refused(running.ask("POST", "/classify", INVITATION, bearer=mine), 403)
    refused(running.ask("DELETE", "/decisions/x", bearer=mine), 403)


def test_a_scripts_token_is_good_without_an_origin_only(running: Running) -> None:
    assert running.ask("POST", "/classify", INVITATION).status == 200
    refused(running.ask("POST", "/classify", INVITATION, Origin=EXTENSION), 403)


def test_a_revoked_token_is_refused_at_once(running: Running) -> None:
    with running.store.writing() as connection:
        tokens.revoke(connection, running.store.owner, "tests")
    refused(running.ask("GET", "/model"), 401)


def test_an_allowed_origin_gets_cors_and_nobody_like_it_does(start: Callable[..., Running]) -> None:
    running = start(allowed_origins=["https://app.example"])
    reply = running.ask("POST", "/classify", INVITATION, Origin="https://app.example", Sec_Fetch_Site="cross-site")
    assert reply.status == 200 and reply.headers["access-control-allow-origin"] == "https://app.example"
    assert "access-control-allow-credentials" not in reply.headers
    before = running.raw(
        "OPTIONS", "/classify", None, {"Origin": "https://app.example", "Access-Control-Request-Method": "POST"}
    )
    assert before.status == 200 and before.headers["access-control-allow-methods"] == "DELETE, GET, POST"
    assert "access-control-allow-private-network" not in before.headers
    for origin in (
        "https://app.example.evil.example",
        "https://my.app.example",
        "https://APP.example",
        "https://app.example:8443",
        "http://app.example",
        "null",
    ):
        refused(running.ask("POST", "/classify", INVITATION, Origin=origin), 403)
        refused(
            running.raw("OPTIONS", "/classify", None, {"Origin": origin, "Access-Control-Request-Method": "POST"}), 403
        )
    silent = running.ask("GET", "/model")
    assert not [name for name in silent.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "origin",
    [
        "*",
        "null",
        "https://app.example/",
        "https://*.example",
        "http://[::1]:3000",
        "https://app.example$",
        "app.example",
        7,
    ],
)
def test_a_setting_that_could_be_a_pattern_is_refused(origin: object) -> None:
    (setting,) = [each for each in SETTINGS if each.name == "allowed_origins"]
    with pytest.raises(ValueError, match="allowed"):
        setting.checked([origin])
    with pytest.raises(ValueError, match="list"):
        setting.checked(origin)


def test_every_answer_carries_the_protecting_headers(running: Running) -> None:
    for method, path in [*routes(running), ("GET", "/nowhere"), ("PUT", "/"), ("GET", "/static/dashboard.js")]:
        for reply in (running.ask(method, path, {}), running.raw(method, path, b"", {"Host": "evil.example"})):
            assert {name.lower(): value for name, value in HEADERS}.items() <= reply.headers.items(), (method, path)
            assert "server" not in reply.headers


def test_reading_changes_no_byte(running: Running) -> None:
    running.ask("POST", "/decisions", {"invitation": INVITATION, "decision": "accepted"})
    running.service.lessons.learn()

    def dump() -> list[str]:
        with sqlite3.connect(running.store.folder / FILE_NAME) as connection:
            return list(connection.iterdump())

    before = dump()
    for method, path in routes(running) * 2:
        if method == "GET":
            assert running.ask(method, path).status < 500
    running.service.settle()
    assert dump() == before


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_of_ten_megabytes_is_refused_quickly(running: Running, chunked: bool) -> None:
    body = b'{"note": "' + b"x" * 10_000_000 + b'"}'
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {running.bearer}"}
    began = time.monotonic()
    if chunked:
        headers |= {"Transfer-Encoding": "chunked", "Content-Length": ""}
        connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=20)
        connection.request(
            "POST", "/classify", iter([body]), {k: v for k, v in headers.items() if v}, encode_chunked=True
        )
        assert connection.getresponse().status == 413
        connection.close()
    else:
        refused(running.raw("POST", "/classify", body, headers), 413)
    assert time.monotonic() - began < 5


def test_a_huge_body_is_refused_by_its_length_alone(running: Running) -> None:
    headers = {"Content-Type": "application/json", "Content-Length": str(10**12)}
    reply = running.raw("POST", "/classify", b"", headers)
    refused(reply, 413)
    assert {name.lower(): value for name, value in HEADERS}.items() <= reply.headers.items()


def test_a_huge_archive_is_refused_before_it_is_read_without_a_token(running: Running) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x", "Content-Length": str(200_000_000)}
    refused(running.raw("POST", "/imports", b"", headers), 413)


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"POST /classify HTTP/1.1\r\nHost: a\r\nContent-Length: +10\r\n\r\n",
        b"POST /classify HTTP/1.1\r\nHost: a\r\nContent-Length: 0x10\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: " + b"a" * 17000 + b"\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    ],
)
def test_broken_http_is_refused_and_the_line_closed(running: Running, request_bytes: bytes) -> None:
    with socket.create_connection(("127.0.0.1", running.port), timeout=5) as line:
        line.sendall(request_bytes)
        said = b""
        with contextlib.suppress(ConnectionResetError):
            while more := line.recv(4096):
                said += more
    assert said.split(b" ")[1][:1] == b"4"


def test_slow_callers_do_not_hold_up_the_others(running: Running) -> None:
    idle = [socket.create_connection(("127.0.0.1", running.port)) for _ in range(250)]
    for each in idle[:50]:
        each.sendall(b"POST /classify HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
    began = time.monotonic()
    assert running.raw("GET", "/health").status == 200
    assert time.monotonic() - began < 5
    for each in idle:
        each.close()
