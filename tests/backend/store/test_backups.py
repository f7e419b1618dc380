"""Backups are whole copies, wherever the folder is and whatever else holds them."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kithgate.errors import StoreUnavailable
from kithgate.kith import Person
from kithgate.retention import drop_old_notes
from kithgate.store import Store, people
from kithgate.store.backups import back_up, backups, forget_everywhere, restore
from kithgate.store.database import PRAGMAS
from kithgate.store.forget import Forgotten, forget

NOW = datetime(2026, 11, 2, tzinfo=UTC)


@pytest.mark.parametrize("name", ["why?x", "no#1", "50%41", "a b", "file:x?mode=memory"])
def test_the_records_stay_in_their_folder_however_it_is_called(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name / "records"
    store = Store.open(folder)
    store.set_setting("keep_notes_days", 7)
    backup = back_up(store)
    store.set_setting("keep_notes_days", 8)
    store.close()
    restore(folder, backup)
    restored = Store.open(folder)
    assert restored.setting("keep_notes_days") == 7
    restored.close()
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == {folder / "kithgate.sqlite", backup}


def know(store: Store, *names: str) -> None:
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", NOW, [Person(name) for name in names])


def test_a_backup_that_is_busy_is_left_alone_and_forgetting_can_be_asked_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kithgate.store.database.PRAGMAS", (*PRAGMAS, "busy_timeout=10"))
    know(store, "Emily Ruiz", "Tom Reyes")
    backup = back_up(store)
    with closing(sqlite3.connect(backup, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="locked"):
            forget_everywhere(store, "Emily Ruiz")
    assert backups(store.folder) == [backup]
    assert forget_everywhere(store, "Emily Ruiz").people == 1
    with closing(Store.open_backup(backup)) as copy:
        assert [person.name for person in copy.kith().people] == ["Tom Reyes"]


def test_a_backup_that_is_gone_does_not_come_back_empty(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    know(store, "Emily Ruiz")
    gone = back_up(store)
    gone.unlink()
    monkeypatch.setattr("kithgate.retention.backups", lambda folder: [gone])
    drop_old_notes(store, NOW)
    with pytest.raises(StoreUnavailable):
        Store.open_backup(gone)
    assert not gone.exists()


def test_a_backup_made_while_somebody_is_forgotten_forgets_them_too(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    know(store, "Emily Ruiz", "Tom Reyes")
    made: list[Path] = []

    def slowly(*asked: Any) -> Forgotten:
        if not made:
            made.append(back_up(store))
        return forget(*asked)

    monkeypatch.setattr("kithgate.store.backups.forget", slowly)
    forget_everywhere(store, "Emily Ruiz")
    with closing(Store.open_backup(made[0])) as copy:
        assert [person.name for person in copy.kith().people] == ["Tom Reyes"]
