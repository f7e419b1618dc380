"""Features of what the note claims, held against the records: confirmed, contradicted, or nothing found."""

from kithgate.features import sentences
from kithgate.features.feature import Feature, flag
from kithgate.features.records import graded
from kithgate.features.scene import Scene
from kithgate.features.ties import GRADES
from kithgate.sentence import Sentence, say

_LONG_WORD = 5


def _place_confirms(scene: Scene) -> bool:
    return bool(scene.employer_in_note or scene.school_in_note or scene.employer or scene.studied)


def _place_words(scene: Scene) -> Sentence:
    return (sentences.employer if scene.employer or scene.employer_in_note else sentences.school)(scene)


def _your_subjects(scene: Scene) -> float | None:
    words = {word for word in scene.note_words.split() if len(word) >= _LONG_WORD}
    return min(len(words & scene.kith.subjects), 3) / 3 or None


def _backed_words(scene: Scene) -> Sentence:
    return say("Speaks of a shared past. {mutual}", mutual=sentences.mutual(scene))


_TABLE: tuple[Feature, ...] = (
    Feature("employer_in_note", "records", sentences.employer, lambda s: flag(s.employer_in_note is not None)),
    Feature("school_in_note", "records", sentences.school, lambda s: flag(s.school_in_note is not None)),
    Feature(
        "past_confirmed",
        "records",
        _place_words,
        lambda s: flag(s.shares_past and _place_confirms(s)),
    ),
    Feature("past_backed_by_mutual", "records", _backed_words, lambda s: flag(s.shares_past and s.close_mutual)),
    Feature(
        "past_unbacked",
        "records",
        "Speaks of a shared past; nothing of yours shows it.",
        lambda s: flag(s.shares_past and not _place_confirms(s) and not s.close_mutual),
    ),
    *(
        Feature(f"voucher_{grade}", "records", sentences.voucher, lambda s, grade=grade: flag(graded(s.voucher, grade)))  # type: ignore[misc]
        for _, grade in GRADES
    ),
    Feature(
        "sent_by_kith",
        "records",
        sentences.voucher,
        lambda s: flag("referral" in s.kinds and s.close_voucher),
    ),
    Feature(
        "sent_by_acquaintance",
        "records",
        sentences.voucher,
        lambda s: flag("referral" in s.kinds and s.voucher is not None and not s.close_voucher),
    ),
    Feature(
        "sent_by_nobody",
        "records",
        sentences.unknown_names,
        lambda s: flag("referral" in s.kinds and s.voucher is None and bool(s.named)),
    ),
    Feature(
        "sent_by_kith_offers",
        "records",
        lambda s: say("Offers something. {voucher}", voucher=sentences.voucher(s)),
        lambda s: flag(s.close_voucher and s.offers),
    ),
    Feature(
        "names_kith",
        "records",
        sentences.voucher,
        lambda s: flag(s.close_voucher and "referral" not in s.kinds),
    ),
    Feature(
        "names_unknown",
        "records",
        sentences.unknown_names,
        lambda s: flag(bool(s.claims.names) and s.voucher is None),
    ),
    Feature(
        "voucher_is_mutual",
        "records",
        sentences.voucher,
        lambda s: flag(s.voucher is not None and s.mutual is not None and s.voucher.person is s.mutual.person),
    ),
    Feature(
        "offers_without_tie",
        "records",
        "Offers something, and nothing of yours ties you.",
        lambda s: flag(s.offers and s.sender is None and not s.close_mutual and not s.close_voucher),
    ),
    Feature(
        "offers_with_mutual",
        "records",
        "Offers something, though you share someone you know well.",
        lambda s: flag(s.offers and s.close_mutual),
    ),
    Feature(
        "writes_with_mutual",
        "records",
        sentences.mutual,
        lambda s: flag(s.has_note and not s.offers and s.close_mutual),
    ),
    Feature("knows_your_subjects", "records", "The note speaks of your own subjects.", _your_subjects),
)

VOUCHING: tuple[Feature, ...] = tuple(feature.needing("kith") for feature in _TABLE)
