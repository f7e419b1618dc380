"""The doctor finds what is wrong and says what to do about it."""

import http.server
import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kithgate.cli import main
from kithgate.store import Store
from kithgate.store.backups import back_up
from kithgate.web.pairing import PROTOCOL, open_pairing, pair
from running import EXTENSION, Running, free_port

Findings = Callable[..., dict[str, dict[str, object]]]


@pytest.fixture
def doctor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Findings:
    """Asks the doctor; the findings by subject. Its exit code says whether all of them are well."""

    def ask(port: int = 1) -> dict[str, dict[str, object]]:
        code = main(["doctor", "--json", "--port", str(port), "--data-dir", str(tmp_path / "records")])
        findings = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert code == (0 if all(each["well"] for each in findings) else 1)
        assert all(each["advice"] for each in findings if not each["well"])
        return {each["subject"]: each for each in findings}

    return ask


def test_all_is_well_with_a_running_service(running: Running, doctor: Findings) -> None:
    back_up(running.store)
    found = doctor(running.port)
    assert {subject: each["well"] for subject, each in found.items()} == {
        "folder": True,
        "database": True,
        "model": True,
        "extension": True,
        "backups": True,
        "service": True,
    }


def test_loose_rights_are_found(store: Store, doctor: Findings) -> None:
    (store.folder / "kithgate.sqlite").chmod(0o644)
    found = doctor()["folder"]
    assert not found["well"] and "chmod" in str(found["advice"])


def test_a_damaged_database_is_found_with_a_backup_to_go_back_to(store: Store, doctor: Findings) -> None:
    copy = back_up(store)
    store.close()
    path = store.folder / "kithgate.sqlite"
    path.write_bytes(path.read_bytes()[:3000] + b"damage" * 2000)
    found = doctor()["database"]
    assert not found["well"] and "kithgate restore" in str(found["advice"])
    copy.unlink()
    assert "import your archive again" in str(doctor()["database"]["advice"])


def test_a_damaged_backup_is_found(store: Store, doctor: Findings) -> None:
    copy = back_up(store)
    assert doctor()["backups"]["well"]
    copy.write_bytes(copy.read_bytes()[:3000] + b"damage" * 2000)
    found = doctor()["backups"]
    assert not found["well"] and copy.name in str(found["told"])


def test_a_model_that_is_not_what_was_saved_is_found(store: Store, doctor: Findings) -> None:
    store.save_document("personal-model", b"{}")
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE documents SET body = x'7B7E'")
    found = doctor()["model"]
    assert not found["well"] and "kithgate train" in str(found["advice"])


def test_a_service_that_does_not_answer_is_found(store: Store, doctor: Findings) -> None:
    assert "kithgate serve" in str(doctor(free_port())["service"]["advice"])


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (b'{"service": "other"}', "something else"),
        (b"<html>", "something else"),
        (b'{"service": "kithgate", "protocol": 0}', "another version"),
    ],
)
def test_something_else_on_the_port_is_found(store: Store, doctor: Findings, answer: bytes, told: str) -> None:
    class Other(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Other) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        found = doctor(server.server_port)["service"]
        server.shutdown()
    assert not found["well"] and told in str(found["told"])


def test_an_extension_that_speaks_another_protocol_is_found(running: Running, doctor: Findings) -> None:
    token = pair(running.store, open_pairing(running.store), "Chromium on Linux", EXTENSION)
    assert "not said" in str(doctor()["extension"]["told"])
    challenge = {"id": token.id, "nonce": "0123456789abcdef", "version": "0.1.0"}
    for protocol, well, advice in (
        (PROTOCOL, True, ""),
        (0, False, "extension"),
        (PROTOCOL + 1, False, "this machine"),
    ):
        reply = running.raw(
            "POST",
            "/health",
            json.dumps({**challenge, "protocol": protocol}).encode(),
            {"Origin": EXTENSION, "Content-Type": "application/json"},
        )
        assert reply.status == 200
        found = doctor(running.port)["extension"]
        assert found["well"] is well and advice in str(found["advice"]) and "0.1.0" in str(found["told"])
    listed = running.ask("GET", "/browsers").json["browsers"]
    assert [(each["version"], each["protocol"]) for each in listed if each["kind"] == "browser"] == [
        ("0.1.0", PROTOCOL + 1)
    ]
