"""The panel on the page in other languages: the extension's own words, and the reasons that come from the service."""

import re
import shutil
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from own_service import OwnService
from page import Page

from conftest import EXTENSION, Network, start_chromium
from kithgate.languages import table

REASONS = "return [...root.querySelectorAll('.panel li bdi')].map((reason) => reason.textContent)"


@pytest.fixture(params=["de", "ja"])
def abroad(request: pytest.FixtureRequest, network: Network, tmp_path: Path) -> Iterator[tuple[str, Any]]:
    """A language, and a Chromium that speaks it: Debian's has English alone, so the words stand in for English ones."""
    extension = tmp_path / "extension"
    shutil.copytree(EXTENSION, extension)
    words = extension / "_locales" / request.param / "messages.json"
    shutil.copy(words, extension / "_locales" / "en" / "messages.json")
    driver = start_chromium(request, network, extension)
    yield request.param, driver
    driver.close()


def said_by(language: str) -> re.Pattern[str]:
    """What fits any sentence of the language, its blanks filled with anything."""
    parts = (
        "".join(re.escape(text) + (".+" if blank else "") for text, blank, _, _ in string.Formatter().parse(sentence))
        for sentence in table(language).values()
        if sentence.endswith((".", "。", "」"))
    )
    return re.compile("|".join(parts))


def test_reasons_come_in_the_language_of_the_words_around_them(
    abroad: tuple[str, Any], service: OwnService, pictures: Path
) -> None:
    language, driver = abroad
    driver.storage_set({"port": service.port})
    page = Page(driver)
    page.pair(service.code)
    page.open_living(3)
    page.judged(3)
    page.press_in_badge(1, "button.pill")
    reasons = page.in_badge(1, REASONS)
    page.picture(pictures, f"reasons-{language}")
    assert len(reasons) > 3
    assert [reason for reason in reasons if not said_by(language).fullmatch(reason)] == []
