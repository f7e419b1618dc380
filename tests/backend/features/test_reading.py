"""The network that reads English notes: its pieces, its arithmetic, and that it knows nobody by name."""

import numpy as np
import pytest

from kithgate.features.claims import find_claims
from kithgate.features.reading import network, read
from kithgate.features.reading.network import scores
from kithgate.features.reading.pieces import END, MOST, START, UNKNOWN, Pieces
from kithgate.features.reading.reading import dump, load

PIECES = Pieces([START, END, UNKNOWN, "\ue000", "net", "##work", "##s", "cafe", ",", "we", "'"])


def _said(text: str) -> list[str]:
    return [PIECES.vocabulary[number] for number in PIECES.of(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("networks", ["net", "##work", "##s"]),
        ("Café, we", ["cafe", ",", "we"]),
        ("\ue000\ue000\ue000 we", ["\ue000", "we"]),
        ("netx", [UNKNOWN]),
        ("", []),
        ("we" * 100, [UNKNOWN]),
    ],
)
def test_a_word_is_read_by_its_longest_known_beginnings(text: str, pieces: list[str]) -> None:
    assert _said(text) == [START, *pieces, END]


def test_a_long_note_is_read_in_its_beginning() -> None:
    assert len(PIECES.of("we " * 1000)) == MOST


def test_what_is_padded_reads_as_it_is_alone() -> None:
    known = network()
    some = [known.pieces.of(text) for text in ("we met in june", "thank you for the talk, it helped us a lot at work")]
    longest = max(map(len, some))
    numbers, there = np.zeros((2, longest), int), np.zeros((2, longest), np.float32)
    for row, one in enumerate(some):
        numbers[row, : len(one)], there[row, : len(one)] = one, 1
    together = scores(known.weights, known.embedding[numbers] * known.steps[numbers], there)
    for row, one in enumerate(some):
        alone = scores(known.weights, (known.embedding[one] * known.steps[one])[None], np.ones((1, len(one))))
        assert np.allclose(together[row], alone[0], atol=1e-3)


def test_a_network_comes_back_from_its_file() -> None:
    known = network()
    weights = {**known.weights, "embedding": known.embedding * known.steps}
    again = load(dump(known.pieces, known.tags, weights))
    text = "we shared an office on the third floor"
    assert again.tags == known.tags and again.pieces.vocabulary == known.pieces.vocabulary
    assert again.read(text) == pytest.approx(known.read(text), abs=0.05)


def test_what_is_no_network_is_refused() -> None:
    with pytest.raises(ValueError):
        load(b"no network")


@pytest.mark.parametrize("other", ["Kemal Aydin", "Ngozi Okafor", "Li Wei"])
def test_nobody_is_read_by_their_name(other: str) -> None:
    note = "Hi Agnes, {} said I should write to you about the harbour project."
    assert read(find_claims(note.format(other))) == read(find_claims(note.format("Jane Doe"))) != {}


def test_other_languages_are_left_to_the_tables() -> None:
    assert read(find_claims("Wir haben uns im Juni auf der Messe in Hannover kennengelernt.")) == {}
    assert read(find_claims("")) == {}


def test_it_tells_a_shared_past_from_a_pitch() -> None:
    past = read(find_claims("We shared a desk in the registry for two winters. You still owe me a thermos."))
    pitch = read(find_claims("Our agency triples bookings for firms like yours. Worth a quick call this week?"))
    assert past["past"] > pitch["past"] and pitch["offers"] > past["offers"]
