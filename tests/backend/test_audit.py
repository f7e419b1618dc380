"""The audit of existing connections: each sentence is true of the records, each page takes up where one ended."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kithgate.audit import GROUPS, NOTHING, ORDERS, Line, audit
from kithgate.invitation import Invitation, Sender
from kithgate.kith import Owner, Person, Position
from kithgate.store import Store, people
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


@pytest.mark.parametrize("order", ORDERS)
def test_pages_show_everyone_once_in_the_order_asked_for(order: str, tmp_path: Path) -> None:
    told = [
        person(f"p{n}", messages_sent=n % 3, messages_received=n % 2, connected_on=date(2015 + n % 4, 1, 1))
        for n in range(23)
    ]
    store = filled(tmp_path, *told)
    whole = audit(store, order=order)
    pages: list[Line] = []
    begin: int | None = 0
    while begin is not None:
        page = audit(store, order=order, begin=begin, limit=5)
        pages += page.lines
        begin = page.next
    assert pages == list(whole.lines)
    assert sum(whole.counts.values()) == len({line.person.id for line in pages}) == 23
    keys = [ORDERS[order](line.person, line.strength) for line in pages]
    assert keys == sorted(keys)
    for group in GROUPS:
        assert len(audit(store, group=group).lines) == whole.counts[group]
