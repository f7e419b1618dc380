"""A browser comes in by a typed code, the service proves itself first, and the dashboard opens by a link."""

import hashlib
import hmac

import pytest

from kithgate.store import tokens
from kithgate.web.pairing import MOST_DASHBOARDS, open_dashboard, open_pairing
from running import EXTENSION, OTHER_EXTENSION, Running

NONCE = "0123456789abcdef"


def claim(running: Running, code: str, origin: str | None = EXTENSION):  # type: ignore[no-untyped-def]
    headers = {"Origin": origin} if origin else {}
    return running.ask("POST", "/pair", {"code": code, "name": "Chromium on Linux"}, **headers)


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


def test_pairing_is_closed_until_the_person_opens_it(running: Running) -> None:
    assert claim(running, "000000").status == 403


def test_the_typed_code_gives_a_token_that_works_once(running: Running) -> None:
    code = open_pairing(running.store)
    told = claim(running, code).json
    bearer = f"{told['id']}.{told['token']}"
    body = {"sender": {"name": "Tom Reyes"}}
    assert running.ask("POST", "/classify", body, bearer=bearer, Origin=EXTENSION).status == 200
    assert claim(running, code).status == 403


def test_five_wrong_codes_close_the_door_for_the_right_one(running: Running) -> None:
    code = open_pairing(running.store)
    assert [claim(running, wrong(code)).status for _ in range(5)] == [403] * 5
    assert claim(running, code).status == 403


def test_four_wrong_codes_do_not(running: Running) -> None:
    code = open_pairing(running.store)
    assert [claim(running, wrong(code)).status for _ in range(4)] == [403] * 4
    assert claim(running, code).status == 200


@pytest.mark.parametrize("origin", [None, "https://evil.example", "http://127.0.0.1:{port}", "null"])
def test_only_an_extension_can_pair(running: Running, origin: str | None) -> None:
    code = open_pairing(running.store)
    assert claim(running, code, origin and origin.format(port=running.port)).status == 403
    assert claim(running, code).status == 200


def test_pairing_anew_takes_the_old_token_of_that_browser_back(running: Running) -> None:
    first = claim(running, open_pairing(running.store)).json
    other = claim(running, open_pairing(running.store), OTHER_EXTENSION).json
    claim(running, open_pairing(running.store))
    assert running.ask("GET", "/model", bearer=f"{first['id']}.{first['token']}").status == 401
    assert running.ask("GET", "/model", bearer=f"{other['id']}.{other['token']}").status == 200


def test_the_service_proves_that_it_knows_the_token(running: Running) -> None:
    told = claim(running, open_pairing(running.store)).json
    reply = running.ask("POST", "/health", {"id": told["id"], "nonce": NONCE}, Origin=EXTENSION)
    key = hashlib.sha256(told["token"].encode()).digest()
    assert reply.json == {"proof": hmac.new(key, f"{NONCE}|{running.port}|1".encode(), hashlib.sha256).hexdigest()}


def test_the_proof_is_for_the_token_s_own_browser(running: Running) -> None:
    told = claim(running, open_pairing(running.store)).json
    challenge = {"id": told["id"], "nonce": NONCE}
    assert running.ask("POST", "/health", challenge, Origin=OTHER_EXTENSION).status == 401
    assert running.ask("POST", "/health", challenge).status == 401
    assert running.ask("POST", "/health", {"id": "unknown", "nonce": NONCE}, Origin=EXTENSION).status == 401
    assert running.ask("POST", "/health", {"id": told["id"], "nonce": "short"}, Origin=EXTENSION).status == 422


def test_health_tells_nothing_but_that_it_is_up(running: Running) -> None:
    assert running.raw("GET", "/health").json == {"service": "kithgate", "protocol": 1}


def test_the_link_opens_the_dashboard_once_and_at_its_own_origin(running: Running) -> None:
    own = f"http://127.0.0.1:{running.port}"
    key = open_dashboard(running.store)
    assert running.ask("POST", "/enter", {"key": key}, Origin=EXTENSION).status == 403
    assert running.ask("POST", "/enter", {"key": key}).status == 403
    told = running.ask("POST", "/enter", {"key": key}, Origin=own).json
    bearer = f"{told['id']}.{told['token']}"
    assert running.ask("POST", "/classify", {"sender": {"name": "Tom"}}, bearer=bearer, Origin=own).status == 200
    assert running.ask("POST", "/classify", {"sender": {"name": "Tom"}}, bearer=bearer).status == 403
    assert running.ask("POST", "/enter", {"key": key}, Origin=own).status == 403


def test_dashboards_live_side_by_side_and_end_one_by_one(running: Running) -> None:
    own = f"http://127.0.0.1:{running.port}"

    def entered() -> str:
        told = running.ask("POST", "/enter", {"key": open_dashboard(running.store)}, Origin=own).json
        return f"{told['id']}.{told['token']}"

    def status(bearer: str) -> int:
        return running.ask("GET", "/people", bearer=bearer, Origin=own).status

    first, second = entered(), entered()
    assert [status(first), status(second)] == [200, 200]
    gone = running.ask("DELETE", f"/browsers/{first.partition('.')[0]}", bearer=second, Origin=own)
    assert gone.status == 200 and [status(first), status(second)] == [401, 200]
    others = [entered() for _ in range(MOST_DASHBOARDS)]
    assert status(second) == 401 and {status(bearer) for bearer in others} == {200}
    assert running.ask("GET", "/people").status == 200


def test_the_page_without_a_key_holds_nothing_of_the_person(running: Running) -> None:
    running.ask("POST", "/decisions", {"invitation": {"sender": {"name": "Tom Reyes"}}, "decision": "accepted"})
    page = running.raw("GET", "/")
    assert page.status == 200 and b"Tom Reyes" not in page.body and b"kithgate dashboard" in page.body
    assert running.raw("GET", "/?key=anything").body == page.body


def test_an_opened_dashboard_counts_as_used_though_it_only_reads(running: Running) -> None:
    key = open_dashboard(running.store)
    told = running.ask("POST", "/enter", {"key": key}, Origin=f"http://127.0.0.1:{running.port}").json
    with running.store.reading() as connection:
        opened = tokens.caller(connection, told["id"])
    assert opened is not None and opened.last_used_at is not None


def test_the_use_of_a_token_is_noted_for_the_person(running: Running) -> None:
    running.ask("POST", "/classify", {"sender": {"name": "Tom Reyes"}})
    with running.store.reading() as connection:
        (caller,) = tokens.callers(connection, running.store.owner)
    assert caller.last_used_at is not None
