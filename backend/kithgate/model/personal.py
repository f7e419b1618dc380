"""The personal model: a mixture of the starter and two adaptations to one owner, trusted as they deserve.

Each expert is weighed by its loss on decisions it had not seen (folds in blocks of time), so an owner whom the starter
fits keeps it, and one whom it misjudges leaves it. Mixed log-odds are again one linear score.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from threadpoolctl import threadpool_limits

from kithgate.features.past import accepted
from kithgate.model.fit import Margins, adapt, log_losses
from kithgate.model.linear import OF_WANTED, Array, Linear, capped
from kithgate.verdict import Example

STRENGTHS: tuple[float, ...] = (8.0, 1.5)
TRUST: tuple[float, ...] = (2.0, 1.0, 1.0)
BIAS_STRENGTH = 2.0
ARCHIVE_WEIGHT = 0.3
VOUCHED_STRENGTH = 1.0
FOLDS = 5
NEWEST = 500
LEAST = 5


@dataclass(frozen=True, slots=True)
class Lesson:
    """One decided example as a row, shape (features,)."""

    example: Example
    row: Array

    @property
    def wanted(self) -> bool:
        """Whether the owner wanted the sender, by what they said or did."""
        return accepted(self.example) is True


# As many threads as a process has, so many roundings of one sum.
@threadpool_limits.wrap(limits=1, user_api="blas")  # type: ignore[untyped-decorator]
def personal(starter: Linear, lessons: Sequence[Lesson]) -> tuple[Linear, Array]:
    """The starter adapted to an owner, and the out-of-fold log-odds of "wanted" of each lesson used, shape (n,).

    The same lessons in the same order give bit for bit the same model, whatever was learned and undone in between.
    """
    used = list(lessons)[-NEWEST:]
    if len(used) < LEAST:
        return starter, np.zeros(0)
    rows = np.array([lesson.row for lesson in used]) * OF_WANTED
    yes = np.array([lesson.wanted for lesson in used], dtype=np.float64)
    omega = np.array([_weight(lesson.example) for lesson in used])
    prior = Margins(starter.wanted, starter.wanted_bias)
    held_out = _held_out(prior, rows, yes, omega)
    losses = np.array([omega @ log_losses(margins, yes) for margins in held_out])
    trust = np.exp(np.array(TRUST) - (losses - losses.min()))
    trust /= trust.sum()
    experts = [prior, *(adapt(prior, rows, yes, omega, strength, BIAS_STRENGTH) for strength in STRENGTHS)]
    wanted = sum(
        (share * expert.weights for share, expert in zip(trust, experts, strict=True)), np.zeros_like(prior.weights)
    )
    bias = float(sum(share * expert.bias for share, expert in zip(trust, experts, strict=True)))
    second = _vouched(starter, used)
    model = Linear(wanted, bias, second.weights, second.bias, starter.version, len(used))
    return model, np.asarray(trust @ held_out)


def _held_out(prior: Margins, rows: Array, yes: Array, omega: Array) -> Array:
    """Log-odds of each expert on decisions it did not learn from, shape (experts, n)."""
    n = len(rows)
    folds = np.arange(n) * min(FOLDS, n) // n
    margins = np.empty((1 + len(STRENGTHS), n))
    margins[0] = capped(rows * prior.weights).sum(axis=1) + prior.bias
    for fold in range(folds.max() + 1):
        out = folds == fold
        for k, strength in enumerate(STRENGTHS, start=1):
            expert = adapt(prior, rows[~out], yes[~out], omega[~out], strength, BIAS_STRENGTH)
            margins[k, out] = capped(rows[out] * expert.weights).sum(axis=1) + expert.bias
    return margins


def _vouched(starter: Linear, lessons: Sequence[Lesson]) -> Margins:
    """The second score learns from labels alone: an accept says nothing of why."""
    prior = Margins(starter.vouched, starter.vouched_bias)
    said = [lesson for lesson in lessons if lesson.example.label in ("personal", "vouched")]
    if not said:
        return prior
    rows = np.array([lesson.row for lesson in said])
    yes = np.array([lesson.example.label == "vouched" for lesson in said], dtype=np.float64)
    return adapt(prior, rows, yes, np.ones(len(said)), VOUCHED_STRENGTH, BIAS_STRENGTH)


def _weight(example: Example) -> float:
    return ARCHIVE_WEIGHT if example.source == "archive" and not example.label else 1.0
