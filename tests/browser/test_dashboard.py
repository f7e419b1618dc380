"""The dashboard in a real browser: closed without its link, and everything it offers works behind it."""

import csv
import io
import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from own_service import OwnService
from playwright.sync_api import Browser, Locator, Page, Playwright, Route, expect

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
PEOPLE = ("Ana Ortiz", "Ben Okafor", "Cleo Marsh", "Dov Lindqvist")


@pytest.fixture
def service(tmp_path: Path) -> Iterator[OwnService]:
    running = OwnService(tmp_path)
    yield running
    running.kill()


@pytest.fixture(scope="module")
def plain(playwright: Playwright, chromium_binary: str) -> Iterator[Browser]:
    """A Chromium without the extension."""
    browser = playwright.chromium.launch(executable_path=chromium_binary, args=["--no-sandbox"])
    yield browser
    browser.close()


@pytest.fixture
def page(plain: Browser) -> Iterator[Page]:
    page = plain.new_page()
    complaints: list[Any] = []
    page.on("pageerror", lambda error: complaints.append(error))
    yield page
    page.context.close()
    assert complaints == []


def open_dashboard(service: OwnService, page: Page, section: str = "") -> None:
    page.goto(service.dashboard() + section)
    page.locator("#inside").wait_for()


def archive(folder: Path) -> Path:
    """A list of connections, and one line that makes no sense."""
    path = folder / "Connections.csv"
    link = "https://www.linkedin.com/in/"
    rows = [f"{name.replace(' ', ',')},{link}{name[:3].lower()},,Mill,Baker,02 Mar 2019" for name in PEOPLE]
    path.write_text("\n".join([HEAD, *rows, "Eve,Nowhen,https://www.linkedin.com/in/eve,,Mill,Baker,some day"]) + "\n")
    return path


def decide(service: OwnService, answers: list[tuple[str, str]]) -> None:
    """What a person did on the site, told by a script."""
    token = service.run("token", "tests").strip()
    decisions = [{"invitation": {"sender": {"name": name}}, "decision": answer} for name, answer in answers]
    request = urllib.request.Request(
        f"http://127.0.0.1:{service.port}/decisions",
        json.dumps({"decisions": decisions}).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    urllib.request.urlopen(request, timeout=60).close()


def ties(page: Page) -> Locator:
    return page.locator("#connections-list .tie")


def test_it_is_closed_without_a_link_and_opens_with_one_once(service: OwnService, page: Page) -> None:
    page.goto(f"http://127.0.0.1:{service.port}/")
    page.get_by_text("This page is closed").wait_for()
    assert not page.locator("#inside").is_visible()
    link = service.dashboard()
    page.goto(link)
    page.get_by_role("heading", name="Your connections").wait_for()
    assert page.url == f"http://127.0.0.1:{service.port}/"
    page.reload()
    page.get_by_role("heading", name="Your connections").wait_for()
    page.evaluate("sessionStorage.clear()")
    page.goto(link)
    page.get_by_text("was used already").wait_for()


def test_every_section_is_reached_by_keyboard_and_named(service: OwnService, page: Page) -> None:
    open_dashboard(service, page)
    links = page.get_by_role("navigation").get_by_role("link")
    assert links.count() >= 8
    for index in range(links.count()):
        link = links.nth(index)
        link.focus()
        page.keyboard.press("Enter")
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text(link.inner_text())
        expect(heading).to_be_focused()
        expect(page).to_have_title(f"{link.inner_text()} · Kithgate")


def test_an_archive_is_tried_dry_and_then_brought_in(service: OwnService, page: Page, tmp_path: Path) -> None:
    open_dashboard(service, page, "#records")
    page.locator("input[type=file]").set_input_files(str(archive(tmp_path)))
    expect(page.locator("#drop-words")).to_have_text("Connections.csv")
    page.get_by_label("Only tell me what would come in").check()
    page.get_by_role("button", name="Read it").click()
    page.get_by_text("nothing was kept").wait_for()
    page.get_by_text("1 line could not be read").click()
    page.get_by_text("Connections.csv, line 6: the date of the connection cannot be read").wait_for()
    kept = page.locator("#kept-list li", has_text="People in your records")
    expect(kept).to_contain_text("0")
    page.get_by_role("button", name="Bring it in now").click()
    page.get_by_text("It is in.").wait_for()
    expect(kept).to_contain_text("4")
    page.locator("input[type=file]").set_input_files({"name": "x.zip", "mimeType": "application/zip", "buffer": b"PK"})
    page.get_by_label("Only tell me what would come in").uncheck()
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("#import-said.wrong")).to_contain_text(".")


def test_connections_are_marked_by_key_and_the_work_is_taken_up_where_it_ended(
    service: OwnService, page: Page, tmp_path: Path
) -> None:
    service.run("import", str(archive(tmp_path)))
    open_dashboard(service, page)
    page.get_by_label("Sort by").select_option("name")
    expect(ties(page).first).to_contain_text("Ana Ortiz")
    ties(page).first.focus()
    for key in ("k", "ArrowDown", "l"):
        page.keyboard.press(key)
        page.wait_for_timeout(400)
    expect(ties(page).nth(0)).to_have_attribute("data-mark", "keep")
    expect(ties(page).nth(2)).to_have_attribute("data-mark", "let_go")
    expect(ties(page).nth(3)).to_be_focused()
    page.get_by_text("You have looked at 2 of 4: 1 to keep, 0 unsure, 1 to let go.").wait_for()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("l")
    expect(ties(page).nth(2)).to_have_attribute("data-mark", "none")
    page.keyboard.press("l")
    page.get_by_text("You have looked at 2 of 4").wait_for()
    service.kill()
    service.start()
    page.reload()
    expect(ties(page)).to_have_count(2)
    expect(ties(page).nth(0)).to_contain_text("Ben Okafor")
    page.get_by_label("Your mark").select_option("let_go")
    expect(ties(page)).to_have_count(1)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save this list as CSV").click()
    rows = list(csv.DictReader(io.StringIO(saved.value.path().read_text("utf-8-sig"))))
    assert [(row["name"], row["your_mark"]) for row in rows] == [("Cleo Marsh", "let_go")]
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save this list as JSON").click()
    assert json.loads(saved.value.path().read_text())["found"] == 1
    page.get_by_label("Your mark").select_option("any")
    page.get_by_role("searchbox").fill("dov")
    expect(ties(page)).to_have_count(1)


def test_longer_lists_go_on_at_the_end_also_when_some_were_marked(
    service: OwnService, page: Page, tmp_path: Path
) -> None:
    path = tmp_path / "Connections.csv"
    rows = [f"P{n:03},Quill,https://www.linkedin.com/in/p{n:03},,Mill,Baker,02 Mar 2019" for n in range(120)]
    path.write_text("\n".join([HEAD, *rows]) + "\n")
    service.run("import", str(path))
    open_dashboard(service, page)
    page.get_by_label("Sort by").select_option("name")
    expect(ties(page).first).to_contain_text("P000")
    ties(page).first.focus()
    page.keyboard.press("k")
    expect(ties(page).first).to_have_attribute("data-mark", "keep")
    ties(page).nth(49).focus()
    page.keyboard.press("ArrowDown")
    expect(ties(page).nth(50)).to_be_focused()
    page.get_by_role("button", name="Show more").click()
    expect(ties(page)).to_have_count(120)
    names = page.locator("#connections-list b").all_inner_texts()
    assert names == [f"P{n:03} Quill" for n in range(120)]


def test_a_person_is_forgotten_after_asking_once_more(service: OwnService, page: Page, tmp_path: Path) -> None:
    service.run("import", str(archive(tmp_path)))
    open_dashboard(service, page, "#people")
    forget = page.get_by_role("button", name="Forget Ana Ortiz")
    forget.click()
    page.keyboard.press("Escape")
    expect(page.locator("#people-list li")).to_have_count(4)
    forget.click()
    page.get_by_role("dialog").get_by_role("button", name="Forget", exact=True).click()
    page.get_by_text("Forgotten: 1 person").wait_for()
    expect(page.locator("#people-list li")).to_have_count(3)
    page.get_by_role("searchbox").fill("okafor")
    expect(page.locator("#people-list li")).to_have_count(1)


def test_a_decision_is_undone_in_the_history(service: OwnService, page: Page, tmp_path: Path) -> None:
    decide(service, [("Tom Reyes", "ignored")])
    open_dashboard(service, page, "#history")
    line = page.locator("#history-list li", has_text="Tom Reyes")
    expect(line).to_contain_text("You ignored it")
    line.get_by_role("button", name="Undo").click()
    page.get_by_text("Taken back").wait_for()
    expect(line).to_have_count(0)
    assert service.decided() == []


def test_the_model_is_measured_and_told_beside_plain_rules(service: OwnService, page: Page, tmp_path: Path) -> None:
    open_dashboard(service, page, "#model")
    page.get_by_text("The general model judges").wait_for()
    page.get_by_role("button", name="Measure now").click()
    page.get_by_text("There is no decision to measure by yet").wait_for()
    decide(service, [(f"Sender {n}", "ignored" if n % 2 else "accepted") for n in range(24)])
    page.get_by_role("button", name="Measure now").click()
    expect(page.locator("#model-report tbody tr")).to_have_count(5, timeout=120_000)
    page.get_by_text("on 24 decisions").wait_for()
    assert page.locator("#model-report svg").count() == 5
    page.reload()
    expect(page.locator("#model-report tbody tr")).to_have_count(5)
    expect(page.locator("#model-versions li").first).to_contain_text("12 accepted, 12 ignored")
    page.get_by_role("button", name="Back to the version before").click()
    page.get_by_role("dialog").get_by_role("button", name="Go back").click()
    page.get_by_text("judges now.").wait_for()


def test_a_question_is_answered_once(service: OwnService, page: Page) -> None:
    decide(service, [("Tom Reyes", "accepted")])
    open_dashboard(service, page, "#questions")
    page.get_by_role("heading", name="You accepted Tom Reyes").wait_for()
    page.get_by_role("button", name="I know them myself").click()
    page.get_by_text("Nothing to ask now").wait_for()
    assert [example.label for example in service.decided()] == ["personal"]
    page.get_by_role("link", name="What you decided").click()
    expect(page.locator("#history-list li").first).to_contain_text("You said: Personal, ")


def test_settings_are_saved_and_nonsense_is_refused(service: OwnService, page: Page) -> None:
    open_dashboard(service, page, "#settings")
    hidden = page.get_by_label("At most 1 in this many real people")
    hidden.fill("200")
    hidden.press("Tab")
    page.get_by_text("Saved.").wait_for()
    page.reload()
    expect(hidden).to_have_value("200")
    hidden.fill("0")
    hidden.press("Tab")
    page.get_by_text("This takes a whole number from 1 to").wait_for()
    expect(hidden).to_have_value("0")
    expect(hidden).to_have_attribute("aria-invalid", "true")
    hidden.fill("50")
    hidden.press("Tab")
    page.get_by_text("Saved.").wait_for()
    expect(page.get_by_text("This takes a whole number")).to_have_count(0)
    expect(hidden).to_have_attribute("aria-invalid", "false")
    page.reload()
    expect(hidden).to_have_value("50")


def test_backup_revoking_and_forgetting_everything(service: OwnService, page: Page, tmp_path: Path) -> None:
    service.run("import", str(archive(tmp_path)))
    service.run("token", "a-script")
    open_dashboard(service, page, "#records")
    page.get_by_role("button", name="Make a backup now").click()
    expect(page.locator("#backups-list li")).to_contain_text("kithgate-")
    expect(page.locator("#backups-list li")).to_contain_text("MB")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Everything as JSON").click()
    assert len(json.loads(saved.value.path().read_text())["tables"]["people"]) == 4
    page.get_by_role("button", name="Forget everything…").click()
    page.get_by_role("dialog").get_by_role("button", name="Forget everything").click()
    page.get_by_text("Everything is forgotten.").wait_for()
    expect(page.locator("#kept-list li", has_text="People in your records")).to_contain_text("0")
    expect(page.locator("#backups-list")).to_contain_text("None yet")
    page.get_by_role("link", name="Browsers and scripts").click()
    page.get_by_role("button", name="Revoke a-script").click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke", exact=True).click()
    expect(page.locator("#browsers-list li", has_text="a-script")).to_have_count(0)


def test_pages_opened_earlier_stand_in_one_line_and_end_together(service: OwnService, page: Page) -> None:
    for _ in range(3):
        open_dashboard(service, page, "#browsers")
    rows = page.locator("#browsers-list li")
    expect(rows).to_have_count(2)
    expect(rows.last).to_contain_text("2 other dashboard pages")
    rows.last.get_by_role("button").click()
    page.get_by_text("Only this page of the dashboard").wait_for()
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("this page")


def test_try_it_shows_a_verdict_with_reasons(service: OwnService, page: Page) -> None:
    open_dashboard(service, page, "#try")
    page.get_by_label("Name", exact=True).fill("Tom Reyes")
    page.get_by_label("Note").fill("We help busy founders to book 30 sales calls. Quick call this week?")
    page.get_by_role("button", name="What would Kithgate say?").click()
    page.locator("#try-verdict li").first.wait_for()
    assert page.locator("#try-verdict .badge").inner_text().split()[-1] in ("Accept", "Ignore", "Review")
    headings = page.locator("#try-verdict h3").all_inner_texts()
    assert len(headings) == page.locator("#try-verdict ul").count() > 1
    assert headings[0] == "What speaks for Spam"
    assert all(each.startswith("What points to ") for each in headings[1:])


def test_a_second_tab_leaves_the_first_open(service: OwnService, page: Page) -> None:
    open_dashboard(service, page, "#browsers")
    assert page.context.browser
    other = page.context.browser.new_page()
    open_dashboard(service, other, "#browsers")
    mine = other.locator("#browsers-list li", has_text="this page")
    expect(mine).to_contain_text("in use now")
    expect(other.locator("#browsers-list li")).to_have_count(2)
    page.reload()
    expect(page.locator("#browsers-list li")).to_have_count(2)
    mine.get_by_role("button").click()
    other.get_by_role("dialog").get_by_role("button", name="Revoke", exact=True).click()
    expect(other.locator("#outside")).to_be_visible()
    page.reload()
    expect(page.locator("#browsers-list li")).to_have_count(1)


def test_a_button_that_works_is_told_and_not_pressed_twice(service: OwnService, page: Page) -> None:
    decide(service, [("Tom Reyes", "ignored")])
    open_dashboard(service, page, "#history")
    held: list[Route] = []
    page.route("**/decisions/*", lambda route: held.append(route))
    undo = page.get_by_role("button", name="Undo: Tom Reyes")
    undo.focus()
    page.keyboard.press("Enter")
    expect(undo).to_be_disabled()
    page.keyboard.press("Enter")
    page.get_by_text("Working…").wait_for()
    assert len(held) == 1
    held[0].continue_()
    page.get_by_text("Taken back").wait_for()
    assert service.decided() == []


def test_the_head_tells_that_the_service_stopped_and_came_back(service: OwnService, page: Page) -> None:
    open_dashboard(service, page, "#people")
    page.get_by_text("Running on this machine").wait_for()
    service.kill()
    page.evaluate("dispatchEvent(new Event('focus'))")
    page.get_by_text("Not answering").wait_for()
    service.start()
    page.get_by_role("link", name="What you decided").click()
    page.get_by_text("Running on this machine").wait_for()
