"""What the endpoints share: the records, the judge, the jobs, and the thread that learns after a decision."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from threading import BoundedSemaphore, Event, Lock, Timer
from time import monotonic
from typing import Any

from pydantic_core import to_jsonable_python

from kithgate.audit import Asked, Audit, Overview, look_over, page_of
from kithgate.choices import allowed_origins, choose
from kithgate.errors import KithgateError, TooMany, Unprocessable
from kithgate.features.index import Known
from kithgate.imports import import_archive
from kithgate.invitation import Invitation, Sender
from kithgate.judge import Judge
from kithgate.kith import Kith, name_key
from kithgate.learn import learn, lessons_of, roll_back, up_to_date
from kithgate.model.evaluate import NOTHING_YET, report_card
from kithgate.questions import Question, Reply, answer, questions
from kithgate.retention import drop_old_notes
from kithgate.store import Store, marks
from kithgate.store.backups import forget_all_everywhere, forget_everywhere
from kithgate.verdict import Example, Label, Source, Verdict
from kithgate.web.daily import Daily
from kithgate.web.jobs import Jobs, Progress
from kithgate.web.seen import Judged, Seen
from kithgate.web.uploads import Arrived, sweep

# Decisions come in bursts, a page's queue at once: one lesson for all of them.
LESSON_AFTER_SECONDS = 0.2
LONGEST_GOODBYE_SECONDS = 3.0
_REPORT = "report-card"
# A held request takes a thread: a few may wait, the others ask again.
MOST_HELD = 4
HELD_SECONDS = 20.0
LOOK_SECONDS = 1.0
MOST_KEPT_AT_HAND = 2_000
_log = logging.getLogger(__name__)


class Service:
    """One running Kithgate. With `learn_at_once` a decision is learned before it is answered."""

    def __init__(self, store: Store, judge: Judge, port: int, learn_at_once: bool = False) -> None:
        sweep(store.folder)
        self.store = store
        self.judge = judge
        self.port = port
        self.jobs = Jobs()
        self.allowed_origins = allowed_origins(store)
        self._learn_at_once = learn_at_once
        self._overview: tuple[str, Overview] | None = None
        self._behind = ThreadPoolExecutor(1, thread_name_prefix="kithgate-behind")
        self._lesson = Lock()
        self._timer: Timer | None = None
        self._timers = Lock()
        self._held = BoundedSemaphore(MOST_HELD)
        self._leaving = Event()
        self._seen = Seen(lambda *judged: self._quietly(lambda: self._keep(*judged)))
        self._kept: dict[Invitation, Verdict] = {}
        self._kept_at = ""
        self._closed = False
        if not up_to_date(store):
            # Stopped before the last decisions were learned.
            self.schedule_lesson()
        self._daily = Daily(lambda: self._quietly(self.drop_old_notes))

    def warm_up(self) -> None:
        """Readies the judge in the background, so that the first page does not wait."""
        self._later(self.judge.warm_up)

    def classify(self, invitations: Sequence[Invitation], seen: bool = True) -> list[Verdict]:
        """Judges. What was really seen is kept, but after the answer has gone: that one is no promise."""
        self._catch_up()
        now, as_of = datetime.now(UTC), self.judge.as_of
        verdicts = self.judge.judge(invitations, now, seen)
        if seen:
            self._seen.add(invitations, verdicts, now, as_of)
        return verdicts

    def _keep(self, judged: Judged, now: datetime, as_of: str) -> None:
        # Until something changes the judge says the very same again, and that needs no keeping twice.
        if self._kept_at != self.judge.revision or len(self._kept) > MOST_KEPT_AT_HAND:
            self._kept, self._kept_at = {}, self.judge.revision
        fresh = {i: v for i, v in judged.items() if self._kept.get(i) is not v}
        if fresh:
            self.store.remember(list(fresh), list(fresh.values()), now, as_of)
            self._kept |= fresh

    def known(self, senders: Sequence[Sender]) -> list[bool]:
        """Of each sender whether anything is remembered: nothing is of those who were forgotten."""
        self.settle()
        return self.store.known(senders)

    def next_revision(self, after: str) -> str:
        """The revision of what verdicts rest on: at once unless it is `after`, else when it changes or time is up."""
        if not self._held.acquire(blocking=False):
            return self.judge.revision
        try:
            until = monotonic() + HELD_SECONDS
            while True:
                self._catch_up()
                now = self.judge.next_revision(after, LOOK_SECONDS)
                if now != after or self._leaving.is_set() or monotonic() > until:
                    return now
        finally:
            self._held.release()

    def decide(self, examples: Sequence[Example]) -> list[str]:
        """Keeps decisions, and learns from them shortly after."""
        ids = self.store.decide(examples)
        self.schedule_lesson()
        return ids

    def correct(self, invitation: Invitation, label: Label, source: Source) -> str:
        """Keeps a correction; it holds from the next verdict on."""
        decision_id = self.store.correct(invitation, label, datetime.now(UTC), source)
        self.settle()
        self.judge.refresh(people=False)
        self.schedule_lesson()
        return decision_id

    def questions(self) -> list[Question]:
        """What is to be asked now about those who were accepted."""
        self._catch_up()
        return questions(self.store, self.judge, datetime.now(UTC))

    def answer(self, question_id: str, reply: Reply) -> str | None:
        """Keeps the answer to a question; as a correction it holds from the next verdict on."""
        decision_id = answer(self.store, question_id, reply, datetime.now(UTC))
        if decision_id is not None:
            self.judge.refresh(people=False)
            self.schedule_lesson()
        return decision_id

    def undo(self, decision_id: str) -> None:
        """Takes a decision back and unlearns it; the verdicts are what they were from the next one on."""
        self.store.undo(decision_id)
        self.lesson()

    def lesson(self, anew: bool = False) -> dict[str, Any]:
        """Learns from the history now; `anew` also what was learned from the same history before."""
        self.settle()
        with self._lesson:
            report: dict[str, Any] = to_jsonable_python(learn(self.store, self.judge.base, self.judge.kith, anew))
            self.judge.refresh(people=False)
            return report

    def train(self) -> dict[str, Any]:
        """Learns as a job."""
        return self.jobs.start("learning", lambda _progress: self.lesson(anew=True))

    def measure(self) -> dict[str, Any]:
        """Makes the report card as a job, and keeps it."""
        doing = "replaying your decisions"

        def work(progress: Progress) -> dict[str, Any]:
            lessons = lessons_of(self.store)
            if not lessons:
                raise Unprocessable(NOTHING_YET)
            hidden = int(self.store.setting("at_most_hidden"))
            card = report_card(
                self.judge.base, lessons, hidden, lambda done: progress(done, "replaying your decisions")
            )
            report: dict[str, Any] = {
                "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
                "version": self.judge.describe()["version"],
                **to_jsonable_python(card, inf_nan_mode="null"),
            }
            self.store.save_document(_REPORT, json.dumps(report).encode())
            return report

        return self.jobs.start(doing, work)

    def last_report(self) -> dict[str, Any] | None:
        """The report card as it was last made."""
        saved = self.store.document(_REPORT)
        return None if saved is None else dict(json.loads(saved))

    def take_in(self, arrived: Arrived, dry_run: bool = False) -> dict[str, Any]:
        """Takes archives in as a job, then learns from what they brought."""

        def work(progress: Progress) -> dict[str, Any]:
            try:
                summary = import_archive(self.store, arrived.paths, dry_run, progress)
                self.drop_old_notes()
            finally:
                arrived.remove()
            if not dry_run:
                self.judge.refresh()
                self._looked_over()
                self.schedule_lesson()
            result: dict[str, Any] = to_jsonable_python(summary)
            return result

        try:
            return self.jobs.start("importing", work)
        except TooMany:
            arrived.remove()
            raise

    def forget(self, who: str) -> dict[str, Any]:
        """Forgets a person in the records, the history, the backups and what was learned."""
        self.settle()
        forgotten: dict[str, Any] = to_jsonable_python(forget_everywhere(self.store, who))
        self._catch_up()
        return forgotten

    def people(self, name: str) -> list[Known]:
        """Everyone in the records whose name holds these words, as names are compared, with the tie to them."""
        self._catch_up()
        wanted = name_key(name)
        return [one for one in self.judge.kith.all if wanted in name_key(one.person.name)]

    def audit(self, asked: Asked) -> Audit:
        """A page of the owner's connections, from one overview for as long as the records stay the same."""
        self._catch_up()
        overview = self._looked_over()
        with self.store.reading() as connection:
            return page_of(overview, marks.marks(connection, self.store.owner), asked)

    def forget_all(self) -> None:
        """Forgets everything that is kept of the owner; who may call still may."""
        self.settle()
        forget_all_everywhere(self.store)
        self._catch_up()

    def roll_back(self) -> dict[str, Any]:
        """Goes back to the personal model before this one."""
        with self._lesson:
            roll_back(self.store)
            self.judge.refresh(people=False)
        return self.judge.describe()

    def choose(self, wanted: Mapping[str, Any], by_script: bool) -> None:
        """Keeps new values of settings; the next verdict follows them."""
        choose(self.store, wanted, by_script)
        self.judge.refresh(people=False)
        self._later(self.drop_old_notes)

    def drop_old_notes(self) -> None:
        """Drops the texts of notes that were decided long ago, as far as the setting says."""
        drop_old_notes(self.store, datetime.now(UTC))

    def schedule_lesson(self) -> None:
        """Learns soon, once for everything that comes meanwhile."""
        if self._learn_at_once:
            self.lesson()
            return
        with self._timers:
            if not self._closed and (self._timer is None or not self._timer.is_alive()):
                self._timer = Timer(LESSON_AFTER_SECONDS, self._lesson_behind)
                self._timer.daemon = True
                self._timer.start()

    def settle(self) -> None:
        """Waits until everything seen so far is kept."""
        self._seen.settle()
        self._behind.submit(lambda: None).result()

    def let_go(self) -> None:
        """Holds no request any longer: the server is about to stop, and waits for those it has."""
        self._leaving.set()

    def close(self) -> None:
        """Finishes what was begun, within seconds: a lesson left out is learned anew after the next decision."""
        self.let_go()
        with self._timers:
            self._closed = True
            if self._timer is not None:
                self._timer.cancel()
        if self._lesson.acquire(timeout=LONGEST_GOODBYE_SECONDS):
            self._lesson.release()
        self._daily.close()
        self._seen.close()
        self._behind.shutdown(wait=True, cancel_futures=True)
        self.jobs.close()
        self.store.close()

    def _looked_over(self) -> Overview:
        revision, kith = self.judge.revision, self.judge.kith
        if self._overview is None or self._overview[0] != revision:
            people = Kith(kith.owner, tuple(one.person for one in kith.all))
            self._overview = revision, look_over(self.store, people)
        return self._overview[1]

    def _catch_up(self) -> None:
        # A command such as `kithgate import` may have changed the records meanwhile.
        if self.store.revision() != self.judge.as_of:
            self.judge.refresh()
            self.schedule_lesson()

    def _lesson_behind(self) -> None:
        with self._timers:
            self._timer = None
        # What was decided speaks for itself before anything is fitted to it, beside all that was seen with it.
        self._quietly(self.settle)
        self._quietly(self.judge.refresh)
        self._quietly(self.lesson)

    def _later(self, work: Callable[[], object]) -> Future[None]:
        return self._behind.submit(self._quietly, work)

    def _quietly(self, work: Callable[[], object]) -> None:
        try:
            work()
        except KithgateError as error:
            _log.error("%s", error)
        except Exception as error:
            _log.error("behind an answer: %s", type(error).__name__)
