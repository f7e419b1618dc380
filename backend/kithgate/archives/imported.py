"""What an archive tells, as plain facts: the owner, the people, the invitations and what was left out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from kithgate.kith import Owner, Person
from kithgate.verdict import Example

# Told how much is done (0..1) and what is being read.
Progress = Callable[[float, str], None]

# `accepted`: the other one is connected now. `ignored`: the archive says that the owner rejected them.
# `not_in_connections`: pending, ignored, withdrawn, expired or removed, nobody can tell.
# `ambiguous`: several people bear the name, and the archive shows nothing else to tell them apart.
State = Literal["accepted", "ignored", "not_in_connections", "ambiguous"]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that was left out, and why, in words for the owner."""

    file: str
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Received:
    """One received invitation of an archive with what the archive allows to conclude."""

    example: Example
    state: State


@dataclass(frozen=True, slots=True)
class Imported:
    """All that one archive told. `whole`: its list of connections is complete: who is missing is not connected."""

    source: str
    name: str
    written_at: datetime | None
    owner: Owner = field(default_factory=Owner)
    people: tuple[Person, ...] = ()
    received: tuple[Received, ...] = ()
    sent_invitations: Mapping[State, int] = field(default_factory=dict)
    hidden_connections: int = 0
    whole: bool = False
    read: Mapping[str, int] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def examples(self) -> tuple[Example, ...]:
        """The received invitations as the history keeps them."""
        return tuple(each.example for each in self.received)
