"""How people, ties and places are put into the sentences a person reads."""

from collections.abc import Callable
from datetime import date

from kithgate.features.claims.language import given_names
from kithgate.features.index import Known
from kithgate.features.scene import Scene
from kithgate.kith import Education, Position, name_key

NAMESAKE = "Bears the name of someone you know, but is not surely that person."
_LONGEST = 80


def tie_words(known: Known) -> str:
    """How the owner knows someone, as the records show it."""
    person = known.person
    since = f"whom you have known since {person.connected_on.year}" if person.connected_on else "in your address book"
    if not person.messages:
        return f"{since} and never wrote with"
    return f"{since} and wrote with {person.messages} time{'s' * (person.messages != 1)}"


def headline(scene: Scene) -> str:
    """What the sender calls themselves."""
    return f"Their headline: “{(scene.invitation.sender.headline or '')[:_LONGEST]}”."


def sender(scene: Scene) -> str:
    """Who the sender is among the kith."""
    return f"Is {scene.sender.person.name}, {tie_words(scene.sender)}." if scene.sender else ""


def mutual(scene: Scene) -> str:
    """Whom the owner shares with the sender."""
    known = scene.mutual
    return f"You share {known.person.name}, {tie_words(known)}." if known else "You share nobody you know well."


def with_mutual(lead: str) -> Callable[[Scene], str]:
    """A sentence that ends in the mutual connection."""
    return lambda scene: f"{lead} {scene.mutual.person.name}." if scene.mutual else ""


def voucher(scene: Scene) -> str:
    """Whom the note names."""
    known = scene.voucher
    return f"Names {known.person.name}, {tie_words(known)}." if known else ""


def unknown_names(scene: Scene) -> str:
    """Names that are nobody's of the kith; of words that may be no name nothing is quoted."""
    names = [one.name for one in scene.named if not one.people and name_key(one.name).split()[0] in given_names()]
    return f"Names {', '.join(names)}: you have no such connection." if names else "Names nobody you know."


def employer(scene: Scene) -> str:
    """The owner's employer that the card or the note names."""
    return place(scene.employer or scene.employer_in_note)


def school(scene: Scene) -> str:
    """The owner's school that the card or the note names."""
    return place(scene.school or scene.school_in_note)


def place(found: Position | Education | None) -> str:
    """Where the owner worked or studied, and when."""
    if isinstance(found, Position):
        return f"Speaks of {found.company}, where you worked{_years(found.started, found.ended)}."
    return f"Speaks of {found.school}, where you studied{_years(found.started, found.ended)}." if found else ""


def _years(started: date | None, ended: date | None) -> str:
    return f" {started.year}-{ended.year if ended else 'today'}" if started else ""
