"""Draws the extension's icons from their one source, icons/gate.svg, with the Chromium of this machine.

The gate alone is the product's icon. On the toolbar it is filled where Kithgate works or wants something of the person,
hollow where it rests, and a mark in its corner says why, by its shape: nobody has to tell colours apart.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ICONS = Path(__file__).parents[1] / "extension" / "icons"
SIZES = (16, 32, 48, 128)
TOOLBAR_SIZES = (16, 32)

GREEN, GREY, BLUE, AMBER, RED = "#0f6b4f", "#7d858f", "#3b5bdb", "#b54708", "#b42318"

PLUS = "M94 74v40M74 94h40"
SLASH = "M78 110l32-32"
CROSS = "M79 79l30 30M109 79l-30 30"
SHOUT = "M94 71v25M94 114v.5"
ASK = "M82 84a12 11 0 1 1 19 9c-5 4-7 5-7 9M94 117v.5"
LOCK = "M79 92h30v20H79zM85 92v-8a9 9 0 0 1 18 0v8"
UP = "M94 114V75M78 90l16-16 16 16"
DOWN = "M94 74v39M78 98l16 16 16-16"
PAUSE = "M86 77v34M102 77v34"


@dataclass(frozen=True)
class Face:
    """How the icon looks in one state: the mark in its corner, if any, in which colour, and whether the gate is hollow."""

    mark: str = ""
    colour: str = AMBER
    hollow: bool = False


FACES: dict[str, Face] = {
    "working": Face(),
    "elsewhere": Face(hollow=True),
    "resting": Face(PAUSE, GREY, hollow=True),
    "off": Face(SLASH, GREY, hollow=True),
    "unpaired": Face(PLUS, BLUE),
    "unreadable": Face(ASK),
    "barred": Face(LOCK),
    "troubled": Face(SHOUT),
    "stranger": Face(CROSS, RED),
    "behind": Face(UP, BLUE),
    "ahead": Face(DOWN, BLUE),
}


def drawing(face: Face) -> str:
    """The gate with the mark of a face, as SVG. A clear ring around the mark sets it off from the gate."""
    gate = (ICONS / "gate.svg").read_text(encoding="utf-8")
    if face.hollow:
        outline = f'<rect x="10" y="10" width="108" height="108" rx="26" fill="none" stroke="{GREY}" stroke-width="12"/>'
        gate = gate.replace(f'<rect x="4" y="4" width="120" height="120" rx="30" fill="{GREEN}"/>', outline)
        gate = gate.replace("#ffffff", GREY)
    if not face.mark:
        return gate
    opening, _, shapes = gate.partition(">")
    return (
        f'{opening}><mask id="ring"><rect width="128" height="128" fill="#fff"/><circle cx="94" cy="94" r="42"/></mask>'
        f'<g mask="url(#ring)">{shapes.replace("</svg>", "</g>")}<circle cx="94" cy="94" r="34" fill="{face.colour}"/>'
        f'<path d="{face.mark}" fill="none" stroke="#fff" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/>'
        "</svg>"
    )


def draw(browser: Browser, svg: str, size: int, target: Path) -> None:
    """Writes one drawing as a PNG of that many pixels a side."""
    page = browser.new_page(viewport={"width": size, "height": size})
    page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:{size}px;height:{size}px}}</style>{svg}")
    page.screenshot(path=target, omit_background=True)
    page.close()


def main() -> None:
    """Writes gate-<size>.png for every size the manifest names, and <face>-<size>.png for every face of the toolbar."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size in SIZES:
            draw(browser, drawing(Face()), size, ICONS / f"gate-{size}.png")
        for name, face in FACES.items():
            for size in TOOLBAR_SIZES:
                draw(browser, drawing(face), size, ICONS / f"{name}-{size}.png")
        browser.close()


if __name__ == "__main__":
    main()
