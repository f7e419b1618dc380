"""Names as archives compare them: exactly as written first, then without credentials, pronouns and emoji."""

import re
import unicodedata

from kithgate.kith import name_key

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_CREDENTIALS = re.compile(
    r"(?:,|\s)\s*(?:ph\.?d|mba|m\.?sc|b\.?sc|msc|bsc|ma|ba|md|m\.d|cpa|pmp|csm|cfa|cissp|pe|jd|esq|rn|dds|llm|ing|dipl)\b\.?(?=,|\s|$)",
    re.I,
)
# What exports write where a person closed the account or hides.
NOBODY = frozenset({"", "linkedin member", "facebook user", "linkedin user"})


def exact(name: str) -> str:
    """Compatibility form, case folded, blanks collapsed."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def loose(name: str) -> str:
    """The name alone: no credentials, asides, emoji, accents or punctuation."""
    return name_key(_CREDENTIALS.sub(" ", f"{_ASIDE.sub(' ', name)} ")) or exact(name)


def full(*parts: str | None) -> str:
    """One name out of its parts, blanks collapsed."""
    return " ".join(" ".join(part for part in parts if part).split())
