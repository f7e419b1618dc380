"""Pictures of every state, for people to look at; and that nothing sticks out of its place."""

from pathlib import Path

import pytest
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


@pytest.mark.parametrize("page", ["popup/popup.html", "options/options.html", "welcome/welcome.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_own_pages(paired: Page, pictures: Path, page: str, scheme: str) -> None:
    popup = page.startswith("popup")
    paired.driver.appearance(scheme, 500 if popup else 1000, 500 if popup else 2000)
    paired.open_own(page)
    if popup:
        paired.driver.wait("return document.getElementById('state').dataset.state")
    if page.startswith("options"):
        paired.driver.wait("return document.querySelectorAll('#browsers button').length > 0")
    paired.picture(pictures, f"{page.partition('/')[0]}-{scheme}")
    assert paired.driver.js("return document.documentElement.scrollWidth <= innerWidth")
