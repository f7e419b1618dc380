"""Which trades a headline speaks of, in whatever language it is written."""

import re
import unicodedata
from functools import lru_cache

from kithgate.features.trade_words import TRADES
from kithgate.kith import name_key

SELLING = frozenset(
    "sales marketing coach wealth insurance property outsourcing supply network_sale influencer visa events_sale "
    "freelance agency_trades touting surveys".split()
)
_LONGEST_RUN = 6
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str], int]:
    beginnings: dict[str, str] = {}
    whole: dict[str, str] = {}
    anywhere: dict[str, str] = {}
    for trade, words in TRADES.items():
        for word in words.split():
            if _UNSPACED.match(word):
                anywhere[name_key(word)] = trade
            elif word.endswith("="):
                whole[name_key(word).strip()] = trade
            else:
                beginnings[name_key(word)] = trade
    return beginnings, whole, anywhere, max(map(len, beginnings))


_BEGINNINGS, _WHOLE, _ANYWHERE, _LONGEST = _tables()


@lru_cache(maxsize=20_000)
def trades_of(headline: str) -> frozenset[str]:
    """The trades named in a headline as it stands on the card; empty when none is recognised."""
    words = name_key(unicodedata.normalize("NFKC", headline)).split()
    pairs = [f"{a} {b}" for a, b in zip(words, words[1:], strict=False)]
    found = {trade for word in (*words, *pairs) if (trade := _trade(word))}
    for run in _UNSPACED.findall(name_key(headline)):
        found |= {
            _ANYWHERE[run[i : i + n]]
            for n in range(1, _LONGEST_RUN + 1)
            for i in range(len(run))
            if run[i : i + n] in _ANYWHERE
        }
    return frozenset(found)


def _trade(word: str) -> str | None:
    if word in _WHOLE:
        return _WHOLE[word]
    return next(
        (_BEGINNINGS[word[:n]] for n in range(min(len(word), _LONGEST), 1, -1) if word[:n] in _BEGINNINGS), None
    )
