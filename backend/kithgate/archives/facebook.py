"""Facebook's export in JSON: friends, and requests of which it alone says that they were rejected. It shows names only.

File names and keys of 2018 to 2026; texts are UTF-8 bytes written as Latin-1 escapes.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from kithgate.archives.imported import Imported, Progress, Received, Skipped, State
from kithgate.archives.json_files import read_json
from kithgate.archives.names import NOBODY, exact
from kithgate.archives.reader import Archive, Member
from kithgate.errors import ArchiveRefused
from kithgate.invitation import Invitation, Sender
from kithgate.kith import Person
from kithgate.verdict import Answer, Example

SOURCE = "facebook"

FRIENDS = ("friends/your_friends.json", "friends_and_followers/friends.json", "friends/friends.json")
# Only where it is told that they were rejected there is an answer; the others may be pending or forgotten.
_REQUESTS: tuple[tuple[State, Answer | None, tuple[str, ...]], ...] = (
    (
        "ignored",
        "ignored",
        ("friends/rejected_friend_requests.json", "friends_and_followers/rejected_friend_requests.json"),
    ),
    (
        "not_in_connections",
        None,
        ("friends/received_friend_requests.json", "friends_and_followers/friend_requests_received.json"),
    ),
)


def recognises(archive: Archive) -> bool:
    """Whether one of the files about friends is there; a single file by its name alone."""
    return any(_find(archive, paths) for paths in (FRIENDS, *(paths for _, _, paths in _REQUESTS)))


def read(archive: Archive, progress: Progress) -> Imported:
    """Friends as people, requests as invitations. Raises ArchiveRefused when no entry can be used."""
    progress(0.0, "friends")
    skipped: list[Skipped] = []
    friends = tuple(
        Person(name, connected_on=at.date() if at else None)
        for member in _find(archive, FRIENDS)
        for name, at in _entries(member, skipped)
    )
    received = tuple(
        _request(name, at, state, answer)
        for state, answer, paths in _REQUESTS
        for member in _find(archive, paths)
        for name, at in _entries(member, skipped)
        if at is not None
    )
    if not friends and not received:
        raise ArchiveRefused(
            f"{archive.name}: no friend or request found; ask Facebook for 'Friends and followers' in JSON, not HTML."
        )
    days = [person.connected_on for person in friends if person.connected_on]
    times = [each.example.seen_at for each in received]
    times += [datetime(day.year, day.month, day.day, tzinfo=UTC) for day in days]
    return Imported(
        SOURCE,
        archive.name,
        max(times, default=None),
        people=friends,
        received=received,
        read={"friends": len(friends), "friend requests": len(received)},
        skipped=tuple(skipped),
    )


def _find(archive: Archive, paths: tuple[str, ...]) -> tuple[Member, ...]:
    found = archive.ending(*paths)
    if found is None and len(archive.members) == 1:
        found = archive.ending(*(path.rpartition("/")[2] for path in paths))
    return (found,) if found else ()


def _entries(member: Member, skipped: list[Skipped]) -> Iterator[tuple[str, datetime | None]]:
    value = read_json(member)
    lists = list(value.values()) if isinstance(value, Mapping) else [value]
    for place, entry in enumerate((each for some in lists if isinstance(some, list) for each in some), 1):
        name = _name(entry) if isinstance(entry, Mapping) else ""
        if exact(name) in NOBODY:
            skipped.append(Skipped(member.path, place, "no name"))
        else:
            yield name, _time(entry.get("timestamp"))


def _name(entry: Mapping[str, Any]) -> str:
    name = entry.get("name") or next(
        (
            each.get("value")
            for each in entry.get("label_values") or ()
            if isinstance(each, Mapping) and str(each.get("label", "")).lower() == "name"
        ),
        "",
    )
    return _mended(str(name or ""))


def _mended(text: str) -> str:
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _time(seconds: object) -> datetime | None:
    try:
        return datetime.fromtimestamp(float(seconds), UTC) if isinstance(seconds, int | float) and seconds else None
    except (OverflowError, OSError, ValueError):
        return None


def _request(name: str, at: datetime, state: State, answer: Answer | None) -> Received:
    invitation = Invitation(Sender(name), site=SOURCE, received_at=at)
    return Received(Example(invitation, at, answer, decided_at=at if answer else None, source="archive"), state)
