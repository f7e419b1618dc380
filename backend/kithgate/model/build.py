"""Build the starter model from the corpus: `python -m kithgate.model.build CORPUS TARGET`."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed
from sklearn.linear_model import LogisticRegression

from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.invitation import Invitation, Sender
from kithgate.kith import Kith
from kithgate.model.corpus import FirstContact, World, in_order, read_first_contacts, read_worlds
from kithgate.model.linear import Array, Linear, score
from kithgate.model.rows import row_of
from kithgate.model.starter import Starter, dump
from kithgate.verdict import Example, Label

STAGES: dict[str, float] = {"cold": 0.5, "kith": 1.0, "learned": 1.0}
"""What is known when judging (nothing, the records, the records and earlier decisions), and its weight in the fit."""

FIRST_CONTACT_WEIGHT = 0.7
CURVE_POINTS = 200
PENALTY = 0.1
MOST_STEPS = 5000
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One corpus invitation in one stage; `group` is its world, or "notes"."""

    group: str
    stage: str
    label: Label
    omega: float
    numbers: Array
    place: float
    has_note: bool
    example: Example


def rows_of_world(world: World) -> list[Row]:
    """Every invitation of a world in every stage, in order of time; `place` runs from 0 to 1."""
    kith, nobody, nothing = KithIndex(world.kith), KithIndex(Kith()), PastIndex()
    past = PastIndex(kith.owner_names)
    truths = list(in_order(world))
    rows = []
    for n, truth in enumerate(truths):
        known = {"cold": (nobody, nothing), "kith": (kith, nothing), "learned": (kith, past)}
        for stage, (people, before) in known.items():
            numbers = row_of(truth.example, people, before)
            note = bool(truth.example.invitation.note)
            rows.append(
                Row(world.slug, stage, truth.label, STAGES[stage], numbers, n / len(truths), note, truth.example)
            )
        past.add(truth.example)
    return rows


def rows_of_notes(notes: Sequence[FirstContact]) -> list[Row]:
    """The single notes, of which nothing but the words is known."""
    nobody, nothing = KithIndex(Kith()), PastIndex()
    rows = []
    for note in notes:
        example = Example(Invitation(Sender("A Sender"), id=note.id, note=note.text), _LONG_AGO)
        numbers = row_of(example, nobody, nothing)
        rows.append(Row("notes", "cold", note.label, FIRST_CONTACT_WEIGHT, numbers, 1.0, True, example))
    return rows


def corpus_rows(corpus: Path) -> list[Row]:
    """The whole corpus as rows."""
    worlds = read_worlds(corpus / "worlds")
    rows = [
        row for of_world in Parallel(n_jobs=-1)(delayed(rows_of_world)(world) for world in worlds) for row in of_world
    ]
    notes = corpus / "notes.jsonl"
    return rows + (rows_of_notes(read_first_contacts(notes)) if notes.exists() else [])


def fit_rows(rows: Sequence[Row]) -> Linear:
    """The starter from labelled rows: one score for wanted, one for vouched among what is wanted."""
    numbers = np.array([row.numbers for row in rows])
    omega = np.array([row.omega for row in rows])
    wanted = np.array([row.label != "spam" for row in rows])
    vouched = np.array([row.label == "vouched" for row in rows])
    first, second = (
        LogisticRegression(C=PENALTY, max_iter=MOST_STEPS),
        LogisticRegression(C=PENALTY, max_iter=MOST_STEPS),
    )
    first.fit(numbers, wanted, sample_weight=omega)
    second.fit(numbers[wanted], vouched[wanted], sample_weight=omega[wanted])
    return Linear(first.coef_[0], float(first.intercept_[0]), second.coef_[0], float(second.intercept_[0]))


def leave_one_world_out(rows: Sequence[Row]) -> Iterator[tuple[str, Linear, list[Row]]]:
    """Each world with a model that saw none of it."""
    groups = sorted({row.group for row in rows} - {"notes"})
    models = Parallel(n_jobs=-1)(delayed(fit_rows)([row for row in rows if row.group != group]) for group in groups)
    for group, model in zip(groups, models, strict=True):
        yield group, model, [row for row in rows if row.group == group]


def leave_notes_out(rows: Sequence[Row], folds: int) -> Iterator[tuple[Linear, list[Row]]]:
    """Each part of the single notes with a model that saw none of it."""
    notes, rest = [row for row in rows if row.group == "notes"], [row for row in rows if row.group != "notes"]
    parts = [notes[fold::folds] for fold in range(folds)]
    others = [rest + [row for n, part in enumerate(parts) if n != fold for row in part] for fold in range(folds)]
    models = Parallel(n_jobs=-1)(delayed(fit_rows)(other) for other in others)
    yield from zip(models, parts, strict=True)


def curves(rows: Sequence[Row]) -> tuple[Array, Array]:
    """Probabilities of spam given to wanted and unwanted requests of unseen worlds, sorted downwards and thinned."""
    wanted: list[float] = []
    unwanted: list[float] = []
    for _, model, held_out in leave_one_world_out(rows):
        for row in held_out:
            if row.stage == "learned":
                (unwanted if row.label == "spam" else wanted).append(score(model, row.numbers).probabilities[2])
    return _thin(wanted), _thin(unwanted)


def _thin(probabilities: list[float]) -> Array:
    return np.asarray(np.quantile(np.array(probabilities), np.linspace(1, 0, CURVE_POINTS)))


def main(corpus: Path, target: Path) -> None:
    """Write `starter.json`."""
    rows = corpus_rows(corpus)
    wanted, unwanted = curves(rows)
    target.mkdir(parents=True, exist_ok=True)
    (target / "starter.json").write_bytes(dump(Starter(fit_rows(rows), wanted, unwanted)))
    print(f"{len(rows)} rows of {len({row.group for row in rows})} groups -> {target / 'starter.json'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
