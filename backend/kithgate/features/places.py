"""Employers and schools by name: one key in any spelling, and whether a text names one."""

import re
from functools import lru_cache

from kithgate.features.geography import GEOGRAPHY
from kithgate.features.names import latin
from kithgate.features.trades import trades_of

_LEGAL_FORM = frozenset(
    "inc ltd llc llp plc gmbh ag kg co corp corporation company limited sa sas sarl srl spa bv nv ab as oy oyj sp zoo "
    "ltda eireli pvt pte kk the de do da of and et und y e i".split()
)
_USUAL_WORDS = frozenset(
    "university universitat universidade universidad universite universita "
    "uniwersytet college institute school hospital "
    "clinic bank group services service solutions consulting consultants partners national international city state "
    "county regional general public community centre center foundation association society council department ministry "
    "office studio studios media global health care technologies technology tech systems system software digital labs "
    "capital energy holding holdings engineering construction design trust house academy "
    "agency press radio club freelance self employed open "
    "independent private retired student new north south east west royal saint st san santa "
    "fundacja szkola liceum politechnika klinika szpital poradnia banco hospital escola colegio instituto facultad "
    "faculdade ecole lycee hochschule schule krankenhaus klinik stadt scuola liceo universitesi okulu belediyesi "
    "high secondary primary junior skola universitet kommun gymnasium stichting hogeschool ziekenhuis gemeente".split()
)
_TO_YEARS = frozenset(
    "from since till until to ab bis seit von depuis jusque jusqu a desde hasta ate del dal fino al do od tot van "
    "sinds vanaf fran sedan po dari sejak sampai".split()
)
"""What stands between a place and its years."""
_UNSPACED_LEGAL_FORM = re.compile("株式会社|有限会社|合資会社|合同会社|股份有限公司|有限公司|주식회사|㈜")


@lru_cache(maxsize=20_000)
def company_key(name: str) -> str:
    """An employer or school as it is compared: Latin words without legal forms."""
    words = [w for w in place_words(name).split() if w not in _LEGAL_FORM]
    return " ".join(words) or latin(name)


def place_words(text: str) -> str:
    """A text in `latin` form in which employers are looked for: a legal form written without blanks stands apart."""
    return latin(_UNSPACED_LEGAL_FORM.sub(" ", text))


@lru_cache(maxsize=20_000)
def distinctive_word(key: str, usual: frozenset[str]) -> str | None:
    """The one word by which people call an employer ("Lakeshore"), or None when all its words are common ones.

    The words of trades are common ("Hotel"), those that tell where it is ("Berlin"), and so are `usual` ones where the
    owner lives and works.
    """
    common = _USUAL_WORDS | GEOGRAPHY | usual
    return next((w for w in key.split() if len(w) > 3 and w not in common and not trades_of(w)), None)


def mentions(text: str, key: str, usual: frozenset[str]) -> bool:
    """Whether an employer or school is named, whole or by its own word, in a text already in `latin` form."""
    padded = f" {text} "
    if not key:
        return False
    if f" {key} " in padded:
        return True
    own = distinctive_word(key, usual)
    return own is not None and f" {own} " in padded


def ends_with(text: str, key: str, usual: frozenset[str]) -> bool:
    """Whether the last that a text names is an employer or school: nothing but "until" and the like follows it."""
    words = place_words(text).split()
    while words and words[-1] in _TO_YEARS:
        words.pop()
    for start in reversed(range(len(words))):
        if mentions(" ".join(words[start:]), key, usual):
            return set(words[start:]) <= _LEGAL_FORM.union(key.split())
    return False
