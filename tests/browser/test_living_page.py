"""A page that draws rows anew, loads more and answers clicks: one badge a card, and only real decisions."""

from pathlib import Path

import pytest
from own_service import OwnService
from page import Page


def test_drawn_anew_twenty_times(paired: Page) -> None:
    paired.open_living(5)
    paired.judged(5)
    count = "return document.querySelectorAll('*').length"
    before = paired.driver.js(count)
    for_a_while = "await new Promise((done) => setTimeout(done, i % 3 ? 0 : 40))"
    paired.driver.js(f"for (let i = 0; i < 20; i++) {{ render(); {for_a_while}; }}")
    badges = paired.judged(5)
    assert len(badges) == 5 and len({badge["who"] for badge in badges}) == 5
    assert paired.driver.js(count) == before


def test_load_more_and_drawn_anew_while_reading(paired: Page) -> None:
    paired.open_living(100)
    paired.driver.js("for (let i = 0; i < 5; i++) { render(); await new Promise((done) => setTimeout(done, 10)); }")
    paired.driver.click("#more")
    badges = paired.judged(110, timeout=15)
    assert len(badges) == 110 and len({badge["who"] for badge in badges}) == 110


def test_badges_shift_nothing(paired: Page) -> None:
    """A badge comes in the same frame as its card, and the verdict takes the room that was kept for it."""
    if paired.name != "chromium":
        pytest.skip("Firefox does not measure layout shifts.")
    paired.open_living(5, later="400")
    paired.judged(5)
    paired.driver.js("more(10)")
    paired.judged(15)
    shifts = paired.driver.js("""
    const found = [];
    const node = ({ node }) => node?.outerHTML?.slice(0, 80);
    const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((done) => setTimeout(done, 300));
    return found.map((shift) => [shift.value, shift.startTime, shift.sources.map(node)]);
    """)
    assert shifts == []


def test_a_click_counts_when_the_page_shows_its_effect(paired: Page, service: OwnService) -> None:
    known = len(service.decided())
    paired.open_living(4, deaf="1")
    paired.judged(4)
    paired.click_answer(0, "Accept")  # the page does nothing
    paired.open_living(4)
    paired.judged(4)
    paired.driver.js("document.querySelectorAll('#list button')[1].click()")  # the page's own script accepts
    paired.until(lambda: len(paired.badges()) == 3)
    paired.click_answer(2, "Accept")  # the last of the three that are left
    paired.until(lambda: len(paired.badges()) == 2)
    paired.until(lambda: len(service.decided()) > known)
    paired.pause(0.5)
    new = service.decided()[known:]
    assert [(example.answer, example.invitation.sender.name) for example in new] == [("accepted", "Dmitri Doyle")]


def test_a_page_that_cannot_be_read_says_so(paired: Page, pictures: Path) -> None:
    paired.open_living(4, linkless="1")
    paired.until(lambda: "Kithgate can't read this page" in paired.notice())
    assert paired.badges() == []
    paired.press_in_notice(".choice")
    report = paired.until(lambda: paired.notice().partition("{")[2])
    assert "unread" in report and "div" in report and "Abbott" not in report
    paired.picture(pictures, "unreadable")
