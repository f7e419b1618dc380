"""One set of tests, two real browsers, the real service. Browsers live for the whole run; each test gets a new tab."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from connect_proxy import ConnectProxy
from fake_site import HOSTS, Served, certificate, site_app
from own_service import OwnService
from page import Page

EXTENSION = Path(__file__).parents[2] / "extension"
TIMED = "test_speed.py"
WAITING = ("test_outage.py", "test_refused.py", "test_restart.py", "test_states.py")


class Network:
    """All that a browser can reach besides the service: the fake https hosts, and a proxy that refuses the rest."""

    def __init__(self, folder: Path) -> None:
        context, self.spki = certificate(folder)
        self.seen: list[str] = []
        self.site = Served(site_app(self.seen), context)
        self.proxy = ConnectProxy({f"{host}:443": self.site.port for host in HOSTS})

    def close(self) -> None:
        self.proxy.close()
        self.site.close()


def missing(what: str) -> NoReturn:
    """Skips on a machine without browsers; fails where REQUIRE_BROWSERS says that they must be there."""
    if os.environ.get("REQUIRE_BROWSERS"):
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    network = Network(tmp_path_factory.mktemp("tls"))
    yield network
    network.close()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser on a busy machine may once be late; what is broken fails twice. Reruns are listed at the end.

    What is timed comes last: the tests that run beside these have ended then. What mostly waits comes first.
    """
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))
    items.sort(key=lambda item: (item.path.name == TIMED, item.path.name not in WAITING))


@pytest.fixture(scope="session")
def long_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnService]:
    service = OwnService(tmp_path_factory.mktemp("kithgate"))
    yield service
    service.close()


@pytest.fixture
def service(long_service: OwnService) -> OwnService:
    """The service of the whole run, started again if the test before left it dead."""
    if long_service.process is None or not long_service.process.is_alive():
        long_service.start()
    return long_service


@pytest.fixture(scope="session")
def playwright() -> Iterator[Any]:
    """The one Playwright of a run: two at a time do not get along."""
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium_binary() -> str:
    return shutil.which("chromium") or shutil.which("chromium-browser") or missing("There is no Chromium.")


def start_chromium(request: pytest.FixtureRequest, network: Network, extension: Path = EXTENSION) -> Any:
    """A Chromium in which the extension is new."""
    from chromium_driver import Chromium

    playwright, binary = (request.getfixturevalue(name) for name in ("playwright", "chromium_binary"))
    return Chromium(playwright, extension, binary, network.proxy.port, network.spki)


@pytest.fixture(scope="session")
def firefox_binary() -> str:
    pytest.importorskip("marionette_driver")
    return shutil.which("firefox-esr") or shutil.which("firefox") or missing("There is no Firefox.")


def start_firefox(request: pytest.FixtureRequest, network: Network) -> Any:
    """A Firefox in which the extension is new."""
    binary = request.getfixturevalue("firefox_binary")
    from firefox_driver import Firefox

    return Firefox(binary, EXTENSION, network.proxy.port, network.site.port)


@pytest.fixture(scope="session")
def chromium(request: pytest.FixtureRequest, network: Network) -> Iterator[Any]:
    driver = start_chromium(request, network)
    yield driver
    driver.close()


@pytest.fixture(scope="session")
def firefox(request: pytest.FixtureRequest, network: Network) -> Iterator[Any]:
    driver = start_firefox(request, network)
    yield driver
    driver.close()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where screenshots go: $OUT_DIR, else pytest's temporary folder."""
    folder = Path(os.environ["OUT_DIR"]) if "OUT_DIR" in os.environ else tmp_path_factory.mktemp("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(params=["chromium", "firefox"], scope="session")
def driver(request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue(request.param)


def knows(driver: Any, service: OwnService) -> None:
    """Tells a browser the service's port, and forgets what a test before has chosen."""
    driver.storage_set({"port": service.port, "toolbar_only": False, "views": {}})


@pytest.fixture
def browser(driver: Any, service: OwnService) -> Page:
    """A new tab in a browser that knows the service's port, paired or not."""
    driver.reset()
    knows(driver, service)
    driver.appearance("light", 1000)
    return Page(driver)


@pytest.fixture
def under_popup(chromium: Any, service: OwnService) -> Page:
    """A new tab in a paired Chromium: only that lets a test reach the popup itself."""
    chromium.reset()
    chromium.storage_set({"port": service.port, "toolbar_only": False})
    page = Page(chromium)
    page.pair(service.code)
    return page


@pytest.fixture
def paired(driver: Any, service: OwnService) -> Page:
    """The same, paired: once per browser and run, by typing the code."""
    knows(driver, service)
    page = Page(driver)
    page.pair(service.code)
    driver.appearance("light", 1000)
    return page
