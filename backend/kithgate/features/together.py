"""Where owner and sender worked or studied at the same time, by the years of a profile and of the owner's records."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic

from kithgate.features.index import Own
from kithgate.features.places import company_key
from kithgate.invitation import Stay

_STILL = 9999


@dataclass(frozen=True, slots=True)
class Together(Generic[Own]):
    """A job or a school of the owner's, and the years in which the sender was there; `ended` None: both still are."""

    own: Own
    name: str
    started: int
    ended: int | None


def together(own: Iterable[Own], theirs: Iterable[Stay]) -> Together[Own] | None:
    """The longest time that both were at one place. Without years on both sides nothing is known."""
    stays = tuple(theirs)
    found = (shared for each in own for stay in stays if (shared := _shared(each, stay)) is not None)
    return max(found, key=lambda shared: (shared.ended or _STILL) - shared.started, default=None)


def apart(own: Own, theirs: Iterable[Stay]) -> bool:
    """Whether the sender was at this place, but surely in other years: where years are unknown they may be the same."""
    there = [stay for stay in theirs if company_key(stay.name) == company_key(own.name)]
    is_dated = own.started is not None and all(stay.started is not None for stay in there)
    return is_dated and bool(there) and all(_shared(own, stay) is None for stay in there)


def _shared(own: Own, stay: Stay) -> Together[Own] | None:
    if stay.started is None or own.started is None or company_key(stay.name) != company_key(own.name):
        return None
    mine = own.started.year, own.ended.year if own.ended else _STILL
    their = stay.started, stay.ended or _STILL
    started, ended = max(mine[0], their[0]), min(mine[1], their[1])
    # Of two who share the last year of one and the first of the other, nobody knows whether they met.
    if ended < started or (ended == started and mine[0] != mine[1] and their[0] != their[1]):
        return None
    return Together(own, own.name, started, None if ended == _STILL else ended)
