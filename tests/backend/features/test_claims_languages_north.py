"""What is read out of notes in Italian, Dutch, Polish, Swedish, Danish, Norwegian, Russian, Ukrainian and Turkish."""

import pytest

from kithgate.features.claims import find_claims
from kithgate.features.claims.claim import OFFERS, SHARED_PAST

PAST, OFFER = "past", "offer"
TABLE = """
it | referral mutual_named | offer | Buongiorno, Paola Ferretti mi ha detto di scriverLe per il coro ligneo.
it | referral | offer | Ho avuto il tuo contatto da Gianluca Serra, lavoriamo insieme in Comune.
it | referral | offer | Su consiglio della dottoressa Marini Le scrivo per una perizia.
it | referral | offer | Mi manda Roberta: dice che sai tutto sulle caldaie a legna.
it | met event | referral | Ciao, ci siamo conosciuti al convegno di Pavia, ero seduta accanto a te.
it | studied_together | offer | Ti ricordi di me? Eravamo compagni di banco al liceo.
it | worked_together | referral | Abbiamo lavorato insieme in officina fino al 2009, finalmente ti trovo.
it | pitch call_to_action | past | Aiutiamo le aziende a ridurre i costi del 30%. Ha 15 minuti per una breve call?
it | default_text | past | Vorrei aggiungerti alla mia rete professionale su LinkedIn.
nl | referral mutual_named | offer | Hallo, ik kreeg je naam van Sanne de Wit, zij vond dat we moesten praten.
nl | referral | offer | Goedemiddag, op aanraden van Joost Verhoeven stuur ik u dit bericht.
nl | referral | offer | Femke gaf me je nummer voor vragen over de moestuin.
nl | referral | offer | Mijn baas zei dat u de beste dijkeningenieur van het land bent.
nl | studied_together | referral | Weet je nog? We zaten naast elkaar op de middelbare school.
nl | event | offer | Wij hebben elkaar gesproken op het congres in Utrecht, na uw lezing.
nl | worked_together | referral | Ik was je stagiair in 2012, je leerde me solderen.
nl | pitch call_to_action | past | Wij helpen bedrijven met meer leads. Zullen we deze week 15 minuten bellen?
pl | referral mutual_named | offer | Dzień dobry, piszę z polecenia Katarzyny Wójcik z waszego działu.
pl | referral | offer | Numer dostałem od Marka Zawady, mówił że pan zna się na mostach.
pl | referral | offer | Pani Ewa Król poradziła mi, żebym do pani napisała.
pl | met event | referral | Cześć, poznaliśmy się na targach w Poznaniu, stałam obok z planem hali.
pl | studied_together | offer | Pamiętasz mnie? Chodziliśmy do jednej klasy w liceum.
pl | worked_together | offer | Pracowaliśmy razem na budowie w Gdyni dziesięć lat temu.
pl | pitch call_to_action | past | Pomagamy firmom obniżyć koszty o 20%. Czy znajdzie Pan 15 minut na rozmowę?
pl | default_text | past | Chciałbym dodać Panią do grona moich kontaktów na LinkedIn.
sv | referral mutual_named | offer | Hej! Anders Nyberg bad mig höra av mig till dig om taket.
sv | referral | offer | Jag fick ditt namn av Lena Forsman på kommunen.
sv | referral | offer | På rekommendation av Gunilla Ek skriver jag till dig om arkivet.
sv | referral | offer | Min chef tipsade om dig när vi pratade om broar.
sv | met studied_together | referral | Kommer du ihåg mig? Vi gick i samma klass på gymnasiet.
sv | worked_together | offer | Vi jobbade ihop på varvet 1998, kul att hitta dig här.
sv | event | offer | Tack för senast, vi pratade på mässan i Malmö.
sv | pitch call_to_action | past | Vi hjälper företag att öka försäljningen. Har du 15 minuter för ett kort samtal?
sv | default_text | past | Jag skulle vilja lägga till dig i mitt professionella nätverk.
sv | referral | offer | Hei, Ingrid Solberg ba meg ta kontakt med deg om båten.
sv | referral | offer | Kære Mette, jeg fik dit navn fra Lars Holm.
ru | referral mutual_named | offer | Здравствуйте, мне вас порекомендовала Марина Соколова.
ru | referral | offer | Добрый день, пишу по совету Андрея Викторовича Лаптева.
ru | referral | offer | Ваш телефон дала Ольга, сказала, что вы чините гитары.
ru | referral | offer | Наш общий знакомый Дмитрий сказал обратиться к вам.
ru | studied_together | referral | Привет! Помнишь меня? Мы учились в одной группе.
ru | worked_together | offer | Мы с вами работали вместе на заводе в Перми, я был вашим помощником.
ru | met event | referral | Мы познакомились на конференции в Казани, вы сидели рядом.
ru | pitch call_to_action | past | Мы помогаем компаниям увеличить продажи на 30%. Удобно созвониться на 15 минут?
ru | default_text | past | Хочу добавить вас в свою профессиональную сеть.
uk | referral mutual_named | offer | Доброго дня, мені вас порадила Оксана Мельник.
uk | referral | offer | Ваш номер дав Тарас, сказав, що ви ремонтуєте баяни.
uk | referral | offer | Пишу за рекомендацією Петра Ковальчука.
uk | studied_together | offer | Пам'ятаєш мене? Ми вчилися в одній групі на фізфаці.
uk | worked_together | offer | Ми працювали разом на підстанції у Сумах.
uk | met | referral | Познайомилися на форумі в Одесі, ви сиділи поруч зі мною.
uk | pitch call_to_action | past | Допомагаємо компаніям збільшити продажі на 30%. Зручно зідзвонитися на 15 хвилин?
uk | default_text | past | Хочу додати вас до своєї професійної мережі контактів.
tr | referral mutual_named | offer | Merhaba, Zeynep Aksoy sizden bahsetti, yazmamı söyledi.
tr | referral | offer | Numaranızı Murat Bey'den aldım, selamı var.
tr | referral | offer | Ortak arkadaşımız Fatma Hanım'ın tavsiyesiyle yazıyorum.
tr | referral | offer | Müdürüm sizi önerdi, köprü hesapları için.
tr | met studied_together | referral | Beni hatırladın mı? Lisede aynı sınıftaydık.
tr | worked_together | referral | 2011'de tersanede birlikte çalışmıştık, sonunda buldum seni.
tr | met event | referral | Ankara'daki kongrede tanışmıştık, yanınızda oturuyordum.
tr | pitch call_to_action | past | Şirketlere satış artışında yardımcı oluyoruz. 15 dakika görüşebilir miyiz?
tr | default_text | past | Sizi profesyonel ağıma eklemek istiyorum.
"""
"""Language | kinds that must be found | kind or group that must not | note."""
ROWS = [[part.strip() for part in line.split("|")] for line in TABLE.strip().splitlines()]
GROUPS = {PAST: SHARED_PAST, OFFER: OFFERS}


@pytest.mark.parametrize(("language", "expected", "absent", "note"), ROWS)
def test_note_is_read(language: str, expected: str, absent: str, note: str) -> None:
    """The language is told, every kind meant is found, and nothing of the kinds that would turn the note's meaning."""
    claims = find_claims(note, ("Nils Ostergaard",), "Ada Quill")
    assert claims.language == language
    assert set(expected.split()) <= claims.kinds, sorted(claims.kinds)
    assert not claims.kinds & GROUPS.get(absent, frozenset({absent})), sorted(claims.kinds)
