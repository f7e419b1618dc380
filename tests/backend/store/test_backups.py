"""Backups are whole copies, wherever the folder is and whatever else holds them."""

from pathlib import Path

import pytest

from kithgate.store import Store
from kithgate.store.backups import back_up, restore


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
