"""Every command: what it prints, what it returns, and what it says when it cannot."""

import io
import json
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kithgate.cli import main
from kithgate.cli.main import COMMANDS
from kithgate.invitation import Invitation, Sender
from kithgate.store import Store, tokens
from kithgate.store.spreadsheet import safe_cell
from kithgate.verdict import Example

Told = tuple[int, str, str]
Command = Callable[..., Told]


@pytest.fixture
def kithgate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command on a folder of its own: exit code, output, errors."""

    def run(*words: str) -> Told:
        code = main([*words, "--data-dir", str(tmp_path / "records")])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_explains_itself_with_an_example(command, capsys: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SystemExit) as ended:
        main([command.name, "--help"])
    told = capsys.readouterr().out
    assert ended.value.code == 0 and "Example:" in told and "--data-dir" in told
    assert f"kithgate {command.name}" in command.example


def test_a_command_that_is_not_there_is_asked_wrongly(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["clasify"])
    assert ended.value.code == 2


def test_token_prints_the_token_alone(kithgate: Command, tmp_path: Path) -> None:
    code, out, _ = kithgate("token", "curl")
    assert code == 0 and re.fullmatch(r"[0-9a-f]{16}\.[0-9a-f]{64}\n", out)
    store = Store.open(tmp_path / "records")
    with store.reading() as connection:
        assert tokens.caller_of(connection, out.strip()) is not None
    store.close()


def test_the_folder_can_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KITHGATE_DATA_DIR", str(tmp_path / "from-environment"))
    assert main(["token", "curl"]) == 0
    capsys.readouterr()
    assert (tmp_path / "from-environment").is_dir()


def test_pair_prints_six_digits_alone(kithgate: Command) -> None:
    code, out, err = kithgate("pair")
    assert code == 0 and re.fullmatch(r"\d{6}\n", out) and "10 minutes" in err


def test_browsers_and_revoke(kithgate: Command) -> None:
    kithgate("token", "curl")
    assert json.loads(kithgate("browsers", "--json")[1])[0]["name"] == "curl"
    assert kithgate("revoke", "curl")[0] == 0
    code, _, err = kithgate("revoke", "curl")
    assert code == 1 and "kithgate browsers" in err


CARD = {"id": "urn:1", "sender": {"name": "Tom Reyes"}, "note": "Hi Ana, good to meet you in Leeds"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (json.dumps(CARD), 1),
        (json.dumps(CARD, indent=2), 1),
        (json.dumps([CARD, CARD]), 2),
        (json.dumps({"invitations": [CARD] * 3}), 3),
        ("\n".join([json.dumps(CARD)] * 4) + "\n\n", 4),
        ('name,headline,note,mutual_count,mutual_names\n"Reyes, Tom",Nurse,"Hi\nAna",2,Emily Ruiz; Ida Holm\n', 1),
        ("Name;Headline;Note\nTom Reyes;Nurse;Hi Ana\n", 1),
    ],
)
def test_classify_reads_json_lines_and_csv(kithgate: Command, tmp_path: Path, text: str, count: int) -> None:
    (tmp_path / "cards").write_text(text, encoding="utf-8")
    code, out, _ = kithgate("classify", str(tmp_path / "cards"))
    verdicts = [json.loads(line) for line in out.splitlines()]
    assert code == 0 and len(verdicts) == count
    for verdict in verdicts:
        assert sum(verdict["probabilities"].values()) == pytest.approx(1) and verdict["evidence"]


def test_classify_reads_standard_input(kithgate: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(CARD)))
    assert json.loads(kithgate("classify", "-")[1])["id"] == "urn:1"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"sender": {}}', "invitation 0"),
        (json.dumps(CARD) + '\n{"sender": 7}', "line 2"),
        (json.dumps(CARD) + "\n{broken", "line 2"),
        ("first,last\na,b\n", "“name”, and any of"),
        ("\n ", "it is empty"),
        ('{"note": "Hi",\n "sender": {"name": "Tom"},\n "kind": person}', "line 3, column 10"),
        ("name,received_at\nTom,yesterday\n", "line 2"),
        ('{"kind": "company", "sender": {"name": "Acme"}}', "Only people"),
        ('{"invitations": 5}', "must be a list"),
        ("[" * 100_000, "cannot be read"),
        ("name,note\nTom," + "x" * 1_100_000 + "\n", "cannot be read"),
    ],
    ids=lambda told: told[:30],
)
def test_classify_says_where_the_mistake_is(kithgate: Command, tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "cards").write_text(text, encoding="utf-8")
    code, out, err = kithgate("classify", str(tmp_path / "cards"))
    assert code == 1 and out == "" and says in err and err.count("\n") == 1


def test_classify_of_a_missing_file(kithgate: Command) -> None:
    code, _, err = kithgate("classify", "/nowhere/cards.json")
    assert code == 1 and "cannot be read" in err


def test_import_train_history_export_forget(kithgate: Command, tmp_path: Path) -> None:
    connections = tmp_path / "Connections.csv"
    connections.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Emily,Ruiz,https://www.linkedin.com/in/emily-ruiz,,Ward Nine,Nurse,02 Mar 2019\n"
    )
    tried = json.loads(kithgate("import", str(connections), "--dry-run", "--json")[1])
    assert tried["dry_run"] and json.loads(kithgate("export")[1])["tables"]["people"] == []
    assert "Imported" in kithgate("import", str(connections))[1]
    assert "too few" in kithgate("train")[1]
    assert len(json.loads(kithgate("export")[1])["tables"]["people"]) == 1
    code, out, _ = kithgate("forget", "emily ruiz")
    assert code == 0 and out.startswith("Forgotten: Emily Ruiz. 1 of your people")
    assert json.loads(kithgate("export")[1])["tables"]["people"] == []
    code, _, err = kithgate("forget", "Emily Ruiz")
    assert code == 1 and "Nobody called Emily Ruiz" in err


def test_backup_and_restore_bring_the_records_back(kithgate: Command, tmp_path: Path) -> None:
    kithgate("token", "before")
    path = Path(kithgate("backup")[1].strip())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 and stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    kithgate("token", "after")
    assert kithgate("restore")[0] == 0
    assert [each["name"] for each in json.loads(kithgate("browsers", "--json")[1])] == ["before"]
    path.write_bytes(path.read_bytes()[:3000] + b"damage" * 2000)
    code, _, err = kithgate("restore", str(path))
    assert code == 1 and str(path) in err
    assert [each["name"] for each in json.loads(kithgate("browsers", "--json")[1])] == ["before"]


@pytest.mark.parametrize(
    ("name", "text"),
    [("export.json", '["kithgate-export-2"]'), ("history.csv", '"' + "x" * 140_000 + '"\n')],
)
def test_a_file_that_only_looks_like_ours_is_refused(kithgate: Command, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    code, _, err = kithgate("import", str(tmp_path / name))
    assert code == 1 and name in err and err.count("\n") == 1


def test_an_export_that_cannot_be_written_says_so(kithgate: Command, tmp_path: Path) -> None:
    code, _, err = kithgate("export", str(tmp_path / "nowhere" / "export.json"))
    assert code == 1 and "cannot be written" in err and err.count("\n") == 1


def test_an_export_is_for_its_owner_alone_even_where_a_file_was(kithgate: Command, tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.touch()
    path.chmod(0o644)
    assert kithgate("export", str(path))[0] == 0 and stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("port", ["0", "-1", "99999", "http"])
def test_a_port_that_cannot_be_is_asked_wrongly(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["dashboard", f"--port={port}"])
    assert ended.value.code == 2 and f"{port} is no whole number from 1 to 65535" in capsys.readouterr().err


def test_an_export_is_no_backup(kithgate: Command, tmp_path: Path) -> None:
    kithgate("export", str(tmp_path / "export.json"))
    code, _, err = kithgate("restore", str(tmp_path / "export.json"))
    assert code == 1 and "kithgate import" in err


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx", "\0x"])
def test_no_exported_cell_is_a_formula(cell: str) -> None:
    assert safe_cell(cell) == "'" + cell
    assert safe_cell("plain = text") == "plain = text" and safe_cell(None) == "" and safe_cell(3) == "3"


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cards").write_text("\n".join([json.dumps(CARD)] * 300))
    command = f"{sys.executable} -m kithgate classify {tmp_path}/cards --data-dir {tmp_path}/r | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and done.stdout.count("\n") == 1 and done.stderr == ""


def test_settings_are_shown_and_changed(kithgate: Command) -> None:
    assert json.loads(kithgate("settings", "--json")[1])["at_most_hidden"] == 100
    assert kithgate("settings", "at_most_hidden", "200")[0] == 0
    assert json.loads(kithgate("settings", "at_most_hidden", "--json")[1]) == {"at_most_hidden": 200}
    assert kithgate("settings", "allowed_origins", '["https://app.example"]')[0] == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("at_most_hidden", "0"),
        ("at_most_hidden", "many"),
        ("at_most_hidden", "true"),
        ("ask_questions", "1"),
        ("allowed_origins", '["*"]'),
        ("allowed_origins", "https://app.example"),
        ("colour", "blue"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(kithgate: Command, name: str, value: str) -> None:
    code, _, err = kithgate("settings", name, value)
    assert code == 1 and err.startswith("kithgate: ") and err.endswith(".\n")


CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Emily,=Ruiz,https://www.linkedin.com/in/emily-ruiz,,Ward Nine,Nurse,02 Mar 2019
Tom,Reyes,https://www.linkedin.com/in/tom-reyes,,Mill,Baker,03 Mar 2019
"""


def test_audit_lists_connections_with_what_ties_them(kithgate: Command, tmp_path: Path) -> None:
    connections = tmp_path / "Connections.csv"
    connections.write_text(CONNECTIONS)
    kithgate("import", str(connections))
    code, out, _ = kithgate("audit", "--limit", "1")
    assert code == 0 and "Emily" in out and "1 more: add --start 1" in out
    assert json.loads(kithgate("audit", "--json", "--find", "mill")[1])["lines"][0]["person"]["name"] == "Tom Reyes"
    head, emily, _tom = kithgate("audit", "--csv", "--sort", "name")[1].splitlines()
    assert head.startswith('"name","profile_url"') and emily.startswith('"Emily =Ruiz"')


def test_audit_asks_one_by_one_and_goes_on_where_it_ended(
    kithgate: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connections = tmp_path / "Connections.csv"
    connections.write_text(CONNECTIONS)
    kithgate("import", str(connections))

    def answering(keys: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(keys))
        return kithgate("audit", "--review", "--sort", "name")[1]

    assert "1 of 2: Emily =Ruiz" in answering("x\nl\nq\n")
    told = answering("s\n")
    assert "1 of 1: Tom Reyes" in told and "Emily" not in told
    assert "1 of 1: Tom Reyes" in answering("k\n")
    marked = {mark: json.loads(kithgate("audit", "--json", "--marked", mark)[1]) for mark in ("let_go", "keep", "none")}
    assert [[line["person"]["name"] for line in page["lines"]] for page in marked.values()] == [
        ["Emily =Ruiz"],
        ["Tom Reyes"],
        [],
    ]


def test_evaluate_without_decisions_says_what_to_do(kithgate: Command) -> None:
    code, out, err = kithgate("evaluate")
    assert code == 1 and out == "" and "accept and ignore a few" in err


def test_evaluate_tells_of_the_model_and_the_plain_rules(kithgate: Command, tmp_path: Path) -> None:
    store = Store.open(tmp_path / "records")
    now = datetime(2026, 11, 2, tzinfo=UTC)
    store.decide(
        [
            Example(
                Invitation(Sender(f"Sender Number{n}"), id=f"urn:{n}"),
                now,
                "accepted" if n % 2 else "ignored",
                None,
                now,
            )
            for n in range(12)
        ]
    )
    store.close()
    card = json.loads(kithgate("evaluate", "--json")[1])
    assert card["decisions"] == 12 and {"personal", "starter", "majority"} <= set(card["by"])
    assert set(card["intervals"]["personal"]) >= {"macro_f1", "hidden", "let_in", "review"}
    told = kithgate("evaluate")[1]
    assert "12 decisions" in told and "95 % interval" in told and "macro f1" in told and "Reliability" in told


def test_evaluate_prints_json_of_what_cannot_be_measured(kithgate: Command, tmp_path: Path) -> None:
    store = Store.open(tmp_path / "records")
    now = datetime(2026, 11, 2, tzinfo=UTC)
    store.decide(
        [Example(Invitation(Sender(f"Sender Number{n}"), id=f"urn:{n}"), now, "accepted", None, now) for n in range(12)]
    )
    store.close()
    out = kithgate("evaluate", "--json")[1]
    assert "NaN" not in out and json.loads(out)["decisions"] == 12


def test_classify_takes_what_mastodons_api_answered(kithgate: Command, tmp_path: Path) -> None:
    account = {"username": "yara", "display_name": "Yara Lindholm", "note": "<p>Botanist.</p>"}
    asking = [
        {"id": "1", "acct": "yara@fedi.example", **account},
        {"id": "2", "acct": "club", "group": True, **account},
    ]
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(asking) + json.dumps([{"id": "1", "accounts": []}]))
    code, out, _ = kithgate("classify", str(answers))
    assert code == 0 and [json.loads(line)["id"] for line in out.splitlines()] == ["1"]

    answers.write_text('{"error": "The access token is invalid"}')
    code, _, err = kithgate("classify", str(answers))
    assert code == 1 and "The access token is invalid" in err


@pytest.mark.parametrize("words", [["token", ""], ["token", "x" * 101], ["history", "--data-dir", ""]])
def test_an_empty_or_endless_word_is_asked_wrongly(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2 and "give a text of 1 to" in capsys.readouterr().err


@pytest.mark.parametrize(("command", "asked"), [("history", "--last"), ("audit", "--limit"), ("audit", "--start")])
def test_a_count_that_cannot_be_is_asked_wrongly(command: str, asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    for number in ("-5", "99999999999999999999999"):
        with pytest.raises(SystemExit) as ended:
            main([command, f"{asked}={number}"])
        assert ended.value.code == 2 and f"{number} is no whole number from" in capsys.readouterr().err
