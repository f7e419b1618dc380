"""The one list of all features, in the order of the model's arrays."""

from kithgate.features.card import CARD
from kithgate.features.feature import Feature
from kithgate.features.history import PAST
from kithgate.features.note import NOTE
from kithgate.features.records import RECORDS
from kithgate.features.scene import Scene
from kithgate.features.vouching import VOUCHING

FEATURES: tuple[Feature, ...] = (*CARD, *NOTE, *RECORDS, *VOUCHING, *PAST)


def compute(scene: Scene) -> dict[str, float]:
    """The numbers known of a scene by feature name; what is blank is not there."""
    return {feature.name: value for feature in FEATURES if (value := feature.compute(scene)) is not None}
