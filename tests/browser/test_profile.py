"""A profile that the person opens completes the card of the list: both are judged by what is known of the sender."""

from urllib.parse import quote, urlsplit

from fake_site import HOST, PROFILE
from own_service import OwnService
from page import Page

from kithgate.invitation import Invitation, Stay
from kithgate.store import Store

COMPANY, SCHOOL = "Weir Works · Delta Rowing Club", "University of Ghent · Lyceum Terneuzen"
JOBS = (Stay("Weir Works", 2019), Stay("Delta Rowing Club", 2017), Stay("Port of Quill", 2014, 2014))


def told(service: OwnService, slug: str) -> Invitation | None:
    """The newest the service was told of a sender."""
    store = Store.open(service.folder)
    try:
        found = [e.invitation for e in store.past() if f"/in/{slug}" in (e.invitation.sender.profile_url or "")]
    finally:
        store.close()
    return found[-1] if found else None


def test_a_profile_completes_the_card(paired: Page, service: OwnService) -> None:
    paired.open_living(3)
    link = urlsplit(paired.judged(3)[2]["who"]).path
    slug = link.strip("/").split("/")[-1]
    name = paired.driver.js("return document.querySelectorAll('#list strong')[2].textContent")
    card = paired.until(lambda: told(service, slug))
    assert card.sender.name == name and card.note and card.id and card.sender.company is None

    paired.driver.beside(f"https://{HOST}{link}?page={PROFILE}&whose={quote(name)}")
    paired.judged(1, timeout=30)
    whole = paired.until(lambda: (seen := told(service, slug)) and seen.sender.company and seen)
    assert (whole.id, whole.note) == (card.id, card.note)
    facts = (whole.sender.company, whole.sender.school, whole.sender.jobs, whole.sender.degree, whole.mutuals.names)
    assert facts == (COMPANY, SCHOOL, JOBS, 2, ("Josie Penhallow", "Casper Brandt"))

    # Whoever comes back to the list finds the card judged by the profile, too.
    paired.driver.back()
    paired.open_living(3)
    paired.judged(3)
    seen = paired.until(lambda: told(service, slug))
    assert (seen.id, seen.note, seen.sender.jobs, seen.sender.degree) == (card.id, card.note, JOBS, 2)
