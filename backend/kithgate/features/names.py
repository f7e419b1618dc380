"""Names of people as they are compared: in one script, without what does not tell people apart."""

from functools import lru_cache

from anyascii import anyascii

from kithgate.kith import name_key

_TITLES = frozenset("mr mrs ms dr prof sir phd md mba cpa pe esq eng ing dipl mag lic sr jr".split())
_MIN_LETTERS = 2


@lru_cache(maxsize=20_000)
def latin(text: str) -> str:
    """The text in plain Latin letters, so that one name in two scripts or spellings compares equal."""
    return name_key(anyascii(text))


@lru_cache(maxsize=20_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart: no titles, no initials."""
    words = tuple(w for w in latin(name).split() if w not in _TITLES and len(w) >= _MIN_LETTERS)
    return words or tuple(latin(name).split())
