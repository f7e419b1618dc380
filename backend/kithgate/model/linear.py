"""The model itself: two linear scores, and from them probabilities and exact contributions.

The first score says wanted against spam, the second, of what is wanted, vouched against personal:
P(spam) = 1 - s(wanted), P(vouched) = s(wanted) s(vouched), P(personal) = the rest, s being the logistic function.
Both are sums of weight times feature, so a verdict's reasons are the very terms of the sum that made it.
"""

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from kithgate.features.table import FEATURES
from kithgate.verdict import Label, label_of

Array = npt.NDArray[np.float64]

NAMES: tuple[str, ...] = tuple(feature.name for feature in FEATURES)
PLACE: dict[str, int] = {name: place for place, name in enumerate(NAMES)}
WORDS: npt.NDArray[np.bool_] = np.array([feature.source == "words" for feature in FEATURES])

OF_WANTED: Array = np.array([float(not feature.only_vouched) for feature in FEATURES])
"""Zero for what tells vouched from personal alone, one for the rest; shape (features,)."""

WORDS_CAP = 4.5
"""How many log-odds towards "wanted" the sender's own words can earn together."""


ACCEPT_CAP = 2.5
"""How many of these count when it comes to the badge "accept": thirty friendly words must not buy it."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights in the order of NAMES. `wanted` and `vouched` have shape (features,)."""

    wanted: Array
    wanted_bias: float
    vouched: Array
    vouched_bias: float
    version: str = "starter-1"
    trained_on: int = 0

    def with_version(self, version: str, trained_on: int) -> "Linear":
        """The same weights under another name."""
        return replace(self, version=version, trained_on=trained_on)


@dataclass(frozen=True, slots=True)
class Scored:
    """Two log-odds and what each feature put in; `wanted_terms` and the bias sum to `wanted`, after the cap."""

    wanted: float
    vouched: float
    wanted_terms: Array
    vouched_terms: Array
    probabilities: tuple[float, float, float]

    @property
    def label(self) -> Label:
        """The label that the probabilities call for."""
        return label_of(self.probabilities)

    @property
    def spam(self) -> float:
        """P(spam)."""
        return self.probabilities[2]

    @property
    def sober_spam(self) -> float:
        """P(spam) if the sender's own words had earned no more than ACCEPT_CAP."""
        earned = float(self.wanted_terms[WORDS & (self.wanted_terms > 0)].sum())
        return 1 - logistic(self.wanted - max(0.0, earned - ACCEPT_CAP))


def vector(numbers: dict[str, float]) -> Array:
    """Named numbers as one row, shape (features,); a blank weighs nothing."""
    row = np.zeros(len(NAMES))
    for name, value in numbers.items():
        row[PLACE[name]] = value
    return row


def logistic(x: float) -> float:
    """1 / (1 + exp(-x)), without overflow."""
    return 1.0 / (1.0 + math.exp(-x)) if x >= 0 else math.exp(x) / (1.0 + math.exp(x))


def score(model: Linear, row: Array) -> Scored:
    """Score one row of shape (features,)."""
    return score_all(model, row[None])[0]


def score_all(model: Linear, rows: Array) -> list[Scored]:
    """Score rows of shape (n, features); bit for bit what each would get alone."""
    wanted_terms, vouched_terms = capped(model.wanted * rows), model.vouched * rows
    wanted = (wanted_terms.sum(axis=1) + model.wanted_bias).tolist()
    vouched = (vouched_terms.sum(axis=1) + model.vouched_bias).tolist()
    each = zip(wanted, vouched, wanted_terms, vouched_terms, strict=True)
    return [Scored(*one, _probabilities(one[0], one[1])) for one in each]


def _probabilities(wanted: float, vouched: float) -> tuple[float, float, float]:
    yes, by_voucher = logistic(wanted), logistic(vouched)
    return yes * (1 - by_voucher), yes * by_voucher, 1 - yes


def capped(terms: Array) -> Array:
    """Scale what the sender's own words earn down to the cap; what they cost stands.

    Shape (features,) or (n, features).
    """
    earned = np.where(WORDS & (terms > 0), terms, 0.0)
    total = earned.sum(axis=-1, keepdims=True)
    factor = np.where(total > WORDS_CAP, WORDS_CAP / np.maximum(total, WORDS_CAP), 1.0)
    return np.asarray(np.where(WORDS & (terms > 0), terms * factor, terms))
