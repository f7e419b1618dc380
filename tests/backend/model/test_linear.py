"""The scores, their terms, and the file they are kept in."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kithgate.errors import ModelRefused
from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.features.scene import look
from kithgate.features.table import compute
from kithgate.invitation import Invitation, Mutuals, Sender
from kithgate.kith import Kith, Owner, Person, Position
from kithgate.model.badge import Bars
from kithgate.model.explain import LEAST, evidence
from kithgate.model.linear import NAMES, OF_WANTED, PLACE, WORDS, WORDS_CAP, capped, score, score_all, vector
from kithgate.model.personal import Lesson, personal
from kithgate.model.starter import dump, load, starter
from kithgate.verdict import Example

INVITATIONS = st.builds(
    Invitation,
    sender=st.builds(Sender, name=st.text(min_size=1, max_size=40), headline=st.none() | st.text(max_size=80)),
    note=st.none() | st.text(max_size=300),
    mutuals=st.builds(Mutuals, count=st.none() | st.integers(0, 500)),
)
NOBODY, NOTHING = KithIndex(Kith()), PastIndex()
LATER = datetime(2026, 11, 2, tzinfo=UTC)


@settings(deadline=None)
@given(INVITATIONS)
def test_evidence_sums_to_the_log_odds_of_spam(invitation: Invitation) -> None:
    model = starter().model
    scene = look(invitation, NOBODY, NOTHING)
    scored = score(model, vector(compute(scene)))
    told = sum(e.weight if e.supports == "spam" else -e.weight for e in evidence(model, scored, scene))
    spam = scored.probabilities[2]
    assert told == pytest.approx(np.log(spam / (1 - spam)), abs=1e-6)
    assert sum(scored.probabilities) == pytest.approx(1.0, abs=1e-12)


def test_a_vouched_verdict_says_who_vouches_and_nothing_that_hardly_weighs_is_said() -> None:
    mutual = Person("Oluwaseun Bello", None, company="Tidewater Analytics", connected_on=date(2017, 3, 3))
    mutual = replace(mutual, position="Data engineer", messages_sent=15, messages_received=12)
    note = "Hi Ana, Seun Bello thought we should talk about the tide gauge pipeline he built with you at Tidewater."
    asked = Invitation(
        Sender("Daniel Okoye", headline="Data engineer"), note=note, mutuals=Mutuals(2, ("Oluwaseun Bello",))
    )
    jobs = (Position("Tidewater Analytics", "Data modeller", date(2014, 7, 1), date(2019, 8, 31)),)
    scene = look(asked, KithIndex(Kith(Owner("Ana Brandt", positions=jobs), (mutual,))), NOTHING)
    scored = score(starter().model, vector(compute(scene)))
    reasons = evidence(starter().model, scored, scene)[:-1]
    assert scored.label == "vouched"
    assert any("Says they were sent. Names Oluwaseun Bello" in str(reason.text) for reason in reasons)
    assert all(reason.weight >= LEAST for reason in reasons)
    assert [reason.weight for reason in reasons] == sorted((reason.weight for reason in reasons), reverse=True)


def test_a_missing_note_is_no_reason_to_accept() -> None:
    scene = look(Invitation(Sender("Tom Reyes", headline="Forex mentor")), NOBODY, NOTHING)
    scored = score(starter().model, vector(compute(scene)))
    assert "note_none" not in {reason.code for reason in evidence(starter().model, scored, scene)}


def test_who_is_not_seen_to_know_anybody_is_less_vouched_and_no_more_spam_for_it() -> None:
    asked = Invitation(Sender("Ida Moen", headline="Nurse"), note="")
    row = vector(compute(look(asked, NOBODY, NOTHING)))
    known, vouched, spam = score(starter().model, row).probabilities
    seen = score(starter().model, row * OF_WANTED).probabilities
    assert vouched < 0.7 * seen[1] and vouched < known and spam == seen[2]


def test_who_is_ignored_without_having_been_vouched_makes_no_spam_of_the_next_one() -> None:
    asked = Invitation(Sender("Ida Moen", headline="Nurse"), note="")
    row = vector(compute(look(asked, NOBODY, NOTHING)))
    model, _ = personal(starter().model, [Lesson(Example(asked, LATER, "ignored", None, LATER), row)] * 20)
    assert model.trained_on == 20 and row[PLACE["nobody_named"]] > 0
    assert model.wanted[PLACE["nobody_named"]] == 0.0 != model.vouched[PLACE["nobody_named"]]


def test_rows_scored_together_get_bit_for_bit_what_each_gets_alone() -> None:
    rows = np.random.default_rng(1).normal(size=(40, len(NAMES))) * 3
    for row, together in zip(rows, score_all(starter().model, rows), strict=True):
        alone = score(starter().model, row)
        assert (alone.wanted, alone.vouched, alone.probabilities) == (
            together.wanted,
            together.vouched,
            together.probabilities,
        )
        assert (alone.wanted_terms == together.wanted_terms).all() and (
            alone.vouched_terms == together.vouched_terms
        ).all()


def test_own_words_earn_no_more_than_the_cap() -> None:
    terms = np.where(WORDS, 5.0, 0.5)
    assert capped(terms)[WORDS].sum() == pytest.approx(WORDS_CAP)
    assert (capped(terms)[~WORDS] == 0.5).all()
    assert (capped(-terms) == -terms).all(), "what words cost the sender is never softened"


def test_own_words_alone_do_not_earn_an_accept() -> None:
    limits = Bars(ignore=0.9, accept=0.2)
    model, words, records = starter().model, np.zeros(len(NAMES)), np.zeros(len(NAMES))
    plain = replace(model, wanted=np.ones(len(NAMES)), wanted_bias=-2.0)
    words[np.flatnonzero(WORDS)[0]] = 4.0
    records[np.flatnonzero(~WORDS)[0]] = 4.0
    assert score(plain, words).spam == score(plain, records).spam < limits.accept
    assert limits.badge(score(plain, words)) == "review"
    assert limits.badge(score(plain, records)) == "accept"


def test_a_saved_model_comes_back_bit_for_bit() -> None:
    first = starter()
    again = load(dump(first))
    assert (again.model.wanted == first.model.wanted).all() and again.model.wanted_bias == first.model.wanted_bias
    assert (again.model.vouched == first.model.vouched).all() and again.model.version == first.model.version


@pytest.mark.parametrize("at", range(40, 4000, 333))
def test_a_changed_byte_is_refused(at: int) -> None:
    contents = bytearray(dump(starter()))
    contents[at] ^= 1
    with pytest.raises(ModelRefused):
        load(bytes(contents))


def test_a_model_of_other_features_is_refused_in_words() -> None:
    outer = json.loads(dump(starter()))
    del outer["model"]["wanted"]["weights"][NAMES[0]]
    with pytest.raises(ModelRefused, match="make models|damaged"):
        load(json.dumps(outer).encode())
