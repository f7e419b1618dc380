"""Who is forgotten stands in no byte of the folder, however they are called and whoever mentioned them."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from kithgate.errors import StoreUnavailable
from kithgate.imports import import_archive
from kithgate.invitation import Invitation, Mutuals, Sender, Stay
from kithgate.judge import Judge
from kithgate.kith import Person
from kithgate.learn import learn
from kithgate.questions import answer, questions
from kithgate.retention import drop_old_notes
from kithgate.store import Store, people
from kithgate.store.backups import back_up, backups, forget_everywhere
from kithgate.store.blot import FORGOTTEN, Blot
from kithgate.store.database import PRAGMAS
from kithgate.verdict import Example

NOW = datetime(2026, 11, 2, tzinfo=UTC)
IN = "https://www.linkedin.com/in/"
NAMES = [
    ("Emily Ruiz", "emily-ruiz-7b21a4"),
    ("Zoë Ågren", "zoë-ågren"),
    ("Sukarno", "sukarno-9911"),
    ("王小明", "王小明-88"),
    ("김철수", "chulsoo-kim"),
    ("Иван Петров", "иван-петров"),
    ("Nguyễn Thị Minh Khai", "khai-nguyen-12a"),
    ("Anne O'Brien-Smith", "anneobs"),
    ("محمد علي", "m-ali-4410"),
    ("José Luis García Márquez", "jlgm-1982"),
    ("Łukasz Żółć", "lukasz-zolc"),
    ("Li Na", "lina-li-tennis"),
    ("आरव शर्मा", "aarav-sharma-7"),
    ("Ørsted Æbel", "oersted"),
]


def every_byte(folder: Path) -> Iterable[tuple[str, bytes]]:
    """What each file holds, and what is packed inside it."""
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            yield path.name, content
            if content[:2] == b"PK":
                with zipfile.ZipFile(path) as packed:
                    yield from ((name, packed.read(name)) for name in packed.namelist())
            if content[:2] == b"\x1f\x8b":
                yield path.name, gzip.decompress(content)


def traces(folder: Path, words: Iterable[str]) -> list[tuple[str, str]]:
    """Where one of the words stands: as it is, in lower case, as JSON writes it, or as a link does."""
    forms = {form for word in words for each in (word, word.casefold(), word.upper()) for form in _forms(each)}
    return [(name, form) for name, content in every_byte(folder) for form in forms if form.encode() in content]


def _forms(word: str) -> set[str]:
    return {word, json.dumps(word)[1:-1], quote(word)}


def table(*rows: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def archive(folder: Path, name: str, slug: str, note: str) -> Path:
    """An export in which the person is connected, was invited by, wrote with the owner, and is named by another."""
    folder.mkdir()
    first, _, last = name.partition(" ")
    link = IN + quote(slug)
    files = {
        "Connections": (
            ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"),
            (first, last, link, f"{slug.split('-')[0]}@mill.example", "Mill", "Baker", "14 Nov 2024"),
            ("Ola", "Brandt", f"{IN}ola-brandt", "", f"{name} & Sons", "", "2 Jan 2020"),
        ),
        "Invitations": (
            ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"),
            (name, "Me", "11/13/24, 4:00 PM", note, "INCOMING", link, f"{IN}me"),
            ("Eva Kern", "Me", "11/14/24, 4:00 PM", f"{name} gave me your name", "INCOMING", f"{IN}eva", f"{IN}me"),
        ),
    }
    for title, rows in files.items():
        (folder / f"{title}.csv").write_text(table(*rows), encoding="utf-8")
    return folder


@pytest.mark.parametrize(("name", "slug"), NAMES, ids=[slug for _, slug in NAMES])
def test_no_byte_of_them_stays_and_the_next_import_brings_nothing_back(
    store: Store, tmp_path: Path, name: str, slug: str
) -> None:
    words = name.split()
    turned = " ".join(reversed(words))
    note = "Quokka-4711 remembers the rye bread we baked in Ghent"
    path = archive(tmp_path / "export", name, slug, note)
    import_archive(store, [path])
    mentions = [
        f"Hi Ana, {name} said that we should talk.",
        f"I know {words[-1]}, {words[0]} from the mill." if len(words) > 1 else f"It was {name.upper()} who sent me.",
        f"See {IN}{quote(slug)}?trk=x and {slug} for more.",
        f"Ask {slug.split('-')[0]}@mill.example about me, or {turned.upper()}.",
    ]
    examples = [
        Example(Invitation(Sender(name, IN + slug), id="own", received_at=NOW, note=note), NOW, "accepted", None, NOW),
        *(
            Example(
                Invitation(
                    Sender(f"Other Sender{n}", headline=f"Partner of {name}"),
                    id=f"other {n}",
                    received_at=NOW - timedelta(days=200 * (n % 2)),
                    note=text,
                    mutuals=Mutuals(2, (name, "Ola Brandt")),
                ),
                NOW,
                "accepted" if n % 2 else "ignored",
                None,
                NOW - timedelta(days=200 * (n % 2)),
            )
            for n, text in enumerate(mentions * 2)
        ),
    ]
    judge = Judge.open(store)
    asked = [example.invitation for example in examples]
    store.remember(asked, judge.judge(asked, NOW), NOW)
    store.decide(examples)
    judge.refresh()
    for question in questions(store, judge, NOW):
        answer(store, question.id, "vouched", NOW)
    learn(store, judge.base)
    drop_old_notes(store, NOW)
    back_up(store)
    gone = [name, turned, slug, f"{slug.split('-')[0]}@mill.example", "Quokka-4711", f"{words[-1]}, {words[0]}"]
    assert len({form for _, form in traces(store.folder, gone)}) > 4
    forget_everywhere(store, IN + slug)
    assert traces(store.folder, gone) == []
    summary = import_archive(store, [path])
    assert summary.people["kept_out"] == 1 and name not in {person.name for person in store.kith().people}
    assert all(each.invitation.sender.name != name for each in store.past())
    store.wipe_traces()
    assert traces(store.folder, gone) == []
    assert {f"Other Sender{n}" for n in range(8)} <= {each.invitation.sender.name for each in store.past()}


@pytest.mark.parametrize(("name", "slug"), NAMES, ids=[slug for _, slug in NAMES])
def test_the_page_that_is_still_open_brings_nothing_of_them_back(store: Store, name: str, slug: str) -> None:
    turned = ", ".join(reversed(name.split()))
    asked = [
        Invitation(Sender(name, IN + slug, headline="Baker"), id="own", received_at=NOW, note="It is Quokka-4711"),
        Invitation(
            Sender("Tom Reyes", headline=f"Partner of {name}", jobs=(Stay(f"{name} & Sons"),)),
            id="other",
            received_at=NOW,
            note=f"Hi Ana, {turned} said that we should talk about your study.",
            mutuals=Mutuals(2, (name, "Ola Brandt")),
        ),
    ]
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", NOW, [Person(name, profile_url=IN + slug)])
    judge = Judge.open(store)
    store.remember(asked, judge.judge(asked, NOW), NOW)
    forget_everywhere(store, IN + slug)
    judge.refresh()
    store.remember(asked, judge.judge(asked, NOW), NOW)
    store.decide([Example(asked[1], NOW, "accepted", None, NOW)])
    store.wipe_traces()
    assert traces(store.folder, [name, turned, slug, "Quokka-4711"]) == []
    assert [each.invitation.mutuals.names for each in store.past()] == [("Ola Brandt",)]
    assert store.known([one.sender for one in asked]) == [False, True]


def test_what_only_resembles_a_mention_stays() -> None:
    blot = Blot(["Li Na", "Ana Ruiz", "Max"], ["in/li-na-9", "in/anna"], [])
    kept = "Joanna, Carolina Nadal, Ruizana, the maximum, Maximilian, eli nadal, https://x.example/in/li-nab"
    assert blot.text(kept) == kept
    assert blot.text("Li Na, LI  NA; Na, Li and Max!") == ", ".join([FORGOTTEN] * 2)[: -len(FORGOTTEN) - 2] + (
        f", {FORGOTTEN}; {FORGOTTEN} and {FORGOTTEN}!"
    )


def test_a_namesake_and_others_with_part_of_the_name_stay_who_they_are(store: Store) -> None:
    known = [
        Person("Emily Ruiz", profile_url=f"{IN}emily-ruiz-1"),
        Person("Emily Ruiz", profile_url=f"{IN}emily-ruiz-2"),
        Person("Tom Reyes", profile_url=f"{IN}tom-reyes"),
        Person("Tom Reyes-Lopez", profile_url=f"{IN}tom-lopez", company="Mill & Tom Reyes"),
    ]
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", NOW, known)
    card = Invitation(Sender("Emily Ruiz", f"{IN}emily-ruiz-2"), id="2", note="It is Emily Ruiz again", received_at=NOW)
    lopez = Invitation(
        Sender("Tom Reyes-Lopez", f"{IN}tom-lopez", jobs=(Stay("Tom Reyes & Sons", 1999, 2002),)),
        id="3",
        note="Tom Reyes is my cousin",
        received_at=NOW,
        mutuals=Mutuals(2, ("Reyes, Tom", "Tom Reyes-Lopez")),
    )
    store.decide([Example(each, NOW, "accepted", None, NOW) for each in (card, lopez)])
    forget_everywhere(store, f"{IN}emily-ruiz-1")
    forget_everywhere(store, f"{IN}tom-reyes")
    assert [(p.name, p.company) for p in store.kith().people] == [
        ("Emily Ruiz", None),
        ("Tom Reyes-Lopez", f"Mill & {FORGOTTEN}"),
    ]
    there = [each.invitation for each in store.past()]
    assert there[0] == card
    assert there[1] == replace(
        lopez,
        sender=replace(lopez.sender, jobs=(Stay(f"{FORGOTTEN} & Sons", 1999, 2002),)),
        note=f"{FORGOTTEN} is my cousin",
        mutuals=Mutuals(2, ("Tom Reyes-Lopez",)),
    )


def test_a_damaged_backup_does_not_keep_them(store: Store) -> None:
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", NOW, [Person("Emily Ruiz"), Person("Tom Reyes")])
    damaged = back_up(store)
    damaged.write_bytes(damaged.read_bytes()[:3000] + b"damage" * 2000)
    whole = back_up(store)
    forget_everywhere(store, "Emily Ruiz")
    assert backups(store.folder) == [whole] and traces(store.folder, ["Emily Ruiz"]) == []
    copy = Store.open_backup(whole)
    assert [person.name for person in copy.kith().people] == ["Tom Reyes"]
    copy.close()


def test_forgetting_by_name_takes_nobody_else_without_a_link(store: Store) -> None:
    with store.writing() as connection:
        known = [Person("Emily Ruiz"), Person("Tom Reyes"), Person("Ida Holm", profile_url=f"{IN}ida-holm")]
        people.merge_people(connection, store.owner, "contacts", NOW, known)
    assert forget_everywhere(store, "emily RUIZ").people == 1
    assert [person.name for person in store.kith().people] == ["Tom Reyes", "Ida Holm"]


def test_forgetting_says_so_while_a_reader_keeps_the_log_and_the_next_day_empties_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kithgate.store.database.PRAGMAS", (*PRAGMAS, "busy_timeout=10"))
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", NOW, [Person("Emily Ruiz")])
    revision = store.revision()
    with store.reading() as reader:
        reader.exec_driver_sql("SELECT * FROM people").all()
        with pytest.raises(StoreUnavailable, match="start Kithgate anew"):
            forget_everywhere(store, "Emily Ruiz")
        drop_old_notes(store, NOW)
        assert traces(store.folder, ["Emily Ruiz"])
    assert store.kith().people == () and store.revision() != revision
    drop_old_notes(store, NOW)
    assert traces(store.folder, ["Emily Ruiz"]) == []
