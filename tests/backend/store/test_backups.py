"""Backups are whole copies, wherever the folder is and whatever else holds them."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kithgate.errors import Conflict, StoreUnavailable
from kithgate.kith import Person
from kithgate.retention import drop_old_notes
from kithgate.store import Store, people
from kithgate.store.backups import KEPT_BACKUPS, back_up, backups, forget_all_everywhere, forget_everywhere, restore
from kithgate.store.database import FILE_NAME, PRAGMAS
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


def test_nothing_is_put_back_while_a_program_has_the_records_open(store: Store) -> None:
    store.set_setting("keep_notes_days", 7)
    backup = back_up(store)
    store.set_setting("keep_notes_days", 8)
    with pytest.raises(Conflict, match="stop Kithgate"):
        restore(store.folder, backup)
    assert store.setting("keep_notes_days") == 8
    store.close()
    restore(store.folder, backup)
    with closing(Store.open(store.folder)) as restored:
        assert restored.setting("keep_notes_days") == 7


@pytest.mark.parametrize("kept_bytes", [0, 3000, 40_000])
def test_a_backup_takes_the_place_of_damaged_records(store: Store, kept_bytes: int) -> None:
    know(store, "Emily Ruiz")
    backup = back_up(store)
    store.close()
    records = store.folder / FILE_NAME
    records.write_bytes(records.read_bytes()[:kept_bytes] + b"damage" * 2000)
    another = store.folder / f"{FILE_NAME}.mine"
    another.touch()
    restore(store.folder, backup)
    assert records.stat().st_mode & 0o077 == 0 and another.exists()
    with closing(Store.open(store.folder)) as restored:
        assert restored.whole() and [person.name for person in restored.kith().people] == ["Emily Ruiz"]


@pytest.mark.parametrize("statement", ["", "CREATE TABLE bookmarks (link TEXT)"])
def test_what_is_no_backup_of_ours_takes_nobodys_place(store: Store, tmp_path: Path, statement: str) -> None:
    know(store, "Emily Ruiz")
    store.close()
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute(statement)
    with pytest.raises(StoreUnavailable):
        restore(store.folder, other)
    with closing(Store.open(store.folder)) as kept:
        assert [person.name for person in kept.kith().people] == ["Emily Ruiz"]


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


KILLED_WHILE_WRITING = """
import os, sys
from pathlib import Path
from kithgate.store import Store

with Store.open_backup(Path(sys.argv[1])).writing() as connection:
    connection.exec_driver_sql("UPDATE person_records SET company = 'Quokka Mill'")
    connection.commit()
    os._exit(9)
"""


def everything_is_forgotten(store: Store, _backup: Path) -> None:
    forget_all_everywhere(store)


def somebody_is_forgotten_and_it_is_damaged(store: Store, backup: Path) -> None:
    backup.write_bytes(b"damage" * 2000)
    forget_everywhere(store, "Emily Ruiz")


def it_is_one_too_many(store: Store, _backup: Path) -> None:
    for _ in range(KEPT_BACKUPS):
        back_up(store)


REMOVING = (everything_is_forgotten, somebody_is_forgotten_and_it_is_damaged, it_is_one_too_many)


@pytest.mark.parametrize("remove", REMOVING, ids=lambda remove: remove.__name__)
def test_a_backup_goes_with_all_that_a_killed_program_left_beside_it(
    store: Store, remove: Callable[[Store, Path], object]
) -> None:
    know(store, "Emily Ruiz")
    backup = back_up(store)
    subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, str(backup)], timeout=60)
    assert len(list(backup.parent.glob(f"{backup.name}-*"))) == 2
    remove(store, backup)
    assert not list(backup.parent.glob(f"{backup.name}*"))
