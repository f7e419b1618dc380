"""Every refusal as a short RFC 9457 problem document that never repeats what was sent."""

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from kithgate.errors import KithgateError

TYPE = "application/problem+json"


def problem(status: HTTPStatus, kind: str, detail: str, errors: Sequence[dict[str, str]] = ()) -> dict[str, Any]:
    """The document: what happened and what to do; `errors` names each field that is wrong."""
    document: dict[str, Any] = {
        "type": f"urn:kithgate:problem:{kind}",
        "title": status.phrase,
        "status": status.value,
        "detail": detail,
    }
    return document | ({"errors": list(errors)} if errors else {})


def problem_of(error: KithgateError) -> dict[str, Any]:
    """The document of one of our own errors."""
    return problem(error.status, error.kind, str(error), getattr(error, "errors", ()))


def encoded(document: dict[str, Any]) -> bytes:
    """The document as bytes to send."""
    return json.dumps(document).encode()
