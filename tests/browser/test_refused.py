"""A decision that the service will not take holds up no other, is kept, and is told to the person."""

from pathlib import Path
from typing import Any

from own_service import OwnService
from page import Page


def decision(page: Page, name: str, kind: str) -> dict[str, Any]:
    """A decision as the page tells it."""
    sender = {"name": name, "profile_url": None, "headline": None, "company": None, "school": None, "location": None}
    invitation = {
        "id": f"{name} {page.first}",
        "site": "linkedin",
        "kind": kind,
        "note": None,
        "note_truncated": None,
        "sender": sender,
        "mutuals": {"count": None, "names": []},
    }
    return {"invitation": invitation, "decision": "accepted", "decided_at": "2026-11-02T09:00:00Z", "label": None}


def test_one_refused_among_others(paired: Page, service: OwnService, pictures: Path) -> None:
    known = len(service.log())
    paired.open_own("popup/popup.html")
    service.kill()
    nameless = decision(paired, "Ada Storm", "person")
    nameless["invitation"]["sender"]["name"] = 7
    unusual = (nameless, decision(paired, "Nordlicht Ltd", "company"))
    for each in (decision(paired, "Ines Auer", "person"), *unusual, decision(paired, "Otto Berg", "person")):
        assert paired.ask("decided", decision=each)["ok"]
    service.start()
    paired.until(lambda: paired.ask("standing")["reply"]["waiting"] == 0)
    assert [who for who, _ in service.log()[known:]] == ["Ines Auer", "Otto Berg"]

    paired.open_own("popup/popup.html")
    text = "return document.getElementById('refused').textContent"
    assert "2" in paired.until(lambda: paired.driver.js(text))
    paired.open_own("options/options.html")
    shown = "return document.getElementById('refused').checkVisibility()"
    paired.until(lambda: paired.driver.js(shown))
    told = paired.driver.js("return document.getElementById('refusedlist').textContent")
    assert "Nordlicht Ltd" in told and "Only people are judged" in told
    paired.driver.js("document.getElementById('refused').scrollIntoView({ block: 'center' }); return true")
    paired.picture(pictures, "refused")
    paired.driver.click("#refusedforget")
    paired.until(lambda: not paired.driver.js(shown))
    assert paired.ask("standing")["reply"]["refused"] == 0
