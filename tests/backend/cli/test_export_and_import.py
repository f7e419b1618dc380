"""What is exported comes in again without loss, by the real commands: the same verdicts, nobody who was forgotten."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from kithgate.cli.main import main
from kithgate.invitation import Invitation, Mutuals, Sender
from kithgate.judge import Judge
from kithgate.learn import learn
from kithgate.store import Store
from kithgate.store.database import FILE_NAME
from kithgate.store.forget import find, forget
from kithgate.verdict import Example
from running import Running

TESTS = Path(__file__).parents[2]
NOW = datetime.now(UTC)
PITCH = "We help busy founders like you to book 30 more sales calls a month. Open to a quick call this week?"
FORMULA = '=HYPERLINK("http://evil.example")'


def kithgate(folder: Path, *words: str, code: int = 0) -> str:
    """Runs the command; what it printed."""
    with redirect_stdout(StringIO()) as told, redirect_stderr(StringIO()) as complained:
        ended = main([*words, "--data-dir", str(folder)])
    assert ended == code, complained.getvalue()
    return (told if code == 0 else complained).getvalue()


def elsewhere(folder: Path, *words: str) -> str:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "kithgate", *words, "--data-dir", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=True).stdout


def some(n: int, name: str | None = None, note: str | None = None) -> Invitation:
    texts = (None, PITCH, f"We met at the bakers' fair in Ghent, it was good to talk about rye number {n}.", FORMULA)
    return Invitation(
        Sender(name or f"Sender Number{n}", headline=("Baker", "Sales coach | 10x growth", None)[n % 3]),
        id=f"urn:{n}",
        received_at=NOW - timedelta(days=400 - n),
        note=note or texts[n % 4],
        mutuals=Mutuals(n % 7, ()),
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive, decisions whose notes were dropped, corrections, one forgotten, and a model."""
    folder = tmp_path_factory.mktemp("filled")
    maker = [sys.executable, str(TESTS / "archives" / "make_export.py"), "--connections", "120", "--invitations", "80"]
    subprocess.run([*maker, "--messages", "300", "--out", str(folder / "out")], check=True, capture_output=True)
    (archive,) = (folder / "out").glob("*.zip")
    records = folder / "records"
    kithgate(records, "import", str(archive))
    store = Store.open(records)
    store.decide(
        [
            Example(one, one.received_at or NOW, "accepted" if n % 3 else "ignored", None, one.received_at)
            for n, one in enumerate(map(some, range(60)))
        ]
    )
    store.correct(some(1), "spam", NOW)
    store.correct(some(2), "vouched", NOW)
    with store.writing() as connection:
        forget(connection, store.owner, find(connection, store.owner, store.kith().people[0].id or ""))
    store.close()
    kithgate(records, "settings", "at_most_hidden", "70")
    kithgate(records, "train")
    return folder


def questions(folder: Path) -> Path:
    """200 invitations as a file: strangers, the owner's people, corrected ones, and notes that come again."""
    store = Store.open(folder / "records")
    names = [person.name for person in store.kith().people[:50]]
    store.close()
    asked = [
        *(some(n) for n in range(50)),
        *(some(1000 + n, name) for n, name in enumerate(names)),
        *(some(2000 + n, note=f"Hi, {name} said that we should talk.") for n, name in enumerate(names)),
        *(some(3000 + n) for n in range(50)),
    ]
    path = folder / "asked.json"
    path.write_text(json.dumps({"invitations": [asdict(one) for one in asked]}, default=lambda day: day.isoformat()))
    return path


def told(folder: Path, asked: Path, run: Callable[..., str] = kithgate) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(folder, "classify", str(asked)).splitlines()]


def everything(folder: Path) -> tuple[object, ...]:
    store = Store.open(folder)
    try:
        judge = Judge.open(store)
        return store.kith(), store.past(), store.document("personal-model"), store.settings(), judge.describe()
    finally:
        store.close()


def test_an_export_gives_the_same_verdicts_in_a_fresh_folder(filled: Path, tmp_path: Path) -> None:
    asked = questions(filled)
    kithgate(filled / "records", "export", str(tmp_path / "export.json"))
    assert (tmp_path / "export.json").stat().st_mode & 0o077 == 0
    elsewhere(tmp_path / "fresh", "import", str(tmp_path / "export.json"))
    before, after = told(filled / "records", asked), told(tmp_path / "fresh", asked, elsewhere)
    assert len(before) == len(after) == 200 and {row["label"] for row in before} == {"personal", "vouched", "spam"}
    for then, now in zip(before, after, strict=True):
        assert now["probabilities"] == pytest.approx(then["probabilities"], abs=1e-9)
        assert (now["badge"], now["model"], now["evidence"]) == (then["badge"], then["model"], then["evidence"])
    assert everything(tmp_path / "fresh") == everything(filled / "records")
    kithgate(tmp_path / "fresh", "train")
    assert told(tmp_path / "fresh", asked) == after
    kithgate(tmp_path / "fresh", "export", str(tmp_path / "again.json"))
    assert (tmp_path / "again.json").read_text() == (tmp_path / "export.json").read_text()


def test_who_was_forgotten_stays_out_after_the_journey(filled: Path, tmp_path: Path) -> None:
    (archive,) = (filled / "out").glob("*.zip")
    kithgate(filled / "records", "export", str(tmp_path / "export.json"))
    kithgate(tmp_path / "fresh", "import", str(tmp_path / "export.json"))
    summary = json.loads(kithgate(tmp_path / "fresh", "import", str(archive), "--json"))
    assert summary["people"]["kept_out"] == 1 and summary["people"]["new"] == 0 and summary["new_examples"] == 0


def test_an_export_dropped_on_the_dashboard_comes_in(
    filled: Path, start: Callable[..., Running], tmp_path: Path
) -> None:
    export = kithgate(filled / "records", "export").encode()
    running = start(tmp_path / "fresh")
    seen = some(9000, "Only Seen")
    running.store.remember([seen], running.service.judge.judge([seen], NOW), NOW)
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="e.json"\r\n\r\n' + export + b"\r\n--x--\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=x", "Authorization": f"Bearer {running.bearer}"}
    job = running.raw("POST", "/imports", body, headers).json
    running.service.jobs.close()
    assert running.ask("GET", f"/jobs/{job['id']}").json["state"] == "done"
    original = Store.open(filled / "records")
    assert running.store.kith() == original.kith()
    assert [each for each in running.store.past() if each.invitation.id != seen.id] == list(original.past())
    assert any(each.invitation.id == seen.id for each in running.store.past())
    original.close()


def test_an_export_is_not_mixed_with_other_records(filled: Path, tmp_path: Path) -> None:
    kithgate(filled / "records", "export", str(tmp_path / "export.json"))
    before = everything(filled / "records")
    assert "empty folder" in kithgate(filled / "records", "import", str(tmp_path / "export.json"), code=1)
    assert everything(filled / "records") == before


def _without_tables(export: dict[str, Any]) -> None:
    del export["tables"]


def _with_a_column_too_many(export: dict[str, Any]) -> None:
    export["tables"]["people"][0]["colour"] = "blue"


def _with_a_note_that_is_none(export: dict[str, Any]) -> None:
    export["tables"]["decisions"][-1]["card"]["note"] = 7


def _with_a_model_that_was_changed(export: dict[str, Any]) -> None:
    export["tables"]["documents"][-1]["body"] = "AAAA"


def _with_a_senseless_setting(export: dict[str, Any]) -> None:
    export["settings"]["at_most_hidden"] = "many"


@pytest.mark.parametrize(
    "spoil",
    [
        _without_tables,
        _with_a_column_too_many,
        _with_a_note_that_is_none,
        _with_a_model_that_was_changed,
        _with_a_senseless_setting,
    ],
)
def test_a_damaged_export_brings_nothing_in(
    filled: Path, tmp_path: Path, spoil: Callable[[dict[str, Any]], None]
) -> None:
    export = json.loads(kithgate(filled / "records", "export"))
    spoil(export)
    (tmp_path / "export.json").write_text(json.dumps(export))
    assert "export it again" in kithgate(tmp_path / "fresh", "import", str(tmp_path / "export.json"), code=1)
    fresh = Store.open(tmp_path / "fresh")
    assert fresh.past() == () and fresh.kith().people == () and fresh.document("personal-model") is None
    fresh.close()


def test_an_export_does_not_say_who_may_call(filled: Path, tmp_path: Path) -> None:
    export = json.loads(kithgate(filled / "records", "export"))
    export["settings"]["allowed_origins"] = ["https://evil.example"]
    (tmp_path / "export.json").write_text(json.dumps(export))
    kithgate(tmp_path / "fresh", "import", str(tmp_path / "export.json"))
    settings = json.loads(kithgate(tmp_path / "fresh", "settings", "--json"))
    assert settings["allowed_origins"] == [] and settings["at_most_hidden"] == 70


def test_the_history_as_csv_is_safe_and_comes_in_again(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "records")
    odd = [FORMULA, "'quoted", 'two\nlines, "quotes" and ; signs', "+49 30 1234", "＝1+1", "Ünï 汉字 😀"]
    examples = [Example(some(n, note=note), NOW, "accepted", None, NOW) for n, note in enumerate(odd)]
    store.decide([*examples, Example(some(7, "=Eve"), NOW, None, "spam", NOW)])
    before = store.past()
    store.close()
    path = tmp_path / "history.csv"
    kithgate(tmp_path / "records", "export", "--csv", str(path))
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert "'" + FORMULA in cells and not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝"))]
    for _ in range(2):
        kithgate(tmp_path / "fresh", "import", str(path))
    fresh = Store.open(tmp_path / "fresh")
    assert fresh.past() == before
    fresh.close()
    path.write_text(path.read_text(encoding="utf-8").replace('"accepted"', '"perhaps"', 1), encoding="utf-8")
    assert "line 2" in kithgate(tmp_path / "other", "import", str(path), code=1)
    assert Store.open(tmp_path / "other").past() == ()


def test_nothing_of_a_file_is_kept_by_a_dry_run(filled: Path, tmp_path: Path) -> None:
    kithgate(filled / "records", "export", str(tmp_path / "export.json"))
    summary = json.loads(kithgate(tmp_path / "fresh", "import", str(tmp_path / "export.json"), "--dry-run", "--json"))
    assert summary["read"]["decisions"] > 60 and summary["people"]["new"] > 100
    assert (tmp_path / "fresh" / FILE_NAME).exists()
    fresh = Store.open(tmp_path / "fresh")
    assert fresh.past() == () and fresh.kith().people == ()
    fresh.close()


def test_learning_again_in_the_fresh_folder_gives_the_same_model(filled: Path, tmp_path: Path) -> None:
    kithgate(filled / "records", "export", str(tmp_path / "export.json"))
    kithgate(tmp_path / "fresh", "import", str(tmp_path / "export.json"))
    fresh = Store.open(tmp_path / "fresh")
    before = fresh.document("personal-model")
    fresh.drop_document("personal-model")
    learn(fresh, Judge.open(fresh).base)
    assert fresh.document("personal-model") == before is not None
    fresh.close()
