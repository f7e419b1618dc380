"""The commands that look at what is there: how good the model is, and who the owner's connections are."""

import argparse
import json
import math
import sys
from typing import TYPE_CHECKING

from kithgate.cli.auditing import AUDIT
from kithgate.cli.command import AS_JSON, Command
from kithgate.cli.folder import records
from kithgate.cli.judging import progress_bar

if TYPE_CHECKING:
    from kithgate.model.evaluate import ReportCard


def evaluate(arguments: argparse.Namespace) -> int:
    """Prints the report card on the owner's own past."""
    from pydantic_core import to_jsonable_python

    from kithgate.learn import lessons_of
    from kithgate.model.evaluate import NOTHING_YET, report_card
    from kithgate.model.starter import starter

    with records(arguments) as store, progress_bar(arguments.json) as tell:
        lessons = lessons_of(store)
        hidden = int(store.setting("at_most_hidden"))
        card = report_card(starter(), lessons, hidden, lambda done: tell(done, "replaying your decisions"))
    if not lessons:
        print(f"kithgate: {NOTHING_YET}", file=sys.stderr)
        return 1
    if arguments.json:
        print(json.dumps(to_jsonable_python(card, inf_nan_mode="null")))
        return 0
    print(f"Your last {card.decisions} decisions, each judged before it was learned from:")
    print("\n".join(_table(card)))
    print("Right in the ten decisions after so many were learned:")
    print("  " + ", ".join(f"{learned}: {right:.2f}" for learned, right in card.curve))
    print("Reliability: the chance of spam it told, the share that was spam, how many:")
    for told_chance, was, count in card.reliability:
        print(f"  {told_chance:.2f}  {was:.2f}  {count}")
    return 0


def _table(card: "ReportCard") -> list[str]:
    """Each figure with its 95 % interval, a line a figure and a column for who judged."""
    from kithgate.model.measures import MEASURES

    lines = [" " * 17 + "".join(f"{name:>20}" for name in card.by)]
    for measure in MEASURES:
        cells = [(getattr(figures, measure), *card.intervals[name][measure]) for name, figures in card.by.items()]
        told = [f"{value:.2f} [{low:.2f}, {high:.2f}]" if not math.isnan(value) else "-" for value, low, high in cells]
        lines.append(f"  {measure.replace('_', ' '):15}" + "".join(f"{cell:>20}" for cell in told))
    mine = next(iter(card.by.values()))
    return [*lines, f"  of {mine.wanted} wanted and {mine.unwanted} unwanted; in brackets the 95 % interval"]


MEASURING = (
    Command(
        "evaluate",
        "how good the model is on your own decisions, beside the starter and plain rules",
        "kithgate evaluate --json",
        evaluate,
        (AS_JSON,),
    ),
    AUDIT,
)
