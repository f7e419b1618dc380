"""The languages Kithgate reads: one table each, loaded once, and the guess which of them a text is in."""

import math
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import Any

from kithgate.features.claims.pattern import AFTER, BEFORE, MARK, PERSON, Pattern, any_of, fold, shortened

_TABLES = resources.files("kithgate.features.claims") / "languages"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARK}]|['’](?=[^\W\d_]))*")
_PREFIXES = range(1, 9)


@dataclass(frozen=True, eq=False)
class Language:
    """The word classes and claim patterns of one language; `letters` are those its neighbours lack."""

    code: str
    script: str
    spaced: bool
    function: frozenset[str]
    letters: frozenset[str]
    words: dict[str, str]
    stop: frozenset[str]
    names: tuple[re.Pattern[str], ...]
    role: str
    prefix: str
    patterns: tuple[Pattern, ...]

    def alternatives(self, name: str) -> str:
        """The word class as the inside of a regular expression group; matches nothing if there is none."""
        if name not in self.words:
            return r"(?!)"
        body = any_of(self.words[name].split("|"), self.spaced, "")
        return rf"{BEFORE}(?:{body}){AFTER}" if self.spaced else rf"(?:{body})"

    @cached_property
    def _index(self) -> tuple[dict[str, list[int]], tuple[int, ...], tuple[tuple[frozenset[str], ...], ...]]:
        first: dict[str, list[int]] = defaultdict(list)
        always: list[int] = []
        others: list[tuple[frozenset[str], ...]] = []
        for number, pattern in enumerate(self.patterns):
            anchors = [frozenset(map(self._key, choices)) for choices in pattern.anchors(self.function)]
            for key in anchors[0] if anchors else ():
                first[key].append(number)
            if not anchors:
                always.append(number)
            others.append(tuple(anchors[1:]))
        return first, tuple(always), tuple(others)

    def _key(self, anchor: str) -> str:
        """What an anchor word is found by: itself, its beginning followed by a star, or two signs of it."""
        if not self.spaced:
            return anchor[:2].replace("_", "")
        word = fold(re.split(r"[_'’-]", anchor.strip("*"))[0])
        return word if word == fold(anchor) and not self.prefix else f"{word[: _PREFIXES[-1]]}*"

    def _keys(self, text: str, words: Iterable[str]) -> set[str]:
        """Everything in a text that an anchor may be found by."""
        if not self.spaced:
            return {text[at : at + size] for size in (1, 2) for at in range(len(text) - size + 1)}
        keys = set(map(fold, words))
        starts = range(3 if self.prefix else 1)
        return keys | {f"{word[start : start + size]}*" for word in keys for start in starts for size in _PREFIXES}

    def candidates(self, text: str, words: Iterable[str]) -> list[Pattern]:
        """The patterns that may match: those whose anchor words all occur in the marked text, and its third person."""
        first, always, others = self._index
        keys = self._keys(text, words)
        found = {*always, *(number for key in keys for number in first.get(key, ()))}
        patterns = [self.patterns[n] for n in sorted(found) if not any(map(keys.isdisjoint, others[n]))]
        person = any(pattern.needs_person for pattern in patterns) and bool(self._someone.search(shortened(text)))
        return [pattern for pattern in patterns if person or not pattern.needs_person]

    @cached_property
    def _someone(self) -> re.Pattern[str]:
        return re.compile("|".join(filter(None, (shortened(PERSON), self.role))))


def _joined(text: str) -> str:
    return "|".join(part.strip().replace(" ", "_") for part in re.split(r"[,\n]", text) if part.strip())


def _language(table: dict[str, Any]) -> Language:
    words = {name: _joined(value) for name, value in table.get("words", {}).items()}
    spaced, prefix = table.get("spaced", True), table.get("prefix", "")
    roles = [line for line in table.get("role", "").splitlines() if line.strip()]
    role = "|".join(Pattern("", line, words, "", spaced, prefix).regex.pattern for line in roles)
    patterns = tuple(
        Pattern(kind, line.strip(), words, role, spaced, prefix)
        for kind, lines in table.get("claims", {}).items()
        for line in lines.splitlines()
        if line.strip()
    )
    return Language(
        code=table["code"],
        script=table["script"],
        spaced=spaced,
        function=frozenset(table["function"].split()),
        letters=frozenset(table.get("letters", "")),
        words=words,
        stop=frozenset(table.get("stop", "").split()),
        names=tuple(re.compile(line) for line in table.get("names", [])),
        role=role,
        prefix=prefix,
        patterns=patterns,
    )


def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case; one with an apostrophe whole, in its parts, and without it."""
    found: set[str] = set()
    for match in _WORD.finditer(text.replace("’", "'")):
        word = match[0]
        found.add(word)
        if "'" in word:
            found.update(word.split("'"))
            found.add(word.replace("'", ""))
    return frozenset(found)


@lru_cache(maxsize=1)
def languages() -> dict[str, Language]:
    """Every table shipped, by code."""
    tables = (tomllib.loads(path.read_text("utf-8")) for path in _TABLES.iterdir() if path.name.endswith(".toml"))
    return {table["code"]: _language(table) for table in sorted(tables, key=lambda table: table["code"])}


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names of many countries, case folded. Source: the name lists of Faker (MIT), thinned."""
    return frozenset((_TABLES / "given_names.txt").read_text("utf-8").split())


@lru_cache(maxsize=1)
def _rarity() -> dict[str, float]:
    """How telling a function word is: shared by many languages, it says little."""
    count = Counter(word for language in languages().values() for word in language.function)
    return {word: 1.0 / shared for word, shared in count.items()}


_SCRIPTS = (
    ("kana", re.compile("[\u3040-\u30ff]")),
    ("hangul", re.compile("[\uac00-\ud7af]")),
    ("han", re.compile("[\u3400-\u9fff]")),
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("arabic", re.compile("[\u0600-\u06ff]")),
    ("devanagari", re.compile("[\u0900-\u097f]")),
    ("latin", re.compile("[A-Za-zÀ-ɏ]")),
)


def detect(text: str, words: Iterable[str]) -> tuple[Language, ...]:
    """The languages a text may be in, likeliest first. All of a script where the words do not tell."""
    rarity, seen, letters = _rarity(), set(words), set(text.lower())
    out: list[Language] = []
    for script in _scripts(text):
        tongues = [language for language in languages().values() if language.script == script]
        # An exact sum: the order of a set must not decide between languages that are equally likely.
        scores = {
            t.code: math.fsum(rarity[word] for word in seen & t.function) + bool(letters & t.letters) for t in tongues
        }
        ranked = sorted(tongues, key=lambda t: -scores[t.code])
        best = scores[ranked[0].code] if ranked else 0.0
        sure = best >= 1.0
        out += [t for t in ranked if not sure or scores[t.code] >= 0.5 * best] if len(ranked) > 1 else ranked
    return tuple(out)


def _scripts(text: str) -> list[str]:
    """The scripts an eighth or more of the text is written in, the most used first."""
    if text.isascii():
        return ["latin"] if any(map(str.isalpha, text)) else []
    shares = {script: len(pattern.findall(text)) for script, pattern in _SCRIPTS}
    if shares["kana"] and shares["kana"] * 8 >= shares["han"]:
        shares["kana"] += shares["han"]
        shares["han"] = 0
    total = sum(shares.values())
    present = [script for script, count in shares.items() if count and count * 8 >= total]
    return sorted(present, key=lambda script: -shares[script])
