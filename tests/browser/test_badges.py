"""Every person invitation has exactly one badge with reasons, nothing else has one, and other kinds are marked."""

import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from fake_site import PAGES
from page import Page

FIXTURES = sorted(path.name.removesuffix(".html") for path in PAGES.glob("*.html"))


def expected(name: str) -> list[dict[str, Any]]:
    """The cards that the fixture says must be read."""
    cards = json.loads((PAGES / f"{name}.expected.json").read_text(encoding="utf-8"))["cards"]
    return list(cards)


def path_of(address: str | None) -> str:
    return urlsplit(address or "").path.rstrip("/")


@pytest.mark.parametrize("name", FIXTURES)
@pytest.mark.parametrize("form", ["as it is", "stripped"])
def test_one_badge_per_invitation(paired: Page, name: str, form: str) -> None:
    if form == "stripped" and "ember" in name:
        pytest.skip("Without its names the oldest page generation is not promised.")
    cards = expected(name)
    persons = [card for card in cards if card["type"] in ("connection", "person")]
    paired.open_fixture(name, **({"stripped": "1"} if form == "stripped" else {}))
    badges = paired.judged(len(persons))
    assert len(badges) == len(cards)
    assert not any(badge["inControl"] or badge["attributes"] for badge in badges)
    judged = [badge for badge in badges if badge["reasons"]]
    assert sorted(path_of(badge["who"]) for badge in judged) == sorted(path_of(card["sender"]["profileUrl"]) for card in persons)
    assert all(badge["text"].endswith("not judged") for badge in badges if not badge["reasons"])
    assert paired.notice() == ""
