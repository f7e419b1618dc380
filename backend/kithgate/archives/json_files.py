"""JSON members, whole but bounded."""

import json
from typing import Any

from kithgate.archives.reader import Member
from kithgate.errors import ArchiveRefused

MAX_BYTES = 100_000_000


def read_json(member: Member, prefix_ends: str | None = None) -> Any:
    """The value of a member; `prefix_ends`: what stands before it up to and with this sign is no JSON.

    Raises ArchiveRefused for a member that is too large or no JSON.
    """
    if member.size > MAX_BYTES:
        raise ArchiveRefused(f"{member.path} is too large: at most {MAX_BYTES // 10**6} MB of JSON are read.")
    with member.open() as raw:
        text = raw.read().decode("utf-8-sig", errors="replace")
    if prefix_ends:
        text = text.partition(prefix_ends)[2]
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArchiveRefused(f"{member.path} is no JSON ({error}): nothing was imported.") from error
