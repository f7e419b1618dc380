"""What is read of the words of a text, and what they lean to."""

import pytest

from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.features.scene import look
from kithgate.features.wording import WORDING, Wording, read_wording, terms, wording
from kithgate.invitation import Invitation, Sender
from kithgate.kith import Kith


def test_words_and_pairs_are_read_without_names_and_figures() -> None:
    found = terms("dear ana maria grew 300 percent", frozenset({"ana"}))
    assert found == {"dear", "grew", "0", "percent", "dear grew", "grew 0", "0 percent"}


def test_the_lean_is_the_sum_over_the_words_known() -> None:
    table = Wording({"headline": {}, "note": {"kindly": (-0.5, 0.25), "says": (0.75, 0.5)}})
    assert table.lean("note", {"kindly", "says", "never seen"}) == (0.25, 0.75)
    assert table.lean("headline", {"kindly"}) == (0, 0)


@pytest.mark.parametrize(
    ("note", "quoted"),
    [
        ("I'd love to hear about the laugh we had.", {"laugh", "hear"}),
        ("Kindly see great profile", {"great", "profile", "kindly"}),
        ("About you and the", set()),
        ("Book a call with us today, we have qualified leads", set()),
    ],
)
def test_quoted_are_the_words_that_pull_the_way_of_all_and_say_something(note: str, quoted: set[str]) -> None:
    scene = look(Invitation(Sender("Tom Reyes"), note=note), KithIndex(Kith()), PastIndex())
    feature = next(feature for feature in WORDING if feature.name == "note_words_wanted")
    said = str(feature.sentence(scene))
    assert said.startswith("The note's words, ") if quoted else said == "How the note is worded."
    assert not quoted or set(said.split("“")[1].split("”")[0].split(", ")) == quoted


def test_the_tables_come_back_from_their_file_with_the_same_digest() -> None:
    again = read_wording(wording().contents())
    assert again == wording() and again.digest == wording().digest


@pytest.mark.parametrize("contents", [b"", b"{}", b'{"headline": {}, "note": {"a": "b"}}'])
def test_what_is_no_table_is_refused(contents: bytes) -> None:
    with pytest.raises((ValueError, KeyError)):
        read_wording(contents)


def test_no_name_of_the_corpus_is_in_the_tables() -> None:
    known = {word for table in wording().tables.values() for term in table for word in term.split()}
    assert not known & {"lorne", "hrycak", "damilare", "muireann", "villasenor", "joanna"}
