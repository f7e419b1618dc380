"""What the audit says of each connection, held against the truth of an invented archive."""

from pathlib import Path

import pytest
from test_linkedin import export, slug

from kithgate.audit import NOTHING, Line, audit
from kithgate.imports import import_archive
from kithgate.store import Store


@pytest.mark.parametrize("seed", [4, 5, 6])
def test_every_claim_is_true_of_the_archive(seed: int, tmp_path: Path) -> None:
    path, truth = export(tmp_path, "2025", seed, connections=400, invitations=150, messages=600)
    store = Store.open(tmp_path / "data")
    import_archive(store, [path])
    page = audit(store)
    assert len(page.lines) == truth["counts"]["connections_named"]
    talk = {row["slug"]: row["messages"] for row in truth["invitations"]}
    true = {
        "You wrote with each other": set(truth["people_two_way"]),
        "Works at": set(truth["connections_sharing_employer"]),
        "One of you endorsed": {row["slug"] for row in truth["endorsements"] if row["status"] != "PENDING"},
        "You asked them": {
            row["slug"]
            for row in truth["invitations"]
            if row["direction"] == "OUTGOING" and row["observable"] == "accepted"
        },
        "They wrote to you": {slug for slug, kind in talk.items() if kind == "in-only"},
        "You wrote to them": {slug for slug, kind in talk.items() if kind == "out-only"},
    }
    recent = set(talk)
    for words, slugs in true.items():
        told = {slug_of(line) for line in page.lines if any(tie.startswith(words) for tie in line.ties)}
        named = {slug_of(line) for line in page.lines}
        if words in ("They wrote to you", "You wrote to them"):
            told, slugs = told & recent, slugs & recent
        assert told == slugs & named, words
    books = {" ".join(row["name"].split()) for row in truth["address_book"]}
    assert {line.person.name for line in page.lines if "They are in your address book." in line.ties} <= books
    assert all((line.ties == (NOTHING,)) <= (line.group == "let_go") for line in page.lines)


def slug_of(line: Line) -> str:
    return slug(line.person.profile_url) or ""
