"""Learning while the service runs: soon after a decision, or when it is asked for; one lesson at a time."""

from collections.abc import Callable
from threading import Lock, Timer
from typing import Any

from pydantic_core import to_jsonable_python

from kithgate.judge import Judge
from kithgate.learn import learn, roll_back
from kithgate.store import Store
from kithgate.web.quietly import quietly

# Decisions come in bursts, a page's queue at once: one lesson for all of them.
AFTER_SECONDS = 0.2
LONGEST_GOODBYE_SECONDS = 3.0


class Lessons:
    """Teaches the judge from the history. `settle` keeps what was seen so far: a lesson begins after it.

    With `at_once` a decision is learned before it is answered.
    """

    def __init__(self, store: Store, judge: Judge, settle: Callable[[], object], at_once: bool) -> None:
        self._store = store
        self._judge = judge
        self._settle = settle
        self._at_once = at_once
        self._running = Lock()
        self._timer: Timer | None = None
        self._timers = Lock()
        self._closed = False

    def learn(self, anew: bool = False) -> dict[str, Any]:
        """Learns from the history now; `anew` also what was learned from the same history before."""
        self._settle()
        with self._running:
            return self._lesson(anew)

    def schedule(self) -> None:
        """Learns soon, once for everything that comes meanwhile."""
        if self._at_once:
            self.learn()
            return
        with self._timers:
            if not self._closed and (self._timer is None or not self._timer.is_alive()):
                self._timer = Timer(AFTER_SECONDS, self._behind)
                self._timer.daemon = True
                self._timer.start()

    def roll_back(self) -> None:
        """Goes back to the personal model before this one."""
        with self._running:
            roll_back(self._store)
            self._judge.refresh(people=False)

    def close(self) -> None:
        """Begins no more, and waits a little for the one that runs: what it leaves out the next one learns."""
        with self._timers:
            self._closed = True
            if self._timer is not None:
                self._timer.cancel()
        if self._running.acquire(timeout=LONGEST_GOODBYE_SECONDS):
            self._running.release()

    def _behind(self) -> None:
        with self._timers:
            self._timer = None
        # What was decided speaks for itself before anything is fitted to it, beside all that was seen with it.
        quietly(self._settle)
        quietly(self._judge.refresh)
        with self._running:
            if not self._closed:
                quietly(self._lesson)

    def _lesson(self, anew: bool = False) -> dict[str, Any]:
        report: dict[str, Any] = to_jsonable_python(learn(self._store, self._judge.base, self._judge.kith, anew))
        self._judge.refresh(people=False)
        return report
