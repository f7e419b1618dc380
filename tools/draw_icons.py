"""Draws the extension's icons from their one source, icons/gate.svg, with the Chromium of this machine."""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ICONS = Path(__file__).parents[1] / "extension" / "icons"
SIZES = (16, 32, 48, 128)


def main() -> None:
    """Writes icons/gate-<size>.png for every size the manifest names."""
    drawing = (ICONS / "gate.svg").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size in SIZES:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(
                f"<style>body{{margin:0}}svg{{display:block;width:{size}px;height:{size}px}}</style>{drawing}"
            )
            page.screenshot(path=ICONS / f"gate-{size}.png", omit_background=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
