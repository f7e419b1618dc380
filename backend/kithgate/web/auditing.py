"""The endpoints by which the person goes through the connections they already have."""

from flask import Blueprint, Response, request
from pydantic_core import to_jsonable_python

from kithgate.audit import Asked, sheet
from kithgate.store import marks
from kithgate.web import wire
from kithgate.web.api import Answer, service
from kithgate.web.endpoints import BACKWARDS, GROUP, LIMIT, MARK, PAGE, SEARCH, SORT, START
from kithgate.web.spreadsheets import spreadsheet

auditing = Blueprint("auditing", __name__)


@auditing.get("/audit")
def audit() -> Answer:
    """The connections the owner already has, each with what ties them, in pages; `group`, `mark` and `q` choose."""
    told: Answer = to_jsonable_python(service().audit(_asked(PAGE)))
    return told


@auditing.get("/audit.json")
def audit_whole() -> Answer:
    """The same connections, all that fit at once."""
    told: Answer = to_jsonable_python(service().audit(_asked(None)))
    return told


@auditing.get("/audit.csv")
def audit_sheet() -> Response:
    """The same connections, all that fit, for a spreadsheet."""
    return spreadsheet(sheet(service().audit(_asked(None)).lines))


@auditing.post("/audit/marks")
def mark() -> Answer:
    """Keeps what the person decided about a connection; null takes it back."""
    asked, here = wire.read(request.get_data(), wire.AuditMarkWire), service().store
    with here.writing() as connection:
        marks.mark(connection, here.owner, asked.person, asked.mark)
    return {}


def _asked(limit: int | None) -> Asked:
    return Asked(
        group=GROUP.asked(),
        mark=MARK.asked(),
        words=SEARCH.asked(),
        order=SORT.asked() or "strength",
        backwards=BACKWARDS.asked(),
        begin=START.asked(0),
        limit=LIMIT.asked(limit),
    )
