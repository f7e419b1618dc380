"""The bar above the list: counts, dimming, the next to review, the checklist; the site's own nodes stay as they are."""

from pathlib import Path

import pytest
from own_service import OwnService
from page import Page

COUNTS = """
const counted = (chip) => [chip.dataset.part, Number(chip.querySelector('b').textContent)];
return Object.fromEntries([...root.querySelectorAll('.chips .choice')].map(counted));
"""
TOLD = "return root.querySelector('.told').textContent"
AT = "return hosts().findIndex((host) => rootOf(host).activeElement?.matches('.pill'))"
OPACITY = "return [...document.querySelectorAll('#list .row')].map((row) => Number(getComputedStyle(row).opacity))"
SHAPE = (
    "return [...document.querySelectorAll('#list, #list .row')].map((e) => e.tagName + e.getAttributeNames().join())"
)


def kinds(page: Page) -> list[str]:
    return [badge["look"].split()[1] for badge in page.badges()]


def ready(page: Page, cards: int) -> None:
    page.open_living(cards)
    page.judged(cards)
    page.until(lambda: page.in_bar(COUNTS)["all"] == cards)


def test_it_counts_what_the_badges_say_once_for_a_list(paired: Page) -> None:
    ready(paired, 10)
    found = kinds(paired)
    assert paired.in_bar(COUNTS) == {"all": 10} | {kind: found.count(kind) for kind in ("accept", "review", "ignore")}
    above = "const host = root.host; return host.nextElementSibling.id + host.getAttributeNames() + host.textContent"
    assert paired.in_bar(above) == "list"
    for _ in range(5):
        paired.driver.js("render()")
    paired.driver.click("#more")
    paired.judged(20)
    paired.until(lambda: paired.in_bar(COUNTS)["all"] == 20)
    bars = "return [...document.querySelectorAll('div')].filter((e) => rootOf(e)?.querySelector('.bar')).length"
    assert paired.probe(bars) == 1


def test_a_filter_dims_the_others_and_touches_nothing_of_the_site(paired: Page) -> None:
    ready(paired, 10)
    found, shape = kinds(paired), paired.driver.js(SHAPE)
    shown = found[0]
    paired.press_in_bar(f"[data-part={shown}]")
    wanted = [kind == shown for kind in found]
    paired.until(lambda: [value == 1 for value in paired.driver.js(OPACITY)] == wanted)
    assert paired.driver.js(SHAPE) == shape
    paired.press_in_bar("[data-part=all]")
    paired.until(lambda: set(paired.driver.js(OPACITY)) == {1})
    paired.press_in_bar("[data-part=dim]")
    paired.until(lambda: [value < 1 for value in paired.driver.js(OPACITY)] == [kind == "ignore" for kind in found])
    paired.driver.js("render()")  # drawn anew, they are dimmed again
    paired.until(lambda: [value < 1 for value in paired.driver.js(OPACITY)] == [kind == "ignore" for kind in found])


def test_the_choice_is_kept_over_a_reload(paired: Page) -> None:
    ready(paired, 10)
    shown = kinds(paired)[0]
    paired.press_in_bar(f"[data-part={shown}]")
    paired.press_in_bar("[data-part=dim]")
    pressed = "return [...root.querySelectorAll('[aria-pressed=true]')].map((chip) => chip.dataset.part)"
    assert paired.in_bar(pressed) == [shown, "dim"]
    ready(paired, 10)
    assert paired.in_bar(pressed) == [shown, "dim"]
    dimmed = [kind != shown for kind in kinds(paired)]
    paired.until(lambda: [value < 1 for value in paired.driver.js(OPACITY)] == dimmed)


def test_next_by_button_and_key_goes_from_one_to_the_next(paired: Page) -> None:
    ready(paired, 10)
    shown = next(kind for kind in ("review", "accept") if kinds(paired).count(kind) > 1)
    paired.press_in_bar(f"[data-part={shown}]")
    places = [index for index, kind in enumerate(kinds(paired)) if kind == shown]
    paired.press_in_bar("[data-part=next]")
    paired.until(lambda: paired.probe(AT) == places[0])
    paired.driver.chord("Alt", "Shift", "R")
    paired.until(lambda: paired.probe(AT) == places[1])


def test_a_checklist_is_worked_through_by_the_persons_own_clicks(paired: Page, service: OwnService) -> None:
    known = len(service.decided())
    ready(paired, 5)
    paired.press_in_bar("[data-part=list]")
    names = "return [...root.querySelectorAll('.checks li bdi')].map((e) => e.textContent)"
    people = paired.driver.js("return [...document.querySelectorAll('#list strong')].map((e) => e.textContent)")
    assert paired.in_bar(names) == people
    # A reading that finds nothing new leaves the buttons where a finger may be on them.
    paired.in_bar("root.querySelector('.checks button').isFirst = true; return null")
    paired.driver.js("document.querySelector('#list').append('text')")
    paired.pause(1)
    assert paired.in_bar("return root.querySelector('.checks button').isFirst")
    paired.press_in_bar(".checks li:nth-child(2) button")
    paired.until(lambda: paired.probe(AT) == 1)
    paired.click_answer(1, "Ignore")
    done = "return [...root.querySelectorAll('.checks .done')].map((e) => e.textContent)"
    paired.until(lambda: paired.in_bar(done) == [f"{people[1]} · Ignored"])
    assert paired.in_bar(TOLD).startswith(f"You ignored {people[1]}")
    paired.until(lambda: len(service.decided()) == known + 1)
    paired.press_in_bar("[data-part=unlearn]")
    paired.until(lambda: "Unlearned" in paired.in_bar(TOLD), timeout=30)
    assert len(service.decided()) == known


def test_with_toolbar_only_there_is_no_bar(paired: Page) -> None:
    ready(paired, 3)
    paired.press_in_bar("[data-part=ignore]")
    driver = paired.driver
    driver.beside(driver.extension_url + "options/options.html")
    driver.js("await chrome.storage.local.set({ toolbar_only: true })")
    driver.back()
    paired.until(lambda: not paired.probe("return Boolean(bar())"))
    assert set(paired.driver.js(OPACITY)) == {1}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1000), ("dark", 1000), ("light", 420)])
def test_pictures(paired: Page, pictures: Path, scheme: str, width: int) -> None:
    paired.driver.appearance(scheme, width)
    ready(paired, 8)
    paired.picture(pictures, f"bar-{scheme}-{width}")
    paired.press_in_bar("[data-part=dim]")
    paired.press_in_bar("[data-part=list]")
    paired.pause(0.3)
    paired.picture(pictures, f"checklist-{scheme}-{width}")
    assert paired.driver.js("return document.documentElement.scrollWidth <= innerWidth")
