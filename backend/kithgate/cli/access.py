"""The commands that say who may call the service."""

import argparse
import json
import sys

from kithgate.cli.command import AS_JSON, Command, option, text
from kithgate.cli.folder import records
from kithgate.store import tokens


def token(arguments: argparse.Namespace) -> int:
    """Prints a token for scripts, alone on standard output and only this once."""
    with records(arguments) as store, store.writing() as connection:
        bearer = tokens.issue(connection, store.owner, arguments.name, "script", None)
    print(bearer)
    return 0


def browsers(arguments: argparse.Namespace) -> int:
    """Lists everyone who may call."""
    with records(arguments) as store, store.reading() as connection:
        known = tokens.callers(connection, store.owner)
    rows = [each.told() for each in known]
    if arguments.json:
        print(json.dumps(rows))
    else:
        for row in rows:
            print(f"{row['id']}  {row['kind']:9}  {row['name']:30}  last used {row['last_used_at'] or 'never'}")
    return 0


def revoke(arguments: argparse.Namespace) -> int:
    """Takes the right to call away."""
    with records(arguments) as store, store.writing() as connection:
        count = tokens.revoke(connection, store.owner, arguments.name)
    if not count:
        print(f"kithgate: nobody is called {arguments.name}: 'kithgate browsers' lists them.", file=sys.stderr)
        return 1
    print(f"{arguments.name} can no longer call Kithgate.")
    return 0


ACCESS = (
    Command(
        "token",
        "print a token for scripts (told once, kept as a hash)",
        'curl -H "Authorization: Bearer $(kithgate token curl)" http://127.0.0.1:8765/model',
        token,
        (option("name", meaning="what the script is called", type=text(100), metavar="NAME"),),
    ),
    Command(
        "browsers", "list the browsers and scripts that may call", "kithgate browsers --json", browsers, (AS_JSON,)
    ),
    Command(
        "revoke",
        "take a browser's or script's right to call away",
        'kithgate revoke "Firefox on Linux"',
        revoke,
        (option("name", meaning="its name or id, as 'kithgate browsers' shows it", metavar="NAME"),),
    ),
)
