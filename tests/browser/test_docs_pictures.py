"""The pictures of the README and the stores. `make pictures` lets this write them into docs/pictures."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from own_pages import OWN_PAGES
from own_service import OwnService
from page import Page
from real_popup import RealPopup

ARCHIVE_MAKER = Path(__file__).parents[1] / "archives" / "make_export.py"
# The size that the Chrome Web Store takes.
WIDE, NARROW, HEIGHT = 1280, 420, 800
MOST_BYTES = 160_000


@pytest.fixture(scope="module")
def story(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, OwnService]]:
    """A browser paired with a service of its own."""
    service = OwnService(tmp_path_factory.mktemp("story"))
    chromium.reset()
    chromium.storage_set({"port": service.port, "toolbar_only": False, "theme": "auto", "views": {}})
    page = Page(chromium)
    page.open_own("options/options.html")
    page.ask("unpair")
    page.pair(service.code)
    yield page, service
    page.open_own("options/options.html")
    page.ask("unpair")
    service.close()


def keep(page: Page, folder: Path, name: str) -> None:
    page.driver.screenshot(folder / f"{name}.png")
    assert (folder / f"{name}.png").stat().st_size < MOST_BYTES, name


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [("badges", "light", WIDE), ("badges-dark", "dark", WIDE), ("badges-narrow", "light", NARROW)],
)
def test_badges(story: tuple[Page, OwnService], pictures: Path, name: str, scheme: str, width: int) -> None:
    page, _service = story
    page.driver.reset()
    page.driver.appearance(scheme, width, HEIGHT)
    page.open_living(9)
    page.judged(9)
    keep(page, pictures, name)


def test_reasons_and_checklist(story: tuple[Page, OwnService], pictures: Path) -> None:
    page, _service = story
    page.driver.reset()
    page.driver.appearance("light", WIDE, HEIGHT)
    page.open_living(9)
    page.judged(9)
    page.press_in_bar("[data-part=list]")
    page.pause(0.3)
    keep(page, pictures, "checklist")
    page.press_in_bar("[data-part=list]")
    page.press_in_badge(1, "button.pill")
    page.pause(0.3)
    keep(page, pictures, "reasons")
    popup = RealPopup(page.driver)
    popup.wait(
        "document.querySelectorAll('#counts li').length === 3 && document.getElementById('tally').checkVisibility()"
    )
    popup.picture(pictures / "popup.png")


def test_side_panel(story: tuple[Page, OwnService], pictures: Path) -> None:
    page, _service = story
    page.driver.reset()
    page.open_living(9)
    page.judged(9)
    page.driver.beside(page.driver.extension_url + "sidepanel/sidepanel.html")
    page.driver.appearance("light", NARROW, HEIGHT)
    page.driver.wait("return document.querySelectorAll('#here li').length === 9")
    page.pause(1)
    keep(page, pictures, "side-panel")


@pytest.mark.parametrize(
    ("name", "own", "scheme"),
    [
        ("welcome", "welcome-about", "light"),
        ("sample", "welcome-see", "light"),
        ("sample-dark", "welcome-see", "dark"),
        ("options", "options", "light"),
    ],
)
def test_own_pages(story: tuple[Page, OwnService], pictures: Path, name: str, own: str, scheme: str) -> None:
    page, _service = story
    page.driver.reset()
    page.driver.appearance(scheme, WIDE, HEIGHT)
    OWN_PAGES[own].open(page)
    if own == "welcome-see":
        page.judged(4)
    keep(page, pictures, name)


def test_connections(story: tuple[Page, OwnService], pictures: Path, tmp_path: Path) -> None:
    page, service = story
    subprocess.run([sys.executable, str(ARCHIVE_MAKER), "--connections", "300", "--out", str(tmp_path)], check=True)
    service.run("import", str(next(tmp_path.glob("*.zip"))))
    page.driver.reset()
    page.driver.appearance("light", WIDE, HEIGHT)
    page.driver.open(service.dashboard())
    page.driver.wait("return document.querySelector('#connections-list .tie')")
    page.pause(0.5)
    keep(page, pictures, "connections")
