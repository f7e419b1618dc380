"""The history keeps what was seen and done, says it back in order, and takes decisions back exactly."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, insert, select

from kithgate.errors import Conflict, NotFound
from kithgate.invitation import Invitation, Mutuals, Sender, Stay
from kithgate.sentence import say
from kithgate.store import Store
from kithgate.store.cards import card_of, invitation_of, stamp, verdict_row
from kithgate.store.migrations.run import configuration, upgrade
from kithgate.store.tables import verdicts
from kithgate.verdict import Evidence, Example, ModelMark, Verdict, key_of

NOW = datetime(2026, 11, 2, 9, 14, tzinfo=UTC)
TOM = Invitation(
    Sender("Tom Reyes", "https://www.linkedin.com/in/tom-reyes", headline="Ward manager", has_photo=True),
    id="urn:1",
    received_at=NOW,
    note="Hi Ana",
    mutuals=Mutuals(3, ("Emily Ruiz",)),
)
IDA = Invitation(Sender("Ida Holm"), first_seen_at=NOW + timedelta(hours=1))
SPAM = Verdict(
    "urn:1",
    "spam",
    "ignore",
    0.9,
    (0.05, 0.05, 0.9),
    (Evidence("a", "spam", 1.5, say("Says so.")),),
    ModelMark("starter-1", 0),
)


def test_cards_survive_the_way_to_json_and_back() -> None:
    assert invitation_of(card_of(TOM)) == TOM
    assert invitation_of(card_of(IDA)) == IDA
    told = Sender("Ida Holm", jobs=(Stay("Genuity", 1999, 2002), Stay("Weir Works")), studies=())
    whole = replace(IDA, sender=told)
    assert invitation_of(json.loads(json.dumps(card_of(whole)))) == whole


def test_what_was_seen_comes_back_in_order_of_time(store: Store) -> None:
    store.remember([IDA, TOM], [SPAM, SPAM], NOW + timedelta(days=1))
    assert [example.invitation for example in store.past()] == [TOM, IDA]
    assert all(example.answer is None and example.label is None for example in store.past())


def test_a_second_reading_adds_what_the_first_did_not_show(store: Store) -> None:
    store.remember([replace(TOM, note=None)], [SPAM], NOW)
    store.remember([replace(TOM, sender=replace(TOM.sender, headline=None))], [SPAM], NOW + timedelta(hours=2))
    (example,) = store.past()
    assert example.invitation == TOM
    assert example.seen_at == NOW


def test_the_same_reading_writes_nothing(store: Store) -> None:
    written: list[str] = []
    store.remember([TOM, IDA], [SPAM, SPAM], NOW)
    event.listen(store.engine, "before_cursor_execute", lambda *told: written.append(told[2]))
    store.remember([TOM, IDA], [SPAM, SPAM], NOW + timedelta(hours=2))
    assert written and not [statement for statement in written if not statement.startswith(("SELECT", "BEGIN"))]


def test_a_whole_note_is_not_replaced_by_a_cut_one(store: Store) -> None:
    whole = replace(TOM, note="Hi Ana, we met in Leeds", note_truncated=False)
    store.remember([whole], [SPAM], NOW)
    store.remember([replace(TOM, note="Hi Ana, we", note_truncated=True)], [SPAM], NOW)
    assert store.past()[0].invitation == whole


REVIEW = replace(SPAM, badge="review")
VOUCHED = replace(REVIEW, label="vouched")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ([SPAM, SPAM, REVIEW, REVIEW, SPAM], ["spam ignore", "spam review", "spam ignore"]),
        ([replace(SPAM, confidence=n / 100) for n in range(100)], ["spam ignore"]),
        ([SPAM, REVIEW, VOUCHED, VOUCHED], ["spam ignore", "spam review", "vouched review"]),
    ],
)
def test_a_verdict_is_kept_when_its_label_or_badge_is_another(
    store: Store, said: list[Verdict], kept: list[str]
) -> None:
    for verdict in said:
        store.remember([TOM, IDA], [verdict, SPAM], NOW)
    assert _verdicts(store) == {key_of(TOM): kept, key_of(IDA): ["spam ignore"]}


def test_verdicts_kept_by_earlier_versions_go_but_those_of_another_label_or_badge(store: Store) -> None:
    said = [SPAM, replace(SPAM, confidence=0.8), REVIEW, replace(REVIEW, confidence=0.7), VOUCHED, SPAM]
    rows = [
        {"owner": owner, "key": key_of(who), "at": stamp(NOW), "verdict": verdict_row(each)}
        for each in said
        for owner, who in ((store.owner, TOM), (store.owner, IDA), ("another", TOM))
    ]
    with store.engine.connect() as connection:
        command.downgrade(configuration(connection), "0006")
        connection.execute(insert(verdicts), rows)
        connection.commit()
        upgrade(connection)
    kept = ["spam ignore", "spam review", "vouched review", "spam ignore"]
    assert _verdicts(store) == {key_of(TOM): kept, key_of(IDA): kept}


def _verdicts(store: Store) -> dict[str, list[str]]:
    """Label and badge of every verdict that is kept, by the key of its invitation."""
    kept: dict[str, list[str]] = {}
    with store.reading() as connection:
        for row in connection.execute(select(verdicts).where(verdicts.c.owner == store.owner).order_by(verdicts.c.id)):
            kept.setdefault(row.key, []).append(f"{row.verdict['label']} {row.verdict['badge']}")
    return kept


def test_a_verdict_by_records_that_changed_since_is_not_kept(store: Store) -> None:
    as_of = store.revision()
    store.mark_changed()
    store.remember([TOM], [SPAM], NOW, as_of)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM verdicts").scalar() == 0
    assert [example.invitation for example in store.past()] == [TOM]
    with pytest.raises(Conflict):
        store.save_document("model", b"", as_of)


def test_the_same_decision_twice_is_one(store: Store) -> None:
    accepted = Example(TOM, NOW, "accepted", decided_at=NOW)
    assert store.decide([accepted, accepted]) == store.decide([accepted]) * 2
    (example,) = store.past()
    assert (example.answer, example.label) == ("accepted", None)


def test_a_change_of_mind_counts_and_can_be_taken_back(store: Store) -> None:
    store.decide([Example(TOM, NOW, "accepted", decided_at=NOW)])
    before = store.past()
    (changed,) = store.decide([Example(TOM, NOW, "ignored", decided_at=NOW)])
    assert store.past()[0].answer == "ignored"
    store.undo(changed)
    assert store.past() == before


def test_a_correction_keeps_the_decision(store: Store) -> None:
    store.decide([Example(TOM, NOW, "accepted", decided_at=NOW)])
    store.correct(TOM, "spam", NOW + timedelta(days=1))
    (example,) = store.past()
    assert (example.answer, example.label) == ("accepted", "spam")


def test_undoing_twice_or_something_unknown_says_so(store: Store) -> None:
    (made,) = store.decide([Example(TOM, NOW, "accepted", decided_at=NOW)])
    store.undo(made)
    assert store.past() == ()
    with pytest.raises(NotFound, match="no such decision"):
        store.undo(made)


STEPS = st.lists(
    st.tuples(st.sampled_from([TOM, IDA]), st.sampled_from(["accepted", "ignored", "personal", "vouched", "spam"])),
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(before=STEPS, undone=STEPS)
def test_undo_restores_the_history_whatever_came_before(tmp_path_factory, before, undone) -> None:  # type: ignore[no-untyped-def]
    store = Store.open(tmp_path_factory.mktemp("records"))
    apply(store, before)
    history, log = store.past(), _log(store)
    for made in reversed([made for made in apply(store, undone) if made not in log]):
        if made in _log(store):
            store.undo(made)
    assert store.past() == history
    store.close()


def apply(store: Store, steps: list[tuple[Invitation, str]]) -> list[str]:
    return [
        store.decide([Example(who, NOW, what, decided_at=NOW)])[0]  # type: ignore[arg-type]
        if what in ("accepted", "ignored")
        else store.correct(who, what, NOW)  # type: ignore[arg-type]
        for who, what in steps
    ]


def _log(store: Store) -> set[str]:
    with store.reading() as connection:
        return set(connection.exec_driver_sql("SELECT id FROM decisions").scalars())
