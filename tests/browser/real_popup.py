"""Chromium's own popup, as a click on the icon opens it: no page that Playwright knows, so it is asked by CDP."""

import base64
import json
from pathlib import Path
from typing import Any

from chromium_driver import Chromium


class RealPopup:
    """The popup over the tab in front; another click anywhere closes it."""

    def __init__(self, driver: Chromium) -> None:
        browser = driver.context.browser
        assert browser is not None
        self.driver = driver
        self.cdp = browser.new_browser_cdp_session()
        self.replies: dict[int, Any] = {}
        self.cdp.on("Target.receivedMessageFromTarget", self._hear)
        driver.worker.evaluate("chrome.action.openPopup()")
        target = self._until(self._target)
        attached = self.cdp.send("Target.attachToTarget", {"targetId": target, "flatten": False})
        self.session = attached["sessionId"]

    def js(self, expression: str) -> Any:
        """The value of an expression in the popup."""
        return self._send("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def wait(self, expression: str) -> Any:
        """The value of an expression, once it is true."""
        return self._until(lambda: self.js(expression))

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._send("Page.captureScreenshot", format="png")["data"]))

    def _target(self) -> str | None:
        found = self.cdp.send("Target.getTargets", {"filter": [{}]})["targetInfos"]
        return next((each["targetId"] for each in found if "popup/popup.html" in each["url"]), None)

    def _send(self, method: str, **params: Any) -> Any:
        number = len(self.replies) + 1
        message = json.dumps({"id": number, "method": method, "params": params})
        self.cdp.send("Target.sendMessageToTarget", {"sessionId": self.session, "message": message})
        return self._until(lambda: self.replies.get(number))

    def _hear(self, event: dict[str, Any]) -> None:
        reply = json.loads(event["message"])
        self.replies[reply["id"]] = reply["result"]

    def _until(self, holds: Any) -> Any:
        for _ in range(500):
            if value := holds():
                return value
            self.driver.page.wait_for_timeout(20)
        raise TimeoutError("The popup does not answer.")
