"""Imports archives of growing size; prints time, memory and what importing again costs."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ARCHIVES = Path(__file__).parents[1] / "tests" / "archives"
# Connections, invitations, messages; the last is the largest archive that has to be handled.
SIZES = ((3_000, 1_000, 30_000), (30_000, 10_000, 300_000))


def measure(path: Path) -> dict[str, float]:
    """Processor seconds of a first and a second import and of the audit's first page, and the peak of memory in MB."""
    from kithgate.audit import Asked, audit
    from kithgate.imports import import_archive
    from kithgate.store import Store

    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "data")
        figures: dict[str, float] = {}
        for name in ("first", "second"):
            began = time.process_time()
            summary = import_archive(store, [path])
            figures[name] = time.process_time() - began
        if summary.new_examples or summary.people["new"] or summary.people["changed"]:
            raise SystemExit(f"the second import changed something: {summary.people}")
        began = time.process_time()
        audit(store, Asked(limit=50))
        figures["audit"] = time.process_time() - began
        store.close()
    peak = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())
    return figures | {"megabytes": int(peak[1]) / 1024 if peak else float("nan")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", type=Path, help="measure this archive only and print JSON")
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measure(asked.measure)))
        return
    sys.path.insert(0, str(ARCHIVES))
    from make_export import make

    found = []
    for connections, invitations, messages in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path, _ = make(
                argparse.Namespace(
                    connections=connections, invitations=invitations, messages=messages, incoming_share=0.45,
                    ignored="present", end=None, kind="Complete", nest=False, resave=False, tag="", out=folder,
                    variant="2025", seed=1,
                )
            )  # fmt: skip
            command = [sys.executable, __file__, "--measure", str(path)]
            figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        found.append(figures)
        print(f"{connections:>7,} connections, {messages:>8,} messages:", end=" ")
        print(", ".join(f"{name} {value:.2f}" for name, value in figures.items()))
    ratio = found[-1]["first"] / found[0]["first"]
    print(f"ten times the rows took {ratio:.1f} times as long")


if __name__ == "__main__":
    main()
