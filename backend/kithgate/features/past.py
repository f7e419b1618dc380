"""What came before: campaigns, earlier requests of the same sender, and what the owner did with requests like this one.

An index only ever holds what was known at the moment of judging; whoever fills it decides how far back "now" is.
"""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

from kithgate.features.campaigns import Alike, Campaigns, fingerprint, shingles
from kithgate.features.names import latin, name_words
from kithgate.invitation import Invitation
from kithgate.kith import name_key
from kithgate.verdict import Example, sender_key

_SHORTEST_CAMPAIGN = 30
_SMOOTHING = 0.5
_LARGEST_LEAN = 4.0
_MIN_WORD = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """How often the owner accepted and ignored in a group of earlier requests."""

    accepted: int = 0
    ignored: int = 0

    @property
    def decided(self) -> int:
        """Decisions in all."""
        return self.accepted + self.ignored

    def lean(self, base: float) -> float:
        """Log-odds of accepting in this group against the owner's usual ones; shrunk towards none."""
        usual = math.log((base + 0.02) / (1 - base + 0.02))
        odds = math.log((self.accepted + 2 * base + 0.02) / (self.ignored + 2 * (1 - base) + 0.02))
        return odds - usual


def accepted(example: Example) -> bool | None:
    """Whether it was wanted, as far as the owner said: a label outranks the decision; None when nothing is known."""
    if example.label is not None:
        return example.label != "spam"
    return None if example.answer is None else example.answer == "accepted"


def headline_words(headline: str | None) -> tuple[str, ...]:
    """The words of a headline that can be met again, each once."""
    return tuple(dict.fromkeys(w for w in latin(headline or "").split() if len(w) >= _MIN_WORD))


def accepted_by_archive(example: Example) -> bool:
    """Whether an archive alone tells that this was accepted. It hardly tells what was ignored, so such examples say
    nothing of how large a share the owner accepts.
    """
    return example.source == "archive" and example.label is None and example.answer == "accepted"


class PastIndex:
    """Earlier requests, ready to be asked about a new one."""

    def __init__(self, owner_names: frozenset[str] = frozenset()) -> None:
        self._owner_names = owner_names
        self._campaigns: Campaigns[str] = Campaigns()
        self._dropped: Campaigns[int] = Campaigns()
        self._senders: defaultdict[str, list[Example]] = defaultdict(list)
        self._via: defaultdict[str, list[Example]] = defaultdict(list)
        self._words_accepted: Counter[str] = Counter()
        self._words_ignored: Counter[str] = Counter()
        self._by_word: defaultdict[str, list[Example]] = defaultdict(list)
        self._without_note = [0, 0]
        self.accepted = 0
        self.ignored = 0

    def add(self, example: Example) -> None:
        """Remember one more; oldest first."""
        invitation = example.invitation
        self._senders[sender_key(invitation)].append(example)
        if example.gist:
            self._dropped.add(example, example.gist.fingerprint)
        elif runs := self.runs(invitation):
            self._campaigns.add(example, runs)
        if (wanted := accepted(example)) is None or accepted_by_archive(example):
            return
        self.accepted += wanted
        self.ignored += not wanted
        for name in invitation.mutuals.names:
            self._via[name_key(name)].append(example)
        words = headline_words(invitation.sender.headline)
        (self._words_accepted if wanted else self._words_ignored).update(words)
        for word in words:
            self._by_word[word].append(example)
        if not (invitation.note or example.gist):
            self._without_note[wanted] += 1

    def runs(self, invitation: Invitation) -> frozenset[str]:
        """The letter runs of a note by which a campaign is known; none when it is too short to tell."""
        strangers = self._owner_names | frozenset(name_words(invitation.sender.name))
        long_enough = invitation.note and len(invitation.note) >= _SHORTEST_CAMPAIGN
        return shingles(invitation.note or "", strangers) if long_enough else frozenset()

    @property
    def decided(self) -> int:
        """How many of them the owner decided."""
        return self.accepted + self.ignored

    @property
    def base(self) -> float:
        """The share the owner accepts, shrunk to one half while little is known."""
        return (self.accepted + 1) / (self.decided + 2)

    def campaign(self, note: str, sender_names: frozenset[str], key: str) -> tuple[Alike, ...]:
        """Nearly the same note from other senders, most alike first."""
        if len(note) < _SHORTEST_CAMPAIGN:
            return ()
        runs = shingles(note, self._owner_names | sender_names)
        found = list(self._campaigns.like(runs))
        if len(self._dropped):
            found += self._dropped.like(fingerprint(runs))
        found.sort(key=lambda alike: (-alike.likeness, alike.example.at))
        return tuple(alike for alike in found if sender_key(alike.example.invitation) != key)

    def same_sender(self, key: str) -> tuple[Example, ...]:
        """Earlier requests of this sender."""
        return tuple(self._senders.get(key, ()))

    def via(self, name: str) -> tuple[Example, ...]:
        """Decided requests that showed this mutual connection."""
        return tuple(self._via.get(name_key(name), ()))

    def headline_lean(self, headline: str | None) -> tuple[float, str] | None:
        """How the owner decided on headlines with these words: log-odds of accepting, and the word that says most."""
        if not self.accepted or not self.ignored:
            return None
        pulls = [
            (
                math.log((self._words_accepted[w] + _SMOOTHING) / (self.accepted + 1))
                - math.log((self._words_ignored[w] + _SMOOTHING) / (self.ignored + 1)),
                w,
            )
            for w in headline_words(headline)
            if self._words_accepted[w] + self._words_ignored[w] >= 2
        ]
        if not pulls:
            return None
        total = sum(pull for pull, _ in pulls) / math.sqrt(len(pulls))
        strongest = max(pulls, key=lambda pull: abs(pull[0]))[1]
        return max(-_LARGEST_LEAN, min(_LARGEST_LEAN, total)), strongest

    def with_word(self, word: str) -> tuple[Example, ...]:
        """Decided requests whose headline has this word."""
        return tuple(self._by_word.get(word, ()))

    def without_note(self) -> Tally:
        """What the owner does with requests that come without a word."""
        return Tally(self._without_note[1], self._without_note[0])


def tally(examples: tuple[Example, ...]) -> Tally:
    """Count accepted and ignored."""
    wanted = [accepted(example) for example in examples]
    return Tally(sum(w is True for w in wanted), sum(w is False for w in wanted))
