"""The command `kithgate`: a table of commands, each of which is one function."""

from kithgate.cli.main import main

__all__ = ["main"]
