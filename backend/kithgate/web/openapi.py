"""The description of the service for programs, made from the shapes and the routes themselves."""

from typing import Any

from flask import Blueprint, current_app
from pydantic.json_schema import models_json_schema

from kithgate import __version__
from kithgate.web import wire

described = Blueprint("described", __name__)

# What each endpoint takes and gives, where a shape says so; routes, methods and sentences come from the application.
TAKES: dict[str, tuple[type[wire.Wire], ...]] = {
    "api.prove": (wire.ChallengeWire,),
    "api.pair": (wire.PairingWire,),
    "api.enter": (wire.EntryWire,),
    "api.classify": (wire.InvitationWire, wire.ManyInvitations),
    "api.known": (wire.ManySenders,),
    "api.decide": (wire.DecisionWire, wire.ManyDecisions),
    "api.correct": (wire.CorrectionWire,),
    "api.answer": (wire.ReplyWire,),
    "api.train": (wire.Nothing,),
    "auditing.mark": (wire.AuditMarkWire,),
    "records.choose": (wire.ChoicesWire,),
}
GIVES: dict[str, tuple[type[wire.Wire], ...]] = {
    "api.classify": (wire.VerdictWire, wire.ManyVerdicts),
    "records.settings": (wire.AllChoices,),
    "records.choose": (wire.AllChoices,),
    "api.questions": (wire.ManyQuestions,),
    "api.changes": (wire.RevisionWire,),
    "api.known": (wire.KnownWire,),
}
ASKED = {"api.changes": ("after",)}
WITHOUT_TOKEN = frozenset({"api.health", "api.prove", "api.pair", "api.enter"})
STARTS_A_JOB = frozenset({"api.take_in", "api.train", "records.make_report_card"})

_REF = "#/components/schemas/{model}"
_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


@described.get("/openapi.json")
def document() -> dict[str, Any]:
    """This document."""
    shapes = sorted({shape for each in (*TAKES.values(), *GIVES.values()) for shape in each}, key=lambda s: s.__name__)
    _, schemas = models_json_schema([(shape, "validation") for shape in shapes], ref_template=_REF)
    paths: dict[str, dict[str, Any]] = {}
    for rule in current_app.url_map.iter_rules():
        if rule.endpoint in ("static", "pages.dashboard"):
            continue
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            path = rule.rule.replace("<", "{").replace(">", "}")
            paths.setdefault(path, {})[method.lower()] = _operation(rule.endpoint, sorted(rule.arguments))
    problem = {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {name: {"type": "string"} for name in ("type", "title", "detail")}
        | {"status": {"type": "integer"}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Kithgate", "version": __version__},
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": schemas["$defs"] | {"Problem": problem},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(endpoint: str, arguments: list[str]) -> dict[str, Any]:
    sentence = (current_app.view_functions[endpoint].__doc__ or "").strip()
    success = "202" if endpoint in STARTS_A_JOB else "200"
    operation: dict[str, Any] = {
        "operationId": endpoint.split(".")[1],
        "summary": sentence,
        "responses": {
            success: {
                "description": "Done.",
                "content": {"application/json": {"schema": _schema(GIVES.get(endpoint))}},
            },
            "4XX": {"description": "Refused, with a sentence that says what to do.", "content": _PROBLEM},
        },
        "security": [] if endpoint in WITHOUT_TOKEN else [{"token": []}],
    }
    parameters = [("path", name) for name in arguments] + [("query", name) for name in ASKED.get(endpoint, ())]
    if parameters:
        operation["parameters"] = [
            {"name": name, "in": place, "required": place == "path", "schema": {"type": "string"}}
            for place, name in parameters
        ]
    if endpoint in TAKES:
        operation["requestBody"] = {"content": {"application/json": {"schema": _schema(TAKES[endpoint])}}}
    elif endpoint == "api.take_in":
        upload = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}
        operation["requestBody"] = {"content": {"multipart/form-data": {"schema": upload}}}
    return operation


def _schema(shapes: tuple[type[wire.Wire], ...] | None) -> dict[str, Any]:
    references = [{"$ref": _REF.format(model=shape.__name__)} for shape in shapes or ()]
    if not references:
        return {"type": "object"}
    return references[0] if len(references) == 1 else {"anyOf": references}
