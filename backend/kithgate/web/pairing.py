"""How a browser, a script or a dashboard page comes in, and how the service proves itself to one that is in."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kithgate.errors import Forbidden, Unauthorized
from kithgate.store import Store, tokens
from kithgate.store.tokens import Caller
from kithgate.web.guard import CHANGING, EXTENSION

PROTOCOL = 1
CODE_LASTS = timedelta(minutes=10)
LINK_LASTS = timedelta(hours=12)
TRIES = 5
MOST_DASHBOARDS = 8
_NOTED_EVERY = timedelta(hours=1)
_BEARER = re.compile(r"Bearer ([0-9a-f]{16}\.[0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What an extension says of itself: the protocol it speaks, and its version."""

    protocol: int | None = None
    version: str | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """What a new browser is told, once."""

    id: str
    token: str


SILENT = Spoken()


def open_pairing(store: Store) -> str:
    """Opens pairing for ten minutes; the six digits to type."""
    code = f"{secrets.randbelow(1_000_000):06d}"
    with store.writing() as connection:
        tokens.open_door(connection, store.owner, "pairing", code, CODE_LASTS, TRIES)
    return code


def open_dashboard(store: Store) -> str:
    """A key that lets one page into the dashboard, once."""
    key = secrets.token_urlsafe(24)
    with store.writing() as connection:
        tokens.open_door(connection, store.owner, "dashboard", key, LINK_LASTS, TRIES)
    return key


def pair(store: Store, code: str, name: str, origin: str | None, spoken: Spoken = SILENT) -> Token:
    """A token for the extension at this origin. Raises Forbidden without an open pairing or with the wrong code."""
    if origin is None or not EXTENSION.fullmatch(origin):
        raise Forbidden("Only the browser extension can be paired.")
    with store.writing() as connection:
        if tokens.pass_door(connection, store.owner, "pairing", code):
            tokens.revoke_origin(connection, store.owner, origin)
            token = _told(tokens.issue(connection, store.owner, name, "browser", origin))
            tokens.speaks(connection, token.id, spoken.protocol, spoken.version)
            return token
    raise Forbidden("The code is wrong or no longer open: run 'kithgate pair' and type the new one.")


def enter(store: Store, key: str, origin: str | None) -> Token:
    """A token for one dashboard page; the newest few are good. Raises Forbidden when the link was used or is old."""
    if origin is None or EXTENSION.fullmatch(origin):
        raise Forbidden("The dashboard opens in its own page.")
    with store.writing() as connection:
        if tokens.pass_door(connection, store.owner, "dashboard", key):
            token = _told(tokens.issue(connection, store.owner, "Dashboard", "dashboard", origin))
            tokens.touch(connection, token.id)
            tokens.revoke_oldest(connection, store.owner, "dashboard", MOST_DASHBOARDS)
            return token
    raise Forbidden("This link was used already or is too old: run 'kithgate dashboard' for a new one.")


def prove(store: Store, port: int, token_id: str, nonce: str, origin: str | None, spoken: Spoken = SILENT) -> str:
    """Hexadecimal HMAC-SHA-256 over nonce, port and protocol; the key is the SHA-256 of the token's text."""
    with store.reading() as connection:
        found = tokens.caller(connection, token_id)
    if found is None or (found.origin is not None and found.origin != origin):
        raise Unauthorized("This Kithgate does not know that token: pair again.")
    if found.kind == "browser" and spoken not in (SILENT, Spoken(found.protocol, found.version)):
        with store.writing() as connection:
            tokens.speaks(connection, found.id, spoken.protocol, spoken.version)
    return proof(found.digest, port, nonce)


def proof(digest: bytes, port: int, nonce: str) -> str:
    """What only someone who knows the token can compute. The port is in it so that nobody can pass the question on."""
    return hmac.new(digest, f"{nonce}|{port}|{PROTOCOL}".encode(), hashlib.sha256).hexdigest()


def caller_of(store: Store, method: str, authorization: str | None, origin: str | None, allowed: list[str]) -> Caller:
    """The caller with this Authorization header. Raises Unauthorized, or Forbidden for an origin not the token's."""
    bearer = _BEARER.fullmatch(authorization or "")
    with store.reading() as connection:
        found = tokens.caller_of(connection, bearer[1]) if bearer else None
    if found is None:
        raise Unauthorized("A token is needed: pair the extension, or run 'kithgate token NAME' for a script.")
    if found.kind == "script":
        if origin is not None and origin not in allowed:
            raise Forbidden("A script's token is not for this origin: add it to allowed_origins.")
    elif origin != found.origin and (origin is not None or method in CHANGING):
        raise Forbidden("This token belongs to another browser.")
    return found


def note_use(store: Store, method: str, found: Caller) -> None:
    """Notes when a caller last changed something: once an hour is enough for a person to see who still calls."""
    now = datetime.now(UTC)
    if method in CHANGING and (found.last_used_at is None or now - found.last_used_at > _NOTED_EVERY):
        with store.writing() as connection:
            tokens.touch(connection, found.id)


def _told(bearer: str) -> Token:
    token_id, _, secret = bearer.partition(".")
    return Token(token_id, secret)
