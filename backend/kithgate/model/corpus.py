"""The corpus as the service would see it: records as an archive shows them, invitations as a card shows them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kithgate.invitation import Invitation, Mutuals, Sender
from kithgate.kith import Education, Kith, Owner, Person, Position
from kithgate.verdict import Answer, Example, Label

_ANSWERS: dict[str, Answer] = {"accept": "accepted", "ignore": "ignored"}


@dataclass(frozen=True, slots=True)
class Truth:
    """An invitation with what the owner calls it and what the note really claims; the service never sees the latter."""

    example: Example
    label: Label
    claims: frozenset[str]


@dataclass(frozen=True, slots=True)
class World:
    """One owner, their records, and the invitations they received in order of arrival.

    `silent_weight`: how much an invitation without a note counts in the fit, where they tell less than in life.
    """

    slug: str
    language: str
    kith: Kith
    truths: tuple[Truth, ...]
    silent_weight: float


@dataclass(frozen=True, slots=True)
class FirstContact:
    """A single note of a stranger to nobody in particular, with its label."""

    id: str
    text: str
    label: Label
    language: str
    claims: frozenset[str]


def day(value: str | int | None) -> date | None:
    """A date as far as it is given: `2014`, `2014-03` or `2014-03-01`."""
    parts = [int(part) for part in str(value or "").split("-") if part.isdigit()]
    if not parts:
        return None
    year, month, of_month = (*parts, 1, 1)[:3]
    return date(year, month, of_month)


def read_worlds(folder: Path) -> list[World]:
    """Every `world-*.json` of a folder, by name."""
    return [read_world(path) for path in sorted(folder.glob("world-*.json"))]


def read_world(path: Path) -> World:
    """One world. Its `tie` and `works` stay behind: no archive holds them."""
    world = json.loads(path.read_text(encoding="utf-8"))
    owner = world["owner"]
    kith = Kith(
        Owner(
            name=owner["name"],
            headline=owner.get("headline"),
            location=owner.get("location"),
            summary=owner.get("summary"),
            positions=tuple(
                Position(p["company"], p.get("title"), day(p.get("started")), day(p.get("ended")))
                for p in owner.get("positions", [])
            ),
            education=tuple(
                Education(e["school"], e.get("degree"), day(e.get("started")), day(e.get("ended")))
                for e in owner.get("education", [])
            ),
            skills=tuple(owner.get("skills", [])),
        ),
        tuple(_person(p) for p in world["people"]),
    )
    return World(
        world["slug"],
        world["language"],
        kith,
        tuple(_truth(i) for i in world["invitations"]),
        world.get("silent_weight", 1.0),
    )


def read_first_contacts(path: Path) -> list[FirstContact]:
    """The single notes, a JSON line each."""
    return [
        FirstContact(n["id"], n["text"], n["label"], n["language"], frozenset(n["claims"]))
        for n in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def card(invitation: dict[str, Any]) -> Invitation:
    """What the card shows of a corpus invitation: no degree, company or school, and one mutual name at most."""
    sender = invitation["sender"]
    return Invitation(
        id=invitation["id"],
        site=invitation.get("network", "linkedin"),
        first_seen_at=datetime.fromisoformat(invitation["received_at"]),
        note=invitation.get("note") or "",
        sender=Sender(
            name=sender["name"],
            profile_url=sender.get("profile_url"),
            headline=sender.get("headline"),
            has_photo=sender.get("has_photo"),
            verified=sender.get("verified"),
            premium=sender.get("premium"),
        ),
        mutuals=Mutuals(invitation["mutuals"].get("count"), tuple(invitation["mutuals"].get("names") or ())[:1]),
    )


def _person(person: dict[str, Any]) -> Person:
    """A person as connections, contacts and messages show them; the two take turns in writing, they first."""
    count = int(person.get("messages") or 0)
    last = day(person.get("last_message")) if count else None
    count = count if last else 0
    connected = day(person.get("connected_on"))
    return Person(
        name=person["name"],
        profile_url=person.get("profile_url"),
        company=person.get("company"),
        position=person.get("position"),
        connected_on=connected,
        in_address_book=connected is None,
        messages_sent=count // 2,
        messages_received=count - count // 2,
        last_message_on=last,
    )


def _truth(invitation: dict[str, Any]) -> Truth:
    truth = invitation["truth"]
    seen = card(invitation)
    assert seen.first_seen_at is not None
    return Truth(
        Example(seen, seen.first_seen_at, answer=_ANSWERS[truth["decision"]], decided_at=seen.first_seen_at),
        truth["label"],
        frozenset(truth.get("claims", ())),
    )


def in_order(world: World) -> Iterator[Truth]:
    """The world's invitations in order of arrival."""
    return iter(sorted(world.truths, key=lambda truth: truth.example.at))
