"""Pages that wait until verdicts may be others: a request is held until then, or until its time is up."""

from collections.abc import Callable
from threading import BoundedSemaphore, Event
from time import monotonic

from kithgate.judge import Judge

# A held request takes a thread: a few may wait, the others ask again.
MOST_HELD = 4
HELD_SECONDS = 20.0
LOOK_SECONDS = 1.0


class Changes:
    """Tells the revision of what verdicts rest on. `catch_up` looks whether another program changed the records."""

    def __init__(self, judge: Judge, catch_up: Callable[[], object]) -> None:
        self._judge = judge
        self._catch_up = catch_up
        self._held = BoundedSemaphore(MOST_HELD)
        self._leaving = Event()

    def next_revision(self, after: str) -> str:
        """The revision: at once unless it is `after`, else when it changes or time is up."""
        if not self._held.acquire(blocking=False):
            return self._judge.revision
        try:
            until = monotonic() + HELD_SECONDS
            while True:
                self._catch_up()
                now = self._judge.next_revision(after, LOOK_SECONDS)
                if now != after or self._leaving.is_set() or monotonic() > until:
                    return now
        finally:
            self._held.release()

    def let_go(self) -> None:
        """Holds no request any longer."""
        self._leaving.set()
