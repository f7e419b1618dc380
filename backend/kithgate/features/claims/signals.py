"""Numbers about a note for a linear model: how often each kind was found, and the plain shape of the text."""

from collections import Counter
from functools import lru_cache

from kithgate.features.claims.any_language import MONEY, NUMBER
from kithgate.features.claims.find import find_claims
from kithgate.features.claims.language import languages
from kithgate.features.normalise import normalise

_COUNTED = ("pitch", "call_to_action", "referral", "content_specific")
_TINY = 30


@lru_cache(maxsize=4096)
def signals(note: str, owner_first_names: tuple[str, ...] = (), sender_name: str = "") -> dict[str, float]:
    """Numbers by name, zeros left out. Counts are raw, shares in 0..1. Empty for an empty note."""
    text = normalise(note).plain
    if not text:
        return {}
    claims = find_claims(note, owner_first_names, sender_name)
    hits = Counter(claim.kind for claim in claims.found)
    language = languages().get(claims.language or "")
    words = text.lower().split()
    out: dict[str, float] = {f"hits_{kind}": float(hits[kind]) for kind in _COUNTED}
    out["length_tiny"] = float(len(text) < _TINY)
    for name in ("I", "YOU", "WE"):
        members = set(language.words.get(name, "").replace("_", " ").split("|")) if language else set()
        count = sum(word.strip(".,!?:;'’()") in members for word in words)
        out[f"person_{name.lower()}"] = float(count)
    out["persons"] = float(len(claims.names))
    out["sentences"] = float(sum(text.count(mark) for mark in ".!?。！？؟।"))
    out["exclamations"] = float(text.count("!") + text.count("！"))
    out["questions"] = float(text.count("?") + text.count("？") + text.count("؟"))
    out["money"] = float(bool(MONEY.search(text)))
    out["digits"] = float(bool(NUMBER.search(text)))
    out["lower_case"] = float(text == text.lower() and text != text.upper())
    out["greets"] = float(claims.greeting is not None)
    out["emoji"] = float(sum(char > "\U0001f000" for char in text))
    out["quoted"] = float(any(mark in text for mark in '"“«„「『»'))
    out["nothing_found"] = float(not hits)
    return {name: value for name, value in out.items() if value}
