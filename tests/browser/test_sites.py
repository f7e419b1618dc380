"""The other sites: off until the person turns them on by a click, then read exactly; gone at once when turned off.

The browser's own prompt cannot be driven in a headless browser: Chromium knows a yes from before, Firefox is told to
take the click for one. The click, the permission, the scripts and the page are real.
"""

import json
from pathlib import Path

import pytest
from fake_site import ALL_PAGES
from own_service import OwnService
from page import Page

SITES = {
    "facebook": "facebook-friend-requests.en",
    "x": "x-follower-requests.en",
    "mastodon": "mastodon-follow-requests.en",
}
SERVER = "social.example"
# Our hosts as the page sees them: elements with nothing in them and nothing on them.
OURS = "return [...document.querySelectorAll('div:empty')].filter((e) => !e.attributes.length).length"
# A switch moves at the click; its line has the link to the requests once the browser and the background have done it.
IS_ON = "Boolean(document.getElementById(args[0])?.closest('li')?.querySelector('a'))"


def expected(site: str) -> dict:
    return dict(json.loads((ALL_PAGES / site / f"{SITES[site]}.expected.json").read_text(encoding="utf-8")))


def address(site: str) -> str:
    return f"{expected(site)['page']['url']}?page={SITES[site]}"


def place(site: str) -> str:
    return f"place-{SERVER if site == 'mastodon' else site}"


def turn_on(page: Page, site: str) -> None:
    """In the options: the switch of a site, or the name of a server."""
    if is_on(page, site):
        return
    if site == "mastodon":
        page.driver.type("#server", f"@ana@{SERVER}")
        page.driver.click("#serverform button")
    else:
        press(page, site)
    page.driver.wait(f"return {IS_ON}", place(site))


def turn_off(page: Page, site: str) -> None:
    if is_on(page, site):
        press(page, site)
        page.driver.wait(f"return !{IS_ON}", place(site))


def is_on(page: Page, site: str) -> bool:
    """What the options say, once they are drawn."""
    page.open_own("options/options.html")
    page.driver.wait("return document.querySelectorAll('#places li').length >= 3")
    return bool(page.driver.js(f"return {IS_ON}", place(site)))


def press(page: Page, site: str) -> None:
    # A host's dot would be a class in a plain selector.
    page.driver.click(f"[id='{place(site)}']")


@pytest.mark.parametrize("site", SITES)
def test_read_once_it_is_on(paired: Page, service: OwnService, site: str, pictures: Path) -> None:
    cards = expected(site)["cards"]
    turn_off(paired, site)
    paired.driver.open(address(site))
    paired.pause(1)
    assert paired.driver.js(OURS) == 0

    turn_on(paired, site)
    paired.driver.reset()
    paired.driver.open(address(site))
    badges = paired.judged(len(cards), timeout=30)
    assert len(badges) == len(cards)
    assert paired.driver.js(OURS) == len(cards) + 1, "a badge each, and the bar"
    assert not any(badge["inControl"] or badge["attributes"] for badge in badges)
    paired.picture(pictures, f"site-{site}")

    paired.driver.reset()
    turn_off(paired, site)
    paired.driver.reset()
    paired.driver.open(address(site))
    paired.pause(1)
    assert paired.driver.js(OURS) == 0


def test_an_open_page_follows_the_switch(paired: Page) -> None:
    """Nobody has to reload: badges come to an open page when its site is turned on, and leave when it is turned off."""
    cards = expected("facebook")["cards"]
    paired.driver.open(address("facebook"))
    own = paired.driver.extension_url + "options/options.html"
    paired.driver.beside(own)
    turn_on(paired, "facebook")
    paired.driver.back()
    paired.judged(len(cards), timeout=30)

    paired.driver.beside(own)
    turn_off(paired, "facebook")
    paired.driver.back()
    paired.until(lambda: paired.badges() == [])


def test_linkedin_can_be_off_too(paired: Page) -> None:
    paired.open_living(3)
    paired.judged(3)
    turn_off(paired, "linkedin")
    paired.driver.reset()
    paired.open_living(3)
    paired.pause(1)
    assert paired.badges() == []
    turn_on(paired, "linkedin")
    paired.driver.reset()
    paired.open_living(3)
    paired.judged(3)


def test_what_is_no_server_is_said_to_be_none(paired: Page) -> None:
    paired.open_own("options/options.html")
    paired.driver.type("#server", "not a server")
    paired.driver.click("#serverform button")
    paired.driver.wait("return document.getElementById('serversaid').textContent.includes('mastodon.social')")
