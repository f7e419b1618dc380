"""Debian's Chromium driven by Playwright. Same small interface as firefox_driver.Firefox."""

import base64
import hashlib
import json
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fake_site import HOSTS
from playwright.sync_api import Page, Playwright, Worker

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Chromium:
    """One browser with the extension, for the whole run."""

    name = "chromium"

    def __init__(self, playwright: Playwright, extension: Path, binary: str, proxy_port: int, spki: str) -> None:
        self.profile = tempfile.mkdtemp(prefix="cr-")
        self._answer_prompts(extension)
        flags = [
            *FLAGS,
            f"--disable-extensions-except={extension}",
            f"--load-extension={extension}",
            f"--proxy-server=127.0.0.1:{proxy_port}",
            f"--ignore-certificate-errors-spki-list={spki}",
            # The fake page counts as public, as the real one would: the rules of Local Network Access apply.
            f"--ip-address-space-overrides=127.0.0.1:{proxy_port}=public",
        ]
        # headless=False: Playwright's own headless mode is a different binary without extensions.
        self._launch = lambda: playwright.chromium.launch_persistent_context(
            self.profile, executable_path=binary, headless=False, args=flags, viewport={"width": 1000, "height": 800}
        )
        self._start()

    def _start(self) -> None:
        self.context = self._launch()
        self.context.set_default_timeout(10_000)
        self.extension_url = self.worker.url.partition("background/")[0]
        self.page: Page = self.context.pages[0]

    def _answer_prompts(self, extension: Path) -> None:
        """Headless Chromium never shows the prompt for a permission: here the person said yes to it once before."""
        key = json.loads((extension / "manifest.json").read_text(encoding="utf-8"))["key"]
        digest = hashlib.sha256(base64.b64decode(key)).hexdigest()[:32]
        own_id = "".join(chr(ord("a") + int(digit, 16)) for digit in digest)
        granted = {"explicit_host": [f"https://{host}/*" for host in HOSTS], "api": []}
        known = {own_id: {"granted_permissions": granted, "runtime_granted_permissions": granted}}
        folder = Path(self.profile) / "Default"
        folder.mkdir()
        for name in ("Preferences", "Secure Preferences"):
            (folder / name).write_text(json.dumps({"extensions": {"settings": known}}))

    def restart(self) -> None:
        """kill -9, and the same profile once more."""
        host_and_pid = os.readlink(Path(self.profile) / "SingletonLock")
        with self.context.expect_event("close"):
            os.kill(int(host_and_pid.rpartition("-")[2]), signal.SIGKILL)
        self._start()

    @property
    def worker(self) -> Worker:
        live = self.context.service_workers
        return live[0] if live else self.context.wait_for_event("serviceworker", timeout=10_000)

    def open(self, url: str) -> None:
        self.page.goto(url, wait_until="load")

    def beside(self, url: str) -> None:
        """Opens a second tab on top; `back` closes it."""
        self.below = self.page
        self.page = self.context.new_page()
        self.open(url)

    def opened(self, address: str) -> None:
        """Goes on in the tab at this address that the extension or a link opened."""
        deadline = time.monotonic() + 10
        while not (found := [page for page in self.context.pages if page.url.startswith(address)]):
            if time.monotonic() > deadline:
                raise TimeoutError(str([page.url for page in self.context.pages]))
            self.page.wait_for_timeout(50)
        self.page = found[-1]
        self.page.bring_to_front()
        self.page.wait_for_load_state("load")

    def back(self) -> None:
        self.page.close()
        self.page = self.below
        self.page.bring_to_front()

    def to_new_tab(self, press: Callable[[], None]) -> None:
        """Presses what opens a tab, and goes there."""
        with self.context.expect_page() as opened:
            press()
        self.page = opened.value

    def js(self, script: str, *args: Any) -> Any:
        """Runs `script` (may await, must return) in the page; `args` is the list of the others."""
        return self.page.evaluate("async (args) => {" + script + "}", list(args))

    def wait(self, script: str, *args: Any, timeout: float = 10) -> Any:
        found = self.page.wait_for_function("(args) => {" + script + "}", arg=list(args), timeout=timeout * 1000)
        return found.json_value()

    def click(self, selector: str) -> None:
        self.page.click(selector)

    def type(self, selector: str, text: str) -> None:
        self.page.fill(selector, "")
        self.page.type(selector, text)

    def choose(self, selector: str, path: Path) -> None:
        """Chooses a file in the dialog of a file input."""
        self.page.set_input_files(selector, path)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def chord(self, *keys: str) -> None:
        self.page.keyboard.press("+".join(keys))

    def screenshot(self, path: Path) -> None:
        self.page.screenshot(path=path)

    def inject(self, source: str) -> None:
        self.page.evaluate(source)

    def shadow_js(self, script: str, *args: Any) -> Any:
        """Runs `script` in the content script's own world; `rootOf(element)` gives a closed shadow root too."""
        cdp = self.context.new_cdp_session(self.page)
        try:
            worlds: list[dict[str, Any]] = []
            cdp.on("Runtime.executionContextCreated", lambda event: worlds.append(event["context"]))
            cdp.send("Runtime.enable")
            mine = [world for world in worlds if world["origin"] == self.extension_url.rstrip("/")]
            roots = "e => chrome.dom.openOrClosedShadowRoot(e)"
            source = f"(async (args, rootOf) => {{{script}}})({json.dumps(list(args))}, {roots})"
            reply = cdp.send(
                "Runtime.evaluate",
                {"expression": source, "contextId": mine[-1]["id"], "awaitPromise": True, "returnByValue": True},
            )
            if "exceptionDetails" in reply:
                raise RuntimeError(reply["exceptionDetails"]["exception"].get("description"))
            return reply["result"].get("value")
        finally:
            cdp.detach()

    def click_at(self, x: float, y: float) -> None:
        self.page.mouse.click(x, y)

    def appearance(self, scheme: str, width: int, height: int = 800) -> None:
        self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        self.page.set_viewport_size({"width": width, "height": height})

    def storage_set(self, values: dict[str, Any]) -> None:
        self.worker.evaluate("(v) => chrome.storage.local.set(v)", values)

    def stop_background(self) -> None:
        """Kills the service worker as the browser would when it is idle (Playwright keeps it alive for ever)."""
        page = self.context.new_page()
        try:
            page.goto(self.extension_url + "options/options.html")
            cdp = self.context.new_cdp_session(page)
            states: list[str] = []
            cdp.on(
                "ServiceWorker.workerVersionUpdated",
                lambda event: states.extend(version["runningStatus"] for version in event["versions"]),
            )
            cdp.send("ServiceWorker.enable")
            cdp.send("ServiceWorker.stopAllWorkers")
            deadline = time.monotonic() + 5
            while "stopped" not in states and self.context.service_workers and time.monotonic() < deadline:
                page.wait_for_timeout(20)
        finally:
            page.close()

    def reset(self) -> None:
        """A new tab, the others closed."""
        fresh = self.context.new_page()
        for page in self.context.pages:
            if page is not fresh:
                page.close()
        self.page = fresh

    def close(self) -> None:
        self.context.close()
        shutil.rmtree(self.profile, ignore_errors=True)
