"""The commands that look at what is there: how good the model is, and who the owner's connections are."""

import argparse
import csv
import json
import sys

from kithgate.cli.command import AS_JSON, Command, option
from kithgate.cli.folder import records
from kithgate.cli.judging import progress_bar
from kithgate.store.export import safe_cell


def evaluate(arguments: argparse.Namespace) -> int:
    """Prints the report card on the owner's own past."""
    from pydantic_core import to_jsonable_python

    from kithgate.learn import lessons_of
    from kithgate.model.evaluate import report_card
    from kithgate.model.starter import starter

    with records(arguments) as store, progress_bar(arguments.json) as tell:
        lessons = lessons_of(store)
        hidden = int(store.setting("at_most_hidden"))
        card = report_card(starter(), lessons, hidden, lambda done: tell(done, "replaying your decisions"))
    if not lessons:
        print("kithgate: there is no decision to measure by yet: import an archive, or decide a few.", file=sys.stderr)
        return 1
    if arguments.json:
        print(json.dumps(to_jsonable_python(card)))
        return 0
    print(f"Your last {card.decisions} decisions, each judged before it was learned from:")
    for name, row in to_jsonable_python(card.by).items():
        told = ", ".join(f"{key.replace('_', ' ')} {value:.3g}" for key, value in row.items() if value is not None)
        print(f"  {name:12} {told}")
    return 0


def audit(arguments: argparse.Namespace) -> int:
    """Lists the owner's connections with what ties them."""
    from pydantic_core import to_jsonable_python

    from kithgate.audit import audit as look_over

    group = None if arguments.group == "all" else arguments.group
    with records(arguments) as store:
        found = look_over(store, group, arguments.sort, arguments.start, None if arguments.csv else arguments.limit)
    if arguments.json:
        print(json.dumps(to_jsonable_python(found)))
        return 0
    if arguments.csv:
        writer = csv.writer(sys.stdout, quoting=csv.QUOTE_ALL)
        writer.writerow(("name", "profile_url", "group", "strength", "ties"))
        for line in found.lines:
            cells = (line.person.name, line.person.profile_url, line.group, f"{line.strength:.2f}", " ".join(line.ties))
            writer.writerow([safe_cell(cell) for cell in cells])
        return 0
    print(", ".join(f"{count} {name.replace('_', ' ')}" for name, count in found.counts.items()))
    for line in found.lines:
        print(f"{line.group.replace('_', ' '):7} {line.person.name:30} {' '.join(line.ties)}")
    if found.next is not None:
        print(f"More: kithgate audit --start {found.next}")
    return 0


MEASURING = (
    Command(
        "evaluate",
        "how good the model is on your own decisions, beside the starter and plain rules",
        "kithgate evaluate --json",
        evaluate,
        (AS_JSON,),
    ),
    Command(
        "audit",
        "your connections, each with what ties them to you; removes nothing",
        "kithgate audit --group unsure --sort last_message",
        audit,
        (
            option("--group", meaning="which", choices=("all", "keep", "unsure", "let_go"), default="all"),
            option(
                "--sort",
                meaning="by what",
                choices=("strength", "name", "connected", "last_message"),
                default="strength",
            ),
            option("--start", meaning="where to go on", type=int, default=0, metavar="N"),
            option("--limit", meaning="how many (default 50)", type=int, default=50, metavar="N"),
            option("--csv", meaning="all of them, for a spreadsheet", action="store_true"),
            AS_JSON,
        ),
    ),
)
