"""The one list of all features, in the order of the model's arrays."""

from typing import get_args

from kithgate.features.card import CARD
from kithgate.features.circle import CIRCLE
from kithgate.features.feature import Feature, Need
from kithgate.features.history import PAST
from kithgate.features.note import NOTE
from kithgate.features.records import RECORDS
from kithgate.features.scene import Scene
from kithgate.features.vouching import VOUCHING
from kithgate.features.wording import WORDING

FEATURES: tuple[Feature, ...] = (*CARD, *WORDING, *NOTE, *RECORDS, *CIRCLE, *VOUCHING, *PAST)


_BY_NEED: dict[Need, tuple[Feature, ...]] = {
    need: tuple(feature for feature in FEATURES if feature.needs == need) for need in get_args(Need)
}


def compute(scene: Scene) -> dict[str, float]:
    """The numbers known of a scene by feature name; what is blank is not there."""
    there: dict[Need, bool] = {"card": True, "note": scene.has_note, "kith": scene.kith.known}
    return {
        feature.name: value
        for need, features in _BY_NEED.items()
        if there[need]
        for feature in features
        if (value := feature.compute(scene)) is not None
    }
