"""Packs the extension for the stores: the same plain files, byte for byte the same in every run."""

import json
import sys
import zipfile
from pathlib import Path

EXTENSION = Path(__file__).parents[1] / "extension"
# Types are for the checker, the drawing for tools/draw_icons.py: neither runs.
LEFT_OUT = {".ts", ".svg"}
EPOCH = (1980, 1, 1, 0, 0, 0)


def manifest(store: str) -> bytes:
    """The manifest without what is the other browser's; Chrome's store gives the id itself and refuses `key`."""
    entries = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
    del entries["key"]
    if store == "chrome":
        del entries["browser_specific_settings"], entries["background"]["scripts"]
    else:
        del entries["minimum_chrome_version"], entries["background"]["service_worker"]
    return (json.dumps(entries, indent=2, ensure_ascii=False) + "\n").encode()


def pack(store: str, target: Path) -> None:
    """Writes one package. `store` is chrome or firefox."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for path in sorted(EXTENSION.rglob("*")):
            if path.is_dir() or path.suffix in LEFT_OUT:
                continue
            name = path.relative_to(EXTENSION).as_posix()
            content = manifest(store) if name == "manifest.json" else path.read_bytes()
            package.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)


def main(folder: Path) -> None:
    """Writes kithgate-<version>-chrome.zip and kithgate-<version>-firefox.xpi."""
    version = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))["version"]
    folder.mkdir(parents=True, exist_ok=True)
    for store, suffix in (("chrome", "zip"), ("firefox", "xpi")):
        target = folder / f"kithgate-{version}-{store}.{suffix}"
        pack(store, target)
        print(target)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist"))
