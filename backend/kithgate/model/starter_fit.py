"""Fit the starter to rows of the corpus, and calibrate it on worlds it has not seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from joblib import Parallel, delayed
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from kithgate.features.wording import Wording
from kithgate.model.corpus_rows import Row
from kithgate.model.linear import NAMES, OF_WANTED, PLACE, Array, Linear, Scored, score
from kithgate.model.personal import Lesson, personal
from kithgate.model.starter import Curves, Starter
from kithgate.model.wording_fit import LEANS, NAMED, Vocabulary, reworded
from kithgate.verdict import Label

PENALTY = 0.2
NUMBERS = 0.75
"""The scale of the named features in the fit; that of the words is `wording_fit.STRENGTH`."""

MOST_STEPS = 5000
TOLERANCE = 1e-4
CURVE_POINTS = 500
VOUCHED_LEAN = 1.3
"""Vouched is rarer than personal, and missing it is no smaller mistake: it counts for that much in the calibration."""

HISTORY = 0.6
"""The first part of each world counts as the past; what comes after it is judged."""

Fit = tuple[str, Linear, list[Row]]


@dataclass(frozen=True, slots=True)
class Calibration:
    """Slope and shift of each score's log-odds (Platt 1999), so that probabilities hold on worlds not seen.

    A third number is added where the owner's records are here: one who has brought none is another case.
    """

    wanted: tuple[float, float, float]
    vouched: tuple[float, float, float]

    def of(self, model: Linear) -> Linear:
        """The model with its scores so corrected: still linear."""
        (slope, shift, known), (second_slope, second_shift, second_known) = self.wanted, self.vouched
        here = np.eye(len(NAMES))[PLACE["records_here"]]
        return replace(
            model,
            wanted=model.wanted * slope + here * known,
            wanted_bias=model.wanted_bias * slope + shift,
            vouched=model.vouched * second_slope + here * second_known,
            vouched_bias=model.vouched_bias * second_slope + second_shift,
        )


def fit_starter(rows: Sequence[Row]) -> tuple[Starter, Wording]:
    """The starter with its tables of words, and with everything that is measured on worlds left out."""
    fits = list(leave_one_world_out(rows))
    calibration = calibrate(fits)
    model, wording = fit_rows(rows)
    return Starter(calibration.of(model), *curves(fits, calibration)), wording


def fit_rows(rows: Sequence[Row]) -> tuple[Linear, Wording]:
    """The starter from labelled rows: one score for wanted, one for vouched among what is wanted."""
    vocabulary = Vocabulary(rows)
    numbers = np.array([row.numbers for row in rows]) * NAMED * NUMBERS
    words = vocabulary.columns_of(rows)
    omega = np.array([row.omega for row in rows])
    wanted = np.array([row.label != "spam" for row in rows])
    vouched = np.array([row.label == "vouched" for row in rows])
    first, second = (
        LogisticRegression(C=PENALTY, max_iter=MOST_STEPS, tol=TOLERANCE).fit(matrix, yes, sample_weight=weights)
        for matrix, yes, weights in (
            (sparse.hstack([numbers * OF_WANTED, words]).tocsr(), wanted, omega),
            (sparse.hstack([numbers, words]).tocsr()[wanted], vouched[wanted], omega[wanted]),
        )
    )
    model = Linear(_weights(first, 0), float(first.intercept_[0]), _weights(second, 1), float(second.intercept_[0]))
    return model, vocabulary.wording(first.coef_[0, len(NAMES) :], second.coef_[0, len(NAMES) :])


def _weights(fitted: LogisticRegression, score: int) -> Array:
    weights = fitted.coef_[0, : len(NAMES)] * NUMBERS
    for _, of_score, place in LEANS:
        weights[place] = of_score == score
    return np.asarray(weights)


def leave_one_world_out(rows: Sequence[Row]) -> Iterator[Fit]:
    """Each world with a model that saw none of it."""
    groups = sorted({row.group for row in rows} - {"notes"})
    models = Parallel(n_jobs=-1)(delayed(fit_rows)([row for row in rows if row.group != group]) for group in groups)
    for group, (model, wording) in zip(groups, models, strict=True):
        yield group, model, [reworded(row, wording) for row in rows if row.group == group]


def leave_notes_out(rows: Sequence[Row], folds: int) -> Iterator[tuple[Linear, list[Row]]]:
    """Each part of the single notes with a model that saw none of it."""
    notes, rest = [row for row in rows if row.group == "notes"], [row for row in rows if row.group != "notes"]
    parts = [notes[fold::folds] for fold in range(folds)]
    others = [rest + [row for n, part in enumerate(parts) if n != fold for row in part] for fold in range(folds)]
    models = Parallel(n_jobs=-1)(delayed(fit_rows)(other) for other in others)
    for (model, wording), part in zip(models, parts, strict=True):
        yield model, [reworded(row, wording) for row in part]


def calibrate(fits: Sequence[Fit]) -> Calibration:
    """From the scores of worlds by models that saw none of them."""
    late = [(row, score(model, row.numbers)) for _, model, rows in fits for row in rows if row.place >= HISTORY]
    wanted = [(scored.wanted, row.stage != "cold", row.label != "spam") for row, scored in late]
    vouched = [
        (scored.vouched, row.stage != "cold", row.label == "vouched") for row, scored in late if row.label != "spam"
    ]
    return Calibration(_line(wanted), _line(vouched, VOUCHED_LEAN))


def curves(fits: Sequence[Fit], calibration: Calibration) -> tuple[Curves, Curves]:
    """How models do on the last part of worlds they had not seen: before and after the decisions of its first part."""
    fresh: list[tuple[Label, Scored]] = []
    taught: list[tuple[Label, Scored]] = []
    for _, raw, rows in fits:
        model = calibration.of(raw)
        after, _ = personal(model, first_lessons(rows))
        for stage, judge, judged in (("kith", model, fresh), ("learned", after, taught)):
            late = [row for row in rows if row.stage == stage and row.place >= HISTORY]
            judged += [(row.label, score(judge, row.numbers)) for row in late]
    return _curves(fresh), _curves(taught)


def first_lessons(rows: Sequence[Row]) -> list[Lesson]:
    """The decisions of the first part of a world."""
    return [Lesson(row.example, row.numbers) for row in rows if row.stage == "learned" and row.place < HISTORY]


def _curves(judged: Sequence[tuple[Label, Scored]]) -> Curves:
    return Curves(
        _thin([scored.spam for label, scored in judged if label != "spam"]),
        _thin([scored.sober_spam for label, scored in judged if label == "spam"]),
    )


def _line(points: Sequence[tuple[float, bool, bool]], yes_weight: float = 1.0) -> tuple[float, float, float]:
    inputs = np.array([[margin, float(known)] for margin, known, _ in points])
    yes = np.array([yes for *_, yes in points])
    line = LogisticRegression(C=1e6).fit(inputs, yes, sample_weight=np.where(yes, yes_weight, 1.0))
    return float(line.coef_[0, 0]), float(line.intercept_[0]), float(line.coef_[0, 1])


def _thin(probabilities: list[float]) -> Array:
    return np.asarray(np.quantile(np.array(probabilities), np.linspace(1, 0, CURVE_POINTS)))
