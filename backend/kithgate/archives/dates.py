"""Dates as each file writes them; what cannot be read is None, never a guess."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

# LinkedIn writes invitation times in its own home's time, unmarked, wherever the exporting person lives.
PACIFIC = ZoneInfo("America/Los_Angeles")

# English, and what spreadsheets set to other languages turn it into; the first three letters decide, with accents.
_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "jan ene gen sty",
            "feb fév fev lut",
            "mar mär mrt mär",
            "apr avr abr kwi",
            "may mai mag mei maj",
            "jun jui giu cze",
            "jul lug lip",
            "aug aoû ago sie",
            "sep set wrz",
            "oct okt ott out paź",
            "nov lis",
            "dec déc dez dic gru",
        ),
        1,
    )
    for name in names.split()
} | {"juil": 7, "juin": 6}
_DAY_MONTH_YEAR = re.compile(r"^(\d{1,2})[ -]([^\W\d]{3,})\.?[ -](\d{4}|\d{2})$")
_US = re.compile(
    r"^(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])\.?M\.?)?)?$", re.I
)
_ISO = re.compile(
    r"^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?(?: ?(?:UTC|Z|\+00:00))?$"
)
_MONTH_YEAR = re.compile(r"^(?:([^\W\d]{3,})\.? )?(\d{4})$")
_CENTURY = 2000
_PLAIN_LENGTH = len("2024-05-01 10:00:00 UTC")


def day(text: str) -> date | None:
    """A calendar day: `14 Nov 2021`, `9-Sep-22`, `2021-11-14`, `7/10/18, 3:04 AM` (month first)."""
    text = text.strip()
    if found := _DAY_MONTH_YEAR.match(text):
        month = _month(found[2])
        return _date(_year(found[3]), month, int(found[1])) if month else None
    when = moment(text)
    return when.date() if when else None


def moment(text: str, zone: tzinfo = UTC) -> datetime | None:
    """A time in UTC: `2024-05-01 10:00:00 UTC`, or `1/29/26, 2:37 PM` in the file's zone (first of a doubled hour)."""
    if text.endswith(" UTC") and len(text) == _PLAIN_LENGTH:
        try:
            return datetime.fromisoformat(text[:-4]).replace(tzinfo=UTC)
        except ValueError:
            return None
    text = text.replace("\u202f", " ").strip()
    if found := _ISO.match(text):
        year, month, day_, hour, minute, second = (int(group or 0) for group in found.groups())
        return _moment(year, month, day_, hour, minute, second, UTC)
    if found := _US.match(text):
        hour = int(found[4] or 0)
        if half := found[7]:
            hour = hour % 12 + 12 * (half.upper() == "P")
        return _moment(
            _year(found[3]), int(found[1]), int(found[2]), hour, int(found[5] or 0), int(found[6] or 0), zone
        )
    return None


def started(text: str) -> date | None:
    """The first day of a month or year: `Mar 2018`, `2018`."""
    return _of_month(text, last=False)


def ended(text: str) -> date | None:
    """The last day of a month or year."""
    return _of_month(text, last=True)


def _of_month(text: str, last: bool) -> date | None:
    found = _MONTH_YEAR.match(" ".join(text.split()))
    if not found:
        return day(text)
    year = int(found[2])
    month = _month(found[1]) if found[1] else (12 if last else 1)
    if not month or not 1 <= year <= 9999:
        return None
    return date(year, month, monthrange(year, month)[1] if last else 1)


def _month(word: str) -> int | None:
    word = word.lower()
    return _MONTHS.get(word[:4]) or _MONTHS.get(word[:3])


def _year(digits: str) -> int:
    return int(digits) + (_CENTURY if len(digits) == 2 else 0)


def _date(year: int, month: int, day_: int) -> date | None:
    try:
        return date(year, month, day_)
    except ValueError:
        return None


def _moment(year: int, month: int, day_: int, hour: int, minute: int, second: int, zone: tzinfo) -> datetime | None:
    try:
        return datetime(year, month, day_, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
