"""Pictures of every state, for people to look at; and that nothing sticks out of its place."""

from pathlib import Path

import pytest
from own_pages import OWN_PAGES
from page import Page


@pytest.mark.parametrize(("scheme", "width"), [("light", 1000), ("dark", 1000), ("light", 420)])
def test_badges_and_reasons(paired: Page, pictures: Path, scheme: str, width: int) -> None:
    paired.driver.appearance(scheme, width)
    paired.open_living(5)
    paired.judged(5)
    paired.picture(pictures, f"badges-{scheme}-{width}")
    paired.press_in_badge(1, "button.pill")
    assert paired.in_badge(1, "return Boolean(root.querySelector('.panel'))")
    paired.press_in_badge(1, "[data-part=ask]")
    paired.pause(0.3)
    paired.picture(pictures, f"reasons-{scheme}-{width}")
    assert paired.driver.js("return document.documentElement.scrollWidth <= innerWidth")


def test_badges_suit_the_page_and_not_the_browser(paired: Page) -> None:
    """A site may be light in a dark browser."""
    colour = "return getComputedStyle(root.querySelector('.badge')).color"
    paired.driver.appearance("dark", 1000)
    paired.open_living(2)
    paired.judged(2)
    in_the_dark = paired.in_badge(0, colour)
    paired.driver.js("document.querySelector('main').style.background = '#fff'; more(1)")
    paired.until(lambda: paired.in_badge(0, colour) != in_the_dark)
    in_the_light = paired.in_badge(0, colour)
    paired.driver.appearance("light", 1000)
    assert paired.in_badge(0, colour) == in_the_light


@pytest.mark.parametrize("name", OWN_PAGES)
def test_own_pages(paired: Page, pictures: Path, name: str) -> None:
    shown = OWN_PAGES[name]
    narrow = ("light-narrow", "light", min(420, shown.width))
    wide = [(scheme, scheme, shown.width) for scheme in ("light", "dark")]
    # What sticks out does so where there is little room; more pictures would be of the same sheets.
    for looks, scheme, width in [*wide, narrow] if paired.name == "chromium" else [narrow]:
        paired.driver.appearance(scheme, width, shown.height)
        shown.open(paired)
        paired.picture(pictures, f"{name}-{looks}")
        assert paired.driver.js("return document.documentElement.scrollWidth <= innerWidth"), looks
