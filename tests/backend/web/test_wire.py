"""The golden pairs hold: what the extension's tests rely on is what the service answers."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from kithgate.web.pairing import PROTOCOL, proof
from running import Running

WIRE = Path(__file__).parents[2] / "wire"
PAIRS = sorted(path for path in WIRE.glob("*.json") if not path.name.endswith(".worked.json"))


def shape(value: Any) -> Any:
    """Names and types; a list is the shapes of what it holds, without repetition."""
    if isinstance(value, dict):
        return {name: shape(each) for name, each in value.items()}
    if isinstance(value, list):
        return sorted({json.dumps(shape(each), sort_keys=True) for each in value})
    return {int: "number", float: "number", type(None): "null"}.get(type(value), type(value).__name__)


def test_there_are_golden_pairs() -> None:
    assert len(PAIRS) >= 10


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_golden_pair(running: Running, path: Path) -> None:
    pair = json.loads(path.read_text(encoding="utf-8"))
    for before in pair.get("before", []):
        assert running.ask(before["method"], before["path"], before["request"]).status == 200
    headers = {"Origin": pair["origin"]} if "origin" in pair else {}
    reply = running.ask(pair["method"], pair["path"], pair["request"], **headers)
    assert reply.status == pair["status"], reply.body
    if pair.get("exact"):
        assert reply.json == pair["reply"]
    else:
        assert shape(reply.json) == shape(pair["reply"])


def test_worked_proof() -> None:
    worked = json.loads((WIRE / "proof.worked.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256(worked["token"].encode()).digest()
    assert worked["protocol"] == PROTOCOL
    assert proof(digest, worked["port"], worked["nonce"]) == worked["proof"]
