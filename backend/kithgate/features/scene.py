"""Everything the features ask about one invitation, looked up once: who is who, what is claimed, what came before."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from kithgate.features.campaigns import Alike
from kithgate.features.claims import Claims, find_claims, signals
from kithgate.features.claims.claim import OFFERS as CLAIMED_OFFERS
from kithgate.features.claims.claim import SHARED_PAST
from kithgate.features.claims.language import languages
from kithgate.features.index import KithIndex, Known, Own
from kithgate.features.names import latin, name_words
from kithgate.features.normalise import Normalised, normalise
from kithgate.features.past import PastIndex, Tally, tally
from kithgate.features.places import company_key, ends_with, mentions, place_words
from kithgate.features.reading import Reader, Reading, read
from kithgate.features.ties import GRADES
from kithgate.features.together import Together, apart, together
from kithgate.features.told_years import told_years
from kithgate.features.trades import SELLING, trades_of
from kithgate.invitation import Invitation, Stay
from kithgate.kith import Education, Position, name_key
from kithgate.verdict import Example, key_of, sender_key

OFFERS = CLAIMED_OFFERS - {"default_text"}
COMING_TO_SELL = SELLING | {"recruit"}
WELL = GRADES[1][0]
"""From this strength on the owner knows someone well enough to trust their word."""

READY_MADE = frozenset({"default_text"})
"""All that the site's own text says. Everyone sends it, so it makes no campaign."""

_MAX_NAMES = 6
LONGEST_DEFAULT = 110

Found = TypeVar("Found", Position, Education)


@dataclass(frozen=True, slots=True)
class Named:
    """A third person the note names, and who of the kith that may be (strongest tie first; empty: nobody)."""

    name: str
    people: tuple[Known, ...]

    @property
    def best(self) -> Known | None:
        """The likeliest of them."""
        return self.people[0] if self.people else None


@dataclass(frozen=True, slots=True)
class Mutual:
    """A mutual connection whose name the card shows."""

    name: str
    known: Known | None


@dataclass(frozen=True)
class Scene:
    """One invitation with all that the records and the past say about it. Blank means not known, never no."""

    invitation: Invitation
    kith: KithIndex
    past: PastIndex
    note: Normalised
    note_words: str
    headline: str
    trades: frozenset[str]
    claims: Claims
    kinds: frozenset[str]
    reading: Reading
    signals: dict[str, float]
    sender: Known | None
    sender_sure: bool
    namesakes: int
    mutuals: tuple[Mutual, ...]
    named: tuple[Named, ...]
    worked: Together[Position] | None
    studied: Together[Education] | None
    employer: Position | None
    employer_in_note: Position | None
    school: Education | None
    school_in_note: Education | None
    colleague: Known | None
    campaign: tuple[Alike, ...]
    earlier: tuple[Example, ...]
    via: Tally

    @cached_property
    def has_note(self) -> bool:
        """Whether there are words at all."""
        return bool(self.note.text)

    @cached_property
    def offers(self) -> bool:
        """Whether the note wants to sell, hire, date, invite or be hired."""
        return bool(self.kinds & OFFERS)

    @cached_property
    def shares_past(self) -> bool:
        """Whether the note speaks of a shared past."""
        return bool(self.kinds & SHARED_PAST)

    @cached_property
    def sells(self) -> bool:
        """Whether the headline is of a trade that comes to sell or to hire."""
        return bool(self.trades & COMING_TO_SELL)

    @cached_property
    def own_trade(self) -> bool:
        """Whether the sender is of the owner's trade."""
        return bool(self.trades & self.kith.trades)

    @cached_property
    def close_mutual(self) -> bool:
        """Whether the mutual connection shown is one the owner knows well."""
        return self.mutual is not None and self.mutual.tie.strength >= WELL

    @cached_property
    def close_voucher(self) -> bool:
        """Whether the note names someone the owner knows well."""
        return self.voucher is not None and self.voucher.tie.strength >= WELL

    @cached_property
    def voucher(self) -> Known | None:
        """The best known person whom the note names."""
        found = [one.best for one in self.named if one.best]
        return max(found, key=lambda known: known.tie.strength) if found else None

    @cached_property
    def mutual(self) -> Known | None:
        """The best known mutual connection that the card shows."""
        found = [one.known for one in self.mutuals if one.known]
        return max(found, key=lambda known: known.tie.strength) if found else None


def look(invitation: Invitation, kith: KithIndex, past: PastIndex, reader: Reader = read) -> Scene:
    """Gather what is known about one invitation. Pure: the same arguments always give the same scene."""
    sender = invitation.sender
    note = normalise(invitation.note or "")
    note_words = latin(note.skeleton)
    headline = " ".join(place_words(part) for part in (sender.headline, sender.company, sender.school) if part)
    owner_names = tuple((kith.owner.name or "").split())
    claims = find_claims(note.plain, owner_names, sender.name)
    known, sure, namesakes = _who(invitation, kith)
    known = known if _already(known, invitation) else None
    employer, school = _first(kith.employers, headline, kith.usual), _first(kith.schools, headline, kith.usual)
    jobs = _stays(employer, sender.jobs, invitation, kith.usual)
    studies = _stays(school, sender.studies, invitation, kith.usual)
    worked, studied = together(kith.positions, jobs), together(kith.education, studies)
    kinds = _kinds(claims, note.plain)
    reading = {} if kinds == READY_MADE else reader(claims)
    key, mine = sender_key(invitation), key_of(invitation)
    return Scene(
        invitation=invitation,
        kith=kith,
        past=past,
        note=note,
        note_words=note_words,
        headline=headline,
        trades=trades_of(sender.headline or ""),
        claims=claims,
        kinds=kinds,
        reading=reading,
        signals=signals(note.plain, owner_names, sender.name),
        sender=known,
        sender_sure=sure,
        namesakes=namesakes,
        mutuals=tuple(Mutual(name, _mutual(name, invitation, kith)) for name in invitation.mutuals.names),
        named=_named(claims, note.plain, invitation, kith),
        worked=worked,
        studied=studied,
        employer=worked.own if worked else _at_some_time(employer, jobs),
        employer_in_note=_first(kith.employers, note_words, kith.usual),
        school=studied.own if studied else _at_some_time(school, studies),
        school_in_note=_first(kith.schools, note_words, kith.usual),
        colleague=kith.colleague(headline),
        campaign=() if kinds == READY_MADE else past.campaign(note.plain, frozenset(name_words(sender.name)), key),
        earlier=tuple(e for e in past.same_sender(key) if e.key != mine),
        via=tally(tuple(e for name in invitation.mutuals.names for e in past.via(name) if e.key != mine)),
    )


def _stays(
    named: Own | None, profile: tuple[Stay, ...] | None, invitation: Invitation, usual: frozenset[str]
) -> tuple[Stay, ...]:
    """Where and when the sender was, by the profile, else by the years beside a place that the headline names."""
    if profile or named is None or invitation.at is None:
        return profile or ()
    key = company_key(named.name)
    headline = invitation.sender.headline or ""
    years = told_years(headline, lambda text: ends_with(text, key, usual), invitation.at.year)
    if years is None:
        return ()
    told = (Stay(named.name, *years),)
    # A single year may be the first or the last of many: it never shows that they were not there in others.
    return told if years[0] < years[1] or together((named,), told) else ()


def _at_some_time(place: Own | None, theirs: tuple[Stay, ...]) -> Own | None:
    """A place of the owner's that the headline names, unless the sender is known to have been there in other years."""
    return None if place and apart(place, theirs) else place


def _kinds(claims: Claims, note: str) -> frozenset[str]:
    """What the note claims; a ready-made text claims nothing, whatever its words are."""
    return READY_MADE if "default_text" in claims.kinds and len(note) <= LONGEST_DEFAULT else claims.kinds


def _who(invitation: Invitation, kith: KithIndex) -> tuple[Known | None, bool, int]:
    """The sender among the kith: by link surely, by full name only if just one bears it."""
    if by_link := kith.by_link(invitation.sender.profile_url):
        return by_link, True, 1
    namesakes = kith.by_full_name(invitation.sender.name)
    strong = [one for one in namesakes if one.person.profile_url is None or invitation.sender.profile_url is None]
    if len(strong) == 1 and len(namesakes) == 1:
        return strong[0], False, 1
    return None, False, len(namesakes)


def _already(known: Known | None, invitation: Invitation) -> bool:
    """Whether the owner knew them when the invitation came: records of today must not explain an old request."""
    if known is None or known.person.connected_on is None or invitation.at is None:
        return True
    return known.person.connected_on <= invitation.at.date()


def _mutual(name: str, invitation: Invitation, kith: KithIndex) -> Known | None:
    found = [one for one in kith.by_full_name(name) if _already(one, invitation)]
    return max(found, key=lambda one: one.tie.strength) if found else None


def _named(claims: Claims, note: str, invitation: Invitation, kith: KithIndex) -> tuple[Named, ...]:
    """Third persons in the note: those the claims found, and any of the kith whose name stands there."""
    mine = kith.owner_names | frozenset(name_words(invitation.sender.name))
    found: dict[str, Named] = {}
    # Whom the note greets and who signs it are no part of a third person's name.
    mutuals = latin(" ".join(invitation.mutuals.names)).split()
    met = (frozenset(latin(note).split()) - mine).union(mutuals)
    for name in (*claims.names, *_capitalised(note, claims.language)):
        words = " ".join(w for w in name_words(name) if w not in mine)
        if not words:
            continue
        known = kith.by_part_of_name(words) if name in claims.names else kith.by_capital(words, met)
        people = tuple(one for one in known if _already(one, invitation))
        if name in claims.names or people:
            found.setdefault(name_key(name), Named(name, people))
        if len(found) == _MAX_NAMES:
            break
    return tuple(found.values())


def _capitalised(note: str, language: str | None) -> tuple[str, ...]:
    """Single words that may be names in scripts that mark them by a capital letter; none that begins any sentence."""
    small = languages()[language].function if language else frozenset()
    stripped = (word.strip(".,;:!?()[]\"'“”„«»…").removesuffix("'s").removesuffix("’s") for word in note.split())
    words = dict.fromkeys(word for word in stripped if len(word) > 2 and word[0].isupper())
    return tuple(word for word in words if word.casefold() not in small)


def _first(known: dict[str, Found], text: str, usual: frozenset[str]) -> Found | None:
    return next((found for key, found in known.items() if mentions(text, key, usual)), None)
