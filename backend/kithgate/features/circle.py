"""Features of the circle between owner and sender: families, names after a wedding, and colleagues who send no note."""

from kithgate.features import sentences
from kithgate.features.feature import Feature, flag, proof
from kithgate.features.index import Known
from kithgate.features.names import name_words
from kithgate.features.places import company_key
from kithgate.features.scene import Scene
from kithgate.sentence import NOTHING, Sentence, say

_CROWD = 16
_FEW = 5


def family_names(name: str) -> frozenset[str]:
    """The words of a name behind the first one: families are called by any of them."""
    return frozenset(name_words(name)[1:])


def _relative(scene: Scene) -> Known | None:
    """The mutual connection who bears a family name of the sender's."""
    theirs = family_names(scene.invitation.sender.name)
    known = [one.known for one in scene.mutuals if one.known]
    return next((one for one in known if theirs & family_names(one.person.name)), None)


def _relative_words(scene: Scene) -> Sentence:
    relative = _relative(scene)
    return say("Bears a family name of {name}.", name=relative.person.name) if relative else NOTHING


def _renamed(scene: Scene) -> Known | None:
    """Someone of the kith whose whole name is part of the sender's: a name after a wedding, or a second account."""
    theirs = name_words(scene.invitation.sender.name)
    if scene.sender or len(theirs) < 3:
        return None
    return next(
        (
            known
            for left_out in range(1, len(theirs))
            for known in scene.kith.by_full_name(" ".join(theirs[:left_out] + theirs[left_out + 1 :]))
        ),
        None,
    )


def _renamed_words(scene: Scene) -> Sentence:
    known = _renamed(scene)
    return say("Bears the name of {name}, and one more.", name=known.person.name) if known else NOTHING


def _crowded(scene: Scene) -> bool:
    return (scene.invitation.mutuals.count or 0) >= _CROWD


def _few(scene: Scene) -> bool:
    return 0 < (scene.invitation.mutuals.count or 0) <= _FEW


def _is_colleague(known: Known | None, scene: Scene) -> bool:
    return known is not None and company_key(known.person.company or "") in scene.kith.employers


def _family_words(scene: Scene) -> Sentence:
    return say("Speaks of family. {whom}", whom=(sentences.voucher if scene.voucher else sentences.mutual)(scene))


_TABLE: tuple[Feature, ...] = (
    Feature(
        "mutual_well_in_crowd",
        "records",
        "You share someone you know well, but many others too.",
        lambda s: flag(s.close_mutual and _crowded(s)),
    ),
    Feature(
        "mutuals_few_of_employer",
        "records",
        sentences.with_mutual(say("Among the few you share is one of an employer of yours, {name}.")),
        lambda s: flag(_few(s) and _is_colleague(s.mutual, s)),
    ),
    Feature("relative_of_mutual", "records", _relative_words, lambda s: flag(_relative(s) is not None)),
    Feature("relative_sells", "records", _relative_words, lambda s: flag(_relative(s) is not None and s.sells)),
    Feature("renamed", "records", _renamed_words, lambda s: flag(_renamed(s) is not None)),
    Feature(
        "employer_plain",
        "records",
        sentences.employer,
        lambda s: proof(s.employer is not None and not s.sells and not s.has_note),
    ),
    Feature("employer_few", "records", sentences.employer, lambda s: flag(s.employer is not None and _few(s))),
    Feature("employer_sells", "records", sentences.employer, lambda s: flag(s.employer is not None and s.sells)),
    Feature(
        "past_and_voucher",
        "records",
        lambda s: say("Speaks of a shared past. {voucher}", voucher=sentences.voucher(s)),
        lambda s: flag(s.shares_past and s.voucher is not None),
    ),
    Feature(
        "family_of_kith",
        "records",
        _family_words,
        lambda s: flag("family" in s.kinds and (s.close_voucher or s.close_mutual)),
    ),
    Feature(
        "namesake_writes",
        "records",
        sentences.NAMESAKE,
        lambda s: flag(s.namesakes > 0 and s.sender is None and s.has_note),
    ),
)

CIRCLE: tuple[Feature, ...] = tuple(feature.needing("kith") for feature in _TABLE)
