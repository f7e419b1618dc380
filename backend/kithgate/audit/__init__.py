"""The connections the owner already has, each with its connection to the owner in words that the records bear out.

It suggests a group for each and keeps the owner's own marks; it removes nobody.
"""

from kithgate.audit.overview import Overview, look_over
from kithgate.audit.page import MARKS, ORDERS, Asked, Audit, Line, page_of
from kithgate.audit.sheet import sheet
from kithgate.audit.signs import GROUPS, NOTHING
from kithgate.store import Store, marks


def audit(store: Store, asked: Asked | None = None) -> Audit:
    """The page that was asked for; all of it without."""
    with store.reading() as connection:
        marked = marks.marks(connection, store.owner)
    return page_of(look_over(store, store.kith()), marked, asked or Asked())


__all__ = [
    "GROUPS",
    "MARKS",
    "NOTHING",
    "ORDERS",
    "Asked",
    "Audit",
    "Line",
    "Overview",
    "audit",
    "look_over",
    "page_of",
    "sheet",
]
