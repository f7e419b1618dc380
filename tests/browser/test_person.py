"""What a person does with a badge: find why in one click; correct it in two, or by one key; take that back in one."""

import pytest
from own_service import OwnService
from page import Page

IS_OPEN = "return Boolean(root.querySelector('.panel')) && root.querySelector('.pill').ariaExpanded === 'true'"
WORDS = "return root.querySelector('.pill').textContent"
PRESSED = "return root.querySelector('.choice[aria-pressed=true]').textContent"
SAID = "return root.querySelector('.foot').textContent"
FOCUS_PILL = "root.querySelector('.pill').focus()"


def other_than(page: Page, index: int) -> tuple[str, str]:
    """A label that the badge does not carry, and its key."""
    words = page.in_badge(index, WORDS)
    return ("Vouched", "v") if "Spam" in words else ("Spam", "s")


def test_why_by_click_and_by_key(paired: Page) -> None:
    paired.open_living(3)
    paired.judged(3)
    assert not paired.in_badge(1, IS_OPEN)
    paired.press_in_badge(1, "button.pill")
    assert paired.in_badge(1, IS_OPEN)
    assert paired.in_badge(1, "return root.querySelectorAll('.panel li bdi').length") > 0
    headings = paired.in_badge(1, "return [...root.querySelectorAll('h4')].map((each) => each.textContent)")
    assert headings[0].startswith("What speaks for") and headings[1].startswith("Why not")
    paired.driver.press("Enter")
    assert not paired.in_badge(1, IS_OPEN)
    paired.driver.press("Space")
    assert paired.in_badge(1, IS_OPEN)
    paired.driver.press("Escape")
    assert not paired.in_badge(1, IS_OPEN)


def test_a_correction_holds(paired: Page) -> None:
    """Two clicks."""
    paired.open_living(3)
    paired.judged(3)
    other, _key = other_than(paired, 0)
    paired.press_in_badge(0, "button.pill")
    paired.press_in_badge(0, f".choice[data-part={other.lower()}]")
    paired.until(lambda: paired.in_badge(0, PRESSED) == other)
    paired.until(lambda: "learned" in paired.in_badge(0, SAID))
    paired.open_living(3)  # it holds for the next time, too, and can be taken back there
    paired.judged(3)
    assert other in paired.in_badge(0, WORDS)
    paired.press_in_badge(0, "button.pill")
    paired.press_in_badge(0, "[data-part=undo]")
    paired.until(lambda: other not in paired.in_badge(0, WORDS))


def test_one_key_corrects_and_one_click_undoes(paired: Page, service: OwnService) -> None:
    service.run("train")  # what the tests before decided is learned first, so that only this correction is undone
    paired.open_living(4)
    paired.judged(4)
    words = paired.in_badge(3, WORDS)
    other, key = other_than(paired, 3)

    paired.in_badge(3, FOCUS_PILL)
    paired.driver.press(key)
    paired.until(lambda: other in paired.in_badge(3, WORDS))
    paired.press_in_badge(3, "button.pill")
    paired.until(lambda: paired.in_badge(3, "return Boolean(root.querySelector('[data-part=undo]'))"))
    paired.press_in_badge(3, "[data-part=undo]")
    paired.until(lambda: paired.in_badge(3, "return !root.querySelector('[data-part=undo]')"))
    paired.until(lambda: paired.in_badge(3, WORDS) == words)


def test_not_sure_is_kept_and_teaches_nothing(paired: Page, service: OwnService) -> None:
    paired.open_living(2)
    paired.judged(2)
    words, known = paired.in_badge(1, WORDS), len(service.decided())
    paired.in_badge(1, FOCUS_PILL)
    paired.driver.press("n")
    paired.until(lambda: "You are not sure" in paired.in_badge(1, WORDS))
    assert "review" in paired.badges()[1]["look"]
    paired.open_living(2)
    paired.judged(2)
    paired.until(lambda: "You are not sure" in paired.in_badge(1, WORDS))
    assert len(service.decided()) == known
    paired.in_badge(1, FOCUS_PILL)
    paired.driver.press("u")
    paired.until(lambda: paired.in_badge(1, WORDS) == words)


def test_a_draft_is_edited_and_copied_and_the_page_hears_nothing_of_it(paired: Page) -> None:
    paired.open_living(3)
    paired.judged(3)
    paired.driver.inject("""
    window.heard = [];
    for (const kind of ["keydown", "keypress", "keyup", "beforeinput", "input", "copy", "paste"]) {
      window.addEventListener(kind, (event) => heard.push(kind + (event.key ?? event.data ?? "")), true);
    }
    """)
    name = paired.driver.js("return document.querySelector('#list strong').textContent")
    paired.press_in_badge(0, "button.pill")
    paired.press_in_badge(0, "[data-part=ask]")
    draft = paired.in_badge(0, "return root.querySelector('textarea').value")
    assert draft.startswith(f"Hi {name.split()[0]}, ") and "how do we know each other" in draft
    for key in "snuvp!":
        paired.driver.press(key)
    assert paired.in_badge(0, "return root.querySelector('textarea').value") in (draft + "snuvp!", "snuvp!" + draft)
    assert paired.driver.js("return heard") == []
    if paired.name == "chromium":
        paired.driver.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paired.press_in_badge(0, "[data-part=copy]")
    paired.until(lambda: "Copied" in paired.in_badge(0, "return root.querySelector('.told').textContent"))
    assert paired.driver.js("return heard") == []
    if paired.name == "chromium":
        assert "snuvp!" in paired.driver.js("return navigator.clipboard.readText()")


@pytest.mark.parametrize(("language", "beginning"), [("de-DE", "Hallo "), ("fr", "Bonjour "), ("sw", "Hi ")])
def test_a_draft_speaks_the_pages_language_where_we_have_it(paired: Page, language: str, beginning: str) -> None:
    paired.open_living(1)
    paired.judged(1)
    paired.driver.js("document.documentElement.lang = args[0]", language)
    paired.press_in_badge(0, "button.pill")
    paired.press_in_badge(0, "[data-part=ask]")
    assert paired.in_badge(0, "return root.querySelector('textarea').value").startswith(beginning)
