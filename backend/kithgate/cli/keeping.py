"""The commands that show what is kept, copy it, put it back, and take it away."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from kithgate.cli.command import AS_JSON, MOST_ROWS, Command, option, whole
from kithgate.cli.doctor import DOCTOR
from kithgate.cli.folder import folder_of, records
from kithgate.errors import NotFound, Unprocessable
from kithgate.retention import drop_old_notes
from kithgate.store import history as log
from kithgate.store.backups import back_up, backups, forget_everywhere, restore
from kithgate.store.export import exported
from kithgate.store.spreadsheet import history_csv


def history(arguments: argparse.Namespace) -> int:
    """Prints the newest decisions."""
    with records(arguments) as store, store.reading() as connection:
        rows = log.entries(connection, store.owner, arguments.last, None)
    for row in rows:
        entry = {name: row[name] for name in ("id", "answer", "label", "decided_at", "source")}
        entry["name"] = row["card"]["sender"]["name"]
        if arguments.json:
            print(json.dumps(entry, ensure_ascii=False))
        else:
            said = ", ".join(word for word in (entry["answer"], entry["label"]) if word)
            print(f"{(entry['decided_at'] or '')[:10]:10}  {entry['name']:30}  {said}")
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Writes everything that is kept, or the history for a spreadsheet."""
    with records(arguments) as store, store.reading() as connection:
        if arguments.csv:
            text = history_csv(connection, store.owner)
        else:
            text = json.dumps(exported(connection, store.owner), ensure_ascii=False, indent=1) + "\n"
    if arguments.file is None:
        sys.stdout.write(text)
    else:
        # Without its mark at the beginning spreadsheets take UTF-8 for something else.
        _save(arguments.file, text, "utf-8-sig" if arguments.csv else "utf-8")
    return 0


def _save(path: Path, text: str, encoding: str) -> None:
    """Writes a file that its owner alone may read, whoever might read what was there before. Raises NotFound."""
    try:
        path.touch(0o600)
        if path.is_file():
            path.chmod(0o600)
        path.write_text(text, encoding=encoding)
    except OSError as error:
        raise NotFound(f"{path} cannot be written ({error.strerror}).") from error


def forget(arguments: argparse.Namespace) -> int:
    """Forgets a person everywhere."""
    with records(arguments) as store:
        forgotten = forget_everywhere(store, arguments.person)
    print(
        f"Forgotten: {', '.join(forgotten.names)}. {forgotten.people} of your people, "
        f"{forgotten.history} rows of history; {forgotten.blotted} mentions blotted. "
        "The next import will leave them out."
    )
    print("The personal model was dropped with it: 'kithgate train' makes it anew from what is left.")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    """Copies the records and checks the copy."""
    with records(arguments) as store:
        print(back_up(store))
    return 0


def put_back(arguments: argparse.Namespace) -> int:
    """Restores a backup."""
    chosen: Path | None = arguments.file
    if chosen is not None and chosen.suffix in (".json", ".csv"):
        raise Unprocessable(f"{chosen} is no backup: 'kithgate import' takes an export in.")
    folder = folder_of(arguments)
    newest = chosen or next(reversed(backups(folder)), folder / "backups")
    restore(folder, newest)
    with records(arguments) as store:
        drop_old_notes(store, datetime.now(UTC))
        store.mark_changed()
    print(f"The records are as they were in {newest.name}.")
    return 0


KEEPING: tuple[Command, ...] = (
    Command(
        "history",
        "show what you decided, newest first",
        "kithgate history --last 20",
        history,
        (option("--last", meaning="how many (default 50)", type=whole(1, MOST_ROWS), default=50, metavar="N"), AS_JSON),
    ),
    Command(
        "export",
        "write everything that is kept of you as JSON, or your history as CSV",
        "kithgate export my-records.json",
        export,
        (
            option("file", meaning="where to; standard output without it", nargs="?", type=Path, metavar="FILE"),
            option("--csv", meaning="the history only, for a spreadsheet", action="store_true"),
        ),
    ),
    Command(
        "forget",
        "remove a person from everything, and keep them out of the next import",
        "kithgate forget https://www.linkedin.com/in/tom-reyes",
        forget,
        (option("person", meaning="a name, a profile link or an id", metavar="PERSON"),),
    ),
    Command("backup", "copy the records, and check the copy", "kithgate backup", backup),
    Command(
        "restore",
        "put a backup back, the newest without FILE; stop the service first",
        "kithgate restore",
        put_back,
        (option("file", meaning="a backup", nargs="?", type=Path, metavar="FILE"),),
    ),
    DOCTOR,
)
