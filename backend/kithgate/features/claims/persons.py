"""Third persons a note names: capitalised words with a reason to be a person, or names with their title or particle."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kithgate.features.claims.around import Context, context_of, honorific, is_title, titled
from kithgate.features.claims.language import Language, given_names
from kithgate.features.claims.pattern import OWNER, PERSON, SENDER

_TOKEN = re.compile(r"(?:(?<![^\W\d_])(?:[dlj]|qu)['’](?=[^\W\d_]))?([^\W\d_]+(?:[-'’][^\W\d_]+)*\.?)")
_LINKS = frozenset(
    "de da do dos das del della di du van von der den ten ter zu la le el al bin ibn binti ben abu y e ó ní mac".split()
)
_SPLIT = re.compile(r"[-'’]")
_NOT = ("n't", "n’t")
_SENTENCE_END = re.compile(r"(?:^|[.!?…:\n(\"“„«»*>|]|[\U0001f300-\U0001faff])[\s\"“„«(*]{0,3}$")
_STEM_ENDINGS = ("", "a", "o", "y", "i", "ek", "ia", "ie", "е", "а", "о", "я", "й", "ь", "ій", "ий", "ія", "ия")
_ALSO_WORDS = frozenset(
    """
    abi abril ada add ade adora ah alba ali alla alma ama amber ami amico amie amor an ana angel anni april
    ara art asia august aurora austin author autumn avis avril baba banks bara barış bas beau bell bella belle
    bello bent berlin beste bia bianca bill bird blessing bob bonita boss brain branch brooklyn buddy bush cap
    capa cara cari caro carolina case cash cena chance charity charla chase che chelsea cher chiara china
    christian cinta clay constance coral curro dag dakota dale dallas dan dane dann darling dawn dean dell
    della delle delta deniz des destiny dia do doc dom domenica domingo don donna dono dot dove drew durante
    early earnest easter echo eda eden einer elle eller else era esa essa esta etter faith fancy fate fed
    felice fella fleet floor florence forum france frank french friend gala ganda gate gauge gene georgia
    german gi ginger gloria grace grant greet gusta guy güneş hall halle hani happy hari harmony hasta heather
    holly hope hoy hudson hunt hunter ide ilan imam in india ini iris isa israel ivy jack jackson jaren jolie
    jordan journey joy ju judge june junior kata kenya klas kya la lagos lance lane lawyer lea leider leo les
    less leva lieve lima lincoln linda line lis lise little loan london lot love luz madison mai maj major mal
    maman mamie manca manda manila mar marco mare marina marine mark mart mason mat mate may mayo media melody
    mercy meta metod mi mia mie mike mila milan mile miles mille mina minta mio mira misty mora my nada nan
    nana nas nel nella no noa noble nova nya oda ola olive ora ortak owe page paris park pastor pat pate paz
    peace pearl penny per pero pierce porter press price prima prudence puji raid ray red reed reina relu rica
    rich rob robin rok roll roman rosa rose royal rua ruby rush saal sade said san sandy santa santiago sara
    satu savannah savaş see segundo sem serena server si sim sing sini sir skip sky so sol spring star stella
    story sue summer sunday sunny sydney tage tal tea temple tia till tiny trace true tuan umud umut una uno
    uygun valentine vera verde victoria vid vida ville vino viola violet virginia vita wade wanita ward wash
    washington watt will win winter worth yan yazan yeni yeşil yoga yıldır zaman zona ömer ömür över özel
    özgür август бог жива мила пане рада роман сила спас
    """.split()
)
"""Given names that are also words or places: a name only where the grammar says so."""
_THINGS = frozenset(
    """
    academy advocates ag agency akademie akademisi association avenue award awards bank bench block board bridge
    building bv campus center centre chamber church city club college committee company conference congreso
    congress congresso consulting council department dept direito dr drive empresarial engineering entrepreneurs
    exchange expo express faculty festival fluss forum foundation fuar gmbh group guia health hospital hotel
    house inc industries institut institute instituto island kelas kongres kongresi kongress lab labs lake law
    library limited llc ltd ltda magazine market media messe ministry museum nacional national network office
    park partners place plant plaza police port press primary programme project rechtsanwälte river road royal
    sa school services sl society software solutions spa square ssk stadium station straße street studio studios
    summit systems team tech technologies technology theatre tower trail train trust university universität
    verlag village ward week woche üniversitesi
    """.split()
)
"""What a name of several capitals ends or begins with when it is no person's."""
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|to|into|across|aus|bei|en|em|no|na|nos|à|w|we|we|до|в|у|из|i|på|te)\s$", re.I
)
_THING_BEFORE = re.compile(
    r"\b(?:the|this|your|our|a|an|from|of|from\sthe|at\sthe|el|los|las|del|le|les|du|des|het|uw|vom|ihrer?|ihrem|votre|vos)\s$",
    re.I,
)
"""Words that stand before things and places, and before a person only if the name is one."""
_SAINT_BEFORE = re.compile(
    r"\b(?:st|saint|sainte|san|são|santa|santo|lake|mount|mt|fort|port|place|rue|calle|rua|via|piazza|plaza)\.?\s$",
    re.I,
)
"""What makes a given name a place: a saint's or a founder's."""
_PAUSE_AFTER = re.compile(
    r"\s*(?:[、,，!！。:：]|您好|你好|안녕|반갑|こんにち|こんばん|おはよう|はじめ|初め|突然|お世話|ご無沙汰|$)"
)
"""What follows a name with its title when a note begins by greeting it, in writing without capitals."""
_LISTED = "、"
"""A pause in Japanese; in Chinese only what stands between the members of a list."""
_AND_BEFORE = re.compile(r"\ue000\s(?:and|und|y|e|et|en|i|och|и|та|ve|dan|at|&)\s$", re.I)


@dataclass(frozen=True, slots=True)
class Person:
    """A name found: what it is without its title, where it stands, and whose it is (one of the three marks)."""

    name: str
    start: int
    end: int
    mark: str


def _keys(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in re.split(r"[\s\-,.()'’・]+", name) if len(word) > 1)


def _same(word: str, keys: frozenset[str]) -> bool:
    """Whether a word is one of these names, its short form or its inflection."""
    low = word.casefold()
    return low in keys or any(
        len(key) > 3 and len(low) > 2 and (low[:4] == key[:4] or key.startswith(low[:3]) and len(low) <= 5)
        for key in keys
    )


@lru_cache(maxsize=8192)
def _given(word: str, inflects: bool) -> bool:
    """Whether a capitalised word is a given name; `inflects`: also in a Slavic case or with a Turkish ending."""
    names = given_names()
    low = word.casefold()
    if low.endswith(_NOT):
        return False
    for part in (low, *_SPLIT.split(low)[:1], *([low[:-1]] if low[-1] == "s" and len(low) > 4 else ())):
        if part in names:
            return True
    if inflects and len(low) >= 4 and (low[0] > "я" or "а" <= low[0] <= "я" or low[-1] in "aąęieomuyi"):
        return any(low[:-cut] + ending in names for cut in (1, 2, 3) if len(low) - cut >= 3 for ending in _STEM_ENDINGS)
    return False


def find_persons(
    text: str, languages: tuple[Language, ...], owner: tuple[str, ...], sender: str
) -> tuple[tuple[Person, ...], str | None]:
    """Every person named, in order, and the name greeted. Owner's and sender's own names are marked as theirs."""
    context = context_of(languages)
    owner_keys, sender_keys = frozenset().union(*map(_keys, owner)) if owner else frozenset(), _keys(sender)
    found, greeting = _capitalised(text, context, owner_keys, sender_keys)
    taken = [(person.start, person.end) for person in found]
    for language in languages:
        for regex in language.names:
            for match in regex.finditer(text):
                start, end = match.span("n")
                if any(start < b and a < end for a, b in taken):
                    continue
                name = match["n"].strip()
                if not name or name.casefold() in context.stop:
                    continue
                pause = _PAUSE_AFTER.match(text, match.end()) if start < 3 else None
                is_greeted = pause and not (language.code == "zh" and pause[0] == _LISTED)
                mark = OWNER if is_greeted else _mark(name, owner, sender)
                found.append(Person(name, start, match.end(), mark))
                taken.append((start, match.end()))
    for match in context.lower_names(text):
        word = match[1]
        if word.casefold() in context.stop or any(match.start(1) < b and a < match.end(1) for a, b in taken):
            continue
        if word.islower() and (word in given_names() and word not in _ALSO_WORDS):
            mark = OWNER if _same(word, owner_keys) else SENDER if _same(word, sender_keys) else PERSON
            found.append(Person(word.capitalize(), match.start(1), match.end(1), mark))
    return tuple(sorted(found, key=lambda person: person.start)), greeting


def _mark(name: str, owner: tuple[str, ...], sender: str) -> str:
    """Whose an uncased name is: compared by containment, for such names are written without spaces."""
    bare = name.replace(" ", "")
    if any(bare in one or part in bare for one in owner for part in one.split() if len(part) > 1):
        return OWNER
    parts = [part for part in re.split(r"[\s・()]+", sender) if part]
    return (
        SENDER
        if any(
            bare == part or (len(bare) > 1 and bare in part) or (len(part) > 1 and bare.startswith(part))
            for part in parts
        )
        else PERSON
    )


def _capitalised(
    text: str, context: Context, owner: frozenset[str], sender: frozenset[str]
) -> tuple[list[Person], str | None]:
    tokens: _Run = []
    for match in _TOKEN.finditer(text):
        word = match[1].rstrip(".") if len(match[1]) > 2 else match[1]
        tokens.append((word, match.start(1), match.start(1) + len(word)))
    found: list[Person] = []
    greeting: str | None = None
    shouting = sum(t[0].isupper() and len(t[0]) > 1 for t in tokens) * 2 > len(tokens)
    index = 0
    while index < len(tokens):
        run = _run(tokens, index, text, context, shouting)
        if not run:
            index += 1
            continue
        person, greeted, used = _judge(run, text, context, owner, sender, found)
        if greeted and greeting is None and run[0][1] < 60:
            greeting = greeted
        if person:
            found.append(person)
        index += used
    return found, greeting


_Run = list[tuple[str, int, int]]


def _run(tokens: _Run, index: int, text: str, context: Context, shouting: bool) -> _Run:
    """The capitalised words from here on that belong together, with the small words inside names."""
    run: _Run = []
    at = index
    while at < len(tokens) and len(run) < 5:
        word, start, end = tokens[at]
        if run and text[run[-1][2] : start] not in ((" ", "-", ". ") if len(run[-1][0]) <= 3 else (" ", "-")):
            break
        surname = bool(run) and _given(run[-1][0], context.inflects) and word.casefold() not in context.function
        if (
            word[0].isupper()
            and (surname or not _stopped(word, context))
            and (shouting or not word.isupper() or len(word) <= 2 or _given(word, context.inflects))
        ):
            run.append(tokens[at])
        elif run and word.casefold() in _LINKS and at + 1 < len(tokens) and tokens[at + 1][0][0].isupper():
            run.append(tokens[at])
        else:
            break
        at += 1
    return run


def _stopped(word: str, context: Context) -> bool:
    low = word.casefold()
    return low in context.stop and not (
        low in _ALSO_WORDS and low not in ("an", "in", "my", "so", "do", "no", "si", "la")
    )


def _judge(
    run: _Run, text: str, context: Context, owner: frozenset[str], sender: frozenset[str], found: list[Person]
) -> tuple[Person | None, str | None, int]:
    used = len(run)
    has_title = titled(text[max(0, run[0][1] - 40) : run[0][1]])
    while len(run) > 1 and is_title(run[0][0]):
        run, has_title = run[1:], True
    start, end = run[0][1], run[-1][2]
    before, after = text[max(0, start - 40) : start], text[end : end + 60]
    name = text[start:end]
    initial = bool(_SENTENCE_END.search(before)) or start == 0
    if any(_same(word, owner) for word, *_ in run):
        greeted = name if start < 40 else None
        return Person(name, start, end, OWNER), greeted, used
    said = context.said(after)
    apart = said and before.rstrip()[-1:] in ("!", ".", ",") and not after.startswith((",", "!"))
    if context.greets(before) and start < 50 and not apart:
        return Person(name, start, end, OWNER), name, used
    other = len(run) > 1 and (
        _given(run[0][0], context.inflects) and not _same(run[0][0], sender) or said and not _same(run[-1][0], sender)
    )
    if any(_same(word, sender) for word, *_ in run) and not other:
        return Person(name, start, end, SENDER), None, used
    given = [_given(word, context.inflects) and word.casefold() not in _ALSO_WORDS for word, *_ in run]
    if not has_title and (_SAINT_BEFORE.search(before) or _a_thing(run, given[0], context)):
        return None, None, used
    if context.introduces(before, "" if has_title else after) and not said:
        return Person(name, start, end, SENDER), None, used
    maybe = [_given(word, context.inflects) for word, *_ in run]
    led = context.led(before) or bool(_AND_BEFORE.search(before))
    if not has_title and initial and not maybe[0] and len(run) > 1 and any(given[1:]):
        return None, None, 1
    if start == 0 and re.match(r"\s?[,!]|\s[-–—]\s", after) and maybe[0] and not said:
        return Person(name, start, end, OWNER), name, used
    if not has_title and _closes(before, after) and not found_just_before(found, start):
        return Person(name, start, end, SENDER), None, used
    placed = bool(_PLACE_BEFORE.search(before)) and not led
    a_thing = not maybe[0] and (placed or bool(_THING_BEFORE.search(before)))
    backed = maybe[0] or len(run) > 1
    told = said and (backed or not initial) or led and backed
    strong = has_title or told and not a_thing
    listed = given[0] and not placed and not (len(run) == 1 and initial and not said and _verbish(after))
    loose = maybe[0] and len(run) > 1 and not placed
    short = len(run) == 2 and re.fullmatch(r"[A-Z]\.?", run[1][0]) is not None and not placed and not initial
    if strong or listed or loose or short or (initial and len(run[0][0]) > 2 and context.says_next(after)):
        return Person(_bare(run, text), start, end, PERSON), None, used
    return None, None, used if not any(given) else 1


def _a_thing(run: _Run, given: bool, context: Context) -> bool:
    """Whether the capitals are those of an event, a work, a firm or an institution."""
    words = [word.casefold().rstrip(".") for word, *_ in run]
    if any(context.names_thing(word) for word in words[given:]):
        return True
    return len(run) > 1 and any(word in _THINGS for word in words[given:])


def _verbish(after: str) -> bool:
    """Whether what follows makes a capitalised first word look like no name at all."""
    return not re.match(r"['’\s,.!?:;()-]", after)


def _closes(before: str, after: str) -> bool:
    """Whether the name stands alone at the very end: a signature."""
    return not re.search(r"\w", after) and bool(re.search(r"(?:[.!?,\n…)]|[-–—])\s{0,2}(?:\S{1,3}\s)?$", before))


def found_just_before(found: list[Person], start: int) -> bool:
    """Whether another person stands right before: `from Ana, Ben` is a list, not a signature."""
    return bool(found) and found[-1].mark == PERSON and start - found[-1].end <= 2


def _bare(run: _Run, text: str) -> str:
    return re.sub(r"['’]s$", "", text[run[0][1] : run[-1][2]])


def mark(text: str, persons: Sequence[Person]) -> str:
    """The text in lower case, of the same length, each name's letters and third persons' titles replaced by a mark."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower()[0] for char in text)
    out = list(low.replace("’", "'"))
    for person in persons:
        start = honorific(text, person.start) if person.mark == PERSON else person.start
        out[start : person.end] = person.mark * (person.end - start)
    return "".join(out)
