"""What those achieve who know the model: `python -m kithgate.model.attacks CORPUS`.

Three attacks on the spam of the corpus: the note disguised in other letters, friendly words added to it that are chosen
against the model, and requests slipped into the owner's history that look like the spam to come and were accepted.
"""

import random
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed

from kithgate.features.index import KithIndex
from kithgate.features.lookalikes import TWINS
from kithgate.features.past import PastIndex
from kithgate.features.scene import look
from kithgate.features.table import compute
from kithgate.invitation import Invitation
from kithgate.model.badge import bars
from kithgate.model.corpus import Truth, World, in_order, read_worlds
from kithgate.model.linear import Linear, Scored, score, vector
from kithgate.model.personal import Lesson
from kithgate.model.rows import prequential, row_of
from kithgate.model.saved import fitted
from kithgate.model.starter import Starter, starter
from kithgate.model.starter_fit import HISTORY
from kithgate.settings import AT_MOST_HIDDEN
from kithgate.verdict import Example

ADDED_WORDS = 30
CHOSEN_FROM = 400
POISON = 0.05
MOVED = 0.05
_LETTERS: dict[str, str] = {}
for _twin, _letter in TWINS.items():
    _LETTERS[_letter] = _LETTERS.get(_letter, "") + chr(_twin)
_CYRILLIC = str.maketrans("aceopxyiABCEHKMOPTX", "асеорхуіАВСЕНКМОРТХ")


def _lookalikes(note: str, rng: random.Random) -> str:
    return "".join(rng.choice(_LETTERS[c]) if c in _LETTERS and rng.random() < 0.5 else c for c in note)


def _after_letters(signs: str, share: float) -> Callable[[str, random.Random], str]:
    return lambda note, rng: "".join(
        char + (rng.choice(signs) if char.isalpha() and rng.random() < share else "") for char in note
    )


def _spelled(separator: str, gap: str) -> Callable[[str, random.Random], str]:
    return lambda note, _: gap.join(
        separator.join(word) if word.isalpha() and len(word) > 3 else word for word in note.split(" ")
    )


DISGUISES: dict[str, Callable[[str, random.Random], str]] = {
    "lookalikes of any script": _lookalikes,
    "Cyrillic lookalikes": lambda note, _: note.translate(_CYRILLIC),
    "zero width": _after_letters("\u200b\u200c\u200d\u2060\ufeff", 0.5),
    "soft hyphens": _after_letters("\u00ad", 0.5),
    "stacked marks": _after_letters("\u0336\u0316", 0.5),
    "spaced-out words": _spelled(" ", "  "),
    "dotted words": _spelled(".", " "),
    "every letter apart": lambda note, _: " ".join(note),
}


@dataclass(frozen=True, slots=True)
class Target:
    """A spam invitation with a note, and the records of the owner it came to."""

    invitation: Invitation
    kith: KithIndex


def targets(worlds: Sequence[World], count: int) -> list[Target]:
    """As many spam notes, drawn always alike."""
    found = []
    for world in worlds:
        kith = KithIndex(world.kith)
        spam = (truth.example.invitation for truth in in_order(world) if truth.label == "spam")
        found += [Target(invitation, kith) for invitation in spam if invitation.note]
    return random.Random(1).sample(found, min(count, len(found)))


def scored(model: Linear, target: Target, note: str) -> Scored:
    """What the model says of the target with another note."""
    invitation = replace(target.invitation, note=note)
    return score(model, vector(compute(look(invitation, target.kith, PastIndex()))))


def moves(model: Linear, some: Sequence[Target], disguise: str) -> list[float]:
    """How far P(spam) of each target moves under a disguise."""
    rng, dress = random.Random(2), DISGUISES[disguise]
    out = []
    for target in some:
        note = target.invitation.note or ""
        before, after = scored(model, target, note), scored(model, target, dress(note, rng))
        out.append(after.probabilities[2] - before.probabilities[2])
    return out


def friendly_words(worlds: Sequence[World]) -> list[str]:
    """The words that wanted people use most."""
    count: dict[str, int] = {}
    for world in worlds:
        for truth in in_order(world):
            if truth.label != "spam":
                for word in re.findall(r"[\w']+", truth.example.invitation.note or ""):
                    count[word] = count.get(word, 0) + 1
    return sorted(count, key=lambda word: (-count[word], word))[:CHOSEN_FROM]


def with_good_words(model: Linear, target: Target, words: Sequence[str]) -> str:
    """The note with the thirty words added that each alone pull most towards "wanted" for this very note."""
    note = target.invitation.note or ""
    pull = {word: scored(model, target, f"{note} {word}").wanted for word in words}
    return f"{note} {' '.join(sorted(pull, key=lambda word: -pull[word])[:ADDED_WORDS])}"


def bought(base: Starter, target: Target, words: Sequence[str]) -> bool | None:
    """Whether friendly words move the target to accept; None when it is there without them."""
    badge = bars(AT_MOST_HIDDEN, None, base).badge
    if badge(scored(base.model, target, target.invitation.note or "")) == "accept":
        return None
    after = scored(base.model, target, with_good_words(base.model, target, words))
    return badge(after) == "accept"


def let_in(base: Starter, world: World, poison: float) -> list[bool]:
    """Whether each spam of a world's last two fifths is let in, after a history with a share of crafted accepts."""
    truths = list(in_order(world))
    cut = int(len(truths) * HISTORY)
    past, coming = [truth.example for truth in truths[:cut]], truths[cut:]
    history = sorted([*past, *_crafted(past, coming, round(poison * cut))], key=lambda example: example.at)
    kith = KithIndex(world.kith)
    lessons = [Lesson(example, row) for example, row in prequential(history, kith)]
    taught = fitted(base.model, lessons)
    badge = bars(AT_MOST_HIDDEN, taught, base).badge
    index = PastIndex(kith.owner_names)
    for example in history:
        index.add(example)
    out = []
    for truth in coming:
        if truth.label == "spam":
            out.append(badge(score(taught.model, row_of(truth.example, kith, index))) == "accept")
        index.add(truth.example)
    return out


def _crafted(past: Sequence[Example], coming: Sequence[Truth], count: int) -> list[Example]:
    """Copies of spam to come under other names, accepted at times of the past."""
    rng = random.Random(3)
    spam = [truth.example for truth in coming if truth.label == "spam"]
    out = []
    for n, example in enumerate(rng.sample(spam, min(count, len(spam)))):
        at = rng.choice(past).at
        sender = replace(example.invitation.sender, name=f"Crafted Sender {n}", profile_url=None)
        copy = replace(example.invitation, id=f"crafted-{n}", sender=sender, received_at=at, first_seen_at=None)
        out.append(replace(example, invitation=copy, answer="accepted", label=None, seen_at=at, decided_at=at))
    return out


def main(corpus: Path) -> None:
    """Print what each attack achieves, with counts and 95 % intervals."""
    worlds, base = read_worlds(corpus / "worlds"), starter()
    some = targets(worlds, 400)
    for name in DISGUISES:
        moved = np.abs(moves(base.model, some, name))
        worst = f"mean {moved.mean():.3f}, largest {moved.max():.3f}"
        print(f"{name:26} P(spam) moves by more than {MOVED}: {_share(list(moved > MOVED))}; {worst}")
    words = friendly_words(worlds)
    parallel = Parallel(n_jobs=-1)
    won = [one for one in parallel(delayed(bought)(base, target, words) for target in some[:120]) if one is not None]
    print(f"{ADDED_WORDS} friendly words of {len(words)}: moved to accept {_share(won)}")
    for poison in (0.0, POISON):
        spam = [one for each in parallel(delayed(let_in)(base, world, poison) for world in worlds) for one in each]
        print(f"{poison:.0%} crafted accepts in the history: spam let in {_share(spam)}")


def _share(hits: Sequence[bool]) -> str:
    """A share with its count and Wilson's 95 % interval."""
    n, k, z = len(hits), sum(map(bool, hits)), 1.96
    middle, half = (k + z * z / 2) / (n + z * z), z * (k * (n - k) / n + z * z / 4) ** 0.5 / (n + z * z)
    return f"{k / n:.3f} [{middle - half:.3f}, {middle + half:.3f}], {k} of {n}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
