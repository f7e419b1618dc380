"""The years that a headline tells beside a place: "Portucalense, 2000-2005", "Madison High '88"."""

import re
from collections.abc import Callable

_CENTURY = 100
_YEAR = r"(?:19|20)\d\d"
_SHORT = r"['’]\d\d"
_YEARS = re.compile(rf"(?<!\d)({_YEAR}|{_SHORT})(?:\s?[-–—/]\s?({_YEAR}|{_SHORT}|\d\d))?(?![\d%+])")
_PART_END = re.compile(r"[|•·;,.\n]")
_LETTER = re.compile(r"[^\W\d_]")


def told_years(headline: str, is_place: Callable[[str], bool], this_year: int) -> tuple[int, int] | None:
    """The first past years that stand right after a place; a single year is a span of one. None when there are none.

    `is_place` is asked whether what stands before the years ends with the place: years of something else are not its.
    """
    before = ""
    for part in _PART_END.split(headline):
        has_words, start = bool(_LETTER.search(part)), 0
        for told in _YEARS.finditer(part):
            if is_place(part[start : told.start()] if has_words else before):
                first = _year(told[1], this_year)
                last = _year(told[2], this_year) if told[2] else first
                if first <= last <= this_year:
                    return first, last
            start = told.end()
        if has_words:
            before = part[start:]
    return None


def _year(told: str, this_year: int) -> int:
    """A year as it is meant: of two digits, the latest that is not to come."""
    digits = int(told.lstrip("'’"))
    if digits >= _CENTURY:
        return digits
    century = this_year - this_year % _CENTURY
    return century + digits if century + digits <= this_year else century - _CENTURY + digits
