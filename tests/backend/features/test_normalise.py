"""Disguises are undone, honest writing is left alone, and no text takes long."""

import time

import pytest

from kithgate.features.normalise import MAX_CHARACTERS, normalise


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Dоutora, sua vaga foi l i b e r a d a", "doutora, sua vaga foi liberada"),
        ("fr​ee m​entorship", "free mentorship"),
        ("Αxel Вrenner", "axel brenner"),
        ("f.r.e.e c-r-y-p-t-o", "free crypto"),
        ("donor em@ils, te1egram: cleanc0ntacts", "donor emails, telegram: cleancontacts"),
        ("ｆｕｌｌ　width", "full width"),
        ("<b>Hi</b> there", "hi there"),
        ("e a r l y  b i r d offer", "early bird offer"),
        ("H i   A n a ,   I ' m   i n   L e e d s !", "hi ana, i'm in leeds!"),
        ("I'm a w.i.d.o.w.e.d captain", "i'm a widowed captain"),
        ("ᒪⲟνеᏧ ⲥᏂаttᎥոց αt tһҽ Ьаг", "loved chatting at the bar"),
        ("Воss соnnесt", "boss connect"),
        ("наша нова Ϻаꭇеk", "наша нова marek"),
        ("пишите «ДА» нa кapтy", "пишите «да» на карту"),
        ("l\u0316ov\u0316e\u0336ly p\u0316hoto", "lovely photo"),
    ],
)
def test_disguises_are_undone(written: str, read: str) -> None:
    assert normalise(written).skeleton == read


@pytest.mark.parametrize(
    "honest",
    [
        "привет, это олег из отдела",
        "γεια σου, είμαι ο νίκος",
        "b2b in 2019, room ss2b",
        "write to anna.k@mail.example",
        "저 좀 더 볼까요",
        "e.g. at 10 a.m.",
        "le 5 à 7 du club, 2 a 5 mil",
        "signed g. p. s. and 안녕하세요 지원입니다",
        "а я в тебе машини списував",
        "хор и оркестр",
    ],
)
def test_honest_writing_is_left_alone(honest: str) -> None:
    found = normalise(honest)
    assert found.skeleton == honest
    assert (found.invisible, found.confusable, found.spaced, found.markup) == (0, 0, 0, 0)


def test_disguises_are_counted() -> None:
    found = normalise("<b>Ηi</b> f r e e m​oney")
    assert (found.invisible, found.confusable, found.spaced, found.markup) == (1, 1, 1, 2)


def test_joiners_inside_emoji_and_scripts_are_no_disguise() -> None:
    assert normalise("👩‍💻 می‌خواهم ❤️").invisible == 0
    assert normalise("ọ̀rẹ́ mi").confusable == 0


def test_links_of_dropped_tags_are_kept() -> None:
    assert "https://x.example/j" in normalise("<a href='https://x.example/j'>join</a>").text


@pytest.mark.parametrize(
    "piece", ["a ", "<", "<a ", "a.b.", "@", "a1", "​", "é́", "аa", "&amp", "a-'", "href=", '<a href="x', "ﷺ"]
)
def test_hostile_text_is_quick(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    start = time.perf_counter()
    found = normalise(text)
    assert time.perf_counter() - start < 0.5
    assert len(found.text) <= MAX_CHARACTERS
