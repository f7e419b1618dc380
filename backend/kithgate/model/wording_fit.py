"""The tables of words, fitted together with the weights of all other features, so that neither says a thing twice."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from scipy import sparse

from kithgate.features.wording import PARTS, Part, Wording
from kithgate.model.corpus_rows import Row
from kithgate.model.linear import NAMES, PLACE, Array

STRENGTH: dict[Part, float] = {"headline": 1.1, "note": 1.1}
"""How large the number of a word that is there is in the fit: the larger, the less its weight is held back."""

LEAST_EXAMPLES = 4
LEAST_GROUPS = 2
_DIGITS = 3
_TINY = 0.01

LEANS: tuple[tuple[Part, int, int], ...] = tuple(
    (part, score, PLACE[f"{part}_words_{name}"]) for part in PARTS for score, name in enumerate(("wanted", "vouched"))
)
"""Which column of a row holds which part's lean for which score."""

NAMED: npt.NDArray[np.bool_] = ~np.isin(np.arange(len(NAMES)), [place for *_, place in LEANS])
"""Which columns are features of their own, and no lean of words."""


class Vocabulary:
    """The words that several hands of the corpus wrote, each with its column."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.columns = {word: n for n, word in enumerate(_shared(rows))}

    def columns_of(self, rows: Sequence[Row]) -> sparse.csr_matrix:
        """The rows as a sparse matrix, shape (rows, words)."""
        cells = [
            (n, self.columns[part, term], STRENGTH[part])
            for n, row in enumerate(rows)
            for part in PARTS
            for term in row.terms[part]
            if (part, term) in self.columns
        ]
        places, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
        return sparse.csr_matrix((values, (places, columns)), shape=(len(rows), len(self.columns)))

    def wording(self, wanted: Array, vouched: Array) -> Wording:
        """The tables from fitted weights, each of shape (words,)."""
        tables: dict[Part, dict[str, tuple[float, float]]] = {part: {} for part in PARTS}
        for (part, term), column in self.columns.items():
            lean = tuple(round(float(weights[column]) * STRENGTH[part], _DIGITS) for weights in (wanted, vouched))
            if max(map(abs, lean)) >= _TINY:
                tables[part][term] = (lean[0], lean[1])
        return Wording(tables)


def _shared(rows: Sequence[Row]) -> list[tuple[Part, str]]:
    examples: defaultdict[tuple[Part, str], set[str]] = defaultdict(set)
    groups: defaultdict[tuple[Part, str], set[str]] = defaultdict(set)
    for row in rows:
        for part in PARTS:
            for term in row.terms[part]:
                examples[part, term].add(f"{row.group} {row.example.key}")
                groups[part, term].add(row.group)
    return sorted(
        word for word in examples if len(examples[word]) >= LEAST_EXAMPLES and len(groups[word]) >= LEAST_GROUPS
    )


def reworded(row: Row, wording: Wording) -> Row:
    """The row as it is under other tables than those the program came with."""
    leans = {part: wording.lean(part, row.terms[part]) for part in PARTS}
    numbers = row.numbers.copy()
    for part, score, place in LEANS:
        numbers[place] = leans[part][score]
    return replace(row, numbers=numbers)
