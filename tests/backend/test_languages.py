"""Every sentence a verdict may hold, in every language the extension speaks."""

import ast
import json
import string
from pathlib import Path

import pytest

import kithgate
from kithgate.features.table import FEATURES
from kithgate.languages import DEFAULT, LANGUAGES, table
from kithgate.sentence import ENGLISH, NOTHING, Sentence, say

SOURCE = Path(kithgate.__file__).parent
LOCALES = Path(__file__).parents[2] / "extension" / "_locales"


def calls() -> list[ast.Call]:
    return [
        node
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"
    ]


def templates() -> set[str]:
    """As they are written in the program, and the plain reasons of the features."""
    written = {call.args[0].value for call in calls() if isinstance(call.args[0], ast.Constant)}
    plain = {feature.reason for feature in FEATURES if isinstance(feature.reason, str)}
    return {str(template) for template in written | plain} - {NOTHING.template}


def blanks(template: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


def test_every_sentence_is_written_out_where_it_is_said() -> None:
    assert len(calls()) > 100
    assert not [ast.unparse(call) for call in calls() if not isinstance(call.args[0], ast.Constant)]


def test_the_service_speaks_what_the_extension_speaks() -> None:
    said = {json.loads(path.read_text(encoding="utf-8"))["language"]["message"] for path in LOCALES.glob("*/*.json")}
    assert said == set(LANGUAGES)


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {DEFAULT}))
def test_every_language_says_every_sentence_with_the_same_blanks(language: str) -> None:
    known = table(language)
    assert sorted(templates() - set(known)) == [], "lacking"
    assert sorted(set(known) - templates()) == [], "said nowhere"
    for template, translated in known.items():
        assert translated.strip() and blanks(translated) == blanks(template), template
        assert translated != template or len(template.split()) < 3, template


def test_a_sentence_within_a_sentence_is_translated_and_what_people_wrote_is_not() -> None:
    german = {"You share {name}, {tie}.": "Gemeinsam: {name} ({tie}).", "never wrote": "nie geschrieben", "Ida": "Otto"}
    shared = say("You share {name}, {tie}.", name="Ida", tie=say("never wrote"))
    assert shared.in_language(german) == "Gemeinsam: Ida (nie geschrieben)."
    assert shared.people == say("Speaks of family. {whom}", whom=shared).people == ("Ida",)
    assert str(shared) == shared.in_language(ENGLISH) == "You share Ida, never wrote."
    assert str(say("Says “{words}”.", words="{name} or {0}")) == "Says “{name} or {0}”."
    assert str(Sentence("100 % {sure}")) == "100 % {sure}"
