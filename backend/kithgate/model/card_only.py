"""The part of a model that reads the card alone: the extension judges by it while the service is off.

It says what the whole model says of a request without a note to an owner whose records hold nobody, but for the plain
words of the headline: the tables of words stay with the service.
"""

from dataclasses import dataclass

from kithgate.features.card import CARD
from kithgate.features.feature import PROOF
from kithgate.features.trade_words import TRADES
from kithgate.features.trades import SELLING
from kithgate.invitation import Invitation
from kithgate.model.badge import Bars
from kithgate.model.linear import PLACE, Array, Linear

_NO_NOTE, _NOBODY = PLACE["note_none"], PLACE["nobody_named"]
_READ = [PLACE[feature.name] for feature in CARD]


@dataclass(frozen=True, slots=True)
class CardWeight:
    """What a feature of the card adds to each of the two scores, in log-odds."""

    feature: str
    wanted: float
    vouched: float


@dataclass(frozen=True, slots=True)
class CardBias:
    """What each of the two scores is before anything is known of the card."""

    wanted: float
    vouched: float


@dataclass(frozen=True, slots=True)
class Trade:
    """The words of a trade in headlines, as in the table of trades, and whether it comes to sell."""

    trade: str
    sells: bool
    words: str


@dataclass(frozen=True, slots=True)
class CardModel:
    """Weights with all that is needed to compute their features elsewhere."""

    version: str
    trained_on: int
    ignore_at: float
    accept_at: float
    bias: CardBias
    weights: tuple[CardWeight, ...]
    trades: tuple[Trade, ...]


def card_model(model: Linear, bars: Bars) -> CardModel:
    """The card's part of a model. Its badges keep the bars of the whole model, so that it hides no one sooner."""
    return CardModel(
        version=model.version,
        trained_on=model.trained_on,
        ignore_at=bars.ignore,
        accept_at=bars.accept,
        bias=CardBias(
            model.wanted_bias + float(model.wanted[_NO_NOTE]), model.vouched_bias + float(model.vouched[_NO_NOTE])
        ),
        weights=(
            *(_weight(model, feature.name) for feature in CARD),
            _weight(model, "nobody_named", PROOF),
        ),
        trades=tuple(Trade(trade, trade in SELLING, words) for trade, words in TRADES.items()),
    )


def _weight(model: Linear, name: str, times: float = 1.0) -> CardWeight:
    place = PLACE[name]
    return CardWeight(name, float(model.wanted[place]) * times, float(model.vouched[place]) * times)


def seen_on_card(row: Array, invitation: Invitation) -> Array:
    """What of a row, shape (features,), the card model reads, which has no eyes for a note."""
    card = row * 0
    card[_READ] = row[_READ]
    card[_NO_NOTE] = 1
    card[_NOBODY] = 0 if invitation.mutuals.names else PROOF
    return card
