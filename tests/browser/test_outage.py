"""The service dies and comes back while the page stays open: said clearly, healed by itself, nothing lost."""

import time
from pathlib import Path

from listener import Listener
from own_service import OwnService
from page import Page

KEPT = "Kept until Kithgate is back"


def test_killed_and_started_again(paired: Page, service: OwnService, pictures: Path) -> None:
    paired.open_living(4)
    before = [badge["text"] for badge in paired.judged(4)]
    known = len(service.decided())

    service.kill()
    paired.until(lambda: "Kithgate is off" in paired.notice(), timeout=5)
    assert [badge["text"] for badge in paired.badges()] == before
    paired.driver.click("#more")
    # What is new meanwhile is judged by the card alone, and says so.
    offline = [badge for badge in paired.judged(14) if "offline" in badge["text"]]
    assert len(offline) == 10 and all("ignore" not in badge["look"] for badge in offline)
    paired.picture(pictures, "off")
    # The person goes on deciding: Accept the second, Ignore the first.
    paired.click_answer(1, "Accept")
    paired.until(lambda: len(paired.badges()) == 13)
    paired.click_answer(0, "Ignore")
    paired.until(lambda: len(paired.badges()) == 12)

    driver = paired.driver
    driver.beside(driver.extension_url + "popup/popup.html")
    driver.wait("return document.getElementById('state').dataset.state === 'off'")
    assert driver.js("return document.querySelector('#command code').textContent") == "kithgate serve"
    assert "2" in driver.js("return document.getElementById('waiting').textContent")
    paired.picture(pictures, "popup-off")
    driver.back()

    service.start()
    back = time.monotonic()
    paired.until(lambda: not any("offline" in badge["text"] for badge in paired.judged(12)))
    paired.until(lambda: len(service.decided()) == known + 2, timeout=10 - (time.monotonic() - back))
    assert [example.answer for example in service.decided()[known:]] == ["accepted", "ignored"]
    paired.until(lambda: "off" not in paired.notice())


def test_what_is_taken_back_meanwhile_never_arrives(paired: Page, service: OwnService) -> None:
    """From the bar a decision, from the side panel a correction; another correction made there stays, and arrives."""
    log = service.log()
    paired.open_living(3)
    decided = paired.judged(3)[0]["who"]
    service.kill()
    paired.until(lambda: "Kithgate is off" in paired.notice())
    paired.click_answer(0, "Ignore")
    paired.until(lambda: len(paired.badges()) == 2)
    paired.press_in_bar("[data-part=unlearn]")
    paired.until(lambda: "Unlearned" in paired.in_bar("return root.querySelector('.told').textContent"))

    driver = paired.driver
    driver.beside(driver.extension_url + "sidepanel/sidepanel.html")
    driver.wait("return document.querySelectorAll('#here li').length === 2")
    driver.wait("return !document.getElementById('standing').hidden")
    pending = paired.ask("pending")["reply"]["pending"]
    assert decided not in [each["invitation"]["sender"]["profile_url"] for each in pending]
    kept = driver.js("return document.querySelector('#here .name').textContent")

    def press(place: int, part: str, told: str) -> None:
        paired.press_in_badge(place, f".choice[data-part={part}]")
        paired.until(lambda: told in paired.in_badge(place, "return root.querySelector('.foot').textContent"))

    for place in (0, 1):
        paired.press_in_badge(place, "button.pill")
        paired.until(lambda place=place: paired.in_badge(place, "return root.querySelector('.panel') !== null"))
    press(0, "spam", KEPT)
    press(1, "vouched", KEPT)
    press(1, "undo", "Undone")
    # The panel asks its page again meanwhile.
    paired.pause(5)
    assert paired.in_badge(0, "return root.querySelector('.choice[aria-pressed=true]').textContent") == "Spam"
    driver.back()

    service.start()
    paired.until(lambda: service.log() == [*log, (kept, "spam")], timeout=60)
    paired.until(lambda: not any("offline" in badge["text"] for badge in paired.judged(2)))
    assert service.log() == [*log, (kept, "spam")]


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


def test_the_background_may_die_at_any_time(paired: Page, service: OwnService) -> None:
    """Browsers stop an idle background: the next message wakes it, paired as before, with the queue it had."""
    known = len(service.decided())
    service.kill()
    paired.open_living(3)
    paired.until(lambda: "Kithgate is off" in paired.notice())
    paired.click_answer(0, "Accept")
    paired.until(lambda: len(paired.badges()) == 2)
    paired.driver.stop_background()
    service.start()
    paired.judged(2, timeout=10)
    paired.until(lambda: len(service.decided()) == known + 1)
