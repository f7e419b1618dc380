"""Who may call the service: browsers, scripts and dashboard pages; and the doors by which a new one comes in."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from kithgate.store.cards import moment_of, stamp
from kithgate.store.tables import doors, tokens

TokenKind = Literal["browser", "script", "dashboard"]
DoorKind = Literal["pairing", "dashboard"]


@dataclass(frozen=True, slots=True)
class Caller:
    """One that may call. `digest` is the SHA-256 of its secret as text, `origin` where it must call from.

    `protocol` and `version`: what a browser's extension last said of itself.
    """

    id: str
    name: str
    kind: TokenKind
    digest: bytes
    origin: str | None
    created_at: datetime
    last_used_at: datetime | None
    protocol: int | None
    version: str | None

    def told(self) -> dict[str, str | int | None]:
        """What the person may see of it."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "origin": self.origin,
            "created_at": self.created_at.isoformat(timespec="seconds"),
            "last_used_at": self.last_used_at.isoformat(timespec="seconds") if self.last_used_at else None,
            "protocol": self.protocol,
            "version": self.version,
        }


def digest_of(secret: str) -> bytes:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).digest()


def issue(connection: Connection, owner: str, name: str, kind: TokenKind, origin: str | None) -> str:
    """A new token, `id.secret`; told once and kept only as its hash."""
    token_id, secret = secrets.token_hex(8), secrets.token_hex(32)
    connection.execute(
        insert(tokens).values(
            id=token_id,
            owner=owner,
            name=name,
            kind=kind,
            digest=digest_of(secret),
            origin=origin,
            created_at=stamp(datetime.now(UTC)),
        )
    )
    return f"{token_id}.{secret}"


def caller(connection: Connection, token_id: str) -> Caller | None:
    """The caller of that id, still to be asked for the secret."""
    row = connection.execute(select(tokens).where(tokens.c.id == token_id)).first()
    return None if row is None else _caller(row)


def caller_of(connection: Connection, token: str) -> Caller | None:
    """The caller with this token, compared in constant time; `None` when it is not one of ours."""
    token_id, _, secret = token.partition(".")
    found = caller(connection, token_id)
    return found if found and hmac.compare_digest(found.digest, digest_of(secret)) else None


def callers(connection: Connection, owner: str) -> list[Caller]:
    """Everyone who may call, oldest first."""
    query = select(tokens).where(tokens.c.owner == owner).order_by(tokens.c.created_at)
    return [_caller(row) for row in connection.execute(query)]


def touch(connection: Connection, token_id: str) -> None:
    """Notes that the token was used now."""
    connection.execute(update(tokens).where(tokens.c.id == token_id).values(last_used_at=stamp(datetime.now(UTC))))


def speaks(connection: Connection, token_id: str, protocol: int | None, version: str | None) -> None:
    """Keeps what an extension says of itself."""
    said = {"protocol": protocol, "version": version}
    connection.execute(update(tokens).where(tokens.c.id == token_id).values(said))


def revoke(connection: Connection, owner: str, name: str) -> int:
    """Takes the right to call from everyone of that name or id; returns how many there were."""
    named = (tokens.c.name == name) | (tokens.c.id == name)
    return connection.execute(delete(tokens).where(tokens.c.owner == owner, named)).rowcount


def revoke_origin(connection: Connection, owner: str, origin: str) -> None:
    """Takes the tokens of one browser back, before it gets a new one."""
    connection.execute(delete(tokens).where(tokens.c.owner == owner, tokens.c.origin == origin))


def revoke_oldest(connection: Connection, owner: str, kind: TokenKind, kept: int) -> None:
    """Takes the right to call from everyone of a kind but the newest so many."""
    mine = (tokens.c.owner == owner) & (tokens.c.kind == kind)
    newest = select(tokens.c.id).where(mine).order_by(tokens.c.created_at.desc()).limit(kept)
    connection.execute(delete(tokens).where(mine, tokens.c.id.not_in(newest)))


def open_door(connection: Connection, owner: str, kind: DoorKind, secret: str, lasts: timedelta, tries: int) -> None:
    """Opens a door that this secret passes once; an earlier one of the same kind closes."""
    row = {
        "owner": owner,
        "kind": kind,
        "digest": digest_of(secret),
        "expires_at": stamp(datetime.now(UTC) + lasts),
        "tries_left": tries,
    }
    connection.execute(upsert(doors).values(row).on_conflict_do_update(["owner", "kind"], set_=row))


def pass_door(connection: Connection, owner: str, kind: DoorKind, secret: str) -> bool:
    """Whether the secret opens the door. A pass closes it, and so do a late try and too many wrong ones."""
    here = (doors.c.owner == owner) & (doors.c.kind == kind)
    row = connection.execute(select(doors).where(here)).first()
    if row is None:
        return False
    late = row.expires_at < stamp(datetime.now(UTC))
    right = not late and hmac.compare_digest(row.digest, digest_of(secret))
    if right or late or row.tries_left <= 1:
        connection.execute(delete(doors).where(here))
    else:
        connection.execute(update(doors).where(here).values(tries_left=row.tries_left - 1))
    return right


def _caller(row: Row[Any]) -> Caller:
    fields = row._mapping
    created, used = moment_of(fields["created_at"]), moment_of(fields["last_used_at"])
    assert created is not None
    return Caller(
        fields["id"],
        fields["name"],
        fields["kind"],
        bytes(fields["digest"]),
        fields["origin"],
        created,
        used,
        fields["protocol"],
        fields["version"],
    )
