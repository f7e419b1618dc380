"""Find what a note claims: names first, then the patterns of its languages, then what follows from both."""

from functools import lru_cache

from kithgate.features.claims.any_language import shared_claims
from kithgate.features.claims.claim import Claim, Claims
from kithgate.features.claims.language import Language, detect, languages, words_of
from kithgate.features.claims.pattern import PERSON, shortened
from kithgate.features.claims.persons import Person, find_persons, mark
from kithgate.features.normalise import normalise

_Span = tuple[str, int, int]


@lru_cache(maxsize=4096)
def find_claims(note: str, owner_first_names: tuple[str, ...] = (), sender_name: str = "") -> Claims:
    """What the note claims, whom it names and greets. Empty for an empty note; never raises."""
    text = normalise(note).plain
    if not text:
        return Claims()
    tongues = detect(text, words_of(text.lower()))
    persons, greeting = find_persons(text, tongues, owner_first_names, sender_name)
    marked = mark(text, persons)
    spans = [*_matches(marked, tongues), *shared_claims(text)]
    third = tuple(person for person in persons if person.mark == PERSON)
    found = _settle(spans, third, text)
    names = tuple(dict.fromkeys(person.name for person in third))
    language = tongues[0].code if tongues else None
    return Claims(found, names, language, greeting, frozenset(claim.kind for claim in found), marked)


def prepare(text: str) -> None:
    """Compile what notes in English and in the likeliest language of a text are read by: the first need not wait."""
    for tongue in {languages()["en"], *detect(text, words_of(text.lower()))[:1]}:
        for pattern in tongue.patterns:
            _ = pattern.regex


def _matches(marked: str, tongues: tuple[Language, ...]) -> list[_Span]:
    words, short = words_of(marked), shortened(marked)
    return [
        (pattern.kind, match.start(), match.end())
        for tongue in tongues
        for pattern in tongue.candidates(marked, words)
        for match in pattern.regex.finditer(short)
    ]


def _settle(spans: list[_Span], third: tuple[Person, ...], text: str) -> tuple[Claim, ...]:
    """One claim for each kind and place; names attached; vague praise gives way to particular."""
    kinds = {kind for kind, *_ in spans}
    if "referral_later" in kinds:
        spans = [
            ("referral", start, end) if kind == "referral_later" else (kind, start, end)
            for kind, start, end in spans
            if kind != "referral_later" or third
        ]
    if third:
        spans.append(("mutual_named", third[0].start, third[-1].end))
    dropped = {"content_vague"} if "content_specific" in kinds else set()
    out: dict[tuple[str, int], Claim] = {}
    for kind, start, end in sorted(spans, key=lambda span: (span[1], -span[2])):
        if kind in dropped or (kind, start) in out or start == end:
            continue
        names = tuple(person.name for person in third if start <= person.start < end)
        out[kind, start] = Claim(kind, text[start:end], start, end, names)
    return tuple(out.values())
