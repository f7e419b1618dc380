"""The audit of existing connections: each sentence is true of the records, each page takes up where one ended."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kithgate.audit import GROUPS, NOTHING, ORDERS, Asked, Line, audit, look_over, sheet
from kithgate.errors import NotFound
from kithgate.invitation import Invitation, Sender
from kithgate.kith import Owner, Person, Position
from kithgate.store import Store, marks, people
from kithgate.store.backups import forget_everywhere
from kithgate.store.export import Export, exported, restored
from kithgate.verdict import Example

AT = datetime(2025, 1, 1, tzinfo=UTC)
IN = "https://www.linkedin.com/in/"
DAY = date(2019, 5, 1)


def filled(tmp_path: Path, *told: Person, owner: Owner | None = None, past: Sequence[Example] = ()) -> Store:
    store = Store.open(tmp_path / "data")
    with store.writing() as connection:
        people.save_owner(connection, store.owner, owner or Owner("Me"), AT)
        people.merge_people(connection, store.owner, "linkedin", AT, told)
    store.decide(past)
    return store


def person(slug: str, **facts: Any) -> Person:
    return Person(slug.title(), profile_url=IN + slug, **{"connected_on": DAY, **facts})


MILL = Position("Mill & Sons", "Baker", date(2014, 3, 1), date(2018, 4, 30))


@pytest.mark.parametrize(
    ("facts", "group", "sentence"),
    [
        ({}, "let_go", NOTHING),
        (
            {"messages_sent": 12, "messages_received": 30, "last_message_on": date(2024, 1, 2)},
            "keep",
            "You wrote with each other 42 times, last in 2024.",
        ),
        (
            {"messages_received": 2, "last_message_on": date(2023, 1, 2)},
            "unsure",
            "They wrote to you twice, last in 2023; you never answered.",
        ),
        ({"messages_sent": 1}, "unsure", "You wrote to them once; they never answered."),
        ({"company": "Mill and Sons Ltd"}, "unsure", "Works at Mill and Sons Ltd, where you worked 2014-2018."),
        ({"company": "Port"}, "unsure", "Works at Port, where you have worked since 2019."),
        ({"in_address_book": True}, "keep", "They are in your address book."),
        ({"recommendations": 1}, "keep", "One of you recommended the other."),
        ({"owner_note": True}, "keep", "You wrote a note about them."),
        ({"endorsements": 2}, "unsure", "One of you endorsed the other."),
        ({"invited_by": "owner"}, "unsure", "You asked them to connect."),
        ({"invited_by": "probably_owner"}, "let_go", NOTHING),
    ],
)
def test_what_ties_a_connection_is_said_in_words(
    facts: dict[str, Any], group: str, sentence: str, tmp_path: Path
) -> None:
    owner = Owner("Me", positions=(Position("Port", "Pilot", date(2019, 1, 1)), MILL))
    (line,) = audit(filled(tmp_path, person("ana", **facts), owner=owner)).lines
    assert (line.group, line.ties) == (group, (sentence,))


def test_the_owner_s_own_word_and_the_invitation_count(tmp_path: Path) -> None:
    def said(slug: str, label: Any, note: str | None = None) -> Example:
        return Example(Invitation(Sender(slug.title(), IN + slug), note=note), AT, "accepted", label, AT)

    ana = Person("Ana Ortiz-Lund", connected_on=DAY, profile_url=f"{IN}ana")
    past = [said("ola", "spam"), said("eva", "personal"), said("kim", None, "Ana Ortiz Lund told me to write.")]
    store = filled(tmp_path, ana, person("ola", in_address_book=True), person("eva"), person("kim"), past=past)
    lines = {line.person.name: line for line in audit(store).lines}
    assert (lines["Ola"].group, lines["Ola"].ties[0]) == ("let_go", "You said: spam.")
    assert (lines["Eva"].group, lines["Eva"].ties) == ("keep", ("You said: personal.",))
    assert lines["Kim"].ties == ("Their invitation named Ana Ortiz-Lund, whom you know.",)


def test_only_connections_are_looked_over(tmp_path: Path) -> None:
    assert audit(filled(tmp_path, person("ana", connected_on=None, in_address_book=True))).lines == ()


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("order", ORDERS)
def test_pages_show_everyone_once_in_the_order_asked_for(order: str, backwards: bool, tmp_path: Path) -> None:
    told = [
        person(f"p{n}", messages_sent=n % 3, messages_received=n % 2, connected_on=date(2015 + n % 4, 1, 1))
        for n in range(23)
    ]
    store = filled(tmp_path, *told)
    whole = audit(store, Asked(order=order, backwards=backwards))
    pages: list[Line] = []
    begin: int | None = 0
    while begin is not None:
        page = audit(store, Asked(order=order, backwards=backwards, begin=begin, limit=5))
        pages += page.lines
        begin = page.next
    assert pages == list(whole.lines)
    assert sum(whole.counts.values()) == len({line.person.id for line in pages}) == whole.found == 23
    by_id = {found.person.id: found for found, _ in look_over(store, store.kith()).placed}
    keys = [ORDERS[order](by_id[line.person.id]) for line in pages]
    assert keys == sorted(keys, reverse=backwards)  # type: ignore[type-var]
    for group in GROUPS:
        assert audit(store, Asked(group=group)).found == whole.counts[group]
    some = audit(store, Asked(words="1", mark="none", group="keep"))
    assert sum(some.counts.values()) == audit(store, Asked(words="1", mark="none")).found < 23
    assert audit(store, Asked(mark="keep")).counts == dict.fromkeys(GROUPS, 0)


@pytest.mark.parametrize(("words", "names"), [("ana", ["Ana"]), ("MÍLL and", ["Eva"]), ("", ["Ana", "Eva"]), ("x", [])])
def test_words_are_looked_for_in_name_and_employer(words: str, names: list[str], tmp_path: Path) -> None:
    store = filled(tmp_path, person("ana", company="Port"), person("eva", company="Mill and Sons"))
    assert [line.person.name for line in audit(store, Asked(words=words, order="name")).lines] == names


def test_a_mark_stays_until_it_is_taken_back(tmp_path: Path) -> None:
    store = filled(tmp_path, person("ana"), person("eva"))
    ana, eva = (line.person.id or "" for line in audit(store, Asked(order="name")).lines)
    mark(store, ana, "keep")
    mark(store, ana, "let_go")
    mark(store, eva, "unsure")
    store.close()
    store = Store.open(tmp_path / "data")
    page = audit(store, Asked(mark="let_go"))
    assert [(line.person.id, line.mark) for line in page.lines] == [(ana, "let_go")]
    assert page.marks == {"none": 0, "keep": 0, "unsure": 1, "let_go": 1}
    mark(store, ana, None)
    assert [line.person.id for line in audit(store, Asked(mark="none")).lines] == [ana]
    with pytest.raises(NotFound):
        mark(store, "4711", "keep")


def test_marks_survive_the_next_import_and_an_export_and_go_with_their_person(tmp_path: Path) -> None:
    store = filled(tmp_path, person("ana"), person("eva"))
    ana, eva = (line.person.id or "" for line in audit(store, Asked(order="name")).lines)
    mark(store, ana, "keep")
    mark(store, eva, "let_go")
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", AT, [person("ana", company="Port")])
    fresh = Store.open(tmp_path / "fresh")
    with store.reading() as connection, fresh.writing() as empty:
        restored(empty, fresh.owner, Export("export", exported(connection, store.owner)))
    assert [line.mark for line in audit(fresh, Asked(order="name")).lines] == ["keep", "let_go"]
    forget_everywhere(store, f"{IN}eva")
    with store.reading() as connection:
        assert marks.marks(connection, store.owner) == {ana: "keep"}


def test_the_sheet_holds_no_formula(tmp_path: Path) -> None:
    store = filled(tmp_path, Person("=HYPERLINK(1)", connected_on=DAY, company="@SUM(1)", profile_url=f"{IN}x"))
    _head, row = sheet(audit(store).lines).splitlines()
    assert row.startswith('"\'=HYPERLINK(1)","https://www.linkedin.com/in/x","\'@SUM(1)","2019-05-01","let_go","",')


def mark(store: Store, who: str, group: Any) -> None:
    with store.writing() as connection:
        marks.mark(connection, store.owner, who, group)
