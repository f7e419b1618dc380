"""Pairing: a person types six digits, once per browser, and open pages notice."""

import json
import re

from own_service import OwnService
from page import Page

STATE = "return document.getElementById('state').dataset.state"


def test_six_digits_pair_this_browser_and_open_pages_notice(paired: Page, service: OwnService) -> None:
    browser, driver = paired, paired.driver
    browser.open_own("options/options.html")
    driver.wait("return document.getElementById('port').value !== ''")
    driver.click("#unpair")
    driver.wait("return document.getElementById('said').textContent.startsWith('Forgotten')")
    driver.reset()

    browser.open_living(3)
    badges = browser.until(lambda: [badge for badge in browser.badges() if badge["text"] == "Not paired yet"])
    assert len(badges) == 3
    browser.until(lambda: "Pair this browser" in browser.notice())

    code = service.code()
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    driver.beside(driver.extension_url + "popup/popup.html")
    driver.wait(STATE + " === 'unpaired'")
    driver.type("#code", wrong)
    assert "wrong" in driver.wait("return document.getElementById('pairsaid').textContent")
    assert driver.js(STATE) == "unpaired"
    driver.type("#code", code)
    driver.wait(STATE + " === 'working'")
    driver.back()
    browser.judged(3)
    browser.until(lambda: "Kithgate is back" in browser.notice() or browser.notice() == "")


def test_the_token_is_out_of_reach_of_content_scripts(paired: Page) -> None:
    paired.open_own("options/options.html")
    kept = paired.driver.js("return await chrome.storage.local.get(null)")
    assert "port" in kept
    assert re.search(r"[0-9a-f]{32}", json.dumps(kept)) is None
