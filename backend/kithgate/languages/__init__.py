"""The sentences of verdicts in languages other than English: a file each, from the English template to its own."""

import json
from functools import cache
from importlib.resources import files

from kithgate.sentence import ENGLISH, Table

_FILES = {file.name.removesuffix(".json"): file for file in files(__name__).iterdir() if file.name.endswith(".json")}

DEFAULT = "en"
LANGUAGES: tuple[str, ...] = (DEFAULT, *sorted(_FILES))
"""By the tags that browsers use."""


@cache
def table(language: str) -> Table:
    """The table of one of LANGUAGES."""
    if language == DEFAULT:
        return ENGLISH
    return dict(json.loads(_FILES[language].read_text(encoding="utf-8")))
