"""Invitations and verdicts as JSON rows and back, and two readings of one invitation joined into one."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from kithgate.invitation import STAYS, Invitation, Mutuals, Sender, Stay
from kithgate.sentence import ENGLISH, Table
from kithgate.verdict import LABELS, Evidence, Gist, ModelMark, Verdict

_NAMES = {
    kind: tuple(f.name for f in fields(kind)) for kind in (Invitation, Sender, Stay, Verdict, Evidence, ModelMark)
}
_Facts = TypeVar("_Facts", Invitation, Sender)


def stamp(moment: datetime) -> str:
    """UTC text that sorts in order of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(text: str | None) -> datetime | None:
    """The inverse of `stamp`."""
    return datetime.fromisoformat(text) if text else None


def card_of(invitation: Invitation) -> dict[str, Any]:
    """The JSON row of an invitation."""
    return {
        **_row(invitation),
        "sender": _sender_row(invitation.sender),
        "mutuals": {"count": invitation.mutuals.count, "names": list(invitation.mutuals.names)},
        "received_at": invitation.received_at and stamp(invitation.received_at),
        "first_seen_at": invitation.first_seen_at and stamp(invitation.first_seen_at),
    }


def invitation_of(card: Mapping[str, Any]) -> Invitation:
    """The inverse of `card_of`."""
    return Invitation(
        **{
            **card,
            "sender": _sender_of(card["sender"]),
            "mutuals": Mutuals(card["mutuals"]["count"], tuple(card["mutuals"]["names"])),
            "received_at": moment_of(card["received_at"]),
            "first_seen_at": moment_of(card["first_seen_at"]),
        }
    )


def _sender_row(sender: Sender) -> dict[str, Any]:
    stays = {name: [_row(stay) for stay in found] for name in STAYS if (found := getattr(sender, name)) is not None}
    return {**_row(sender), **stays}


def _sender_of(row: Mapping[str, Any]) -> Sender:
    stays = {name: tuple(Stay(**stay) for stay in row[name]) for name in STAYS if row.get(name) is not None}
    return Sender(**{**row, **stays})


def checked_card(card: Any) -> Invitation:
    """An invitation from a row that somebody else wrote. Raises ValueError unless every field is of its type."""
    # Only imports need it, and no other command should wait for pydantic.
    from pydantic import TypeAdapter

    return TypeAdapter(Invitation).validate_python(card)


def joined(first: Invitation, later: Invitation) -> Invitation:
    """Both readings in one: what the later one shows, and what only the first one showed."""
    sender = _filled(later.sender, first.sender)
    mutuals = Mutuals(
        first.mutuals.count if later.mutuals.count is None else later.mutuals.count,
        later.mutuals.names or first.mutuals.names,
    )
    note = first.note if later.note is None or (later.note_truncated and not first.note_truncated) else later.note
    kept = _filled(later, first)
    first_seen = min((t for t in (first.first_seen_at, later.first_seen_at) if t), default=None)
    truncated = first.note_truncated if note is first.note else later.note_truncated
    return replace(kept, sender=sender, mutuals=mutuals, note=note, note_truncated=truncated, first_seen_at=first_seen)


def _row(fact: Any) -> dict[str, Any]:
    """The fields of a fact by name, not what is in them: `asdict` copies deeply, at ten times the time."""
    return {name: getattr(fact, name) for name in _NAMES[type(fact)]}


def _filled(later: _Facts, first: _Facts) -> _Facts:
    blanks = {f.name: getattr(first, f.name) for f in fields(later) if getattr(later, f.name) is None}
    return replace(later, **blanks)


def gist_row(gist: Gist) -> dict[str, Any]:
    """What stays of a note as JSON."""
    return {"numbers": dict(gist.numbers), "fingerprint": sorted(gist.fingerprint), "names": list(gist.names)}


def gist_of(row: Mapping[str, Any]) -> Gist:
    """The inverse of `gist_row`."""
    return Gist(row["numbers"], frozenset(row["fingerprint"]), tuple(row["names"]))


def verdict_row(verdict: Verdict, language: Table = ENGLISH) -> dict[str, Any]:
    """A verdict as JSON, in the shape the service answers with."""
    return {
        **_row(verdict),
        "probabilities": dict(zip(LABELS, verdict.probabilities, strict=True)),
        "evidence": [_evidence_row(each, language) for each in verdict.evidence],
        "model": _row(verdict.model),
        "nearest": verdict.nearest.in_language(language) if verdict.nearest else None,
    }


def _evidence_row(evidence: Evidence, language: Table) -> dict[str, Any]:
    return {**_row(evidence), "text": evidence.text.in_language(language), "people": list(evidence.text.people)}
