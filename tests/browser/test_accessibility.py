"""axe-core finds nothing on the extension's own pages, the dashboard, nor on what we draw into a site's page."""

import os
from pathlib import Path

import pytest
from own_pages import OWN_PAGES
from own_service import OwnService
from page import Page

from conftest import missing

AXE = Path(os.environ.get("AXE", Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"))
RUN = """
const run = await axe.run(document, { resultTypes: ['violations'] });
return [run.violations.map((found) => found.id + ' ' + found.nodes[0].html), run.passes.length];
"""
COPY = "return root.firstElementChild.outerHTML"
LAY_OUT = """
for (const copy of args[0]) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = args[1];
  root.innerHTML = copy;
  root.prepend(style);
  document.querySelector('main').append(host);
}
"""
STYLES = "return [...root.adoptedStyleSheets[0].cssRules].map((rule) => rule.cssText).join('\\n')"


def source() -> str:
    if not AXE.exists():
        missing(f"axe-core is not at {AXE}: run npm ci, or set AXE.")
    return AXE.read_text(encoding="utf-8")


def looked_over(page: Page) -> None:
    """Nothing is found on the page as it stands."""
    page.driver.inject(source())
    violations, passes = page.driver.js(RUN)
    assert violations == [] and passes > 10


@pytest.fixture(scope="module")
def archive(long_service: OwnService, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A list of connections, brought in."""
    path = tmp_path_factory.mktemp("archive") / "Connections.csv"
    path.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Emily,Ruiz,https://www.linkedin.com/in/emily-ruiz,,Ward Nine,Nurse,02 Mar 2019\n"
    )
    long_service.run("import", str(path))
    return path


@pytest.mark.parametrize("name", OWN_PAGES)
def test_own_pages(paired: Page, name: str) -> None:
    # The same sheets make both themes in both browsers.
    for scheme in ("light", "dark") if paired.name == "chromium" else ("dark",):
        paired.driver.appearance(scheme, 1000)
        OWN_PAGES[name].open(paired)
        looked_over(paired)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 360)])
def test_dashboard(paired: Page, service: OwnService, archive: Path, scheme: str, width: int) -> None:
    """Every section with something in it, and nothing sticks out of its place."""
    driver = paired.driver
    driver.appearance(scheme, width)

    def look_over(what: str) -> None:
        driver.inject(source())
        violations, passes = driver.js(RUN)
        assert violations == [] and passes > 5, what
        assert driver.js("return document.documentElement.scrollWidth <= innerWidth"), what

    driver.open(f"http://127.0.0.1:{service.port}/")
    driver.wait("return document.getElementById('outside').checkVisibility()")
    look_over("closed")
    driver.open(service.dashboard())
    driver.wait("return document.querySelector('#connections-list .tie')")
    for section in driver.js("return [...document.querySelectorAll('#main > section')].map(({ id }) => id)"):
        driver.js("location.hash = args[0]", section)
        driver.wait("return document.getElementById(args[0]).checkVisibility()", section)
        paired.pause(0.5)
        look_over(section)
    driver.js("location.hash = 'people'")
    driver.wait("return document.querySelector('#people-list button')?.checkVisibility()")
    driver.js("document.querySelector('#people-list button').click()")
    driver.wait("return document.getElementById('sure').open")
    look_over("asked once more")


def clean(page: Page, copies: list[str], styles: str) -> None:
    """axe cannot look into a closed root, so what is in it is laid out once more in the open, with the same styles."""
    page.open_living(0)
    page.driver.js(LAY_OUT, copies, styles)
    page.driver.inject(source())
    violations, passes = page.driver.js(RUN.replace("document,", "{ include: [['main > div:not([id])']] },"))
    assert violations == [] and passes > 5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_badges(paired: Page, scheme: str) -> None:
    paired.driver.appearance(scheme, 1000)
    paired.open_living(5)
    paired.judged(5)
    for index in range(5):
        paired.press_in_badge(index, "button.pill")
    copies = [paired.in_badge(index, COPY) for index in range(5)]
    clean(paired, copies, paired.in_badge(0, STYLES))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bar(paired: Page, scheme: str) -> None:
    """As it first stands, with its checklist, and with one of the list done and something to unlearn."""
    paired.driver.appearance(scheme, 1000)
    paired.open_living(5)
    paired.judged(5)
    copies = [paired.in_bar(COPY)]
    paired.press_in_bar("[data-part=dim]")
    paired.press_in_bar("[data-part=list]")
    copies.append(paired.in_bar(COPY))
    paired.click_answer(1, "Ignore")
    paired.until(lambda: paired.in_bar("return Boolean(root.querySelector('.done'))"))
    copies.append(paired.in_bar(COPY))
    styles = paired.in_bar(STYLES)
    for copy in copies:
        clean(paired, [copy], styles)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_notices(paired: Page, service: OwnService, scheme: str) -> None:
    """A word alone, the one that all is well again, one with a press, one with a report."""
    driver = paired.driver
    driver.appearance(scheme, 1000)

    def told(what: str) -> str:
        copy = "const root = notice();" + COPY.replace("return", "return root &&")
        return str(paired.until(lambda: what in paired.notice() and paired.probe(copy), timeout=20))

    paired.open_living(3)
    paired.judged(3)
    service.kill()
    copies = [told("Kithgate is off")]
    service.start()
    copies.append(told("Kithgate is back"))
    driver.beside(driver.extension_url + "options/options.html")
    paired.ask("unpair")
    driver.back()
    copies.append(told("Pair this browser"))
    paired.open_living(4, linkless="1")
    told("can't read this page")
    paired.press_in_notice(".choice")
    copies.append(told("div"))
    styles = paired.probe("const root = notice();" + STYLES)
    # They would all lie in one corner.
    clean(paired, copies, styles + ".notice { position: static; }")
