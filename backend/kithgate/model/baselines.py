"""What simple tools would have said: the yardsticks beside every report card."""

import math
from collections import Counter
from collections.abc import Sequence

from kithgate.features.names import latin
from kithgate.model.measures import Judged
from kithgate.verdict import Example, Label

_MOST_MUTUALS = 60


def majority(history: Sequence[tuple[Example, bool]], _: Example) -> float:
    """The owner's usual answer, as a probability of spam."""
    return _ignored(history) / max(len(history), 1) if history else 0.5


def mutuals_rule(history: Sequence[tuple[Example, bool]], example: Example) -> float:
    """`mutuals >= k` with the k that did best so far."""

    def right(k: int) -> int:
        return sum(((e.invitation.mutuals.count or 0) >= k) == wanted for e, wanted in history)

    best = max(range(_MOST_MUTUALS + 1), key=right) if history else 1
    return 0.0 if (example.invitation.mutuals.count or 0) >= best else 1.0


def naive_bayes(history: Sequence[tuple[Example, bool]], example: Example) -> float:
    """Multinomial naive Bayes on the words of the card, learned from the owner's history."""
    words: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for earlier, wanted in history:
        words[wanted].update(card_words(earlier))
    known = len(words[True] | words[False]) + 1
    ignored = _ignored(history)
    odds = math.log((ignored + 1) / (len(history) - ignored + 1))
    for word in card_words(example):
        odds += math.log((words[False][word] + 1) / (words[False].total() + known))
        odds -= math.log((words[True][word] + 1) / (words[True].total() + known))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def card_words(example: Example) -> list[str]:
    """The words a card shows: note, headline, mutual names, and how many mutuals as a word."""
    invitation = example.invitation
    text = " ".join((invitation.note or "", invitation.sender.headline or "", *invitation.mutuals.names))
    return [*latin(text).split(), f"mutuals{min((invitation.mutuals.count or 0) // 5, 8)}"]


def as_judged(spam: float, truth: Label) -> Judged:
    """A baseline's probability of spam as a verdict; it knows nothing of vouched."""
    return Judged(truth, (1 - spam, 0.0, spam), "ignore" if spam >= 0.5 else "accept")


def _ignored(history: Sequence[tuple[Example, bool]]) -> int:
    return sum(not wanted for _, wanted in history)


BASELINES = {"majority": majority, "mutuals >= k": mutuals_rule, "naive Bayes": naive_bayes}
