"""What a note claims, read by grammar-like patterns with one word table for each language."""

from kithgate.features.claims.claim import KINDS, Claim, Claims
from kithgate.features.claims.find import find_claims, prepare
from kithgate.features.claims.signals import signals

__all__ = ["KINDS", "Claim", "Claims", "find_claims", "prepare", "signals"]
