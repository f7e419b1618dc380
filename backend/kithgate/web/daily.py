"""Work that is done when the service starts and once a day while it runs."""

from collections.abc import Callable
from threading import Event, Thread

DAY_SECONDS = 24 * 60 * 60.0
LONGEST_WAIT_SECONDS = 3.0


class Daily:
    """Does the work now and every day, on a thread of its own, until it is closed."""

    def __init__(self, work: Callable[[], object], every: float = DAY_SECONDS) -> None:
        self._work = work
        self._every = every
        self._over = Event()
        self._thread = Thread(target=self._run, name="kithgate-daily", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Waits a little for the work in hand, which is all or nothing, and does no more."""
        self._over.set()
        self._thread.join(LONGEST_WAIT_SECONDS)

    def _run(self) -> None:
        while True:
            self._work()
            if self._over.wait(self._every):
                return
