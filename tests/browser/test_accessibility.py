"""axe-core finds nothing on the extension's own pages, the dashboard, nor on a badge with its panel open."""

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
def archive(service: OwnService, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A list of connections, brought in."""
    path = tmp_path_factory.mktemp("archive") / "Connections.csv"
    path.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Emily,Ruiz,https://www.linkedin.com/in/emily-ruiz,,Ward Nine,Nurse,02 Mar 2019\n"
    )
    service.run("import", str(path))
    return path


@pytest.mark.parametrize("name", OWN_PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_own_pages(paired: Page, name: str, scheme: str) -> None:
    paired.driver.appearance(scheme, 1000)
    OWN_PAGES[name].open(paired)
    looked_over(paired)


@pytest.mark.parametrize("width", [1200, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
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
    driver.open(service.run("dashboard", "--port", str(service.port)).strip())
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_badges(paired: Page, scheme: str) -> None:
    """axe cannot look into a closed root, so what is in it is laid out once more in the open, with the same styles."""
    paired.driver.appearance(scheme, 1000)
    paired.open_living(5)
    paired.judged(5)
    for index in range(5):
        paired.press_in_badge(index, "button.pill")
    copies = [paired.in_badge(index, "return root.firstElementChild.outerHTML") for index in range(5)]
    styles = paired.in_badge(0, STYLES)
    paired.open_living(0)
    paired.driver.js(
        """
    for (const copy of args[0]) {
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'open' });
      const style = document.createElement('style');
      style.textContent = args[1];
      root.innerHTML = copy;
      root.prepend(style);
      document.querySelector('main').append(host);
    }
    """,
        copies,
        styles,
    )
    paired.driver.inject(source())
    violations, _passes = paired.driver.js(RUN.replace("document,", "{ include: [['main > div:not([id])']] },"))
    assert violations == []
