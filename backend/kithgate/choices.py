"""The owner's choices: every setting with its value, and new values checked before they are kept, all or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kithgate.errors import Forbidden, NotFound, Unprocessable
from kithgate.settings import SETTINGS, Setting
from kithgate.store import Store


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


def allowed_origins(store: Store) -> list[str]:
    """The web pages that may call. Raises Unprocessable when what is kept is none of that."""
    origins: list[str] = _checked(_setting("allowed_origins"), store.setting("allowed_origins"))
    return origins


def _setting(name: str) -> Setting:
    found = next((each for each in SETTINGS if each.name == name), None)
    if found is None:
        raise NotFound(f"There is no setting {name}: 'kithgate settings' lists them.")
    return found


def _checked(setting: Setting, value: Any) -> Any:
    try:
        return setting.checked(value)
    except ValueError as error:
        raise Unprocessable(str(error)) from error
