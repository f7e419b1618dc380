"""What a person sees and does, in words of the product: the tests speak through this."""

import itertools
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fake_site import INVITATIONS

PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")

# People of the living page are numbered; a multiple of this keeps their names, headlines and notes.
CAST = 330
_casts = itertools.count()


class Page:
    """One tab of one browser. On the living page every test meets people of its own: nobody is decided on twice."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver
        self.first = CAST * next(_casts)
        self.name = driver.name

    def open_own(self, path: str) -> None:
        """A page of the extension itself."""
        self.driver.open(self.driver.extension_url + path)

    def ask(self, kind: str, **body: Any) -> Any:
        """A message to the background, as the extension's own pages send it; needs one of them to be open."""
        return self.driver.js("return await chrome.runtime.sendMessage(args[0])", {"kind": kind, **body})

    def pair(self, code: Callable[[], str]) -> None:
        """Types the code into the popup's page, unless this browser is paired already."""
        self.open_own("popup/popup.html")
        state = self.driver.wait("return document.getElementById('state').dataset.state")
        if state != "working":
            self.driver.type("#code", code())
            self.driver.wait("return document.getElementById('state').dataset.state === 'working'")
        self.driver.reset()

    def open_fixture(self, name: str, **query: str) -> None:
        """A fixture page at the address of the invitation manager."""
        words = "".join(f"&{key}={value}" for key, value in query.items())
        self.driver.open(f"{INVITATIONS}?page={name}{words}")

    def open_living(self, cards: int, **query: str) -> None:
        """The page that draws its cards by script."""
        words = "".join(f"&{key}={value}" for key, value in query.items())
        self.driver.open(f"{INVITATIONS}?cards={cards}&first={self.first}{words}")

    def pause(self, seconds: float) -> None:
        """Lets the page go on by itself."""
        self.driver.js("await new Promise((done) => setTimeout(done, args[0]))", seconds * 1000)

    def badges(self) -> list[dict[str, Any]]:
        """The badges on the page, in page order."""
        return list(self.probe("return badges();"))

    def notice(self) -> str:
        """The text of the page's one notice, empty when there is none."""
        return str(self.probe("return notice()?.textContent ?? '';"))

    def until(self, holds: Callable[[], Any], timeout: float = 10) -> Any:
        """Waits until it holds; the value that did."""
        deadline = time.monotonic() + timeout
        while True:
            value = holds()
            if value:
                return value
            if time.monotonic() > deadline:
                raise TimeoutError(f"Not within {timeout} s: {json.dumps(self.badges())[:2000]} {self.notice()!r}")
            time.sleep(0.05)

    def judged(self, count: int, timeout: float = 10) -> list[dict[str, Any]]:
        """Waits until so many badges have a verdict, and returns all badges."""

        def ready() -> list[dict[str, Any]]:
            badges = self.badges()
            return badges if sum(1 for badge in badges if badge["isJudged"]) == count else []

        return list(self.until(ready, timeout))

    def press_in_badge(self, index: int, selector: str) -> None:
        """A trusted click on something inside the badge's closed root."""
        script = "return await centre(rootOf(hosts().at(args[0])).querySelector(args[1]));"
        self.driver.click_at(*self.probe(script, index, selector))

    def press_in_notice(self, selector: str) -> None:
        """A trusted click on something inside the page's notice."""
        self.driver.click_at(*self.probe("return await centre(notice().querySelector(args[0]));", selector))

    def press_in_bar(self, selector: str) -> None:
        """A trusted click on something inside the bar above the list."""
        self.driver.click_at(*self.probe("return await centre(bar().querySelector(args[0]));", selector))

    def in_bar(self, script: str, *args: Any) -> Any:
        """Runs `script` with `root`, the closed root of the bar above the list."""
        return self.probe("const root = bar();" + script, *args)

    def click_answer(self, row: int, word: str) -> None:
        """A trusted click on the site's own Accept or Ignore, in the living page's row of that number."""
        script = (
            "const row = document.querySelectorAll('#list .acts')[args[0]];"
            "return await centre(row.querySelectorAll('button')[args[1]]);"
        )
        self.driver.click_at(*self.probe(script, row, ("Ignore", "Accept").index(word)))

    def in_badge(self, index: int, script: str) -> Any:
        """Runs `script` with `root`, the badge's closed root."""
        return self.probe("const root = rootOf(hosts().at(args[0]));" + script, index)

    def probe(self, script: str, *args: Any) -> Any:
        """Runs `script` beside the page, with what probe.js offers."""
        return self.driver.shadow_js(f"{PROBE}\n{script}", *args)

    def picture(self, folder: Path, name: str) -> None:
        self.driver.screenshot(folder / f"{self.name}-{name}.png")
