"""The tables of words are fitted on words of several hands, and never see the world that is judged."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from kithgate.features.wording import Wording
from kithgate.invitation import Invitation, Sender
from kithgate.model.corpus_rows import Row
from kithgate.model.linear import NAMES, PLACE
from kithgate.model.starter_fit import fit_rows, leave_one_world_out
from kithgate.model.wording_fit import Vocabulary, reworded
from kithgate.verdict import Example, Label

AT = datetime(2026, 1, 1, tzinfo=UTC)


def row(group: str, n: int, label: Label, note: str) -> Row:
    example = Example(Invitation(Sender(f"Sender {n}"), id=f"{group}-{n}", note=note), AT)
    terms = {"headline": frozenset[str](), "note": frozenset(note.split())}
    return Row(group, "kith", label, 1.0, np.zeros(len(NAMES)), n / 12, True, example, terms)  # type: ignore[arg-type]


def world(group: str, bait: str = "bargain") -> list[Row]:
    kinds: list[tuple[Label, str]] = [("spam", bait), ("personal", "remember"), ("vouched", "says")]
    return [row(group, n, *kinds[n % 3]) for n in range(12)]


def test_a_word_of_one_hand_alone_is_left_out() -> None:
    rows = [*world("a"), *world("b", bait="shady")]
    assert ("note", "remember") in Vocabulary(rows).columns
    assert ("note", "shady") not in Vocabulary(rows).columns


def test_words_lean_to_the_labels_they_stood_under() -> None:
    _, wording = fit_rows([*world("a"), *world("b")])
    assert wording.lean("note", {"bargain"})[0] < 0 < wording.lean("note", {"remember"})[0]
    assert wording.lean("note", {"says"})[1] > 0 > wording.lean("note", {"remember"})[1]


def test_a_world_left_out_is_read_by_tables_that_never_saw_it() -> None:
    rows = [*world("a"), *world("b"), *world("c", bait="offer"), *world("d", bait="offer")]
    left_out = {group: of_group for group, _, of_group in leave_one_world_out(rows)}
    assert {each.numbers[PLACE["note_words_wanted"]] for each in left_out["c"] if each.label == "spam"} == {0.0}


def test_other_tables_change_the_leans_alone() -> None:
    before = replace(row("a", 0, "spam", "bargain"), numbers=np.ones(len(NAMES)))
    after = reworded(before, Wording({"headline": {}, "note": {"bargain": (-2.0, 1.0)}}))
    changed = {NAMES[n] for n in np.flatnonzero(after.numbers != before.numbers)}
    assert after.numbers[PLACE["note_words_wanted"]] == -2.0
    assert changed <= {"note_words_wanted", "headline_words_wanted", "headline_words_vouched"}
