"""Judging and learning on real records: corrections hold at once, undo is exact, no feature sees the future."""

import math
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from kithgate.errors import Unprocessable
from kithgate.features.index import KithIndex
from kithgate.invitation import Invitation, Mutuals, Sender
from kithgate.judge import Judge
from kithgate.learn import learn
from kithgate.model.corpus import World, in_order, read_world
from kithgate.model.rows import prequential
from kithgate.model.saved import PERSONAL_MODEL
from kithgate.store import Store
from kithgate.verdict import Example

CORPUS = Path(__file__).parents[2] / "models" / "corpus" / "worlds"
NOW = datetime(2026, 9, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(CORPUS / "world-j1-fundraiser-chicago.json")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    yield opened
    opened.close()


def decide(store: Store, world: World, count: int) -> list[str]:
    return store.decide([truth.example for truth in list(in_order(world))[:count]])


def asked(name: str = "Tom Reyes", note: str = "") -> Invitation:
    return Invitation(Sender(name), id=name, first_seen_at=NOW, note=note, mutuals=Mutuals(3))


def test_a_verdict_is_whole(store: Store) -> None:
    verdict = Judge.open(store).judge([asked(note="Hi, Emily Ruiz said we should talk about your study.")], NOW)[0]
    assert sum(verdict.probabilities) == pytest.approx(1)
    assert verdict.evidence and all(reason.weight >= 0 and reason.text for reason in verdict.evidence)
    assert verdict.model.version == "starter-1"


def test_only_people_are_judged(store: Store) -> None:
    with pytest.raises(Unprocessable):
        Judge.open(store).judge([replace(asked(), kind="company")], NOW)


def test_the_same_question_gets_the_same_answer(store: Store) -> None:
    judge = Judge.open(store)
    assert judge.judge([asked(note="We met in Leeds")], NOW) == judge.judge([asked(note="We met in Leeds")], NOW)


def test_what_is_asked_again_is_what_a_judge_without_memory_says(store: Store, world: World) -> None:
    decide(store, world, 40)
    page = [truth.example.invitation for truth in list(in_order(world))[40:80]]
    remembering = Judge.open(store)
    for size in (1, 20, 40):
        asked = page[:size]
        again = remembering.judge(asked, NOW)
        fresh = Judge.open(store)
        fresh.judge(asked, NOW)
        assert again == [fresh.judge([one], NOW)[0] for one in asked]


def test_what_is_asked_during_a_refresh_is_answered_by_the_mind_before(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge = Judge.open(store)
    (before,), revision = judge.judge([asked()], NOW), judge.revision
    store.correct(asked(), "spam", NOW)
    reading, go_on, past = Event(), Event(), Store.past

    def slow(records: Store) -> tuple[Example, ...]:
        reading.set()
        assert go_on.wait(10)
        return past(records)

    monkeypatch.setattr(Store, "past", slow)
    with ThreadPoolExecutor(2) as elsewhere:
        refreshed = elsewhere.submit(judge.refresh)
        try:
            assert reading.wait(10)
            assert elsewhere.submit(judge.judge, [asked()], NOW).result(10) == [before]
            assert judge.revision == revision
        finally:
            go_on.set()
        refreshed.result(10)
    assert judge.judge([asked()], NOW)[0].label == "spam" and judge.revision != revision


def test_a_correction_is_final_for_that_sender_at_once_and_can_be_undone(store: Store) -> None:
    judge = Judge.open(store)
    before = judge.judge([asked()], NOW)[0]
    undo = store.correct(asked(), "spam", NOW)
    judge.refresh()
    said = judge.judge([replace(asked(), id="another")], NOW)[0]
    assert (said.label, said.badge, said.evidence[0].code) == ("spam", "ignore", "corrected")
    told = sum(e.weight if e.supports == "spam" else -e.weight for e in said.evidence)
    assert told == pytest.approx(math.log(said.probabilities[2] / (1 - said.probabilities[2])), abs=1e-6)
    store.undo(undo)
    judge.refresh()
    assert judge.judge([asked()], NOW)[0] == before


def test_the_latest_correction_holds_whichever_invitation_of_the_sender_it_was_given_on(store: Store) -> None:
    sooner, later = asked(), replace(asked(), id="March", first_seen_at=NOW + timedelta(days=60))
    store.correct(later, "personal", NOW)
    undo = store.correct(sooner, "spam", NOW)
    judge = Judge.open(store)
    assert [verdict.label for verdict in judge.judge([sooner, later], NOW)] == ["spam", "spam"]
    store.undo(undo)
    judge.refresh()
    assert [verdict.label for verdict in judge.judge([sooner, later], NOW)] == ["personal", "personal"]


def test_a_correction_holds_for_the_link_that_another_reading_of_the_card_showed(store: Store) -> None:
    linked = replace(asked(), sender=replace(asked().sender, profile_url="https://www.linkedin.com/in/tom-reyes"))
    judge = Judge.open(store)
    store.remember([linked], judge.judge([linked], NOW), NOW)
    store.correct(asked(), "spam", NOW)
    judge.refresh()
    assert judge.judge([linked], NOW)[0].label == "spam"


def test_decide_learn_undo_leaves_every_array_bit_for_bit_the_same(store: Store, world: World) -> None:
    judge = Judge.open(store)
    ids = decide(store, world, 40)
    learn(store, judge.base)
    before = store.document(PERSONAL_MODEL)
    extra = store.decide([list(in_order(world))[41].example])
    learn(store, judge.base)
    assert store.document(PERSONAL_MODEL) != before
    store.undo(extra[0])
    learn(store, judge.base)
    assert store.document(PERSONAL_MODEL) == before
    for decision in ids:
        store.undo(decision)
    learn(store, judge.base)
    assert store.document(PERSONAL_MODEL) is None


def test_a_lesson_learns_from_every_decision(store: Store, world: World) -> None:
    decide(store, world, 120)
    report = learn(store, Judge.open(store).base)
    assert report.in_service and report.trained_on == 120


def test_the_nearest_own_decision_is_told(store: Store) -> None:
    headline = "Growth strategist for dental clinics"
    jan = Invitation(Sender("Jan Kowal", headline=headline), id="1", received_at=datetime(2026, 5, 4, tzinfo=UTC))
    store.decide([Example(jan, jan.received_at or NOW, "ignored", None, NOW)])
    judge = Judge.open(store)
    like = Invitation(Sender("Mia Holt", headline=headline), id="2", first_seen_at=NOW)
    unlike = Invitation(Sender("Ida Falk", headline="Shepherd"), id="3", first_seen_at=NOW)
    assert [verdict.nearest and str(verdict.nearest) for verdict in judge.judge([like, unlike, jan], NOW)] == [
        "Like Jan Kowal, whom you ignored in May 2026.",
        None,
        None,
    ]


def test_no_feature_sees_the_future(world: World) -> None:
    kith = KithIndex(world.kith)
    examples = [truth.example for truth in in_order(world)]
    whole = [row for _, row in prequential(examples, kith)]
    cut = [row for _, row in prequential(examples[:60], kith)]
    for early, late in zip(cut, whole, strict=False):
        assert np.array_equal(early, late)
    turned = [replace(e, answer="accepted" if e.answer == "ignored" else "ignored") for e in examples[60:]]
    again = [row for _, row in prequential([*examples[:60], *turned], kith)]
    assert all(np.array_equal(a, b) for a, b in zip(whole[:60], again[:60], strict=True))


def test_a_damaged_personal_model_is_refused_and_the_starter_serves(store: Store) -> None:
    store.save_document(PERSONAL_MODEL, b'{"weights": "{}", "past": {"spam": [], "wanted": []}}')
    judge = Judge.open(store)
    assert judge.judge([asked()], NOW)[0].model.version == "starter-1"
    assert "starter" in str(judge.describe()["notice"])


def test_examples_keep_their_place_in_time() -> None:
    later, sooner = Example(asked(), NOW), Example(replace(asked("B"), first_seen_at=NOW - timedelta(3)), NOW)
    assert [
        e.at
        for e, _ in prequential(
            [later, sooner], KithIndex(read_world(CORPUS / "world-j1-fundraiser-chicago.json").kith)
        )
    ] == [
        sooner.at,
        later.at,
    ]
