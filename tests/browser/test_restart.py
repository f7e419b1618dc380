"""The service is off, the person goes on deciding, the browser dies: what was decided arrives once and in order."""

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


def test_decisions_survive_the_service_and_the_browser(lasting: Any, tmp_path: Path) -> None:
    service = OwnService(tmp_path)
    try:
        lasting.storage_set({"port": service.port})
        page = Page(lasting)
        page.pair(service.code)
        page.open_living(DECISIONS + 2)
        page.judged(DECISIONS + 2)

        service.kill()
        page.until(lambda: "Kithgate is off" in page.notice())
        decided = [_decide(page, "Ignore" if n % 3 else "Accept") for n in range(DECISIONS)]
        lasting.beside(lasting.extension_url + "popup/popup.html")
        said = "return document.getElementById('waiting').textContent.includes(args[0])"
        lasting.wait(said, str(DECISIONS))

        lasting.restart()
        service.start()
        page.until(lambda: len(service.log()) >= DECISIONS, timeout=PATIENCE)
        assert service.log() == decided
    finally:
        service.close()


def _decide(page: Page, word: str) -> tuple[str, str]:
    """Answers the first row that is left; whose it was and what was answered."""
    rows = "return document.querySelectorAll('#list .acts').length"
    name = "return document.querySelector('#list .acts').closest('.row').querySelector('strong').textContent"
    left, who = page.driver.js(rows), page.driver.js(name)
    page.click_answer(0, word)
    page.until(lambda: page.driver.js(rows) == left - 1)
    return who, {"Accept": "accepted", "Ignore": "ignored"}[word]
