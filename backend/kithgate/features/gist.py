"""What stays of a note when its text is dropped: the numbers it made, whom it named, and how to know it again."""

from dataclasses import replace

from kithgate.features.campaigns import fingerprint
from kithgate.features.index import KithIndex
from kithgate.features.past import PastIndex
from kithgate.features.scene import look
from kithgate.features.table import compute
from kithgate.verdict import Example, Gist


def gist_of(example: Example, kith: KithIndex, past: PastIndex) -> Gist:
    """The gist of an example's note, in the light of what came before it."""
    scene = look(example.invitation, kith, past)
    told = compute(scene)
    silent = compute(look(replace(example.invitation, note=None), kith, past))
    changed = {name: told.get(name) for name in (*told, *silent) if told.get(name) != silent.get(name)}
    return Gist(changed, fingerprint(past.runs(example.invitation)), scene.claims.names)


def restored(silent: dict[str, float], gist: Gist) -> dict[str, float]:
    """The numbers of an invitation as they were with its note, from those without."""
    numbers = {**silent, **gist.numbers}
    return {name: value for name, value in numbers.items() if value is not None}
