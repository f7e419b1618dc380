"""The side panel: every request with its badge, corrected there, found on the page by a press; and texts to screen."""

from pathlib import Path

import pytest
from own_service import OwnService
from page import Page
from test_accessibility import RUN, source

PANEL = "sidepanel/sidepanel.html"
MAIL = "Hi Ana,\nI can 10x your pipeline. Book a call today!\n\nTom Reyes\nGrowth hacker\nView profile: x"


def panel(page: Page, cards: int = 4, **query: str) -> None:
    """The living page in one tab, the panel in another on top."""
    page.open_living(cards, **query)
    page.driver.beside(page.driver.extension_url + PANEL)
    page.driver.wait("return document.querySelectorAll('#here li').length === args[0]", cards, timeout=30)
    judged(page, cards)


def judged(page: Page, count: int) -> None:
    """Waits until so many requests of the page carry a verdict in the panel."""
    verdicts = (
        "return hosts().filter((host) => host.closest('#here') && rootOf(host).querySelector('button.pill')).length"
    )
    page.until(lambda: page.probe(verdicts) == count, 30)


def test_it_lists_the_page_and_brings_a_card_into_sight(paired: Page, pictures: Path) -> None:
    panel(paired, 12)
    names = paired.driver.js("return [...document.querySelectorAll('#here .name')].map((name) => name.textContent)")
    assert len(names) == 12
    paired.picture(pictures, "sidepanel")
    paired.driver.js("document.querySelectorAll('#here .name')[11].focus()")
    paired.driver.press("Enter")
    paired.driver.back()
    place = "const box = document.querySelectorAll('#list strong')[11].getBoundingClientRect();"
    paired.driver.wait(place + "return box.top > 0 && box.bottom < innerHeight")
    assert paired.driver.js("return document.querySelectorAll('#list strong')[11].textContent") == names[11]
    assert paired.probe("return document.activeElement === hosts()[11]")


def test_with_the_toolbar_alone_it_is_where_verdicts_are_seen(paired: Page) -> None:
    paired.driver.storage_set({"toolbar_only": True})
    panel(paired, 3)
    paired.driver.click("#here .name")
    paired.driver.back()
    assert paired.badges() == []


def test_a_correction_holds_on_the_page_too(paired: Page) -> None:
    panel(paired)
    label = "return root.querySelector('.choice[aria-pressed=true]').textContent"
    paired.press_in_badge(0, "button.pill")
    other = "Spam" if paired.in_badge(0, label) != "Spam" else "Vouched"
    paired.press_in_badge(0, f".choice[data-part={other.lower()}]")
    paired.until(lambda: paired.in_badge(0, label) == other)
    paired.driver.back()
    paired.judged(4)
    paired.until(lambda: other in paired.in_badge(0, "return root.querySelector('.pill').textContent"), 30)


def test_not_sure_holds_on_the_page_too(paired: Page) -> None:
    panel(paired)
    words = "return root.querySelector('.pill').textContent"
    paired.press_in_badge(1, "button.pill")
    paired.press_in_badge(1, "[data-part=unsure]")
    paired.until(lambda: "You are not sure" in paired.in_badge(1, words))
    paired.pause(5)  # the panel asks its page again meanwhile
    assert "You are not sure" in paired.in_badge(1, words)
    paired.driver.back()
    assert "You are not sure" in paired.in_badge(1, words)
    paired.press_in_badge(1, "button.pill")
    paired.press_in_badge(1, "[data-part=undo]")
    paired.until(lambda: "You are not sure" not in paired.in_badge(1, words))


def test_filter_by_label(paired: Page) -> None:
    panel(paired, 5)
    counts = "return args[0].map((one) => Number(document.getElementById(`count-${one}`).textContent))"
    names = ["all", "personal", "vouched", "spam"]
    paired.until(lambda: sum(paired.driver.js(counts, names[1:])) == paired.driver.js(counts, names)[0] >= 5)
    each = paired.driver.js(counts, names[1:])
    paired.driver.click("[name=filter][value=spam]")
    paired.driver.wait("return document.querySelectorAll('li').length === args[0]", each[2], timeout=30)


def test_what_was_seen_stays_when_its_page_is_left(paired: Page) -> None:
    panel(paired, 3)
    names = paired.driver.js("return [...document.querySelectorAll('#here .name')].map((name) => name.textContent)")
    paired.driver.back()
    paired.open_own("popup/popup.html")
    paired.driver.beside(paired.driver.extension_url + PANEL)
    paired.driver.wait("return document.querySelectorAll('#others li').length >= 3", timeout=30)
    others = paired.driver.js("return [...document.querySelectorAll('#others .name')].map((name) => name.textContent)")
    assert set(names) <= set(others)


def test_whoever_is_forgotten_leaves_the_list_at_once(paired: Page, service: OwnService) -> None:
    panel(paired, 3)
    paired.driver.back()
    paired.open_own("popup/popup.html")
    paired.driver.beside(paired.driver.extension_url + PANEL)
    links = "return [...document.querySelectorAll('#others .name')].map((name) => name.href)"
    shown = paired.until(lambda: len(found := paired.driver.js(links)) >= 3 and found)
    service.run("forget", shown[0])
    paired.until(lambda: paired.driver.js(links) == shown[1:])
    assert paired.ask("pending")["reply"]["pending"][0]["invitation"]["sender"]["profile_url"] == shown[1]


def test_a_selected_text_is_screened(paired: Page, pictures: Path) -> None:
    paired.open_own(PANEL)
    paired.driver.js("return chrome.storage.session.set({ selection: args[0] })", MAIL)
    paired.driver.wait("return document.getElementById('name').value === 'Tom Reyes'")
    form = "return ['headline', 'note'].map((id) => document.getElementById(id).value)"
    assert paired.driver.js(form) == ["Growth hacker", "I can 10x your pipeline. Book a call today!"]
    result = (
        "return [...document.querySelectorAll('#result div')].map((host) => rootOf(host)?.textContent ?? '').join()"
    )
    paired.until(lambda: "Why?" in paired.probe(result), 30)
    assert paired.driver.js("return (await chrome.storage.session.get('selection')).selection ?? null") is None
    paired.picture(pictures, "sidepanel-screen")

    paired.driver.type("#name", "")
    paired.driver.click("#screenform button")
    assert paired.driver.js("return document.getElementById('name').matches(':invalid')")


def test_the_menu_hands_over_the_lines_of_the_selection(paired: Page) -> None:
    if paired.name != "chromium":
        pytest.skip("Firefox lets no test press a line of its menu.")
    paired.open_living(1)
    paired.judged(1)
    paired.driver.js("getSelection().selectAllChildren(document.querySelector('.lines')); return true")
    paired.driver.worker.evaluate("""async () => {
      const [tab] = await chrome.tabs.query({ url: "https://www.linkedin.com/*" });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: "screen", frameId: 0, selectionText: "in one line" }, tab);
    }""")
    kept = "async () => (await chrome.storage.session.get('selection')).selection ?? ''"
    selection = paired.until(lambda: paired.driver.worker.evaluate(kept))
    assert "wants to connect\n" in selection
    paired.open_own(PANEL)
    paired.driver.wait("return document.getElementById('name').value !== ''")
    assert paired.driver.js("return document.getElementById('name').value") == selection.split(" wants")[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(paired: Page, scheme: str, pictures: Path) -> None:
    panel(paired, 5)
    paired.driver.appearance(scheme, 360)
    paired.driver.click("#screen summary")
    paired.driver.inject(source())
    violations, passes = paired.driver.js(RUN)
    assert violations == [] and passes > 10
    assert paired.driver.js("return document.documentElement.scrollWidth <= innerWidth")
    paired.picture(pictures, f"sidepanel-{scheme}")
