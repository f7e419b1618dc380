"""The options: every choice is kept at once, by the browser or by the service, and everything can be forgotten."""

from typing import Any

from own_service import OwnService
from page import Page
from test_accessibility import looked_over

SETTING = "return document.getElementById('setting-' + args[0])"
CHOOSE = (
    "const select = document.getElementById(args[0]); select.value = args[1];"
    "select.dispatchEvent(new Event('change')); return true"
)
SAID = "return document.getElementById('said').textContent"
BACKGROUND = "return getComputedStyle(document.body).backgroundColor"


def opened(page: Page) -> Any:
    """The driver, with the options open and filled by the service."""
    page.driver.reset()
    page.open_own("options/options.html")
    page.driver.wait(f"{SETTING} !== null", "at_most_hidden")
    page.driver.wait("return document.querySelectorAll('#browsers button').length > 0")
    return page.driver


def test_the_theme_is_worn_at_once_and_kept(paired: Page) -> None:
    paired.driver.appearance("light", 1000)
    driver = opened(paired)
    light = driver.js(BACKGROUND)
    driver.click("#theme [value=dark]")
    driver.wait(f"{BACKGROUND} !== args[0]", light)
    paired.open_own("popup/popup.html")
    driver.wait("return document.documentElement.dataset.theme === 'dark'")
    paired.open_living(1)
    paired.judged(1)
    pill = "return getComputedStyle(root.querySelector('.pill')).backgroundColor"
    paired.until(lambda: max(map(int, paired.in_badge(0, pill)[4:-1].split(","))) < 100)
    driver = opened(paired)
    driver.click("#theme [value=auto]")
    driver.wait(f"{BACKGROUND} === args[0]", light)


def test_settings_of_the_service_are_kept_by_it(paired: Page, service: OwnService) -> None:
    driver = opened(paired)
    driver.js(CHOOSE, "setting-at_most_hidden", "500")
    driver.click("#setting-ask_questions")
    driver.type("#setting-keep_notes_days", "30")
    driver.press("Tab")
    paired.until(lambda: "30" in service.run("settings", "keep_notes_days"))
    assert "500" in service.run("settings", "at_most_hidden")
    assert "false" in service.run("settings", "ask_questions")
    driver = opened(paired)
    assert driver.js(f"{SETTING}.value", "at_most_hidden") == "500"
    assert driver.js(f"{SETTING}.checked", "ask_questions") is False

    driver.type("#setting-allowed_origins", "not an origin")
    driver.press("Tab")
    assert "origin" in driver.wait(f"{SAID}.includes('origin') && document.getElementById('said').textContent")
    driver.wait(f"{SETTING}.value === ''", "allowed_origins")


def test_a_script_is_shut_out(paired: Page, service: OwnService) -> None:
    service.run("token", "old-script")
    driver = opened(paired)
    row = "[...document.querySelectorAll('#browsers li')].find((li) => li.textContent.includes('old-script'))"
    assert driver.js(f"return {row}.textContent.includes('not used yet')")
    driver.js(f"{row}.querySelector('button').id = 'shut'")
    driver.click("#shut")
    driver.wait(f"return {row} === undefined && document.querySelector('#browsers .tag') !== null")
    assert "old-script" not in service.run("browsers")


def test_everything_is_forgotten_only_when_it_is_meant(paired: Page, service: OwnService) -> None:
    paired.open_living(2)
    paired.judged(2)
    paired.press_in_badge(0, "button.pill")
    paired.press_in_badge(0, ".choice[data-part=spam]")
    paired.until(lambda: service.decided() or "learned" in paired.in_badge(0, "return root.textContent"))
    service.run("settings", "at_most_hidden", "200")
    driver = opened(paired)
    driver.click("#forget")
    looked_over(paired)
    driver.click("#sure button[value=no]")
    assert "200" in service.run("settings", "at_most_hidden")
    driver.click("#forget")
    driver.click("#forgetsure")
    driver.wait(f"{SAID}.startsWith('Everything is forgotten')")
    assert "100" in service.run("settings", "at_most_hidden")
    assert service.run("history") == ""
    driver.wait("return document.querySelector('#browsers .tag') !== null")  # still paired
