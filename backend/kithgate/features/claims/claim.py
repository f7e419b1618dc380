"""What a note claims, as found in its words: no judgement whether it is true."""

from dataclasses import dataclass, field

KINDS: tuple[str, ...] = (
    "met",
    "worked_together",
    "studied_together",
    "talked_online",
    "event",
    "referral",
    "mutual_named",
    "content_specific",
    "content_vague",
    "shared_group",
    "shared_interest",
    "pitch",
    "call_to_action",
    "job_ask",
    "recruiting",
    "link",
    "default_text",
    "scam",
    "romance",
    "event_invite",
    "newsletter",
    "thanks",
    "question",
    "family",
    "instruction_to_software",
)
SHARED_PAST = frozenset({"met", "worked_together", "studied_together", "talked_online", "event", "family"})
OFFERS = frozenset(
    {
        "pitch",
        "call_to_action",
        "recruiting",
        "scam",
        "romance",
        "newsletter",
        "event_invite",
        "link",
        "job_ask",
        "default_text",
    }
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the note claims or does. `start` and `end` count characters of the normalised `plain` text."""

    kind: str
    text: str
    start: int
    end: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """All that was found. `names` are third persons; `language` an ISO 639-1 code; `greeting` the name greeted.

    `marked` is the text in lower case with marks for names, as it was searched.
    """

    found: tuple[Claim, ...] = ()
    names: tuple[str, ...] = ()
    language: str | None = None
    greeting: str | None = None
    kinds: frozenset[str] = field(default=frozenset(), compare=False)
    marked: str = field(default="", compare=False)
