"""From a score back to evidence: the terms of the sum, largest first, and the rest in one line."""

import math
from dataclasses import replace

from kithgate.features.scene import Scene
from kithgate.features.table import FEATURES
from kithgate.model.linear import Array, Linear, Scored
from kithgate.verdict import LABELS, Evidence, Label, Verdict

SHOWN = 6
_NOTHING = 1e-9
REST = "everything_else"
CERTAIN = 0.999


def evidence(model: Linear, scored: Scored, scene: Scene) -> tuple[Evidence, ...]:
    """The evidence of one verdict.

    Weights of "spam" minus weights of the other two sum to the log-odds of spam, with what is folded into the rest.
    """
    order = sorted(range(len(FEATURES)), key=lambda place: -abs(scored.wanted_terms[place]))
    shown = _with_own_sentence(order, scored.wanted_terms, scene)
    told = tuple(
        Evidence(FEATURES[place].name, _side(scored, place), abs(float(scored.wanted_terms[place])), sentence)
        for place, sentence in shown
    )
    rest = scored.wanted - sum(float(scored.wanted_terms[place]) for place, _ in shown)
    return told + _rest(rest, model)


def _with_own_sentence(order: list[int], terms: Array, scene: Scene) -> list[tuple[int, str]]:
    """The strongest terms, each saying something the ones before it did not."""
    shown: list[tuple[int, str]] = []
    for place in order:
        if abs(terms[place]) < _NOTHING or len(shown) == SHOWN:
            break
        sentence = FEATURES[place].sentence(scene)
        if sentence and all(sentence != said for _, said in shown):
            shown.append((place, sentence))
    return shown


def _side(scored: Scored, place: int) -> Label:
    if scored.wanted_terms[place] < 0:
        return "spam"
    return "vouched" if scored.vouched_terms[place] > 0 else "personal"


def _rest(rest: float, model: Linear) -> tuple[Evidence, ...]:
    side: Label = "spam" if rest < 0 else "personal"
    learned = f" and {model.trained_on} decisions of yours" if model.trained_on else ""
    return (Evidence(REST, side, abs(rest), f"Everything else, the usual share of requests{learned} included."),)


def corrected(verdict: Verdict, said: Label) -> Verdict:
    """The verdict under the person's own word: it outranks the model, and stands first among the reasons."""
    rest = (1 - CERTAIN) / 2
    probabilities = tuple(CERTAIN if label == said else rest for label in LABELS)
    before = verdict.probabilities[2]
    pull = math.log(probabilities[2] / (1 - probabilities[2])) - math.log(max(before, 1e-12) / max(1 - before, 1e-12))
    side: Label = "spam" if pull > 0 else "personal" if said == "spam" else said
    word = Evidence("corrected", side, abs(pull), f"You said that this is {said}.")
    return replace(
        verdict,
        label=said,
        badge="ignore" if said == "spam" else "accept",
        confidence=CERTAIN,
        probabilities=(probabilities[0], probabilities[1], probabilities[2]),
        evidence=(word, *verdict.evidence),
    )
