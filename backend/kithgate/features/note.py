"""Features of the note: what it claims and how it is written. All of it is the sender's own word."""

import re
from math import tanh

from kithgate.features import sentences
from kithgate.features.claims import Claim
from kithgate.features.feature import Feature, flag, proof
from kithgate.features.names import latin
from kithgate.features.scene import OFFERS, Scene
from kithgate.sentence import Sentence, say

_CLAIMS: dict[str, Sentence] = {
    "met": say("Says you met"),
    "worked_together": say("Says you worked together"),
    "studied_together": say("Says you studied together"),
    "talked_online": say("Says you talked online"),
    "event": say("Speaks of an event you were both at"),
    "referral": say("Says that someone sent them to you"),
    "mutual_named": say("Names someone you are meant to know"),
    "content_specific": say("Refers to something particular of yours"),
    "content_vague": say("Praises you without naming anything"),
    "shared_group": say("Speaks of a group you share"),
    "shared_interest": say("Speaks of an interest you share"),
    "pitch": say("Offers you something"),
    "call_to_action": say("Asks you for a call, a click or an answer"),
    "job_ask": say("Asks you for a job"),
    "recruiting": say("Wants to recruit you"),
    "link": say("Carries a link or an address"),
    "default_text": say("Is the site's default text or little more"),
    "scam": say("Reads like a scam"),
    "romance": say("Reads like a romance approach"),
    "event_invite": say("Invites you to an event, as sent to many"),
    "newsletter": say("Advertises a newsletter or podcast"),
    "thanks": say("Thanks you for something"),
    "question": say("Asks you a question"),
    "family": say("Speaks of family or neighbours"),
    "instruction_to_software": say("Gives orders to software: someone expects a filter"),
}


_NAMING = frozenset({"referral", "mutual_named"})
_PAST = ("worked_together", "studied_together", "met", "talked_online", "event", "family")
_QUOTED = 60
_REST_OF_WORD = re.compile(r"(?:\w|[-'’./:@]\w)*")
_MOST = 3.0
_HINT = 0.5
"""A disguised text shall be judged as what it says: that it was disguised only hints."""
_SHAPE: tuple[str, ...] = (
    "hits_pitch",
    "hits_call_to_action",
    "hits_referral",
    "hits_content_specific",
    "persons",
    "person_i",
    "person_you",
    "person_we",
    "exclamations",
    "questions",
    "sentences",
    "money",
    "digits",
    "quoted",
    "emoji",
    "greets",
    "lower_case",
    "length_tiny",
    "nothing_found",
)
"""Signals of how a note is written: without sentences of their own, they are told as "everything else"."""


def _shape(signal: str) -> Feature:
    def compute(scene: Scene) -> float | None:
        value = scene.signals.get(signal)
        return min(value, _MOST) if value else None

    return Feature(f"note_{signal}", "words", "", compute)


def _said(kind: str, scene: Scene) -> Sentence:
    """That the note claims it, with its own words or whom of the kith it names where they are known."""
    if scene.voucher and kind in _NAMING:
        return sentences.voucher(scene)
    claim = _CLAIMS[kind]
    words = next((_quoted(scene, found) for found in scene.claims.found if found.kind == kind), "")
    return say("{claim}: “{words}”.", claim=claim, words=words) if words else say("{claim}.", claim=claim)


def _quoted(scene: Scene, claim: Claim) -> str:
    """Its words up to the end of the last one; a mere question mark is not worth quoting."""
    rest = _REST_OF_WORD.match(scene.note.plain, claim.end)
    words = f"{claim.text}{rest[0] if rest else ''}".strip()
    return sentences.cut(words, _QUOTED) if any(map(str.isalnum, words)) else ""


def _claim(kind: str) -> Feature:
    return Feature(f"says_{kind}", "words", lambda scene: _said(kind, scene), lambda scene: flag(kind in scene.kinds))


_READS: tuple[tuple[str, Sentence, Sentence, tuple[str, ...]], ...] = (
    (
        "past",
        say("The note reads as if you shared a past."),
        say("The note reads a little as if you shared a past."),
        _PAST,
    ),
    (
        "sent",
        say("The note reads as if someone sent them."),
        say("The note reads a little as if someone sent them."),
        ("referral", "mutual_named"),
    ),
    (
        "offers",
        say("The note reads as if it wanted to offer you something."),
        say("The note reads a little as if it wanted to offer you something."),
        ("pitch", "scam", "call_to_action"),
    ),
    (
        "praise",
        say("The note reads as praise or thanks."),
        say("The note reads a little as praise or thanks."),
        ("content_specific", "content_vague", "thanks"),
    ),
    (
        "job_ask",
        say("The note reads as if it asked for a job."),
        say("The note reads a little as if it asked for a job."),
        ("job_ask",),
    ),
    (
        "recruiting",
        say("The note reads as if it wanted to recruit you."),
        say("The note reads a little as if it wanted to recruit you."),
        ("recruiting",),
    ),
)
"""What the network says a note claims, surely and less so, and the claims of the tables that say the same."""


def _reads(tag: str, surely: Sentence, faintly: Sentence, kinds: tuple[str, ...]) -> Feature:
    def reason(scene: Scene) -> Sentence:
        found = next((kind for kind in kinds if kind in scene.kinds), None)
        return _said(found, scene) if found else surely if scene.reading[tag] > 0 else faintly

    def compute(scene: Scene) -> float | None:
        return (1 + tanh(scene.reading[tag] / 2)) / 2 if scene.reading else None

    return Feature(f"reads_{tag}", "words", reason, compute)


def _without_offer(scene: Scene) -> Sentence:
    """What is said where the tables find no offer: if the network does, as it says so."""
    _, surely, _, _ = next(each for each in _READS if each[0] == "offers")
    return surely if scene.reading and scene.reading["offers"] > 0 else say("No offer was found in the note.")


def _length(scene: Scene) -> int:
    return len(scene.note.plain)


def _greeted(scene: Scene) -> bool | None:
    greeting = latin(scene.claims.greeting or "").split()
    mine = scene.kith.owner_names
    if not greeting or not mine:
        return None
    return any(word in mine or any(own.startswith(word[:3]) for own in mine) for word in greeting)


_TABLE: tuple[Feature, ...] = (
    *map(_claim, _CLAIMS),
    *(_shape(signal) for signal in _SHAPE),
    *(_reads(*each) for each in _READS),
    Feature("note_terse", "words", "The note is very short.", lambda s: flag(0 < _length(s) <= 45)),
    Feature("note_short", "words", "The note is short.", lambda s: flag(45 < _length(s) <= 110)),
    Feature("note_long", "words", "The note is long.", lambda s: flag(_length(s) > 230)),
    Feature("offers_twice", "words", "Offers and asks at once.", lambda s: flag(len(s.kinds & OFFERS) >= 2)),
    Feature(
        "past_without_offer",
        "words",
        lambda s: _said(next(kind for kind in _PAST if kind in s.kinds), s),
        lambda s: flag(s.shares_past and not s.offers),
    ),
    Feature(
        "past_with_offer",
        "words",
        "Speaks of a shared past and offers something.",
        lambda s: flag(s.shares_past and s.offers),
    ),
    Feature(
        "sent_without_offer",
        "words",
        lambda s: _said("referral", s),
        lambda s: flag("referral" in s.kinds and not s.offers),
    ),
    Feature(
        "sent_with_offer",
        "words",
        "Says someone sent them, and offers something.",
        lambda s: flag("referral" in s.kinds and s.offers),
    ),
    Feature(
        "praise_with_offer",
        "words",
        "Praises first, then offers.",
        lambda s: flag("content_specific" in s.kinds and s.offers),
    ),
    Feature(
        "wants_nothing",
        "words",
        _without_offer,
        lambda s: flag(s.has_note and not s.offers and "default_text" not in s.kinds),
    ),
    Feature(
        "greets_wrongly",
        "words",
        lambda s: say("Greets “{greeting}”, which is not your name.", greeting=s.claims.greeting or ""),
        lambda s: flag(_greeted(s) is False),
    ),
    Feature(
        "text_disguised",
        "card",
        "The text was written to get past filters.",
        lambda s: _HINT if s.note.invisible + s.note.confusable + s.note.spaced else None,
    ),
    Feature("text_markup", "card", "The note holds markup.", lambda s: flag(s.note.markup > 0)),
)

NOTE: tuple[Feature, ...] = (
    # What most requests lack is no reason for or against one: it is told as "everything else".
    Feature("note_none", "card", "", lambda s: flag(not s.has_note)),
    # Who shows no mutual connection may have some: that is no sign of spam.
    Feature(
        "nobody_named",
        "card",
        "",
        lambda s: proof(not s.has_note and not s.invitation.mutuals.names),
        only_vouched=True,
    ),
    *(feature.needing("note") for feature in _TABLE),
)
