"""The report card: how good the model is on the owner's own past, each request judged before it was learned from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from joblib import Parallel, delayed

from kithgate.features.past import accepted
from kithgate.model.badge import bars
from kithgate.model.baselines import BASELINES, as_judged
from kithgate.model.linear import Linear, score
from kithgate.model.measures import Figures, Interval, Judged, figures, intervals, reliability
from kithgate.model.personal import Lesson
from kithgate.model.saved import Personal, fitted
from kithgate.model.starter import Starter
from kithgate.verdict import Label

BLOCK = 10
"""Decisions are learned in blocks this large, as an owner makes them in sittings."""

Tell = Callable[[float], None]

NOTHING_YET = "There is no decision to measure by yet: accept and ignore a few requests first."


@dataclass(frozen=True, slots=True)
class ReportCard:
    """Figures by who judged (personal, starter, baselines) with their 95 % intervals, learning curve, and reliability.

    `curve`: (decisions learned, share right of accept against ignore in the block after them).
    """

    decisions: int
    by: dict[str, Figures]
    intervals: dict[str, dict[str, Interval]]
    curve: list[tuple[int, float]]
    reliability: list[tuple[float, float, int]]


def report_card(
    starter: Starter, lessons: Sequence[Lesson], at_most_hidden: int, tell: Tell = lambda _: None
) -> ReportCard:
    """Replay the owner's decisions in order of time. Labels are what the owner said, else what the decision implies."""
    starts = range(0, len(lessons), BLOCK)
    jobs = (
        delayed(_block)(starter, lessons[:start], lessons[start : start + BLOCK], at_most_hidden) for start in starts
    )
    blocks = []
    for done, block in enumerate(Parallel(n_jobs=-1, return_as="generator")(jobs), start=1):
        blocks.append(block)
        tell(done / max(len(starts), 1))
    mine = [row for block in blocks for row in block]
    history = [(lesson.example, accepted(lesson.example) is True) for lesson in lessons]
    judged = {
        "personal": mine,
        "starter": [_judge(starter.model, starter, lesson, at_most_hidden, None) for lesson in lessons],
    }
    for name, rule in BASELINES.items():
        judged[name] = [
            as_judged(rule(history[:n], example), _truth(lessons[n])) for n, (example, _) in enumerate(history)
        ]
    return ReportCard(
        decisions=len(lessons),
        by={name: figures(rows) for name, rows in judged.items()},
        intervals={name: intervals(rows) for name, rows in judged.items()},
        curve=[(start, figures(block).accept_accuracy) for start, block in zip(starts, blocks, strict=True)],
        reliability=reliability(mine),
    )


def _block(starter: Starter, before: Sequence[Lesson], block: Sequence[Lesson], at_most_hidden: int) -> list[Judged]:
    past = fitted(starter.model, before)
    return [_judge(past.model, starter, lesson, at_most_hidden, past) for lesson in block]


def _judge(model: Linear, starter: Starter, lesson: Lesson, at_most_hidden: int, past: Personal | None) -> Judged:
    scored = score(model, lesson.row)
    return Judged(_truth(lesson), scored.probabilities, bars(at_most_hidden, past, starter).badge(scored))


def _truth(lesson: Lesson) -> Label:
    """What is known of the label; an accept without a word counts as personal."""
    if lesson.example.label:
        return lesson.example.label
    return "personal" if lesson.example.answer == "accepted" else "spam"
