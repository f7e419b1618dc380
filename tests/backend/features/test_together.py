"""Two who worked at one employer at the same time, by the years that are known of both."""

from datetime import UTC, date, datetime

import pytest

from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.features.scene import look
from kithgate.features.sentences import place
from kithgate.features.table import FEATURES, compute
from kithgate.features.together import together
from kithgate.invitation import Invitation, Sender, Stay
from kithgate.kith import Education, Kith, Owner, Person, Position

THEN = Position("Genuity Partners", "Analyst", date(1999, 3, 1), date(2002, 6, 1))
NOW = Position("Leeds Infirmary Library", "Librarian", date(2002, 9, 1))
SHORT = Position("Old Harbour", "Guard", date(2001, 1, 1), date(2001, 8, 1))
UNDATED = Position("Weir Works")
POSITIONS = (THEN, NOW, SHORT, UNDATED)
SCHOOL = Education("Aldermoor College", None, date(1995, 1, 1), date(1998, 1, 1))


@pytest.mark.parametrize(
    ("stay", "said"),
    [
        (Stay("Genuity Partners Ltd", 2001, 2009), "You both worked at Genuity Partners, 2001-2002."),
        (Stay("genuity partners", 1990, 2000), "You both worked at Genuity Partners, 1999-2000."),
        (Stay("Leeds Infirmary Library", 2010), "You have both worked at Leeds Infirmary Library since 2010."),
        (Stay("Leeds Infirmary Library", 2003, 2005), "You both worked at Leeds Infirmary Library, 2003-2005."),
        (Stay("Old Harbour", 1998, 2001), "You both worked at Old Harbour in 2001."),
        (Stay("Genuity Partners", 2002, 2009), None),
        (Stay("Genuity Partners", 2005), None),
        (Stay("Genuity Partners"), None),
        (Stay("Weir Works", 1990), None),
        (Stay("Quill Partners", 1999, 2002), None),
    ],
)
def test_who_worked_together_and_when(stay: Stay, said: str | None) -> None:
    shared = together(POSITIONS, [stay])
    assert (shared is not None) == (said is not None)
    kith = KithIndex(Kith(Owner(name="Ana Brandt", positions=POSITIONS), ()))
    scene = look(Invitation(Sender("Tom Reyes", jobs=(stay,))), kith, PastIndex())
    assert (scene.employer is not None) == (said is not None)
    if said:
        employer = next(feature for feature in FEATURES if feature.name == "same_place")
        assert str(employer.sentence(scene)) == said


def test_the_longest_time_counts() -> None:
    shared = together(POSITIONS, [Stay("Genuity Partners", 2001, 2002), Stay("Leeds Infirmary Library", 2004)])
    assert shared is not None and shared.own is NOW


def test_a_claim_to_have_worked_together_is_confirmed_by_it() -> None:
    kith = KithIndex(Kith(Owner(name="Ana Brandt", positions=POSITIONS), (Person("Emily Ruiz"),)))
    note = "Hi Ana, we worked together for years. Good to find you here!"

    def found(stay: Stay) -> dict[str, float]:
        return compute(look(Invitation(Sender("Tom Reyes", jobs=(stay,)), note=note), kith, PastIndex()))

    assert "past_confirmed" in found(Stay("Genuity Partners", 2000, 2001))
    assert "past_unbacked" in found(Stay("Genuity Partners", 2005, 2008))


def test_an_employer_in_the_headline_counts_unless_the_years_are_known_to_be_others() -> None:
    kith = KithIndex(Kith(Owner(positions=POSITIONS, education=(SCHOOL,)), (Person("Emily Ruiz"),)))

    def found(**more: tuple[Stay, ...]) -> dict[str, float]:
        sender = Sender("Tom Reyes", headline="Sales at Genuity Partners, ex Aldermoor College", **more)
        return compute(look(Invitation(sender), kith, PastIndex()))

    assert {"same_place", "school_in_headline"} <= set(found())
    assert "same_place" in found(jobs=(Stay("Genuity Partners"),))
    assert "same_place" not in found(jobs=(Stay("Genuity Partners", 2005),))
    assert "same_place" in found(jobs=(Stay("Genuity Partners", 2005), Stay("Genuity Partners")))
    assert "school_in_headline" not in found(studies=(Stay("Aldermoor College", 2005),))


def test_years_at_one_school_count_as_those_at_one_employer() -> None:
    kith = KithIndex(Kith(Owner(education=(SCHOOL,)), (Person("Emily Ruiz"),)))
    sender = Sender("Tom Reyes", studies=(Stay("Aldermoor College", 1996, 1999),))
    scene = look(Invitation(sender), kith, PastIndex())
    found = compute(scene)
    assert "same_place" in found and "school_in_headline" not in found
    employer = next(feature for feature in FEATURES if feature.name == "same_place")
    assert str(employer.sentence(scene)) == "You both studied at Aldermoor College, 1996-1998."


def test_open_to_work_names_no_employer() -> None:
    kith = KithIndex(Kith(Owner(positions=(Position("Open Rivers Foundation"),)), (Person("Emily Ruiz"),)))
    named = [
        look(Invitation(Sender("Tom Reyes", headline=headline)), kith, PastIndex()).employer is not None
        for headline in ("Open to Work | Marketing", "Rivers officer, ex Open Rivers")
    ]
    assert named == [False, True]


def test_so_is_a_claim_to_have_studied_together() -> None:
    kith = KithIndex(Kith(Owner(education=(SCHOOL,)), (Person("Emily Ruiz"),)))
    sender = Sender("Tom Reyes", studies=(Stay("Aldermoor College", 1996, 1999),))
    found = compute(look(Invitation(sender, note="Hi Ana, we met in the rowing club."), kith, PastIndex()))
    assert "past_confirmed" in found and "past_unbacked" not in found


@pytest.mark.parametrize("newest_first", [True, False])
def test_titles_held_at_one_employer_one_after_the_other_are_one_stay(newest_first: bool) -> None:
    """An export lists them newest first."""
    titles = (
        Position("Weir Works", "Clerk", date(2003, 1, 1), date(2005, 1, 31)),
        Position("Genuity Partners", "Junior", date(2009, 9, 1), date(2011, 3, 31)),
        Position("Genuity Partners", "Analyst", date(2011, 4, 1), date(2014, 6, 30)),
        Position("Weir Works Ltd", "Head", date(2014, 8, 1), date(2019, 8, 31)),
        Position("Weir Works", "Director", date(2019, 9, 1)),
    )
    kith = KithIndex(Kith(Owner(positions=titles[::-1] if newest_first else titles), (Person("Emily Ruiz"),)))

    def said(asked: Sender) -> str:
        scene = look(Invitation(asked), kith, PastIndex())
        return str(next(feature for feature in FEATURES if feature.name == "same_place").sentence(scene))

    assert said(Sender("Tom Reyes", headline="Genuity Partners")).endswith("where you worked 2009-2014.")
    assert said(Sender("Tom Reyes", headline="Weir Works")).endswith("where you have worked since 2014.")
    assert said(Sender("Tom Reyes", jobs=(Stay("Genuity Partners", 2008),))).endswith("2009-2014.")
    assert said(Sender("Tom Reyes", jobs=(Stay("Weir Works", 2018),))).endswith("since 2018.")


def test_a_single_year_is_said_once() -> None:
    assert str(place(SHORT)) == "Speaks of Old Harbour, where you worked in 2001."
    assert str(place(Education("Aldermoor College", None, date(1995, 1, 1), date(1995, 12, 31)))) == (
        "Speaks of Aldermoor College, where you studied in 1995."
    )


def test_schools_are_held_against_each_other_as_employers_are() -> None:
    kith = KithIndex(Kith(Owner(education=(SCHOOL,)), (Person("Emily Ruiz"),)))

    def said(stay: Stay) -> str:
        scene = look(Invitation(Sender("Tom Reyes", studies=(stay,))), kith, PastIndex())
        return str(next(feature for feature in FEATURES if feature.name == "school_in_headline").sentence(scene))

    assert said(Stay("Aldermoor College", 1996, 1999)) == "You both studied at Aldermoor College, 1996-1998."
    assert said(Stay("Aldermoor College", 2006, 2009)) == ""


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("Analyst at Genuity 2000-04, now a baker", "You both worked at Genuity Partners, 2000-2002."),
        ("Genuity Partners till 2001. Beekeeper", "You both worked at Genuity Partners in 2001."),
        ("Ex Genuity ('99-'01)", "You both worked at Genuity Partners, 1999-2001."),
        ("Genuity Partners 2005-2009", None),
        ("Genuity Partners until 2016", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("Genuity Partners, 2000+ reports", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("Genuity Partners, 2000-2001", "You both worked at Genuity Partners, 2000-2001."),
        ("Founder 2010-2020 | ex Genuity", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("00-02 shift at Genuity Partners", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("MBA 2004-2006, Genuity alumna", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("Aldermoor College 1996-98", "You both studied at Aldermoor College, 1996-1998."),
        ("Aldermoor '97, retired", "You both studied at Aldermoor College in 1997."),
        ("Initech 2001-2004 → Genuity 1999-2001", "You both worked at Genuity Partners, 1999-2001."),
        ("Genuity Partners Ltd (2000/02)", "You both worked at Genuity Partners, 2000-2002."),
        ("MBA 2000-2002 @ Genuity Partners", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("Initech 2000-2002 / Genuity", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("Board of Tarn 2000-2001 and partner at Genuity", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("Genuity Partners 30 under 30, 2001", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("Serving Genuity Partners clients; 2001", "Speaks of Genuity Partners, where you worked 1999-2002."),
        ("Genuity Partners | 2001 award winner", "Speaks of Genuity Partners, where you worked 1999-2002."),
    ],
)
def test_years_in_a_headline_say_whether_both_were_there(headline: str, said: str | None) -> None:
    kith = KithIndex(Kith(Owner(name="Ana Brandt", positions=POSITIONS, education=(SCHOOL,)), ()))
    asked = Invitation(Sender("Tom Reyes", headline=headline), first_seen_at=datetime(2026, 6, 1, tzinfo=UTC))
    scene = look(asked, kith, PastIndex())
    found = scene.employer or scene.studied
    assert (found is not None) == (said is not None)
    if said:
        feature = next(feature for feature in FEATURES if feature.name == "same_place")
        assert str(feature.sentence(scene)) == said


@pytest.mark.parametrize(
    ("employer", "headline", "named"),
    [
        ("Hotel Velamar", "Night porter, Velamar", True),
        ("Hotel Velamar", "Manager, Hotel Ribeira", False),
        ("Leeds Harbour Trust", "Dentist in Leeds", False),
        ("Quill Foundry", "Quill, the second shift", True),
        ("Salesforce Ireland", "Nurse, Cork, Ireland", False),
        ("Hotel Berlin", "Nurse, Berlin", False),
        ("Recruit Holdings", "Trustee, Velamar Holdings", False),
        ("株式会社ヒバリ製作", "ヒバリ製作 経理", True),
        ("ヒバリ", "株式会社ヒバリ 経理", True),
    ],
)
def test_an_employer_is_known_by_a_word_of_its_own(employer: str, headline: str, named: bool) -> None:
    kith = KithIndex(Kith(Owner(name="Ana Brandt", location="Leeds", positions=(Position(employer),)), ()))
    assert (look(Invitation(Sender("Tom Reyes", headline=headline)), kith, PastIndex()).employer is not None) is named


def test_a_word_that_many_employers_of_the_records_bear_names_none() -> None:
    people = tuple(Person(name, company=place) for name, place in (("A", "Gull Estuary"), ("B", "Weir Estuary")))
    own = Owner(name="Ana Brandt", positions=(Position("Estuary Archive Fund"),))
    asked = Invitation(Sender("Tom Reyes", headline="Estuary pilot"))
    assert look(asked, KithIndex(Kith(own, ())), PastIndex()).employer is not None
    assert look(asked, KithIndex(Kith(own, people)), PastIndex()).employer is None


def test_branches_of_one_firm_are_one_employer() -> None:
    places = ("Quill Foundry Leeds", "Quill Foundry York", "Quill Forge")
    kith = KithIndex(
        Kith(
            Owner(name="Ana Brandt", positions=(Position("Quill Foundry"),)),
            tuple(Person(place, company=place) for place in places),
        )
    )
    assert look(Invitation(Sender("Tom Reyes", headline="Welder at Quill")), kith, PastIndex()).employer is not None
