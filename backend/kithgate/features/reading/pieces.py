"""Text as word pieces: the longest known beginning of a word, then of what is left of it (Wu et al. 2016)."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property

from kithgate.features.claims.pattern import OWNER, PERSON, SENDER

START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
MARKS: tuple[str, ...] = (PERSON, OWNER, SENDER)
"""Stand for names: nobody is judged by what they are called."""

MOST = 64
"""So many pieces are read; what a note says, it says in its beginning."""

_CONTINUED = "##"
_LONGEST_WORD = 40
_TOKEN = re.compile(rf"([{''.join(MARKS)}])\1*|[^\W_]+|[^\w\s]|_")


class Pieces:
    """A vocabulary; the place of a piece in it is its number."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.vocabulary = tuple(vocabulary)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {piece: number for number, piece in enumerate(self.vocabulary)}

    def of(self, text: str) -> list[int]:
        """The numbers of a text's pieces, start and end included; at most MOST."""
        bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
        found = [START]
        for match in _TOKEN.finditer(bare):
            found += self._split(match[1] or match[0])
            if len(found) >= MOST:
                break
        return [self._numbers[piece] for piece in (*found[: MOST - 1], END)]

    def _split(self, word: str) -> list[str]:
        pieces: list[str] = []
        start = 0
        while start < len(word) and len(word) <= _LONGEST_WORD:
            lead = _CONTINUED if start else ""
            fits = (end for end in range(len(word), start, -1) if lead + word[start:end] in self._numbers)
            end = next(fits, None)
            if end is None:
                return [UNKNOWN]
            pieces.append(lead + word[start:end])
            start = end
        return pieces or [UNKNOWN]
