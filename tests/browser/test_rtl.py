"""From right to left: parts stand in the mirrored order, and English words keep their own."""

from pathlib import Path

import pytest
from own_pages import OWN_PAGES
from page import Page

TURN = "document.documentElement.dir = 'rtl'; return true"
# The first letter of a text and its last, which is a stop: where they stand.
ENDS = """
const range = new Range();
const at = (text, place) => {
  range.setStart(text, place);
  range.setEnd(text, place + 1);
  return range.getBoundingClientRect();
};
const isTurned = ({ firstChild: text }) => {
  const last = text.length - 1;
  return at(text, last).top === at(text, 0).top && at(text, last).left < at(text, 0).left;
};
const alone = ({ childNodes: [text, ...others] }) => others.length === 0 && text?.nodeValue;
const isSentence = (part) => part.checkVisibility() && /^[A-Z].*[.?]$/.test(alone(part) || '');
const sentences = (root) => [...root.querySelectorAll('*')].filter(isSentence);
"""
LAID_OUT = (
    ENDS
    + """
const found = sentences(document);
const [one, other] = args[0].map((part) => document.querySelector(part).getBoundingClientRect());
return { count: found.length, turned: found.filter(isTurned).map((part) => part.textContent),
  isMirrored: one.left >= other.right, isWhole: document.documentElement.scrollWidth <= innerWidth };
"""
)
# Two parts of each page that stand side by side, the first one first.
SIDE_BY_SIDE = {
    "popup": ["header img", "header span"],
    "options": [".brand img", ".brand span"],
    "sidepanel": ["header img", "header h1"],
} | dict.fromkeys((name for name in OWN_PAGES if name.startswith("welcome")), [".steps li", ".steps li:last-child"])


def looked_at(page: Page, name: str) -> None:
    """The own page that is open, turned round."""
    page.driver.js(TURN)
    seen = page.driver.js(LAID_OUT, SIDE_BY_SIDE[name])
    assert seen["turned"] == [] and seen["isMirrored"] and seen["isWhole"]
    assert seen["count"] > 0 or name == "sidepanel"


@pytest.mark.parametrize("name", OWN_PAGES)
def test_own_pages(paired: Page, pictures: Path, name: str) -> None:
    paired.driver.appearance("light", OWN_PAGES[name].width, OWN_PAGES[name].height)
    OWN_PAGES[name].open(paired)
    looked_at(paired, name)
    paired.picture(pictures, f"rtl-{name}")


def test_side_panel(paired: Page, pictures: Path) -> None:
    paired.open_living(5)
    paired.judged(5)
    paired.driver.beside(paired.driver.extension_url + "sidepanel/sidepanel.html")
    paired.driver.appearance("light", 500, 800)
    paired.driver.wait("return document.querySelectorAll('#here li').length === 5")
    looked_at(paired, "sidepanel")
    paired.picture(pictures, "rtl-sidepanel")


@pytest.mark.parametrize("width", [1000, 420])
def test_badges_and_bar(paired: Page, pictures: Path, width: int) -> None:
    paired.driver.appearance("light", width)
    paired.open_living(5)
    paired.driver.js(TURN)
    paired.judged(5)
    paired.press_in_bar("[data-part=list]")
    paired.press_in_badge(0, "button.pill")
    paired.picture(pictures, f"rtl-page-{width}")
    turned = ENDS + "return sentences(root).filter(isTurned).map((part) => part.textContent)"
    count = ENDS + "return sentences(root).length"
    mirrored = (
        "const [one, other] = [...root.querySelector(PARTS).children].map((part) => part.getBoundingClientRect());"
    )
    mirrored += "return one.left >= other.right"
    assert paired.in_badge(0, count) > 2 and paired.in_bar(count) > 1
    assert paired.in_badge(0, turned) == [] and paired.in_bar(turned) == []
    assert paired.in_badge(0, mirrored.replace("PARTS", "'.pill'"))
    assert paired.in_bar(mirrored.replace("PARTS", "'.chips'"))


def test_a_page_in_arabic(paired: Page, pictures: Path) -> None:
    paired.open_fixture("linkedin-sdui-2026-received.ar")
    paired.judged(3, timeout=20)
    paired.press_in_badge(0, "button.pill")
    paired.pause(0.3)
    paired.picture(pictures, "rtl-arabic")
    edges = "const [pill, row] = [root.querySelector('.pill'), root.host].map((part) => part.getBoundingClientRect());"
    assert paired.in_badge(0, edges + "return Math.abs(pill.right - row.right) < 1 && pill.left > row.left")
