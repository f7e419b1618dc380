"""The kith made quick to ask: people by link, by name in any spelling, and employers and schools by their words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from kithgate.features.claims.language import given_names
from kithgate.features.names import latin, name_words
from kithgate.features.places import company_key, distinctive_word, mentions
from kithgate.features.ties import Tie, tie_to
from kithgate.features.trades import trades_of
from kithgate.kith import Education, Kith, Person, Position, person_key

_SHORTEST_COMPANY = 4
_BEGINNING = 6
_OFTEN = 3
_PAUSE = timedelta(days=92)

Own = TypeVar("Own", Position, Education)


def _family(name: str) -> frozenset[str]:
    """What may be the family name in a name: all but a given name at its beginning."""
    words = name_words(name)
    return frozenset(words[1:] if words and words[0] in given_names() else words)


def whole_stays(stays: Iterable[Own]) -> list[Own]:
    """The owner's time at each place as one stay, oldest first: records hold one title or degree after the other."""
    whole: list[Own] = []
    newest: dict[str, Own] = {}
    for stay in sorted(stays, key=lambda stay: stay.started or date.min):
        key = company_key(stay.name)
        before = newest.get(key)
        if before and _goes_on(before, stay):
            whole.remove(before)
            ended = max(before.ended, stay.ended) if before.ended and stay.ended else None
            stay = replace(stay, started=before.started, ended=ended)
        newest[key] = stay
        whole.append(stay)
    return whole


def _goes_on(before: Own, after: Own) -> bool:
    if before.started is None or after.started is None:
        return False
    return before.ended is None or after.started <= before.ended + _PAUSE


@dataclass(frozen=True, slots=True)
class Known:
    """One of the kith with the tie the records show."""

    person: Person
    tie: Tie


def _usual(kith: Kith) -> frozenset[str]:
    """Words that tell no place from others here: those of the owner's town, and what several employers are called."""
    owner = kith.owner
    places = (*(p.company for p in owner.positions), *(e.school for e in owner.education))
    keys = {company_key(place) for place in (*places, *(p.company for p in kith.people)) if place}
    called: defaultdict[str, set[str]] = defaultdict(set)
    for key in keys:
        for word in key.split():
            # Branches of one firm begin with its name.
            called[word].add(key.split()[0])
    often = frozenset(word for word, firms in called.items() if len(firms) >= _OFTEN)
    return often.union(latin(owner.location or "").split())


class KithIndex:
    """A kith prepared for judging. Built once per change of the records; asked for every card."""

    def __init__(self, kith: Kith) -> None:
        self.owner = kith.owner
        self.known = kith.known
        self.positions, self.education = whole_stays(kith.owner.positions), whole_stays(kith.owner.education)
        self.employers = {company_key(p.company): p for p in self.positions}
        self.schools = {company_key(e.school): e for e in self.education}
        self.usual = _usual(kith)
        self.owner_names = frozenset(name_words(kith.owner.name)) if kith.owner.name else frozenset()
        self.owner_family = _family(kith.owner.name) if kith.owner.name else frozenset()
        self.all = tuple(Known(p, tie_to(p, self._colleague(p))) for p in kith.people)
        owner_texts = (kith.owner.headline or "", *(p.title or "" for p in kith.owner.positions), *kith.owner.skills)
        self.trades = frozenset(trade for text in owner_texts for trade in trades_of(text))
        self.trade_words = frozenset(w for text in owner_texts for w in latin(text).split() if len(w) > 3)
        self._trade_beginnings = frozenset(w[:_BEGINNING] for w in self.trade_words if len(w) >= _BEGINNING)
        told = (*owner_texts, kith.owner.summary or "", *kith.owner.works)
        self.subjects = frozenset(w for text in told for w in latin(text).split() if len(w) > 4)
        self.close_surnames = frozenset(name_words(k.person.name)[-1] for k in self.all if k.tie.grade == "close")
        self._by_key = {key: k for k in self.all if (key := person_key(k.person.profile_url))}
        self._by_name: defaultdict[tuple[str, ...], list[Known]] = defaultdict(list)
        self._by_word: defaultdict[str, list[Known]] = defaultdict(list)
        self._by_stem: defaultdict[str, set[str]] = defaultdict(set)
        self._by_company: defaultdict[str, list[Known]] = defaultdict(list)
        for one in self.all:
            words = name_words(one.person.name)
            self._by_name[tuple(sorted(words))].append(one)
            for word in set(words):
                self._by_word[word].append(one)
                self._by_stem[word[:3]].add(word)
            if one.person.company:
                self._by_company[company_key(one.person.company)].append(one)
        self._company_by_word: defaultdict[str, list[str]] = defaultdict(list)
        for key in self._by_company:
            if len(key) >= _SHORTEST_COMPANY and key not in self.employers:
                for word in {key.split()[0], distinctive_word(key, self.usual) or ""} - {""}:
                    self._company_by_word[word].append(key)

    def _colleague(self, person: Person) -> bool:
        return bool(person.company) and company_key(person.company or "") in self.employers

    def of_own_trade(self, word: str) -> bool:
        """Whether a word of a headline is one of the owner's own headlines, titles and skills, or begins like one."""
        return word in self.trade_words or word[:_BEGINNING] in self._trade_beginnings

    def by_link(self, url: str | None) -> Known | None:
        """The person behind a profile link."""
        key = person_key(url)
        return self._by_key.get(key) if key else None

    def by_full_name(self, name: str) -> tuple[Known, ...]:
        """Everyone of exactly this name, in any order of its words and any script."""
        return tuple(self._by_name.get(tuple(sorted(name_words(name))), ()))

    def by_part_of_name(self, name: str) -> tuple[Known, ...]:
        """Everyone whose name holds all of these words, strongest tie first; if nobody's does, endings are forgiven."""
        words = name_words(name)
        return self._holding([(word,) for word in words]) or self._holding([self._inflected(word) for word in words])

    def by_capital(self, word: str, beside: frozenset[str]) -> tuple[Known, ...]:
        """Everyone whom a word may mean that nothing but its capital makes a name; `beside`: all words that were met.

        It is their first name, or two words of their name were met: a family name alone may be a season.
        """
        found = [(one, name_words(one.person.name)) for one in self.by_part_of_name(word)]
        first = name_words(word)[0]
        return tuple(one for one, name in found if first == name[0] or len(beside.intersection(name)) > 1)

    def _holding(self, spellings: Iterable[Iterable[str]]) -> tuple[Known, ...]:
        found: set[int] | None = None
        everyone: dict[int, Known] = {}
        for spelled in spellings:
            there = {id(one): one for word in spelled for one in self._by_word.get(word, ())}
            everyone |= there
            found = set(there) if found is None else found & set(there)
        return tuple(sorted((everyone[i] for i in found or ()), key=lambda one: -one.tie.strength))

    def _inflected(self, word: str) -> Iterable[str]:
        return (other for other in self._by_stem.get(word[:3], ()) if other == word or _same_stem(word, other))

    def colleague(self, headline: str) -> Known | None:
        """The best known of those whose present employer the headline names, if it was never the owner's own."""
        named = [key for word in headline.split() for key in self._company_by_word.get(word, ())]
        there = [known for key in named if mentions(headline, key, self.usual) for known in self._by_company[key]]
        return max(there, key=lambda known: known.tie.strength, default=None)


def _same_stem(word: str, other: str) -> bool:
    """Whether two words differ by a short ending only ("tylkowej" and "tylkowa"); short names must be equal."""
    shared = 0
    for a, b in zip(word, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= 4 and len(word) - shared <= 3 and len(other) - shared <= 2 and abs(len(word) - len(other)) <= 3
