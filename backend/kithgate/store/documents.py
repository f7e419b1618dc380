"""Settings, and named bytes such as the personal model with the versions before it."""

import hashlib
import secrets
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from kithgate.errors import NotFound, StoreUnavailable
from kithgate.settings import DEFAULTS
from kithgate.store.cards import stamp
from kithgate.store.tables import documents, settings

KEPT_VERSIONS = 10
_REVISION = "revision"


def setting(connection: Connection, owner: str, name: str) -> Any:
    """The value of a setting, its default when the person never chose."""
    query = select(settings.c.value).where(settings.c.owner == owner, settings.c.name == name)
    row = connection.execute(query).first()
    return DEFAULTS.get(name) if row is None else row.value


def settings_of(connection: Connection, owner: str) -> dict[str, Any]:
    """Every setting of the table by name, its default when the person never chose."""
    chosen = {row.name: row.value for row in connection.execute(select(settings).where(settings.c.owner == owner))}
    return {name: chosen.get(name, default) for name, default in DEFAULTS.items()}


def set_setting(connection: Connection, owner: str, name: str, value: Any) -> None:
    """Keeps a setting."""
    row = {"owner": owner, "name": name, "value": value}
    connection.execute(upsert(settings).values(row).on_conflict_do_update(["owner", "name"], set_={"value": value}))


def mark_changed(connection: Connection, owner: str) -> None:
    """Tells whoever read the records that they are not what was read."""
    set_setting(connection, owner, _REVISION, secrets.token_hex(8))


def revision(connection: Connection, owner: str) -> str:
    """Differs after every `mark_changed`; empty before the first."""
    return setting(connection, owner, _REVISION) or ""


def names(connection: Connection, owner: str) -> list[str]:
    """What there are documents of."""
    query = select(documents.c.name).where(documents.c.owner == owner).distinct()
    return sorted(connection.execute(query).scalars())


def document(connection: Connection, owner: str, name: str) -> bytes | None:
    """The newest bytes of that name. Raises StoreUnavailable when they are not what was saved."""
    row = _newest(connection, owner, name)
    if row is None:
        return None
    if hashlib.sha256(row.body).hexdigest() != row.digest:
        raise StoreUnavailable(
            f"The document {name} is damaged: run 'kithgate restore', or 'kithgate train' to make it anew."
        )
    return bytes(row.body)


def save_document(connection: Connection, owner: str, name: str, body: bytes) -> None:
    """Puts new bytes before the old ones, and keeps a few of the old to go back to. The same again changes nothing."""
    digest, saved_at = hashlib.sha256(body).hexdigest(), stamp(datetime.now(UTC))
    before = _newest(connection, owner, name)
    if before is not None and (before.body, before.digest) == (body, digest):
        return
    connection.execute(insert(documents).values(owner=owner, name=name, body=body, digest=digest, saved_at=saved_at))
    newest = (
        select(documents.c.id)
        .where(documents.c.owner == owner, documents.c.name == name)
        .order_by(documents.c.id.desc())
        .limit(KEPT_VERSIONS)
    )
    stale = (documents.c.owner == owner) & (documents.c.name == name) & documents.c.id.not_in(newest)
    connection.execute(delete(documents).where(stale))


def roll_back(connection: Connection, owner: str, name: str) -> None:
    """Removes the newest bytes, so that those before them count again. Raises NotFound when there are none."""
    row = _newest(connection, owner, name)
    if row is None:
        raise NotFound("There is no earlier version to go back to.")
    connection.execute(delete(documents).where(documents.c.id == row.id))


def back_to(connection: Connection, owner: str, name: str, digest: str | None) -> bool:
    """Makes the bytes with this digest the newest again, None for none at all; whether they are there and whole."""
    here = (documents.c.owner == owner) & (documents.c.name == name)
    if digest is None:
        drop_document(connection, owner, name)
        return True
    query = select(documents).where(here, documents.c.digest == digest).order_by(documents.c.id.desc())
    row = connection.execute(query.limit(1)).first()
    if row is None or hashlib.sha256(row.body).hexdigest() != digest:
        return False
    connection.execute(delete(documents).where(here, documents.c.id > row.id))
    return True


def versions(connection: Connection, owner: str, name: str) -> list[tuple[bytes, datetime]]:
    """All bytes kept under that name with the time they were saved, the newest first; damaged ones are left out."""
    query = select(documents).where(documents.c.owner == owner, documents.c.name == name)
    rows = connection.execute(query.order_by(documents.c.id.desc())).all()
    return [
        (bytes(row.body), datetime.fromisoformat(row.saved_at))
        for row in rows
        if hashlib.sha256(row.body).hexdigest() == row.digest
    ]


def digest_of(connection: Connection, owner: str, name: str) -> str | None:
    """The digest of the newest bytes of that name."""
    row = _newest(connection, owner, name)
    return row.digest if row else None


def drop_document(connection: Connection, owner: str, name: str) -> None:
    """Removes every version of that name."""
    connection.execute(delete(documents).where(documents.c.owner == owner, documents.c.name == name))


def _newest(connection: Connection, owner: str, name: str) -> Row[Any] | None:
    query = select(documents).where(documents.c.owner == owner, documents.c.name == name)
    return connection.execute(query.order_by(documents.c.id.desc()).limit(1)).first()
