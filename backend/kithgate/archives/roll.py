"""The people of one archive while it is read: found by link, e-mail or a name that only one of them bears."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kithgate.archives.names import NOBODY, exact, loose
from kithgate.kith import InvitedBy, Person, person_key


@dataclass(slots=True, eq=False)
class Draft:
    """A person whose facts are still being gathered."""

    name: str
    url: str | None = None
    emails: list[str] = field(default_factory=list)
    company: str | None = None
    position: str | None = None
    connected_on: date | None = None
    in_address_book: bool = False
    sent: int = 0
    received: int = 0
    first_on: date | None = None
    last_on: date | None = None
    endorsements: int = 0
    recommendations: int = 0
    owner_note: bool = False
    invited_by: InvitedBy | None = None

    def talked(self, sent: int, received: int, first: date, last: date) -> None:
        """Adds messages of one thread."""
        self.sent += sent
        self.received += received
        self.first_on = min(self.first_on or first, first)
        self.last_on = max(self.last_on or last, last)

    def person(self) -> Person:
        """The facts as they stand."""
        return Person(
            name=self.name,
            profile_url=self.url,
            emails=tuple(dict.fromkeys(self.emails)),
            company=self.company,
            position=self.position,
            connected_on=self.connected_on,
            in_address_book=self.in_address_book,
            messages_sent=self.sent,
            messages_received=self.received,
            first_message_on=self.first_on,
            last_message_on=self.last_on,
            endorsements=self.endorsements,
            recommendations=self.recommendations,
            owner_note=self.owner_note,
            invited_by=self.invited_by,
        )


class Roll:
    """Drafts by link, e-mail and name. A name borne by several finds nobody."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._by_key: dict[str, Draft] = {}
        self._by_email: dict[str, Draft] = {}
        self._by_name: defaultdict[str, list[Draft]] = defaultdict(list)
        self._by_loose: defaultdict[str, list[Draft]] = defaultdict(list)

    def add(self, name: str, url: str | None = None, emails: Iterable[str] = ()) -> Draft:
        """A new person."""
        draft = Draft(name, url if person_key(url) else None)
        self.drafts.append(draft)
        self._by_name[exact(name)].append(draft)
        self._by_loose[loose(name)].append(draft)
        self._note_link(draft, url)
        self.note_emails(draft, emails)
        return draft

    def note_emails(self, draft: Draft, emails: Iterable[str]) -> None:
        """Adds addresses, lower case."""
        for email in emails:
            if (email := email.strip().lower()) and email not in draft.emails:
                draft.emails.append(email)
                self._by_email.setdefault(email, draft)

    def _note_link(self, draft: Draft, url: str | None) -> None:
        if key := person_key(url):
            draft.url = url
            self._by_key.setdefault(key, draft)

    def bearers(self, name: str) -> list[Draft]:
        """Everyone whose name is written exactly so."""
        return self._by_name.get(exact(name), [])

    def knows_name(self, name: str) -> bool:
        """Whether anyone bears exactly this name."""
        return exact(name) in self._by_name

    def by_link(self, url: str | None) -> Draft | None:
        """The person behind a link."""
        key = person_key(url)
        return self._by_key.get(key) if key else None

    def find(
        self, name: str, url: str | None = None, emails: Iterable[str] = (), loosely: bool = False
    ) -> Draft | None:
        """The person: by link, then e-mail, then a name that only one bears. Learns the link it did not know.

        `loosely`: the name was typed by hand or in another program, so credentials and accents may differ.
        """
        if found := self.by_link(url):
            return found
        for email in emails:
            if found := self._by_email.get(email.strip().lower()):
                return found
        bearers = self._bearers(name, loosely)
        found = bearers[0] if len(bearers) == 1 else None
        if found is None or (found.url and person_key(url)):
            return None
        if not found.url:
            self._note_link(found, url)
        return found

    def _bearers(self, name: str, loosely: bool) -> list[Draft]:
        if exact(name) in NOBODY:
            return []
        return self.bearers(name) or (self._by_loose.get(loose(name), []) if loosely else [])

    def find_or_add(
        self, name: str, url: str | None = None, emails: Iterable[str] = (), loosely: bool = False
    ) -> Draft | None:
        """The person, a new one when unknown, or None when the name alone cannot tell several apart."""
        emails = list(emails)
        if found := self.find(name, url, emails, loosely):
            self.note_emails(found, emails)
            return found
        if exact(name) in NOBODY or (not person_key(url) and len(self._bearers(name, loosely)) > 1):
            return None
        return self.add(name, url, emails)

    def people(self) -> tuple[Person, ...]:
        """Everyone, in the order they were met."""
        return tuple(draft.person() for draft in self.drafts)
