"""Features of the past: campaigns, repeated requests, and the owner's decisions on requests like this one."""

from kithgate.features.feature import Feature, flag, proof
from kithgate.features.past import Tally, accepted, tally
from kithgate.features.scene import Scene
from kithgate.sentence import Sentence, month, say

_ENOUGH = 10


def _campaign_tally(scene: Scene) -> Tally:
    return tally(tuple(alike.example for alike in scene.campaign))


_SAME_NOTE = {
    True: say("Nearly the same note as {other} sent in {month}, whom you accepted."),
    False: say("Nearly the same note as {other} sent in {month}, whom you ignored."),
    None: say("Nearly the same note as {other} sent in {month}."),
}


def _campaign_words(scene: Scene) -> Sentence:
    first = scene.campaign[0].example
    return _SAME_NOTE[accepted(first)].filled(other=first.invitation.sender.name, month=month(first.at))


def _earlier(scene: Scene, wanted: bool) -> bool:
    return any(accepted(example) is wanted for example in scene.earlier)


def _lean(tally_: Tally, base: float) -> float | None:
    return tally_.lean(base) if tally_.decided else None


def _via_words(scene: Scene) -> Sentence:
    return say(
        "Of those who share {name} with you, you accepted {accepted} of {decided}.",
        name=scene.mutuals[0].name if scene.mutuals else say("that connection"),
        accepted=scene.via.accepted,
        decided=scene.via.decided,
    )


def _headline_lean(scene: Scene) -> float | None:
    lean = scene.past.headline_lean(scene.invitation.sender.headline)
    return lean[0] if lean else None


def _headline_words(scene: Scene) -> Sentence:
    lean = scene.past.headline_lean(scene.invitation.sender.headline)
    if lean is None:
        return say("Headlines like this one you decided before.")
    seen = tally(scene.past.with_word(lean[1]))
    return say(
        "Of those with “{word}” in the headline you accepted {accepted} of {decided}.",
        word=lean[1],
        accepted=seen.accepted,
        decided=seen.decided,
    )


def _silent_words(scene: Scene) -> Sentence:
    seen = scene.past.without_note()
    return say(
        "Of those without a note you accepted {accepted} of {decided}.", accepted=seen.accepted, decided=seen.decided
    )


PAST: tuple[Feature, ...] = (
    Feature("campaign", "records", _campaign_words, lambda s: proof(bool(s.campaign))),
    Feature("campaign_again", "records", _campaign_words, lambda s: proof(len(s.campaign) >= 2)),
    Feature("campaign_ignored", "records", _campaign_words, lambda s: proof(_campaign_tally(s).ignored > 0)),
    Feature("campaign_accepted", "records", _campaign_words, lambda s: proof(_campaign_tally(s).accepted > 0)),
    Feature("asked_before", "records", "Has asked you before.", lambda s: flag(bool(s.earlier))),
    Feature("ignored_before", "records", "You ignored this sender before.", lambda s: flag(_earlier(s, False))),
    Feature("accepted_before", "records", "You accepted this sender before.", lambda s: flag(_earlier(s, True))),
    Feature("via_lean", "records", _via_words, lambda s: _lean(s.via, s.past.base)),
    Feature("via_always", "records", _via_words, lambda s: flag(s.via.accepted >= 2 and not s.via.ignored)),
    Feature("via_never", "records", _via_words, lambda s: flag(s.via.ignored >= 2 and not s.via.accepted)),
    Feature("headline_lean", "records", _headline_words, _headline_lean),
    Feature(
        "silent_lean",
        "records",
        _silent_words,
        lambda s: (
            _lean(s.past.without_note(), s.past.base)
            if not s.has_note and s.past.without_note().decided >= _ENOUGH
            else None
        ),
    ),
)
