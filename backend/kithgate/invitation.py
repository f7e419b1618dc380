"""One connection request as its card told it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Kind = Literal["person", "company", "newsletter", "event", "group", "other"]


@dataclass(frozen=True, slots=True)
class Stay:
    """Where somebody works or studies, or did; years as far as they are known, `ended` None while it lasts."""

    name: str
    started: int | None = None
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Who asks. `None` means the card did not show it, never "no" or zero."""

    name: str
    profile_url: str | None = None
    headline: str | None = None
    company: str | None = None
    school: str | None = None
    location: str | None = None
    jobs: tuple[Stay, ...] | None = None
    studies: tuple[Stay, ...] | None = None
    degree: int | None = None
    connections: int | None = None
    has_photo: bool | None = None
    verified: bool | None = None
    premium: bool | None = None
    open_to_work: bool | None = None
    follows_you: bool | None = None


STAYS = ("jobs", "studies")
"""The fields of a sender that hold stays."""


@dataclass(frozen=True, slots=True)
class Mutuals:
    """The connections both have: how many, and the few names the card shows."""

    count: int | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Invitation:
    """A connection request. Times are aware UTC; `note` is what the sender wrote, `None` when the card showed none."""

    sender: Sender
    id: str | None = None
    site: str = "linkedin"
    kind: Kind = "person"
    received_at: datetime | None = None
    first_seen_at: datetime | None = None
    note: str | None = None
    note_truncated: bool | None = None
    mutuals: Mutuals = field(default_factory=Mutuals)

    @property
    def at(self) -> datetime | None:
        """When it arrived as far as anyone knows: when sent, else when first seen."""
        return self.received_at or self.first_seen_at
