"""Kithgate judges the connection requests a person receives, on their own machine."""

__version__ = "0.1.0"
