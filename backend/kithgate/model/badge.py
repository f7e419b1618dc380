"""From probabilities to a badge: when to say accept, when ignore, and when to leave it to the person."""

from dataclasses import dataclass

import numpy as np

from kithgate.model.linear import Array, Scored
from kithgate.model.saved import Personal
from kithgate.model.starter import Starter
from kithgate.verdict import Badge

ENOUGH = 60
LET_IN = 0.08
_LAXEST_IGNORE = 0.6
_STRICTEST_IGNORE = 0.995
_LAXEST_ACCEPT = 0.4
_STRICTEST_ACCEPT = 0.02


@dataclass(frozen=True, slots=True)
class Bars:
    """`ignore` at or above one probability of spam, `accept` at or below the other, `review` in between."""

    ignore: float
    accept: float

    def badge(self, scored: Scored) -> Badge:
        """The badge of a request. Friendly words alone do not earn "accept"."""
        if scored.spam >= self.ignore:
            return "ignore"
        return "accept" if scored.sober_spam <= self.accept else "review"


def bars(at_most_hidden: int, personal: Personal | None, starter: Starter) -> Bars:
    """Where the bars stand for "at most 1 in `at_most_hidden` real people hidden".

    They are those that kept the promise on worlds the starter had not seen, before decisions were learned and after.
    The owner's own past, each request judged before its decision was learned, can only make hiding stricter.
    """
    curves = starter.taught if personal is not None and len(personal.wanted) >= ENOUGH else starter.fresh
    ignore = _above(curves.wanted, 1.0 / at_most_hidden)
    if personal is not None and personal.wanted.sum() >= ENOUGH:
        mine = np.sort(personal.spam[personal.wanted])[::-1]
        ignore = max(ignore, _above(mine, 1.0 / at_most_hidden))
    accept = _above(curves.spam, 1.0 - LET_IN)
    ignore = float(np.clip(ignore, _LAXEST_IGNORE, _STRICTEST_IGNORE))
    return Bars(ignore, float(np.clip(accept, _STRICTEST_ACCEPT, _LAXEST_ACCEPT)))


def _above(downwards: Array, share: float) -> float:
    """The probability above which this share lies."""
    return float(downwards[min(int(share * len(downwards)), len(downwards) - 1)]) if len(downwards) else 1.0
