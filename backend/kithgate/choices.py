"""The owner's choices: every setting with its value, and new values checked before they are kept, all or none."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kithgate.errors import Forbidden, NotFound, Unprocessable
from kithgate.settings import SETTINGS, Setting
from kithgate.store import Store

# Beyond any sense, and still a number of days that a calendar holds.
MOST = 100_000
# Lower case, no path, and none of the characters that would make flask-cors read it as a pattern.
WEB_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?")


@dataclass(frozen=True, slots=True)
class Choice:
    """A setting as the owner has it."""

    name: str
    value: Any
    default: Any
    meaning: str


def choices(store: Store) -> list[Choice]:
    """Every setting with its value, in the order of the table."""
    values = store.settings()
    return [Choice(each.name, values[each.name], each.default, each.meaning) for each in SETTINGS]


def choose(store: Store, wanted: Mapping[str, Any], by_script: bool = False) -> None:
    """Keeps new values, all or none. Raises NotFound, Unprocessable, or Forbidden for what a script may not change."""
    checked = {name: _checked(_setting(name), value) for name, value in wanted.items()}
    if by_script and (barred := [name for name in wanted if not _setting(name).by_script]):
        raise Forbidden(
            f"A script may not change {barred[0]}: use 'kithgate settings', the dashboard or the extension."
        )
    store.set_settings(checked)


def checked_origins(origins: object) -> list[str]:
    """The setting `allowed_origins`, each an exact origin. Raises Unprocessable for what could hide a pattern."""
    if not isinstance(origins, list):
        raise Unprocessable('The setting allowed_origins must be a list of origins, such as ["http://localhost:3000"].')
    for origin in origins:
        if not isinstance(origin, str) or not WEB_ORIGIN.fullmatch(origin):
            raise Unprocessable(
                "An allowed origin is scheme://host or scheme://host:port in lower case, without path, star or pattern."
            )
    return list(origins)


def _setting(name: str) -> Setting:
    found = next((each for each in SETTINGS if each.name == name), None)
    if found is None:
        raise NotFound(f"There is no setting {name}: 'kithgate settings' lists them.")
    return found


def _checked(setting: Setting, value: Any) -> Any:
    if isinstance(setting.default, list):
        return checked_origins(value)
    if type(value) is not type(setting.default):
        raise Unprocessable(f"{setting.name} takes a value such as {json.dumps(setting.default)}.")
    if type(value) is int and not 1 <= value <= MOST:
        raise Unprocessable(f"{setting.name} takes a whole number from 1 to {MOST}.")
    return value
