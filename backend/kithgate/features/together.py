"""Where owner and sender worked at the same time, by the years that a profile and the owner's records name."""

from collections.abc import Iterable
from dataclasses import dataclass

from kithgate.features.index import company_key
from kithgate.invitation import Job
from kithgate.kith import Position

_STILL = 9999


@dataclass(frozen=True, slots=True)
class Together:
    """A job of the owner's that the sender shared, and the years in which both had it; `ended` None: both have it."""

    position: Position
    started: int
    ended: int | None


def together(positions: Iterable[Position], jobs: Iterable[Job]) -> Together | None:
    """The longest time that both worked at one employer. Without years on both sides nothing is known."""
    found = (shared for position in positions for job in jobs if (shared := _shared(position, job)) is not None)
    return max(found, key=lambda shared: (shared.ended or _STILL) - shared.started, default=None)


def _shared(position: Position, job: Job) -> Together | None:
    if job.started is None or position.started is None or company_key(job.company) != company_key(position.company):
        return None
    mine = position.started.year, position.ended.year if position.ended else _STILL
    theirs = job.started, job.ended or _STILL
    started, ended = max(mine[0], theirs[0]), min(mine[1], theirs[1])
    # Of two who share the last year of one and the first of the other, nobody knows whether they met.
    if ended < started or (ended == started and mine[0] != mine[1] and theirs[0] != theirs[1]):
        return None
    return Together(position, started, None if ended == _STILL else ended)
