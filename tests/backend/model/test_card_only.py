"""The card's part of the model: what the extension says while the service is off is what the service would say."""

import json
import math
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic_core import to_jsonable_python

from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.features.wording import WORDING
from kithgate.invitation import Invitation, Mutuals, Sender
from kithgate.kith import Kith
from kithgate.model.badge import Bars, bars
from kithgate.model.card_only import card_model, seen_on_card
from kithgate.model.corpus import read_worlds
from kithgate.model.linear import PLACE, Linear, score
from kithgate.model.measures import Judged, figures
from kithgate.model.rows import row_of
from kithgate.model.starter import starter
from kithgate.store.cards import card_of
from kithgate.verdict import Example

CORPUS = Path(__file__).parents[3] / "models" / "corpus" / "worlds"
JUDGE = Path(__file__).parent / "judge_cards.mjs"
NOW = datetime(2026, 11, 2, tzinfo=UTC)
NOBODY, NOTHING = KithIndex(Kith()), PastIndex()

ODD_HEADLINES = (
    None,
    "",
    " - -- ",
    "--",
    "Helping founders 10x | B2B SaaS | $5M ARR | 🚀",
    "GRATIS BERATUNG – JETZT ANGEBOT SICHERN",
    "Ingénieur logiciel · Lyon",  # noqa: RUF001
    "Großhändler für Straßenbau in İzmir",
    "ﬁnancial coach ★ www.example.com #growth",
    "डेटा विश्लेषक, छात्र",
    "ソフトウェアエンジニア / 東京",
    "소프트웨어 엔지니어 · 취업 준비",
    "اخصائي تسويق، حلول",
    "Программист, ищу работу",
    "Złotnik & Ørsted, ŁÓDŹ",
    "ÜBERALL CEOS UND CTOS",
    "x" * 28,
    "x" * 29,
    "\u0345\u0301e\u0301 sale\u0301s manager",
    "🚀" * 20 + " sales",
    "٣٤٥ عملاء",
    "full-stack engineer in a trading co, ex dev-shop",
)


def odd_cards() -> list[Invitation]:
    """Cards at the edges of what the features tell apart."""
    headlines = [Invitation(Sender("A B", headline=headline)) for headline in ODD_HEADLINES]
    counts = [
        Invitation(Sender("A B"), mutuals=Mutuals(n)) for n in (None, 0, 1, 2, 5, 6, 15, 16, 39, 40, 10_000, 10_001)
    ]
    marks = [Invitation(Sender("A B", degree=n, open_to_work=n == 2)) for n in (None, 0, 1, 2, 3, 4)]
    return headlines + counts + marks


def cards() -> list[tuple[Invitation, str]]:
    """Every invitation of the corpus with its label."""
    return [(truth.example.invitation, truth.label) for world in read_worlds(CORPUS) for truth in world.truths]


def said_by_service(model: Linear, limits: Bars, invitation: Invitation) -> tuple[tuple[float, ...], str]:
    """What the model says of the same card without its note and its headline's plain words, to an unknown owner."""
    row = row_of(Example(replace(invitation, note=None), NOW), NOBODY, NOTHING)
    row[[PLACE[feature.name] for feature in WORDING]] = 0
    scored = score(model, row)
    return scored.probabilities, limits.badge(scored)


def said_by_extension(model: Linear, limits: Bars, invitations: list[Invitation]) -> list[dict[str, Any]]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("There is no Node.")
    asked = {
        "model": to_jsonable_python(card_model(model, limits)),
        "invitations": [card_of(one) for one in invitations],
    }
    told = subprocess.run([node, str(JUDGE)], input=json.dumps(asked), capture_output=True, text=True, check=True)
    verdicts: list[dict[str, Any]] = json.loads(told.stdout)
    return verdicts


def test_the_extension_says_what_the_service_would() -> None:
    base = starter()
    limits = Bars(ignore=0.8, accept=0.3)  # so that every badge occurs
    invitations = [invitation for invitation, _ in cards()] + odd_cards()
    told = said_by_extension(base.model, limits, invitations)
    assert {verdict["badge"] for verdict in told} == {"accept", "ignore", "review"}
    for invitation, verdict in zip(invitations, told, strict=True):
        probabilities, badge = said_by_service(base.model, limits, invitation)
        assert tuple(verdict["probabilities"].values()) == pytest.approx(probabilities, abs=1e-9), invitation.sender
        assert verdict["badge"] == badge and verdict["id"] == invitation.id


def test_its_reasons_are_the_terms_of_the_sum() -> None:
    base = starter()
    invitations = [invitation for invitation, _ in cards()[:200]] + odd_cards()
    for verdict in said_by_extension(base.model, bars(100, None, base), invitations):
        pulls = sum(e["weight"] * (-1 if e["supports"] == "spam" else 1) for e in verdict["evidence"])
        spam = verdict["probabilities"]["spam"]
        assert 1 / (1 + math.exp(pulls)) == pytest.approx(spam, abs=1e-9)
        assert verdict["is_provisional"] and all(e["text"] for e in verdict["evidence"])


def test_what_is_read_of_a_row_is_the_card_alone() -> None:
    base = starter()
    for invitation, _ in cards()[::20]:
        row = row_of(Example(invitation, NOW), NOBODY, NOTHING)
        assert score(base.model, seen_on_card(row, invitation)).probabilities == pytest.approx(
            said_by_service(base.model, bars(100, None, base), invitation)[0], abs=1e-12
        )


def test_it_hides_next_to_no_one() -> None:
    """The promise of the setting holds without the records, too; that most is left for review is its price."""
    base = starter()
    limits = bars(100, None, base)
    judged = [
        Judged(label, *said_by_service(base.model, limits, invitation))  # type: ignore[arg-type]
        for invitation, label in cards()
    ]
    assert figures(judged).hidden <= 0.01
    assert figures(judged).accept_accuracy > 0.62
