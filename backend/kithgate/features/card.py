"""Features of the card alone: headline, mutual count, marks."""

import re
from collections.abc import Callable

from kithgate.features import sentences
from kithgate.features.feature import Feature, flag
from kithgate.features.scene import Scene
from kithgate.features.trade_words import TRADES
from kithgate.features.trades import SELLING
from kithgate.sentence import Sentence, say

_EMOJI = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27BF]")
_FIGURE = re.compile(r"[$€£¥₹]|\d+\s?[kKM%+]|\d{3,}")
_LINK = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|io|net|org|ly|me|co)\b", re.IGNORECASE)
_SHOUT = re.compile(r"\b[A-Z]{4,}\b")
_SEPARATOR = re.compile(r"\s[|•·/]\s|\s\|\|?\s")
_MUTUAL_BANDS: tuple[tuple[str, int, int], ...] = (
    ("mutuals_none", 0, 0),
    ("mutuals_one", 1, 1),
    ("mutuals_few", 2, 5),
    ("mutuals_some", 6, 15),
    ("mutuals_many", 16, 39),
    ("mutuals_crowd", 40, 10_000),
)


def _headline(scene: Scene) -> str:
    return scene.invitation.sender.headline or ""


def _has_headline(scene: Scene) -> bool:
    return bool(_headline(scene).strip("- "))


def _band(low: int, high: int) -> Callable[[Scene], float | None]:
    def compute(scene: Scene) -> float | None:
        count = scene.invitation.mutuals.count
        return None if count is None else flag(low <= count <= high)

    return compute


def _mutual_sentence(scene: Scene) -> Sentence:
    count = scene.invitation.mutuals.count
    if not count:
        return say("You have no connection in common.")
    return (
        say("You have one connection in common.")
        if count == 1
        else say("You have {count} connections in common.", count=count)
    )


def _in_trade(trade: str) -> Callable[[Scene], float | None]:
    return lambda scene: flag(trade in scene.trades)


def _selling(scene: Scene) -> int:
    return len(scene.trades & SELLING)


CARD: tuple[Feature, ...] = (
    *(Feature(name, "card", _mutual_sentence, _band(low, high)) for name, low, high in _MUTUAL_BANDS),
    *(Feature(f"trade_{trade}", "card", sentences.headline, _in_trade(trade)) for trade in TRADES),
    Feature(
        "headline_sells",
        "card",
        sentences.headline,
        lambda s: flag(_selling(s) >= 1),
    ),
    Feature(
        "headline_sells_twice",
        "card",
        sentences.headline,
        lambda s: flag(_selling(s) >= 2),
    ),
    Feature(
        "headline_emoji",
        "card",
        "The headline is decorated with symbols.",
        lambda s: flag(bool(_EMOJI.search(_headline(s)))),
    ),
    Feature(
        "headline_figures",
        "card",
        "The headline advertises with figures.",
        lambda s: flag(bool(_FIGURE.search(_headline(s)))),
    ),
    Feature("headline_link", "card", "The headline carries a link.", lambda s: flag(bool(_LINK.search(_headline(s))))),
    Feature("headline_hashtag", "card", "The headline carries hashtags.", lambda s: flag("#" in _headline(s))),
    Feature("headline_shouts", "card", "The headline shouts.", lambda s: flag(len(_SHOUT.findall(_headline(s))) >= 2)),
    Feature(
        "headline_slogans",
        "card",
        "The headline is a row of slogans.",
        lambda s: flag(len(_SEPARATOR.findall(_headline(s))) >= 2),
    ),
    Feature(
        "headline_blank",
        "card",
        "There is no headline.",
        lambda s: flag(s.invitation.sender.headline is not None and not _has_headline(s)),
    ),
    Feature(
        "headline_plain",
        "card",
        "The headline is a plain one.",
        lambda s: flag(_has_headline(s) and len(_headline(s)) <= 28),
    ),
    Feature(
        "open_to_work", "card", "Is marked as open to work.", lambda s: flag(bool(s.invitation.sender.open_to_work))
    ),
    Feature(
        "degree_third", "card", "Is three steps away from you.", lambda s: flag((s.invitation.sender.degree or 0) >= 3)
    ),
)
