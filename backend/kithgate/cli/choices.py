"""The command that shows and changes the settings."""

import argparse
import json
from datetime import UTC, datetime
from typing import Any

from kithgate.choices import choices, choose
from kithgate.cli.command import AS_JSON, Command, option
from kithgate.cli.folder import records
from kithgate.errors import NotFound
from kithgate.retention import drop_old_notes


def settings(arguments: argparse.Namespace) -> int:
    """Shows all settings, or one, or changes one."""
    with records(arguments) as store:
        if arguments.value is not None:
            choose(store, {arguments.name: _read(arguments.value)})
            drop_old_notes(store, datetime.now(UTC))
            store.mark_changed()
        chosen = [each for each in choices(store) if arguments.name in (None, each.name)]
    if not chosen:
        raise NotFound(f"There is no setting {arguments.name}: 'kithgate settings' lists them.")
    if arguments.json:
        print(json.dumps({each.name: each.value for each in chosen}))
    else:
        for each in chosen:
            print(f"{each.name} = {json.dumps(each.value)}\n    {each.meaning}")
    return 0


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


CHOICES = (
    Command(
        "settings",
        "show the settings, or change one",
        "kithgate settings at_most_hidden 200",
        settings,
        (
            option("name", meaning="the setting", nargs="?", metavar="NAME"),
            option("value", meaning="its new value, as JSON", nargs="?", metavar="VALUE"),
            AS_JSON,
        ),
    ),
)
