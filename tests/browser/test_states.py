"""How things stand: each state has its own icon on the toolbar, its notice, and one thing to do in the popup."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from listener import Listener
from own_service import OwnService
from page import Page
from real_popup import RealPopup

NEWER, OLDER = 9, 0
FACES = "working elsewhere resting off unpaired unreadable barred troubled stranger behind ahead".split()
TITLE = """
const [tab] = await chrome.tabs.query({ url: 'https://www.linkedin.com/*' });
return await chrome.action.getTitle(args[0] ? {} : { tabId: tab.id });
"""
REPORT = """
const [tab] = await chrome.tabs.query({ url: 'https://www.linkedin.com/*' });
return await chrome.tabs.sendMessage(tab.id, { kind: 'report' });
"""
# The pictures as people see them who see no colour, and how far each is from each other, in steps of 0 to 255.
APART = """
const greys = await Promise.all(args[0].map(async (face) => {
  const image = new Image();
  image.src = `/icons/${face}-16.png`;
  await image.decode();
  const canvas = new OffscreenCanvas(16, 16).getContext('2d');
  canvas.fillStyle = args[1];
  canvas.fillRect(0, 0, 16, 16);
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, 16, 16);
  return Array.from({ length: 256 }, (_, at) => 0.3 * data[4 * at] + 0.59 * data[4 * at + 1] + 0.11 * data[4 * at + 2]);
}));
const apart = (one, other) => Math.max(...one.map((grey, at) => Math.abs(grey - other[at])));
return greys.flatMap((one, i) => greys.slice(i + 1).map((other) => apart(one, other)));
"""
POPUP = """
const shown = [...document.querySelectorAll('main button, main #pairing')].filter((e) => e.checkVisibility());
return { title: document.getElementById('title').textContent, shown: shown.map((e) => e.id) };
"""


@contextmanager
def own_page(page: Page, path: str) -> Iterator[None]:
    """A page of the extension in front of the site's."""
    page.driver.beside(page.driver.extension_url + path)
    try:
        yield
    finally:
        page.driver.back()


def told(page: Page, everywhere: bool = False) -> str:
    """The title of the icon, on the site's tab or everywhere else."""
    with own_page(page, "options/options.html"):
        return str(page.driver.js(TITLE, everywhere))


def tells(page: Page, word: str, everywhere: bool = False) -> None:
    page.until(lambda: word in told(page, everywhere), timeout=20)


def popup(page: Page, pictures: Path, name: str) -> dict[str, object]:
    """What the popup says and offers."""
    with own_page(page, "popup/popup.html"):
        page.driver.wait("return document.getElementById('state').dataset.state")
        page.picture(pictures, f"popup-{name}")
        said: dict[str, object] = page.driver.js(POPUP)
        return said


def test_icons_are_told_apart_without_colour(paired: Page) -> None:
    paired.open_own("options/options.html")
    for toolbar in ("#f9f9fb", "#2b2a33"):
        assert min(paired.driver.js(APART, FACES, toolbar)) > 60


def test_working_off_and_back(paired: Page, service: OwnService, pictures: Path) -> None:
    paired.open_living(3)
    paired.judged(3)
    tells(paired, "working")
    tells(paired, "nothing to screen", everywhere=True)
    service.kill()
    paired.until(lambda: "Kithgate is off" in paired.notice())
    tells(paired, "service is off")
    said = popup(paired, pictures, "off")
    assert said["title"] == "Kithgate is off" and "again" in said["shown"]  # type: ignore[operator]
    tells(paired, "service is off", everywhere=True)
    service.start()
    paired.until(lambda: "Kithgate is back" in paired.notice())
    tells(paired, "working")
    tells(paired, "nothing to screen", everywhere=True)


def test_a_page_that_is_not_understood(paired: Page) -> None:
    paired.open_living(4, linkless="1")
    paired.until(lambda: "Kithgate can't read this page" in paired.notice())
    tells(paired, "can't read this page")
    with own_page(paired, "options/options.html"):
        report = paired.driver.js(REPORT)
    assert "unread" in report and "div" in report and "Abbott" not in report


def test_off_for_this_site(paired: Page) -> None:
    paired.open_living(3)
    paired.judged(3)
    with own_page(paired, "options/options.html"):
        assert paired.ask("turn", id="linkedin", isOn=False)["ok"]
    try:
        paired.until(lambda: not paired.badges())
        tells(paired, "off for this site")
    finally:
        with own_page(paired, "options/options.html"):
            assert paired.ask("turn", id="linkedin", isOn=True)["ok"]
    paired.judged(3)
    tells(paired, "working")


@pytest.mark.parametrize(
    ("protocol", "title"), [(NEWER, "Update this extension"), (OLDER, "Update Kithgate's service")]
)
def test_versions_that_do_not_understand_each_other(
    paired: Page, service: OwnService, pictures: Path, protocol: int, title: str
) -> None:
    service.kill()
    service.start(protocol)
    try:
        paired.open_living(3)
        paired.until(lambda: title in paired.notice())
        tells(paired, "update")
        assert popup(paired, pictures, f"protocol-{protocol}")["title"] == title
    finally:
        service.kill()
        service.start()
    paired.judged(3)


@pytest.mark.parametrize(
    ("face", "query", "button"),
    [("working", {}, "dashboard"), ("unreadable", {"linkless": "1"}, "save"), ("elsewhere", None, "requests")],
)
def test_the_popup_over_a_page(
    under_popup: Page, pictures: Path, face: str, query: dict[str, str] | None, button: str
) -> None:
    page, chromium = under_popup, under_popup.driver
    if query is None:
        chromium.open("about:blank")
    else:
        page.open_living(3, **query)
        page.until(lambda: page.badges() or page.notice())
    real = RealPopup(chromium)
    assert real.wait(f"document.getElementById('face').src.endsWith('/{face}-32.png') && document.title")
    assert real.wait(f"document.getElementById('{button}').checkVisibility()")
    real.picture(pictures / f"real-popup-{face}.png")


def test_not_paired(paired: Page, pictures: Path) -> None:
    paired.open_living(3)
    paired.judged(3)
    with own_page(paired, "options/options.html"):
        paired.ask("unpair")
    paired.open_living(3)
    paired.until(lambda: "Pair this browser" in paired.notice())
    tells(paired, "not paired")
    assert "pairing" in popup(paired, pictures, "unpaired")["shown"]  # type: ignore[operator]


def test_a_stranger(paired: Page, pictures: Path) -> None:
    with Listener([]) as listener:
        paired.driver.storage_set({"port": listener.port})
        paired.open_living(3)
        tells(paired, "another program")
        assert popup(paired, pictures, "stranger")["title"] == "This is not your Kithgate"


COUNT = """
window.seen = [];
const added = (all) => all.flatMap((one) => [...one.addedNodes]).map((element) => element.localName);
const watch = new MutationObserver((all) => seen.push(...added(all)));
watch.observe(document.documentElement, { childList: true });
"""


def test_the_notice_comes_once_when_lost_and_once_when_back(paired: Page, service: OwnService) -> None:
    paired.open_living(3)
    paired.judged(3)
    paired.driver.inject(COUNT)
    service.kill()
    paired.until(lambda: "Kithgate is off" in paired.notice())
    paired.pause(6)  # it is looked at twice more
    assert paired.driver.js("return seen") == ["div"]
    paired.press_in_notice(".close")
    paired.until(lambda: not paired.notice())

    paired.open_living(3)  # what was closed is not told again on another page
    paired.until(lambda: len(paired.badges()) == 3)
    paired.pause(4)
    assert paired.notice() == ""
    paired.driver.inject(COUNT)
    service.start()
    paired.until(lambda: "Kithgate is back" in paired.notice())
    paired.until(lambda: not paired.notice())
    paired.pause(4)
    assert paired.driver.js("return seen") == ["div"]
