"""What the program says of one invitation, and the numbers that made it say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from kithgate.invitation import Invitation
from kithgate.kith import name_key, person_key
from kithgate.sentence import Sentence

Label = Literal["personal", "vouched", "spam"]
LABELS: tuple[Label, ...] = get_args(Label)
Badge = Literal["accept", "ignore", "review"]
Answer = Literal["accepted", "ignored"]
Source = Literal["site", "archive", "script"]


def label_of(probabilities: tuple[float, float, float]) -> Label:
    """Spam where that is likelier than not, else the likelier of the two that are wanted.

    So the label never says spam of a request that is more likely wanted, however its two ways to be so share that.
    """
    personal, vouched, spam = probabilities
    return "spam" if spam >= 0.5 else "vouched" if vouched > personal else "personal"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One feature's pull: `weight` is in log-odds and always positive, in favour of `supports`."""

    code: str
    supports: Label
    weight: float
    text: Sentence


@dataclass(frozen=True, slots=True)
class ModelMark:
    """Which model spoke, and how many of the owner's own decisions it had learned from."""

    version: str
    trained_on: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement: never edited, only followed by another. `probabilities` sum to 1 in the order of LABELS.

    `nearest`: the owner's own decision on a request like this one, a sentence beside the evidence, no part of the sum.
    """

    id: str | None
    label: Label
    badge: Badge
    confidence: float
    probabilities: tuple[float, float, float]
    evidence: tuple[Evidence, ...]
    model: ModelMark
    nearest: Sentence | None = None


def sender_key(invitation: Invitation) -> str:
    """What makes two senders the same person: the profile link, else the name."""
    return person_key(invitation.sender.profile_url) or name_key(invitation.sender.name)


def key_of(invitation: Invitation) -> str:
    """What makes two readings the same invitation: site and id, else site and sender."""
    return f"{invitation.site}|{invitation.id or sender_key(invitation)}"


@dataclass(frozen=True, slots=True)
class Gist:
    """What stays of a note when its text is dropped.

    `numbers`: the features that the note changed, blank as None. `fingerprint`: by what the same note from somebody
    else is known. `names`: whom it named.
    """

    numbers: Mapping[str, float | None]
    fingerprint: frozenset[int]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """An invitation with what is known of it: `answer` is what the owner did, `label` what the owner said it is.

    `gist` stands in for a note whose text was dropped.
    """

    invitation: Invitation
    seen_at: datetime
    answer: Answer | None = None
    label: Label | None = None
    decided_at: datetime | None = None
    source: Source = "site"
    gist: Gist | None = None

    @property
    def key(self) -> str:
        """Its identity in the history."""
        return key_of(self.invitation)

    @property
    def at(self) -> datetime:
        """Its place in time: when it arrived, as far as known."""
        return self.invitation.at or self.seen_at
