"""A small pattern language for claims, compiled to regular expressions that cannot blow up.

A line is a row of tokens. `word|other_words|stem*|*ending` are alternatives (`_` is a space inside one), `UPPER` a
word class of the language, `N` a third person (name or role), `S` the sender's own name, `Q` a quoted title, `#` a
number, `YEAR` one long past (these five may stand among alternatives too), `W` any word. `?` after a token makes it
optional, `!` before one forbids it there. `..` skips a few words, `...` the rest of a sentence, `;;` crosses
sentences, `^` is the start of a sentence, `$` its end and `~` stands in a question.
"""

import itertools
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

PERSON, OWNER, SENDER = "\ue000", "\ue001", "\ue002"
"""What a name's letters are replaced by before patterns are read, so that one sign is one kind of person."""

_MARKS = (("\u0300", "\u036f"), ("\u064b", "\u0652"), ("\u0900", "\u0963"))
MARK = "".join(f"{first}-{last}" for first, last in _MARKS)
"""Signs above and below letters, as ranges within a set: no regular expression of Python's takes them for letters."""

BEFORE, AFTER = rf"(?<![\w{MARK}])", rf"(?![\w{MARK}])"
_LETTER = rf"[\w{MARK}]"
_MARK_CODES = [code for first, last in _MARKS for code in range(ord(first), ord(last) + 1)]
_SIGNS = f"“”„–—…‘’‹›「」『』《》。！？।؟،؛、，；：～・{PERSON}{OWNER}{SENDER}"
_UNUSED_LETTERS, _UNUSED_SIGNS = 0xA000, 0x80
_SHORT = dict(zip(_MARK_CODES, itertools.count(_UNUSED_LETTERS))) | dict(
    zip(map(ord, _SIGNS), itertools.count(_UNUSED_SIGNS))
)
_SEPARATOR = r"[\s,;:\"“”„«»()'\-–—…/*&+]{1,4}"
_GAPS = {"..": r"[^.!?。！？।؟\n]{0,28}?", "...": r"[^.!?。！？।؟\n]{0,70}?", ";;": r"[^\n]{0,110}?"}
_FIXED = {
    "^": rf"(?:^|(?<=[.!?…:;,)\-–—{PERSON}{OWNER}{SENDER}»”\"] )|(?<=[(“\"«>。、！]))",
    "$": r"(?=\s{0,2}(?:[.!?…,;:)。！？～~]|$))",
    "S": f"{SENDER}+",
    "YEAR": r"(?<!\d)(?:19[6-9]\d|20[01]\d)(?!\d)",
    "~": r"(?=[^.!?？؟\n]{0,90}[?？؟])",
    "#": rf"{BEFORE}\d[\d.,]{{0,8}}",
    "W": rf"{BEFORE}{_LETTER}{{1,20}}{AFTER}",
    "Q": r"[\"“”„«»「『《‘›‹][^\"“”„«»」』》’›‹]{3,90}[\"“”„«»」』》’›‹]",
}

_WORD_FIRST = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARK}])*(?:[_'’*-]|$)")
"""An alternative that begins with a whole word, or the beginning of one: what it can be looked up by."""

_SPECIAL = frozenset({"N", "S", "#", "Q", "YEAR"})
"""Tokens that may also stand among the alternatives of another."""


def shortened(text: str) -> str:
    """Sign for sign the same, with letters that nobody writes for marks, and controls below 256 for far punctuation.

    Python takes ten times as long to compile a set of signs that lie far apart.
    """
    return text.translate(_SHORT)


@dataclass(frozen=True, eq=False)
class Pattern:
    """One line of a language's table, for one kind of claim. Compiled when first needed."""

    kind: str
    line: str
    words: Mapping[str, str]
    role: str
    spaced: bool
    prefix: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The line as a regular expression over the marked, lower-case text, shortened."""
        return re.compile(shortened(_compile(self.line, self).replace(_LETTER, r"\w")))

    def anchors(self, frequent: Collection[str]) -> list[tuple[str, ...]]:
        """The alternatives of each token that must occur, the rarest token first; none where nothing must."""
        found = []
        for token in self.line.split():
            if token[0] in "!^$~#." or token in ("N", "S", "Q", "W", "YEAR", ";;") or token.endswith("?"):
                continue
            choices = _choices(token, self.words)
            if not all(choice not in _SPECIAL and _WORD_FIRST.match(choice) for choice in choices):
                continue
            usual = sum(choice in frequent for choice in choices)
            found.append((usual, -min(len(choice) for choice in choices), choices))
        return [choices for *_, choices in sorted(found, key=lambda rank: rank[:2])]

    @cached_property
    def needs_person(self) -> bool:
        """Whether a third person must occur."""
        return "N" in self.line.split()


def _choices(token: str, words: Mapping[str, str]) -> tuple[str, ...]:
    token = token.strip("?!")
    parts: list[str] = []
    for part in token.split("|"):
        if part.isupper() and part.isascii() and len(part) > 1 and part in words:
            parts += _choices(words[part], words)
        else:
            parts.append(part)
    return tuple(parts)


_ALIKE = {letter: f"[{group}]" for group in ("اأإآ", "يى", "هة", "\u0902\u0901") for letter in group}
_BARE = {
    letter: bare
    for bare, group in (
        ("a", "àáâãäåą"),
        ("c", "çćč"),
        ("e", "èéêëęě"),
        ("g", "ğ"),
        ("i", "ìíîïı"),
        ("l", "ł"),
        ("n", "ñńň"),
        ("o", "òóôõöőø"),
        ("s", "şśš"),
        ("u", "ùúûüűů"),
        ("y", "ýÿ"),
        ("z", "źżž"),
    )
    for letter in group
}
_CARELESS = 5
"""From this length on a word is also read where its accents were left out; shorter, it may be another word."""
_VOWELS, _DOT = "\u064b-\u0652", "\u093c"
_DOTTED = frozenset("कखगजडढफ")
_FOLD = str.maketrans(
    _BARE
    | {letter: group[1] for letter, group in _ALIKE.items()}
    | dict.fromkeys([*map(chr, range(0x64B, 0x653)), _DOT])
)


def fold(word: str) -> str:
    """A word without the accents, Arabic vowel signs and Hindi dots writers leave out, look-alike letters made one."""
    return word.translate(_FOLD)


def _spelling(text: str) -> str:
    """A text as a regular expression that also takes the ways it is carelessly written."""
    out: list[str] = []
    long = len(text) >= _CARELESS
    for char in text:
        if long and char in _BARE:
            out.append(f"[{char}{_BARE[char]}]")
        elif char != _DOT:
            loose = f"[{_VOWELS}]{{0,2}}" if "\u0621" <= char <= "\u064a" else f"{_DOT}?" if char in _DOTTED else ""
            out.append(_ALIKE.get(char, re.escape(char)) + loose)
    return "".join(out)


def literal(choice: str, spaced: bool, prefix: str) -> str:
    """One alternative as a regular expression."""
    text = choice.strip("*").replace("_", " ")
    body = _spelling(text).replace("'", "['’]?").replace(r"\ ", r"[\s,'-]{1,2}" if spaced else r"\s?")
    if not spaced:
        return body
    head = rf"{_LETTER}{{0,14}}" if choice.startswith("*") else ""
    tail = rf"{_LETTER}{{0,14}}" if choice.endswith("*") else ""
    return f"{prefix}{head}{body}{tail}"


def any_of(choices: Iterable[str], spaced: bool, prefix: str) -> str:
    """Alternatives as the inside of a group, those that begin alike together: long lists are tried faster so."""
    by_first: dict[str, list[str]] = {}
    for body in (literal(choice, spaced, prefix) for choice in choices):
        plain = body[:1].isalnum() and body[1:2] not in ("?", "*", "{")
        by_first.setdefault(body[0] if plain else "", []).append(body[1:] if plain else body)
    apart = by_first.pop("", [])
    return "|".join([*(f"{first}(?:{'|'.join(rest)})" for first, rest in by_first.items()), *apart])


def _token(token: str, pattern: Pattern) -> str:
    if token == "N":
        return f"(?:{PERSON}+|{pattern.role})" if pattern.role else f"{PERSON}+"
    if token in _FIXED:
        return _FIXED[token]
    choices = _choices(token, pattern.words)
    body = any_of((choice for choice in choices if choice not in _SPECIAL), pattern.spaced, pattern.prefix)
    plain = f"{BEFORE}(?:{body}){AFTER}" if pattern.spaced else f"(?:{body})"
    special = [_token(choice, pattern) for choice in choices if choice in _SPECIAL]
    return f"(?:{'|'.join([*special, plain])})" if special else plain


def _compile(line: str, pattern: Pattern) -> str:
    gap_needed, out = False, []
    separator = _SEPARATOR if pattern.spaced else r"[\s、,・]{0,2}"
    for token in line.split():
        if token in _GAPS:
            out.append(_GAPS[token])
            gap_needed = False
            continue
        forbidden, optional = token.startswith("!") and len(token) > 1, token.endswith("?") and len(token) > 1
        body = _token(token.strip("!?") if forbidden or optional else token, pattern)
        lead = separator if gap_needed and token not in ("$", "~") else ""
        if forbidden:
            out.append(f"(?!{lead}{body})")
        elif optional and out:
            out.append(f"(?:{lead}{body})?")
        elif optional:
            out.append(f"(?:{body}{separator})?")
            continue
        else:
            out.append(lead + body)
            gap_needed = token != "^"
            continue
    return "".join(out)
