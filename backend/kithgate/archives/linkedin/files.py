"""The files of LinkedIn's export that are read, by the columns that make them what they are.

Names drift between years (`Imported Contacts.csv`), spreadsheets rename files and columns: a file is found by its name
first and by its header second. Files that only look like messages (`coach_messages` and its kin) are never read.
"""

import re
from collections.abc import Mapping

from kithgate.archives.reader import Archive, Member
from kithgate.archives.tables import Sheet, Table, find_table

CONNECTIONS = Sheet(
    "Connections.csv",
    ("first name", "last name", "connected on"),
    ("connections", "connection"),
    {
        "creation date": "connected on",
        "creation date.1": "connected on",
        "profile url": "url",
        "email": "email address",
    },
)
INVITATIONS = Sheet(
    "Invitations.csv",
    ("from", "to", "sent at", "direction"),
    ("invitations", "invitation"),
    {
        "date sent": "sent at",
        "inviterprofileurn": "inviterprofileurl",
        "inviteeprofileurn": "inviteeprofileurl",
    },
)
MESSAGES = Sheet("messages.csv", ("from", "to", "date", "content"), ("messages",))
PROFILE = Sheet("Profile.csv", ("first name", "last name", "headline"), ("profile",))
POSITIONS = Sheet("Positions.csv", ("company name", "title", "started on"), ("positions",))
EDUCATION = Sheet("Education.csv", ("school name", "start date", "end date"), ("education",))
SKILLS = Sheet("Skills.csv", ("name",), ("skills",))
PROJECTS = Sheet("Projects.csv", ("title", "description"), ("projects",))
PUBLICATIONS = Sheet("Publications.csv", ("name", "published on"), ("publications",))
CONTACTS = Sheet(
    "Contacts.csv",
    ("firstname", "lastname"),
    ("contacts", "importedcontacts"),
    {
        "first name": "firstname",
        "last name": "lastname",
        "full name": "fullname",
        "email address": "emails",
        "created at": "createdat",
    },
)
ENDORSEMENTS_RECEIVED = Sheet(
    "Endorsement_Received_Info.csv", ("endorser first name", "endorser last name"), ("endorsementreceivedinfo",)
)
ENDORSEMENTS_GIVEN = Sheet(
    "Endorsement_Given_Info.csv", ("endorsee first name", "endorsee last name"), ("endorsementgiveninfo",)
)
RECOMMENDATIONS_RECEIVED = Sheet(
    "Recommendations_Received.csv", ("first name", "last name", "text"), ("recommendationsreceived",)
)
RECOMMENDATIONS_GIVEN = Sheet(
    "Recommendations_Given.csv", ("first name", "last name", "text"), ("recommendationsgiven",)
)
NOTES = Sheet("Notes.csv", ("connection first name", "connection last name", "note"), ("notes",))

SHEETS = (
    CONNECTIONS,
    INVITATIONS,
    MESSAGES,
    PROFILE,
    POSITIONS,
    EDUCATION,
    SKILLS,
    PROJECTS,
    PUBLICATIONS,
    CONTACTS,
    ENDORSEMENTS_RECEIVED,
    ENDORSEMENTS_GIVEN,
    RECOMMENDATIONS_RECEIVED,
    RECOMMENDATIONS_GIVEN,
    NOTES,
)
# Unmistakable by their columns alone, so that a renamed file is still found.
_BY_HEADER = (INVITATIONS, MESSAGES, CONNECTIONS, CONTACTS, POSITIONS, EDUCATION)
_DECOY = re.compile(r"coach|learning|roleplay|guide")

Files = Mapping[str, tuple[Table, ...]]


def find_files(archive: Archive) -> Files:
    """The tables found, by the file name of their sheet; several where LinkedIn split a table into parts."""
    found: dict[str, tuple[Table, ...]] = {}
    taken: set[str] = set()
    for sheet in SHEETS:
        members = archive.named(*sheet.stems)
        taken.update(member.path for member in members)
        if tables := tuple(table for member in members if (table := find_table(member, sheet))):
            found[sheet.file] = tables
    for sheet in _BY_HEADER:
        if sheet.file not in found and (table := _by_header(archive, sheet, taken)):
            taken.add(table.member.path)
            found[sheet.file] = (table,)
    return found


def _by_header(archive: Archive, sheet: Sheet, taken: set[str]) -> Table | None:
    for member in archive.members:
        if member.suffix == ".csv" and member.path not in taken and not _DECOY.search(member.stem):
            if table := find_table(member, sheet):
                return table
    return None


def unreadable(archive: Archive, files: Files) -> tuple[tuple[Member, Sheet], ...]:
    """Members named like a table that hold bytes but not its header."""
    return tuple(
        (member, sheet)
        for sheet in SHEETS
        if sheet.file not in files
        for member in archive.named(*sheet.stems)
        if member.size
    )
