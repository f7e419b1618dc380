"""From the popup to the dashboard: one click, no key to copy, and nobody else comes in by the same link."""

from page import Page


def test_one_click_in_the_popup_opens_the_dashboard(paired: Page) -> None:
    driver = paired.driver
    paired.open_own("popup/popup.html")
    driver.wait("return document.getElementById('state').dataset.state === 'working'")
    driver.to_new_tab(lambda: driver.click("#dashboard"))
    driver.wait("return document.getElementById('inside')?.checkVisibility()")
    assert driver.js("return location.search") == ""
