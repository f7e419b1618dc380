"""The command that goes through the owner's connections: as a list, as a sheet, or one by one."""

import argparse
import json
import sys

from kithgate.audit import GROUPS, MARKS, ORDERS, Asked, Audit, Line, sheet
from kithgate.audit import audit as look
from kithgate.cli.command import AS_JSON, MOST_ROWS, Command, option, whole
from kithgate.cli.folder import records
from kithgate.store import Store, marks
from kithgate.store.marks import Group

_KEYS: dict[str, Group | None] = {"k": "keep", "u": "unsure", "l": "let_go", "s": None}
_QUESTION = "[k]eep, [u]nsure, [l]et go, [s]kip, [q]uit? "


def audit(arguments: argparse.Namespace) -> int:
    """Lists the owner's connections with what ties them, or asks about one after the other."""
    with records(arguments) as store:
        if arguments.review:
            return _review(store, _asked(arguments))
        found = look(store, _asked(arguments))
    if arguments.json:
        from pydantic_core import to_jsonable_python

        print(json.dumps(to_jsonable_python(found)))
    elif arguments.csv:
        sys.stdout.write(sheet(found.lines))
    else:
        _show(found)
    return 0


def _asked(arguments: argparse.Namespace) -> Asked:
    return Asked(
        group=arguments.group,
        mark="none" if arguments.review else arguments.marked,
        words=arguments.find,
        order=arguments.sort,
        backwards=arguments.backwards,
        begin=arguments.start,
        limit=None if arguments.csv or arguments.review else arguments.limit,
    )


def _show(found: Audit) -> None:
    print("Suggested: " + ", ".join(f"{count} {_plain(name)}" for name, count in found.counts.items()))
    print("Your marks: " + ", ".join(f"{count} {_plain(name)}" for name, count in found.marks.items()))
    for line in found.lines:
        print(f"{_plain(line.mark or ''):7} {_plain(line.group):7} {line.person.name:30} {' '.join(line.ties)}")
    if found.next is not None:
        print(f"{found.found - found.next} more: add --start {found.next}")


def _review(store: Store, asked: Asked) -> int:
    """Asks about everyone without a mark. Each answer is kept at once: asked again tomorrow, it goes on from there."""
    found = look(store, asked)
    for place, line in enumerate(found.lines, start=1):
        print(f"\n{place} of {found.found}: {_card(line)}")
        answer = _answer()
        if answer == "q":
            break
        if group := _KEYS[answer]:
            with store.writing() as connection:
                marks.mark(connection, store.owner, line.person.id or "", group)
    print("\nKept. 'kithgate audit --review' goes on from here; 'kithgate audit --marked let_go' lists whom to let go.")
    return 0


def _answer() -> str:
    while True:
        try:
            answer = input(_QUESTION).strip().lower()[:1]
        except EOFError:
            return "q"
        if answer in (*_KEYS, "q"):
            return answer


def _card(line: Line) -> str:
    person = line.person
    works = ", ".join(word for word in (person.position, person.company) if word)
    rows = (f"{person.name} (suggested: {_plain(line.group)})", works, person.profile_url, *line.ties)
    return "\n    ".join(row for row in rows if row)


def _plain(name: str) -> str:
    return {"none": "not looked at"}.get(name, name.replace("_", " "))


AUDIT = Command(
    "audit",
    "your connections, each with what ties them to you; removes nobody",
    "kithgate audit --group let_go --review",
    audit,
    (
        option("--review", meaning="ask about everyone you have not marked yet, one by one", action="store_true"),
        option("--group", meaning="only those with this suggestion", choices=GROUPS),
        option("--marked", meaning="only those you marked so", choices=MARKS),
        option("--find", meaning="only those with these words in name or employer", default="", metavar="WORDS"),
        option("--sort", meaning="by what (default strength)", choices=tuple(ORDERS), default="strength"),
        option("--backwards", meaning="the other way round", action="store_true"),
        option("--start", meaning="where to go on", type=whole(0, MOST_ROWS), default=0, metavar="N"),
        option("--limit", meaning="how many (default 50)", type=whole(1, MOST_ROWS), default=50, metavar="N"),
        option("--csv", meaning="all of them, for a spreadsheet", action="store_true"),
        AS_JSON,
    ),
)
