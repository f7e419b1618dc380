"""What a feature is: a named number with the sentence that explains it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from kithgate.features.scene import Scene
from kithgate.sentence import Sentence

Source = Literal["records", "card", "words"]
"""records: the owner's own, cannot be faked; card: what the site shows; words: what the sender wrote, capped."""
Need = Literal["card", "note", "kith"]
"""What must be there: always a card, sometimes a note, sometimes records of people."""

PROOF = 3.0
"""The number of what is as good as proof: seldom seen as it is, a fit holds it back less for being larger."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of a feature table. `compute` gives the number, or None where nothing is known.

    Without what it `needs` a feature is blank and is not even computed.
    """

    name: str
    source: Source
    reason: str | Callable[[Scene], Sentence]
    compute: Callable[[Scene], float | None]
    needs: Need = "card"
    only_vouched: bool = False
    """Tells vouched from personal alone, and nothing of spam."""

    def sentence(self, scene: Scene) -> Sentence:
        """The reason in words, for this invitation."""
        return Sentence(self.reason) if isinstance(self.reason, str) else self.reason(scene)

    def needing(self, need: Need) -> "Feature":
        """The same feature, blank without a note, or for an owner whose records hold nobody."""
        return replace(self, needs=need)


def flag(value: bool) -> float | None:
    """1 where it holds; blank where it does not, so that "no" never weighs."""
    return 1.0 if value else None


def proof(value: bool) -> float | None:
    """As `flag`, for what is as good as proof."""
    return PROOF if value else None
