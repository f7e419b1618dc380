"""Examples as rows of numbers, each seeing only what came before it."""

from collections.abc import Iterable, Iterator

from kithgate.features.gist import restored
from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.features.scene import look
from kithgate.features.table import compute
from kithgate.model.linear import PLACE, Array, vector
from kithgate.verdict import Example


def row_of(example: Example, kith: KithIndex, past: PastIndex) -> Array:
    """One example as a row, shape (features,), in the light of a past."""
    numbers = compute(look(example.invitation, kith, past))
    if example.gist:
        # A gist may be older than the table of features.
        numbers = {name: value for name, value in restored(numbers, example.gist).items() if name in PLACE}
    return vector(numbers)


def prequential(examples: Iterable[Example], kith: KithIndex) -> Iterator[tuple[Example, Array]]:
    """Each example in order of time with its row; the past it sees ends right before it."""
    past = PastIndex(kith.owner_names)
    for example in sorted(examples, key=lambda one: one.at):
        yield example, row_of(example, kith, past)
        past.add(example)
