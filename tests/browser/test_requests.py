"""With the extension a page makes exactly the requests that it makes without it."""

from collections.abc import Iterator
from typing import Any

import pytest
from chromium_driver import FLAGS
from fake_site import INVITATIONS
from page import Page

from conftest import EXTENSION, Network

PAGES = ("page=linkedin-sdui-2026-received.en", "page=linkedin-ember-received.en", "cards=30&later=200")
# Everything that the page asked for, answered or not; without pictures inside drawings, which Firefox tells of
# at times only.
ASKED = """
const entries = ['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind));
return entries.filter(({ initiatorType }) => initiatorType !== 'image').map(({ name }) => name);
"""
# Pictures that wait until they come near are all brought near.
TO_THE_END = """
for (let top = 0; top <= document.documentElement.scrollHeight; top += 300) {
  scrollTo(0, top);
  await new Promise((done) => setTimeout(done, 50));
}
await new Promise((done) => setTimeout(done, 2500));
"""
# Browsers ask for it once.
ICON = "favicon.ico"


class PlainChromium:
    """A Chromium without the extension."""

    def __init__(self, playwright: Any, binary: str, network: Network) -> None:
        proxy = f"--proxy-server=127.0.0.1:{network.proxy.port}"
        trusted = f"--ignore-certificate-errors-spki-list={network.spki}"
        self.browser = playwright.chromium.launch(executable_path=binary, headless=False, args=[*FLAGS, proxy, trusted])
        self.page = self.browser.new_page(viewport={"width": 1000, "height": 800})

    def open(self, url: str) -> None:
        self.page.goto(url)

    def js(self, script: str) -> Any:
        return self.page.evaluate("async () => {" + script + "}")

    def close(self) -> None:
        self.browser.close()


@pytest.fixture
def plain(paired: Page, network: Network, request: pytest.FixtureRequest) -> Iterator[Any]:
    """The same browser without the extension."""
    without: Any
    if paired.name == "chromium":
        binary = request.getfixturevalue("chromium_binary")
        without = PlainChromium(request.getfixturevalue("playwright"), binary, network)
    else:
        from firefox_driver import Addons, Firefox

        binary = request.getfixturevalue("firefox_binary")
        without = Firefox(binary, EXTENSION, network.proxy.port, network.site.port)
        Addons(without.client).uninstall(without.addon_id)
    yield without
    without.close()


def asked(driver: Any, network: Network, address: str) -> tuple[list[str], list[str]]:
    """What the page says that it asked for, and what the site was asked."""
    before = len(network.seen)
    driver.open(address)
    driver.js(TO_THE_END)
    told = driver.js(ASKED)
    return sorted(set(told)), sorted(line for line in network.seen[before:] if ICON not in line)


def test_the_page_asks_for_the_same(paired: Page, plain: Any, network: Network) -> None:
    for query in PAGES:
        address = f"{INVITATIONS}?{query}&first={paired.first}"
        without = asked(plain, network, address)
        with_it = asked(paired.driver, network, address)
        assert paired.badges(), "the extension was at work"
        assert with_it == without
        assert len(without[1]) == 1 and len(without[0]) > 1
