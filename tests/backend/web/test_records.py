"""What the dashboard asks for: a history that can be searched, what is kept, backups, the report card."""

import time
from datetime import UTC, date, datetime
from typing import Any

from kithgate.kith import Person
from kithgate.store import people
from kithgate.store.kept import MEANINGS
from kithgate.store.metadata import metadata
from running import Running


def decided(n: int, decision: str, label: str | None = None) -> dict[str, Any]:
    sender = {"name": f"Sender Number{n}"}
    return {"invitation": {"id": f"urn:{n}", "sender": sender}, "decision": decision, "label": label}


def test_the_history_is_searched_by_name_and_kind(running: Running) -> None:
    running.ask("POST", "/decisions", {"decisions": [decided(n, "accepted") for n in range(12)]})
    running.ask("POST", "/corrections", {"invitation": {"sender": {"name": "Zoë 100%"}}, "label": "spam"})

    def names(query: str) -> list[str]:
        return [
            each["invitation"]["sender"]["name"] for each in running.ask("GET", f"/history?{query}").json["entries"]
        ]

    assert names("q=number1") == ["Sender Number11", "Sender Number10", "Sender Number1"]
    assert names("kind=correction") == ["Zoë 100%"] == names("q=0%25")
    assert len(names("kind=decision")) == 12 and names("q=_") == []
    assert running.ask("GET", "/history?kind=guess").status == 422
    assert running.ask("GET", "/history?limit=0").json == {"entries": [], "next": None}
    sheet = running.ask("GET", "/history.csv").body.decode("utf-8-sig").splitlines()
    assert len(sheet) == 14 and sheet[0].startswith('"decided_at"')


def test_a_correction_by_a_script_is_told_as_one(running: Running) -> None:
    running.ask("POST", "/corrections", {"invitation": {"sender": {"name": "Ana Ortiz"}}, "label": "spam"})
    assert [each["source"] for each in running.ask("GET", "/history").json["entries"]] == ["script"]


def test_what_is_kept_is_told_table_by_table_in_words(running: Running) -> None:
    assert set(MEANINGS) == set(metadata.tables)
    running.ask("POST", "/decisions", decided(1, "accepted"))
    told = running.ask("GET", "/kept").json
    counts = {each["what"]: each["count"] for each in told["tables"]}
    assert counts["Decisions and corrections"] == counts["Browsers and scripts that may call"] == 1
    assert all(each["meaning"] for each in told["tables"]) and told["folder"] == str(running.store.folder)


def test_a_backup_is_made_and_told_with_day_and_size(running: Running) -> None:
    before = datetime.now(UTC)
    made = running.ask("POST", "/backups", {}).json["backup"]
    (told,) = running.ask("GET", "/kept").json["backups"]
    path = running.store.folder / "backups" / made
    assert told["name"] == made and told["bytes"] == path.stat().st_size > 0
    assert before <= datetime.fromisoformat(told["made_at"]) <= datetime.now(UTC)
    path.rename(path.with_name("kithgate-before-the-move.sqlite"))
    assert running.ask("GET", "/kept").json["backups"][0]["made_at"] is None


def test_the_report_card_is_a_job_and_stays(running: Running) -> None:
    assert running.ask("GET", "/report-card").json == {"report": None}
    assert "no decision" in finished(running)["result"]["error"]
    decisions = [decided(n, "ignored" if n % 2 else "accepted") for n in range(20)]
    running.ask("POST", "/decisions", {"decisions": decisions})
    report = finished(running)["result"]
    assert report["decisions"] == 20 and {"personal", "starter", "majority"} <= set(report["by"])
    assert running.ask("GET", "/report-card").json == {"report": report}


def test_those_with_a_tie_come_first_and_the_newest_on_top(running: Running) -> None:
    def person(name: str, year: int, messages: int = 0) -> Person:
        return Person(name, connected_on=date(year, 1, 1), messages_sent=messages, messages_received=messages)

    told = (person("Old Stranger", 2011), person("New Stranger", 2024), Person("No Day"))
    known = (person("Old Friend", 2010, 40), person("New Friend", 2020, 40))
    store = running.store
    with store.writing() as connection:
        people.merge_people(connection, store.owner, "linkedin", datetime.now(UTC), (*told, *known))
    running.service.judge.refresh()
    names = [each["name"] for each in running.ask("GET", "/people").json["people"]]
    assert names == ["New Friend", "Old Friend", "New Stranger", "Old Stranger", "No Day"]


def finished(running: Running) -> Any:
    job = running.ask("POST", "/report-card", {}).json
    deadline = time.monotonic() + 120
    while job["state"] in ("queued", "running"):
        assert time.monotonic() < deadline
        time.sleep(0.1)
        job = running.ask("GET", f"/jobs/{job['id']}").json
    return job
