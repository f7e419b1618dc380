"""The readings that the starter is fitted on belong to the corpus as it is."""

from pathlib import Path

from kithgate.features.claims import find_claims
from kithgate.features.normalise import normalise
from kithgate.features.reading import LANGUAGE, network
from kithgate.model.corpus import read_first_contacts
from kithgate.model.readings import digest_of, read_readings, write_readings

MODELS = Path(__file__).parents[3] / "models"
MOST_LACKING = 0.01


def test_the_english_notes_of_the_corpus_were_read() -> None:
    """Where this fails, the corpus changed: `make reading`."""
    readings = read_readings(MODELS / "readings.json")
    english = [
        note
        for note in read_first_contacts(MODELS / "corpus" / "notes.jsonl")
        if find_claims(normalise(note.text).plain).language == LANGUAGE
    ]
    lacking = [note.id for note in english if digest_of(note.text) not in readings]
    assert len(lacking) <= MOST_LACKING * len(english), lacking
    assert all(set(reading) == set(network().tags) for reading in readings.values())


def test_readings_come_back_from_their_file(tmp_path: Path) -> None:
    readings = {digest_of("a"): {"spam": 1.25}, digest_of("b"): {"spam": -3.0}}
    write_readings(tmp_path / "readings.json", readings)
    assert read_readings(tmp_path / "readings.json") == readings
