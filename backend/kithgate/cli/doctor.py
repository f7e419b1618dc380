"""The command that looks whether everything is well, and says what to do where it is not."""

import argparse
import http.client
import json
import stat
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kithgate import __version__
from kithgate.cli.command import AS_JSON, Command, option
from kithgate.cli.folder import folder_of, records, testing_of
from kithgate.errors import KithgateError, StoreUnavailable
from kithgate.settings import DEFAULT_PORT, TESTING_PORT
from kithgate.store import Store, tokens
from kithgate.store.backups import backups, is_whole


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `advice` says what to do when it is not well."""

    subject: str
    well: bool
    told: str
    advice: str = ""


def doctor(arguments: argparse.Namespace) -> int:
    """Prints the findings; 1 when something is not well."""
    findings = list(examine(arguments))
    for each in findings:
        if arguments.json:
            print(json.dumps(asdict(each)))
        else:
            print(
                f"{'ok ' if each.well else 'BAD'}  {each.subject}: {each.told}{'' if each.well else ' ' + each.advice}"
            )
    return 0 if all(each.well for each in findings) else 1


def examine(arguments: argparse.Namespace) -> Iterator[Finding]:
    """Looks at the folder, the database, its backups, the models, the service and the extensions."""
    folder = folder_of(arguments)
    if folder.exists():
        # Before the records are opened: opening them mends the rights.
        yield _folder(folder)
    try:
        with records(arguments) as store:
            yield _database(store)
            yield _model(store)
            yield from _extensions(store)
    except KithgateError as error:
        yield Finding("database", False, str(error), _put_back(folder))
    yield _backups(folder)
    yield _service(arguments.port or (TESTING_PORT if testing_of(arguments) else DEFAULT_PORT))


def _folder(folder: Path) -> Finding:
    loose = [path for path in (folder, *folder.rglob("*")) if stat.S_IMODE(path.stat().st_mode) & 0o077]
    told = f"{len(loose)} of its files can be read by others." if loose else f"{folder} is yours alone."
    return Finding("folder", not loose, told, f"Run: chmod -R go-rwx {folder}")


def _database(store: Store) -> Finding:
    whole = store.whole()
    return Finding("database", whole, "is whole." if whole else "is damaged.", _put_back(store.folder))


def _put_back(folder: Path) -> str:
    if backups(folder):
        return "Stop the service and run: kithgate restore"
    return f"There is no backup to restore: move {folder} away and import your archive again."


def _backups(folder: Path) -> Finding:
    damaged = [backup.name for backup in backups(folder) if not _sound(backup)]
    told = f"damaged: {', '.join(damaged)}." if damaged else f"{len(backups(folder))}, all whole."
    return Finding("backups", not damaged, told, "Delete them and run: kithgate backup")


def _sound(backup: Path) -> bool:
    try:
        return is_whole(backup)
    except StoreUnavailable:
        return True  # What cannot be looked at now is not to be deleted.


def _model(store: Store) -> Finding:
    from kithgate.judge import Judge

    try:
        described = Judge.open(store).describe()
    except KithgateError as error:
        return Finding("model", False, str(error), "Install Kithgate again.")
    notice = described.get("notice")
    told = f"{described['version']} serves; its digest is right."
    return Finding("model", notice is None, str(notice or told), "Run: kithgate train")


def _extensions(store: Store) -> Iterator[Finding]:
    from kithgate.web.pairing import PROTOCOL

    with store.reading() as connection:
        browsers = [one for one in tokens.callers(connection, store.owner) if one.kind == "browser"]
    if not browsers:
        yield Finding("extension", True, "no browser is paired yet; 'kithgate pair' opens the door for one.")
    for one in browsers:
        said = f"“{one.name}” has version {one.version or 'unknown'}, this is {__version__}"
        if one.protocol is None:
            yield Finding("extension", True, f"“{one.name}” has not said yet what it speaks.")
        elif one.protocol == PROTOCOL:
            yield Finding("extension", True, f"{said}; they understand each other.")
        else:
            older = "the extension in that browser" if one.protocol < PROTOCOL else "Kithgate on this machine"
            told = f"{said}; it speaks protocol {one.protocol}, this {PROTOCOL}."
            yield Finding("extension", False, told, f"Update {older}.")


def _service(port: int) -> Finding:
    from kithgate.web.pairing import PROTOCOL

    address = f"http://127.0.0.1:{port}"
    health = _health(port)
    if health is None:
        return Finding("service", False, f"does not answer at {address}.", "Run: kithgate serve")
    if health.get("service") != "kithgate":
        advice = "Stop that program, or run: kithgate serve --port with another number"
        return Finding("service", False, f"something else answers at {address}.", advice)
    told = f"answers at {address}."
    if health.get("protocol") != PROTOCOL:
        return Finding("service", False, f"{told[:-1]}, but is of another version.", "Stop it and run: kithgate serve")
    return Finding("service", True, told)


def _health(port: int) -> dict[str, Any] | None:
    """What answers at the port; None when nothing does, empty when it is no JSON."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=3)
    try:
        connection.request("GET", "/health")
        told = json.loads(connection.getresponse().read(10_000))
    except OSError:
        return None
    except (ValueError, http.client.HTTPException):
        return {}
    finally:
        connection.close()
    return told if isinstance(told, dict) else {}


DOCTOR = Command(
    "doctor",
    "look whether everything is well, and say what to do where it is not",
    "kithgate doctor",
    doctor,
    (option("--port", meaning=f"the port of the service (default {DEFAULT_PORT})", type=int, metavar="N"), AS_JSON),
)
