"""Archives taken in: joined, once only, all or nothing, and never those who were forgotten."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kithgate.errors import ArchiveRefused
from kithgate.imports import import_archive
from kithgate.invitation import Invitation, Sender
from kithgate.kith import Kith, Person
from kithgate.store import Store, history
from kithgate.store.forget import find, forget
from kithgate.verdict import Example

IN = "https://www.linkedin.com/in/"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
OLD_CONNECTIONS = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
MESSAGES = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "data")


def export(path: Path, **files: str) -> Path:
    path.mkdir()
    for name, body in files.items():
        (path / f"{name}.csv").write_text(body, encoding="utf-8")
    return path


def invited(name: str, slug: str, sent: str = "11/13/24, 4:00 PM", note: str = "") -> str:
    return f'{name},Me,"{sent}",{note},INCOMING,{IN}{slug},{IN}me\n'


def wrote(sender: str, to: str, day: str, times: int = 1) -> str:
    return f"{sender}-{to},{sender},{IN}{sender},{to},{IN}{to},{day} 10:00:00 UTC,,Hi,INBOX\n" * times


def first_export(path: Path) -> Path:
    return export(
        path,
        Profile="First Name,Last Name,Headline,Summary,Geo Location\nMe,,Baker,,Ghent\n",
        Positions="Company Name,Title,Started On,Finished On\nMill & Sons,Baker,Mar 2014,Apr 2018\n",
        Connections=CONNECTIONS
        + f"Ana,Ortiz,{IN}ana,ana@mill.example,Mill & Sons,Baker,14 Nov 2024\nOla,Brandt,{IN}ola,,,,2 Jan 2020\n",
        Invitations=INVITATIONS + invited("Ana Ortiz", "ana", note="We met") + invited("Eva Kern", "eva"),
        messages=MESSAGES + wrote("me", "ana", "2024-11-15", 2) + wrote("ana", "me", "2024-11-16"),
    )


def everything(store: Store) -> tuple[Kith, tuple[Example, ...]]:
    return store.kith(), store.past()


def test_the_first_import_brings_the_owner_the_people_and_the_examples(store: Store, tmp_path: Path) -> None:
    told: list[tuple[float, str]] = []
    summary = import_archive(
        store, [first_export(tmp_path / "one")], progress=lambda done, doing: told.append((done, doing))
    )
    kith = store.kith()
    assert (kith.owner.name, kith.owner.headline, kith.owner.location) == ("Me", "Baker", "Ghent")
    assert [(p.company, p.started, p.ended) for p in kith.owner.positions] == [
        ("Mill & Sons", date(2014, 3, 1), date(2018, 4, 30))
    ]
    ana = next(person for person in kith.people if person.name == "Ana Ortiz")
    assert replace(ana, id=None) == Person(
        "Ana Ortiz", None, f"{IN}ana", ("ana@mill.example",), "Mill & Sons", "Baker", date(2024, 11, 14),
        messages_sent=2, messages_received=1, first_message_on=date(2024, 11, 15), last_message_on=date(2024, 11, 16),
        invited_by="them",
    )  # fmt: skip
    assert [(e.invitation.sender.name, e.answer, e.label, e.source) for e in store.past()] == [
        ("Ana Ortiz", "accepted", None, "archive"),
        ("Eva Kern", None, None, "archive"),
    ]
    assert summary.examples == {"accepted, talked both ways": 1, "not_in_connections": 1}
    assert (summary.people["new"], summary.new_examples, summary.owner) == (2, 2, "Me")
    assert sum(summary.ties.values()) == 2
    fractions = [done for done, _ in told]
    assert fractions == sorted(fractions) and (fractions[0], fractions[-1]) == (0.0, 1.0)
    json.dumps(summary.ties)


def test_the_same_archive_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = first_export(tmp_path / "one")
    import_archive(store, [path])
    before = everything(store)
    summary = import_archive(store, [path, path])
    assert everything(store) == before
    assert (summary.people["new"], summary.people["changed"], summary.people["gone"], summary.new_examples) == (
        0,
        0,
        0,
        0,
    )


def test_a_dry_run_says_the_same_and_keeps_nothing(store: Store, tmp_path: Path) -> None:
    path = first_export(tmp_path / "one")
    before = everything(store)
    rehearsal = import_archive(store, [path], dry_run=True)
    assert everything(store) == before == (Kith(), ())
    assert replace(rehearsal, dry_run=False) == import_archive(store, [path])


def test_a_later_export_adds_changes_and_ends_connections(store: Store, tmp_path: Path) -> None:
    import_archive(store, [first_export(tmp_path / "one")])
    later = export(
        tmp_path / "two",
        Connections=CONNECTIONS
        + f"Ana,Ortiz-Lund,{IN}ana,,Harbour Bakery,Owner,14 Nov 2024\nEva,Kern,{IN}eva,,,,20 Nov 2024\n",
        Invitations=INVITATIONS + invited("Eva Kern", "eva") + invited("Kim Rau", "kim", "12/1/24, 9:00 AM"),
        messages=MESSAGES + wrote("me", "ana", "2024-12-20", 5),
    )
    summary = import_archive(store, [later])
    people = {person.profile_url: person for person in store.kith().people}
    ana, ola, eva = (people[IN + slug] for slug in ("ana", "ola", "eva"))
    assert (ana.name, ana.company, ana.emails) == ("Ana Ortiz-Lund", "Harbour Bakery", ("ana@mill.example",))
    assert (ana.messages_sent, ana.messages_received, ana.last_message_on) == (5, 1, date(2024, 12, 20))
    assert (ola.connected, summary.people["gone"]) == (False, 1)
    assert eva.connected
    answers = {example.invitation.sender.name: example.answer for example in store.past()}
    # Ana's row left the file after its 180 days; what was known of her stays.
    assert answers == {"Ana Ortiz": "accepted", "Eva Kern": "accepted", "Kim Rau": None}
    assert store.kith().owner.name == "Me"


def test_an_older_archive_after_a_newer_one_does_not_turn_back_time(store: Store, tmp_path: Path) -> None:
    newer = export(tmp_path / "new", Connections=CONNECTIONS + f"Ana,Ortiz,{IN}ana,,Harbour Bakery,Owner,1 Feb 2025\n")
    import_archive(store, [newer])
    import_archive(store, [first_export(tmp_path / "one")])
    ana = next(person for person in store.kith().people if person.profile_url == f"{IN}ana")
    assert (ana.company, ana.emails, ana.messages) == ("Harbour Bakery", ("ana@mill.example",), 3)


def test_namesakes_without_links_stay_two_people_and_learn_their_links_later(store: Store, tmp_path: Path) -> None:
    old = OLD_CONNECTIONS + "Ana,Ortiz,,Mill,Baker,14 Nov 2020\nAna,Ortiz,,Port,Pilot,3 Mar 2019\n"
    path = export(tmp_path / "old", Connections=old)
    import_archive(store, [path])
    import_archive(store, [path])
    assert len(store.kith().people) == 2
    new = CONNECTIONS + f"Ana,Ortiz,{IN}ana-2,,Port,Pilot,3 Mar 2019\nAna,Ortiz,{IN}ana-1,,Mill,Baker,14 Nov 2020\n"
    import_archive(store, [export(tmp_path / "new", Connections=new)])
    assert {(p.profile_url, p.company) for p in store.kith().people} == {(f"{IN}ana-1", "Mill"), (f"{IN}ana-2", "Port")}


def test_people_are_joined_across_sources_by_address_and_by_unique_name(store: Store, tmp_path: Path) -> None:
    import_archive(store, [first_export(tmp_path / "one")])
    cards = "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{email}\r\nEND:VCARD\r\n"
        for name, email in (
            ("A. Ortiz", "ana@mill.example"),
            ("Ola Brandt", "ola@home.example"),
            ("Joe Rau", "joe@x.example"),
        )
    )
    book = tmp_path / "people.vcf"
    book.write_text(cards)
    import_archive(store, [book])
    people = {person.name: person for person in store.kith().people}
    assert set(people) == {"Ana Ortiz", "Ola Brandt", "Joe Rau"}
    assert all(person.in_address_book for person in people.values())
    assert people["Ana Ortiz"].connected and not people["Joe Rau"].connected


def test_what_was_done_on_the_page_stands_above_the_archive(store: Store, tmp_path: Path) -> None:
    at = datetime(2024, 11, 14, tzinfo=UTC)
    ignored = Invitation(Sender("Ana Ortiz", f"{IN}ana"), id="urn:li:invitation:1", received_at=at)
    pending = Invitation(Sender("Eva Kern", f"{IN}eva", headline="Potter"), id="urn:li:invitation:2", received_at=at)
    store.decide([Example(ignored, at, "ignored", "spam", at)])
    with store.writing() as connection:
        history.keep(connection, store.owner, [Example(pending, at)])
    files = CONNECTIONS + f"Ana,Ortiz,{IN}ana,,,,14 Nov 2024\nEva,Kern,{IN}eva,,,,15 Nov 2024\n"
    invitations = INVITATIONS + invited("Ana Ortiz", "ana") + invited("Eva Kern", "eva", note="Hello")
    import_archive(store, [export(tmp_path / "one", Connections=files, Invitations=invitations)])
    past = {example.invitation.sender.name: example for example in store.past()}
    assert len(store.past()) == 2
    assert (past["Ana Ortiz"].answer, past["Ana Ortiz"].label) == ("ignored", "spam")
    eva = past["Eva Kern"]
    assert (eva.answer, eva.invitation.id, eva.invitation.sender.headline) == (
        "accepted",
        "urn:li:invitation:2",
        "Potter",
    )
    assert eva.invitation.note == "Hello"


def test_one_bad_archive_among_several_keeps_all_of_them_out(store: Store, tmp_path: Path) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(ArchiveRefused):
        import_archive(store, [first_export(tmp_path / "one"), bad])
    assert everything(store) == (Kith(), ())


def test_the_forgotten_stay_out_and_their_namesakes_do_not(store: Store, tmp_path: Path) -> None:
    path = first_export(tmp_path / "one")
    import_archive(store, [path])
    with store.writing() as connection:
        forget(connection, store.owner, find(connection, store.owner, f"{IN}ana"))
    summary = import_archive(store, [path])
    assert summary.people["kept_out"] == 1
    assert [person.name for person in store.kith().people] == ["Ola Brandt"]
    assert [example.invitation.sender.name for example in store.past()] == ["Eva Kern"]
    namesake = export(tmp_path / "two", Connections=CONNECTIONS + f"Ana,Ortiz,{IN}another-ana,,,,1 Dec 2024\n")
    import_archive(store, [namesake])
    assert f"{IN}another-ana" in {person.profile_url for person in store.kith().people}


def test_someone_forgotten_without_a_link_is_known_by_name(store: Store, tmp_path: Path) -> None:
    old = export(tmp_path / "old", Connections=OLD_CONNECTIONS + "Ana,Ortiz,,Mill,Baker,14 Nov 2020\n")
    import_archive(store, [old])
    with store.writing() as connection:
        forget(connection, store.owner, find(connection, store.owner, "Ana Ortiz"))
    new = export(tmp_path / "new", Connections=CONNECTIONS + f"Ana,Ortiz,{IN}ana,,Mill,Baker,14 Nov 2020\n")
    import_archive(store, [new])
    assert store.kith().people == ()


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is not there")
@pytest.mark.parametrize("wait", [0.0, 0.03, 0.1])
def test_an_import_that_is_killed_leaves_nothing_or_all(wait: float, tmp_path: Path) -> None:
    rows = "".join(f"Person{n},Name{n},{IN}p{n},,,,14 Nov 2020\n" for n in range(3000))
    path = export(tmp_path / "big", Connections=CONNECTIONS + rows)
    Store.open(tmp_path / "data").close()
    script = (
        "import sys\nfrom pathlib import Path\n"
        "from kithgate.imports import import_archive\nfrom kithgate.store import Store\n"
        "store = Store.open(Path(sys.argv[1]))\n"
        "import_archive(store, [Path(sys.argv[2])], progress=lambda done, doing: print(doing, flush=True))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "data"), str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == "people":
            break
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    store = Store.open(tmp_path / "data")
    assert len(store.kith().people) in (0, 3000)
    assert store.whole()
    import_archive(store, [path])
    assert len(store.kith().people) == 3000


def test_the_difference_of_two_exports_tells_who_was_accepted_and_who_vanished(store: Store, tmp_path: Path) -> None:
    """Whose row left the file and who is connected was accepted; who is not was declined or withdrawn: no label."""
    rows = "".join(
        invited(name, slug, sent)
        for name, slug, sent in [
            ("Eva Kern", "eva", "11/13/24, 4:00 PM"),
            ("Kim Rau", "kim", "11/14/24, 4:00 PM"),
            ("Ida Holm", "ida", "11/15/24, 4:00 PM"),
            ("Old Row", "old", "3/1/24, 4:00 PM"),
        ]
    )
    first = export(
        tmp_path / "one",
        Connections=CONNECTIONS + f"Ana,Ortiz,{IN}ana,,,,14 Nov 2024\n",
        Invitations=INVITATIONS + rows,
    )
    import_archive(store, [first])
    later = export(
        tmp_path / "two",
        Connections=CONNECTIONS + f"Ana,Ortiz,{IN}ana,,,,14 Nov 2024\nEva,Kern,{IN}eva,,,,2 Dec 2024\n",
        Invitations=INVITATIONS
        + invited("Ida Holm", "ida", "11/15/24, 4:00 PM")
        + invited("New", "new", "12/9/24, 9:00 AM"),
    )
    summary = import_archive(store, [later])
    assert summary.examples["accepted since the last export"] == 1
    assert summary.examples["vanished since the last export, declined or withdrawn"] == 1
    answers = {example.invitation.sender.name: (example.answer, example.label) for example in store.past()}
    assert answers == {
        "Eva Kern": ("accepted", None),
        "Kim Rau": (None, None),
        "Ida Holm": (None, None),
        "Old Row": (None, None),
        "New": (None, None),
    }
    before = everything(store)
    again = import_archive(store, [later])
    assert everything(store) == before and again.new_examples == 0
