"""Campaigns: quick to look up, and yet exactly the notes that share enough letter runs."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from kithgate.features.campaigns import LIKENESS, Campaigns, shingles
from kithgate.invitation import Invitation, Sender
from kithgate.verdict import Example

NOW = datetime(2026, 6, 1, tzinfo=UTC)
NOTE = st.lists(st.sampled_from("we help firms like yours grow fast and free".split()), max_size=12)


def sent(name: str) -> Example:
    return Example(Invitation(Sender(name), id=name), NOW)


@settings(deadline=None)
@given(st.lists(NOTE, max_size=15), NOTE)
def test_finds_what_comparing_with_every_note_finds(notes: list[list[str]], asked: list[str]) -> None:
    runs = [shingles(" ".join(words), frozenset()) for words in notes]
    campaigns: Campaigns[str] = Campaigns()
    for n, each in enumerate(runs):
        campaigns.add(sent(str(n)), each)
    mine = shingles(" ".join(asked), frozenset())
    alike = {str(n): len(mine & each) / len(mine | each) for n, each in enumerate(runs) if mine and each}
    found = campaigns.like(mine)
    assert {one.example.invitation.sender.name: one.likeness for one in found} == {
        name: likeness for name, likeness in alike.items() if likeness >= LIKENESS
    }
    assert [one.likeness for one in found] == sorted((one.likeness for one in found), reverse=True)


def test_of_equally_like_notes_the_oldest_comes_first() -> None:
    campaigns: Campaigns[str] = Campaigns()
    for name in ("first", "second", "third"):
        campaigns.add(sent(name), shingles("we help firms like yours grow", frozenset()))
    found = campaigns.like(shingles("we help firms like yours grow", frozenset()))
    assert [one.example.invitation.sender.name for one in found] == ["first", "second", "third"]
