"""Settings, versions of documents, tokens and doors."""

from datetime import timedelta

import pytest

from kithgate.errors import NotFound, StoreUnavailable
from kithgate.settings import SETTINGS
from kithgate.store import Store, tokens


def test_a_setting_has_its_default_until_it_is_chosen(store: Store) -> None:
    assert {setting.name: store.setting(setting.name) for setting in SETTINGS} == {s.name: s.default for s in SETTINGS}
    store.set_setting("keep_notes_days", 7)
    store.set_setting("keep_notes_days", 8)
    assert store.setting("keep_notes_days") == 8


def test_the_newest_document_counts_and_the_ones_before_can_come_back(store: Store) -> None:
    for version in range(15):
        store.save_document("model", b"version %d" % version)
    for version in range(14, 4, -1):
        assert store.document("model") == b"version %d" % version
        store.roll_back("model")
    assert store.document("model") is None
    with pytest.raises(NotFound):
        store.roll_back("model")


def test_a_flipped_bit_in_a_document_is_noticed(store: Store) -> None:
    store.save_document("model", b"abc")
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE documents SET body = X'616263ff'")
    with pytest.raises(StoreUnavailable, match="damaged"):
        store.document("model")


def test_a_token_is_known_by_its_secret_and_only_its_hash_is_kept(store: Store) -> None:
    with store.writing() as connection:
        bearer = tokens.issue(connection, store.owner, "laptop", "script", None)
        found = tokens.caller_of(connection, bearer)
        assert found is not None and found.name == "laptop"
        assert tokens.caller_of(connection, bearer[:-1] + ("0" if bearer[-1] != "0" else "1")) is None
        assert tokens.caller_of(connection, "") is None
    store.wipe_traces()
    secret = bearer.split(".")[1].encode()
    assert all(secret not in path.read_bytes() for path in store.folder.iterdir())


def test_revoking_by_name_takes_every_token_of_that_name(store: Store) -> None:
    with store.writing() as connection:
        bearer = tokens.issue(connection, store.owner, "laptop", "script", None)
        assert tokens.revoke(connection, store.owner, "laptop") == 1
        assert tokens.caller_of(connection, bearer) is None
        assert tokens.revoke(connection, store.owner, "laptop") == 0


@pytest.mark.parametrize(
    ("lasts", "tries", "said", "passes"),
    [
        (timedelta(minutes=10), 5, ["123456"], [True]),
        (timedelta(minutes=10), 5, ["123456", "123456"], [True, False]),
        (timedelta(minutes=10), 5, ["0"] * 4 + ["123456"], [False] * 4 + [True]),
        (timedelta(minutes=10), 5, ["0"] * 5 + ["123456"], [False] * 6),
        (timedelta(seconds=-1), 5, ["123456"], [False]),
    ],
)
def test_a_door(store: Store, lasts: timedelta, tries: int, said: list[str], passes: list[bool]) -> None:
    with store.writing() as connection:
        tokens.open_door(connection, store.owner, "pairing", "123456", lasts, tries)
        assert [tokens.pass_door(connection, store.owner, "pairing", each) for each in said] == passes


def test_a_new_code_closes_the_old_one(store: Store) -> None:
    with store.writing() as connection:
        for code in ("111111", "222222"):
            tokens.open_door(connection, store.owner, "pairing", code, timedelta(minutes=1), 5)
        assert not tokens.pass_door(connection, store.owner, "pairing", "111111")
        assert tokens.pass_door(connection, store.owner, "pairing", "222222")
