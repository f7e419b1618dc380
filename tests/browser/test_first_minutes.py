"""From the install to the first badges, as a person goes: every click and every typed code is counted."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from own_service import OwnService
from page import Page
from test_accessibility import looked_over

from conftest import Network, start_chromium, start_firefox

ARCHIVE_MAKER = Path(__file__).parents[1] / "archives" / "make_export.py"
MOST_CLICKS = 6
SHOWN = "return [...document.querySelectorAll('main > section')].find((each) => !each.hidden)?.id"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented LinkedIn archive."""
    folder = tmp_path_factory.mktemp("archive")
    subprocess.run([sys.executable, str(ARCHIVE_MAKER), "--connections", "300", "--out", str(folder)], check=True)
    return next(folder.glob("*.zip"))


@pytest.fixture(params=[start_chromium, start_firefox], ids=["chromium", "firefox"])
def fresh(request: pytest.FixtureRequest, network: Network) -> Iterator[Any]:
    """A browser in which the extension was installed a moment ago."""
    driver = request.param(request, network)
    yield driver
    driver.close()


class Hand:
    """The person's hand: it clicks and types, and counts."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, selector: str) -> None:
        self.page.driver.click(selector)
        self.clicks += 1

    def choose(self, path: Path) -> None:
        """A click on the button, and one in the browser's dialog."""
        self.page.driver.choose("#files", path)
        self.clicks += 2


def section(page: Page, name: str) -> None:
    page.driver.wait(f"{SHOWN} === args[0]", name)


def test_install_to_first_badges(fresh: Any, service: OwnService, archive: Path) -> None:
    page = Page(fresh)
    hand = Hand(page)
    fresh.storage_set({"port": service.port})
    fresh.opened(fresh.extension_url + "welcome/")
    section(page, "about")
    hand.click("#about button[data-step=pair]")
    fresh.wait("return document.activeElement?.id === 'code'")  # no click needed to type
    for digit in service.run("pair").strip():
        fresh.press(digit)
    section(page, "archive")
    hand.choose(archive)
    fresh.wait("return !document.getElementById('archivenext').hidden", timeout=60)
    told = fresh.js("return document.getElementById('archivesaid').textContent")
    assert "People Kithgate knows now: 3" in told
    assert fresh.js("return document.querySelectorAll('#archivedone li').length") >= 4
    hand.click("#archivenext")
    section(page, "see")
    page.judged(4)

    # On the page, the first badge, its reasons, a correction and the way back.
    page.open_living(5)
    hand.clicks += 1  # "Open my invitations" leads to the real site
    page.judged(5)
    assert hand.clicks <= MOST_CLICKS

    page.press_in_badge(0, "button.pill")  # why: one click
    assert page.in_badge(0, "return root.querySelectorAll('.panel li bdi').length") > 0
    pressed = "return root.querySelector('.choice[aria-pressed=true]').dataset.part"
    before = page.in_badge(0, pressed)
    other = "spam" if before != "spam" else "vouched"
    page.press_in_badge(0, f".choice[data-part={other}]")  # with it, two clicks to correct
    page.until(lambda: page.in_badge(0, pressed) == other)
    page.press_in_badge(0, "[data-part=undo]")  # undo: one
    page.until(lambda: page.in_badge(0, pressed) == before)


def test_the_sample_is_read_and_judged_by_the_real_parts_and_kept_nowhere(paired: Page, service: OwnService) -> None:
    before = service.run("export")
    at_step(paired, "see")
    words = [badge["text"] for badge in paired.judged(4)]
    assert "Spam" in words[0] and "Personal" in words[1], words
    paired.driver.click(".invitation .acts button")
    paired.driver.wait("return document.getElementById('samplesaid').textContent.startsWith('Only a sample')")
    assert service.run("export") == before


def test_each_step_is_resumed_where_it_was_left(paired: Page, archive: Path) -> None:
    driver = paired.driver
    at_step(paired, "about")
    driver.click("#toolbar_only")
    driver.click("#steps [data-step=archive]")
    section(paired, "archive")
    driver.choose("#files", archive)
    driver.wait("return document.getElementById('bring').hidden")
    paired.until(lambda: driver.js("return (await chrome.storage.local.get('welcome')).welcome.job"))
    driver.reset()
    paired.open_own("welcome/welcome.html")
    section(paired, "archive")
    driver.wait("return !document.getElementById('archivedone').hidden", timeout=60)
    looked_over(paired)
    driver.click("#steps [data-step=about]")
    assert driver.js("return document.getElementById('toolbar_only').checked")
    driver.click("#toolbar_only")


def test_a_file_that_is_no_archive_gets_a_sentence_and_another_try(paired: Page, tmp_path: Path) -> None:
    bad = tmp_path / "holiday.zip"
    bad.write_bytes(b"not a zip at all")
    at_step(paired, "archive")
    paired.driver.choose("#files", bad)
    told = paired.driver.wait("return document.querySelector('#archivesaid.wrong')?.textContent", timeout=30)
    assert "holiday.zip" in told or "ZIP" in told
    assert paired.driver.js("return document.getElementById('bring').hidden") is False
    looked_over(paired)


def test_without_a_service_it_says_how_to_start_one_and_notices_when_it_runs(paired: Page, service: OwnService) -> None:
    service.kill()
    try:
        at_step(paired, "pair")
        paired.driver.wait("return !document.getElementById('absent').hidden")
        own = paired.driver.js("return document.querySelector('#systems li').textContent")
        assert "make run" in own and own.startswith("Linux")
        looked_over(paired)
    finally:
        service.start()
    paired.driver.wait("return !document.getElementById('paired').hidden", timeout=20)


def at_step(page: Page, step: str) -> None:
    """The welcome page as someone finds it who left it at this step."""
    page.driver.storage_set({"welcome": {"step": step, "job": None}})
    page.open_own("welcome/welcome.html")
    section(page, step)
