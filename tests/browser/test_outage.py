"""The service dies and comes back while the page stays open: said clearly, healed by itself, nothing lost."""

import time

from listener import Listener
from own_service import OwnService
from page import Page


def test_killed_and_started_again(paired: Page, service: OwnService) -> None:
    paired.open_living(4)
    before = [badge["text"] for badge in paired.judged(4)]
    known = len(service.decided())

    service.kill()
    paired.until(lambda: "Kithgate is off" in paired.notice(), timeout=5)
    assert [badge["text"] for badge in paired.badges()] == before
    paired.driver.click("#more")
    waiting = paired.until(lambda: [badge for badge in paired.badges() if badge["text"] == "Waiting: Kithgate is off"])
    assert len(waiting) == 10
    # The person goes on deciding: Accept the second, Ignore the first.
    paired.click_answer(1, "Accept")
    paired.until(lambda: len(paired.badges()) == 13)
    paired.click_answer(0, "Ignore")
    paired.until(lambda: len(paired.badges()) == 12)

    service.start()
    back = time.monotonic()
    paired.judged(12, timeout=10)
    paired.until(lambda: len(service.decided()) == known + 2, timeout=10 - (time.monotonic() - back))
    assert [example.answer for example in service.decided()[known:]] == ["accepted", "ignored"]
    paired.until(lambda: "off" not in paired.notice())


def test_a_stranger_at_the_address_is_told_nothing(paired: Page) -> None:
    """Someone else took the port: the extension sends its challenge and not one word more."""
    heard: list[bytes] = []
    with Listener(heard) as listener:
        paired.driver.storage_set({"port": listener.port})
        paired.open_living(3)
        paired.until(lambda: "This is not your Kithgate" in paired.notice())
    assert heard
    told = b"".join(heard)
    for private in (b"Bearer", b"Agnes", b"invitations", b"note"):
        assert private not in told
