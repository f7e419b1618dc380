"""The years that a headline tells beside a place: "Portucalense, 2000-2005", "Madison High '88"."""

import re
from collections.abc import Callable

_CENTURY = 100
_YEAR = r"(?:19|20)\d\d"
_SHORT = r"['’]\d\d"
_SPAN = re.compile(rf"(?<![\d.,])({_YEAR}|{_SHORT})\s?[-–—/]\s?({_YEAR}|{_SHORT}|\d\d)(?![\d%+])")
_ONE = re.compile(rf"(?<![\d.,])({_YEAR}|{_SHORT})(?![\d%+])")
_PART_END = re.compile(r"[|•·;,.\n]")
_LETTER = re.compile(r"[^\W\d_]")


def parts_with(headline: str, names_it: Callable[[str], bool]) -> str:
    """The parts of a headline that name a place, and what follows them without a word.

    Years beside something else are not its own.
    """
    near, is_near = [], False
    for part in filter(str.strip, _PART_END.split(headline)):
        is_near = names_it(part) or (is_near and not _LETTER.search(part))
        if is_near:
            near.append(part)
    return " ".join(near)


def told_years(headline: str, this_year: int) -> tuple[int, int] | None:
    """The first span of years that is past, else the first past year as a span of one; None when there is none."""
    for span in _SPAN.finditer(headline):
        first, last = _year(span[1], this_year), _year(span[2], this_year)
        if first < last <= this_year:
            return first, last
    years = (_year(one[1], this_year) for one in _ONE.finditer(headline))
    return next(((year, year) for year in years if year <= this_year), None)


def _year(told: str, this_year: int) -> int:
    """A year as it is meant: of two digits, the latest that is not to come."""
    digits = int(told.lstrip("'’"))
    if digits >= _CENTURY:
        return digits
    century = this_year - this_year % _CENTURY
    return century + digits if century + digits <= this_year else century - _CENTURY + digits
