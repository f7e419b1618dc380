"""Note texts go when their time is over; what was learned from them stays bit for bit."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Semaphore
from typing import Any

import pytest

from kithgate.audit import audit
from kithgate.cli import main
from kithgate.features.gist import gist_of
from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.features.scene import look
from kithgate.features.table import compute
from kithgate.invitation import Invitation, Sender
from kithgate.judge import Judge
from kithgate.kith import Person
from kithgate.learn import learn, lessons_of
from kithgate.model.corpus import World, in_order, read_world
from kithgate.model.saved import PERSONAL_MODEL
from kithgate.retention import drop_old_notes
from kithgate.store import Store, people
from kithgate.store.backups import back_up, forget_everywhere
from kithgate.verdict import Example, Gist
from kithgate.web.daily import Daily
from running import Running

CORPUS = Path(__file__).parents[2] / "models" / "corpus" / "worlds"
NOW = datetime(2024, 9, 1, tzinfo=UTC)
LATER = NOW + timedelta(days=91)


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(CORPUS / "world-j1-fundraiser-chicago.json")


def live(store: Store, world: World) -> list[Invitation]:
    """Lives through the world's first invitations; the ones that are still to come, with notes that come again."""
    with store.writing() as connection:
        people.save_owner(connection, store.owner, world.kith.owner, NOW)
        people.merge_people(connection, store.owner, "linkedin", NOW, world.kith.people)
    examples = [truth.example for truth in in_order(world)]
    judge = Judge.open(store)
    for example in examples[:80]:
        store.remember([example.invitation], judge.judge([example.invitation], NOW), NOW)
    store.decide([replace(example, decided_at=NOW) for example in examples[:80]])
    again = [_from_another(each.invitation) for each in examples[:80] if each.invitation.note]
    return [*(example.invitation for example in examples[80:]), *again]


def _from_another(invitation: Invitation) -> Invitation:
    return replace(invitation, id=f"again {invitation.id}", sender=Sender("Greta Vole"))


def noted(store: Store) -> list[str]:
    return [each.invitation.note for each in store.past() if each.invitation.note]


def traces(folder: Path, notes: list[str]) -> list[str]:
    """Notes of which a part that is long enough to be one stands in a file, as text or as JSON writes it."""
    content = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    parts = {note[5:30] for note in notes if len(note) > 40}
    return [part for part in parts if part.encode() in content or part.encode("unicode_escape") in content]


def test_verdicts_and_model_are_bit_for_bit_what_they_were(store: Store, world: World) -> None:
    coming = live(store, world)
    base = Judge.open(store).base
    learn(store, base)
    model, rows = store.document(PERSONAL_MODEL), [lesson.row.tobytes() for lesson in lessons_of(store)]
    verdicts = Judge.open(store).judge(coming, NOW)
    assert {"campaign", "campaign_accepted", "campaign_ignored"} <= _signs(store, coming)
    notes = noted(store)
    assert len(notes) > 20 and traces(store.folder, notes)
    assert drop_old_notes(store, LATER) == len(notes)
    assert noted(store) == [] and traces(store.folder, notes) == []
    assert [lesson.row.tobytes() for lesson in lessons_of(store)] == rows
    learn(store, base)
    assert store.document(PERSONAL_MODEL) == model
    assert Judge.open(store).judge(coming, NOW) == verdicts


def _signs(store: Store, coming: list[Invitation]) -> set[str]:
    """Which features speak of one of these invitations."""
    kith = KithIndex(store.kith())
    past = PastIndex(kith.owner_names)
    for example in store.past():
        past.add(example)
    return {name for invitation in coming for name in compute(look(invitation, kith, past))}


def test_who_is_forgotten_while_notes_are_dropped_is_in_no_gist(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    note = "Emily Ruiz told me that we should talk about your study."
    store.decide([Example(Invitation(Sender(name), note=note), NOW, "accepted", None, NOW) for name in ("Tom", "Ida")])
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", NOW, [Person("Emily Ruiz")])
    gone = ["Emily Ruiz", "Ida"]

    def interrupted(*asked: Any) -> Gist:
        while gone:
            forget_everywhere(store, gone.pop())
        return gist_of(*asked)

    monkeypatch.setattr("kithgate.retention.gist_of", interrupted)
    assert drop_old_notes(store, LATER) == 1
    with store.reading() as connection:
        (kept,) = connection.exec_driver_sql("SELECT key || gist FROM gists").scalars()
    assert "Emily" not in kept and "tom" in kept


def test_a_note_stays_until_its_days_are_over(store: Store, world: World) -> None:
    live(store, world)
    before = noted(store)
    assert drop_old_notes(store, NOW + timedelta(days=89)) == 0 and noted(store) == before
    store.set_setting("keep_notes_days", 30)
    assert drop_old_notes(store, NOW + timedelta(days=31)) == len(before)
    assert drop_old_notes(store, NOW + timedelta(days=31)) == 0


def test_an_invitation_nobody_answered_keeps_its_note_while_it_may_be_pending(store: Store, world: World) -> None:
    example = next(truth.example for truth in in_order(world) if truth.example.invitation.note)
    waiting = replace(example.invitation, received_at=NOW)
    store.remember([waiting], Judge.open(store).judge([waiting], NOW), NOW)
    assert drop_old_notes(store, LATER) == 0
    assert drop_old_notes(store, NOW + timedelta(days=271)) == 1


def test_records_that_come_later_still_count_for_what_had_a_note(store: Store, world: World) -> None:
    live(store, world)
    drop_old_notes(store, LATER)
    before = [lesson.row for lesson in lessons_of(store)]
    example = next(lesson.example for lesson in lessons_of(store) if lesson.example.gist)
    known = KithIndex(store.kith()).all[0].person
    sender = example.invitation.sender
    with store.writing() as connection:
        person = replace(known, id=None, name=sender.name, profile_url=sender.profile_url, connected_on=None)
        people.merge_people(connection, store.owner, "contacts", NOW, [person])
    assert any((then != now.row).any() for then, now in zip(before, lessons_of(store), strict=True))


def test_backups_keep_no_note_longer_either(store: Store, world: World) -> None:
    live(store, world)
    notes = noted(store)
    copy = back_up(store)
    assert traces(copy.parent, notes)
    drop_old_notes(store, LATER)
    assert traces(store.folder, notes) == []
    copy.write_bytes(b"damaged")
    assert drop_old_notes(store, LATER) == 0


def test_the_audit_still_says_whom_a_note_named(store: Store, world: World) -> None:
    live(store, world)
    person = next(person for person in store.kith().people if person.connected_on)
    named = next(one for one in store.kith().people if one.name != person.name and len(one.name.split()) == 2)
    asked = Invitation(
        Sender(person.name, person.profile_url),
        received_at=NOW,
        note=f"Hello, {named.name} said we should talk about the gala.",
    )
    store.decide([Example(asked, NOW, "accepted", decided_at=NOW)])
    before = _ties(store, person.name)
    assert any(named.name in tie for tie in before)
    drop_old_notes(store, LATER)
    assert _ties(store, person.name) == before


def _ties(store: Store, name: str) -> tuple[str, ...]:
    return next(line.ties for line in audit(store).lines if line.person.name == name)


def test_the_command_that_changes_the_setting_drops_what_is_old_now(
    start: Callable[..., Running], world: World, tmp_path: Path
) -> None:
    store = Store.open(tmp_path / "records")
    live(store, world)
    notes = noted(store)
    store.close()
    running = start(keep_notes_days=100_000)
    running.service.drop_old_notes()
    assert noted(running.store) == notes
    assert main(["settings", "keep_notes_days", "1", "--data-dir", str(tmp_path / "records")]) == 0
    assert noted(running.store) == []


def test_a_service_drops_old_notes_when_it_starts(start: Callable[..., Running], world: World, tmp_path: Path) -> None:
    store = Store.open(tmp_path / "records")
    live(store, world)
    store.close()
    running = start()
    deadline = time.monotonic() + 60
    while noted(running.store):
        assert time.monotonic() < deadline, "the old notes are still there"
        time.sleep(0.05)


def test_daily_work_is_done_again() -> None:
    done = Semaphore(0)
    daily = Daily(done.release, every=0.01)
    assert all(done.acquire(timeout=30) for _ in range(3))
    daily.close()


def test_a_running_service_drops_what_the_new_setting_says(
    start: Callable[..., Running], world: World, tmp_path: Path
) -> None:
    store = Store.open(tmp_path / "records")
    live(store, world)
    store.close()
    running = start(keep_notes_days=100_000)
    assert noted(running.store)
    running.ask("PUT", "/settings", {"settings": {"keep_notes_days": 1}})
    running.service.settle()
    assert noted(running.store) == []
