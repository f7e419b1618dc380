"""Every setting in one table: help, docs and the options page read it from here."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

DEFAULT_PORT = 8765
TESTING_PORT = 8766
AT_MOST_HIDDEN = 100
# Beyond any sense, and still a number of days that a calendar holds.
MOST = 100_000
# Lower case, no path, and none of the characters that would make flask-cors read it as a pattern.
_WEB_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?")


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing the owner can decide. `by_script`: a script with a token may change it too."""

    name: str
    default: Any
    meaning: str
    by_script: bool = True

    def checked(self, value: Any) -> Any:
        """The value, when it makes sense. Raises ValueError with a sentence when it does not."""
        if isinstance(self.default, list):
            return _checked_origins(self.name, value)
        if type(value) is not type(self.default):
            raise ValueError(f"{self.name} takes a value such as {json.dumps(self.default)}.")
        if type(value) is int and not 1 <= value <= MOST:
            raise ValueError(f"{self.name} takes a whole number from 1 to {MOST}.")
        return value


def _checked_origins(name: str, origins: Any) -> list[str]:
    if not isinstance(origins, list):
        raise ValueError(f'{name} takes a list of origins, such as ["http://localhost:3000"].')
    for origin in origins:
        if not isinstance(origin, str) or not _WEB_ORIGIN.fullmatch(origin):
            raise ValueError(
                "An allowed origin is scheme://host or scheme://host:port in lower case, without path, star or pattern."
            )
    return list(origins)


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "at_most_hidden", AT_MOST_HIDDEN, "At most 1 in this many real people may be hidden behind an Ignore badge."
    ),
    Setting(
        "allowed_origins",
        [],
        "Web pages, as exact origins, that may call the service with a script token; counts from its next start.",
        by_script=False,
    ),
    Setting(
        "keep_notes_days",
        90,
        "Days after your decision until the text of a note is dropped. What was learned from it stays.",
    ),
    Setting(
        "ask_questions",
        True,
        "Kithgate asks now and then why you accepted someone, where the answer teaches it most.",
    ),
)

DEFAULTS: Mapping[str, Any] = {setting.name: setting.default for setting in SETTINGS}


def default_folder(testing: bool = False) -> Path:
    """Where everything is kept: the platform's data folder, another one for development."""
    return Path(platformdirs.user_data_dir("kithgate-testing" if testing else "kithgate", appauthor=False))
