"""What was judged is kept together once it is quiet, soon when asked for, and always in the end."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from kithgate.invitation import Invitation, Sender
from kithgate.verdict import ModelMark, Verdict
from kithgate.web import seen
from kithgate.web.seen import Judged, Seen

NOW = datetime(2026, 6, 1, tzinfo=UTC)
TOM, IDA = (Invitation(Sender(name), id=name) for name in ("Tom", "Ida"))


def verdict(version: str) -> Verdict:
    return Verdict(None, "spam", "ignore", 0.9, (0.05, 0.05, 0.9), (), ModelMark(version, 0))


@pytest.fixture
def kept() -> list[Judged]:
    return []


@pytest.fixture
def gathering(kept: list[Judged]) -> Iterator[Seen]:
    gathering = Seen(lambda judged, *_: kept.append(judged))
    yield gathering
    gathering.close()


def soon(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_parts_of_a_page_are_kept_together_and_the_last_word_counts(gathering: Seen, kept: list[Judged]) -> None:
    first, last = verdict("1"), verdict("2")
    gathering.add([TOM], [first], NOW, "")
    gathering.add([TOM, IDA], [last, first], NOW, "")
    soon(lambda: kept)
    assert kept == [{TOM: last, IDA: first}]


def test_what_was_judged_by_other_records_is_kept_as_such() -> None:
    kept: list[tuple[str, Judged]] = []
    gathering = Seen(lambda judged, _, as_of: kept.append((as_of, judged)))
    for as_of, who in (("old", TOM), ("new", IDA), ("old", IDA)):
        gathering.add([who], [verdict(as_of)], NOW, as_of)
    gathering.close()
    assert kept == [("old", {TOM: verdict("old"), IDA: verdict("old")}), ("new", {IDA: verdict("new")})]


def test_who_cannot_wait_need_not(gathering: Seen, kept: list[Judged], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen, "QUIET_SECONDS", 60.0)
    monkeypatch.setattr(seen, "LONGEST_SECONDS", 60.0)
    gathering.add([TOM], [verdict("1")], NOW, "")
    assert kept == []
    gathering.settle()
    assert len(kept) == 1
    gathering.add([IDA], [verdict("1")], NOW, "")
    gathering.close()
    assert len(kept) == 2


def test_a_page_that_never_rests_is_kept_all_the_same(
    gathering: Seen, kept: list[Judged], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen, "QUIET_SECONDS", 60.0)
    monkeypatch.setattr(seen, "LONGEST_SECONDS", 0.2)

    def again() -> object:
        gathering.add([TOM], [verdict("1")], NOW, "")
        return kept

    soon(again)
