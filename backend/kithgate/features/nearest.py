"""The owner's own decided request that is most like this one."""

from dataclasses import dataclass

from kithgate.features.past import accepted, headline_words
from kithgate.features.scene import Scene
from kithgate.kith import name_key
from kithgate.sentence import Sentence, month, say
from kithgate.verdict import Example

LEAST_LIKENESS = 0.5
_SAME_MUTUAL = 0.3
_MOST_LOOKED_AT = 200
_LIKE = {
    True: say("Like {other}, whom you accepted in {month}."),
    False: say("Like {other}, whom you ignored in {month}."),
}


@dataclass(frozen=True, slots=True)
class Nearest:
    """A decided request and how alike it is: shared words of the headline, the same note, the same connection."""

    example: Example
    likeness: float

    @property
    def sentence(self) -> Sentence:
        """Whom it is like, and what the owner did with them."""
        return _LIKE[bool(accepted(self.example))].filled(
            other=self.example.invitation.sender.name,
            month=month(self.example.at),
        )


def nearest(scene: Scene) -> Nearest | None:
    """The most alike of those the owner decided, the latest of equals; None when none is much like it."""
    words = headline_words(scene.invitation.sender.headline)
    same_note = {alike.example.key: alike.likeness for alike in scene.campaign}
    candidates = [
        *(alike.example for alike in scene.campaign if accepted(alike.example) is not None),
        *(example for word in words for example in scene.past.with_word(word)[-_MOST_LOOKED_AT:]),
    ]
    mutuals = frozenset(map(name_key, scene.invitation.mutuals.names))

    def likeness(example: Example) -> float:
        theirs = headline_words(example.invitation.sender.headline)
        headline = len(set(words) & set(theirs)) / len({*words, *theirs}) if words else 0.0
        shared = bool(mutuals & frozenset(map(name_key, example.invitation.mutuals.names)))
        return max(headline + _SAME_MUTUAL * shared, same_note.get(example.key, 0.0))

    others = {example.key: example for example in candidates if example.invitation.sender != scene.invitation.sender}
    found = max(others.values(), key=lambda example: (likeness(example), example.at), default=None)
    if found is None or likeness(found) < LEAST_LIKENESS:
        return None
    return Nearest(found, min(likeness(found), 1.0))
