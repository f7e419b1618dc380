"""How much is kept of the owner, table by table, in words for a person."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from kithgate.store.metadata import metadata


@dataclass(frozen=True, slots=True)
class Kept:
    """One table: what its rows are, what each of them holds, and how many there are."""

    what: str
    meaning: str
    count: int


def kept(connection: Connection, owner: str) -> list[Kept]:
    """Every table of the database, none left out; what a person knows best comes first."""
    tables = sorted(metadata.sorted_tables, key=lambda table: _ORDER.get(table.name, len(_ORDER)))
    counted = [select(func.count()).select_from(table).where(table.c.owner == owner) for table in tables]
    return [
        Kept(*MEANINGS.get(table.name, (table.name, "")), connection.execute(query).scalar_one())
        for table, query in zip(tables, counted, strict=True)
    ]


MEANINGS: Mapping[str, tuple[str, str]] = {
    "profiles": ("Your own profile", "Name, headline, jobs, schools and skills, from your archive."),
    "people": ("People in your records", "A number for each, and the name in the form in which names are compared."),
    "person_records": (
        "What your archives say of them",
        "Name, link, job, when you connected, how often and when you wrote; never what you wrote.",
    ),
    "person_keys": ("Links and e-mail addresses of people", "To know a person again in the next archive."),
    "audit_marks": ("Marks on your connections", "Keep, unsure or let go, and when you said so."),
    "invitations": ("Invitations seen", "What the card showed: name, link, headline, note, mutual connections."),
    "decisions": ("Decisions and corrections", "What you accepted, ignored or corrected, with the card as it was."),
    "gists": (
        "Gists of notes whose text was dropped",
        "The numbers it made, whom it named, and hashes to know the same note again.",
    ),
    "questions": ("Questions you answered", "Which accepted invitation it was about, and when; never asked again."),
    "verdicts": (
        "Verdicts",
        "What Kithgate said of an invitation, and why; again when its label or badge became another.",
    ),
    "documents": (
        "Versions of your model and its report card",
        "Weights learned from your decisions, figures, and the salt of the hashes below.",
    ),
    "settings": ("Settings you changed", "The others have their defaults."),
    "tokens": ("Browsers and scripts that may call", "A name, and the hash of a token."),
    "doors": ("Open pairing codes and links", "Only their hashes; each ends after one use."),
    "suppressed": (
        "Salted hashes of forgotten people",
        "Several for each: name, link, e-mail addresses. Only to keep them out from now on.",
    ),
}

_ORDER = {name: place for place, name in enumerate(MEANINGS)}
