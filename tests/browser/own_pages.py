"""The extension's own pages in each of their states, as tables for the tests that look at all of them."""

from dataclasses import dataclass, field
from typing import Any

from page import Page


@dataclass(frozen=True)
class OwnPage:
    """One state: where it is, what is kept in the browser before, and what is true once it is there."""

    path: str
    ready: str
    kept: dict[str, Any] = field(default_factory=dict)
    width: int = 1000
    height: int = 1000

    def open(self, page: Page) -> None:
        page.driver.storage_set(self.kept)
        page.open_own(self.path)
        page.driver.wait(f"return document.title && !document.querySelector('[data-text]:empty') && {self.ready}")


def _welcome(step: str, ready: str, height: int) -> OwnPage:
    kept = {"welcome": {"step": step, "job": None}}
    return OwnPage("welcome/welcome.html", f"!document.getElementById('{step}').hidden && {ready}", kept, height=height)


OWN_PAGES = {
    "popup": OwnPage("popup/popup.html", "document.getElementById('state').dataset.state", width=500, height=500),
    "options": OwnPage("options/options.html", "document.querySelectorAll('#browsers button').length > 0", height=2000),
    "welcome-about": _welcome("about", "true", 960),
    "welcome-pair": _welcome("pair", "document.getElementById('pairtext').textContent", 500),
    "welcome-archive": _welcome("archive", "true", 640),
    "welcome-see": _welcome(
        "see", "[...document.querySelectorAll('.invitation > div:not([class])')].length === 4", 1250
    ),
}
