"""How the export writes dates and tables in each of its years."""

import csv
import io
from datetime import date, datetime, timedelta

VARIANTS = ["2018", "2019", "2022", "2023urn", "2023bare", "2024", "2025", "2026"]
EXPORT_AT = {
    "2018": "2018-11-04 18:20:00",
    "2019": "2019-06-03 09:15:00",
    "2022": "2022-09-12 14:02:00",
    "2023urn": "2023-07-11 08:08:00",
    "2023bare": "2023-12-19 21:40:00",
    "2024": "2024-12-17 06:30:00",
    "2025": "2025-11-20 16:45:00",
    "2026": "2026-07-09 11:05:00",
}
WINDOW_DAYS = 180
PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are '
    "missing. You will only see email addresses for connections who have allowed their connections to see or "
    "download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can "
    'learn more here https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
MON = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def la_offset(utc):  # hours behind UTC of America/Los_Angeles, US rule since 2007, without tzdata
    y = utc.year

    def nth_sunday(month, n):
        d = date(y, month, 1)
        return d + timedelta(days=(6 - d.weekday()) % 7 + 7 * (n - 1))

    start = datetime.combine(nth_sunday(3, 2), datetime.min.time()) + timedelta(hours=10)
    end = datetime.combine(nth_sunday(11, 1), datetime.min.time()) + timedelta(hours=9)
    return 7 if start <= utc < end else 8


def us(dt, pad=False):  # '1/29/26, 2:37 PM'
    h = dt.hour % 12 or 12
    f = "%02d/%02d/%02d, %02d:%02d %s" if pad else "%d/%d/%02d, %d:%02d %s"
    return f % (dt.month, dt.day, dt.year % 100, h, dt.minute, "AM" if dt.hour < 12 else "PM")


def sent_at(utc):
    return us(utc - timedelta(hours=la_offset(utc)))


def dmy(d):
    return f"{d.day:02d} {MON[d.month - 1]} {d.year}"


def table(header, rows, quote_all=False, eol="\n", trailing=True):
    b = io.StringIO()
    w = csv.writer(b, quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL, lineterminator=eol)
    w.writerow(header)
    w.writerows(rows)
    t = b.getvalue()
    return t if trailing else t[: -len(eol)]


def utf16tsv(header, rows):  # legacy files (2018, some until 2022): UTF-16LE + BOM, tabs, all but first header quoted
    ls = [header[0] + "".join(f'\t"{h}"' for h in header[1:])]
    ls += ["\t".join([r[0]] + [f'"{c}"' for c in r[1:]]) for r in rows]
    return b"\xff\xfe" + ("\n".join(ls) + "\n").encode("utf-16-le")


def columns(names):
    """The header of a table out of one line."""
    return names.split(",")
