"""What the endpoints share: the records, the judge, and all that goes on behind the answers."""

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

from pydantic_core import to_jsonable_python

from kithgate.audit import Asked, Audit, Overview, look_over, page_of
from kithgate.choices import allowed_origins, choose
from kithgate.errors import TooMany, Unprocessable
from kithgate.features.index import Known
from kithgate.imports import import_archive
from kithgate.invitation import Invitation, Sender
from kithgate.judge import Judge
from kithgate.kith import Kith, name_key
from kithgate.learn import lessons_of, up_to_date
from kithgate.model.evaluate import NOTHING_YET, report_card
from kithgate.questions import Question, Reply, answer, questions
from kithgate.retention import drop_old_notes
from kithgate.store import Store, marks
from kithgate.store.backups import forget_all_everywhere, forget_everywhere
from kithgate.verdict import Example, Label, Source, Verdict
from kithgate.web.changes import Changes
from kithgate.web.daily import Daily
from kithgate.web.jobs import Jobs, Progress
from kithgate.web.lessons import Lessons
from kithgate.web.quietly import quietly
from kithgate.web.seen import Memory, Seen
from kithgate.web.uploads import Arrived, sweep

_REPORT = "report-card"


class Service:
    """One running Kithgate. With `learn_at_once` a decision is learned before it is answered."""

    def __init__(self, store: Store, judge: Judge, port: int, learn_at_once: bool = False) -> None:
        sweep(store.folder)
        self.store = store
        self.judge = judge
        self.port = port
        self.jobs = Jobs()
        self.allowed_origins = allowed_origins(store)
        self.lessons = Lessons(store, judge, self.settle, learn_at_once)
        self.changes = Changes(judge, self._catch_up)
        self._overview: tuple[str, Overview] | None = None
        self._behind = ThreadPoolExecutor(1, thread_name_prefix="kithgate-behind")
        memory = Memory(store, judge)
        self._seen = Seen(lambda *judged: quietly(lambda: memory.keep(*judged)))
        if not up_to_date(store):
            # Stopped before the last decisions were learned.
            self.lessons.schedule()
        self._daily = Daily(lambda: quietly(self.drop_old_notes))

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

    def known(self, senders: Sequence[Sender]) -> list[bool]:
        """Of each sender whether anything is remembered: nothing is of those who were forgotten."""
        self.settle()
        return self.store.known(senders)

    def decide(self, examples: Sequence[Example]) -> list[str]:
        """Keeps decisions, and learns from them shortly after."""
        ids = self.store.decide(examples)
        self.lessons.schedule()
        return ids

    def correct(self, invitation: Invitation, label: Label, source: Source) -> str:
        """Keeps a correction; it holds from the next verdict on."""
        decision_id = self.store.correct(invitation, label, datetime.now(UTC), source)
        self.settle()
        self.judge.refresh(people=False)
        self.lessons.schedule()
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
            self.lessons.schedule()
        return decision_id

    def undo(self, decision_id: str) -> None:
        """Takes a decision back and unlearns it; the verdicts are what they were from the next one on."""
        self.store.undo(decision_id)
        self.lessons.learn()

    def train(self) -> dict[str, Any]:
        """Learns as a job."""
        return self.jobs.start("learning", lambda _progress: self.lessons.learn(anew=True))

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
                self.lessons.schedule()
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
        self.lessons.roll_back()
        return self.judge.describe()

    def choose(self, wanted: Mapping[str, Any], by_script: bool) -> None:
        """Keeps new values of settings; the next verdict follows them."""
        choose(self.store, wanted, by_script)
        self.judge.refresh(people=False)
        self._later(self.drop_old_notes)

    def drop_old_notes(self) -> None:
        """Drops the texts of notes that were decided long ago, as far as the setting says."""
        drop_old_notes(self.store, datetime.now(UTC))

    def settle(self) -> None:
        """Waits until everything seen so far is kept."""
        self._seen.settle()
        self._behind.submit(lambda: None).result()

    def let_go(self) -> None:
        """Holds no request any longer: the server is about to stop, and waits for those it has."""
        self.changes.let_go()

    def close(self) -> None:
        """Finishes what was begun, within seconds: a lesson left out is learned anew after the next decision."""
        self.let_go()
        self.lessons.close()
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
            self.lessons.schedule()

    def _later(self, work: Callable[[], object]) -> None:
        self._behind.submit(quietly, work)
