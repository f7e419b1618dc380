"""Archives on their way in: kept in a folder of their own inside the data folder, and removed when read.

While one arrives, the server gathers what is too much for memory in files without a name in the system's own folder.
"""

import re
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from flask import Request

from kithgate.errors import Unprocessable
from kithgate.store.database import private_folder
from kithgate.web.guard import ARCHIVE_LIMIT

_FOLDER = "incoming"
_MOST_FILES = 50
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Arrived:
    """Files as they were sent, under their own names, in a folder that nobody else uses."""

    folder: Path
    paths: tuple[Path, ...]

    def remove(self) -> None:
        """Leaves nothing of them."""
        shutil.rmtree(self.folder, ignore_errors=True)


def arrive(folder: Path, request: Request) -> Arrived:
    """Takes the multipart field `file`, once or several times. Raises Unprocessable when there is none."""
    request.max_content_length = ARCHIVE_LIMIT
    request.max_form_parts = _MOST_FILES
    sent = [each for each in request.files.getlist("file") if each.filename]
    if not sent:
        raise Unprocessable("Send the export as a file in the multipart field 'file'.")
    arrived = Arrived(folder / _FOLDER / secrets.token_hex(8), ())
    private_folder(folder / _FOLDER)
    private_folder(arrived.folder)
    paths: list[Path] = []
    for place, each in enumerate(sent):
        # Two may be called the same.
        path = arrived.folder / str(place) / _named(each.filename or "")
        private_folder(path.parent)
        each.save(path)
        path.chmod(0o600)
        paths.append(path)
    return Arrived(arrived.folder, tuple(paths))


def _named(sent: str) -> str:
    """A name as it was sent, letters of any script kept, and nothing in it that means something to a file system."""
    last = re.split(r"[/\\]", sent)[-1]
    return re.sub(r"[^\w.() -]", "_", last).strip(". ")[-_LONGEST_NAME:] or "archive"


def sweep(folder: Path) -> None:
    """Removes what a killed service left behind."""
    shutil.rmtree(folder / _FOLDER, ignore_errors=True)
