"""The commands that look at what is there: how good the model is, and who the owner's connections are."""

import argparse
import json
import sys

from kithgate.cli.auditing import AUDIT
from kithgate.cli.command import AS_JSON, Command
from kithgate.cli.folder import records
from kithgate.cli.judging import progress_bar


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
        print(json.dumps(to_jsonable_python(card)))
        return 0
    print(f"Your last {card.decisions} decisions, each judged before it was learned from:")
    for name, row in to_jsonable_python(card.by).items():
        told = ", ".join(f"{key.replace('_', ' ')} {value:.3g}" for key, value in row.items() if value is not None)
        print(f"  {name:12} {told}")
        low, high = card.intervals[name]
        print(f"  {'':12} accept against ignore right, 95 % interval: {low:.2f} to {high:.2f}")
    print("Right in the ten decisions after so many were learned:")
    print("  " + ", ".join(f"{learned}: {right:.2f}" for learned, right in card.curve))
    print("Reliability: the chance of spam it told, the share that was spam, how many:")
    for told_chance, was, count in card.reliability:
        print(f"  {told_chance:.2f}  {was:.2f}  {count}")
    return 0


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
