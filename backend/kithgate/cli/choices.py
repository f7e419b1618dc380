"""The command that shows and changes the settings."""

import argparse
import json
from typing import Any

from kithgate.cli.command import AS_JSON, Command, option
from kithgate.cli.folder import records
from kithgate.errors import NotFound, Unprocessable
from kithgate.settings import SETTINGS, Setting
from kithgate.web.guard import checked_origins


def settings(arguments: argparse.Namespace) -> int:
    """Shows all settings, or one, or changes one."""
    chosen = [each for each in SETTINGS if arguments.name in (None, each.name)]
    if not chosen:
        raise NotFound(f"There is no setting {arguments.name}: 'kithgate settings' lists them.")
    with records(arguments) as store:
        if arguments.value is not None:
            store.set_setting(chosen[0].name, checked(chosen[0], arguments.value))
            store.mark_changed()
        values = {each.name: store.setting(each.name) for each in chosen}
    if arguments.json:
        print(json.dumps(values))
    else:
        for each in chosen:
            print(f"{each.name} = {json.dumps(values[each.name])}\n    {each.meaning}")
    return 0


def checked(setting: Setting, text: str) -> Any:
    """The value in the text. Raises Unprocessable unless it is of the kind that the default is."""
    try:
        value = json.loads(text)
    except ValueError:
        value = text
    if type(value) is not type(setting.default):
        raise Unprocessable(f"{setting.name} takes a value such as {json.dumps(setting.default)}.")
    if isinstance(value, int) and value is not True and value is not False and value < 1:
        raise Unprocessable(f"{setting.name} takes a whole number from 1.")
    return checked_origins(value) if setting.name == "allowed_origins" else value


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
