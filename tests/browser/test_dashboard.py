"""The dashboard in a real browser: closed without its link, and everything it offers works behind it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from own_service import OwnService
from playwright.sync_api import Page, Playwright

HOSTILE = "<img src=x onerror='document.title=1'><script>document.title=1</script>"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[OwnService]:
    running = OwnService(tmp_path)
    yield running
    running.kill()


@pytest.fixture
def page(playwright: Playwright, chromium_binary: str) -> Iterator[Page]:
    browser = playwright.chromium.launch(executable_path=chromium_binary, args=["--no-sandbox"])
    yield browser.new_page()
    browser.close()


def test_it_is_closed_without_a_link_and_opens_with_one_once(service: OwnService, page: Page) -> None:
    complaints: list[Any] = []
    page.on("pageerror", lambda error: complaints.append(error))
    page.goto(f"http://127.0.0.1:{service.port}/")
    page.get_by_text("This page is closed").wait_for()
    assert not page.locator("#inside").is_visible()
    link = service.run("dashboard", "--port", str(service.port)).strip()
    page.goto(link)
    page.get_by_role("heading", name="Try it").wait_for()
    assert page.url == f"http://127.0.0.1:{service.port}/"
    page.reload()
    page.get_by_role("heading", name="Try it").wait_for()
    page.evaluate("sessionStorage.clear()")
    page.goto(link)
    page.get_by_text("was used already").wait_for()
    assert complaints == []


def test_try_it_shows_a_verdict_with_reasons_and_runs_nothing(service: OwnService, page: Page) -> None:
    page.goto(service.run("dashboard", "--port", str(service.port)).strip())
    page.get_by_label("Name", exact=True).first.fill(f"Tom {HOSTILE}")
    page.get_by_label("Headline").fill(f"Growth hacker {HOSTILE}")
    page.get_by_label("Note").fill("We help busy founders to book 30 sales calls. Quick call this week?")
    page.get_by_role("button", name="What would Kithgate say?").click()
    page.locator("#verdict li").first.wait_for()
    assert page.locator("#verdict .badge").inner_text().split()[-1] in ("Accept", "Ignore", "Review")
    assert page.locator("#verdict img, #verdict script").count() == 0 and page.title() == "Kithgate"


def test_import_people_forget_and_revoke(service: OwnService, page: Page, tmp_path: Path) -> None:
    export = tmp_path / "Connections.csv"
    export.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        f'Emily,"Ruiz {HOSTILE}",https://www.linkedin.com/in/emily-ruiz,,Ward Nine,Nurse,02 Mar 2019\n'
    )
    service.run("token", "a-script")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(service.run("dashboard", "--port", str(service.port)).strip())
    page.locator("input[type=file]").set_input_files(str(export))
    page.get_by_role("button", name="Import").click()
    page.locator("#people tr", has_text="Emily Ruiz").wait_for()
    assert page.locator("#people img").count() == 0 and page.title() == "Kithgate"
    page.locator("#people tr").get_by_role("button", name="Forget").click()
    page.get_by_text("0 people").wait_for()
    page.locator("#browsers tr", has_text="a-script").get_by_role("button", name="Revoke").click()
    page.locator("#browsers tr", has_text="a-script").wait_for(state="detached")
