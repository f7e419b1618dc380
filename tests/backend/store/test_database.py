"""The folder is private, the file is durable, and the migrations make exactly the tables the program knows."""

import sqlite3
import stat
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from kithgate.errors import StoreUnavailable
from kithgate.store import Store
from kithgate.store.database import FILE_NAME
from kithgate.store.metadata import metadata
from kithgate.store.migrations import HEAD
from kithgate.store.migrations.run import configuration, upgrade


def test_migrations_make_the_tables_of_the_program(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_the_named_newest_step_is_the_newest() -> None:
    assert ScriptDirectory.from_config(configuration()).get_current_head() == HEAD


def test_every_step_can_be_gone_back(store: Store) -> None:
    with store.engine.connect() as connection:
        command.downgrade(configuration(connection), "base")
        left = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars())
        assert left <= {"alembic_version", "sqlite_sequence"}
        connection.rollback()
        upgrade(connection)


def test_every_table_names_its_owner() -> None:
    assert [table.name for table in metadata.tables.values() if "owner" not in table.c] == []


def test_a_database_of_a_newer_program_is_refused(store: Store) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreUnavailable, match="newer Kithgate"):
        Store.open(store.folder)


def test_folder_and_files_are_the_owners_alone(store: Store) -> None:
    store.set_setting("ask_questions", False)
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in store.folder.iterdir()}
    assert FILE_NAME in files and f"{FILE_NAME}-wal" in files
    assert set(files.values()) == {0o600}


def test_a_folder_that_was_open_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    folder.mkdir(mode=0o755)
    Store.open(folder).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1), ("busy_timeout", 10000)]
)
def test_every_connection_is_durable_and_overwrites_what_it_deletes(store: Store, pragma: str, value: object) -> None:
    for _ in range(3):
        with store.engine.connect() as connection:
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_a_file_that_is_no_database_gives_a_sentence(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"this is no database, whatever its name" * 200)
    with pytest.raises(StoreUnavailable, match="kithgate doctor"):
        Store.open(tmp_path)


def test_a_folder_that_cannot_be_made_gives_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreUnavailable, match="--data-dir"):
        Store.open(tmp_path / "file" / "records")


def test_a_transaction_that_raises_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO settings (owner, name, value) VALUES ('local', 'a', '1')")
        raise ZeroDivisionError
    assert store.setting("a") is None


def test_a_full_disk_gives_a_sentence_and_keeps_nothing(store: Store) -> None:
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreUnavailable, match="free some space"):
        store.save_document("model", b"x" * 10_000_000)
    assert store.document("model") is None


def test_a_second_program_waits_for_the_first(store: Store) -> None:
    other = sqlite3.connect(store.folder / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("COMMIT")
    store.set_setting("ask_questions", False)
    other.close()
    assert store.setting("ask_questions") is False
