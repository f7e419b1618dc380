"""Judge invitations: what the records, the past and the model say of each, as a verdict with its evidence."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Condition, Lock

import numpy as np

from kithgate.errors import ModelRefused, StoreUnavailable, Unprocessable
from kithgate.features.claims import prepare
from kithgate.features.index import KithIndex
from kithgate.features.nearest import nearest
from kithgate.features.past import PastIndex
from kithgate.features.reading import network
from kithgate.features.scene import Scene, look
from kithgate.features.table import compute
from kithgate.invitation import Invitation
from kithgate.kith import Person
from kithgate.model.badge import Bars, bars
from kithgate.model.card_only import CardModel, card_model
from kithgate.model.explain import corrected, evidence
from kithgate.model.linear import NAMES, Linear, Scored, score_all, vector
from kithgate.model.saved import PERSONAL_MODEL, Personal, load_personal
from kithgate.model.starter import Starter, starter
from kithgate.store import Store, said
from kithgate.verdict import Example, Label, ModelMark, Verdict, sender_key

MOST_SAID = 2_000
"""So many verdicts are kept at hand: a page is asked about again and again, and often nothing has changed."""


@dataclass(frozen=True, slots=True)
class Mind:
    """Everything a verdict depends on, taken at one moment.

    `as_of`: the revision of the records the kith is from. `noticed`: the keys of what the past holds.
    """

    model: Linear
    bars: Bars
    kith: KithIndex
    as_of: str
    past: PastIndex
    noticed: set[str]
    corrections: Mapping[str, Label]
    notice: str | None


class Judge:
    """Judges with a snapshot of the store; `refresh` takes a new one. Safe to share between threads."""

    def __init__(self, store: Store, base: Starter) -> None:
        self._store = store
        self._base = base
        self._said: dict[Invitation, Verdict] = {}
        self._lock = Condition()
        self._refreshing = Lock()
        self._run = secrets.token_hex(4)
        self._refreshed = 0
        self._mind = self._take()

    @classmethod
    def open(cls, store: Store) -> "Judge":
        """A judge with the starter that came with the program and whatever the store has learned."""
        return cls(store, starter())

    @property
    def base(self) -> Starter:
        """The starter model."""
        return self._base

    def refresh(self, people: bool = True) -> None:
        """Take in what changed in the store; without `people` the owner and the people are as they were.

        Meanwhile the mind before it judges, by the revision before.
        """
        with self._refreshing:
            mind = self._take(None if people else self._mind)
            with self._lock:
                self._mind = mind
                self._said.clear()
                self._refreshed += 1
                self._lock.notify_all()

    @property
    def revision(self) -> str:
        """Differs after every refresh, and from one run to the next: only then may a verdict be another one."""
        return f"{self._run}-{self._refreshed}"

    def next_revision(self, after: str, seconds: float) -> str:
        """The revision as soon as it is not `after`, or when the time is up."""
        with self._lock:
            self._lock.wait_for(lambda: self.revision != after, seconds)
            return self.revision

    @property
    def kith(self) -> KithIndex:
        """The people it judges by now."""
        return self._mind.kith

    @property
    def as_of(self) -> str:
        """The revision of the records that these people are from: when there is another, a refresh is due."""
        return self._mind.as_of

    def person_behind(self, profile_url: str | None) -> Person | None:
        """The person of the owner's records with this link."""
        known = self._mind.kith.by_link(profile_url)
        return known.person if known else None

    def judge(self, invitations: Sequence[Invitation], now: datetime, seen: bool = True) -> list[Verdict]:
        """One verdict an invitation, in order; of what was not really seen no later verdict knows.

        Raises Unprocessable for what is not a person's request.
        """
        for invitation in invitations:
            if invitation.kind != "person":
                raise Unprocessable(f"Kithgate judges requests of people; this one is of kind “{invitation.kind}”.")
        with self._lock:
            if not seen:
                return self._verdicts(invitations)
            self._notice([Example(invitation, now) for invitation in invitations])
            fresh = [invitation for invitation in dict.fromkeys(invitations) if invitation not in self._said]
            self._said |= zip(fresh, self._verdicts(fresh), strict=True)
            return [self._said[invitation] for invitation in invitations]

    def warm_up(self) -> None:
        """Makes ready to read notes in English and in the language the owner writes of themself in."""
        owner = self._mind.kith.owner
        titles = (position.title or "" for position in owner.positions)
        prepare(" ".join((owner.headline or "", owner.summary or "", *titles)))
        network().read("")

    def describe(self) -> dict[str, object]:
        """The model in service, for people and programs."""
        mind = self._mind
        return {
            "version": mind.model.version,
            "trained_on": mind.model.trained_on,
            "ignore_at": mind.bars.ignore,
            "accept_at": mind.bars.accept,
            "people": len(mind.kith.all),
            "notice": mind.notice,
        }

    def card_model(self) -> CardModel:
        """The part of the model in service that reads the card alone."""
        return card_model(self._mind.model, self._mind.bars)

    def _notice(self, examples: Sequence[Example]) -> None:
        """Let requests that came together know of each other: a campaign on one page shows at once, and stays."""
        for example in examples:
            if example.key not in self._mind.noticed:
                self._mind.noticed.add(example.key)
                self._mind.past.add(example)
                self._said.clear()
        if len(self._said) > MOST_SAID:
            self._said.clear()

    def _verdicts(self, invitations: Sequence[Invitation]) -> list[Verdict]:
        mind = self._mind
        scenes = [look(invitation, mind.kith, mind.past) for invitation in invitations]
        rows = np.array([vector(compute(scene)) for scene in scenes]).reshape(-1, len(NAMES))
        scored = score_all(mind.model, rows)
        return [self._verdict(*each) for each in zip(scenes, scored, strict=True)]

    def _verdict(self, scene: Scene, scored: Scored) -> Verdict:
        mind, invitation = self._mind, scene.invitation
        verdict = Verdict(
            id=invitation.id,
            label=scored.label,
            badge=mind.bars.badge(scored),
            confidence=max(scored.probabilities),
            probabilities=scored.probabilities,
            evidence=evidence(mind.model, scored, scene),
            model=ModelMark(mind.model.version, mind.model.trained_on),
            nearest=like.sentence if (like := nearest(scene)) else None,
        )
        label = mind.corrections.get(sender_key(invitation))
        return corrected(verdict, label) if label else verdict

    def _take(self, knowing: Mind | None = None) -> Mind:
        # Read before the people: whoever is forgotten meanwhile leaves this revision behind.
        as_of = knowing.as_of if knowing else self._store.revision()
        kith = knowing.kith if knowing else KithIndex(self._store.kith())
        past = PastIndex(kith.owner_names)
        examples = self._store.past()
        noticed = {example.key for example in examples}
        for example in examples:
            past.add(example)
        with self._store.reading() as connection:
            corrections = said.labels(connection, self._store.owner)
        saved, notice = self._personal()
        limits = bars(int(self._store.setting("at_most_hidden")), saved, self._base)
        return Mind(saved.model if saved else self._base.model, limits, kith, as_of, past, noticed, corrections, notice)

    def _personal(self) -> tuple[Personal | None, str | None]:
        try:
            contents = self._store.document(PERSONAL_MODEL)
            return (load_personal(contents) if contents else None), None
        except (ModelRefused, StoreUnavailable) as refused:
            return None, f"{refused} Until you train again, the starter model serves."
