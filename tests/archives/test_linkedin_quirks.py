"""What spreadsheets, browsers and people do to LinkedIn's files before they are imported."""

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kithgate.archives import Imported, read_archive
from kithgate.archives.dates import PACIFIC, day, ended, moment, started
from kithgate.errors import ArchiveRefused

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
)
IN = "https://www.linkedin.com/in/"


def read(path: Path) -> Imported:
    return read_archive(path, lambda _done, _doing: None)


def folder(path: Path, **files: str | bytes) -> Path:
    """An unpacked export; keyword `Connections` becomes Connections.csv."""
    path.mkdir(exist_ok=True)
    for name, body in files.items():
        (path / f"{name}.csv").write_bytes(body if isinstance(body, bytes) else body.encode())
    return path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14 Nov 2021", date(2021, 11, 14)),
        ("9-Sep-22", date(2022, 9, 9)),
        ("7/10/18, 3:04 AM", date(2018, 7, 10)),
        ("2021-11-14", date(2021, 11, 14)),
        ("3 août 2020", date(2020, 8, 3)),
        ("12 dez. 2020", date(2020, 12, 12)),
        ("31 Feb 2021", None),
        ("99/99/99, 1:00 AM", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days(text: str, expected: date | None) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1/29/26, 2:37 PM", datetime(2026, 1, 29, 22, 37, tzinfo=UTC)),
        ("7/1/24, 12:05 AM", datetime(2024, 7, 1, 7, 5, tzinfo=UTC)),
        ("11/2/25, 1:30 AM", datetime(2025, 11, 2, 8, 30, tzinfo=UTC)),
        ("07/01/24, 12:05\u202fPM", datetime(2024, 7, 1, 19, 5, tzinfo=UTC)),
        ("2024-05-01 10:00:00 UTC", datetime(2024, 5, 1, 10, tzinfo=UTC)),
        ("2024-13-01 10:00:00 UTC", None),
        ("13/45/24, 1:00 PM", None),
    ],
)
def test_times_of_invitations_are_pacific_unless_marked(text: str, expected: datetime | None) -> None:
    assert moment(text, PACIFIC) == expected


def test_months_and_years_span_their_days() -> None:
    assert (started("Mar 2018"), ended("Feb 2020"), started("2014"), ended("2016"), ended("")) == (
        date(2018, 3, 1),
        date(2020, 2, 29),
        date(2014, 1, 1),
        date(2016, 12, 31),
        None,
    )


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Connections", ('\ufeffNotes:,,,,,,\r\n"Some, sentence",,,,,,\r\n,,,,,,\r\n' + HEAD).encode()),
        ("connection", HEAD.encode()),
        ("Connections (1)", HEAD.encode()),
        ("my people", HEAD.encode()),
        ("Connections_1", HEAD.replace("Connected On", "Creation Date").encode()),
        ("Connections semicolons", HEAD.replace(",", ";").encode()),
        ("Connections utf16", HEAD.replace(",", "\t").encode("utf-16")),
    ],
)
def test_a_connections_file_is_found_however_it_was_saved(name: str, body: bytes, tmp_path: Path) -> None:
    row = "Zoe,Ortiz,https://www.linkedin.com/in/zo%C3%AB-ortiz,,Mill,Baker,9-Sep-22\r\n"
    if "utf16" in name:
        row, body = row.replace(",", "\t"), body + row.replace(",", "\t").encode("utf-16-le")
    else:
        body += (row.replace(",", ";") if "semicolons" in name else row).encode()
    told = read(folder(tmp_path / "export", **{name: body}))
    (zoe,) = told.people
    assert (zoe.name, zoe.company, zoe.position, zoe.connected_on) == ("Zoe Ortiz", "Mill", "Baker", date(2022, 9, 9))


def test_bytes_of_an_old_spreadsheet_are_read_with_a_warning(tmp_path: Path) -> None:
    told = read(folder(tmp_path / "export", Connections=(HEAD + "Zoë,Müller,,,,,14 Nov 2021\n").encode("cp1252")))
    assert told.people[0].name == "Zoë Müller"
    assert "not in UTF-8" in told.warnings[0]


def test_links_are_joined_however_they_are_encoded_and_a_hidden_member_is_nobody(tmp_path: Path) -> None:
    told = read(
        folder(
            tmp_path / "export",
            Connections=HEAD + f"Zoë,Ortiz,{IN}zo%C3%AB-ortiz,,,,14 Nov 2021\n,,,,,,15 Nov 2021\n",
            Invitations=INVITATIONS + f'Zoë Ortiz,Me,"11/13/21, 4:00 PM",Hello,INCOMING,{IN}zoë-ortiz,{IN}me\n',
        )
    )
    (received,) = told.received
    assert (received.state, received.example.answer, received.example.invitation.note) == (
        "accepted",
        "accepted",
        "Hello",
    )
    assert (told.hidden_connections, len(told.people), told.people[0].invited_by) == (1, 1, "them")
    assert told.owner.profile_url == f"{IN}me"


def test_links_without_a_slug_never_make_everybody_one_person(tmp_path: Path) -> None:
    bare = IN.removesuffix("/")
    rows = "".join(f'{name} Ortiz,Me,"11/13/21, 4:00 PM",,INCOMING,{bare},{bare}\n' for name in ("Ana", "Ola", "Eva"))
    told = read(
        folder(
            tmp_path / "export",
            Connections=HEAD + f"Ana,Ortiz,{IN}ana,,,,14 Nov 2021\nOla,Ortiz,{IN}ola,,,,1 Jan 2019\n",
            Invitations=INVITATIONS + rows,
        )
    )
    # Ola became connected years before this invitation: it is another Ola, or another time.
    assert [each.state for each in told.received] == ["accepted", "not_in_connections", "not_in_connections"]
    assert told.owner.profile_url is None


def test_unusable_lines_are_named_and_the_others_come_in(tmp_path: Path) -> None:
    told = read(
        folder(
            tmp_path / "export",
            Connections=HEAD + "Ana,Ortiz,,,,,soon\nOla,Ortiz,,,,,14 Nov 2021\n",
            Invitations=INVITATIONS
            + 'Eva,Me,"11/13/21, 4:00 PM",,SIDEWAYS,,\nMia,Me,"11/13/21, 4:00 PM",,INCOMING,,\n',
        )
    )
    assert [(skipped.file, skipped.line) for skipped in told.skipped] == [
        ("Connections.csv", 2),
        ("Invitations.csv", 2),
    ]
    assert [person.name for person in told.people] == ["Ola Ortiz"]
    assert len(told.received) == 1


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("Connections", HEAD + "Ana,Ortiz,,,,,soon\n", r"no usable row.*line 2"),
        ("Connections", "Names\nAna\n", "first name, last name, connected on was expected"),
        ("Invitations", INVITATIONS + "Ana,Me,long ago,,INCOMING,,\n", "no usable row"),
        ("messages", MESSAGES + "1,,Ana,,Me,,long ago,,Hi,INBOX\n", "no usable row"),
    ],
)
def test_a_file_without_one_usable_row_is_an_error(name: str, body: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(ArchiveRefused, match=words):
        read(folder(tmp_path / "export", **{name: body}))


def test_only_talk_between_two_people_counts(tmp_path: Path) -> None:
    def row(thread: str, sender: str, to: str, content: str = "Hi", title: str = "", box: str = "INBOX") -> str:
        links = ",".join(f"{IN}{name}" for name in to.split(" & "))
        parties = f'{sender},{IN}{sender},"{to.replace(" & ", ", ")}","{links}"'
        return f"{thread},{title},{parties},2024-05-01 10:00:00 UTC,,{content},{box}\n"

    talk = (
        row("1", "Me", "Ana") + row("1", "Ana", "Me") + row("1", "Ana", "Me")
        + row("2", "Ola", "Me & Ana") + row("2", "Me", "Ola & Ana")
        + row("3", "Eva", "Me", title="Sponsored Conversation")
        + row("4", "Kim", "Me", content="<p class=spinmail-quill-editor__spin-break>")
        + row("5", "Joe", "Me", box="SPAM")
    )  # fmt: skip
    decoy = MESSAGES + row("6", "Coach", "Me")
    profile = "First Name,Last Name,Headline\nMe,,Baker\n"
    told = read(folder(tmp_path / "export", messages=MESSAGES + talk, coach_messages=decoy, Profile=profile))
    (ana,) = told.people
    assert (ana.name, ana.messages_sent, ana.messages_received, ana.talk) == ("Ana", 1, 2, "both_ways")
    assert told.left_out == {"advertisements": 2, "messages in the spam folder": 1, "group conversations": 1}


def test_a_zip_in_a_folder_of_its_own_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "again.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Basic_Export.zip/Connections.csv", HEAD + "Ana,Ortiz,,,,,14 Nov 2021\n")
        archive.writestr("__MACOSX/Basic_Export.zip/._Connections.csv", b"\0\5\x16")
    assert [person.name for person in read(path).people] == ["Ana Ortiz"]


def test_no_byte_of_any_table_breaks_the_reader(tmp_path: Path) -> None:
    for number, body in enumerate(
        (b"", b"\xff\xfe", b"\0" * 50, HEAD.encode() + b'\xff,"\n,,\n', b"\xef\xbb\xbf" + HEAD.encode())
    ):
        path = tmp_path / f"{number}"
        try:
            read(folder(path, Connections=body))
        except ArchiveRefused as refused:
            assert "\n" not in str(refused)
