"""Text as a reader sees it: invisible characters, lookalike letters, spaced-out words and markup undone and counted."""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kithgate.features.lookalikes import CYRILLIC_FOR_LATIN, LATIN_ALWAYS, LATIN_FOR_FOREIGN, TWINS

MAX_CHARACTERS = 2000
"""A note longer than this is cut: no site allows as much, and no pattern shall ever see more."""

_TAG = re.compile(r"<!--|-->|</?[A-Za-z][^<>]{0,300}>")
_HREF = re.compile(r"""href\s{0,3}=\s{0,3}["']?([^"'\s<>]{1,200})""", re.I)
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_JOINED_BY_RIGHT = re.compile("[\u0600-\u06ff\u0900-\u0dff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")
"""Characters beside which joiners and variation selectors belong: Arabic, Indic scripts, emoji."""
_OVERLAY = re.compile("[\u0334-\u0338\u0489\u20d0-\u20e4]|(?<=[\u0300-\u036f])[\u0300-\u036f]+(?=[\u0300-\u036f])")
_STACKED = re.compile("(?<=[^\\W\\d_])[\u0300-\u036f]+")
"""Marks that make no letter of Unicode with theirs: stacked to disguise, or of a spelling that is read without them."""
_SPACED = re.compile(
    r"(?<![^\W_])(?<![^\W_]['’])[^\W_]([ .\-_*|·•~+])(?:[^\W_]\1){1,1000}[^\W_](?![^\W_]|[.\-_*|·•~+][^\W_])"
)
_SPELLED = re.compile(r"(?:(?<=\s\s)|(?<=\n)|^)\S(?: \S){1,1000}(?=\s\s|\n|$)")
_FEW = 4
_SMALL_WORDS = frozenset("aeiouyàèéêóôwzåöабвежийкосуяєії")
_SPELLED_WORDS = 3
_SPELLED_LETTERS = 16
_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LEET_WORD = re.compile(r"(?<![\w@./:])[^\W_\d][^\W_]*(?:[@$013457][^\W_]*){1,6}(?![\w@/]|[.:][\w/])")
_LEET = {"@": "a", "$": "s", "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t"}
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in three forms, and how often each kind of disguise had to be undone.

    `text` keeps the writer's letters; `plain` has lookalikes, l33t and spaced-out words undone; `skeleton` is
    `plain` in lower case.
    """

    text: str
    plain: str
    skeleton: str
    invisible: int = 0
    confusable: int = 0
    spaced: int = 0
    markup: int = 0


@lru_cache(maxsize=4096)
def normalise(text: str) -> Normalised:
    """The text as read. Whitespace is collapsed, NFKC applied, tags dropped (their links kept). Never raises."""
    raw = html.unescape(text[:MAX_CHARACTERS])
    raw, markup = _TAG.subn(_untag, raw)
    folded, invisible = _INVISIBLE.subn("", raw), _count_invisible(raw)
    shown = _OVERLAY.sub("", unicodedata.normalize("NFKC", folded[0]))[:MAX_CHARACTERS]
    latin, confusable = _fold(_STACKED.sub("", shown))
    joined, spaced = _join(latin)
    plain = _SPACES.sub(" ", _unleet(joined)).strip()
    return Normalised(_SPACES.sub(" ", shown).strip(), plain, plain.lower(), invisible, confusable, spaced, markup)


def _untag(match: re.Match[str]) -> str:
    href = _HREF.search(match[0])
    return f" {href[1]} " if href else " "


def _count_invisible(text: str) -> int:
    """Invisible characters that no script and no emoji calls for."""
    count = 0
    for match in _INVISIBLE.finditer(text):
        around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        count += not _JOINED_BY_RIGHT.search(around) and not "\ufe00" <= match[0] <= "\ufe0f"
    return count


def _script(char: str) -> str:
    code = ord(char)
    if code < 0x250 or 0x1E00 <= code < 0x1F00:
        return "latin"
    return "cyrillic" if 0x400 <= code < 0x530 else "other"


def _fold(text: str) -> tuple[str, int]:
    """Lookalike letters turned into the script that the word, or else the text, is written in."""
    if text.isascii():
        return text, 0
    plain = text.translate(LATIN_ALWAYS)
    count = sum(a != b for a, b in zip(text, plain, strict=True))
    latin = _reads_latin(plain)

    def fold(match: re.Match[str]) -> str:
        nonlocal count
        word = match[0]
        changed = word.translate(_table(word, latin))
        count += sum(a != b for a, b in zip(word, changed, strict=True))
        return changed

    return _WORD.sub(fold, plain), count


def _reads_latin(text: str) -> bool:
    """Whether a text is written in Latin letters, however many of them lookalikes stand for."""
    scripts = {_script(char) for char in text if char.isalpha()}
    own, foreign = _own_letters(text, "latin"), _own_letters(text, "foreign")
    return own > foreign or (not foreign and (scripts == {"latin"} or len(scripts) > 1))


def _table(word: str, latin: bool) -> dict[int, str]:
    """What to read the letters of a word as; `latin`: the text around it is written in Latin letters."""
    kinds = {_script(char) for char in word if char.isalpha()}
    both = {"latin", "cyrillic"} <= kinds
    if kinds == {"latin"}:
        return CYRILLIC_FOR_LATIN if not latin and _passes(word) else {}
    if _WIDE.search(word):
        return {}
    if not all(ord(char) in LATIN_FOR_FOREIGN for char in word if char.isalpha() and _script(char) != "latin"):
        return CYRILLIC_FOR_LATIN if both else LATIN_FOR_FOREIGN if "latin" in kinds else {}
    if latin or _own_letters(word, "latin") or ("other" in kinds and len(kinds) > 1):
        return LATIN_FOR_FOREIGN
    return CYRILLIC_FOR_LATIN if both else {}


def _own_letters(text: str, side: Literal["latin", "foreign"]) -> int:
    """How many letters no lookalike could stand for: they show what a text is really written in."""
    if side == "latin":
        return sum(char.isalpha() and _script(char) == "latin" and ord(char) not in CYRILLIC_FOR_LATIN for char in text)
    return sum(
        char.isalpha() and _script(char) != "latin" and ord(char) not in TWINS and not _WIDE.match(char)
        for char in text
    )


def _passes(word: str) -> bool:
    """Whether a short lower-case Latin word may be a Cyrillic one in disguise."""
    return len(word) <= 3 and word.islower() and all(ord(char) in CYRILLIC_FOR_LATIN for char in word)


def _join(text: str) -> tuple[str, int]:
    """Words written letter by letter put together: `f r e e`, `c.r.y.p.t.o`. Runs of wide characters need four."""
    count = 0

    def join(match: re.Match[str]) -> str:
        nonlocal count
        letters = match[0].replace(match[1], "")
        if _as_written(letters, match[1]):
            return match[0]
        count += not letters.isdigit()
        return re.sub(r"(?<=\d\d)(?=[^\W\d_])", " ", letters)

    spelled = _SPELLED.findall(text)
    if len(spelled) >= _SPELLED_WORDS or sum(map(len, spelled)) > max(_SPELLED_LETTERS, len(text) / 2):
        # Where the whole text is spelled out, short words and signs are as well, and a wider gap ends a word.
        text, count = _SPELLED.subn(lambda match: match[0].replace(" ", ""), text)
    return _SPACED.sub(join, text), count


def _as_written(letters: str, separator: str) -> bool:
    """Whether single letters in a row are what people write: initials, one-letter words, `2 a 5`."""
    digits, few = sum(map(str.isdigit, letters)), len(letters) <= _FEW
    return (
        len(letters) < (4 if _WIDE.search(letters) else 3)
        or len(letters) > digits >= len(letters) / 2
        or (letters.isdigit() and separator != " ")
        or (few and separator == "." and letters.isupper())
        or (few and separator == " " and set(letters.lower()) <= _SMALL_WORDS)
    )


def _unleet(text: str) -> str:
    """`em@ils`, `te1egram`: digits and signs between letters of a longer word read as the letters they stand for."""

    def undo(match: re.Match[str]) -> str:
        word = match[0]
        signs = sum(char in _LEET for char in word)
        if _WIDE.search(word):
            return word
        if len(word) < 5 or signs * 2 > len(word) or not word[-1].isalpha() or re.search(r"\d\d|[A-Z]\d|\d[A-Z]", word):
            return word
        return "".join(_LEET.get(char, char) for char in word)

    return _LEET_WORD.sub(undo, text) if any(char in _LEET for char in text) else text
