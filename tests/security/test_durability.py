"""What was acknowledged survives a kill at any moment, and the program binds to this machine alone."""

import http.client
import json
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kithgate.cli import main
from kithgate.learn import learn, up_to_date
from kithgate.model.personal import NEWEST
from kithgate.model.saved import PERSONAL_MODEL
from kithgate.model.starter import starter
from kithgate.store import Store
from running import free_port

# By hand: KITHGATE_ROUNDS=30 KITHGATE_DECISIONS=200 python -m pytest tests/security/test_durability.py -k kill -s
ROUNDS = int(os.environ.get("KITHGATE_ROUNDS", "5"))
DECISIONS = int(os.environ.get("KITHGATE_DECISIONS", "40"))
LONGEST_LIFE = DECISIONS / 100


def serve(folder: Path, port: int, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "kithgate", "serve", "--port", str(port), "--data-dir", str(folder)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment}
    )


def wait_until_up(process: subprocess.Popen[str], port: int) -> None:
    deadline = time.monotonic() + 60
    while True:
        assert process.poll() is None and time.monotonic() < deadline
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/health")
            assert connection.getresponse().status == 200
            return
        except OSError:
            time.sleep(0.05)
        finally:
            connection.close()


def end(process: subprocess.Popen[str]) -> tuple[str, str]:
    process.kill()
    return process.communicate(timeout=30)


def test_no_acknowledged_decision_is_lost_by_kill_9(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["token", "tests", "--data-dir", str(tmp_path)])
    bearer = capsys.readouterr().out.strip()
    chance = random.Random(4711)
    acknowledged: set[str] = set()
    for round_number in range(ROUNDS):
        port = free_port()
        process = serve(tmp_path, port)
        wait_until_up(process, port)
        killer = threading.Timer(chance.uniform(0.02, LONGEST_LIFE), process.kill)
        killer.start()
        for n in range(DECISIONS):
            name = f"round {round_number} decision {n}"
            body = json.dumps({"invitation": {"id": name, "sender": {"name": name}}, "decision": "ignored"})
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            try:
                headers = {"Authorization": f"Bearer {bearer}", "Content-Type": "application/json"}
                connection.request("POST", "/decisions", body, headers)
                reply = connection.getresponse()
                if reply.status == 200 and json.loads(reply.read())["id"]:
                    acknowledged.add(name)
            except (OSError, http.client.HTTPException, ValueError):
                break
            finally:
                connection.close()
        killer.join()
        end(process)
        store = Store.open(tmp_path)
        kept = {example.invitation.id for example in store.past()}
        whole = store.whole()
        store.close()
        assert whole and acknowledged <= kept
    assert acknowledged
    print(
        f"{ROUNDS} kills, {len(acknowledged)} decisions acknowledged, {len(kept)} kept, {len(acknowledged - kept)} lost"
    )
    model_and_history_agree(tmp_path)


def model_and_history_agree(folder: Path) -> None:
    """After a restart what was decided is learned, and learning it once more changes nothing."""
    port = free_port()
    process = serve(folder, port)
    store = Store.open(folder)
    deadline = time.monotonic() + 120
    while not up_to_date(store):
        assert time.monotonic() < deadline, "the history was not learned"
        time.sleep(0.1)
    end(process)
    there = store.document(PERSONAL_MODEL)
    report = learn(store, starter(), anew=True)
    assert report.trained_on == min(len(store.past()), NEWEST) and store.document(PERSONAL_MODEL) == there
    store.close()


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.0.1", "localhost"])
def test_it_listens_nowhere_else(tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["serve", "--port", str(free_port()), "--address", address, "--data-dir", str(tmp_path)]
    assert main(words) == 1
    assert "listens on 127.0.0.1 only" in capsys.readouterr().err


def test_it_does_not_run_with_the_debugger(tmp_path: Path) -> None:
    process = serve(tmp_path, free_port(), FLASK_DEBUG="1")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1 and "FLASK_DEBUG" in err and "http" not in out


def test_a_taken_port_and_a_taken_folder_are_told_in_a_sentence(tmp_path: Path) -> None:
    port = free_port()
    first = serve(tmp_path / "a", port)
    wait_until_up(first, port)
    for folder, other_port, sentence in (
        (tmp_path / "b", port, f"Port {port} is taken"),
        (tmp_path / "a", free_port(), f"Another Kithgate serves the records in {tmp_path / 'a'}"),
    ):
        second = serve(folder, other_port)
        out, err = second.communicate(timeout=60)
        assert (second.returncode, out) == (1, "") and sentence in err and "Traceback" not in err
    end(first)


def test_it_says_where_it_is_and_stops_when_told(tmp_path: Path) -> None:
    port = free_port()
    process = serve(tmp_path, port)
    wait_until_up(process, port)
    process.terminate()
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0 and err == ""
    assert f"http://127.0.0.1:{port}/?key=" in out and "kithgate pair" in out
