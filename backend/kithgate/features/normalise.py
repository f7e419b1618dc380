"""Text as a reader sees it: invisible characters, lookalike letters, spaced-out words and markup undone and counted."""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kithgate.features.lookalikes import CYRILLIC_FOR_LATIN, LATIN_ALWAYS, LATIN_FOR_FOREIGN

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
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W_]([ .\-_*|·•~+])(?:[^\W_]\1){1,60}[^\W_])(?![^\W_])")
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
    latin, confusable = _fold(shown)
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
    """Lookalike letters of words that mix scripts turned into the script the word, or else the text, is written in."""
    if text.isascii():
        return text, 0
    plain = text.translate(LATIN_ALWAYS)
    count = sum(a != b for a, b in zip(text, plain, strict=True))
    scripts = [_script(char) for char in plain if char.isalpha()]
    cyrillic = scripts.count("cyrillic") > scripts.count("latin")

    def fold(match: re.Match[str]) -> str:
        nonlocal count
        word = match[0]
        if word.isascii() and not cyrillic:
            return word
        kinds = {_script(char) for char in word if char.isalpha()}
        if cyrillic:
            if kinds == {"cyrillic"} or (kinds == {"latin"} and not _passes(word)):
                return word
            table = CYRILLIC_FOR_LATIN if _mostly(word, "cyrillic") or kinds == {"latin"} else LATIN_FOR_FOREIGN
        elif "latin" in kinds and len(kinds) > 1 and not _WIDE.search(word):
            table = LATIN_FOR_FOREIGN
        elif (
            "latin" not in kinds
            and "latin" in scripts
            and all(ord(c) in LATIN_FOR_FOREIGN for c in word if c.isalpha())
        ):
            table = LATIN_FOR_FOREIGN if scripts.count("latin") * 2 > len(scripts) else {}
        else:
            return word
        changed = word.translate(table)
        count += sum(a != b for a, b in zip(word, changed, strict=True))
        return changed

    return _WORD.sub(fold, plain), count


def _passes(word: str) -> bool:
    """Whether a short lower-case Latin word may be a Cyrillic one in disguise."""
    return len(word) <= 3 and word.islower() and all(ord(char) in CYRILLIC_FOR_LATIN for char in word)


def _mostly(word: str, script: str) -> bool:
    return 2 * sum(_script(char) == script for char in word) >= len(word)


def _join(text: str) -> tuple[str, int]:
    """Words written letter by letter put together: `f r e e`, `c.r.y.p.t.o`. Runs of wide characters need four."""
    count = 0

    def join(match: re.Match[str]) -> str:
        nonlocal count
        letters = match[0].replace(match[1], "") if match[1] != " " else match[0].replace(" ", "")
        if len(letters) < (4 if _WIDE.search(letters) else 3) or letters.isdigit() and match[1] != " ":
            return match[0]
        count += not letters.isdigit()
        return re.sub(r"(?<=\d\d)(?=[^\W\d_])", " ", letters)

    return _SPACED.sub(join, text), count


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
