"""Settings: shown with what they mean, changed all or none, and not everything by everyone."""

from typing import Any

import pytest

from kithgate.choices import choices, choose
from kithgate.errors import Forbidden, KithgateError
from kithgate.settings import SETTINGS
from kithgate.store import Store
from kithgate.web.pairing import enter, open_dashboard, open_pairing, pair
from running import EXTENSION, Running

ORIGIN = {"allowed_origins": ["https://app.example"]}


def test_every_setting_is_shown_with_what_it_means(store: Store) -> None:
    shown = choices(store)
    assert [(each.name, each.value, each.default, each.meaning) for each in shown] == [
        (each.name, each.default, each.default, each.meaning) for each in SETTINGS
    ]
    assert all(each.meaning.endswith(".") for each in shown)


@pytest.mark.parametrize(
    "wanted",
    [
        {"at_most_hidden": 0},
        {"at_most_hidden": True},
        {"at_most_hidden": 100.0},
        {"keep_notes_days": 100_001},
        {"keep_notes_days": None},
        {"ask_questions": 1},
        {"allowed_origins": ["*"]},
        {"allowed_origins": "https://app.example"},
        {"colour": "blue"},
        {"revision": "x"},
    ],
)
def test_one_senseless_value_changes_nothing(store: Store, wanted: dict[str, Any]) -> None:
    before = choices(store)
    with pytest.raises(KithgateError, match=r"^.*\.$"):
        choose(store, {"ask_questions": False, **wanted})
    assert choices(store) == before


def test_a_script_changes_everything_but_who_may_call(store: Store) -> None:
    choose(store, {"at_most_hidden": 50}, by_script=True)
    with pytest.raises(Forbidden, match="allowed_origins"):
        choose(store, {"at_most_hidden": 60, **ORIGIN}, by_script=True)
    assert (store.setting("at_most_hidden"), store.setting("allowed_origins")) == (50, [])


def test_browser_and_dashboard_may_change_who_may_call_and_a_script_may_not(running: Running) -> None:
    own = f"http://127.0.0.1:{running.port}"
    browser = pair(running.store, open_pairing(running.store), "Chromium", EXTENSION)
    page = enter(running.store, open_dashboard(running.store), own)
    assert running.ask("PUT", "/settings", {"settings": ORIGIN}).status == 403
    for token, origin in ((browser, EXTENSION), (page, own)):
        running.store.set_setting("allowed_origins", [])
        reply = running.ask("PUT", "/settings", {"settings": ORIGIN}, f"{token.id}.{token.token}", Origin=origin)
        assert reply.status == 200, reply.body
        assert running.store.setting("allowed_origins") == ORIGIN["allowed_origins"]


def test_the_next_verdict_follows_a_changed_setting(running: Running) -> None:
    before = running.ask("GET", "/model").json["ignore_at"]
    assert running.ask("PUT", "/settings", {"settings": {"at_most_hidden": 10}}).status == 200
    assert running.ask("GET", "/model").json["ignore_at"] < before
    assert running.ask("GET", "/settings").json["settings"][0]["value"] == 10
