"""Questions about those who were accepted: few, where an answer teaches most, never twice, off when switched off."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kithgate.errors import NotFound
from kithgate.invitation import Invitation, Mutuals, Sender
from kithgate.judge import Judge
from kithgate.kith import Person
from kithgate.questions import MOST_A_WEEK, Question, answer, questions
from kithgate.store import Store, people
from kithgate.store.forget import find, forget
from kithgate.verdict import Example
from running import Running

NOW = datetime(2026, 11, 2, tzinfo=UTC)
IN = "https://www.linkedin.com/in/"


def accepted(name: str, note: str | None = None, days_ago: int = 3, mutuals: int | None = 3) -> Example:
    at = NOW - timedelta(days=days_ago)
    slug = name.lower().replace(" ", "-")
    card = Invitation(Sender(name, IN + slug), id=slug, received_at=at, note=note, mutuals=Mutuals(mutuals))
    return Example(card, at, "accepted", None, at)


def open_now(store: Store, now: datetime = NOW) -> list[Question]:
    return questions(store, Judge.open(store), now)


def names(asked: list[Question]) -> list[str]:
    return [each.invitation.sender.name for each in asked]


def wrote_only_they(store: Store, name: str) -> None:
    slug = name.lower().replace(" ", "-")
    person = Person(name, profile_url=IN + slug, connected_on=date(2026, 10, 30), messages_received=4)
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", NOW, [person])


def test_asks_where_the_model_is_least_sure(store: Store) -> None:
    store.decide(
        [
            accepted("Sure Personal", "It was good to work with you at the mill, and to see you at Eva's wedding."),
            *(accepted(f"Silent Sender{n}", mutuals=n) for n in range(8)),
        ]
    )
    judge = Judge.open(store)
    asked = questions(store, judge, NOW)
    assert len(asked) == MOST_A_WEEK and {each.kind for each in asked} == {"why_accepted"}

    def sureness(invitation: Invitation) -> float:
        personal, vouched, _ = judge.judge([invitation], NOW)[0].probabilities
        return abs(personal - vouched) / (personal + vouched)

    chosen = [sureness(each.invitation) for each in asked]
    others = [sureness(e.invitation) for e in store.past() if e.invitation.sender.name not in names(asked)]
    assert chosen == sorted(chosen) and max(chosen) <= min(others)
    assert "Sure Personal" not in names(asked)


def test_ignored_and_explained_ones_are_not_asked_about(store: Store) -> None:
    explained = accepted("Ida Holm")
    store.decide([explained, Example(accepted("Tom Reyes").invitation, NOW, "ignored", None, NOW)])
    store.correct(explained.invitation, "personal", NOW)
    assert open_now(store) == []


def test_an_answer_is_a_correction_that_can_be_undone_and_is_not_asked_again(store: Store) -> None:
    store.decide([accepted("Tom Reyes")])
    (asked,) = open_now(store)
    made = answer(store, asked.id, "vouched", NOW)
    assert store.past()[0].label == "vouched" and open_now(store) == []
    with pytest.raises(NotFound):
        answer(store, asked.id, "personal", NOW)
    assert made is not None
    store.undo(made)
    assert store.past()[0].label is None and open_now(store, NOW + timedelta(days=30)) == []


def test_skipped_is_remembered_and_teaches_nothing(store: Store) -> None:
    store.decide([accepted("Tom Reyes")])
    assert answer(store, open_now(store)[0].id, "skip", NOW) is None
    assert store.past()[0].label is None
    assert open_now(store, NOW + timedelta(days=365)) == []


def test_a_few_a_week_and_no_more(store: Store) -> None:
    store.decide([accepted(f"Silent Sender{n}") for n in range(10)])
    first = open_now(store)
    for n, each in enumerate(first):
        assert len(open_now(store)) == MOST_A_WEEK - n
        answer(store, each.id, "skip", NOW)
    assert open_now(store, NOW + timedelta(days=6)) == []
    later = open_now(store, NOW + timedelta(days=8))
    assert len(later) == MOST_A_WEEK and not set(names(later)) & set(names(first))


def test_accepted_then_only_they_wrote_is_a_question_and_no_label(store: Store) -> None:
    store.decide([accepted("Greta Vole"), *(accepted(f"Silent Sender{n}") for n in range(5))])
    wrote_only_they(store, "Greta Vole")
    assert all(each.label is None for each in store.past())
    asked = open_now(store)
    assert (asked[0].kind, asked[0].invitation.sender.name) == ("pitched", "Greta Vole")
    assert "pitch" in asked[0].text and len(asked) == MOST_A_WEEK
    assert names(asked).count("Greta Vole") == 1
    answer(store, asked[0].id, "spam", NOW)
    assert next(e.label for e in store.past() if e.invitation.sender.name == "Greta Vole") == "spam"


def test_who_talked_both_ways_did_not_pitch(store: Store) -> None:
    store.decide([accepted("Ida Holm")])
    person = Person("Ida Holm", profile_url=f"{IN}ida-holm", messages_received=2, messages_sent=1)
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", NOW, [person])
    assert [each.kind for each in open_now(store)] in ([], ["why_accepted"])


def test_nothing_is_asked_when_switched_off(store: Store) -> None:
    store.decide([accepted("Tom Reyes")])
    store.set_setting("ask_questions", False)
    assert open_now(store) == []


def test_forgetting_someone_forgets_what_was_asked_about_them(store: Store) -> None:
    store.decide([accepted("Tom Reyes")])
    answer(store, open_now(store)[0].id, "skip", NOW)
    with store.writing() as connection:
        forget(connection, store.owner, find(connection, store.owner, "Tom Reyes"))
        assert connection.exec_driver_sql("SELECT count(*) FROM questions").scalar() == 0


def test_an_answer_over_http_holds_at_once(running: Running) -> None:
    example = accepted("Tom Reyes")
    running.store.decide([example])
    running.service.judge.refresh()
    before = running.ask("GET", "/questions")
    (asked,) = before.json["questions"]
    assert running.ask("GET", "/questions").json == before.json
    assert [option["answer"] for option in asked["options"]] == ["personal", "vouched", "spam", "skip"]
    assert running.ask("POST", f"/questions/{asked['id']}", {"answer": "perhaps"}).status == 422
    made = running.ask("POST", f"/questions/{asked['id']}", {"answer": "personal"}).json
    verdict = running.ask("POST", "/classify", {"id": "other", "sender": asked["invitation"]["sender"]}).json
    assert (verdict["label"], verdict["evidence"][0]["code"]) == ("personal", "corrected")
    assert running.ask("DELETE", f"/decisions/{made['id']}").status == 200
    assert running.ask("GET", "/questions").json == {"questions": []}
