"""The commands that take in, judge and learn, without a running service."""

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kithgate.cli.command import AS_JSON, Command, option
from kithgate.cli.folder import records

Tell = Callable[[float, str], None]


def take_in(arguments: argparse.Namespace) -> int:
    """Imports archives, with a bar, and says what came of it."""
    from pydantic_core import to_jsonable_python

    from kithgate.imports import import_archive
    from kithgate.learn import learn
    from kithgate.model.starter import starter
    from kithgate.retention import drop_old_notes

    with records(arguments) as store, progress_bar(arguments.json) as tell:
        summary = import_archive(store, arguments.paths, arguments.dry_run, tell)
        report = None
        if not summary.dry_run:
            tell(1.0, "learning")
            report = learn(store, starter())
            drop_old_notes(store, datetime.now(UTC))
            store.mark_changed()
    if arguments.json:
        print(json.dumps(to_jsonable_python(summary)))
        return 0
    print("This is what would come in:" if summary.dry_run else "Imported:")
    for title, counts in (
        ("read", summary.read),
        ("people", summary.people),
        ("people by tie", summary.ties),
        ("received invitations", summary.examples),
        ("left out", summary.left_out),
    ):
        told = [f"{count} {name.replace('_', ' ')}" for name, count in counts.items() if count]
        if told:
            print(f"  {title}: {'; '.join(told)}")
    print(f"  new in your history: {summary.new_examples}")
    for skipped in summary.skipped:
        print(f"  skipped: {' '.join(str(value) for value in to_jsonable_python(skipped).values())}")
    for warning in summary.warnings:
        print(f"  note: {warning}")
    if report:
        print(f"  {report.told}")
    print("Kept are names, links, jobs, dates, the notes of invitations and how often you wrote; no text of a message.")
    return 0


def classify(arguments: argparse.Namespace) -> int:
    """Judges the invitations of a file; one verdict a line."""
    from kithgate.cli.cards import invitations_in
    from kithgate.judge import Judge
    from kithgate.store.cards import verdict_row

    invitations = invitations_in(arguments.file)
    with records(arguments) as store:
        for verdict in Judge.open(store).judge(invitations, datetime.now(UTC)):
            print(json.dumps(verdict_row(verdict), ensure_ascii=False))
    return 0


def train(arguments: argparse.Namespace) -> int:
    """Fits the personal model to the history."""
    from pydantic_core import to_jsonable_python

    from kithgate.learn import learn
    from kithgate.model.starter import starter

    with records(arguments) as store:
        report = learn(store, starter(), anew=True)
        store.mark_changed()
    print(json.dumps(to_jsonable_python(report)) if arguments.json else report.told)
    return 0


@contextmanager
def progress_bar(quiet: bool) -> Iterator[Tell]:
    """A bar on standard error where a person reads it, so that standard output stays for the result."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task("reading", total=1.0)

        def tell(done: float, doing: str) -> None:
            bar.update(task, completed=done, description=doing)

        yield tell


_PATHS: dict[str, Any] = {"nargs": "+", "type": Path, "metavar": "PATH"}

JUDGING: tuple[Command, ...] = (
    Command(
        "import",
        "take in your records: a LinkedIn export, Facebook JSON, contacts as CSV or vCard, Kithgate's own export",
        "kithgate import ~/Downloads/Complete_LinkedInDataExport.zip --dry-run",
        take_in,
        (
            option("paths", meaning="ZIP files, folders or single files", **_PATHS),
            option("--dry-run", meaning="say what would come in, and keep nothing", action="store_true"),
            AS_JSON,
        ),
    ),
    Command(
        "classify",
        "judge invitations from a file; prints one JSON verdict a line",
        'echo \'{"sender": {"name": "Tom Reyes"}}\' | kithgate classify -',
        classify,
        (
            option(
                "file",
                meaning="JSON, JSON lines, CSV or answers of Mastodon's API; - is standard input",
                nargs="?",
                default="-",
                metavar="FILE",
            ),
        ),
    ),
    Command("train", "fit the personal model to your decisions now", "kithgate train --json", train, (AS_JSON,)),
)
