"""From a score back to evidence: the terms of the sum, largest first, and the rest in one line."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from kithgate.features.scene import Scene
from kithgate.features.table import FEATURES
from kithgate.model.linear import Linear, Scored
from kithgate.sentence import NOTHING, Sentence, say
from kithgate.verdict import LABELS, Evidence, Label, Verdict

SHOWN = 6
LEAST = 0.05
"""What weighs less is no reason worth reading."""
REST = "everything_else"
CERTAIN = 0.999
_SAID: Mapping[Label, Sentence] = {
    "personal": say("You said that this is personal."),
    "vouched": say("You said that this is vouched."),
    "spam": say("You said that this is spam."),
}


@dataclass(frozen=True, slots=True)
class _Reason:
    """Features that say the same, summed: `wanted` and `vouched` are log-odds, `code` the strongest one's name."""

    code: str
    sentence: Sentence
    wanted: float
    vouched: float


def evidence(model: Linear, scored: Scored, scene: Scene) -> tuple[Evidence, ...]:
    """The evidence of one verdict.

    Weights of "spam" minus weights of the other two sum to the log-odds of spam, with what is folded into the rest.
    """
    weighing = [reason for reason in _reasons(scored, scene) if abs(reason.wanted) >= LEAST]
    telling = sorted(weighing, key=lambda reason: -_tells(reason, scored.label))[:SHOWN]
    shown = sorted(telling, key=lambda reason: -abs(reason.wanted))
    rest = scored.wanted - sum(reason.wanted for reason in shown)
    return tuple(Evidence(r.code, _side(r), abs(r.wanted), r.sentence) for r in shown) + _rest(rest, model)


def _reasons(scored: Scored, scene: Scene) -> Iterator[_Reason]:
    """Every sentence that can be said, with all that pulls under it."""
    pulling = np.flatnonzero(scored.wanted_terms)
    wanted = dict(zip(pulling.tolist(), scored.wanted_terms[pulling].tolist(), strict=True))
    vouched = dict(zip(wanted, scored.vouched_terms[pulling].tolist(), strict=True))
    said: dict[object, Sentence] = {}
    by_sentence: defaultdict[Sentence, list[int]] = defaultdict(list)
    for place in wanted:
        feature = FEATURES[place]
        if feature.reason not in said:
            said[feature.reason] = feature.sentence(scene)
        by_sentence[said[feature.reason]].append(place)
    by_sentence.pop(NOTHING, None)
    for sentence, places in by_sentence.items():
        strongest = max(places, key=lambda place: abs(wanted[place]))
        yield _Reason(
            FEATURES[strongest].name,
            sentence,
            sum(wanted[place] for place in places),
            sum(vouched[place] for place in places),
        )


def _tells(reason: _Reason, label: Label) -> float:
    """How much it says of the verdict: of a vouched one also what makes it vouched instead of personal."""
    return max(abs(reason.wanted), reason.vouched if label == "vouched" else 0.0)


def _side(reason: _Reason) -> Label:
    if reason.wanted < 0:
        return "spam"
    return "vouched" if reason.vouched > 0 else "personal"


def _rest(rest: float, model: Linear) -> tuple[Evidence, ...]:
    side: Label = "spam" if rest < 0 else "personal"
    words = (
        say(
            "Everything else, the usual share of requests and {count} decisions of yours included.",
            count=model.trained_on,
        )
        if model.trained_on
        else say("Everything else, the usual share of requests included.")
    )
    return (Evidence(REST, side, abs(rest), words),)


def corrected(verdict: Verdict, said: Label) -> Verdict:
    """The verdict under the person's own word: it outranks the model, and stands first among the reasons."""
    rest = (1 - CERTAIN) / 2
    probabilities = tuple(CERTAIN if label == said else rest for label in LABELS)
    before = verdict.probabilities[2]
    pull = math.log(probabilities[2] / (1 - probabilities[2])) - math.log(max(before, 1e-12) / max(1 - before, 1e-12))
    side: Label = "spam" if pull > 0 else "personal" if said == "spam" else said
    word = Evidence("corrected", side, abs(pull), _SAID[said])
    return replace(
        verdict,
        label=said,
        badge="ignore" if said == "spam" else "accept",
        confidence=CERTAIN,
        probabilities=(probabilities[0], probabilities[1], probabilities[2]),
        evidence=(word, *verdict.evidence),
    )
