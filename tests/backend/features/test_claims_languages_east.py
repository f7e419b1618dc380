"""What is read out of notes in Chinese, Japanese, Korean, Arabic, Indonesian, Hindi (both scripts) and Tagalog."""

import time

import pytest

from kithgate.features.claims import find_claims
from kithgate.features.claims.claim import OFFERS, SHARED_PAST

PAST, OFFER = "past", "offer"
ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("zh", "您好,陈国栋老师推荐我联系您,想请教古籍修复的问题。", "referral mutual_named", OFFER),
    ("zh", "您好,是林总介绍我来加您的。", "referral mutual_named", OFFER),
    ("zh", "我老板让我联系您,说您最懂这台设备。", "referral", OFFER),
    ("zh", "蔡經理給了我您的電話,說您修過這種鐘。", "referral mutual_named", OFFER),
    ("zh", "还记得我吗?我们在青海支教时一起住过一个院子。", "met", "referral"),
    ("zh", "老同学,我是高二三班坐你后面的,好久不见!", "studied_together met", "referral"),
    ("zh", "上週在台中的研討會上聽了您的演講,會後還跟您聊了幾句。", "event", "referral"),
    ("zh", "我们公司专业提供物流系统,帮助企业降低成本30%。方便加微信聊聊吗?", "pitch call_to_action", PAST),
    ("zh", "猎头在找财务总监,年薪百万,您考虑新机会吗?", "recruiting", PAST),
    ("zh", "希望与您建立联系,拓展人脉。", "default_text", PAST),
    ("ja", "はじめまして。小野寺さんからのご紹介でご連絡いたしました。", "referral mutual_named", OFFER),
    ("ja", "水野部長に勧められて申請しました。", "referral mutual_named", PAST),
    ("ja", "上司から、堤防のことなら先生に聞けと言われました。", "referral", OFFER),
    ("ja", "覚えていますか?高校で同じクラスだった戸川です。", "studied_together met", "referral"),
    ("ja", "先日の勉強会で隣の席だった者です。名刺を切らしていて失礼しました。", "event", "referral"),
    ("ja", "前の会社で一緒に働いていた大月です。ご無沙汰しています。", "worked_together met", "referral"),
    (
        "ja",
        "弊社は採用支援サービスを提供しております。15分ほどお時間をいただけますでしょうか。",
        "pitch call_to_action", PAST,
    ),
    ("ja", "つながりを広げたく、申請させていただきました。ご承認お願いいたします。", "default_text", PAST),
    ("ko", "안녕하세요, 한지훈 교수님 소개로 연락드립니다.", "referral mutual_named", OFFER),
    ("ko", "서민아 팀장님이 꼭 연락해 보라고 하셨어요.", "referral mutual_named", OFFER),
    ("ko", "저희 부장님께서 선생님을 추천해 주셨습니다.", "referral", OFFER),
    ("ko", "혹시 저 기억하세요? 대학교 때 같은 동아리였던 은지예요.", "studied_together", "referral"),
    ("ko", "지난주 부산 학회에서 옆자리에 앉았던 사람입니다.", "event", "referral"),
    ("ko", "전 직장에서 같이 일했던 배상우입니다. 오랜만이에요.", "worked_together met", "referral"),
    (
        "ko",
        "저희는 매출을 30% 높여 드리는 마케팅 솔루션을 제공합니다. 15분 통화 가능하실까요?",
        "pitch call_to_action", PAST,
    ),
    ("ko", "1촌 신청드립니다. 수락 부탁드려요.", "default_text", PAST),
    ("ar", "السلام عليكم، نصحني الدكتور سامر الحلبي بالتواصل معك بخصوص الترجمة.", "referral mutual_named", OFFER),
    ("ar", "أخذت رقمك من هالة، قالت إنك تعرف أفضل نجار في المدينة.", "referral mutual_named", OFFER),
    ("ar", "أرشدتني إليكِ زميلتي في المكتبة.", "referral", OFFER),
    ("ar", "هل تتذكرني؟ درسنا معا في كلية الهندسة.", "met studied_together", "referral"),
    ("ar", "عملنا معا في الميناء قبل عشر سنوات.", "worked_together", "referral"),
    ("ar", "التقينا في مؤتمر المياه الشهر الماضي، كنت أجلس بجانبك.", "met event", "referral"),
    ("ar", "نقدم خدمات تسويق لزيادة مبيعاتك. هل لديك 15 دقيقة هذا الأسبوع؟", "pitch call_to_action", PAST),
    ("ar", "يسعدني إضافتك إلى شبكتي المهنية.", "default_text", PAST),
    ("id", "Selamat pagi Bu, Pak Surya menyarankan saya menghubungi Ibu soal arsip.", "referral mutual_named", OFFER),
    (
        "id",
        "Saya dapat nomor ini dari Mbak Wulan, katanya Bapak bisa memperbaiki organ.",
        "referral mutual_named", OFFER,
    ),
    ("id", "Dosen saya merekomendasikan Ibu sebagai narasumber.", "referral", OFFER),
    ("id", "Masih ingat saya? Kita dulu sekelas waktu SMA.", "studied_together met", "referral"),
    ("id", "Kita ketemu di seminar bulan lalu, saya duduk di sebelah Bapak.", "event met", "referral"),
    ("id", "Dulu kita kerja bareng di pabrik Gresik, saya mantan anak buah Bapak.", "worked_together", "referral"),
    (
        "id",
        "Kami membantu perusahaan meningkatkan penjualan 30%. Apakah ada waktu 15 menit minggu ini?",
        "pitch call_to_action", PAST,
    ),
    ("id", "Saya ingin menambahkan Anda ke jaringan profesional saya di LinkedIn.", "default_text", PAST),
    ("hi", "नमस्ते, रमेश जी ने आपका नंबर दिया और कहा कि आपसे बात करूँ।", "referral mutual_named", OFFER),
    ("hi", "मेरे प्रोफेसर ने आपसे संपर्क करने की सलाह दी।", "referral", OFFER),
    ("hi", "याद है? हम कॉलेज में साथ पढ़ते थे।", "studied_together", "referral"),
    ("hi", "आपका लेख पढ़ा, खेत वाला हिस्सा बहुत काम आया।", "content_specific", OFFER),
    ("hi", "हमारी कंपनी बीमा सेवाएँ देती है। क्या 10 मिनट बात हो सकती है?", "pitch call_to_action", PAST),
    (
        "hi-Latn",
        "Namaste sir, Suresh ji ne aapka number diya aur kaha ki aapse baat karu.",
        "referral mutual_named", OFFER,
    ),
    ("hi-Latn", "Yaad hai bhai? Hum hostel mein saath rehte the.", "studied_together", "referral"),
    (
        "tl",
        "Magandang araw po, sinabihan po ako ni Tess Villareal na lumapit sa inyo.",
        "referral mutual_named", OFFER,
    ),
    ("tl", "Kumusta! Magkaklase tayo noong high school, naaalala mo pa ba ako?", "studied_together met", "referral"),
    ("tl", "Nagkita tayo sa seminar noong Sabado, katabi mo ako.", "met event", "referral"),
)  # fmt: skip
GROUPS = {PAST: SHARED_PAST, OFFER: OFFERS}
DENSE = (
    "王小明 介绍 您 我们 ", "田中さんから一緒に大学の", "김민수 씨가 저희 같이 ", "صديقي من في مع الدكتور ",
    "Pak Budi teman saya yang dari ", "मेरे दोस्त साथ आपके ", "si Maria kaibigan ko ng ", "，" * 8, "َ" * 8,
)  # fmt: skip
NAMES = [f"{row[0]}-{row[1][:24]}" for row in ROWS]


@pytest.mark.parametrize(("language", "note", "expected", "absent"), ROWS, ids=NAMES)
def test_note_is_read(language: str, note: str, expected: str, absent: str) -> None:
    """The language is told, every kind meant is found, and nothing of the kinds that would turn the note's meaning."""
    claims = find_claims(note, ("Nils Ostergaard",), "Ada Quill")
    assert claims.language == language
    assert set(expected.split()) <= claims.kinds, sorted(claims.kinds)
    assert not claims.kinds & GROUPS.get(absent, frozenset({absent})), sorted(claims.kinds)


@pytest.mark.parametrize(
    ("careful", "careless"),
    [("أَرشَدَني إليكِ الدكتور نبيل", "ارشدني اليك الدكتور نبيل"), ("मैंने आपका लेख पढ़ा", "मैंने आपका लेख पढा")],
)
def test_spelling_does_not_matter(careful: str, careless: str) -> None:
    """Vowel signs, hamza and dots, which writers leave out, change nothing in what is found."""
    assert find_claims(careful).kinds == find_claims(careless).kinds != frozenset()


def test_name_ends_with_its_sentence() -> None:
    """A capital after a full stop starts a word, not a surname."""
    assert "Made" in find_claims("Saya adik Bu Made. Senin sore saya datang ya Pak.").names


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("ジョーダン様、先日の講演を拝聴しました。", ()),
        ("田中様 初めまして。佐藤さんからご紹介いただきました。", ("佐藤",)),
        ("佐藤さんの紹介でご連絡しました。", ("佐藤",)),
        ("王老师，您好！我想向您请教。", ()),
        ("王老师推荐我联系您。", ("王",)),
        ("王老师、李老师都推荐我联系您。", ("王", "李")),
        ("田中様、佐藤さんからご紹介いただきました。", ("佐藤",)),
        ("김민수님, 안녕하세요.", ()),
        ("김민수님 소개로 연락드립니다.", ("김민수",)),
    ],
)
def test_who_is_greeted_is_no_third_person_in_writing_without_capitals(note: str, names: tuple[str, ...]) -> None:
    """The owner's name stands in another script in the records."""
    assert find_claims(note, ("Jordan Vale",), "Kenji Mori").names == names


@pytest.mark.parametrize("part", DENSE, ids=range(len(DENSE)))
def test_dense_text_takes_no_time(part: str) -> None:
    """Two thousand characters that start every pattern over and over are read within half a second."""
    find_claims(part)
    begun = time.perf_counter()
    find_claims((part * 2000)[:2000])
    assert time.perf_counter() - begun < 0.5
