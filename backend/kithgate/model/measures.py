"""Figures of judging: what they count, and how sure they are."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from kithgate.verdict import LABELS, Badge, Label, label_of

MEASURES = ("macro_f1", "accept_accuracy", "hidden", "let_in", "review", "decided", "brier")
"""The figures that are no counts."""

Interval = tuple[float, float]
DRAWS = 400
TENTHS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """One verdict beside the truth. `probabilities` in the order of LABELS."""

    truth: Label
    probabilities: tuple[float, float, float]
    badge: Badge

    @property
    def said(self) -> Label:
        """The label of the verdict."""
        return label_of(self.probabilities)


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares are of the counts beside them; nan where there is nothing to count."""

    n: int
    macro_f1: float
    accept_accuracy: float
    hidden: float
    wanted: int
    let_in: float
    unwanted: int
    review: float
    decided: float
    brier: float

    def as_dict(self) -> dict[str, float]:
        """By name, for programs."""
        return asdict(self)


def figures(rows: Sequence[Judged]) -> Figures:
    """All figures of some verdicts.

    hidden: wanted people with badge ignore; let_in: spam with badge accept; decided: right among those not for review.
    """
    wanted = [row for row in rows if row.truth != "spam"]
    unwanted = [row for row in rows if row.truth == "spam"]
    decided = [row for row in rows if row.badge != "review"]
    return Figures(
        n=len(rows),
        macro_f1=macro_f1([row.truth for row in rows], [row.said for row in rows]),
        accept_accuracy=_share([(row.truth != "spam") == (row.probabilities[2] < 0.5) for row in rows]),
        hidden=_share([row.badge == "ignore" for row in wanted]),
        wanted=len(wanted),
        let_in=_share([row.badge == "accept" for row in unwanted]),
        unwanted=len(unwanted),
        review=_share([row.badge == "review" for row in rows]),
        decided=_share([(row.truth != "spam") == (row.badge == "accept") for row in decided]),
        brier=_mean(
            [
                sum((p - (row.truth == label)) ** 2 for p, label in zip(row.probabilities, LABELS, strict=True))
                for row in rows
            ]
        ),
    )


def macro_f1(truth: Sequence[str], said: Sequence[str]) -> float:
    """The mean F1 of the labels that occur."""
    scores = []
    for label in LABELS:
        hit = sum(t == s == label for t, s in zip(truth, said, strict=True))
        wrong = sum((t == label) != (s == label) for t, s in zip(truth, said, strict=True))
        if label in truth:
            scores.append(2 * hit / (2 * hit + wrong) if hit or wrong else 0.0)
    return _mean(scores)


def intervals(rows: Sequence[Judged]) -> dict[str, Interval]:
    """The 95 % bootstrap interval of each figure that is no count; always the same for the same rows."""
    rng = np.random.default_rng(0)
    draws = [figures([rows[k] for k in rng.integers(0, len(rows), len(rows))]) for _ in range(DRAWS)] if rows else []
    return {name: _middle([getattr(draw, name) for draw in draws]) for name in MEASURES}


def _middle(values: Sequence[float]) -> Interval:
    counted = [value for value in values if not np.isnan(value)]
    if not counted:
        return float("nan"), float("nan")
    low, high = np.quantile(counted, [0.025, 0.975])
    return float(low), float(high)


def reliability(rows: Sequence[Judged]) -> list[tuple[float, float, int]]:
    """For each tenth of P(spam): its mean, the share that was spam, and how many; empty tenths left out."""
    tenths: list[list[Judged]] = [[] for _ in range(TENTHS)]
    for row in rows:
        tenths[min(int(row.probabilities[2] * TENTHS), TENTHS - 1)].append(row)
    return [
        (_mean([row.probabilities[2] for row in tenth]), _share([row.truth == "spam" for row in tenth]), len(tenth))
        for tenth in tenths
        if tenth
    ]


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else float("nan")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else float("nan")
