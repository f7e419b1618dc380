"""How well the owner knows a person, estimated from the records as a number.

The curve is fitted on the corpus, where the truth about each tie is written down (`models/README.md` shows the fit).
The records it reads are the ones every export holds: messages both ways, shared employers, recommendations, address
book.
"""

import math
from dataclasses import dataclass
from typing import Literal

from kithgate.kith import Person

Grade = Literal["close", "working", "loose", "stranger"]

GRADES: tuple[tuple[float, Grade], ...] = ((0.85, "close"), (0.56, "working"), (0.2, "loose"), (-1.0, "stranger"))

_MESSAGES = 0.27
_ONE_SIDED = 0.5
_COLLEAGUE = 0.15
_ADDRESS_BOOK = 0.4
_RECOMMENDED = 0.35
_ENDORSED = 0.05


@dataclass(frozen=True, slots=True)
class Tie:
    """`strength`: 0 (a stranger on the list) to 1 (close)."""

    strength: float

    @property
    def grade(self) -> Grade:
        """The strength as a word."""
        return next(grade for least, grade in GRADES if self.strength >= least)


def tie_to(person: Person, colleague: bool) -> Tie:
    """Estimate the tie to one person; `colleague`: their employer is or was the owner's."""
    both_ways = bool(min(person.messages_sent, person.messages_received))
    talked = person.messages * (1.0 if both_ways else _ONE_SIDED)
    strength = (
        _MESSAGES * math.log1p(talked)
        + _COLLEAGUE * colleague
        + _ADDRESS_BOOK * (person.in_address_book or person.owner_note)
        + _RECOMMENDED * bool(person.recommendations)
        + _ENDORSED * min(person.endorsements, 3)
    )
    return Tie(min(strength, 1.0))
