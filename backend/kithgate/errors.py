"""Every error Kithgate raises on purpose.

KithgateError                what happened and what to do, in one sentence a person can read
├── BadRequest               400  the request is malformed
├── Unauthorized             401  no token, or not one of ours
├── Forbidden                403  wrong host, origin or code
├── NotFound                 404
├── MethodRefused            405  a method that is not there
├── Conflict                 409
├── TooLarge                 413
├── Unsupported              415
├── Unprocessable            422  well-formed, but not an invitation, decision or archive we can use
│   └── ArchiveRefused            an archive that is broken, hostile or holds nothing usable
├── TooMany                  429
├── StoreUnavailable         503  the data folder cannot be read or written
└── ModelRefused             503  a model file that does not fit this program
"""

from http import HTTPStatus
from typing import ClassVar


class KithgateError(Exception):
    """Base of the tree: `kind` is the RFC 9457 problem type, `status` its HTTP status."""

    kind: ClassVar[str] = "error"
    status: ClassVar[HTTPStatus] = HTTPStatus.INTERNAL_SERVER_ERROR


class BadRequest(KithgateError):
    """The request cannot be read."""

    kind = "bad-request"
    status = HTTPStatus.BAD_REQUEST


class Unauthorized(KithgateError):
    """No token, or not one of ours."""

    kind = "unauthorized"
    status = HTTPStatus.UNAUTHORIZED


class Forbidden(KithgateError):
    """Wrong host, origin or code."""

    kind = "forbidden"
    status = HTTPStatus.FORBIDDEN


class NotFound(KithgateError):
    """There is no such thing."""

    kind = "not-found"
    status = HTTPStatus.NOT_FOUND


class MethodRefused(KithgateError):
    """No route has this method."""

    kind = "method-not-allowed"
    status = HTTPStatus.METHOD_NOT_ALLOWED


class Conflict(KithgateError):
    """It contradicts what is already there."""

    kind = "conflict"
    status = HTTPStatus.CONFLICT


class TooLarge(KithgateError):
    """More than the limit."""

    kind = "too-large"
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class Unsupported(KithgateError):
    """Not JSON, or not the form expected."""

    kind = "unsupported-media-type"
    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE


class Unprocessable(KithgateError):
    """Well-formed, but not something Kithgate can use."""

    kind = "unprocessable"
    status = HTTPStatus.UNPROCESSABLE_ENTITY


class ArchiveRefused(Unprocessable):
    """An archive that is broken, hostile or holds nothing usable; nothing of it was imported."""

    kind = "archive-refused"


class TooMany(KithgateError):
    """Too often; wait."""

    kind = "too-many"
    status = HTTPStatus.TOO_MANY_REQUESTS


class StoreUnavailable(KithgateError):
    """The data folder cannot be read or written."""

    kind = "store-unavailable"
    status = HTTPStatus.SERVICE_UNAVAILABLE


class ModelRefused(KithgateError):
    """A model file that does not fit this program."""

    kind = "model-refused"
    status = HTTPStatus.SERVICE_UNAVAILABLE
