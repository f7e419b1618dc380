"""Invitations out of a file: JSON, JSON lines, CSV, or what Mastodon's API answered."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kithgate.archives.mastodon_requests import answers_in, follow_requests
from kithgate.errors import KithgateError, NotFound, Unprocessable
from kithgate.invitation import Invitation
from kithgate.web.wire import InvitationWire, persons, read

_SENDER = ("name", "profile_url", "headline", "company", "school", "location")
_PLAIN = ("id", "site", "note", "received_at", "first_seen_at")
COLUMNS = (*_SENDER, *_PLAIN, "mutual_count", "mutual_names")


def invitations_in(source: str) -> list[Invitation]:
    """The invitations of a file, `-` for standard input. Raises NotFound, or Unprocessable that says where."""
    try:
        return _read(_text(source))
    except (csv.Error, RecursionError) as error:
        raise Unprocessable(f"{source} cannot be read as JSON or CSV ({error}).") from error


def _read(text: str) -> list[Invitation]:
    if answers := answers_in(text):
        return [request for request in follow_requests(answers) if request.kind == "person"]
    if not text.strip():
        raise Unprocessable("There is nothing to judge: it is empty.")
    if text.lstrip()[:1] not in ("{", "["):
        return [_checked(card, f"line {line}") for line, card in _from_csv(text)]
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
        if not _is_json(lines[0][1]):
            raise Unprocessable(f"line {error.lineno}, column {error.colno}: no JSON ({error.msg}).") from error
        return [_checked(line, f"line {n}") for n, line in lines]
    cards = whole.get("invitations", [whole]) if isinstance(whole, dict) else whole
    if not isinstance(cards, list):
        raise Unprocessable("invitations must be a list.")
    return [_checked(card, f"invitation {n}") for n, card in enumerate(cards)]


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def _text(source: str) -> str:
    try:
        return sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise NotFound(f"{source} cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise Unprocessable(f"{source} is not UTF-8: save it as UTF-8 and try again.") from error


def _checked(card: Any, where: str) -> Invitation:
    try:
        body = card if isinstance(card, str) else json.dumps(card)
        return persons([read(body.encode(errors="surrogatepass"), InvitationWire)])[0]
    except KithgateError as error:
        raise Unprocessable(f"{where}: {error}") from error


def _from_csv(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    head, _, rest = text.partition("\n")
    # Spreadsheets of many countries part columns by semicolons.
    delimiter = ";" if head.count(";") > head.count(",") else ","
    rows = csv.DictReader(io.StringIO(f"{head.lower()}\n{rest}"), delimiter=delimiter)
    if "name" not in (rows.fieldnames or ()):
        raise Unprocessable(
            "This is neither JSON nor a CSV whose first line names its columns: "
            f"“name”, and any of {', '.join(COLUMNS[1:])}."
        )
    for row in rows:
        given = {name: value.strip() for name in COLUMNS if (value := row.get(name)) and value.strip()}
        count, names = given.get("mutual_count"), given.get("mutual_names")
        mutuals = {
            "count": int(count) if count and count.isdecimal() else None,
            "names": [name.strip() for name in names.split(";")] if names else [],
        }
        card = {name: given[name] for name in _PLAIN if name in given}
        yield rows.line_num, card | {"sender": {n: given[n] for n in _SENDER if n in given}, "mutuals": mutuals}
