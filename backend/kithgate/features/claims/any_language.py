"""What needs no language: links, questions, orders to software, money and messenger words, years long past."""

import re
from collections.abc import Iterator

_TLD = (
    r"com|net|org|io|co|ai|me|ly|app|dev|xyz|top|info|biz|shop|site|online|help|club|link|click|live|vip|pro|"
    r"example|invalid|test|gl|gle|"
    r"[a-z]{2}(?=/)|com\.br|co\.uk|br|de|fr|es|it|nl|pl|se|ru|tr|in|jp|kr|cn|ng|ca|ch|at|be|pt|mx|ua"
)
_DOT = r"(?:\.|\s\.\s?|\[\.\]|\(\.\)|\s?[\[(]dot[\])]\s?|\sdot\s)"
LINK = re.compile(
    rf"https?://|\bwww\.|\b[\w-]{{1,40}}{_DOT}(?:{_TLD})\s?(?:/|slash\s)\s?\S|"
    rf"\b(?:[\w-]{{2,40}}\.){{1,3}}(?:com|net|org|io|ai|app|dev|xyz|top|info|biz|shop|site|online|help|club|"
    rf"link|click|vip|example)\b(?!@)|"
    rf"\b[\w-]{{2,40}}{_DOT}(?:com|net|org|io|ai|app|info|help|top|xyz)\b|\bcalendly\b|\bt\s?\.\s?me\b|"
    rf"\bwa\s?\.\s?me\b|"
    rf"\bbit\s?\.\s?ly\b|\bforms\.gle\b|\b\w[\w-]+,example/",
    re.I,
)
QUESTION = re.compile(r"[?？؟¿;]\s|[?？؟]|ですか|ますか|でしょうか|ませんか|까요|나요|吗[。!！]?$")
INSTRUCTION = re.compile(
    r"\b(?:ignore|disregard|forget|override)\s(?:all\s|any\s|the\s|your\s|my\s)*(?:previous|prior|above|"
    r"earlier|other|system)\s(?:\w+\s)?(?:instruct|prompt|rule|order|message|direct)\w*|"
    r"\b(?:label|classify|mark|tag|treat|categori[sz]e|flag|rate|approve)\s(?:this|it|me|"
    r"the)?\s?(?:\w+\s){0,3}(?:as|is)\s(?:a\s)?(?:personal|vouched|trusted|known|safe|friend|accept|important|"
    r"priority|not spam|non.spam)|"
    r"\b(?:system|assistant|ai|model|filter|bot|classifier|note to (?:the )?(?:ai|assistant|filter|"
    r"model))\s?:\s?\S|"
    r"\b(?:as an ai|language model|system prompt|prompt injection)\b|"
    r"ignor\w{0,4}\s(?:\w+\s){0,2}(?:instru\w+|anweisung\w*|consignes|istruzioni|instructies|instrukcj\w*|"
    r"instruktion\w*)|"
    r"(?:clasifi\w+|classifi\w+|etiquet\w+|étiquet\w+|klassifizier\w*|markier\w*|classificeer|oznacz|"
    r"sklasyfikuj|klassificera|märk|işaretle|sınıfland\w+)\s(?:\S+\s){0,5}(?:personal|pessoal|persönlich|"
    r"personnel|personale|persoonlijk|osobist\w*|personlig\w*|kişisel)|"
    r"(?:игнорируй\w*|проигнорируй\w*|ігноруй\w*|забудь)\s(?:\S+\s){0,3}(?:инструкци|указани|інструкці|вказівк)\S*|"
    r"(?:以前|これまで|上記|前)の(?:すべての)?(?:指示|命令)を?無視|忽略(?:之前|以上|所有|前面)|이전.{0,6}(?:지시|명령).{0,4}무시|"
    r"تجاهل.{0,20}(?:تعليمات|أوامر)|(?:पिछले|पहले के).{0,14}(?:निर्देश|आदेश)|"
    r"önceki\s(?:tüm\s)?(?:talimat|komut)\w*|abaikan\s(?:semua\s)?(?:instruksi|perintah|arahan)|huwag\spansinin",
    re.I,
)
SCAM = re.compile(
    r"\b(?:crypto|bitcoin|btc|usdt|forex|binance|ethereum|nft|trading\sbot|wallet|giveaway|lottery|jackpot|"
    r"consignment|next\sof\skin|inheritance|"
    r"beneficiary|western\sunion|moneygram|kryptow\w*|krypto\w*|cripto\w*|крипт\w+|біткоїн\w*|биткоин\w*|"
    r"kripto\w*)\b|"
    r"仮想通貨|副業|加密货币|比特币|加密貨幣|比特幣|코인\s?투자|비트코인|عملات\sرقمية|क्रिप्टो|telegram\s?[:@]|"
    r"\b\d{1,3}\s?%\s(?:daily|weekly|a\sday|a\sweek|per\s(?:day|week|month)|im\smonat|ao\sm[eê]s|al\smes|"
    r"par\smois)",
    re.I,
)
MONEY = re.compile(
    r"[$€£¥₦₹₺₽₩₴₱]\s?\d|\d\s?(?:[$€£¥₦₹₺₽₩₴₱]|usd\b|eur\b|pln\b|zł\b|kr\b|tl\b|rub\b|php\b|rp\b|reais\b|"
    r"euros?\b|dollars?\b|万円|円|元|만원|원)|\b\d{1,3}\s?%",
    re.I,
)
YEARS = re.compile(
    r"(?<!\d)(?:19[6-9]\d|20[01]\d|['’]\d\d)\s?(?:[-–/]|to|bis|tot|al|à|do|до|s/d|till?)\s?(?:(?:19|20)?\d\d)(?!\d)",
    re.I,
)
"""Years long past, from one to another: who names them was there."""
NUMBER = re.compile(r"\d")
_SIMPLE = (
    ("link", LINK),
    ("question", QUESTION),
    ("instruction_to_software", INSTRUCTION),
    ("scam", SCAM),
    ("met", YEARS),
)


def shared_claims(text: str) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of each claim that any language shares."""
    for kind, regex in _SIMPLE:
        if match := regex.search(text):
            yield kind, match.start(), match.end()
