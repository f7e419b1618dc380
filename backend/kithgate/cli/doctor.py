"""The command that looks whether everything is well, and says what to do where it is not."""

import argparse
import http.client
import json
import stat
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from kithgate.cli.command import AS_JSON, Command, option
from kithgate.cli.folder import folder_of, records, testing_of
from kithgate.errors import KithgateError
from kithgate.settings import DEFAULT_PORT, TESTING_PORT
from kithgate.store import Store


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
    """Looks at the folder, the database, the models and the service."""
    folder = folder_of(arguments)
    if folder.exists():
        # Before the records are opened: opening them mends the rights.
        loose = [path for path in (folder, *folder.rglob("*")) if stat.S_IMODE(path.stat().st_mode) & 0o077]
        told = f"{len(loose)} of its files can be read by others." if loose else f"{folder} is yours alone."
        yield Finding("folder", not loose, told, f"Run: chmod -R go-rwx {folder}")
    try:
        with records(arguments) as store:
            yield Finding("database", store.whole(), "checked.", "Run: kithgate restore")
            yield _model(store)
    except KithgateError as error:
        yield Finding("database", False, str(error), "Run: kithgate restore")
    yield _service(arguments.port or (TESTING_PORT if testing_of(arguments) else DEFAULT_PORT))


def _model(store: Store) -> Finding:
    from kithgate.judge import Judge

    try:
        described = Judge.open(store).describe()
    except KithgateError as error:
        return Finding("model", False, str(error), "Install Kithgate again.")
    notice = described.get("notice")
    return Finding("model", notice is None, str(notice or f"{described['version']} serves."), "Run: kithgate train")


def _service(port: int) -> Finding:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=3)
    try:
        connection.request("GET", "/health")
        up = json.loads(connection.getresponse().read()).get("service") == "kithgate"
    except (OSError, ValueError, http.client.HTTPException, AttributeError):
        up = False
    finally:
        connection.close()
    told = f"answers at http://127.0.0.1:{port}." if up else f"does not answer at http://127.0.0.1:{port}."
    return Finding("service", up, told, "Run: kithgate serve")


DOCTOR = Command(
    "doctor",
    "look whether everything is well, and say what to do where it is not",
    "kithgate doctor",
    doctor,
    (option("--port", meaning=f"the port of the service (default {DEFAULT_PORT})", type=int, metavar="N"), AS_JSON),
)
