"""The personal fit: the right optimum, no divergence, and learning that can be undone exactly."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from scipy.optimize import minimize
from threadpoolctl import threadpool_limits

from kithgate.invitation import Invitation, Sender
from kithgate.model.fit import Margins, _objective, adapt
from kithgate.model.linear import NAMES, score
from kithgate.model.personal import Lesson, personal
from kithgate.model.starter import starter
from kithgate.verdict import Example

START = datetime(2026, 1, 1, tzinfo=UTC)


def problem(n: int, seed: int) -> tuple[Margins, np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(n, 12)) * (rng.random((n, 12)) < 0.4)
    truth = rng.normal(size=12)
    yes = (rows @ truth + rng.normal(size=n) > 0).astype(float)
    return Margins(-4 * truth, 0.5), rows, yes, rng.uniform(0.3, 1.0, n)


@pytest.mark.parametrize("strength", [0.05, 0.2, 1.0, 3.0])
@pytest.mark.parametrize("bias_strength", [0.1, 3.0, 30.0])
def test_finds_the_optimum_that_another_solver_finds(strength: float, bias_strength: float) -> None:
    prior, rows, yes, omega = problem(40, 7)
    found = adapt(prior, rows, yes, omega, strength, bias_strength)
    design = np.hstack([rows, np.ones((40, 1))])
    start = np.append(prior.weights, prior.bias)
    stiffness = np.append(np.full(12, strength), bias_strength)
    best = minimize(
        _objective, start, (design, yes, omega, start, stiffness), method="L-BFGS-B", options={"maxiter": 5000}
    )
    mine = _objective(np.append(found.weights, found.bias), design, yes, omega, start, stiffness)
    assert mine <= best.fun + 1e-4 * abs(best.fun)


@pytest.mark.parametrize("seed", range(5))
def test_more_decisions_against_a_confident_prior_help(seed: int) -> None:
    prior, rows, yes, omega = problem(400, seed)
    test = slice(200, 400)

    def right(n: int) -> float:
        found = adapt(prior, rows[:n], yes[:n], omega[:n], 0.2, 3.0)
        return float(((rows[test] @ found.weights + found.bias > 0) == (yes[test] > 0.5)).mean())

    assert right(200) >= right(20) - 0.02


def test_one_class_only_and_duplicates_do_not_break_it() -> None:
    prior, rows, _, omega = problem(30, 1)
    found = adapt(prior, np.vstack([rows[:1]] * 30), np.ones(30), omega, 0.05, 0.1)
    assert np.isfinite(found.weights).all()


def lessons(n: int) -> list[Lesson]:
    rng = np.random.default_rng(3)
    made = []
    for k in range(n):
        at = START + timedelta(days=k)
        answer = "accepted" if rng.random() < 0.5 else "ignored"
        example = Example(Invitation(Sender(f"Person {k}"), id=str(k)), at, answer, None, at)
        made.append(Lesson(example, (rng.random(len(NAMES)) < 0.1).astype(float)))
    return made


def test_learning_and_unlearning_gives_the_identical_model() -> None:
    base, some = starter().model, lessons(60)
    before, _ = personal(base, some[:-1])
    personal(base, some)
    after, _ = personal(base, some[:-1])
    assert (before.wanted == after.wanted).all() and before.wanted_bias == after.wanted_bias
    assert (before.vouched == after.vouched).all() and before.vouched_bias == after.vouched_bias


def test_the_number_of_threads_does_not_matter() -> None:
    """The command has as many as the machine, the service has one: both learn the same."""
    base, some = starter().model, lessons(120)
    weights = []
    for threads in (1, 2, 4):
        with threadpool_limits(threads, "blas"):
            weights.append(personal(base, some)[0].wanted.tobytes())
    assert len(set(weights)) == 1


def test_few_decisions_leave_the_starter_alone_and_many_move_it() -> None:
    base = starter().model
    assert personal(base, lessons(3))[0] is base
    moved, margins = personal(base, lessons(300))
    assert np.abs(moved.wanted - base.wanted).max() > 0.05
    assert margins.shape == (300,)


def test_accepts_alone_never_tell_vouched_from_personal() -> None:
    base = starter().model
    moved, _ = personal(base, lessons(100))
    row = np.ones(len(NAMES)) * 0.1
    assert score(moved, row).vouched == score(base, row).vouched
