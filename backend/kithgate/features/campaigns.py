"""Nearly the same note from several senders, found by the letter runs that the notes share."""

import hashlib
import math
from collections import defaultdict
from dataclasses import dataclass
from typing import Generic, TypeVar

from kithgate.features.names import latin
from kithgate.features.normalise import normalise
from kithgate.verdict import Example

SHINGLE = 5
LIKENESS = 0.45
"""From this share of common letter runs on (Jaccard) two notes are of one campaign."""
Run = TypeVar("Run", str, int)
"""A letter run, or the number that stands for it in a fingerprint."""


@dataclass(frozen=True, slots=True)
class Alike:
    """An earlier note from someone else, and how much of it comes back (0..1)."""

    example: Example
    likeness: float


def shingles(note: str, strangers: frozenset[str]) -> frozenset[str]:
    """Letter runs of a note as campaigns repeat them: names of the people involved left out."""
    words = [w for w in latin(normalise(note).skeleton).split() if w not in strangers and not w.isdigit()]
    text = " ".join(words)
    return frozenset(text[i : i + SHINGLE] for i in range(max(len(text) - SHINGLE + 1, 0)))


def fingerprint(runs: frozenset[str]) -> frozenset[int]:
    """Letter runs as numbers of 48 bits, as alike as the runs are: what is kept when the text of a note is dropped."""
    return frozenset(int.from_bytes(hashlib.blake2b(run.encode(), digest_size=6).digest()) for run in runs)


class Campaigns(Generic[Run]):
    """Notes by their letter runs; one entry for all who sent the same."""

    def __init__(self) -> None:
        self._texts: list[tuple[frozenset[Run], list[Example]]] = []
        self._place: dict[frozenset[Run], int] = {}
        self._with_run: defaultdict[Run, list[int]] = defaultdict(list)

    def __len__(self) -> int:
        """How many different notes there are."""
        return len(self._texts)

    def add(self, example: Example, runs: frozenset[Run]) -> None:
        """Remember one more; oldest first."""
        place = self._place.setdefault(runs, len(self._texts))
        if place == len(self._texts):
            self._texts.append((runs, []))
            for run in runs:
                self._with_run[run].append(place)
        self._texts[place][1].append(example)

    def like(self, runs: frozenset[Run]) -> tuple[Alike, ...]:
        """Who sent nearly the same, most alike first, then oldest first.

        A note alike enough shares so many runs that it must hold one of the rarest: only those are looked up (prefix
        filter, Chaudhuri and others 2006).
        """
        met = [self._with_run[run] for run in runs if run in self._with_run]
        rarest = sorted(met, key=len)[: max(len(met) - math.ceil(LIKENESS * len(runs)) + 1, 0)]
        candidates = {place for places in rarest for place in places}
        found = []
        for place in sorted(candidates):
            theirs, examples = self._texts[place]
            both = len(runs & theirs)
            likeness = both / (len(runs) + len(theirs) - both)
            if likeness >= LIKENESS:
                found += [Alike(example, likeness) for example in examples]
        return tuple(sorted(found, key=lambda alike: -alike.likeness))
