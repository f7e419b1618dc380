"""The endpoints that show the person what is kept, and let them take it away."""

from datetime import date

from flask import Blueprint, Response, g, request
from pydantic_core import to_jsonable_python

from kithgate.choices import choices
from kithgate.errors import Forbidden, NotFound
from kithgate.features.index import Known
from kithgate.learn import versions
from kithgate.store import history as log
from kithgate.store import tokens
from kithgate.store.backups import back_up, backups, made_at
from kithgate.store.export import exported
from kithgate.store.kept import kept
from kithgate.store.spreadsheet import history_csv
from kithgate.web import wire
from kithgate.web.api import Answer, service
from kithgate.web.endpoints import BEFORE, KIND, LIMIT, PAGE, SEARCH, START
from kithgate.web.spreadsheets import spreadsheet

records = Blueprint("records", __name__)


@records.get("/history")
def history() -> Answer:
    """Decisions and corrections, newest first, of senders with `q` in their name; `next` continues this page."""
    here, limit, kind = service().store, LIMIT.asked(PAGE), KIND.asked()
    with here.reading() as connection:
        rows = log.entries(connection, here.owner, limit, BEFORE.asked(None), kind, SEARCH.asked().strip())
    entries = [
        {name: row[name] for name in ("id", "answer", "label", "decided_at", "source")} | {"invitation": row["card"]}
        for row in rows
    ]
    return {"entries": entries, "next": rows[-1]["place"] if rows and len(rows) == limit else None}


@records.get("/people")
def people() -> Answer:
    """The people of the records whose name holds `q`, a page of them; those with a tie first, the newest first."""
    found = sorted(service().people(SEARCH.asked()), key=_nearness, reverse=True)
    start, limit = START.asked(0), LIMIT.asked(PAGE)
    return {"people": [_person(each) for each in found[start : start + limit]], "count": len(found)}


@records.delete("/people/<person_id>")
def forget(person_id: str) -> Answer:
    """Forgets a person of the records: gone from every table, and kept out of the next import."""
    if all(known.person.id != person_id for known in service().people("")):
        raise NotFound(f"Nobody in the records has the id {person_id}.")
    return service().forget(person_id)


@records.delete("/everything")
def forget_all() -> Answer:
    """Forgets everything that is kept of the owner, backups included. No script may ask for that."""
    if g.caller.kind == "script":
        raise Forbidden("A script may not forget everything: use the dashboard or the extension.")
    service().forget_all()
    return {}


@records.get("/export")
def export() -> Answer:
    """Everything that is kept of the owner, as JSON."""
    here = service().store
    with here.reading() as connection:
        return exported(connection, here.owner)


@records.get("/history.csv")
def history_sheet() -> Response:
    """The decisions and corrections for a spreadsheet."""
    here = service().store
    with here.reading() as connection:
        return spreadsheet(history_csv(connection, here.owner))


@records.get("/kept")
def what_is_kept() -> Answer:
    """How much is kept, table by table, where, and which backups there are."""
    here = service().store
    with here.reading() as connection:
        tables = kept(connection, here.owner)
    return {
        "folder": str(here.folder),
        "tables": to_jsonable_python(tables),
        "backups": to_jsonable_python(
            [
                {"name": path.name, "made_at": made_at(path), "bytes": path.stat().st_size}
                for path in backups(here.folder)
            ]
        ),
    }


@records.post("/backups")
def make_backup() -> Answer:
    """Copies the records, and checks the copy."""
    wire.read_nothing(request.get_data())
    return {"backup": back_up(service().store).name}


@records.get("/settings")
def settings() -> Answer:
    """Every setting: its name, value, default and meaning."""
    return {"settings": to_jsonable_python(choices(service().store))}


@records.put("/settings")
def choose() -> Answer:
    """Changes the settings that are named, all or none; answers like GET."""
    asked = wire.read(request.get_data(), wire.ChoicesWire)
    service().choose(asked.settings, by_script=g.caller.kind == "script")
    return settings()


@records.get("/browsers")
def browsers() -> Answer:
    """Who may call, and when they last did."""
    here = service().store
    with here.reading() as connection:
        known = tokens.callers(connection, here.owner)
    return {"browsers": [each.told() for each in known]}


@records.delete("/browsers/<token_id>")
def revoke(token_id: str) -> Answer:
    """Takes the right to call from one of them."""
    here = service().store
    with here.writing() as connection:
        if not tokens.revoke(connection, here.owner, token_id):
            raise NotFound("There is no such browser or script.")
    return {}


@records.get("/model/versions")
def model_versions() -> Answer:
    """The personal models that are kept, the newest first: when each came into service, and what it learned from."""
    return {"versions": to_jsonable_python(versions(service().store))}


@records.post("/model/rollback")
def roll_back() -> Answer:
    """Puts the personal model before the present one in service."""
    wire.read_nothing(request.get_data())
    return service().roll_back()


@records.get("/report-card")
def report_card() -> Answer:
    """The report card of the model as it was last made: its figures, when and of which version; null before."""
    return {"report": service().last_report()}


@records.post("/report-card")
def make_report_card() -> tuple[Answer, int]:
    """Measures the model on the owner's own past, as a job."""
    wire.read_nothing(request.get_data())
    return service().measure(), 202


def _nearness(known: Known) -> tuple[bool, date]:
    return known.tie.grade != "stranger", known.person.connected_on or date.min


def _person(known: Known) -> Answer:
    person = known.person
    told = {name: getattr(person, name) for name in ("id", "name", "profile_url", "company", "position", "messages")}
    return told | {"connected_on": person.connected_on and person.connected_on.isoformat(), "tie": known.tie.grade}
