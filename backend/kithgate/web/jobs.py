"""Work that takes longer than a request: one after the other, in memory, with how far it is."""

import logging
import secrets
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from threading import Lock
from typing import Any, Literal

from kithgate.errors import KithgateError, NotFound, TooMany

_KEPT = 100
# The running one and those that wait: each may hold an archive of hundreds of megabytes on disk.
MOST_AT_ONCE = 10
_log = logging.getLogger(__name__)

Progress = Callable[[float, str], None]
Work = Callable[[Progress], dict[str, Any]]


@dataclass(slots=True)
class Job:
    """One piece of work. `progress` runs from 0 to 1; `result` is what came of it, or says why it failed."""

    id: str
    doing: str
    state: Literal["queued", "running", "done", "failed"] = "queued"
    progress: float = 0.0
    result: dict[str, Any] = field(default_factory=dict)


class Jobs:
    """Runs jobs on one thread, so that two imports never meet."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="kithgate-job")

    def start(self, doing: str, work: Work) -> dict[str, Any]:
        """Queues the work; its job as JSON. Raises TooMany."""
        job = Job(secrets.token_hex(8), doing)
        with self._lock:
            if sum(each.state in ("queued", "running") for each in self._jobs.values()) >= MOST_AT_ONCE:
                raise TooMany(f"There are {MOST_AT_ONCE} jobs to do already: ask again when one of them is done.")
            self._jobs[job.id] = job
            while len(self._jobs) > _KEPT:
                self._jobs.popitem(last=False)
        self._thread.submit(self._run, job, work)
        return asdict(job)

    def look(self, job_id: str) -> dict[str, Any]:
        """The job as it stands. Raises NotFound."""
        with self._lock:
            if job_id not in self._jobs:
                raise NotFound("There is no such job: the service may have been restarted since.")
            return asdict(self._jobs[job_id])

    def close(self) -> None:
        """Waits for the running job and drops the others."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Job, work: Work) -> None:
        def progress(share: float, doing: str) -> None:
            job.progress, job.doing = min(max(share, 0.0), 1.0), doing

        job.state = "running"
        try:
            result = work(progress)
        except KithgateError as error:
            job.result, job.state = {"error": str(error)}, "failed"
        except Exception as error:
            # The kind alone: a message may hold what was being read.
            _log.error("job %s failed: %s", job.id, type(error).__name__)
            job.result, job.state = (
                {"error": f"Something went wrong inside Kithgate ({type(error).__name__})."},
                "failed",
            )
        else:
            job.result, job.progress, job.state = result, 1.0, "done"
