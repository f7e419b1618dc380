"""Features of the owner's own records: who the sender, the mutual connection and the places are to the owner.

All of them are blank for an owner who has imported nothing: then an unknown name says nothing.
"""

from datetime import timedelta

from kithgate.features import sentences
from kithgate.features.feature import Feature, flag, proof
from kithgate.features.index import Known
from kithgate.features.names import name_words
from kithgate.features.places import company_key, mentions
from kithgate.features.scene import COMING_TO_SELL, WELL, Scene
from kithgate.features.ties import GRADES
from kithgate.features.trades import trades_of
from kithgate.sentence import NOTHING, Sentence, say

_LONG_WORD = 4
LATELY = timedelta(days=500)


def last_name(name: str) -> str:
    """The last word of a name in comparable form."""
    words = name_words(name)
    return words[-1] if words else ""


def graded(known: Known | None, grade: str) -> bool:
    """Whether someone is known, and with a tie of this grade."""
    return known is not None and known.tie.grade == grade


def _mutual_key(scene: Scene) -> str:
    known = scene.mutual
    return company_key(known.person.company) if known and known.person.company else ""


def _works_with_mutual(scene: Scene) -> bool:
    key = _mutual_key(scene)
    return bool(key) and key not in scene.kith.employers and mentions(scene.headline, key, scene.kith.usual)


def _works_with(scene: Scene, well: bool) -> bool:
    known = scene.colleague
    return known is not None and (known.tie.strength >= WELL) is well


def _works_where(known: Known | None) -> Sentence:
    if known is None:
        return NOTHING
    return say("Works where {name} works, {tie}.", name=known.person.name, tie=sentences.tie_words(known))


def _shared_trade_words(scene: Scene) -> float | None:
    theirs = {word for word in scene.headline.split() if len(word) >= _LONG_WORD}
    return min(sum(map(scene.kith.of_own_trade, theirs)), 3) / 3 or None


def _mutual_trades(scene: Scene) -> frozenset[str]:
    return trades_of(scene.mutual.person.position or "") if scene.mutual else frozenset()


def _lately(scene: Scene) -> bool:
    at, known = scene.invitation.at, scene.mutual
    if at is None or known is None or known.person.last_message_on is None:
        return False
    return known.person.last_message_on >= at.date() - LATELY


def _lately_words(scene: Scene) -> Sentence:
    known = scene.mutual
    if known is None:
        return NOTHING
    if known.person.talk == "only_they":
        return say("{name} wrote to you lately.", name=known.person.name)
    return say("You wrote lately with {name}.", name=known.person.name)


def _few(scene: Scene) -> bool:
    count = scene.invitation.mutuals.count
    return count is not None and count <= 5


_SENDER: tuple[Feature, ...] = (
    Feature("records_here", "records", "", lambda s: flag(s.kith.known)),
    Feature("sender_known", "records", sentences.sender, lambda s: proof(s.sender is not None)),
    Feature(
        "sender_known_by_link", "records", sentences.sender, lambda s: proof(s.sender is not None and s.sender_sure)
    ),
    Feature("sender_tie", "records", sentences.sender, lambda s: s.sender.tie.strength if s.sender else None),
    Feature(
        "sender_address_book",
        "records",
        "Is in your address book.",
        lambda s: proof(s.sender is not None and s.sender.person.in_address_book),
    ),
    Feature(
        "sender_shares_surname",
        "records",
        "Bears your family name.",
        lambda s: flag(last_name(s.invitation.sender.name) in s.kith.owner_family),
    ),
    Feature(
        "surname_of_close",
        "records",
        "Bears the family name of someone close to you.",
        lambda s: flag(last_name(s.invitation.sender.name) in s.kith.close_surnames),
    ),
    Feature(
        "namesake",
        "records",
        sentences.NAMESAKE,
        lambda s: flag(s.namesakes > 0 and s.sender is None),
    ),
)

_MUTUAL: tuple[Feature, ...] = (
    *(
        Feature(f"mutual_{grade}", "records", sentences.mutual, lambda s, grade=grade: flag(graded(s.mutual, grade)))  # type: ignore[misc]
        for _, grade in GRADES
    ),
    Feature("mutual_tie", "records", sentences.mutual, lambda s: s.mutual.tie.strength - 0.5 if s.mutual else None),
    Feature(
        "mutual_name_unknown",
        "records",
        "The connection shown as mutual is not in your records.",
        lambda s: flag(bool(s.mutuals) and s.mutual is None),
    ),
    Feature(
        "mutual_colleague",
        "records",
        sentences.with_mutual(say("You share someone of an employer of yours, {name}.")),
        lambda s: flag(_mutual_key(s) in s.kith.employers),
    ),
    Feature(
        "mutual_close_few",
        "records",
        "Among the few you share is someone you know well.",
        lambda s: flag(s.close_mutual and _few(s)),
    ),
    Feature(
        "mutual_close_sells",
        "records",
        "Shares someone you know well, but comes from a trade that sells.",
        lambda s: flag(s.close_mutual and s.sells),
    ),
    Feature(
        "mutual_loose_sells",
        "records",
        "Comes from a trade that sells, and is shown with nobody you know well.",
        lambda s: flag(not s.close_mutual and s.sells),
    ),
    Feature(
        "mutual_comes_to_sell",
        "records",
        sentences.with_mutual(say("You share someone who sells or hires for a living, {name}.")),
        lambda s: flag(bool(_mutual_trades(s) & COMING_TO_SELL)),
    ),
    Feature(
        "mutual_lately",
        "records",
        _lately_words,
        lambda s: flag(_lately(s)),
    ),
    Feature(
        "mutual_one_and_close",
        "records",
        sentences.with_mutual(say("The one connection you share is {name}.")),
        lambda s: flag(s.close_mutual and s.invitation.mutuals.count == 1),
    ),
    Feature("mutual_close_silent", "records", sentences.mutual, lambda s: flag(s.close_mutual and not s.has_note)),
    Feature(
        "mutual_loose_silent",
        "records",
        "Sends no note, and is shown with nobody you know well.",
        lambda s: flag(not s.close_mutual and not s.has_note),
    ),
    Feature(
        "mutual_outside_trades",
        "records",
        "Shares someone you know well, and has nothing to sell.",
        lambda s: flag(s.close_mutual and not s.sells and not s.own_trade),
    ),
    Feature(
        "works_with_mutual",
        "records",
        lambda s: _works_where(s.mutual),
        lambda s: flag(_works_with_mutual(s)),
    ),
    Feature("works_with_kith", "records", lambda s: _works_where(s.colleague), lambda s: flag(_works_with(s, True))),
    Feature(
        "works_with_strangers", "records", lambda s: _works_where(s.colleague), lambda s: flag(_works_with(s, False))
    ),
)

_PLACES: tuple[Feature, ...] = (
    # Who was at one school in the same years is known as a colleague is; of a school's name alone they are many.
    Feature(
        "same_place",
        "records",
        lambda s: sentences.employer(s) if s.employer else sentences.school(s),
        lambda s: flag(s.employer is not None or s.studied is not None),
    ),
    Feature(
        "employer_and_mutual",
        "records",
        sentences.employer,
        lambda s: flag(s.employer is not None and s.close_mutual),
    ),
    Feature(
        "employer_current",
        "records",
        sentences.employer,
        lambda s: flag(s.employer is not None and s.employer.ended is None),
    ),
    Feature(
        "school_in_headline",
        "records",
        sentences.school,
        lambda s: flag(s.school is not None and s.studied is None),
    ),
    Feature("same_trade", "records", "Works in your own trade.", _shared_trade_words),
    Feature("trade_of_owner", "records", "Is of your own trade.", lambda s: flag(s.own_trade)),
    Feature(
        "trade_foreign",
        "records",
        "Is of another trade than yours.",
        lambda s: flag(bool(s.trades) and not s.own_trade),
    ),
    Feature(
        "trade_of_mutual",
        "records",
        sentences.with_mutual(say("Is of the same trade as {name}.")),
        lambda s: flag(bool(s.trades & _mutual_trades(s))),
    ),
    Feature(
        "trade_foreign_to_mutual",
        "records",
        sentences.with_mutual(say("Is of another trade than {name}.")),
        lambda s: flag(s.close_mutual and bool(s.trades) and not s.trades & _mutual_trades(s)),
    ),
    Feature(
        "own_trade_close_mutual",
        "records",
        "Is of your own trade and shares someone you know well.",
        lambda s: flag(s.close_mutual and s.own_trade),
    ),
)

_TABLE = (*_SENDER, *_MUTUAL, *_PLACES)

RECORDS: tuple[Feature, ...] = tuple(feature.needing("kith") for feature in _TABLE)
