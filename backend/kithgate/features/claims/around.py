"""What the active languages say around a person's name: verbs after it, phrases before it, greetings, introductions."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from kithgate.features.claims.language import Language

_TITLES = frozenset(
    """
    dr dra prof profa mr mrs ms miss mx rev fr ks sr sra srta don doña dona seu herr frau hr fru mme mlle m dott
    dottor dottoressa sig signor signora señor señora seńor senhor senhora doutor doutora professor professora
    profesor profesora professore professoressa professeur pan pani panu panem pana panią pán paní mevrouw meneer mw
    dhr bay bayan pak bu bapak ibu mas mbak kak bang tante onkel uncle aunt auntie aunty tía tío tia tio zia zio
    ciocia wujek sir ma'am alhaji alhaja chief oga father sister brother coach mama papa padre ustaz ustadz haji
    hajah kuya ate tita tito engr ing dipl-ing mag lic arq abg herrn monsieur madame maître dott.ssa sig.ra señorita
    mba maestro maestra господин госпожа пан пані пана пану дядя тётя тетя проф д-р доктор доктора профессор професор
    الأستاذ الاستاذ الأستاذة الدكتور الدكتورة دكتور دكتورة المهندس المهندسة مهندس الشيخ السيد السيدة الحاج
    """.split()
)
_RELATIVES = frozenset(
    """
    tante onkel uncle aunt auntie aunty tía tío tia tio zia zio ciocia wujek father sister brother mama papa padre
    дядя тётя тетя
    """.split()
)
"""Titles that say something of their own."""
_LAST_WORD = re.compile(r"(?:^|[\s,(])([^\s,(]+)\s?$")
INFLECTING = frozenset({"pl", "uk", "ru", "tr"})
"""Languages that change the ending of a name."""


def is_title(word: str) -> bool:
    """Whether a word is a form of address: `Dr.`, `Frau`, `Pak`."""
    return word.casefold().removesuffix(".") in _TITLES


def titled(before: str) -> bool:
    """Whether a title stands at the end of what precedes a name."""
    last = _LAST_WORD.search(before)
    return last is not None and is_title(last[1])


def honorific(text: str, name_start: int) -> int:
    """Where the titles begin that belong to the name at this place: its own start if it has none."""
    start = name_start
    for _ in range(2):
        last = _LAST_WORD.search(text, max(0, start - 16), start)
        if last is None or not is_title(last[1]) or last[1].casefold() in _RELATIVES:
            break
        start = last.start(1)
    return start


def _untitled(before: str) -> str:
    last = _LAST_WORD.search(before)
    return f"{before[: last.start()]} " if last and is_title(last[1]) else before


_ASIDE = r"(?:\s?\([^)]{1,30}\)|,?\s(?:\S{1,14}\s){1,4}?|,[^.!?,]{1,30},)?"


class _Grammar:
    """What one language says around a person's name, compiled once."""

    def __init__(self, language: Language) -> None:
        verbs = f"{language.alternatives('SAY')}|{language.alternatives('SENT')}"
        role = language.alternatives("ROLE_NOUN")
        self.next = re.compile(rf"\s(?:{verbs})", re.I)
        self.after = re.compile(rf"(?:['’]s)?{_ASIDE}[\s,:]{{0,2}}(?:{verbs})", re.I)
        self.self_after = re.compile(rf"[\s,]{{1,2}}{language.alternatives('SELF_AFTER')}", re.I)
        self.low_name = re.compile(rf"(?:(?:^|[.!?,]\s)|{role}\s)([^\W\d_]{{3,12}})\s(?={verbs})", re.I)
        things = [
            word.casefold() for name in ("EVENT", "WORKS", "BIZ") for word in language.words.get(name, "").split("|")
        ]
        self.things = frozenset(word for word in things if not word.endswith("*"))
        self.thing_stems = tuple(word.strip("*") for word in things if len(word) > 5 and word.endswith("*"))
        self.before, self.greet, self.self_intro = (_phrases(language, name) for name in ("BEFORE", "GREET", "SELF"))


@cache
def _grammar(language: Language) -> _Grammar:
    return _Grammar(language)


def _phrases(language: Language, name: str) -> frozenset[str]:
    return frozenset(
        re.sub(r"['’.]", "", phrase).replace("_", " ") for phrase in language.words.get(name, "").split("|")
    )


class Context:
    """The words of the active languages that tell a person from a place."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self._grammars = tuple(_grammar(language) for language in languages if language.spaced)
        self._before = frozenset().union(*(grammar.before for grammar in self._grammars))
        self._greet = frozenset().union(*(grammar.greet for grammar in self._grammars))
        self._self = frozenset().union(*(grammar.self_intro for grammar in self._grammars))
        self.function = frozenset().union(*(language.function for language in languages))
        self.inflects = bool(languages) and languages[0].code in INFLECTING
        self.stop = self.function.union(*(language.stop for language in languages))

    def names_thing(self, word: str) -> bool:
        """Whether a word means an event, a work or a business in one of the languages."""
        return any(word in grammar.things or word.startswith(grammar.thing_stems) for grammar in self._grammars)

    def said(self, after: str) -> bool:
        """Whether a verb of saying or sending follows the name."""
        return any(grammar.after.match(after) for grammar in self._grammars)

    def says_next(self, after: str) -> bool:
        """Whether such a verb is the very next word."""
        return any(grammar.next.match(after) for grammar in self._grammars)

    def led(self, before: str) -> bool:
        """Whether a phrase that precedes people stands right before."""
        return not before.endswith((", ", ". ", "! ", "? ", ": ")) and _ends(before, self._before)

    def greets(self, before: str) -> bool:
        """Whether the name is addressed."""
        return _ends(_untitled(_untitled(before)), self._greet)

    def introduces(self, before: str, after: str) -> bool:
        """Whether the name is the writer's own."""
        bare = _untitled(before)
        return _ends(bare, self._self) or any(grammar.self_after.match(after) for grammar in self._grammars)

    def lower_names(self, text: str) -> Iterator[re.Match[str]]:
        """Names written in lower case before a verb of saying or sending; the name is group 1."""
        for grammar in self._grammars:
            yield from grammar.low_name.finditer(text)


def _ends(before: str, phrases: frozenset[str]) -> bool:
    """Whether a text ends with one of these phrases."""
    words = re.findall(r"[^\W_]+|/+", re.sub(r"['’.]", "", before.lower()))[-4:]
    return any(" ".join(words[start:]) in phrases for start in range(len(words)))


@lru_cache(maxsize=256)
def context_of(languages: tuple[Language, ...]) -> Context:
    return Context(languages)
