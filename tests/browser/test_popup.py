"""The popup counts the badges of the page before the person, and leads to the next one to review."""

from pathlib import Path
from typing import Any

from fake_site import HOST
from own_service import OwnService
from page import Page
from real_popup import RealPopup

COUNTS = "[...document.querySelectorAll('#counts strong')].map((each) => Number(each.textContent)).join()"


def test_it_counts_the_badges_and_goes_to_the_next_one_to_review(
    chromium: Any, service: OwnService, pictures: Path
) -> None:
    """Only Chromium lets a test reach the popup itself."""
    chromium.reset()
    chromium.storage_set({"port": service.port, "toolbar_only": False})
    page = Page(chromium)
    page.pair(service.code)
    chromium.reset()
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


def test_it_says_where_to_look_when_pages_show_no_badges(chromium: Any, service: OwnService) -> None:
    chromium.reset()
    chromium.storage_set({"port": service.port, "toolbar_only": False})
    page = Page(chromium)
    page.pair(service.code)
    chromium.storage_set({"toolbar_only": True})
    try:
        chromium.reset()
        page.open_living(3)
        popup = RealPopup(chromium)
        popup.wait("document.getElementById('text').textContent.includes('side panel')")
    finally:
        chromium.storage_set({"toolbar_only": False})
