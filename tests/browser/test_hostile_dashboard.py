"""What strangers wrote is text on every page of the dashboard: it runs nothing, makes nothing and asks for nothing."""

import csv
import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from own_service import OwnService
from playwright.sync_api import Page, Playwright, expect

KINDS = json.loads((Path(__file__).parents[1] / "security" / "payloads.json").read_text(encoding="utf-8"))
PAYLOADS = [payload for kind in KINDS.values() for payload in kind]
SECTIONS = ("connections", "history", "questions", "people", "browsers")
NAMES = [f"S{n} {payload}"[:300] for n, payload in enumerate(PAYLOADS)]
MOST_AT_ONCE = 250
MADE = "document.querySelectorAll('script, img, iframe, style, link, form, template, math, object, embed, base').length"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[OwnService]:
    running = OwnService(tmp_path)
    yield running
    running.kill()


def filled(service: OwnService, folder: Path) -> None:
    """Every payload as name, employer, job, note, headline and address."""
    path = folder / "Connections.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"])
        for n, payload in enumerate(PAYLOADS):
            rows.writerow([f"P{n}", payload, f"https://www.linkedin.com/in/p{n}", "", payload, payload, "02 Mar 2019"])
    service.run("import", str(path))
    token = service.run("token", PAYLOADS[0]).strip()
    decisions = [decision(n) for n in range(len(PAYLOADS))]
    for begin in range(0, len(PAYLOADS), MOST_AT_ONCE):
        request = urllib.request.Request(
            f"http://127.0.0.1:{service.port}/decisions",
            json.dumps({"decisions": decisions[begin : begin + MOST_AT_ONCE]}).encode(),
            {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        )
        urllib.request.urlopen(request, timeout=120).close()


def decision(n: int) -> dict[str, Any]:
    """The payload of that number in everything that a sender writes, as long as each may be."""
    sender = {"name": NAMES[n], "headline": PAYLOADS[n][:1000], "profile_url": "javascript:window.hit=1//in/x"}
    invitation = {"id": f"urn:{n}", "sender": sender, "note": PAYLOADS[n][:2000]}
    return {"invitation": invitation, "decision": "accepted" if n % 2 else "ignored"}


def test_what_strangers_wrote_stays_text(
    service: OwnService, playwright: Playwright, chromium_binary: str, tmp_path: Path
) -> None:
    browser = playwright.chromium.launch(executable_path=chromium_binary, args=["--no-sandbox"])
    page = browser.new_page()
    page.set_default_timeout(60_000)
    own, asked = f"http://127.0.0.1:{service.port}/", []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(service.dashboard())
    page.locator("#connections-none").wait_for()
    before = page.evaluate(MADE)
    filled(service, tmp_path)
    for section in SECTIONS:
        page.goto(f"{own}#{section}")
        expect(page.locator(f"#{section} :is(b, h2)").first).to_be_visible(timeout=60_000)
        show_all(page, section)
        assert page.evaluate(MADE) == before, section
        assert page.locator("main a[href^='javascript:' i], main [onerror], main [onload]").count() == 0
    page.goto(f"{own}#history")
    assert page.locator("#history-list b bdi").all_text_contents() == NAMES[::-1]
    assert page.locator("#connections-list .tie").count() >= len(PAYLOADS) - 1
    page.goto(f"{own}#try")
    for payload in PAYLOADS[::40]:
        for field, longest in (("name", 300), ("headline", 1000), ("note", 2000)):
            page.locator(f"#try-form [name={field}]").fill(payload[:longest])
        page.get_by_role("button", name="What would Kithgate say?").click()
        page.locator("#try-verdict li").first.wait_for()
    page.goto(f"{own}#people")
    page.get_by_role("button", name="Forget P0").first.click()
    expect(page.locator("#sure-title")).to_contain_text("onerror=window.hit=1")
    assert page.evaluate(MADE) == before and page.evaluate("window.hit") is None
    assert {url for url in asked if not url.startswith(own)} == set()
    browser.close()


def show_all(page: Page, section: str) -> None:
    """Presses the button below the list until nothing is left."""
    more = page.locator(f"#{section}-more")
    rows = page.locator(f"#{section}-list > li")
    while more.count() and more.is_visible():
        shown = rows.count()
        more.click()
        page.wait_for_function(
            "([id, n]) => document.querySelectorAll(`#${id}-list > li`).length > n", arg=[section, shown]
        )
