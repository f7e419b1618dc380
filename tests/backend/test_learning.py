"""What is put in service: nothing worse than what is there, exactly what served before, what can be gone back to."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Timer
from threading import enumerate as enumerate_threads
from typing import Any

import numpy as np
import pytest

from kithgate.errors import NotFound
from kithgate.invitation import Invitation, Mutuals, Sender
from kithgate.judge import Judge
from kithgate.learn import learn, lessons_of, roll_back, teaching, up_to_date, versions
from kithgate.model.corpus import World, in_order, read_world
from kithgate.model.personal import personal
from kithgate.model.saved import PERSONAL_MODEL, dump_personal, load_personal
from kithgate.model.starter import Starter, starter
from kithgate.store import Store
from kithgate.store.backups import forget_everywhere
from kithgate.verdict import Example
from kithgate.web.lessons import Lessons
from running import Running

CORPUS = Path(__file__).parents[2] / "models" / "corpus" / "worlds"


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    world: World = read_world(CORPUS / "world-j1-fundraiser-chicago.json")
    return [truth.example for truth in in_order(world)]


@pytest.fixture(scope="module")
def base() -> Starter:
    return starter()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "records")
    yield opened
    opened.close()


def with_a_perfect_record(store: Store) -> None:
    """Makes the model in service one that foresaw every decision."""
    personal = load_personal(store.document(PERSONAL_MODEL) or b"")
    spam = np.where(personal.wanted, 0.001, 0.999)
    store.save_document(PERSONAL_MODEL, dump_personal(replace(personal, spam=spam)))


def test_an_archive_of_accepts_alone_does_not_teach_that_everyone_is_wanted(
    store: Store, base: Starter, examples: list[Example]
) -> None:
    silent = Invitation(Sender("Ulla Vance", headline="Talent acquisition"), id="new", mutuals=Mutuals(12))
    before = Judge.open(store).judge([silent], examples[-1].at)[0]
    store.decide([replace(each, answer="accepted", label=None, source="archive") for each in examples])
    assert learn(store, base).trained_on == 0
    after = Judge.open(store).judge([silent], examples[-1].at)[0]
    assert after.probabilities == pytest.approx(before.probabilities, abs=0.01)


def test_of_an_archive_as_many_accepts_teach_as_there_are_ignored(examples: list[Example]) -> None:
    told = [replace(each, answer="accepted", label=None, source="archive") for each in examples[:40]]
    ignored = [replace(each, answer="ignored", label=None, source="site") for each in examples[40:50]]
    assert teaching([*told, *ignored]) == [*told[-10:], *ignored]


def test_how_many_accepts_of_an_archive_did_not_teach_is_said(
    store: Store, base: Starter, examples: list[Example]
) -> None:
    told = [replace(each, answer="accepted", label=None, source="archive") for each in examples[:41]]
    ignored = [replace(each, answer="ignored", label=None, source="site") for each in examples[41:71]]
    store.decide([*told, *ignored])
    said = learn(store, base).told
    assert said.startswith("Learned from 60 decisions. Of your archive's accepts 11 are left out")
    assert learn(store, base).told == said


def test_no_lesson_begins_once_the_service_closes(store: Store, base: Starter, examples: list[Example]) -> None:
    settling, closed = Event(), Event()

    def settle() -> None:
        settling.set()
        closed.wait(10)

    store.decide(examples[:60])
    lessons = Lessons(store, Judge.open(store), settle, at_once=False)
    lessons.schedule()
    assert settling.wait(10)
    behind = next(thread for thread in enumerate_threads() if isinstance(thread, Timer))
    lessons.close()
    closed.set()
    behind.join(10)
    assert store.document(PERSONAL_MODEL) is None


def test_a_candidate_worse_than_the_model_in_service_is_not_put_there_and_says_so(
    store: Store, base: Starter, examples: list[Example]
) -> None:
    store.decide(examples[:60])
    learn(store, base)
    with_a_perfect_record(store)
    there = store.document(PERSONAL_MODEL)
    store.decide(examples[60:61])
    report = learn(store, base)
    assert not report.in_service and "worse" in report.told and report.trained_on == 60
    assert store.document(PERSONAL_MODEL) == there
    assert Judge.open(store).describe()["version"] == report.version


def test_a_candidate_that_foresees_no_less_is_put_in_service(
    store: Store, base: Starter, examples: list[Example]
) -> None:
    store.decide(examples[:60])
    learn(store, base)
    personal = load_personal(store.document(PERSONAL_MODEL) or b"")
    clueless = np.where(personal.wanted, 0.9, 0.1)
    store.save_document(PERSONAL_MODEL, dump_personal(replace(personal, spam=clueless)))
    store.decide(examples[60:61])
    assert learn(store, base).trained_on == 61 and Judge.open(store).describe()["trained_on"] == 61


def test_undoing_brings_back_what_served_even_where_the_candidate_was_refused(
    store: Store, base: Starter, examples: list[Example]
) -> None:
    store.decide(examples[:60])
    learn(store, base)
    with_a_perfect_record(store)
    store.decide(examples[60:61])
    learn(store, base)
    there = store.document(PERSONAL_MODEL)
    store.decide(examples[61:80])
    learn(store, base, anew=True)
    extra = store.decide(examples[80:81])
    learn(store, base)
    store.undo(extra[0])
    learn(store, base)
    for decision in reversed(store.decide(examples[61:80])):
        store.undo(decision)
    learn(store, base)
    assert store.document(PERSONAL_MODEL) == there


def test_nothing_stays_of_a_decision_that_was_taken_back_however_good_the_model_was_that_learned_it(
    store: Store, base: Starter, examples: list[Example], tmp_path: Path
) -> None:
    first, *_ = store.decide(examples[:60])
    learn(store, base)
    with_a_perfect_record(store)
    store.decide(examples[60:61])
    learn(store, base)
    store.undo(first)
    learn(store, base)
    never = Store.open(tmp_path / "without it")
    never.decide(examples[1:61])
    learn(never, base)
    assert store.document(PERSONAL_MODEL) == never.document(PERSONAL_MODEL)
    never.close()


def test_versions_tell_what_they_learned_from(store: Store, base: Starter, examples: list[Example]) -> None:
    assert versions(store) == []
    store.decide(examples[:30])
    store.correct(examples[0].invitation, "personal", examples[0].at)
    learn(store, base)
    store.decide(examples[30:50])
    learn(store, base)
    newest, oldest = versions(store)
    assert (newest.in_service, oldest.in_service) == (True, False) and newest.saved_at >= oldest.saved_at
    assert newest.version != oldest.version
    accepted = sum(example.answer == "accepted" for example in examples[1:30])
    assert (oldest.learned.accepted, oldest.learned.ignored, oldest.learned.corrected) == (accepted, 29 - accepted, 1)
    days = [example.at.date().isoformat() for example in examples[:50]]
    assert (newest.learned.first, newest.learned.last) == (min(days), max(days))
    store.save_document(PERSONAL_MODEL, b"by a program of another time")
    assert [one.version for one in versions(store)] == [newest.version, oldest.version]


def test_who_is_forgotten_during_a_lesson_is_in_no_model(
    store: Store, base: Starter, examples: list[Example], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.decide(examples[:30])
    gone = [examples[7].invitation.sender.name]

    def interrupted(*lessons: Any) -> Any:
        while gone:
            forget_everywhere(store, gone.pop())
        return personal(*lessons)

    monkeypatch.setattr("kithgate.learn.personal", interrupted)
    assert learn(store, base).trained_on == 29
    assert [one.version for one in versions(store)] == [Judge.open(store).describe()["version"]]
    assert up_to_date(store)


def test_rolling_back_holds_until_the_next_decision(store: Store, base: Starter, examples: list[Example]) -> None:
    for end in (30, 50):
        store.decide(examples[:end])
        learn(store, base)
    first = versions(store)[1].version
    roll_back(store)
    assert learn(store, base).version == first and [one.version for one in versions(store)] == [first]
    roll_back(store)
    assert learn(store, base).in_service is False and Judge.open(store).describe()["version"] == base.model.version
    with pytest.raises(NotFound):
        roll_back(store)
    store.decide(examples[50:51])
    assert learn(store, base).trained_on == 51


def test_the_newest_lessons_are_the_end_of_all_lessons(store: Store, examples: list[Example]) -> None:
    store.decide(examples[:60])
    whole, newest = lessons_of(store), lessons_of(store, newest=20)
    assert len(whole) == 60 and [one.example for one in newest] == [one.example for one in whole[-20:]]
    assert all(np.array_equal(a.row, b.row) for a, b in zip(newest, whole[-20:], strict=True))


def test_a_damaged_model_does_not_keep_the_next_one_from_service(
    store: Store, base: Starter, examples: list[Example]
) -> None:
    store.decide(examples[:30])
    learn(store, base)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE documents SET body = x'00' WHERE name = 'personal-model'")
    judge = Judge.open(store)
    assert judge.describe()["version"] == base.model.version and "starter" in str(judge.describe()["notice"])
    assert learn(store, base).in_service
    judge.refresh()
    assert judge.describe()["notice"] is None and judge.describe()["trained_on"] == 30


def test_what_was_decided_before_a_kill_is_learned_at_the_next_start(
    start: Callable[..., Running], tmp_path: Path, examples: list[Example]
) -> None:
    store = Store.open(tmp_path / "records")
    store.decide(examples[:30])
    assert not up_to_date(store)
    store.close()
    running = start()
    deadline = time.monotonic() + 60
    while running.ask("GET", "/model").json["trained_on"] != 30:
        assert time.monotonic() < deadline, "it was not learned"
        time.sleep(0.05)
    assert up_to_date(running.store)
    (version,) = running.ask("GET", "/model/versions").json["versions"]
    assert version["in_service"] and version["learned"]["accepted"] + version["learned"]["ignored"] == 30
