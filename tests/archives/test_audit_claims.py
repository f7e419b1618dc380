"""What the audit says of each connection, held against the truth of an invented archive."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from test_linkedin import export, slug

from kithgate.audit import NOTHING, Line, audit
from kithgate.imports import import_archive
from kithgate.store import Store

TIMES = {"once": 1, "twice": 2}
TALK = re.compile(
    r"(You wrote with each other|They wrote to you|You wrote to them) (once|twice|(\d+) times), last in (\d{4})"
    r"(\.|; you never answered\.|; they never answered\.)"
)


@pytest.mark.parametrize("variant", ["2023bare", "2024", "2025", "2026"])
@pytest.mark.parametrize("seed", [4, 5])
def test_every_claim_is_true_of_the_archive(seed: int, variant: str, tmp_path: Path) -> None:
    path, truth = export(tmp_path, variant, seed, connections=400, invitations=150, messages=600)
    store = Store.open(tmp_path / "data")
    import_archive(store, [path])
    page = audit(store)
    assert len(page.lines) == truth["counts"]["connections_named"]
    said = {slug_of(line): line.ties for line in page.lines}
    for who, ties in said.items():
        for tie in ties:
            assert is_true(who, tie, truth), (who, tie, truth["talk"].get(who))
    for who, talk in truth["talk"].items():
        if who in said and (talk["sent"] or talk["received"]):
            assert any(TALK.fullmatch(tie) for tie in said[who]), who
    for who in truth["connections_sharing_employer"]:
        assert any(tie.startswith("Works at ") for tie in said.get(who, ["Works at "])), who
    assert all((line.ties == (NOTHING,)) <= (line.group == "let_go") for line in page.lines)


def is_true(who: str, tie: str, truth: Mapping[str, Any]) -> bool:
    """Whether the archive bears the sentence out, numbers and years included."""
    if told := TALK.fullmatch(tie):
        return is_true_talk(told, truth["talk"].get(who, {"sent": 0, "received": 0, "last_year": 0}))
    if told := re.fullmatch(r"Works at (.+), where you (.+)\.", tie):
        return who in truth["connections_sharing_employer"] and told[2] in map(years, truth["positions"])
    true = {
        NOTHING: truth["talk"].get(who, {"sent": 0})["sent"] == 0 and who not in truth["connections_sharing_employer"],
        "They are in your address book.": any(same(who, row["name"], truth) for row in truth["address_book"]),
        "One of you recommended the other.": bool(truth["recommendations"]),
        "One of you endorsed the other.": any(
            row["slug"] == who and row["status"] != "PENDING" for row in truth["endorsements"]
        ),
        "You asked them to connect.": any(
            row["slug"] == who and row["direction"] == "OUTGOING" and row["observable"] == "accepted"
            for row in truth["invitations"]
        ),
    }
    return true[tie]


def is_true_talk(told: re.Match[str], talk: Mapping[str, int]) -> bool:
    count = TIMES.get(told[2]) or int(told[3])
    wanted = {
        "You wrote with each other": talk["sent"] and talk["received"] and talk["sent"] + talk["received"],
        "They wrote to you": talk["received"] if not talk["sent"] else None,
        "You wrote to them": talk["sent"] if not talk["received"] else None,
    }
    return wanted[told[1]] == count and talk["last_year"] == int(told[4])


def years(job: Mapping[str, Any]) -> str:
    """The words for the years of one of the owner's jobs; its dates end in their year, if there are any."""
    since, until = (str(job[name] or "")[-4:] for name in ("start", "end"))
    if not until:
        return f"have worked since {since}"
    return f"worked in {since}" if since == until else f"worked {since}-{until}"


def same(who: str, name: str, truth: Mapping[str, Any]) -> bool:
    """Whether the archive knows the person with this slug by this name."""
    rows = (*truth["invitations"], *truth["older_connections"])
    return any(row["slug"] == who and " ".join(row["name"].split()) == " ".join(name.split()) for row in rows)


def slug_of(line: Line) -> str:
    return slug(line.person.profile_url) or ""
