"""Each feature against a scene in which it must speak, and the rules that hold for all of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kithgate.features.index import KithIndex, Known
from kithgate.features.past import PastIndex
from kithgate.features.scene import look
from kithgate.features.sentences import cut, tie_words
from kithgate.features.table import FEATURES, compute
from kithgate.features.ties import tie_to
from kithgate.features.trades import SELLING, trades_of
from kithgate.invitation import Invitation, Mutuals, Sender
from kithgate.kith import Education, Kith, Owner, Person, Position
from kithgate.verdict import Answer, Example

NOW = datetime(2026, 6, 1, tzinfo=UTC)
OWNER = Owner(
    name="Ana Brandt",
    headline="Research librarian",
    positions=(
        Position("Genuity Partners", "Analyst", date(1999, 1, 1), date(2002, 6, 1)),
        Position("Leeds Infirmary Library", "Librarian", date(2002, 9, 1)),
    ),
    education=(Education("Aldermoor College", "BA", date(1995, 1, 1), date(1998, 1, 1)),),
    skills=("cataloguing",),
)


def person(name: str, messages: int, **more: object) -> Person:
    sent = messages // 2
    known = {
        "connected_on": date(2016, 3, 1),
        "profile_url": f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}",
    }
    return Person(name=name, messages_sent=sent, messages_received=messages - sent, **{**known, **more})  # type: ignore[arg-type]


EMILY = person("Emily Ruiz", 42, company="Leeds Infirmary Library", position="Librarian")
OTTO = person("Otto Kranz", 12, company="Kranz Druck", position="Drucker")
LENA = person("Lena Falk", 4)
MARK = person("Mark Stranger", 0)
GRAN = person("Gerda Brandt", 0, connected_on=None, in_address_book=True)
KITH = Kith(OWNER, (EMILY, OTTO, LENA, MARK, GRAN))


def invitation(
    name: str = "Tom Reyes",
    note: str = "",
    headline: str | None = None,
    mutual: str | None = None,
    count: int | None = None,
) -> Invitation:
    names = (mutual,) if mutual else ()
    return Invitation(
        Sender(name, headline=headline), id=name, first_seen_at=NOW, note=note, mutuals=Mutuals(count, names)
    )


def with_link(asked: Invitation) -> Invitation:
    return replace(asked, sender=replace(asked.sender, profile_url="https://www.linkedin.com/in/another-ruiz"))


def numbers(asked: Invitation, past: tuple[Example, ...] = (), kith: Kith = KITH) -> dict[str, float]:
    index = KithIndex(kith)
    before = PastIndex(index.owner_names)
    for example in past:
        before.add(example)
    return compute(look(asked, index, before))


def earlier(asked: Invitation, answer: Answer | None, days: int = 30) -> Example:
    at = NOW - timedelta(days=days)
    return Example(replace(asked, first_seen_at=at), at, answer, None, at if answer else None)


CARD_ROWS: list[tuple[str, Invitation]] = [
    ("mutuals_none", invitation(count=0)),
    ("mutuals_one", invitation(count=1)),
    ("mutuals_few", invitation(count=4)),
    ("mutuals_some", invitation(count=12)),
    ("mutuals_many", invitation(count=25)),
    ("mutuals_crowd", invitation(count=60)),
    ("headline_sells", invitation(headline="Helping founders scale | Growth coach")),
    ("headline_sells_twice", invitation(headline="Sales coach and investor")),
    ("headline_emoji", invitation(headline="Dreamer 🚀")),
    ("headline_figures", invitation(headline="200k followers")),
    ("headline_hashtag", invitation(headline="#hiring")),
    ("headline_slogans", invitation(headline="Speaker | Author | Human")),
    ("headline_blank", invitation(headline="--")),
    ("headline_plain", invitation(headline="Carpenter")),
    ("trade_library", invitation(headline="Bibliothekarin")),
    ("trade_library", invitation(headline="図書館の司書")),
    ("trade_recruit", invitation(headline="Talent acquisition")),
    ("trade_home", invitation(headline="Retired")),
    ("note_none", invitation()),
    ("nobody_named", invitation(count=6)),
    ("note_terse", invitation(note="found you!")),
    ("text_disguised", invitation(note="fr\u200bee mo\u200bney")),
    ("text_markup", invitation(note="<b>hello</b> Ana, this is a note")),
    ("sender_known", invitation("Gerda Brandt")),
    ("sender_address_book", invitation("Gerda Brandt")),
    ("sender_shares_surname", invitation("Ulla Brandt")),
    ("relative_of_mutual", invitation("Theo Kranz-Meyer", mutual="Otto Kranz", count=1)),
    ("relative_sells", invitation("Theo Kranz", headline="Insurance agent", mutual="Otto Kranz", count=1)),
    ("renamed", invitation("Emily Ruiz Holt")),
    ("mutual_well_in_crowd", invitation(mutual="Emily Ruiz", count=80)),
    ("mutuals_few_of_employer", invitation(mutual="Emily Ruiz", count=2)),
    ("employer_plain", invitation(headline="Porter at Leeds Infirmary Library")),
    ("employer_few", invitation(headline="Porter at Leeds Infirmary Library", count=2)),
    ("employer_sells", invitation(headline="Sales coach, ex Genuity")),
    ("past_and_voucher", invitation(note="We worked together at Genuity, Emily Ruiz sends her love")),
    ("family_of_kith", invitation(note="I'm Emily Ruiz's sister", mutual="Emily Ruiz", count=1)),
    ("namesake_writes", with_link(invitation("Emily Ruiz", note="This is my new profile, please help me quickly"))),
    ("headline_words_wanted", invitation(headline="Retired teacher")),
    ("headline_words_vouched", invitation(headline="Retired teacher")),
    ("note_words_wanted", invitation(note="she says the group is still here")),
    ("note_words_vouched", invitation(note="she says the group is still here")),
    ("mutual_close", invitation(mutual="Emily Ruiz", count=3)),
    ("mutual_working", invitation(mutual="Otto Kranz", count=3)),
    ("mutual_loose", invitation(mutual="Lena Falk", count=3)),
    ("mutual_stranger", invitation(mutual="Mark Stranger", count=3)),
    ("mutual_name_unknown", invitation(mutual="Nobody Known", count=3)),
    ("mutual_colleague", invitation(mutual="Emily Ruiz", count=3)),
    ("mutual_loose_silent", invitation(mutual="Mark Stranger", count=3)),
    ("works_with_mutual", invitation(headline="Setzer bei Kranz Druck", mutual="Otto Kranz", count=2)),
    ("same_place", invitation(headline="Partner, ex Genuity")),
    ("employer_current", invitation(headline="Porter at Leeds Infirmary Library")),
    ("school_in_headline", invitation(headline="Aldermoor College")),
    ("employer_in_note", invitation(note="we shared a desk at Genuity, remember?")),
    ("trade_of_owner", invitation(headline="Bibliotecaria")),
    ("trade_foreign", invitation(headline="Baker")),
    *(
        (f"reads_{tag}", invitation(note="We shared a desk at the old library, remember?"))
        for tag in ("past", "sent", "offers", "praise", "job_ask", "recruiting")
    ),
]


@pytest.mark.parametrize(("name", "asked"), CARD_ROWS)
def test_speaks_where_it_should(name: str, asked: Invitation) -> None:
    assert name in numbers(asked)


@pytest.mark.parametrize("name", ["mutual_close", "mutual_stranger", "works_with_mutual", "same_place", "sender_known"])
def test_is_silent_where_nothing_is_known(name: str) -> None:
    assert name not in numbers(invitation())


@pytest.mark.parametrize("asked", [invitation(mutual="Emily Ruiz"), invitation(note="Emily told me to write.")])
def test_somebody_may_vouch_where_one_is_named_or_a_note_may_name_one(asked: Invitation) -> None:
    assert "nobody_named" not in numbers(asked)


@pytest.mark.parametrize("note", ["", "Wir haben uns im Juni auf der Messe in Hannover kennengelernt."])
def test_what_the_network_cannot_read_is_blank(note: str) -> None:
    assert not [name for name in numbers(invitation(note=note)) if name.startswith("reads_")]


@pytest.mark.parametrize(
    ("note", "tag", "sentence"),
    [
        ("I help teams with SEO services and growth. Book a call!", "reads_offers", "Offers you something"),
        ("Gate C14, nine hours, one charger. Still grateful.", "reads_past", "The note reads as if you shared a past."),
        ("Gate C14, nine hours, one charger. Still grateful.", "reads_sent", "The note reads a little as if"),
    ],
)
def test_what_the_network_reads_is_said_as_the_tables_say_it_or_with_its_doubt(
    note: str, tag: str, sentence: str
) -> None:
    scene = look(invitation(note=note), KithIndex(KITH), PastIndex())
    assert str(next(feature for feature in FEATURES if feature.name == tag).sentence(scene)).startswith(sentence)


@pytest.mark.parametrize(
    ("feature", "note", "said"),
    [
        ("says_link", "Register: https://aqua.example/web2, it is free.", "“https://aqua.example/web2”."),
        ("says_question", "Is it raining in Leeds today?", "Asks you a question."),
        ("says_content_vague", "Bonjour Ana, votre parcours m'impressionne.", "“votre parcours m'impressionne”."),
    ],
)
def test_a_claim_is_quoted_in_whole_words(feature: str, note: str, said: str) -> None:
    scene = look(invitation(note=note), KithIndex(KITH), PastIndex())
    assert str(next(each for each in FEATURES if each.name == feature).sentence(scene)).endswith(said)


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (person("Emily Ruiz", 42), "whom you have known since 2016, with 42 messages between you"),
        (person("Emily Ruiz", 0), "whom you have known since 2016, with no message between you"),
        (
            replace(person("Emily Ruiz", 0), messages_sent=1),
            "whom you have known since 2016, with one message between you",
        ),
        (replace(person("Emily Ruiz", 0), messages_received=4), "whom you have known since 2016 and never answered"),
        (replace(EMILY, connected_on=None, recommendations=1), "who is in your records, with 42 messages between you"),
        (GRAN, "who is in your records, with no message between you"),
    ],
)
def test_how_somebody_is_known_is_said_as_the_records_have_it(known: Person, words: str) -> None:
    assert str(tie_words(Known(known, tie_to(known, False)))) == words


@pytest.mark.parametrize(
    ("note", "features", "said"),
    [
        (
            "Hi Ana, Emily Ruiz said we should talk about cataloguing.",
            ("says_referral", "sent_without_offer", "sent_by_kith", "voucher_close"),
            "Says they were sent. Names Emily Ruiz, whom you have known since 2016, with 42 messages between you.",
        ),
        ("Hi Ana, we met in Leeds.", ("says_met", "past_without_offer"), "Says you met: “we met”."),
    ],
)
def test_what_means_the_same_is_said_once(note: str, features: tuple[str, ...], said: str) -> None:
    asked = invitation(note=note)
    scene = look(asked, KithIndex(KITH), PastIndex())
    assert set(features) <= compute(scene).keys()
    assert {str(each.sentence(scene)) for each in FEATURES if each.name in features} == {said}


@pytest.mark.parametrize(
    ("feature", "asked", "said"),
    [
        # A question asks for something, one mutual connection of four is not all of them, and whoever works at the same
        # place need not work with anybody there.
        ("wants_nothing", invitation(note="Will you be in Leeds?"), "No offer was found in the note."),
        ("mutual_lately", invitation(mutual="Pia Pitch", count=1), "Pia Pitch wrote to you lately."),
        # A card shows the names of one or two of those who are shared.
        (
            "mutual_loose_silent",
            invitation(count=12),
            "Sends no note, and is shown with nobody you know well.",
        ),
        (
            "mutual_loose_sells",
            invitation(headline="Sales coach", count=12),
            "Comes from a trade that sells, and is shown with nobody you know well.",
        ),
        (
            "mutual_close_few",
            invitation(mutual="Emily Ruiz", count=4),
            "Among the few you share is someone you know well.",
        ),
        (
            "works_with_mutual",
            invitation(headline="Printer at Kranz Druck", mutual="Otto Kranz"),
            "Works where Otto Kranz works, whom you have known since 2016, with 12 messages between you.",
        ),
        (
            "works_with_kith",
            invitation(headline="Printer at Kranz Druck", mutual="Otto Kranz"),
            "Works where Otto Kranz works, whom you have known since 2016, with 12 messages between you.",
        ),
    ],
)
def test_no_more_is_said_than_is_known(feature: str, asked: Invitation, said: str) -> None:
    pitching = replace(person("Pia Pitch", 0), messages_received=3, last_message_on=date(2026, 5, 1))
    scene = look(asked, KithIndex(Kith(OWNER, (*KITH.people, pitching))), PastIndex())
    assert feature in compute(scene)
    assert str(next(each for each in FEATURES if each.name == feature).sentence(scene)) == said


@pytest.mark.parametrize(
    ("owner", "name", "shared"),
    [("Ana Brandt", "Gerda Brandt", True), ("Ana Brandt", "Santa Ana", False), ("Yeo Siew Hoon", "Samuel Yeo", True)],
)
def test_a_family_name_is_shared_and_not_a_given_one(owner: str, name: str, shared: bool) -> None:
    kith = Kith(replace(OWNER, name=owner), (EMILY,))
    assert ("sender_shares_surname" in numbers(invitation(name), kith=kith)) is shared


@pytest.mark.parametrize("name", ["—", "...", "王小明"])
def test_an_owner_whose_name_has_no_family_name_is_judged_for_all_the_same(name: str) -> None:
    kith = Kith(Owner(name=name), (EMILY,))
    assert "sender_shares_surname" not in numbers(invitation("Tom Reyes"), kith=kith)


def test_an_offer_is_not_both_found_and_missed() -> None:
    scene = look(
        invitation(note="Ana, as a past attendee you get 20% off. Use code LEEDS20."), KithIndex(KITH), PastIndex()
    )
    said = {each.name: str(each.sentence(scene)) for each in FEATURES if each.name in ("wants_nothing", "reads_offers")}
    assert "wants_nothing" in compute(scene) and scene.reading["offers"] > 0
    assert said["wants_nothing"] == said["reads_offers"]


@pytest.mark.parametrize(
    ("headline", "sells"),
    [
        ("Investing in tomorrow's homes", True),
        ("Gestion de patrimoine", True),
        ("Pension adviser", True),
        ("Investidor", True),
        ("Investerare", True),
        ("Investeerder", True),
        ("Investitionsberater", True),
        ("Pensionsrådgivare", True),
        ("Pensionsberater", True),
        ("Gestion patrimoine", True),
        ("Conseil en patrimoine", True),
        ("Promotora de vendas", True),
        ("POS systems", True),
        ("LIC agent", True),
        ("Private investigator", False),
        ("Ingénieure du patrimoine", False),
        ("Pensionist, Göteborg", False),
        ("Promovendus, Groningen", False),
        ("Tout va bien", False),
    ],
)
def test_a_word_that_only_begins_like_a_trade_that_sells_is_none(headline: str, sells: bool) -> None:
    assert bool(SELLING & trades_of(headline)) is sells


def test_what_is_quoted_in_part_says_so() -> None:
    assert [cut("Plant manager", 13), cut("Plant manager", 12), cut("Plant manager", 7)] == [
        "Plant manager",
        "Plant manag…",
        "Plant…",
    ]


def test_nothing_of_the_records_speaks_for_an_owner_without_records() -> None:
    asked = invitation("Gerda Brandt", "Emily said hi, from Genuity", "Genuity", "Emily Ruiz", 3)
    assert not {
        name for name in numbers(asked, kith=Kith()) if name.startswith(("mutual_", "sender_", "voucher", "employer"))
    }


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("Julia from the archive said hello.", "Julia Amaral"),
        ("Will you be in Leeds? Best regards!", None),
        ("Liebe Ana, im Winter steigt das Risiko, wie Sie wissen.", None),
        ("Liebe Ana, viele Grüße von Ulrike aus dem Hause Winter.", "Ulrike Winter"),
        ("See you in January, the Signal group says.", None),
        ("Hi Ana, see you at the fair this Summer. Best, Tom", None),
        ("We used your Bathtubs Don't Leak chapter, and won.", None),
    ],
)
def test_a_word_is_the_name_of_somebody_only_with_a_reason(note: str, named: str | None) -> None:
    known = (
        "Julian Prescott",
        "Julia Amaral",
        "Will Stanton",
        "Hannah Best",
        "Ulrike Winter",
        "Janusz Ostrow",
        "Ana Summer",
    )
    people = tuple(person(name, 0 if name == "Julia Amaral" else 40) for name in known)
    scene = look(invitation(note=note), KithIndex(Kith(OWNER, people)), PastIndex())
    assert (scene.voucher.person.name if scene.voucher else None) == named
    assert bool(scene.named) == bool(named)


def test_a_campaign_is_seen_through_its_variations() -> None:
    note = "Hi Ana, your work at the library is inspiring, I would love to add you to my circle of leaders!"
    again = note.replace("inspiring", "so inspiring").replace("Ana", "Ana B")
    found = numbers(invitation("Second Sender", again), (earlier(invitation("First Sender", note), "ignored"),))
    assert "campaign" in found and "campaign_ignored" in found
    other = numbers(
        invitation("Third", "Shall we compare notes on the Aldermoor reading group this autumn?"),
        (earlier(invitation("First Sender", note), "ignored"),),
    )
    assert "campaign" not in other


def test_the_same_sender_and_mutual_are_remembered() -> None:
    past = (
        earlier(replace(invitation(mutual="Lena Falk"), id="a"), "ignored"),
        earlier(invitation("X Y", mutual="Lena Falk"), "ignored"),
    )
    found = numbers(replace(invitation(mutual="Lena Falk"), id="b"), past)
    assert {"asked_before", "ignored_before", "via_never"} <= set(found) and found["via_lean"] < 0


def test_records_of_later_do_not_explain_an_earlier_request() -> None:
    since = person("Tom Reyes", 10, connected_on=date(2026, 6, 5))
    assert "sender_known" not in numbers(invitation("Tom Reyes"), kith=Kith(OWNER, (since,)))


def test_every_feature_has_a_name_of_its_own_and_speaks_in_sentences() -> None:
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)
    index = KithIndex(KITH)
    note = "Hi Ana, Emily told me about Genuity. We met at Aldermoor. 15 minutes for our platform?"
    before = PastIndex(index.owner_names)
    before.add(earlier(invitation("Someone Else", note), "ignored"))
    scene = look(
        invitation("Gerda Brandt", note, "Sales coach at Kranz Druck, ex Genuity", "Otto Kranz", 3), index, before
    )
    for name in compute(scene):
        sentence = str(next(feature for feature in FEATURES if feature.name == name).sentence(scene))
        assert not sentence or sentence.endswith("."), name
