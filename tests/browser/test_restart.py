"""The service is off, the person goes on, the browser dies: what was decided and said arrives once and in order."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from own_service import OwnService
from page import Page

from conftest import EXTENSION, Network

PACK = Path(__file__).parents[2] / "tools" / "pack_extension.py"
DECISIONS = 20
# Rows counted from the end.
FIRST, SECOND, THIRD = -1, -2, -3
KEPT = "Kept until Kithgate is back"
# The background tries again twice a minute, with no page open.
PATIENCE = 120


@pytest.fixture(params=["chromium", "firefox"])
def lasting(request: pytest.FixtureRequest, network: Network, tmp_path: Path) -> Iterator[Any]:
    """A browser of its own, with the extension installed for good."""
    driver = _chromium(request, network) if request.param == "chromium" else _firefox(request, network, tmp_path)
    yield driver
    driver.close()


def _chromium(request: pytest.FixtureRequest, network: Network) -> Any:
    from chromium_driver import Chromium

    playwright, binary = (request.getfixturevalue(name) for name in ("playwright", "chromium_binary"))
    return Chromium(playwright, EXTENSION, binary, network.proxy.port, network.spki)


def _firefox(request: pytest.FixtureRequest, network: Network, folder: Path) -> Any:
    binary = request.getfixturevalue("firefox_binary")
    from firefox_driver import Firefox

    subprocess.run([sys.executable, str(PACK), str(folder)], check=True, capture_output=True)
    return Firefox(binary, next(folder.glob("*.xpi")), network.proxy.port, network.site.port)


def test_what_was_decided_said_and_undone_survives(lasting: Any, tmp_path: Path) -> None:
    service = OwnService(tmp_path)
    try:
        lasting.storage_set({"port": service.port})
        page = Page(lasting)
        page.pair(service.code)
        page.open_living(DECISIONS + 3)
        page.judged(DECISIONS + 3)
        _correct(page, FIRST, "vouched", "Kithgate has learned")
        page.until(lambda: len(service.log()) == 1)

        service.kill()
        page.until(lambda: "Kithgate is off" in page.notice())
        told = [_decide(page, "Ignore" if n % 3 else "Accept") for n in range(DECISIONS // 2)]
        told.append((_correct(page, SECOND, "spam", KEPT), "spam"))
        _press(page, FIRST, "undo", KEPT)
        _correct(page, THIRD, "personal", KEPT)
        _press(page, THIRD, "undo", "Undone")
        told += [_decide(page, "Accept" if n % 3 else "Ignore") for n in range(DECISIONS // 2)]
        lasting.beside(lasting.extension_url + "popup/popup.html")
        said = "return document.getElementById('waiting').textContent.includes(args[0])"
        lasting.wait(said, str(DECISIONS + 2))

        lasting.restart()
        service.start()
        page.until(lambda: len(service.log()) >= len(told), timeout=PATIENCE)
        page.until(lambda: service.log() == told)
    finally:
        service.close()


def _correct(page: Page, place: int, label: str, told: str) -> str:
    """Opens the badge of the last rows, counted from the end, and says what it is; whose it was."""
    name = "return [...document.querySelectorAll('#list strong')].at(args[0]).textContent"
    who = str(page.driver.js(name, place))
    page.press_in_badge(place, "button.pill")
    _press(page, place, label, told)
    assert page.in_badge(place, "return root.querySelector('.choice[aria-pressed=true]')?.dataset.part") == label
    return who


def _press(page: Page, place: int, part: str, told: str) -> None:
    """Presses a part of the open panel, which then tells so."""
    page.press_in_badge(place, f".choice[data-part={part}]")
    page.until(lambda: told in page.in_badge(place, "return root.querySelector('.foot').textContent"))


def _decide(page: Page, word: str) -> tuple[str, str]:
    """Answers the first row that is left; whose it was and what was answered."""
    rows = "return document.querySelectorAll('#list .acts').length"
    name = "return document.querySelector('#list .acts').closest('.row').querySelector('strong').textContent"
    left, who = page.driver.js(rows), page.driver.js(name)
    page.click_answer(0, word)
    page.until(lambda: page.driver.js(rows) == left - 1)
    return who, {"Accept": "accepted", "Ignore": "ignored"}[word]
