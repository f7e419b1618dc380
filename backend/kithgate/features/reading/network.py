"""The network: one layer of attention over word pieces, as in BERT (Devlin et al. 2019), then a score for each tag.

Written for numpy and for whatever speaks like numpy: it is taught with the very code that reads.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

MATRICES: tuple[str, ...] = ("query", "key", "value", "mixed", "wide", "narrow")
"""The matrices of the layer, each of shape (out, in), with their biases; "tags" is the last one of all."""

_HEAD = 32
_TINY = 1e-12
_NEVER = -1e9
_GELU = 0.7978845608028654

Weights = Mapping[str, Any]


def _kept(x: Any) -> Any:
    return x


def scores(weights: Weights, embedded: Any, there: Any, xp: Any = np, thinned: Callable[[Any], Any] = _kept) -> Any:
    """Log-odds of every tag, shape (notes, tags).

    `embedded` has shape (notes, pieces, width), `there` (notes, pieces): 1 for a piece, 0 for padding. `thinned` drops
    some numbers at random while the network is taught.
    """
    x = thinned(_levelled(embedded + weights["places"][: embedded.shape[1]], weights, "start", xp))
    hidden = (1 - there)[:, None, None, :] * _NEVER
    query, key, value = (_heads(_through(x, weights, name)) for name in ("query", "key", "value"))
    close = query @ key.transpose(0, 1, 3, 2) / _HEAD**0.5 + hidden
    share = xp.exp(close - close.max(-1, keepdims=True))
    share = share / share.sum(-1, keepdims=True)
    mixed = (share @ value).transpose(0, 2, 1, 3).reshape(x.shape)
    x = _levelled(thinned(_through(mixed, weights, "mixed")) + x, weights, "attended", xp)
    wide = _through(x, weights, "wide")
    wide = 0.5 * wide * (1 + xp.tanh(_GELU * (wide + 0.044715 * wide * wide * wide)))
    x = _levelled(thinned(_through(wide, weights, "narrow")) + x, weights, "done", xp)
    mean = (x * there[..., None]).sum(1) / there.sum(1)[:, None]
    most = xp.where(there[..., None] > 0, x, _NEVER).max(1)
    return _through(thinned(xp.concatenate([mean, most], -1)), weights, "tags")


def _through(x: Any, weights: Weights, name: str) -> Any:
    return x @ weights[f"{name}.matrix"].T + weights[f"{name}.bias"]


def _heads(x: Any) -> Any:
    notes, pieces, width = x.shape
    return x.reshape(notes, pieces, width // _HEAD, _HEAD).transpose(0, 2, 1, 3)


def _levelled(x: Any, weights: Weights, name: str, xp: Any) -> Any:
    centred = x - x.mean(-1, keepdims=True)
    spread = xp.sqrt((centred * centred).mean(-1, keepdims=True) + _TINY)
    return centred / spread * weights[f"{name}.scale"] + weights[f"{name}.shift"]
