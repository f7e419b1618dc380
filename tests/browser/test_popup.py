"""The popup counts the badges of the page before the person, and leads to the next one to review."""

from pathlib import Path

import pytest
from fake_site import HOST
from page import Page
from real_popup import RealPopup

COUNTS = "[...document.querySelectorAll('#counts strong')].map((each) => Number(each.textContent)).join()"


def test_it_counts_the_badges_and_goes_to_the_next_one_to_review(under_popup: Page, pictures: Path) -> None:
    page, chromium = under_popup, under_popup.driver
    page.open_living(12)
    looks = [badge["look"] for badge in page.judged(12)]
    told = [sum(kind in look for look in looks) for kind in ("review", "ignore", "accept")]
    assert told[0] > 0
    popup = RealPopup(chromium)
    popup.wait(f"{COUNTS} === '{','.join(map(str, told))}'")
    popup.picture(pictures / "real-popup-counts.png")
    assert popup.js("document.getElementById('dashboard').checkVisibility()")
    assert "on this page" in popup.js("document.getElementById('text').textContent")
    assert not popup.js("document.getElementById('requests').checkVisibility()"), "This is where they are."
    first = next(index for index, look in enumerate(looks) if "review" in look)
    popup.js("document.getElementById('next').click()")
    page.until(lambda: page.in_badge(first, "return root.activeElement !== null"))
    chromium.open(f"https://{HOST}/feed/?cards=0")
    popup = RealPopup(chromium)
    popup.wait("document.getElementById('requests').checkVisibility()")


@pytest.mark.parametrize(("theme", "over"), [("light", True), ("dark", False)])
def test_it_says_where_to_look_when_pages_show_no_badges(
    under_popup: Page, pictures: Path, theme: str, over: bool
) -> None:
    """Over the page of requests as over any other."""
    chromium = under_popup.driver
    chromium.storage_set({"toolbar_only": True, "theme": theme})
    try:
        if over:
            under_popup.open_living(3)
        popup = RealPopup(chromium)
        popup.wait("document.getElementById('text').textContent.includes('side panel')")
        popup.picture(pictures / f"real-popup-quiet-{theme}.png")
    finally:
        chromium.storage_set({"toolbar_only": False, "theme": "auto"})
