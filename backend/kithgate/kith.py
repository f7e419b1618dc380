"""The owner and the people the owner knows, as their own records show them."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal
from urllib.parse import unquote

# Who asked whom when they connected; `probably_`: read from who wrote first on that day, right in about 9 of 10 cases.
InvitedBy = Literal["them", "owner", "probably_them", "probably_owner"]
Talk = Literal["both_ways", "only_they", "only_owner", "none"]

_SLUG = re.compile(r"/in/([^/?#]+)")
_SEEN_FROM_ANOTHER_SERVER = re.compile(r"^[^/]+/@([^/@]+)@([^/@]+)$")
UNMARKED = str.maketrans("łøı", "loi")
"""Letters whose mark no decomposition takes off."""
_NOT_A_LETTER = re.compile(r"[^\w]+")


def person_key(url: str | None) -> str | None:
    """The identity in a profile link: host-free, percent-decoded, NFC, lower case; `None` when there is no slug.

    LinkedIn writes the same slug percent-encoded in one file and raw in another, so links are never compared as such.
    A Mastodon account is the same from every server: `here.example/@ana@there.example` is `there.example/@ana`.
    """
    if not url:
        return None
    if found := _SLUG.search(url):
        return "in/" + unicodedata.normalize("NFC", unquote(found[1])).casefold().rstrip("/")
    bare = re.sub(r"^https?://(www\.)?", "", url.strip()).split("?")[0].split("#")[0].rstrip("/")
    bare = _SEEN_FROM_ANOTHER_SERVER.sub(r"\2/@\1", bare)
    return (
        unicodedata.normalize("NFC", unquote(bare)).casefold()
        if "/" in bare and not bare.endswith("linkedin.com/in")
        else None
    )


def name_key(name: str) -> str:
    """A name as it is compared: compatibility form, no accents, case, punctuation or doubled blanks."""
    flat = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name)).casefold()
    if not flat.isascii():
        flat = "".join(c for c in flat if not unicodedata.combining(c))
        flat = flat.translate(UNMARKED)
    return _NOT_A_LETTER.sub(" ", flat).strip()


@dataclass(frozen=True, slots=True)
class Position:
    """A job the owner has or had; dates as far as they are known, `ended` None while it lasts."""

    company: str
    title: str | None = None
    started: date | None = None
    ended: date | None = None

    @property
    def name(self) -> str:
        """Where it is."""
        return self.company


@dataclass(frozen=True, slots=True)
class Education:
    """A school the owner attended."""

    school: str
    degree: str | None = None
    started: date | None = None
    ended: date | None = None

    @property
    def name(self) -> str:
        """Where it is."""
        return self.school


@dataclass(frozen=True, slots=True)
class Owner:
    """The person Kithgate works for. Everything may be unknown."""

    name: str | None = None
    profile_url: str | None = None
    headline: str | None = None
    location: str | None = None
    summary: str | None = None
    positions: tuple[Position, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[str, ...] = ()
    works: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """One of the people in the owner's records. Message counts are per direction, seen from the owner."""

    name: str
    id: str | None = None
    profile_url: str | None = None
    emails: tuple[str, ...] = ()
    company: str | None = None
    position: str | None = None
    connected_on: date | None = None
    in_address_book: bool = False
    messages_sent: int = 0
    messages_received: int = 0
    first_message_on: date | None = None
    last_message_on: date | None = None
    endorsements: int = 0
    recommendations: int = 0
    owner_note: bool = False
    invited_by: InvitedBy | None = None

    @property
    def talk(self) -> Talk:
        """Who wrote to whom. Only they, after you accepted: often a pitch, never by itself a label."""
        if self.messages_sent and self.messages_received:
            return "both_ways"
        return "only_they" if self.messages_received else "only_owner" if self.messages_sent else "none"

    @property
    def messages(self) -> int:
        """Messages both ways."""
        return self.messages_sent + self.messages_received

    @property
    def connected(self) -> bool:
        """Whether the owner is connected with them on a site."""
        return self.connected_on is not None


@dataclass(frozen=True, slots=True)
class Kith:
    """The owner and everyone in their records; empty for someone who has imported nothing."""

    owner: Owner = field(default_factory=Owner)
    people: tuple[Person, ...] = ()

    @property
    def known(self) -> bool:
        """Whether any record of people is there at all: without one, an unknown sender means nothing."""
        return bool(self.people)


def by_key(people: Iterable[Person]) -> dict[str, Person]:
    """People by the identity in their profile link."""
    return {key: person for person in people if (key := person_key(person.profile_url))}
