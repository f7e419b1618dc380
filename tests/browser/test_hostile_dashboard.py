"""What strangers wrote is text on every page of the dashboard: it runs nothing, makes nothing and asks for nothing."""

import csv
import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from own_service import OwnService
from playwright.sync_api import Page, Playwright, expect

PAYLOADS = (
    "<script>window.hit=1</script>",
    "<img src=http://evil.example/x onerror=window.hit=1>",
    "<svg onload=window.hit=1>",
    '"><iframe src=javascript:parent.hit=1>',
    "'><a href=javascript:window.hit=1 autofocus onfocus=window.hit=1>x</a>",
    "</b></li></ol><form action=http://evil.example><button id=sure>x</button></form>",
    "<style>*{display:none}</style>",
    "<link rel=stylesheet href=http://evil.example/x.css>",
    "{{7*7}} ${window.hit=1} <%= 1 %>",
    "&lt;script&gt;window.hit=1&lt;/script&gt;",
    "\u202egnirts \u2066hidden\u2069",
    "javascript:window.hit=1",
    "<template shadowrootmode=open><slot></template>",
    "<math><mi xlink:href=data:x,window.hit=1>x",
)
SECTIONS = ("connections", "history", "people", "browsers")
MADE = "return [...document.querySelectorAll('script, img, iframe, style, link, form, template, math')].length"


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
    token = service.run("token", "<img src=x onerror=window.hit=1>").strip()
    link = "javascript:window.hit=1//in/x"
    senders = [
        {"name": f"S{n} {payload}", "headline": payload, "profile_url": link} for n, payload in enumerate(PAYLOADS)
    ]
    decisions = [
        {"invitation": {"id": f"urn:{n}", "sender": sender, "note": PAYLOADS[n]}, "decision": "ignored"}
        for n, sender in enumerate(senders)
    ]
    request = urllib.request.Request(
        f"http://127.0.0.1:{service.port}/decisions",
        json.dumps({"decisions": decisions}).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    urllib.request.urlopen(request, timeout=60).close()


def test_what_strangers_wrote_stays_text(
    service: OwnService, playwright: Playwright, chromium_binary: str, tmp_path: Path
) -> None:
    browser = playwright.chromium.launch(executable_path=chromium_binary, args=["--no-sandbox"])
    page = browser.new_page()
    own, asked = f"http://127.0.0.1:{service.port}/", []
    page.on("request", lambda request: asked.append(request.url))
    link = service.run("dashboard", "--port", str(service.port)).strip()
    page.goto(link)
    page.locator("#connections-none").wait_for()
    before = page.evaluate(f"() => {{ {MADE} }}")
    filled(service, tmp_path)
    for section in SECTIONS:
        page.goto(f"{own}#{section}")
        expect(page.locator(f"#{section}")).to_contain_text("onerror=window.hit=1")
        assert page.evaluate(f"() => {{ {MADE} }}") == before, section
        assert page.locator("main a[href^='javascript:'], main [onerror], main [onload]").count() == 0
    every_name(page, own)
    page.goto(f"{own}#try")
    for payload in PAYLOADS[:6]:
        for field in ("name", "headline", "note"):
            page.locator(f"#try-form [name={field}]").fill(payload)
        page.get_by_role("button", name="What would Kithgate say?").click()
        page.locator("#try-verdict li").first.wait_for()
    assert page.evaluate(f"() => {{ {MADE} }}") == before
    page.goto(f"{own}#people")
    page.get_by_role("button", name="Forget P0").click()
    expect(page.locator("#sure-title")).to_contain_text("<script>")
    assert page.evaluate(f"() => {{ {MADE} }}") == before and page.evaluate("window.hit") is None
    assert {url for url in asked if not url.startswith(own)} == set()
    browser.close()


def every_name(page: Page, own: str) -> None:
    """Each name is there to the letter, and cannot turn what stands around it."""
    page.goto(f"{own}#history")
    expect(page.locator("#history-list li")).to_have_count(len(PAYLOADS))
    names = page.locator("#history-list b bdi").all_text_contents()
    assert names == [f"S{n} {payload}" for n, payload in reversed(list(enumerate(PAYLOADS)))]
    assert page.locator("#history-list b a").count() == 0
