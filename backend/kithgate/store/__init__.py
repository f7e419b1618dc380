"""The only room that speaks SQL: what is remembered, and how it is kept."""

from kithgate.store.store import Store

__all__ = ["Store"]
