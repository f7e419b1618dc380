"""Two who worked at one employer at the same time, by the years that are known of both."""

from datetime import date

import pytest

from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.features.scene import look
from kithgate.features.table import FEATURES, compute
from kithgate.features.together import together
from kithgate.invitation import Invitation, Job, Sender
from kithgate.kith import Kith, Owner, Person, Position

THEN = Position("Genuity Partners", "Analyst", date(1999, 3, 1), date(2002, 6, 1))
NOW = Position("Leeds Infirmary Library", "Librarian", date(2002, 9, 1))
SHORT = Position("Old Harbour", "Guard", date(2001, 1, 1), date(2001, 8, 1))
UNDATED = Position("Weir Works")
POSITIONS = (THEN, NOW, SHORT, UNDATED)


@pytest.mark.parametrize(
    ("job", "said"),
    [
        (Job("Genuity Partners Ltd", 2001, 2009), "You both worked at Genuity Partners, 2001-2002."),
        (Job("genuity partners", 1990, 2000), "You both worked at Genuity Partners, 1999-2000."),
        (Job("Leeds Infirmary Library", 2010), "You have both worked at Leeds Infirmary Library since 2010."),
        (Job("Leeds Infirmary Library", 2003, 2005), "You both worked at Leeds Infirmary Library, 2003-2005."),
        (Job("Old Harbour", 1998, 2001), "You both worked at Old Harbour in 2001."),
        (Job("Genuity Partners", 2002, 2009), None),
        (Job("Genuity Partners", 2005), None),
        (Job("Genuity Partners"), None),
        (Job("Weir Works", 1990), None),
        (Job("Quill Partners", 1999, 2002), None),
    ],
)
def test_who_worked_together_and_when(job: Job, said: str | None) -> None:
    shared = together(POSITIONS, [job])
    assert (shared is not None) == (said is not None)
    kith = KithIndex(Kith(Owner(name="Ana Brandt", positions=POSITIONS), ()))
    scene = look(Invitation(Sender("Tom Reyes", jobs=(job,))), kith, PastIndex())
    assert (scene.employer is not None) == (said is not None)
    if said:
        employer = next(feature for feature in FEATURES if feature.name == "employer_in_headline")
        assert str(employer.sentence(scene)) == said


def test_the_longest_time_counts() -> None:
    shared = together(POSITIONS, [Job("Genuity Partners", 2001, 2002), Job("Leeds Infirmary Library", 2004)])
    assert shared is not None and shared.position is NOW


def test_a_claim_to_have_worked_together_is_confirmed_by_it() -> None:
    kith = KithIndex(Kith(Owner(name="Ana Brandt", positions=POSITIONS), (Person("Emily Ruiz"),)))
    note = "Hi Ana, we worked together for years. Good to find you here!"

    def found(job: Job) -> dict[str, float]:
        return compute(look(Invitation(Sender("Tom Reyes", jobs=(job,)), note=note), kith, PastIndex()))

    assert "past_confirmed" in found(Job("Genuity Partners", 2000, 2001))
    assert "past_unbacked" in found(Job("Genuity Partners", 2005, 2008))
