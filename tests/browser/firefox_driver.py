"""Stock Firefox driven over Marionette, without geckodriver. Same interface as chromium_driver.Chromium."""

import base64
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fake_site import HOSTS
from marionette_driver import Wait, errors
from marionette_driver.addons import Addons
from marionette_driver.marionette import Marionette

PREFS = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage": "about:blank",
    "browser.startup.page": 0,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.safebrowsing.downloads.enabled": False,
    "browser.safebrowsing.update.enabled": False,
    "browser.region.network.url": "",
    "browser.topsites.contile.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.healthreport.uploadEnabled": False,
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.server": "",
    "extensions.update.enabled": False,
    # The prompt for a permission counts as answered with yes; that there was a click is still demanded.
    "extensions.webextOptionalPermissionPrompts": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "extensions.blocklist.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.prefetch-next": False,
    "network.dns.disablePrefetch": True,
    "services.settings.server": "http://127.0.0.1:9/v1",
    "services.settings.loglevel": "off",
    "termsofuse.bypassNotification": True,
    "xpinstall.signatures.required": False,
    "remote.log.level": "Error",
}

# Lets tests run with the browser's own privileges.
REACH = "-remote-allow-system-access"


def _pref(name: str, value: Any) -> str:
    return f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"


class Firefox:
    """One browser with the extension. A folder is installed for as long as the browser runs, an .xpi for good."""

    name = "firefox"

    def __init__(self, binary: str, extension: Path, proxy_port: int, site_port: int) -> None:
        self.binary = binary
        self.profile = Path(tempfile.mkdtemp(prefix="ff-"))
        prefs = PREFS | {
            "marionette.port": 0,
            "network.proxy.type": 1,
            "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": proxy_port,
            "network.proxy.http": "127.0.0.1",
            "network.proxy.http_port": proxy_port,
            # The fake hosts go direct and count as public, so that Local Network Access applies.
            "network.proxy.no_proxies_on": ",".join(("127.0.0.1", "localhost", *HOSTS)),
            "network.dns.localDomains": ",".join(HOSTS),
            "network.socket.forcePort": f"443={site_port}",
            "network.lna.address_space.public.override": f"127.0.0.1:{site_port}",
        }
        (self.profile / "user.js").write_text("".join(_pref(name, value) for name, value in prefs.items()))
        self._launch()
        self.addon_id = Addons(self.client).install(str(extension), temp=extension.is_dir())
        self.extension_url = str(self.chrome("return WebExtensionPolicy.getByID(args[0]).getURL('')", self.addon_id))

    def _launch(self) -> None:
        env = os.environ | {
            "MOZ_HEADLESS": "1",
            "MOZ_CRASHREPORTER_DISABLE": "1",
            "HOME": str(self.profile),
            "MOZ_REMOTE_SETTINGS_DEVTOOLS": "1",
        }
        self.process = subprocess.Popen(
            [self.binary, "-headless", "-no-remote", "-profile", str(self.profile), "-marionette", REACH],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        port_file = self.profile / "MarionetteActivePort"
        deadline = time.monotonic() + 60
        while not (port_file.exists() and port_file.read_text().strip()):
            if self.process.poll() is not None:
                raise RuntimeError(f"Firefox ended with {self.process.returncode}.")
            if time.monotonic() > deadline:
                self.close()
                raise RuntimeError("Firefox opened no Marionette port within 60 s.")
            time.sleep(0.02)
        self.client = Marionette(host="127.0.0.1", port=int(port_file.read_text()))
        timeouts = {"script": 30000, "pageLoad": 30000, "implicit": 0}
        self.client.start_session({"acceptInsecureCerts": True, "timeouts": timeouts})

    def restart(self) -> None:
        """kill -9, and the same profile once more."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(5)
        (self.profile / "MarionetteActivePort").unlink()
        self._launch()
        ready = "return WebExtensionPolicy.getByID(args[0])?.extension.backgroundState ?? ''"
        Wait(self.client, timeout=20).until(lambda _: self.chrome(ready, self.addon_id) in ("running", "suspended"))

    def _run(self, script: str, args: tuple[Any, ...], sandbox: str | None, prelude: str = "") -> Any:
        wrapped = (
            "const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);"
            + prelude
            + f"(async () => {{{script}}})().then(v => done([true, v]), e => done([false, `${{e}} ${{e?.stack}}`]));"
        )
        ok, value = self.client.execute_async_script(
            wrapped, script_args=args, sandbox=sandbox, new_sandbox=sandbox is not None
        )
        if not ok:
            raise RuntimeError(value)
        return value

    def chrome(self, script: str, *args: Any) -> Any:
        """Runs `script` (may await, must return) with the browser's own privileges."""
        with self.client.using_context("chrome"):
            return self._run(script, args, "system")

    def js(self, script: str, *args: Any) -> Any:
        """Runs `script` (may await, must return) in the page."""
        return self._run(script, args, None)

    def shadow_js(self, script: str, *args: Any) -> Any:
        """Runs `script` beside the page; `rootOf(element)` gives a closed shadow root too."""
        return self._run(script, args, "system", "const rootOf = (e) => e.openOrClosedShadowRoot;")

    def wait(self, script: str, *args: Any, timeout: float = 10) -> Any:
        deadline = time.monotonic() + timeout
        while True:
            value = self.js(script, *args)
            if value:
                return value
            if time.monotonic() > deadline:
                raise TimeoutError(script)
            time.sleep(0.03)

    def open(self, url: str) -> None:
        self.client.navigate(url)

    def beside(self, url: str) -> None:
        """Opens a second tab on top; `back` closes it."""
        self.below = self.client.current_window_handle
        self.client.switch_to_window(self.client.open(type="tab", focus=True)["handle"])
        self.open(url)

    def opened(self, address: str) -> None:
        """Goes on in the tab at this address that the extension or a link opened."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            for handle in self.client.window_handles:
                self.client.switch_to_window(handle, focus=True)
                if self.client.get_url().startswith(address):
                    return
            time.sleep(0.05)
        raise TimeoutError(address)

    def back(self) -> None:
        self.client.close()
        self.client.switch_to_window(self.below, focus=True)

    def to_new_tab(self, press: Callable[[], None]) -> None:
        """Presses what opens a tab, and goes there."""
        before = set(self.client.window_handles)
        press()
        waiting = Wait(self.client, timeout=10, interval=0.03)
        self.client.switch_to_window(waiting.until(lambda client: set(client.window_handles) - before).pop())
        waiting.until(lambda client: client.get_url() != "about:blank")

    def click(self, selector: str) -> None:
        self.client.find_element("css selector", selector).click()

    def type(self, selector: str, text: str) -> None:
        box = self.client.find_element("css selector", selector)
        box.clear()
        box.send_keys(text)

    def choose(self, selector: str, path: Path) -> None:
        """Chooses a file in the dialog of a file input."""
        self.client.find_element("css selector", selector).send_keys(str(path))

    def press(self, key: str) -> None:
        code = {"Enter": "\ue007", "Tab": "\ue004", "Space": " ", "Escape": "\ue00c"}.get(key, key)
        self.client.actions.sequence("key", "keyboard1").key_down(code).key_up(code).perform()

    def chord(self, *keys: str) -> None:
        codes = [{"Alt": "\ue00a", "Shift": "\ue008"}.get(key, key) for key in keys]
        strokes = self.client.actions.sequence("key", "keyboard1")
        for code in codes:
            strokes.key_down(code)
        for code in reversed(codes):
            strokes.key_up(code)
        strokes.perform()

    def screenshot(self, path: Path) -> None:
        Path(path).write_bytes(base64.b64decode(self.client.screenshot(full=False)))

    def inject(self, source: str) -> None:
        self.client.execute_script(source, sandbox=None)

    def click_at(self, x: float, y: float) -> None:
        mouse = self.client.actions.sequence("pointer", "mouse1", {"pointerType": "mouse"})
        mouse.pointer_move(int(x), int(y)).pointer_down().pointer_up().perform()

    def appearance(self, scheme: str, width: int, height: int = 800) -> None:
        override = "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', args[0]); return true"
        self.chrome(override, 0 if scheme == "dark" else 1)
        self.client.set_window_rect(width=width, height=height)

    def storage_set(self, values: dict[str, Any]) -> None:
        self.chrome(
            "const ext = WebExtensionPolicy.getByID(args[0]).extension;"
            "const {ExtensionStorageIDB} = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageIDB.sys.mjs');"
            "const db = await ExtensionStorageIDB.open(ExtensionStorageIDB.getStoragePrincipal(ext), false);"
            "await db.set(args[1]); return true",
            self.addon_id,
            values,
        )

    def stop_background(self) -> None:
        self.chrome(
            "const { extension } = WebExtensionPolicy.getByID(args[0]);"
            "await extension.terminateBackground({ignoreDevToolsAttached: true}); return true",
            self.addon_id,
        )

    def reset(self) -> None:
        """A new tab, the others closed: a used one keeps the address space of the page it showed before."""
        before = self.client.window_handles
        fresh = self.client.open(type="tab", focus=True)["handle"]
        for handle in before:
            self.client.switch_to_window(handle)
            self.client.close()
        self.client.switch_to_window(fresh)

    def close(self) -> None:
        try:
            if getattr(self, "client", None):
                self.client.delete_session(send_request=True)
        except (errors.MarionetteException, OSError):
            pass
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(5)
        shutil.rmtree(self.profile, ignore_errors=True)
