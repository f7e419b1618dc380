"""Requests of people who write attacks, in the side panel and before the popup: all of it stays text, in its order."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from own_service import OwnService
from page import Page
from real_popup import RealPopup
from test_hostile_cards import INSIDE, OUR_ELEMENTS, PAYLOADS, WRITE

from conftest import Network

PANEL = "sidepanel/sidepanel.html"
ALL = [payload for family in PAYLOADS.values() for payload in family]
# The side panel keeps five hundred.
AT_ONCE = 127
JUDGED = "return hosts().filter((host) => host.closest('#others') && rootOf(host).querySelector('button.pill')).length"
# Every so many of them.
SELECTED = 8
IN_FIREFOX = 4
SCREENED = "return hosts().some((host) => host.closest('#result') && rootOf(host).querySelector('button.pill'))"
FOCUS = "rootOf(hosts()[args[0]]).querySelector(args[1]).focus()"
OPENED = "return hosts().filter((host) => rootOf(host).querySelector('#panel')).length"
# The badges that show their parts in another order than they were made: name, headline and badge stand one below the
# other; the parts of the badge, of each reason and of the correction from left to right, or on a further line.
OUT_OF_ORDER = """
const box = (part) => part.getBoundingClientRect();
const below = (part, before) => box(part).top >= box(before).bottom - 1;
const follows = (part, before) => box(part).left >= box(before).left || below(part, before);
const isOrdered = (parts, after) => [...parts].every((part, at, all) => at === 0 || after(part, all[at - 1]));
const isInOrder = (host) => {
  const root = rootOf(host);
  const reasons = [...root.querySelectorAll('li')].map((row) => row.children);
  const rows = [root.querySelector('.pill').children, root.querySelector('.right').children, ...reasons];
  return isOrdered(host.closest('li').children, below) && rows.every((row) => isOrdered(row, follows));
};
return hosts().filter((host) => !isInOrder(host)).map((host) => rootOf(host).textContent);
"""
SHOWN = """
const lines = [...document.querySelectorAll('#others li')];
const told = hosts().map((host) => rootOf(host).querySelector('#panel')?.textContent ?? '');
const turns = (text) => /[\\u202a-\\u202e\\u2066-\\u2069]/.test(text);
return {
  elements: [...new Set([...document.body.querySelectorAll('*')].map((element) => element.localName))],
  links: [...document.querySelectorAll('a')].map((link) => link.protocol),
  said: lines.map((line) => [line.querySelector('.name').textContent, line.querySelector('p')?.textContent ?? '']),
  named: told.filter((text) => / P\\d/.test(text)).length,
  turned: [document.body.innerText, ...told].filter(turns).length,
};
"""
PANEL_ELEMENTS = OUR_ELEMENTS | {
    "a", "details", "fieldset", "form", "h1", "h2", "header", "img", "input", "label", "legend", "main", "section",
    "summary",
}  # fmt: skip


@pytest.fixture(scope="module")
def befriended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnService]:
    """A service whose owner's connections bear attacks as names, so that reasons name them."""
    folder = tmp_path_factory.mktemp("hostile")
    with (folder / "Connections.csv").open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"])
        for n, payload in enumerate(ALL):
            rows.writerow([f"P{n}", payload, f"https://www.linkedin.com/in/p{n}", "", payload, payload, "02 Mar 2019"])
    service = OwnService(folder)
    service.run("import", str(folder / "Connections.csv"))
    yield service
    service.close()


@pytest.fixture
def hostile(driver: Any, befriended: OwnService) -> Iterator[Page]:
    """A browser paired with that service, and with none afterwards."""
    driver.reset()
    driver.storage_set({"port": befriended.port, "toolbar_only": False})
    driver.appearance("light", 1000)
    page = Page(driver)
    page.open_own("options/options.html")
    page.ask("unpair")
    page.pair(befriended.code)
    yield page
    page.open_own("options/options.html")
    page.ask("unpair")


def invitation(n: int) -> dict[str, Any]:
    """The payload of that number in all that a request may tell."""
    text = ALL[n]
    said = dict.fromkeys(("headline", "company", "school", "location"), text)
    blank = dict.fromkeys(("degree", "connections", "has_photo", "verified", "premium", "open_to_work", "follows_you"))
    sender = {"name": text or "Agnes", "profile_url": f"https://www.linkedin.com/in/hostile-{n}/", **said, **blank}
    mutuals = {"count": 2, "names": [f"P{n} {text}"]}
    note = {"note": f"P{n} {text} said we should talk. {text}", "note_truncated": False}
    told = {"id": f"urn:{n}", "site": "linkedin", "kind": "person", "received_at": None, "first_seen_at": None}
    return {**told, **note, "sender": sender, "mutuals": mutuals}


def straight(text: str) -> str:
    """The text as it is shown: without what turns others round."""
    return "".join(letter for letter in text if letter not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("start", range(0, len(ALL), AT_ONCE))
def test_the_side_panel_shows_attacks_as_text(hostile: Page, network: Network, pictures: Path, start: int) -> None:
    refused = len(network.proxy.refused)
    numbers = range(start, min(start + AT_ONCE, len(ALL)), IN_FIREFOX if hostile.name == "firefox" else 1)
    hostile.open_own(PANEL)
    hostile.ask("judge", invitations=[invitation(n) for n in numbers])
    hostile.until(lambda: hostile.probe(JUDGED) == len(numbers), 60)
    for place in range(len(numbers)):
        hostile.probe(FOCUS, place, "button.pill")
        hostile.driver.press("Enter")
    hostile.until(lambda: hostile.probe(OPENED) == len(numbers), 60)
    shown = hostile.probe(SHOWN)
    hostile.picture(pictures, f"sidepanel-hostile-{start}")
    assert sorted(map(tuple, shown["said"])) == sorted((straight(ALL[n]) or "Agnes", straight(ALL[n])) for n in numbers)
    assert set(shown["elements"]) <= PANEL_ELEMENTS and set(shown["links"]) <= {"https:"}
    assert shown["named"] > len(numbers) / 2
    assert shown["turned"] == 0 and hostile.probe(OUT_OF_ORDER) == []
    assert hostile.driver.js("return document.documentElement.scrollWidth <= innerWidth")
    assert_unharmed(hostile, network, refused)


def test_the_form_takes_attacks_as_text(hostile: Page, network: Network) -> None:
    """What was selected anywhere goes into the form, and is judged there."""
    refused = len(network.proxy.refused)
    hostile.open_own(PANEL)
    for payload in ALL[::SELECTED]:
        text = f"Tom Reyes\n{payload} of {payload}\n{payload}"
        hostile.driver.js("return chrome.storage.session.set({ selection: args[0] })", text)
        hostile.driver.wait("return document.getElementById('name').value === 'Tom Reyes'")
        hostile.until(lambda: hostile.probe(SCREENED), 30)
        hostile.driver.js("return document.getElementById('screenform').reset()")
        hostile.driver.js("return document.getElementById('result').replaceChildren()")
    assert set(hostile.probe(SHOWN)["elements"]) <= PANEL_ELEMENTS
    assert_unharmed(hostile, network, refused)


@pytest.mark.parametrize("family", PAYLOADS)
def test_the_popup_makes_nothing_of_them(hostile: Page, network: Network, family: str) -> None:
    if hostile.name != "chromium":
        pytest.skip("Only Chromium lets a test reach the popup itself.")
    refused = len(network.proxy.refused)
    hostile.open_living(len(PAYLOADS[family]))
    calm = popup_over(hostile)
    hostile.driver.js(WRITE, PAYLOADS[family])
    hostile.pause(1)
    assert popup_over(hostile) == calm
    assert_unharmed(hostile, network, refused)


def popup_over(page: Page) -> list[str]:
    """The elements of the popup over the page, once it has counted; it is closed again."""
    popup = RealPopup(page.driver)
    popup.wait("document.querySelectorAll('#counts li').length")
    assert popup.js("typeof window.hit") == "undefined" and "evil" not in popup.js("document.body.innerText")
    elements: list[str] = popup.js("[...document.querySelectorAll('*')].map((element) => element.localName)")
    popup.js("setTimeout(close)")
    page.pause(0.3)
    return elements


def assert_unharmed(page: Page, network: Network, refused: int) -> None:
    """Nothing ran, no badge holds what is not ours, nobody else was asked for anything."""
    made = set(page.probe(INSIDE))
    assert {name for name in made if not name.startswith("@")} <= OUR_ELEMENTS
    assert not {name for name in made if name.startswith("@on") or name in ("@href", "@src", "@style", "@srcdoc")}
    assert page.driver.js("return typeof window.hit") == "undefined"
    assert [line for line in network.proxy.refused[refused:] if "evil" in line] == []
