"""What networks that saw nothing of its world made of an English note of the corpus: the starter is fitted on it."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from kithgate.features.reading import Reading


def digest_of(note: str) -> str:
    """By which a note is found again."""
    return hashlib.sha256(note.encode()).hexdigest()[:16]


def write_readings(path: Path, readings: Mapping[str, Reading]) -> None:
    """Write them as JSON, a note a line."""
    lines = (f"{json.dumps(digest)}: {json.dumps(reading)}" for digest, reading in sorted(readings.items()))
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def read_readings(path: Path) -> dict[str, Reading]:
    """Read them, by `digest_of` the note."""
    return dict(json.loads(path.read_text(encoding="utf-8")))
