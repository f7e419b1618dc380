"""People who stay forgotten: only salted hashes are kept of them, and whatever is to be kept asks here first."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from kithgate.invitation import Invitation
from kithgate.kith import Person, name_key, person_key
from kithgate.store import documents
from kithgate.store.blot import FORGOTTEN, Blotter, bag, possible_names
from kithgate.store.cards import card_of, invitation_of
from kithgate.store.tables import suppressed

_SALT = "suppression-salt"


def suppress(connection: Connection, owner: str, people: Iterable[Person], mentions: Iterable[str] = ()) -> None:
    """Keeps these people out from now on; `mentions` are names under which others may speak of them."""
    digest = _Digest(connection, owner)
    known = _stored(connection, owner)
    marks = (*(mark for person in people for mark in _marks(person)), *(f"mention {name}" for name in mentions))
    fresh = {digest.of(mark) for mark in marks} - known
    if fresh:
        connection.execute(insert(suppressed), [{"owner": owner, "digest": each} for each in sorted(fresh)])


class Suppressed(Blotter):
    """Asks whether a person was forgotten: by link, by e-mail, or by name where no link tells namesakes apart."""

    def __init__(self, connection: Connection, owner: str) -> None:
        self._known = _stored(connection, owner)
        self._digest = _Digest(connection, owner) if self._known else None

    def __call__(self, person: Person) -> bool:
        if self._digest is None:
            return False
        name, link = name_key(person.name), person_key(person.profile_url)
        asked = [f"every bearer of {name}", *(f"email {email}" for email in person.emails)]
        asked.append(f"link {link}" if link else f"name {name}")
        return any(self._digest.of(mark) in self._known for mark in asked)

    def sender(self, invitation: Invitation) -> bool:
        """Whether the sender was forgotten."""
        return self(Person(invitation.sender.name, profile_url=invitation.sender.profile_url))

    def invitation(self, invitation: Invitation) -> Invitation:
        """The invitation of somebody else, without those who were forgotten."""
        return invitation_of(self.card(card_of(invitation))) if self._known else invitation

    def text(self, text: str | None) -> str | None:
        """What somebody else wrote, without those who were forgotten."""
        if not self._known or not text:
            return text
        for begin, end, name in possible_names(text):
            if self._mentioned(name):
                return f"{self.text(text[:begin]) or ''}{FORGOTTEN}{self.text(text[end:]) or ''}"
        return text

    def means(self, name: str) -> bool:
        """Whether somebody was forgotten who is called that."""
        return self._mentioned(" ".join(bag(name)))

    def _mentioned(self, words: str) -> bool:
        return self._digest is not None and self._digest.of(f"mention {words}") in self._known


class _Digest:
    def __init__(self, connection: Connection, owner: str) -> None:
        salt = documents.document(connection, owner, _SALT)
        if salt is None:
            salt = secrets.token_bytes(32)
            documents.save_document(connection, owner, _SALT, salt)
        self._salt = salt

    def of(self, mark: str) -> str:
        return hmac.new(self._salt, mark.encode(), hashlib.sha256).hexdigest()


def _marks(person: Person) -> Iterable[str]:
    name, link = name_key(person.name), person_key(person.profile_url)
    yield f"name {name}"
    yield from (f"email {email}" for email in person.emails)
    # A later archive may show the link that this one did not: then the name is all there is to know them by.
    yield f"link {link}" if link else f"every bearer of {name}"


def _stored(connection: Connection, owner: str) -> set[str]:
    return set(connection.execute(select(suppressed.c.digest).where(suppressed.c.owner == owner)).scalars())
