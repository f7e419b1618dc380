"""What a person does with a badge: find why, by click or key; correct it; take that back."""

from own_service import OwnService
from page import Page


def test_why_by_click_and_by_key(paired: Page) -> None:
    paired.open_living(3)
    paired.judged(3)
    is_open = "return !root.querySelector('.panel').hidden && root.querySelector('.pill').ariaExpanded === 'true'"
    assert not paired.in_badge(1, is_open)
    paired.press_in_badge(1, "button.pill")
    assert paired.in_badge(1, is_open)
    assert paired.in_badge(1, "return root.querySelectorAll('.panel li bdi').length") > 0
    paired.driver.press("Enter")
    assert not paired.in_badge(1, is_open)
    paired.driver.press("Space")
    assert paired.in_badge(1, is_open)


def test_a_correction_holds(paired: Page) -> None:
    paired.open_living(3)
    paired.judged(3)
    label = "return root.querySelector('.choice[aria-pressed=true]').textContent"
    paired.press_in_badge(0, "button.pill")
    before = paired.in_badge(0, label)
    other = "Spam" if before != "Spam" else "Vouched"
    paired.press_in_badge(0, f".choice[data-part={other.lower()}]")
    paired.until(lambda: paired.in_badge(0, label) == other)
    assert "learned" in paired.in_badge(0, "return root.querySelector('[role=status]').textContent")
    paired.open_living(3)  # it holds for the next time, too
    paired.judged(3)
    paired.press_in_badge(0, "button.pill")
    assert paired.in_badge(0, label) == other


def test_undo_restores_the_verdict(paired: Page, service: OwnService) -> None:
    service.run("train")  # what the tests before decided is learned first, so that only this correction is undone
    paired.open_living(4)
    paired.judged(4)
    text = "return root.querySelector('.pill').textContent"
    label = "return root.querySelector('.choice[aria-pressed=true]').textContent"
    paired.press_in_badge(3, "button.pill")
    words, before = paired.in_badge(3, text), paired.in_badge(3, label)
    other = "s" if before != "Spam" else "v"
    paired.press_in_badge(3, ".panel h3")
    paired.in_badge(3, "root.querySelector('.choice').focus()")
    paired.driver.press(other)
    paired.until(lambda: paired.in_badge(3, label) != before)
    paired.press_in_badge(3, "[data-part=undo]")
    paired.until(lambda: paired.in_badge(3, "return !root.querySelector('[data-part=undo]')"))
    paired.until(lambda: paired.in_badge(3, text) == words)
