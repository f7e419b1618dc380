"""How people, ties and places are put into the sentences a person reads."""

from collections.abc import Callable
from datetime import date

from kithgate.features.claims.language import given_names
from kithgate.features.index import Known
from kithgate.features.scene import Scene
from kithgate.features.together import Together
from kithgate.kith import Education, Person, Position, name_key
from kithgate.sentence import NOTHING, Sentence, say

NAMESAKE = "Bears the name of someone you know, but is not surely that person."
_LONGEST = 80


def tie_words(known: Known) -> Sentence:
    """How the owner knows someone, as the records show it."""
    person = known.person
    if person.connected_on:
        return _with_messages(*_CONNECTED, person).filled(year=person.connected_on.year, count=person.messages)
    return _with_messages(*_IN_RECORDS, person).filled(count=person.messages)


_CONNECTED = (
    say("whom you have known since {year}, with no message between you"),
    say("whom you have known since {year} and never answered"),
    say("whom you have known since {year}, with one message between you"),
    say("whom you have known since {year}, with {count} messages between you"),
)
_IN_RECORDS = (
    say("who is in your records, with no message between you"),
    say("who is in your records and whom you never answered"),
    say("who is in your records, with one message between you"),
    say("who is in your records, with {count} messages between you"),
)


def _with_messages(none: Sentence, unanswered: Sentence, one: Sentence, many: Sentence, person: Person) -> Sentence:
    if person.talk == "only_they":
        return unanswered
    return (none, one)[person.messages] if person.messages < 2 else many


def headline(scene: Scene) -> Sentence:
    """What the sender calls themselves."""
    return say("Their headline: “{headline}”.", headline=cut(scene.invitation.sender.headline or "", _LONGEST))


def cut(text: str, longest: int) -> str:
    """The text as it is quoted: no longer than so many characters, and marked where it goes on."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def sender(scene: Scene) -> Sentence:
    """Who the sender is among the kith."""
    known = scene.sender
    return say("Is {name}, {tie}.", name=known.person.name, tie=tie_words(known)) if known else NOTHING


def mutual(scene: Scene) -> Sentence:
    """Whom the owner shares with the sender."""
    known = scene.mutual
    if known is None:
        return say("You share nobody you know well.")
    return say("You share {name}, {tie}.", name=known.person.name, tie=tie_words(known))


def with_mutual(sentence: Sentence) -> Callable[[Scene], Sentence]:
    """A sentence about the mutual connection, who is its {name}."""
    return lambda scene: sentence.filled(name=scene.mutual.person.name) if scene.mutual else NOTHING


def voucher(scene: Scene) -> Sentence:
    """Whom the note names, and whether it says that somebody sent them."""
    known = scene.voucher
    if known is None:
        return NOTHING
    named = say("Names {name}, {tie}.", name=known.person.name, tie=tie_words(known))
    return say("Says they were sent. {voucher}", voucher=named) if "referral" in scene.kinds else named


def unknown_names(scene: Scene) -> Sentence:
    """Names that are nobody's of the kith; of words that may be no name nothing is quoted."""
    names = [one.name for one in scene.named if not one.people and name_key(one.name).split()[0] in given_names()]
    if not names:
        return say("Names nobody you know.")
    return say("Names {names}: you have no such connection.", names=", ".join(names))


def employer(scene: Scene) -> Sentence:
    """The owner's employer that the card, the sender's profile or the note names."""
    return _both(*_WORKED_BOTH, scene.worked) if scene.worked else place(scene.employer or scene.employer_in_note)


def school(scene: Scene) -> Sentence:
    """The owner's school that the card, the sender's profile or the note names."""
    return _both(*_STUDIED_BOTH, scene.studied) if scene.studied else place(scene.school or scene.school_in_note)


def place(found: Position | Education | None) -> Sentence:
    """Where the owner worked or studied, and when."""
    if isinstance(found, Position):
        return _in_years(*_WORKED, found.company, found.started, found.ended)
    return _in_years(*_STUDIED, found.school, found.started, found.ended) if found else NOTHING


_WORKED_BOTH = (
    say("You have both worked at {place} since {start}."),
    say("You both worked at {place} in {year}."),
    say("You both worked at {place}, {start}-{end}."),
)
_STUDIED_BOTH = (
    say("You have both studied at {place} since {start}."),
    say("You both studied at {place} in {year}."),
    say("You both studied at {place}, {start}-{end}."),
)
_WORKED = (
    say("Speaks of {place}, where you worked."),
    say("Speaks of {place}, where you have worked since {start}."),
    say("Speaks of {place}, where you worked in {start}."),
    say("Speaks of {place}, where you worked {start}-{end}."),
)
_STUDIED = (
    say("Speaks of {place}, where you studied."),
    say("Speaks of {place}, where you have studied since {start}."),
    say("Speaks of {place}, where you studied in {start}."),
    say("Speaks of {place}, where you studied {start}-{end}."),
)


def _both(
    still: Sentence, in_a_year: Sentence, for_a_time: Sentence, shared: Together[Position] | Together[Education]
) -> Sentence:
    if shared.ended is None:
        return still.filled(place=shared.name, start=shared.started)
    if shared.ended == shared.started:
        return in_a_year.filled(place=shared.name, year=shared.started)
    return for_a_time.filled(place=shared.name, start=shared.started, end=shared.ended)


def _in_years(
    at_some_time: Sentence,
    until_today: Sentence,
    in_a_year: Sentence,
    for_a_time: Sentence,
    name: str,
    started: date | None,
    ended: date | None,
) -> Sentence:
    if started is None:
        return at_some_time.filled(place=name)
    if ended is None:
        return until_today.filled(place=name, start=started.year)
    if ended.year == started.year:
        return in_a_year.filled(place=name, start=started.year)
    return for_a_time.filled(place=name, start=started.year, end=ended.year)
