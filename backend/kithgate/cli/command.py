"""What a command is: its words, its options, its example and the function behind it."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Run = Callable[[argparse.Namespace], int]


@dataclass(frozen=True, slots=True)
class Option:
    """One argument, as argparse takes it."""

    names: tuple[str, ...]
    meaning: str
    more: Mapping[str, Any]


def option(*names: str, meaning: str, **more: Any) -> Option:
    """An argument of a command."""
    return Option(names, meaning, more)


def whole(least: int, most: int) -> Callable[[str], int]:
    """Takes a word for a whole number in these bounds. Raises ArgumentTypeError."""

    def number(word: str) -> int:
        if word.isdecimal() and len(word) < 10 and least <= int(word) <= most:
            return int(word)
        raise argparse.ArgumentTypeError(f"{word} is no whole number from {least} to {most}")

    return number


def text(most: int) -> Callable[[str], str]:
    """Takes so many characters at most, and at least one: an empty word is a variable that was not set."""

    def words(word: str) -> str:
        if 0 < len(word.strip()) and len(word) <= most:
            return word
        raise argparse.ArgumentTypeError(f"give a text of 1 to {most} characters")

    return words


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `run` returns the exit code: 0 done, 1 not done, 2 asked wrongly."""

    name: str
    meaning: str
    example: str
    run: Run
    options: tuple[Option, ...] = ()


MOST_ROWS = 1_000_000

AS_JSON = option("--json", meaning="print JSON for programs", action="store_true")
