"""The endpoints: each reads a shape, calls one use case, and answers."""

from datetime import UTC, datetime
from typing import Any, cast

from flask import Blueprint, current_app, g, request
from pydantic_core import to_jsonable_python

from kithgate import languages
from kithgate.errors import Forbidden
from kithgate.store.cards import verdict_row
from kithgate.verdict import Example, Source
from kithgate.web import pairing, uploads, wire
from kithgate.web.endpoints import AFTER, DRY_RUN, TRIAL
from kithgate.web.service import Service

api = Blueprint("api", __name__)

Answer = dict[str, Any]


def service() -> Service:
    """The running Kithgate behind this request."""
    return cast(Service, current_app.extensions["kithgate"])


@api.get("/health")
def health() -> Answer:
    """Tells that a Kithgate is up, and nothing else."""
    return {"service": "kithgate", "protocol": pairing.PROTOCOL}


@api.post("/health")
def prove() -> Answer:
    """Proves to a caller that this service knows the caller's token, before the caller sends anything."""
    asked = wire.read(request.get_data(), wire.ChallengeWire)
    origin = request.headers.get("Origin")
    return {"proof": pairing.prove(service().store, service().port, asked.id, asked.nonce, origin, _spoken(asked))}


@api.post("/pair")
def pair() -> Answer:
    """Gives the extension a token for the code that the person typed."""
    asked = wire.read(request.get_data(), wire.PairingWire)
    token = pairing.pair(service().store, asked.code, asked.name, request.headers.get("Origin"), _spoken(asked))
    return {"id": token.id, "token": token.token}


def _spoken(asked: wire.ChallengeWire | wire.PairingWire) -> pairing.Spoken:
    return pairing.Spoken(asked.protocol, asked.version)


@api.post("/enter")
def enter() -> Answer:
    """Gives the dashboard page a token for the key in its link."""
    asked = wire.read(request.get_data(), wire.EntryWire)
    token = pairing.enter(service().store, asked.key, request.headers.get("Origin"))
    return {"id": token.id, "token": token.token}


@api.post("/dashboard-links")
def link() -> Answer:
    """A link into the dashboard, good once, for a browser that is in already. No script gets one."""
    wire.read_nothing(request.get_data())
    if g.caller.kind == "script":
        raise Forbidden("A script has its own way in: 'kithgate dashboard' prints a link for a person.")
    return {"path": f"/?key={pairing.open_dashboard(service().store)}"}


@api.post("/classify")
def classify() -> Answer:
    """Judges one invitation, or up to 500 together, in the Accept-Language; with `?trial` nothing of them is kept."""
    asked, many = wire.read_one_or_many(request.get_data(), wire.InvitationWire, wire.ManyInvitations, "invitations")
    revision = service().judge.revision
    language = languages.table(request.accept_languages.best_match(languages.LANGUAGES, languages.DEFAULT))
    rows = [verdict_row(verdict, language) for verdict in service().classify(wire.persons(asked), _seen())]
    return {"verdicts": rows, "revision": revision} if many else rows[0]


def _seen() -> bool:
    # What the person types into the dashboard to try it, and what is asked as a trial, was never sent by anybody.
    return bool(g.caller.kind != "dashboard" and not TRIAL.asked())


@api.get("/changes")
def changes() -> Answer:
    """Answers once verdicts may be others than at the revision `after`, or after a while without any change."""
    return {"revision": service().changes.next_revision(AFTER.asked())}


@api.post("/known")
def known() -> Answer:
    """Of each sender whether anything is remembered, so that a browser keeps nobody who was forgotten here."""
    asked = wire.read(request.get_data(), wire.ManySenders)
    return {"known": service().known([each.fact() for each in asked.senders])}


@api.post("/decisions")
def decide() -> Answer:
    """Keeps what the person did; answers when it is on disk."""
    asked, many = wire.read_one_or_many(request.get_data(), wire.DecisionWire, wire.ManyDecisions, "decisions")
    facts = wire.persons([each.invitation for each in asked])
    now = datetime.now(UTC)
    source = _source()
    ids = service().decide(
        [
            Example(fact, fact.first_seen_at or now, each.decision, each.label, each.decided_at or now, source)
            for fact, each in zip(facts, asked, strict=True)
        ]
    )
    return {"ids": ids} if many else {"id": ids[0]}


@api.delete("/decisions/<decision_id>")
def undo(decision_id: str) -> Answer:
    """Takes a decision or correction back, exactly."""
    service().undo(decision_id)
    return {}


@api.post("/corrections")
def correct() -> Answer:
    """Keeps what the person says an invitation is; it holds at once."""
    asked = wire.read(request.get_data(), wire.CorrectionWire)
    return {"id": service().correct(wire.persons([asked.invitation])[0], asked.label, _source())}


@api.get("/questions")
def questions() -> Answer:
    """The few questions that are open now, about invitations the owner accepted; the most telling first."""
    return {"questions": [wire.question_row(each) for each in service().questions()]}


@api.post("/questions/<question_id>")
def answer(question_id: str) -> Answer:
    """Keeps the answer as a correction, whose id undoes it; after "skip" the question never comes again."""
    asked = wire.read(request.get_data(), wire.ReplyWire)
    return {"id": service().answer(question_id, asked.answer)}


@api.post("/imports")
def take_in() -> tuple[Answer, int]:
    """Takes an export of another program in, as a job; with `dry_run=true` it only says what would come in."""
    dry_run = DRY_RUN.asked()
    return service().take_in(uploads.arrive(service().store.folder, request), dry_run), 202


@api.post("/train")
def train() -> tuple[Answer, int]:
    """Fits the personal model, as a job."""
    wire.read_nothing(request.get_data())
    return service().train(), 202


@api.get("/jobs/<job_id>")
def job(job_id: str) -> Answer:
    """How far a job is."""
    return service().jobs.look(job_id)


@api.get("/model")
def model() -> Answer:
    """Which model serves, and what it learned from."""
    return service().judge.describe()


@api.get("/model/card")
def model_of_card() -> Answer:
    """The part of the model that reads the card alone, for an extension to judge by while the service is off."""
    told: Answer = to_jsonable_python(service().judge.card_model())
    return told


def _source() -> Source:
    return "script" if g.caller.kind == "script" else "site"
