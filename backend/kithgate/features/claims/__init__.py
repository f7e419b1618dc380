"""What a note claims."""

import re

from kithgate.features.claims.claim import Claim, Claims

_PATTERNS = {
    "referral": r"\b\w+ (?:said|told me|suggested|mentioned|recommended)\b.*\byou\b",
    "met": r"\bwe met\b",
    "worked_together": r"\bwe worked\b",
    "pitch": r"\bwe help\b|\bour (?:platform|services?)\b",
    "call_to_action": r"\b\d\d? min(?:ute)?s\b|\bquick call\b",
    "default_text": r"\badd you to my professional network\b|\bjoin (?:your|my) linkedin network\b",
}
_COMPILED = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _PATTERNS.items()}


def find_claims(note: str, owner_first_names: tuple[str, ...] = (), sender_name: str = "") -> Claims:
    """The claims of a note."""
    found = [(kind, match) for kind, pattern in _COMPILED.items() if (match := pattern.search(note))]
    return Claims(tuple(Claim(kind, match[0], match.start(), match.end()) for kind, match in found))


__all__ = ["Claims", "find_claims"]
