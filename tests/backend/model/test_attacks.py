"""Those who know the model gain little by other letters, or by requests slipped into the history."""

from pathlib import Path

import pytest
from joblib import Parallel, delayed

from kithgate.model.attacks import DISGUISES, MOVED, POISON, bought, friendly_words, let_in, moves, targets
from kithgate.model.corpus import World, read_worlds
from kithgate.model.starter import starter

CORPUS = Path(__file__).parents[3] / "models" / "corpus" / "worlds"


@pytest.fixture(scope="module")
def worlds() -> list[World]:
    return read_worlds(CORPUS)


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguised_note_is_judged_as_what_it_says(worlds: list[World], disguise: str) -> None:
    moved = moves(starter().model, targets(worlds, 60), disguise)
    assert max(map(abs, moved)) <= MOVED


def test_thirty_friendly_words_seldom_buy_an_accept(worlds: list[World]) -> None:
    words = friendly_words(worlds)[:100]
    each = Parallel(n_jobs=-1)(delayed(bought)(starter(), target, words) for target in targets(worlds, 40))
    won = [one for one in each if one is not None]
    assert sum(won) / len(won) <= 0.1


def test_crafted_accepts_in_the_history_let_little_more_in(worlds: list[World]) -> None:
    def share(poison: float) -> float:
        each = Parallel(n_jobs=-1)(delayed(let_in)(starter(), world, poison) for world in worlds[::2])
        spam = [one for of_world in each for one in of_world]
        return sum(spam) / len(spam)

    assert share(POISON) - share(0.0) <= 0.03
