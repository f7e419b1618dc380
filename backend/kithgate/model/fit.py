"""Fit a score to one owner's history around the starter.

It is a maximum a posteriori estimate with the starter as its prior (Chelba and Acero 2004):
    J(w, b) = sum_i omega_i log(1 + exp(-s_i f_i)) + strength/2 |w - w0|^2 + bias_strength/2 (b - b0)^2
solved by Newton's method with a line search, from the stored history each time: so undoing a decision is exact.
"""

from dataclasses import dataclass

import numpy as np

from kithgate.model.linear import Array

_STEPS = 50
_SMALLEST_STEP = 1e-4
_SMALLEST_FALL = 1e-7
_LEAST_CURVATURE = 1e-3


@dataclass(frozen=True, slots=True)
class Margins:
    """One linear score: shape (features,) and a bias."""

    weights: Array
    bias: float


def adapt(prior: Margins, rows: Array, yes: Array, omega: Array, strength: float, bias_strength: float) -> Margins:
    """Move a score from its prior as far as the examples ask. `yes` holds 0 and 1; shapes (n, features), (n,), (n,)."""
    design = np.hstack([rows, np.ones((len(rows), 1))])
    start = np.append(prior.weights, prior.bias)
    stiffness = np.append(np.full(len(prior.weights), strength), bias_strength)
    theta, value = start, _objective(start, design, yes, omega, start, stiffness)
    for _ in range(_STEPS):
        p = _sigmoid(design @ theta)
        gradient = design.T @ (omega * (p - yes)) + stiffness * (theta - start)
        curvature = np.maximum(omega * p * (1 - p), _LEAST_CURVATURE * omega)
        step = np.linalg.solve(design.T @ (design * curvature[:, None]) + np.diag(stiffness), -gradient)
        t = 1.0
        while (
            t > _SMALLEST_STEP and (new := _objective(theta + t * step, design, yes, omega, start, stiffness)) >= value
        ):
            t /= 2
        if t <= _SMALLEST_STEP:
            break
        fall = value - new
        theta, value = theta + t * step, new
        if fall < _SMALLEST_FALL * abs(value):
            break
    return Margins(theta[:-1], float(theta[-1]))


def log_losses(margins: Array, yes: Array) -> Array:
    """The log loss of each margin, shape (n,)."""
    return np.asarray(np.logaddexp(0.0, np.where(yes > 0.5, -margins, margins)))


def _objective(theta: Array, design: Array, yes: Array, omega: Array, start: Array, stiffness: Array) -> float:
    away = theta - start
    return float(omega @ log_losses(design @ theta, yes) + 0.5 * (stiffness * away) @ away)


def _sigmoid(x: Array) -> Array:
    return np.asarray(np.where(x >= 0, 1 / (1 + np.exp(-np.abs(x))), np.exp(-np.abs(x)) / (1 + np.exp(-np.abs(x)))))
