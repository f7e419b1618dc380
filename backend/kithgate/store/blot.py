"""Blots people out of what others wrote: names in any order and spelling, links, slugs and e-mail addresses."""

import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import Any
from urllib.parse import quote

from kithgate.invitation import STAYS
from kithgate.kith import UNMARKED, name_key

FORGOTTEN = "[forgotten]"
_BETWEEN = r"[\W_]"
_BEGINS, _ENDS = r"(?<![^\W_])", r"(?![^\W_])"
# Shorter ones stand in other words by chance.
_UNMISTAKABLE = 8
_SHORTEST_SLUG = 4
_MOST_ORDERED = 3
_LONGEST_NAME = 5
# Writing without blanks, where a name has no beginning or end of a word around it.
_WITHOUT_BLANKS = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)


class Blotter(ABC):
    """Takes mentions of some people out of what is kept of others."""

    @abstractmethod
    def text(self, text: str | None) -> str | None:
        """The text without mentions."""

    @abstractmethod
    def means(self, name: str) -> bool:
        """Whether this is the name of one of them, whichever of its words comes first."""

    def everywhere(self, value: Any) -> Any:
        """The JSON value with every text of it blotted."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {key: self.everywhere(each) for key, each in value.items()}
        return [self.everywhere(each) for each in value] if isinstance(value, list) else value

    def card(self, card: Mapping[str, Any]) -> dict[str, Any]:
        """The card of somebody else: what they wrote is blotted, who they are and where they are found stays."""
        sender, mutuals = card["sender"], card["mutuals"]
        texts = {name: self.text(sender[name]) for name in ("headline", "company", "school", "location")}
        stays = {name: self._stays(sender.get(name)) for name in STAYS}
        names = [name for name in mutuals["names"] if not self.means(name)]
        return {
            **card,
            "note": self.text(card["note"]),
            "sender": {**sender, **texts, **stays},
            "mutuals": {**mutuals, "names": names},
        }

    def _stays(self, stays: Sequence[Mapping[str, Any]] | None) -> list[dict[str, Any]] | None:
        return None if stays is None else [{**stay, "name": self.text(stay["name"])} for stay in stays]


class Blot(Blotter):
    """Takes out every mention of these people. `names` as they were written, `links` as `person_key` gives them."""

    def __init__(self, names: Iterable[str], links: Iterable[str], emails: Iterable[str]) -> None:
        slugs = [link.removeprefix("in/") for link in links]
        self.bags = frozenset(" ".join(bag(name)) for name in names)
        addresses = [*(each for each in slugs if len(each) >= _SHORTEST_SLUG), *emails]
        patterns = [
            *(f"{_BEGINS}{re.escape(_folded(form)[0])}{_ENDS}" for each in addresses for form in (each, quote(each))),
            *(pattern for name in names for pattern in _patterns(_words(name))),
        ]
        # The longest first, so that no part of a longer mention stays.
        self._mentions = re.compile("|".join(sorted(patterns, key=len, reverse=True)) or r"(?!)")

    def text(self, text: str | None) -> str | None:
        """The text without mentions."""
        if not text:
            return text
        folded, places = _folded(text)
        out, done = [], 0
        for found in self._mentions.finditer(folded):
            begin, end = places[found.start()], places[found.end() - 1] + 1
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            out.append(text[done:begin] + FORGOTTEN)
            done = end
        return "".join(out) + text[done:]

    def means(self, name: str) -> bool:
        """Whether this is the name of one of them, whichever of its words comes first."""
        return " ".join(bag(name)) in self.bags


def possible_names(text: str) -> Iterator[tuple[int, int, str]]:
    """Every stretch of a text that may be a name, the longest first: begin, end, and its words as `bag` has them."""
    words = [(found.start(), found.end()) for found in re.finditer(r"[^\W_]+", text)]
    for size in range(_LONGEST_NAME, 0, -1):
        for first, last in zip(words, words[size - 1 :], strict=False):
            yield first[0], last[1], " ".join(bag(text[first[0] : last[1]]))
    for begin, end in words:
        if _WITHOUT_BLANKS.search(text, begin, end):
            for size in range(min(_LONGEST_NAME, end - begin - 1), 1, -1):
                yield from ((at, at + size, " ".join(bag(text[at : at + size]))) for at in range(begin, end - size + 1))


def bag(name: str) -> tuple[str, ...]:
    """The words of a name in alphabetical order, as names are compared whichever comes first."""
    return tuple(sorted(name_key(name).split()))


def _patterns(words: tuple[str, ...]) -> Iterator[str]:
    if not words:
        return
    letters = sum(map(len, words))
    if any(map(_WITHOUT_BLANKS.search, words)):
        around, between = ("", ""), f"{_BETWEEN}{{0,5}}"
    elif len(words) > 1 and letters >= _UNMISTAKABLE:
        around, between = ("", ""), f"{_BETWEEN}{{0,5}}"
    else:
        around, between = (_BEGINS, _ENDS), f"{_BETWEEN}{{1,5}}"
    orders = permutations(words) if len(words) <= _MOST_ORDERED else iter((words, words[::-1]))
    ends = ((words[0], words[-1]), (words[-1], words[0])) if len(words) > 2 else ()
    for order in (*orders, *ends):
        yield around[0] + between.join(map(re.escape, order)) + around[1]


def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", _folded(name)[0]))


def spoken(link: str) -> str:
    """The name in a link: the words of its slug without the mark that makes it unique; empty when it is one word."""
    words = [word for word in link.removeprefix("in/").split("-") if not any(char.isdigit() for char in word)]
    return " ".join(words) if len(words) > 1 else ""


def _folded(text: str) -> tuple[str, list[int]]:
    """The text as names are compared, and for each of its letters the place of the one it came from."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for letter in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold()):
            if not unicodedata.combining(letter):
                letters.append(letter.translate(UNMARKED))
                places.append(place)
    return "".join(letters), places
