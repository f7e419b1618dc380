"""What the endpoints promise: decisions kept and learned, undone exactly, jobs, imports, rights."""

import json
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import quote

import pytest

from kithgate.cli import main
from kithgate.errors import Forbidden, NotFound
from kithgate.invitation import Invitation, Sender, Stay
from kithgate.kith import Person
from kithgate.store import backups, people
from kithgate.store.backups import back_up, forget_everywhere
from kithgate.web.changes import MOST_HELD
from kithgate.web.jobs import MOST_AT_ONCE, Progress
from kithgate.web.pairing import enter, open_dashboard, open_pairing, pair
from running import EXTENSION, Reply, Running

TOM = {"id": "urn:1", "sender": {"name": "Tom Reyes", "profile_url": "https://www.linkedin.com/in/tom-reyes"}}
PITCH = "We help busy founders like you to book 30 more sales calls a month. Open to a quick call this week?"


def decided(n: int, decision: str, note: str | None = None, label: str | None = None) -> dict[str, Any]:
    invitation = {"id": f"urn:{decision}:{n}", "sender": {"name": f"Sender Number{n}"}, "note": note}
    return {"invitation": invitation, "decision": decision, "label": label}


def finished(running: Running, job: dict[str, Any]) -> dict[str, Any]:
    deadline = time.monotonic() + 60
    while job["state"] in ("queued", "running"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
        job = running.ask("GET", f"/jobs/{job['id']}").json
    return job


def upload(running: Running, name: str, content: bytes, query: str = "") -> Reply:
    body = (
        f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        + content
        + b"\r\n--x--\r\n"
    )
    headers = {"Content-Type": "multipart/form-data; boundary=x", "Authorization": f"Bearer {running.bearer}"}
    return running.raw("POST", f"/imports{query}", body, headers)


CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nEND:VCARD\r\n"


def test_files_are_told_apart_and_may_be_called_in_any_script(running: Running) -> None:
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n{CARD.format(who)}'
        for name, who in (("контакты.vcf", "Emily Ruiz"), ("контакты.vcf", "Tom Reyes"), ("../../up.vcf", "Ana Ortiz"))
    ]
    body = ("\r\n".join(parts) + "\r\n--x--\r\n").encode()
    headers = {"Content-Type": "multipart/form-data; boundary=x", "Authorization": f"Bearer {running.bearer}"}
    assert finished(running, running.raw("POST", "/imports", body, headers).json)["state"] == "done"
    assert {each.name for each in running.store.kith().people} == {"Emily Ruiz", "Tom Reyes", "Ana Ortiz"}


def test_the_same_decision_twice_has_one_id(running: Running) -> None:
    body = {"decisions": [decided(1, "accepted"), decided(2, "ignored")]}
    first, again = running.ask("POST", "/decisions", body).json, running.ask("POST", "/decisions", body).json
    assert first == again and len(set(first["ids"])) == 2
    assert [example.answer for example in running.store.past()] == ["accepted", "ignored"]


def test_a_batch_with_one_bad_decision_keeps_none(running: Running) -> None:
    body = {"decisions": [decided(1, "accepted"), decided(2, "perhaps")]}
    assert running.ask("POST", "/decisions", body).status == 422
    assert running.store.past() == ()


def test_where_a_decision_came_from_is_kept(running: Running) -> None:
    running.ask("POST", "/decisions", decided(1, "accepted"))
    assert running.store.past()[0].source == "script"


def test_learned_decisions_change_the_verdict_and_undo_restores_it(start: Callable[..., Running]) -> None:
    running = start(learn_at_once=True)
    ask = {"id": "urn:new", "sender": {"name": "Greta Vole"}, "note": PITCH}
    running.ask(
        "POST", "/decisions", {"decisions": [decided(n, "accepted", "Good to see you in Leeds") for n in range(10)]}
    )
    before = running.ask("POST", "/classify", ask).json
    made = running.ask("POST", "/decisions", {"decisions": [decided(n, "accepted", PITCH) for n in range(10, 22)]}).json
    after = running.ask("POST", "/classify", ask).json
    assert after["probabilities"]["spam"] < before["probabilities"]["spam"]
    assert after["model"]["trained_on"] > before["model"]["trained_on"]
    for decision_id in made["ids"]:
        assert running.ask("DELETE", f"/decisions/{decision_id}").status == 200
    restored = running.ask("POST", "/classify", ask).json
    assert restored["probabilities"] == pytest.approx(before["probabilities"], abs=1e-9)


def test_a_decision_is_learned_within_a_second_or_so(running: Running) -> None:
    running.ask("POST", "/decisions", {"decisions": [decided(n, "ignored", PITCH) for n in range(8)]})
    running.ask("POST", "/decisions", {"decisions": [decided(n, "accepted") for n in range(8)]})
    deadline = time.monotonic() + 20
    while running.ask("GET", "/model").json["trained_on"] < 16:
        assert time.monotonic() < deadline, "nothing was learned"
        time.sleep(0.05)


def test_a_correction_holds_at_once_and_undo_takes_it_back(running: Running) -> None:
    before = running.ask("POST", "/classify", TOM).json
    made = running.ask("POST", "/corrections", {"invitation": TOM, "label": "personal"}).json
    corrected = running.ask("POST", "/classify", TOM).json
    assert (corrected["label"], corrected["badge"]) == ("personal", "accept")
    running.ask("DELETE", f"/decisions/{made['id']}")
    assert running.ask("POST", "/classify", TOM).json["probabilities"] == before["probabilities"]


def test_what_was_judged_is_remembered_but_not_what_was_only_tried(running: Running) -> None:
    own = f"http://127.0.0.1:{running.port}"
    told = enter(running.store, open_dashboard(running.store), own)
    running.ask("POST", "/classify", {"sender": {"name": "Only Tried"}}, bearer=f"{told.id}.{told.token}", Origin=own)
    running.ask("POST", "/classify?trial", {"sender": {"name": "A Sample"}})
    running.ask("POST", "/classify", TOM)
    running.service.settle()
    assert [example.invitation.sender.name for example in running.store.past()] == ["Tom Reyes"]


def test_what_was_only_tried_bears_on_no_verdict(running: Running) -> None:
    real = {"sender": {"name": "Greta Vole"}, "note": PITCH}
    before = running.ask("POST", "/classify?trial", real).json
    running.ask("POST", "/classify?trial", {"invitations": [{**real, "sender": {"name": f"Trial {n}"}} for n in "abc"]})
    assert running.ask("POST", "/classify", real).json == before


def test_training_is_a_job(running: Running) -> None:
    job = running.ask("POST", "/train", {})
    assert job.status == 202
    assert finished(running, job.json)["result"]["told"].startswith("0 decisions")
    assert running.ask("GET", "/jobs/none").status == 404


def test_what_waits_has_a_bound_and_what_is_refused_leaves_nothing(running: Running) -> None:
    go_on = Event()

    def work(_progress: Progress) -> dict[str, Any]:
        go_on.wait(60)
        return {}

    jobs = [running.service.jobs.start("waiting", work) for _ in range(MOST_AT_ONCE)]
    assert running.ask("POST", "/train", {}).status == 429
    assert upload(running, "Connections.csv", CONNECTIONS).status == 429
    assert list((running.store.folder / "incoming").iterdir()) == []
    go_on.set()
    assert finished(running, jobs[-1])["state"] == "done"
    assert running.ask("POST", "/train", {}).status == 202


CONNECTIONS = (
    b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    + "".join(
        f"{first},{last},https://www.linkedin.com/in/{first.lower()}-{last.lower()},,Ward Nine,Nurse,0{n} Mar 2019\r\n"
        for n, (first, last) in enumerate([("Emily", "Ruiz"), ("Zoë", "Ågren"), ("Tom", "Reyes")], 1)
    ).encode()
)


def test_a_dry_run_tells_what_would_come_in_and_keeps_nothing(running: Running) -> None:
    done = finished(running, upload(running, "Connections.csv", CONNECTIONS, "?dry_run=true").json)
    assert done["result"]["dry_run"] and done["result"]["people"]["new"] == 3
    assert running.ask("GET", "/people").json["count"] == 0


def test_an_import_is_a_job_and_its_file_does_not_stay(running: Running) -> None:
    job = upload(running, "Connections.csv", CONNECTIONS)
    assert job.status == 202, job.body
    done = finished(running, job.json)
    assert done["state"] == "done", done
    assert running.ask("GET", "/people").json["count"] == 3
    assert [person["name"] for person in running.ask("GET", "/people?q=agren").json["people"]] == ["Zoë Ågren"]
    assert list((running.store.folder / "incoming").iterdir()) == []


def test_a_bad_archive_is_a_failed_job_with_a_sentence(running: Running) -> None:
    done = finished(running, upload(running, "../../evil.zip", b"PK\x03\x04 not a zip").json)
    assert done["state"] == "failed" and done["result"]["error"].endswith(".")
    assert not list(running.store.folder.parent.glob("**/evil.zip"))


def test_an_import_without_a_file_is_refused(running: Running) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x", "Authorization": f"Bearer {running.bearer}"}
    assert running.raw("POST", "/imports", b"--x--\r\n", headers).status == 422
    assert running.raw("POST", "/imports", b"nonsense", headers).status in (400, 422)


def test_an_import_by_command_is_noticed_by_the_running_service(running: Running, tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_bytes(CONNECTIONS)
    assert running.ask("GET", "/model").json["people"] == 0
    assert main(["import", str(tmp_path / "Connections.csv"), "--data-dir", str(running.store.folder)]) == 0
    running.ask("POST", "/classify", TOM)
    assert running.ask("GET", "/model").json["people"] == 3


def test_a_forgotten_person_is_in_no_byte_and_does_not_come_back(running: Running) -> None:
    finished(running, upload(running, "Connections.csv", CONNECTIONS).json)
    note = "Zoë Ågren told me to write you"
    running.ask("POST", "/classify", {"sender": {"name": "Zoë Ågren"}, "note": "Hello, it is Quokka-4711 again"})
    running.ask(
        "POST",
        "/decisions",
        {"invitation": TOM | {"note": note, "mutuals": {"names": ["Zoë Ågren"]}}, "decision": "accepted"},
    )
    running.service.settle()
    back_up(running.store)
    (person,) = running.ask("GET", "/people?q=agren").json["people"]
    assert running.ask("DELETE", f"/people/{person['id']}").status == 200
    running.service.settle()
    running.store.wipe_traces()
    traces = ["Ågren", "Zoë", "zoë-ågren", "agren", "Quokka-4711", "Zo\\u00eb", "\\u00c5gren"]
    for path in running.store.folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert [trace for trace in traces if trace.encode() in content] == [], path
    finished(running, upload(running, "Connections.csv", CONNECTIONS).json)
    assert running.ask("GET", "/people").json["count"] == 2
    assert running.ask("DELETE", f"/people/{person['id']}").status == 404


def test_an_id_that_is_nobodys_forgets_nobody(running: Running) -> None:
    tom = {"sender": {"name": "Tom Reyes", "profile_url": "https://www.linkedin.com/in/77"}}
    running.ask("POST", "/decisions", {"invitation": tom, "decision": "accepted"})
    for stranger in ("77", "Tom Reyes"):
        assert running.ask("DELETE", f"/people/{quote(stranger)}").status == 404
    assert len(running.store.past()) == 1


def test_a_word_is_a_name_and_no_part_of_a_link(running: Running) -> None:
    link = "https://www.linkedin.com/in/gideon"
    tom = {"sender": {"name": "Tom Reyes", "profile_url": link}}
    running.ask("POST", "/decisions", {"invitation": tom, "decision": "accepted"})
    with pytest.raises(NotFound):
        forget_everywhere(running.store, "Gideon")
    assert forget_everywhere(running.store, link).names == ("Tom Reyes",)


@pytest.mark.parametrize("verb", ["forget_everywhere", "forget_all_everywhere"])
def test_what_is_judged_while_somebody_is_forgotten_tells_nothing_of_them(
    running: Running, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    service, forgetting, now = running.service, getattr(backups, verb), datetime.now(UTC)
    emily = Person("Emily Ruiz", connected_on=date(2016, 5, 1), messages_sent=21, messages_received=21)
    with running.store.writing() as connection:
        people.merge_people(connection, running.store.owner, "linkedin", now, [emily])
    service.judge.refresh()
    greta = Invitation(Sender("Greta Vole"), note="Hi, Emily Ruiz told me that we should talk.", received_at=now)
    (verdict,) = service.judge.judge([greta], now)
    assert any("known since 2016" in str(each.text) for each in verdict.evidence)

    def meanwhile(*who: Any) -> Any:
        told = forgetting(*who)
        service.classify([greta])
        service.settle()
        return told

    monkeypatch.setattr(f"kithgate.web.service.{verb}", meanwhile)
    service.forget("Emily Ruiz") if verb == "forget_everywhere" else service.forget_all()
    with running.store.reading() as connection:
        said = connection.exec_driver_sql("SELECT verdict FROM verdicts").scalars().all()
    assert not [verdict for verdict in said if "known since 2016" in verdict]


def test_forgetting_everything_leaves_no_byte_but_the_right_to_call(running: Running) -> None:
    told = pair(running.store, open_pairing(running.store), "Chromium", EXTENSION)
    browser = {"bearer": f"{told.id}.{told.token}", "Origin": EXTENSION}
    finished(running, upload(running, "Connections.csv", CONNECTIONS).json)
    running.ask("PUT", "/settings", {"settings": {"at_most_hidden": 77}}, **browser)
    running.ask("POST", "/decisions", {"invitation": TOM | {"note": "Quokka-4711"}, "decision": "accepted"})
    running.service.lessons.learn()
    back_up(running.store)
    assert running.ask("DELETE", "/everything").status == 403
    assert running.ask("DELETE", "/everything", **browser).status == 200
    running.store.wipe_traces()
    for path in running.store.folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert [trace for trace in ("Quokka-4711", "Reyes", "Emily", "tom-reyes") if trace.encode() in content] == [], (
            path
        )
    assert running.ask("GET", "/people", **browser).json["count"] == 0
    assert running.ask("GET", "/history", **browser).json["entries"] == []
    assert running.ask("GET", "/model", **browser).json["trained_on"] == 0
    assert {
        each["value"]
        for each in running.ask("GET", "/settings", **browser).json["settings"]
        if each["name"] == "at_most_hidden"
    } == {100}


def test_history_comes_in_pages(running: Running) -> None:
    running.ask("POST", "/decisions", {"decisions": [decided(n, "accepted") for n in range(5)]})
    page = running.ask("GET", "/history?limit=3").json
    rest = running.ask("GET", f"/history?limit=3&before={page['next']}").json
    names = [entry["invitation"]["sender"]["name"] for entry in page["entries"] + rest["entries"]]
    assert names == [f"Sender Number{n}" for n in (4, 3, 2, 1, 0)] and rest["next"] is None
    for bad in ("x", "-1", "1.5", "٣", "9" * 30):
        assert running.ask("GET", f"/history?before={quote(bad)}").status == 422


def test_the_description_names_every_route_and_only_real_shapes(running: Running) -> None:
    document = running.ask("GET", "/openapi.json").json
    assert {"/classify", "/decisions", "/decisions/{decision_id}", "/imports", "/jobs/{job_id}", "/health"} <= set(
        document["paths"]
    )
    text = json.dumps(document)
    for part in text.split('"$ref": "#/components/schemas/')[1:]:
        assert part.split('"')[0] in document["components"]["schemas"]
    assert all(operation["summary"] for path in document["paths"].values() for operation in path.values())


def test_the_model_before_can_come_back(start: Callable[..., Running]) -> None:
    running = start(learn_at_once=True)
    running.ask("POST", "/decisions", {"decisions": [decided(n, "accepted") for n in range(10)]})
    first = running.ask("GET", "/model").json
    running.ask("POST", "/decisions", {"decisions": [decided(n, "accepted") for n in range(10, 16)]})
    assert running.ask("GET", "/model").json != first
    assert running.ask("POST", "/model/rollback", {}).json == first


def test_a_browser_gets_a_link_into_the_dashboard_that_is_good_once(running: Running) -> None:
    told = pair(running.store, open_pairing(running.store), "Chromium", EXTENSION)
    link = running.ask("POST", "/dashboard-links", {}, bearer=f"{told.id}.{told.token}", Origin=EXTENSION).json
    key, own = link["path"].removeprefix("/?key="), f"http://127.0.0.1:{running.port}"
    assert enter(running.store, key, own).token
    with pytest.raises(Forbidden):
        enter(running.store, key, own)


def test_browsers_are_listed_and_revoked(running: Running) -> None:
    told = pair(running.store, open_pairing(running.store), "Chromium", EXTENSION)
    listed = running.ask("GET", "/browsers").json["browsers"]
    assert [(each["name"], each["kind"]) for each in listed] == [("tests", "script"), ("Chromium", "browser")]
    assert told.token not in json.dumps(listed)
    assert running.ask("DELETE", f"/browsers/{told.id}").status == 200
    assert running.ask("GET", "/model", bearer=f"{told.id}.{told.token}").status == 401


def test_the_audit_comes_in_pages_of_a_group(running: Running) -> None:
    finished(running, upload(running, "Connections.csv", CONNECTIONS).json)
    page = running.ask("GET", "/audit?limit=2&sort=name").json
    rest = running.ask("GET", f"/audit?limit=2&sort=name&start={page['next']}").json
    assert [line["person"]["name"] for line in page["lines"] + rest["lines"]] == [
        "Emily Ruiz",
        "Tom Reyes",
        "Zoë Ågren",
    ]
    assert rest["next"] is None and sum(page["counts"].values()) == 3
    assert running.ask("GET", "/audit?group=friends").status == 422
    assert running.ask("GET", "/audit?q=agren").json["lines"][0]["person"]["name"] == "Zoë Ågren"


def test_marks_of_the_audit_are_kept_and_told(running: Running) -> None:
    finished(running, upload(running, "Connections.csv", CONNECTIONS).json)
    (line,) = running.ask("GET", "/audit?q=emily").json["lines"]
    body = {"person": line["person"]["id"], "mark": "let_go"}
    assert running.ask("POST", "/audit/marks", body).status == 200
    page = running.ask("GET", "/audit?mark=let_go").json
    assert [each["person"]["name"] for each in page["lines"]] == ["Emily Ruiz"]
    assert page["marks"] == {"none": 2, "keep": 0, "unsure": 0, "let_go": 1} and page["found"] == 1
    rows = running.ask("GET", "/audit.csv?mark=let_go").body.decode("utf-8-sig").splitlines()
    assert len(rows) == 2 and '"Emily Ruiz"' in rows[1]
    assert running.ask("POST", "/audit/marks", body | {"mark": "friend"}).status == 422
    running.ask("POST", "/audit/marks", body | {"mark": None})
    assert running.ask("GET", "/audit?mark=none").json["found"] == 3


def test_whoever_waits_is_told_of_a_change_and_of_no_other(running: Running) -> None:
    ask = {"invitations": [{"id": "urn:new", "sender": {"name": "Greta Vole"}, "note": PITCH}]}
    known = running.ask("POST", "/classify", ask).json["revision"]
    assert running.ask("GET", "/changes").json == {"revision": known}
    with ThreadPoolExecutor(1) as elsewhere:
        waiting = elsewhere.submit(running.ask, "GET", f"/changes?after={known}")
        with pytest.raises(TimeoutError):
            waiting.result(0.5)
        running.ask("POST", "/corrections", {"invitation": TOM, "label": "spam"})
        told = waiting.result(10).json["revision"]
    assert told != known
    assert running.ask("POST", "/classify", ask).json["revision"] != known


def test_a_few_may_wait_and_the_others_are_answered(running: Running) -> None:
    known = running.ask("GET", "/changes").json["revision"]
    with ThreadPoolExecutor(MOST_HELD + 1) as elsewhere:
        asked = [elsewhere.submit(running.ask, "GET", f"/changes?after={known}") for _ in range(MOST_HELD + 1)]
        answered, waiting = wait(asked, 10, FIRST_COMPLETED)
        assert (len(answered), len(waiting)) == (1, MOST_HELD)
        running.service.let_go()
        assert [one.result(10).json for one in asked] == [{"revision": known}] * len(asked)


@pytest.mark.parametrize(
    ("wanted", "word"),
    [("de", "Alles andere"), ("pt;q=0.5, de-AT", "Alles andere"), ("pt", "Todo o resto"), ("sv", "Everything")],
)
def test_reasons_are_said_in_the_language_asked_for_or_in_english(running: Running, wanted: str, word: str) -> None:
    reply = running.ask("POST", "/classify", TOM, Accept_Language=wanted)
    assert reply.json["evidence"][-1]["text"].startswith(word)


def test_where_somebody_worked_and_studied_travels_along_and_may_be_nowhere(running: Running) -> None:
    told = {"jobs": [{"name": "Genuity", "started": 1999, "ended": 2002}, {"name": "Weir Works"}], "studies": []}
    sender = {**TOM["sender"], **told}
    assert running.ask("POST", "/classify", {**TOM, "sender": sender}).status == 200
    running.service.settle()
    kept = running.store.past()[0].invitation.sender
    assert (kept.jobs, kept.studies) == ((Stay("Genuity", 1999, 2002), Stay("Weir Works")), ())
    wrong = {**sender, "jobs": [{"name": "Genuity", "started": "1999"}]}
    assert running.ask("POST", "/classify", {**TOM, "sender": wrong}).status == 422
