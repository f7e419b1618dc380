"""Puts the application together: guard outside, then the token, then the endpoints."""

import logging
from http import HTTPStatus

from flask import Flask, Response, g, jsonify, request
from flask_cors import CORS
from werkzeug.exceptions import HTTPException

from kithgate.errors import KithgateError
from kithgate.web import pairing
from kithgate.web.api import api, service
from kithgate.web.auditing import auditing
from kithgate.web.dashboard import pages
from kithgate.web.endpoints import ENDPOINTS
from kithgate.web.guard import BODY_LIMIT, Guard, own_hosts
from kithgate.web.openapi import described
from kithgate.web.problems import TYPE, problem, problem_of
from kithgate.web.records import records
from kithgate.web.service import Service

# They hold nothing personal: a code or key in the body lets one in, the page and its files are the same for all.
OPEN = frozenset({"pages.dashboard", "static"} | {name for name, each in ENDPOINTS.items() if each.is_open})

_log = logging.getLogger(__name__)


def create_app(running: Service) -> Flask:
    """The WSGI application of one running Kithgate."""
    app = Flask(__name__)
    app.extensions["kithgate"] = running
    app.config["MAX_CONTENT_LENGTH"] = BODY_LIMIT
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.before_request(_admit)
    app.register_blueprint(api)
    app.register_blueprint(records)
    app.register_blueprint(auditing)
    app.register_blueprint(described)
    app.register_blueprint(pages)
    app.register_error_handler(Exception, _refuse)
    CORS(
        app,
        origins=running.allowed_origins,
        always_send=False,
        methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type"],
    )
    app.wsgi_app = Guard(app.wsgi_app, own_hosts(running.port), running.allowed_origins)  # type: ignore[method-assign]
    return app


def _admit() -> None:
    if request.endpoint in OPEN or request.method == "OPTIONS":
        return
    g.caller = pairing.caller_of(
        service().store,
        request.method,
        request.headers.get("Authorization"),
        request.headers.get("Origin"),
        service().allowed_origins,
    )
    pairing.note_use(service().store, request.method, g.caller)


def _refuse(error: Exception) -> Response:
    if isinstance(error, KithgateError):
        document = problem_of(error)
    elif isinstance(error, HTTPException):
        status = HTTPStatus(error.code or 500)
        document = problem(status, status.phrase.lower().replace(" ", "-"), _SENTENCES.get(status, status.description))
    else:
        # The kind alone: a message or a traceback may hold what somebody wrote.
        _log.error("%s failed: %s", request.endpoint, type(error).__name__)
        document = problem(
            HTTPStatus.INTERNAL_SERVER_ERROR, "error", "Something went wrong inside Kithgate; try again."
        )
    answer = jsonify(document)
    answer.status_code, answer.mimetype = document["status"], TYPE
    if answer.status_code == HTTPStatus.UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


_SENTENCES = {
    HTTPStatus.NOT_FOUND: "There is nothing at this address: GET /openapi.json lists what there is.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address has no such method: GET /openapi.json lists what there is.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "That is more than may be sent here: send it in parts.",
}
