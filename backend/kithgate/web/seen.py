"""Keeps what was judged once nobody asks for a moment: a page asks in parts, and none shall wait for the one before."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from threading import Condition, Thread
from time import monotonic

from kithgate.invitation import Invitation
from kithgate.judge import Judge
from kithgate.store import Store
from kithgate.verdict import Verdict

QUIET_SECONDS = 0.25
LONGEST_SECONDS = 3.0
MOST_AT_HAND = 2_000

Judged = Mapping[Invitation, Verdict]


class Seen:
    """Gathers verdicts, and gives those by one revision to `keep` together, on its own thread: of each the last."""

    def __init__(self, keep: Callable[[Judged, datetime, str], object]) -> None:
        self._keep = keep
        self._waiting: dict[str, dict[Invitation, Verdict]] = {}
        self._first = self._last = 0.0
        self._at = datetime.min
        self._hurried = self._busy = self._closed = False
        self._changed = Condition()
        self._thread = Thread(target=self._run, name="kithgate-seen", daemon=True)
        self._thread.start()

    def add(self, invitations: Sequence[Invitation], verdicts: Sequence[Verdict], now: datetime, as_of: str) -> None:
        """Gathers these, judged by the records `as_of` a revision; they are kept within LONGEST_SECONDS."""
        with self._changed:
            self._last, self._at = monotonic(), now
            if not self._waiting:
                self._first = self._last
                self._changed.notify_all()
            self._waiting.setdefault(as_of, {}).update(zip(invitations, verdicts, strict=True))

    def settle(self) -> None:
        """Waits until all that was gathered is kept."""
        with self._changed:
            self._hurried = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: not (self._waiting or self._busy))
            self._hurried = False

    def close(self) -> None:
        """Keeps what was gathered, and ends."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._waiting or self._closed)
                while (left := self._patience()) > 0:
                    self._changed.wait(left)
                if not self._waiting:
                    return
                waiting, self._waiting, self._busy = self._waiting, {}, True
                now = self._at
            for as_of, judged in waiting.items():
                self._keep(judged, now, as_of)

    def _patience(self) -> float:
        """For how many seconds more to gather."""
        if self._hurried or self._closed:
            return 0.0
        return min(self._last + QUIET_SECONDS, self._first + LONGEST_SECONDS) - monotonic()


class Memory:
    """Keeps verdicts in the records; what was kept is not kept twice until something changes what verdicts rest on."""

    def __init__(self, store: Store, judge: Judge) -> None:
        self._store = store
        self._judge = judge
        self._kept: dict[Invitation, Verdict] = {}
        self._kept_at = ""

    def keep(self, judged: Judged, now: datetime, as_of: str) -> None:
        """Keeps what was judged by the records `as_of` a revision."""
        if self._kept_at != self._judge.revision or len(self._kept) > MOST_AT_HAND:
            self._kept, self._kept_at = {}, self._judge.revision
        fresh = {i: v for i, v in judged.items() if self._kept.get(i) is not v}
        if fresh:
            self._store.remember(list(fresh), list(fresh.values()), now, as_of)
            self._kept |= fresh
