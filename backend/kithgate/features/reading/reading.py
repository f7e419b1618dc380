"""The network that came with the program, and what it makes of a note."""

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from kithgate.features.claims import Claims
from kithgate.features.reading.network import scores
from kithgate.features.reading.pieces import Pieces

LANGUAGE = "en"
"""The one language the network was taught in before: in others it knows no more than the tables of claims do."""

Reading = Mapping[str, float]
"""Log-odds of each tag; empty where there is nothing to read or no way to."""

Reader = Callable[[Claims], Reading]

_DIGITS = 2
_STEPS = 127


@dataclass(frozen=True, slots=True)
class Network:
    """Weights as they serve, the pieces they are for, and the names of the tags they end in.

    `embedding` has shape (pieces, width); each row is to be multiplied by its own of `steps`, shape (pieces, 1).
    """

    pieces: Pieces
    tags: tuple[str, ...]
    embedding: npt.NDArray[np.int8]
    steps: npt.NDArray[np.float32]
    weights: Mapping[str, Any]

    def read(self, marked: str) -> Reading:
        """What a text reads like, names being marked in it. Rounded: machines add up in other orders."""
        numbers = self.pieces.of(marked)
        embedded = (self.embedding[numbers] * self.steps[numbers])[None]
        found = scores(self.weights, embedded, np.ones((1, len(numbers)), np.float32))[0]
        return {tag: round(float(value), _DIGITS) for tag, value in zip(self.tags, found, strict=True)}


def dump(pieces: Pieces, tags: tuple[str, ...], weights: Mapping[str, npt.NDArray[np.float32]]) -> bytes:
    """A network as a file; "embedding" is one of its weights. Matrices are kept in bytes, a scale for each row."""
    kept: dict[str, Any] = {}
    for name, values in weights.items():
        if values.ndim == 1 or name == "places":
            kept[name] = values.astype(np.float32)
            continue
        steps = np.maximum(np.abs(values).max(axis=1, keepdims=True), 1e-8) / _STEPS
        kept[name], kept[f"{name}.steps"] = np.round(values / steps).astype(np.int8), steps.astype(np.float32)
    out = io.BytesIO()
    np.savez_compressed(out, **kept, vocabulary=np.array("\n".join(pieces.vocabulary)), tags=np.array("\n".join(tags)))
    return out.getvalue()


def load(contents: bytes) -> Network:
    """A network from its file. Raises ValueError where it is none."""
    with np.load(io.BytesIO(contents), allow_pickle=False) as kept:
        held = {name: kept[name] for name in kept.files}
    vocabulary, tags = str(held.pop("vocabulary")).split("\n"), str(held.pop("tags")).split("\n")
    steps = {name.removesuffix(".steps"): held.pop(name) for name in list(held) if name.endswith(".steps")}
    embedding, sizes = held.pop("embedding"), steps.pop("embedding")
    # By column, since they are multiplied from the right: a third faster.
    weights = {
        name: np.asfortranarray(values * steps[name]) if name in steps else values for name, values in held.items()
    }
    return Network(Pieces(vocabulary), tuple(tags), embedding, sizes, weights)


def _contents() -> bytes:
    return (files("kithgate") / "starter" / "reading.npz").read_bytes()


@lru_cache(maxsize=1)
def network() -> Network:
    """The network that came with this program."""
    return load(_contents())


@lru_cache(maxsize=1)
def digest() -> str:
    """By which a model knows the network it was fitted with."""
    return hashlib.sha256(_contents()).hexdigest()


@lru_cache(maxsize=4096)
def _read(marked: str) -> Reading:
    return network().read(marked)


def read(claims: Claims) -> Reading:
    """What a note reads like, by the words that its claims were found in."""
    return _read(claims.marked) if claims.language == LANGUAGE else {}
