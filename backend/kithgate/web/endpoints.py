"""What each endpoint takes, gives and may be asked for: one row each, by which the service is described and asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from kithgate.audit import GROUPS, MARKS, ORDERS
from kithgate.store.history import KINDS
from kithgate.web import wire
from kithgate.web.parameters import Number, OneOf, Parameter, Switch, Words

JSON, FORM, CSV = "application/json", "multipart/form-data", "text/csv"
Shapes = tuple[type[wire.Wire], ...]

PAGE = 100
"""How much one answer holds where no `limit` is given."""

AFTER = Words("after")
BACKWARDS = Switch("backwards")
BEFORE = Number("before")
DRY_RUN = Switch("dry_run")
GROUP = OneOf("group", GROUPS)
KIND = OneOf("kind", KINDS)
LIMIT = Number("limit", most=1000)
MARK = OneOf("mark", MARKS)
SEARCH = Words("q")
SORT = OneOf("sort", tuple(ORDERS))
START = Number("start")
TRIAL = Switch("trial")
_AUDIT = (GROUP, MARK, SEARCH, SORT, BACKWARDS, START, LIMIT)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Shapes of the body (none: it takes none) and of the answer (none: any object or text), and the query.

    `is_open`: it asks for no token. `starts_job`: the answer is a job.
    """

    takes: Shapes = ()
    gives: Shapes = ()
    query: tuple[Parameter, ...] = ()
    takes_as: str = JSON
    gives_as: str = JSON
    is_open: bool = False
    starts_job: bool = False


# Without a row: takes nothing, gives an object. Routes, methods and sentences come from the application.
ENDPOINTS: Mapping[str, Endpoint] = {
    "api.health": Endpoint(is_open=True),
    "api.prove": Endpoint(takes=(wire.ChallengeWire,), is_open=True),
    "api.pair": Endpoint(takes=(wire.PairingWire,), is_open=True),
    "api.enter": Endpoint(takes=(wire.EntryWire,), is_open=True),
    "api.link": Endpoint(takes=(wire.Nothing,)),
    "api.classify": Endpoint(
        takes=(wire.InvitationWire, wire.ManyInvitations),
        gives=(wire.VerdictWire, wire.ManyVerdicts),
        query=(TRIAL,),
    ),
    "api.changes": Endpoint(gives=(wire.RevisionWire,), query=(AFTER,)),
    "api.known": Endpoint(takes=(wire.ManySenders,), gives=(wire.KnownWire,)),
    "api.decide": Endpoint(takes=(wire.DecisionWire, wire.ManyDecisions)),
    "api.correct": Endpoint(takes=(wire.CorrectionWire,)),
    "api.questions": Endpoint(gives=(wire.ManyQuestions,)),
    "api.answer": Endpoint(takes=(wire.ReplyWire,)),
    "api.take_in": Endpoint(takes=(wire.UploadWire,), query=(DRY_RUN,), takes_as=FORM, starts_job=True),
    "api.train": Endpoint(takes=(wire.Nothing,), starts_job=True),
    "records.history": Endpoint(query=(LIMIT, BEFORE, KIND, SEARCH)),
    "records.people": Endpoint(query=(START, LIMIT, SEARCH)),
    "records.history_sheet": Endpoint(gives_as=CSV),
    "records.make_backup": Endpoint(takes=(wire.Nothing,)),
    "records.settings": Endpoint(gives=(wire.AllChoices,)),
    "records.choose": Endpoint(takes=(wire.ChoicesWire,), gives=(wire.AllChoices,)),
    "records.roll_back": Endpoint(takes=(wire.Nothing,)),
    "records.make_report_card": Endpoint(takes=(wire.Nothing,), starts_job=True),
    "auditing.audit": Endpoint(query=_AUDIT),
    "auditing.audit_whole": Endpoint(query=_AUDIT),
    "auditing.audit_sheet": Endpoint(query=_AUDIT, gives_as=CSV),
    "auditing.mark": Endpoint(takes=(wire.AuditMarkWire,)),
}
