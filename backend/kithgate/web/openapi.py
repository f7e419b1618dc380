"""The description of the service for programs, made from the shapes and the routes themselves."""

from typing import Any

from flask import Blueprint, current_app
from pydantic.json_schema import models_json_schema

from kithgate import __version__
from kithgate.web.endpoints import CSV, ENDPOINTS, JSON, Endpoint, Shapes

described = Blueprint("described", __name__)

_REF = "#/components/schemas/{model}"
_WITHOUT_SHAPE = {JSON: {"type": "object"}, CSV: {"type": "string"}}
_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


@described.get("/openapi.json")
def document() -> dict[str, Any]:
    """This document."""
    shapes = sorted({s for each in ENDPOINTS.values() for s in (*each.takes, *each.gives)}, key=lambda s: s.__name__)
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


def _operation(name: str, arguments: list[str]) -> dict[str, Any]:
    endpoint = ENDPOINTS.get(name, Endpoint())
    operation: dict[str, Any] = {
        "operationId": name.split(".")[1],
        "summary": (current_app.view_functions[name].__doc__ or "").strip(),
        "responses": {
            "202" if endpoint.starts_job else "200": {
                "description": "Done.",
                "content": _content(endpoint.gives_as, endpoint.gives),
            },
            "4XX": {"description": "Refused, with a sentence that says what to do.", "content": _PROBLEM},
        },
        "security": [] if endpoint.is_open else [{"token": []}],
    }
    in_path = [{"name": each, "in": "path", "required": True, "schema": {"type": "string"}} for each in arguments]
    in_query = [{"name": each.name, "in": "query", "schema": each.schema()} for each in endpoint.query]
    if in_path or in_query:
        operation["parameters"] = in_path + in_query
    if endpoint.takes:
        operation["requestBody"] = {"content": _content(endpoint.takes_as, endpoint.takes)}
    return operation


def _content(media: str, shapes: Shapes) -> dict[str, Any]:
    references = [{"$ref": _REF.format(model=shape.__name__)} for shape in shapes]
    if not references:
        return {media: {"schema": _WITHOUT_SHAPE[media]}}
    return {media: {"schema": references[0] if len(references) == 1 else {"anyOf": references}}}
