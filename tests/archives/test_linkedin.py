"""LinkedIn's archive in every form, against the truth the generator wrote beside it."""

import argparse
import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from make_export import VARIANTS, make

from kithgate.archives import Imported, read_archive
from kithgate.archives.dates import PACIFIC
from kithgate.archives.names import exact
from kithgate.kith import name_key, person_key

SEEDS = range(1, 21)


def export(folder: Path, variant: str, seed: int, **options: Any) -> tuple[Path, dict[str, Any]]:
    """An invented archive and its truth."""
    settings = {
        "connections": 160, "invitations": 80, "messages": 260, "incoming_share": 0.45, "ignored": "present",
        "end": None, "kind": "Complete", "nest": False, "resave": False, "tag": "", "out": str(folder),
    }  # fmt: skip
    path, truth = make(argparse.Namespace(**{**settings, **options, "variant": variant, "seed": seed}))
    return Path(path), json.loads(json.dumps(truth))


def read(path: Path) -> Imported:
    return read_archive(path, lambda _done, _doing: None)


def slug(url: str | None) -> str | None:
    key = person_key(url)
    return key and key.removeprefix("in/")


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_variant_reads_as_the_truth_says(variant: str, seed: int, tmp_path: Path) -> None:
    options = {
        "resave": seed % 2 == 0,
        "nest": seed % 3 == 0,
        "ignored": "absent" if seed % 4 > 1 else "present",
        "kind": "Basic" if seed % 5 == 0 else "Complete",
    }
    path, truth = export(tmp_path, variant, seed, **options)
    told = read(path)
    assert_truth(told, truth)


def assert_truth(told: Imported, truth: dict[str, Any]) -> None:
    counts = truth["counts"]
    has_links = truth["meta"]["variant"] not in ("2018", "2019", "2022")
    connected = [person for person in told.people if person.connected]
    assert told.source == "linkedin"
    assert told.skipped == ()
    assert told.read["connections"] == counts["connections_rows"]
    assert told.read["messages"] == counts["messages"]
    assert told.read["invitations"] == counts["invitations"]
    assert told.hidden_connections == counts["connections_hidden"]
    assert len(connected) == counts["connections_named"]
    assert sum(bool(person.emails) for person in connected) == counts["connections_with_email"]
    if has_links:
        assert len({slug(person.profile_url) for person in connected}) == len(connected)
    assert told.left_out.get("advertisements", 0) == counts["sponsored"]
    assert told.left_out.get("drafts", 0) == counts["drafts"]
    assert told.left_out.get("messages in the spam folder", 0) == counts["spam_folder"]
    assert told.owner.name == truth["owner"]["name"]
    if truth["meta"]["variant"] != "2018":
        assert slug(told.owner.profile_url) == truth["owner"]["slug"]
    assert_positions(told, truth)
    assert_invitations(told, truth)
    assert_two_way(told, truth)
    assert_older(told, truth)


def assert_positions(told: Imported, truth: dict[str, Any]) -> None:
    assert [(p.company, p.title) for p in told.owner.positions] == [
        (p["company"], p["title"]) for p in truth["positions"]
    ]
    for position, true in zip(told.owner.positions, truth["positions"], strict=True):
        assert position.started is not None and str(position.started.year) in true["start"]
        assert (position.ended is None) == (true["end"] == "")
        if position.ended:
            assert str(position.ended.year) in true["end"]
            assert not true["end"].startswith("Feb") or position.ended.month == 2
    assert [e.school for e in told.owner.education] == [truth["school"]]
    assert told.owner.skills == ("Python", "Cartography", "R&D, applied")


def expected_state(row: dict[str, Any], bearers: Counter[str], rows: Counter[str]) -> str:
    """What an importer may say: joined by name, namesakes cannot be told apart."""
    name = exact(row["name"])
    if row["join_key"] == "name" and (bearers[name] > 1 or (bearers[name] and rows[name] > 1)):
        return "ambiguous"
    return str(row["observable"])


def readable(sent_at: str) -> str:
    """The time as a file without zone marks allows to read it: of an hour that comes twice, the first."""
    sent = datetime.strptime(sent_at, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    return f"{sent - timedelta(hours=sent.astimezone(PACIFIC).fold):%Y-%m-%d %H:%M}"


def assert_invitations(told: Imported, truth: dict[str, Any]) -> None:
    connected = Counter(exact(person.name) for person in told.people if person.connected)
    rows = Counter(exact(row["name"]) for row in truth["invitations"])
    expected = {
        (exact(row["name"]), readable(row["sent_at_utc"]), row["note"]): (expected_state(row, connected, rows), row)
        for row in truth["invitations"]
        if row["direction"] == "INCOMING"
    }
    assert len(told.received) == truth["counts"]["incoming"]
    for received in told.received:
        example = received.example
        sent = example.invitation.received_at
        assert sent is not None
        state, row = expected[
            exact(example.invitation.sender.name), f"{sent:%Y-%m-%d %H:%M}", example.invitation.note or ""
        ]
        assert received.state == state
        assert example.answer == ("accepted" if state == "accepted" else None)
        assert example.label is None
        if row["join_key"] == "url":
            assert slug(example.invitation.sender.profile_url) == row["slug"]
        if state == "accepted":
            assert example.decided_at is not None
            assert example.decided_at.date().isoformat() in (row["connected_on"], row["sent_at_utc"][:10])
    outgoing = Counter(
        expected_state(row, connected, rows) for row in truth["invitations"] if row["direction"] == "OUTGOING"
    )
    assert Counter(told.sent_invitations) == outgoing


def assert_two_way(told: Imported, truth: dict[str, Any]) -> None:
    both = [person for person in told.people if person.talk == "both_ways"]
    if truth["meta"]["variant"] != "2018":
        assert sorted(filter(None, (slug(person.profile_url) for person in both))) == truth["people_two_way"]
        return
    # No links at all: people are their names, and namesakes cannot be told apart.
    bearers = Counter(exact(person.name) for person in told.people)
    names = {row["slug"]: exact(row["name"]) for row in (*truth["invitations"], *truth["older_connections"])}
    true = Counter(names[each] for each in truth["people_two_way"] if each in names)
    told_of_them = {exact(person.name) for person in both} & set(names.values())
    expected = {name for name in true if bearers[name] == 1}
    assert expected <= told_of_them
    # A hidden connection may bear the name of another, and the files of that year hold nothing to tell them apart.
    hidden = [each for each in truth["people_two_way"] if each not in names]
    assert all(
        any(each.startswith(name_key(name).replace(" ", "-")) for each in hidden) for name in told_of_them - expected
    )


def assert_older(told: Imported, truth: dict[str, Any]) -> None:
    guesses = {"probably_them": "INCOMING", "probably_owner": "OUTGOING"}
    by_slug = {slug(person.profile_url): person for person in told.people if person.profile_url}
    for row in truth["older_connections"]:
        person = by_slug.get(row["slug"])
        # Unconnected: the list of connections showed no links yet, and a namesake bears the same name.
        if person and person.connected:
            assert guesses.get(person.invited_by or "") == row["inferable_direction"]


def test_times_are_read_in_the_zone_of_their_file(tmp_path: Path) -> None:
    path, truth = export(tmp_path, "2025", 3)
    told = read(path)
    assert told.written_at is not None
    end = datetime.strptime(truth["meta"]["export_at_utc"], "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    assert 0 <= (end - told.written_at).total_seconds() < 3 * 86_400
