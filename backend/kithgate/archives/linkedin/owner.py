"""What the export says of its owner."""

from collections.abc import Iterator
from dataclasses import replace

from kithgate.archives.dates import ended, started
from kithgate.archives.linkedin import files
from kithgate.archives.names import full
from kithgate.archives.tables import Row, Sheet
from kithgate.kith import Education, Owner, Position


def each(found: files.Files, sheet: Sheet) -> Iterator[Row]:
    """The rows of a small table, or none when it is missing."""
    for table in found.get(sheet.file, ()):
        for _, row in table.rows():
            yield row


def read_owner(found: files.Files) -> Owner:
    """Profile, positions, education, skills and works; what is missing stays blank."""
    owner = Owner(
        positions=tuple(
            Position(company, _filled(row.get("title")), started(row["started on"]), ended(row.get("finished on", "")))
            for row in each(found, files.POSITIONS)
            if (company := row["company name"].strip())
        ),
        education=tuple(
            Education(
                school, _filled(row.get("degree name")), started(row["start date"]), ended(row.get("end date", ""))
            )
            for row in each(found, files.EDUCATION)
            if (school := row["school name"].strip())
        ),
        skills=tuple(skill for row in each(found, files.SKILLS) if (skill := row["name"].strip())),
        works=tuple(
            work
            for sheet, column in ((files.PROJECTS, "title"), (files.PUBLICATIONS, "name"))
            for row in each(found, sheet)
            if (work := row[column].strip())
        ),
    )
    for row in each(found, files.PROFILE):
        return replace(
            owner,
            name=full(row["first name"], row["last name"]) or None,
            headline=_filled(row.get("headline")),
            location=_filled(row.get("geo location")),
            summary=_filled(row.get("summary")),
        )
    return owner


def _filled(text: str | None) -> str | None:
    return (text or "").strip() or None
