"""Facebook, Google Contacts, vCard, Mastodon and X, as far as their files tell anything of the owner's people."""

import json
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kithgate.archives import Imported, read_archive
from kithgate.errors import ArchiveRefused


def read(path: Path) -> Imported:
    return read_archive(path, lambda _done, _doing: None)


def written(path: Path, body: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(body.encode(encoding))
    return path


def facebook(path: Path, layout: str, suffix: str = "_v2") -> Path:
    """An export of one era: the folder, and whether the keys carry their version."""
    names = {
        "connections/friends": ("your_friends", "received_friend_requests", "rejected_friend_requests"),
        "friends_and_followers": ("friends", "friend_requests_received", "rejected_friend_requests"),
        "friends": ("friends", "received_friend_requests", "rejected_friend_requests"),
    }[layout]
    accented = "Zoë Śliwa".encode().decode("latin-1")
    entries: tuple[tuple[str, list[dict[str, Any]]], ...] = (
        ("friends", [{"name": accented, "timestamp": 1_500_000_000}, {"name": "Facebook user", "timestamp": 1}]),
        ("received_requests", [{"name": "Ola Brandt", "timestamp": 1_600_000_000}]),
        ("rejected_requests", [{"label_values": [{"label": "Name", "value": "Max Pohl"}], "timestamp": 1_610_000_000}]),
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, (key, rows) in zip(names, entries, strict=True):
            archive.writestr(f"{layout}/{name}.json", json.dumps({key + suffix: rows}))
    return path


@pytest.mark.parametrize(
    ("layout", "suffix"), [("connections/friends", "_v2"), ("friends_and_followers", "_v2"), ("friends", "")]
)
def test_facebook_tells_friends_and_rejections(layout: str, suffix: str, tmp_path: Path) -> None:
    told = read(facebook(tmp_path / "facebook.zip", layout, suffix))
    assert [(p.name, p.connected_on) for p in told.people] == [("Zoë Śliwa", date(2017, 7, 14))]
    assert {(r.example.invitation.sender.name, r.state, r.example.answer) for r in told.received} == {
        ("Max Pohl", "ignored", "ignored"),
        ("Ola Brandt", "not_in_connections", None),
    }
    assert all(r.example.label is None and r.example.invitation.site == "facebook" for r in told.received)
    assert [(s.line, s.why) for s in told.skipped] == [(2, "no name")]


def test_facebook_without_any_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveRefused, match="in JSON, not HTML"):
        read(written(tmp_path / "your_friends.json", '{"friends_v2": []}'))
    with pytest.raises(ArchiveRefused, match="is no JSON"):
        read(written(tmp_path / "your_friends.json", "<html>"))


@pytest.mark.parametrize(
    "table",
    [
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value\n"
        "Ana,,Ortiz,Mill & Sons,Baker,* myContacts,Work,ANA@mill.example ::: ana@home.example\n,,,Only A Shop,,,,\n",
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "Organization 1 - Name,Organization 1 - Title\n"
        "Ana Ortiz,Ana,,Ortiz,,* myContacts,Work,ana@mill.example ::: ana@home.example,Mill & Sons,Baker\n"
        ",,,,,,,,Shop,\n",
    ],
)
def test_google_contacts_are_an_address_book(table: str, tmp_path: Path) -> None:
    told = read(written(tmp_path / "contacts.csv", table))
    (ana,) = told.people
    assert (ana.name, ana.emails) == ("Ana Ortiz", ("ana@mill.example", "ana@home.example"))
    assert (ana.company, ana.position, ana.in_address_book, ana.connected) == ("Mill & Sons", "Baker", True, False)
    assert told.left_out == {"contacts without a name of their own": 1}


VCARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ortiz;Ana;;;\r\nFN:Ana Or\r\n tiz\r\nORG:Mill\\, Sons;Bakery\r\nTITLE:Baker\r\n"
    'item1.EMAIL;TYPE="work:x",pref:Ana@Mill.example\r\nTEL:+99 555\r\nNOTE:never read\r\nEND:VCARD\r\n'
    "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Mill\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=9Aliwa;Zo=C3=AB;;;\r\n"
    "EMAIL;INTERNET:zoe@example.org\r\nEND:VCARD\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_vcards_of_three_versions(encoding: str, tmp_path: Path) -> None:
    told = read(written(tmp_path / "people.vcf", VCARD, encoding))
    ana, zoe = told.people
    assert (ana.name, ana.emails, ana.company, ana.position) == (
        "Ana Ortiz",
        ("ana@mill.example",),
        "Mill, Sons",
        "Baker",
    )
    assert (zoe.name, zoe.emails, zoe.in_address_book) == ("Zoë Śliwa", ("zoe@example.org",), True)
    assert told.read == {"contacts": 3}


def test_mastodon_follows_are_people_and_blocks_are_not(tmp_path: Path) -> None:
    head = "Account address,Show boosts,Notify on new posts,Languages\n"
    told = read(written(tmp_path / "following_accounts.csv", head + "ana@Example.social,true,false,\n"))
    assert [(p.name, p.profile_url) for p in told.people] == [("ana", "https://example.social/@ana")]
    with pytest.raises(ArchiveRefused):
        read(written(tmp_path / "muted_accounts.csv", head + "ola@example.social,true,false,\n"))


def test_x_counts_direct_messages_each_way(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    sent = [("7", "2024-03-01T10:00:00.000Z"), ("9", "2024-03-02T10:00:00.000Z"), ("7", "2023-01-01T00:00:00.000Z")]
    messages = [{"messageCreate": {"senderId": who, "createdAt": at, "text": "not read"}} for who, at in sent]
    scripts: dict[str, tuple[str, list[dict[str, Any]]]] = {
        "account": ("account", [{"accountId": "7"}]),
        "follower": ("follower", [{"accountId": "9"}, {"accountId": "11"}, {"accountId": "12"}]),
        "following": ("following", [{"accountId": "9"}, {"accountId": "11"}]),
        "direct-messages": ("dmConversation", [{"conversationId": "7-9", "messages": messages}]),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, (key, rows) in scripts.items():
            body = f"window.YTD.{name.replace('-', '_')}.part0 = {json.dumps([{key: row} for row in rows])}"
            archive.writestr(f"data/{name}.js", body)
    told = read(path)
    by_link = {person.profile_url: person for person in told.people}
    assert set(by_link) == {"https://x.com/i/user/9", "https://x.com/i/user/11"}
    nine = by_link["https://x.com/i/user/9"]
    assert (nine.messages_sent, nine.messages_received) == (2, 1)
    assert (nine.first_message_on, nine.last_message_on) == (date(2023, 1, 1), date(2024, 3, 2))
    assert told.written_at == datetime(2024, 3, 2, 10, tzinfo=UTC)


def test_what_no_reader_knows_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ArchiveRefused, match="recipes.csv holds nothing that can be used"):
        read(written(tmp_path / "recipes.csv", "Dish,Minutes\nSoup,20\n"))
