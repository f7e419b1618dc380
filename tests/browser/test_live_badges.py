"""A decision changes the badges of requests like it: at once, without a reload, and back again when it is undone."""

import json
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from own_service import OwnService
from page import Page

SOON_SECONDS = 2
ROUNDS = 4
PATIENCE_SECONDS = 6
WORSE = {"accept": "review", "review": "ignore"}
NOTE = "I walk rivers for a living and would like to compare notes on yours."
WORK = "Hydrologist at Elm Water"
MONTHS = ["January", "March", "May", "July", "August", "October", "November", "December"]
CAMPAIGN = (
    "Our circle of leaders meets every {month} and would love to have you in it. Shall we connect? {month} {month}"
)
OWN = "We sat beside each other at the weir workshop in {month}, number {number}. Good to stay in touch."


class Taught(OwnService):
    """A service whose owner ignored every mass text so far, and accepted those who wrote for themselves."""

    def __init__(self, folder: Any) -> None:
        super().__init__(folder)
        self.token = self.run("token", "tests").strip()
        rows = [row for month in MONTHS for row in self._month(month)]
        self.ids = self.ask("POST", "/decisions", {"decisions": rows})["ids"]
        self.run("train")

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """What the service answers to a script of the owner's."""
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        url = f"http://127.0.0.1:{self.port}{path}"
        request = urllib.request.Request(url, json.dumps(body).encode() if body else None, headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as reply:
            return json.load(reply)

    @staticmethod
    def _month(month: str) -> list[dict[str, Any]]:
        mass = [(f"Mass {month} {n}", CAMPAIGN.format(month=month), "Engineer at Vela", "ignored") for n in range(3)]
        own = [
            (f"Own {month} {n}", OWN.format(month=month, number=n), "Engineer at Brannoc", "accepted") for n in range(3)
        ]
        return [
            {"invitation": {"id": name, "note": note, "sender": {"name": name, "headline": work}}, "decision": decision}
            for name, note, work, decision in mass + own
        ]


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Taught]:
    service = Taught(tmp_path_factory.mktemp("taught"))
    yield service
    service.close()


@pytest.fixture
def page(browser: Page, taught: Taught) -> Page:
    """A browser that is paired with the taught service."""
    browser.driver.storage_set({"port": taught.port})
    browser.pair(taught.code)
    return browser


def last_kind(page: Page) -> str:
    """The last badge's; a page that has just drawn its list anew has none for a moment."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (badges := page.badges()):
        assert time.monotonic() < deadline, "The page has no badge any more."
    return str(badges[-1]["look"]).split()[1]


def seconds_until_last(page: Page, is_wanted: Callable[[str], bool], steps: Iterable[Callable[[], object]]) -> float:
    """From the step that made the last badge what is wanted until it shows: one step may do, or several are needed."""
    for step in steps:
        step()
        start = time.monotonic()
        while (waited := time.monotonic() - start) < PATIENCE_SECONDS:
            if is_wanted(last_kind(page)):
                return waited
            page.pause(0.02)
    pytest.fail(f"The badge is still {last_kind(page)}.")


def await_decisions(taught: Taught, wanted: int) -> None:
    """Waits until as many decisions are kept: a click may still be on its way when its badge has changed."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(taught.decided()) != wanted:
        assert time.monotonic() < deadline, f"{len(taught.decided())} decisions are kept, not {wanted}."
        time.sleep(0.1)


def test_decisions_change_the_badge_of_a_request_like_them(page: Page, taught: Taught) -> None:
    """The best of a few rounds counts: other programs may slow down one of them."""
    learned, undone = [], []
    for _round in range(ROUNDS):
        known = len(taught.decided())
        page.open_living(4, note=quote(NOTE), work=quote(WORK))
        page.judged(4)
        page.pause(1)  # four with the same note are judged again as soon as all are seen
        before = last_kind(page)
        assert before in ("accept", "review")
        answers = iter([lambda: page.click_answer(0, "Ignore")] * 3)
        learned.append(seconds_until_last(page, lambda now, was=before: now != was, answers))
        assert last_kind(page) == WORSE[before]
        assert page.badges()[-1]["news"].startswith("Now: ")
        clicks = 3 - len(list(answers))
        await_decisions(taught, known + clicks)
        made = taught.ask("GET", "/history?limit=9")["entries"][:clicks]
        takes_back = iter([lambda row=row: taught.ask("DELETE", f"/decisions/{row['id']}") for row in made])
        undone.append(seconds_until_last(page, lambda now, was=before: now == was, takes_back))
        for take_back in takes_back:
            take_back()
        if min(learned) < SOON_SECONDS and min(undone) < SOON_SECONDS:
            return
    pytest.fail(f"Decided to changed: {learned}; undone to changed back: {undone} seconds.")
