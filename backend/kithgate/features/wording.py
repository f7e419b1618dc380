"""What the plain words of headline and note lean to: a table of single words and pairs, fitted on the corpus.

Names are left out, so that nobody is judged by what they are called, and figures are all alike.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from kithgate.features import sentences
from kithgate.features.claims.language import given_names, languages
from kithgate.features.feature import Feature
from kithgate.features.names import latin, name_words
from kithgate.features.scene import Scene
from kithgate.sentence import Sentence, say

Part = Literal["headline", "note"]
Lean = tuple[float, float]
"""Log-odds that one word adds to the score for wanted, and to the score for vouched among what is wanted."""

PARTS: tuple[Part, ...] = ("headline", "note")

_FIGURE = re.compile(r"\d+")
_SHOWN = 3


@lru_cache(maxsize=4096)
def terms(text: str, left_out: frozenset[str]) -> frozenset[str]:
    """The words of a text in `latin` form, and the pairs of neighbours."""
    words = [_FIGURE.sub("0", word) for word in text.split() if word not in left_out and word not in given_names()]
    return frozenset((*words, *(f"{one} {other}" for one, other in zip(words, words[1:], strict=False))))


def terms_of(scene: Scene, part: Part) -> frozenset[str]:
    """What is looked up for one part of an invitation."""
    names = scene.kith.owner_names | frozenset(name_words(scene.invitation.sender.name))
    return terms(latin(scene.invitation.sender.headline or "") if part == "headline" else scene.note_words, names)


@dataclass(frozen=True, slots=True)
class Wording:
    """The two tables, by part."""

    tables: Mapping[Part, Mapping[str, Lean]]

    def lean(self, part: Part, found: Iterable[str]) -> Lean:
        """The sum over the words found. Summed in their order, so that it is the same on every run."""
        table = self.tables[part]
        known = [table[term] for term in sorted(found) if term in table]
        return sum(wanted for wanted, _ in known), sum(vouched for _, vouched in known)

    def contents(self) -> bytes:
        """The tables as a JSON file, a word a line."""
        tables = (
            json.dumps(part)
            + ": {\n"
            + ",\n".join(_line(*entry) for entry in sorted(self.tables[part].items()))
            + "\n}"
            for part in PARTS
        )
        return ("{" + ",\n".join(tables) + "}\n").encode()

    @property
    def digest(self) -> str:
        """By which a model knows the tables it was fitted with."""
        return hashlib.sha256(self.contents()).hexdigest()


def _line(term: str, lean: Lean) -> str:
    return f"{json.dumps(term, ensure_ascii=False)}: {json.dumps(lean)}"


def read_wording(contents: bytes) -> Wording:
    """The tables from file contents. Raises ValueError where they are none."""
    tables = json.loads(contents)
    return Wording(
        {part: {term: (float(lean[0]), float(lean[1])) for term, lean in tables[part].items()} for part in PARTS}
    )


@lru_cache(maxsize=1)
def wording() -> Wording:
    """The tables that came with this program."""
    return read_wording((files("kithgate") / "starter" / "wording.json").read_bytes())


def _said(part: Part, score: Literal[0, 1]) -> Callable[[Scene], float | None]:
    return lambda scene: wording().lean(part, terms_of(scene, part))[score] or None


def _note_words(scene: Scene) -> Sentence:
    """The words that pull as all of them do. Those of a claim are told with it, and it may pull the other way."""
    found = terms_of(scene, "note")
    table, whole = wording().tables["note"], wording().lean("note", found)[0]
    told = frozenset(latin(" ".join(claim.text for claim in scene.claims.found)).split())
    telling = sorted(term for term in found if term in table and table[term][0] * whole > 0 and not _silent(term, told))
    strongest = sorted(telling, key=lambda term: -abs(table[term][0]))[:_SHOWN]
    if not strongest:
        return say("How the note is worded.")
    return say("The note's words, “{words}” above all.", words=", ".join(strongest))


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    return frozenset(latin(word) for language in languages().values() for word in language.function)


def _silent(term: str, told: frozenset[str]) -> bool:
    """Whether its words say nothing to a reader, as "the", "of you" and what is left of "I'd", or were told already."""
    return all(len(word) == 1 or word in _small_words() or word in told for word in term.split())


WORDING: tuple[Feature, ...] = (
    Feature("headline_words_wanted", "card", sentences.headline, _said("headline", 0)),
    Feature("headline_words_vouched", "card", sentences.headline, _said("headline", 1)),
    Feature("note_words_wanted", "words", _note_words, _said("note", 0), "note"),
    Feature("note_words_vouched", "words", _note_words, _said("note", 1), "note"),
)
