"""Address books as vCard 2.1, 3 and 4 (RFC 2426, RFC 6350): names, addresses, employers; nothing else is read."""

import quopri
import re
from collections.abc import Iterator, Mapping

from kithgate.archives.imported import Imported, Progress
from kithgate.archives.names import NOBODY, exact, full
from kithgate.archives.reader import Archive, Member
from kithgate.archives.roll import Roll
from kithgate.archives.tables import encoding_of
from kithgate.errors import ArchiveRefused

SOURCE = "vcard"
_LINE = re.compile(
    r"^(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<settings>(?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(?P<value>.*)$", re.S
)
_FOLD = re.compile(r"\r?\n[ \t]")
_SOFT_BREAK = re.compile(r"=\r?\n")
_ESCAPED = re.compile(r"\\([\\,;nN])")
_PART = re.compile(r"(?<!\\);")

Card = Mapping[str, list[str]]


def recognises(archive: Archive) -> bool:
    """Whether a vCard file is there."""
    return any(member.suffix == ".vcf" for member in archive.members)


def read(archive: Archive, progress: Progress) -> Imported:
    """Everyone with a name. Raises ArchiveRefused when nobody has one."""
    progress(0.0, "address book")
    roll, cards, nameless = Roll(), 0, 0
    for member in archive.members:
        for card in _cards(member) if member.suffix == ".vcf" else ():
            cards += 1
            if not _add(roll, card):
                nameless += 1
    if not roll.drafts:
        raise ArchiveRefused(f"{archive.name}: not one contact with a name; export the address book as vCard again.")
    return Imported(
        SOURCE,
        archive.name,
        None,
        people=roll.people(),
        read={"contacts": cards},
        left_out={"cards without a name of their own, or of companies and groups": nameless} if nameless else {},
    )


def _cards(member: Member) -> Iterator[Card]:
    encoding = encoding_of(member)
    with member.open() as raw:
        text = raw.read().decode(encoding, errors="replace")
    for block in re.split(r"(?im)^BEGIN:VCARD\s*$", text)[1:]:
        card: dict[str, list[str]] = {}
        for line in _lines(re.split(r"(?im)^END:VCARD", block)[0]):
            if found := _LINE.match(line):
                settings = found["settings"].upper()
                value = _quoted(found["value"], found["settings"]) if "QUOTED-PRINTABLE" in settings else found["value"]
                card.setdefault(found["name"].upper(), []).append(value.strip())
        yield card


def _lines(block: str) -> list[str]:
    """Whole lines: folded ones joined, and soft breaks of quoted-printable (2.1) taken out."""
    if "QUOTED-PRINTABLE" in block.upper():
        block = _SOFT_BREAK.sub("", block)
    return _FOLD.sub("", block).splitlines()


def _quoted(value: str, settings: str) -> str:
    charset = re.search(r"CHARSET=([\w-]+)", settings, re.I)
    try:
        return quopri.decodestring(value.encode()).decode(charset[1] if charset else "utf-8", errors="replace")
    except LookupError:
        return value


def _add(roll: Roll, card: Card) -> bool:
    if card.get("KIND", ["individual"])[0].lower() != "individual":
        return False
    family, given, middle = (*(_plain(part) for part in _PART.split(card.get("N", [""])[0])), "", "", "")[:3]
    name = full(*(_plain(value) for value in card.get("FN", [])[:1])) or full(given, middle, family)
    company = _plain(_PART.split(card.get("ORG", [""])[0])[0]).strip() or None
    if exact(name) in NOBODY or (company and exact(name) == exact(company)):
        return False
    draft = roll.find_or_add(name, None, map(_plain, card.get("EMAIL", [])))
    if draft is None:
        return False
    draft.in_address_book = True
    draft.company = draft.company or company
    draft.position = draft.position or _plain(card.get("TITLE", [""])[0]).strip() or None
    return True


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
