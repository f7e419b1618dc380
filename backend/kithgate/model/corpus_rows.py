"""The corpus as rows of numbers: every invitation in every stage of what may be known of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from joblib import Parallel, delayed

from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.features.reading import Reading
from kithgate.features.scene import look
from kithgate.features.table import compute
from kithgate.features.wording import PARTS, Part, terms_of
from kithgate.invitation import Invitation, Sender
from kithgate.kith import Kith
from kithgate.model.corpus import FirstContact, World, in_order, read_first_contacts, read_worlds
from kithgate.model.linear import Array, vector
from kithgate.model.readings import digest_of, read_readings
from kithgate.verdict import Example, Label

STAGES: dict[str, float] = {"cold": 0.5, "kith": 1.0, "learned": 1.0}
"""What is known when judging (nothing, the records, the records and earlier decisions), and its weight in the fit."""

FIRST_CONTACT_WEIGHT = 0.7
Terms = Mapping[Part, frozenset[str]]
Readings = Mapping[str, Reading]
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One corpus invitation in one stage; `group` is its world, or "notes", `terms` what its texts are made of."""

    group: str
    stage: str
    label: Label
    omega: float
    numbers: Array
    place: float
    has_note: bool
    example: Example
    terms: Terms


def rows_of_world(world: World, readings: Readings) -> list[Row]:
    """Every invitation of a world in every stage, in order of time; `place` runs from 0 to 1."""
    kith, nobody, nothing = KithIndex(world.kith), KithIndex(Kith()), PastIndex()
    past = PastIndex(kith.owner_names)
    truths = list(in_order(world))
    rows = []
    for n, truth in enumerate(truths):
        known = {"cold": (nobody, nothing), "kith": (kith, nothing), "learned": (kith, past)}
        for stage, (people, before) in known.items():
            numbers, terms = _seen(truth.example, people, before, readings)
            note = bool(truth.example.invitation.note)
            place = n / len(truths)
            omega = STAGES[stage] * (1.0 if note else world.silent_weight)
            rows.append(Row(world.slug, stage, truth.label, omega, numbers, place, note, truth.example, terms))
        past.add(truth.example)
    return rows


def rows_of_notes(notes: Sequence[FirstContact], readings: Readings) -> list[Row]:
    """The single notes, of which nothing but the words is known."""
    nobody, nothing = KithIndex(Kith()), PastIndex()
    rows = []
    for note in notes:
        example = Example(Invitation(Sender("A Sender"), id=note.id, note=note.text), _LONG_AGO)
        numbers, terms = _seen(example, nobody, nothing, readings)
        rows.append(Row("notes", "cold", note.label, FIRST_CONTACT_WEIGHT, numbers, 1.0, True, example, terms))
    return rows


def _seen(example: Example, kith: KithIndex, past: PastIndex, readings: Readings) -> tuple[Array, Terms]:
    known = readings.get(digest_of(example.invitation.note or ""), {})
    scene = look(example.invitation, kith, past, lambda _: known)
    return vector(compute(scene)), {part: terms_of(scene, part) for part in PARTS}


def corpus_rows(corpus: Path) -> list[Row]:
    """The whole corpus as rows, its English notes as `readings.json` beside it has them."""
    worlds, readings = read_worlds(corpus / "worlds"), read_readings(corpus.parent / "readings.json")
    by_world = Parallel(n_jobs=-1)(delayed(rows_of_world)(world, readings) for world in worlds)
    notes = corpus / "notes.jsonl"
    singles = rows_of_notes(read_first_contacts(notes), readings) if notes.exists() else []
    return [row for of_world in by_world for row in of_world] + singles
