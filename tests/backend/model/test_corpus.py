"""The corpus: its format, no two alike, and no accident of writing that gives a label away."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parents[3] / "models" / "corpus"
WORLDS = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((CORPUS / "worlds").glob("world-*.json"))]
NOTES = [json.loads(line) for line in (CORPUS / "notes.jsonl").read_text(encoding="utf-8").splitlines()]
LABELS = {"personal", "vouched", "spam"}
CLAIMS = set(
    "met worked_together studied_together talked_online event referral mutual_named content_specific content_vague "
    "shared_group shared_interest pitch call_to_action job_ask recruiting link default_text scam romance event_invite "
    "newsletter thanks question family instruction_to_software".split()
)
INVITATIONS = [invitation for world in WORLDS for invitation in world["invitations"]]
REPEATABLE = 60
"""Default texts come from many; longer notes only from one hand."""

Row = dict[str, Any]


def test_there_is_enough_of_it() -> None:
    assert len(WORLDS) >= 44
    assert len(NOTES) >= 2900
    languages = Counter(note["language"] for note in NOTES)
    assert sum(count >= 30 for count in languages.values()) >= 15


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world["slug"])
def test_a_world_is_whole(world: Row) -> None:
    invitations = world["invitations"]
    assert 105 <= len(invitations) <= 135 and 40 <= len(world["people"]) <= 70
    assert len({i["id"] for i in invitations}) == len(invitations)
    times = [datetime.fromisoformat(i["received_at"]) for i in invitations]
    assert times == sorted(times)
    assert {p["tie"] for p in world["people"]} == {"close", "working", "loose", "stranger"}
    for invitation in invitations:
        truth = invitation["truth"]
        assert truth["label"] in LABELS and truth["decision"] in {"accept", "ignore"}
        assert set(truth["claims"]) <= CLAIMS and (invitation["note"] or not truth["claims"])
        assert len(invitation["note"]) <= 300
    slips = sum((i["truth"]["label"] == "spam") == (i["truth"]["decision"] == "accept") for i in invitations)
    assert slips <= len(invitations) * 0.08
    silent = sum(not i["note"] for i in invitations) / len(invitations)
    assert 0.4 <= silent <= 0.56


def test_a_note_is_whole() -> None:
    assert len({note["id"] for note in NOTES}) == len(NOTES)
    for note in NOTES:
        assert note["label"] in LABELS and set(note["claims"]) <= CLAIMS and note["text"].strip()


def test_no_two_are_alike() -> None:
    texts = [
        re.sub(r"\W+", " ", text.casefold())
        for text in (*(n["text"] for n in NOTES), *(i["note"] for i in INVITATIONS))
    ]
    again = [text for text, count in Counter(texts).items() if count > 1 and len(text) > REPEATABLE]
    assert len(again) <= 8, again


ACCIDENTS: list[tuple[str, Callable[[Row], bool]]] = [
    ("arrives in the morning", lambda i: datetime.fromisoformat(i["received_at"]).hour < 11),
    ("arrives in the evening", lambda i: datetime.fromisoformat(i["received_at"]).hour >= 17),
    ("has a photo", lambda i: bool(i["sender"]["has_photo"])),
    ("is verified", lambda i: bool(i["sender"]["verified"])),
    ("is premium", lambda i: bool(i["sender"]["premium"])),
    ("link ends in a number", lambda i: bool(re.search(r"-[0-9a-f]{6,9}$", i["sender"]["profile_url"] or ""))),
]


@pytest.mark.parametrize(("name", "holds"), ACCIDENTS, ids=[name for name, _ in ACCIDENTS])
def test_no_accident_gives_the_label_away(name: str, holds: Callable[[Row], bool]) -> None:
    shares = {}
    for label in LABELS:
        rows = [i for i in INVITATIONS if i["truth"]["label"] == label]
        shares[label] = sum(map(holds, rows)) / len(rows)
    assert max(shares.values()) - min(shares.values()) < 0.08, shares


def test_a_final_full_stop_gives_nothing_away() -> None:
    shares = []
    for label in LABELS:
        rows = [i["note"] for i in INVITATIONS if i["truth"]["label"] == label and i["note"]]
        shares.append(sum(note.rstrip().endswith((".", "。", "।")) for note in rows) / len(rows))
    assert max(shares) - min(shares) < 0.15, shares
