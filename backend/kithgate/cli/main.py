"""Reads the command line, runs one command, and turns every error into one sentence."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kithgate import __version__
from kithgate.cli.access import ACCESS
from kithgate.cli.choices import CHOICES
from kithgate.cli.command import Command, text
from kithgate.cli.judging import JUDGING
from kithgate.cli.keeping import KEEPING
from kithgate.cli.measuring import MEASURING
from kithgate.cli.serving import SERVING
from kithgate.errors import KithgateError

_LONGEST_PATH = 4096
COMMANDS: tuple[Command, ...] = (*SERVING, *ACCESS, *JUDGING, *MEASURING, *KEEPING, *CHOICES)


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; `--data-dir` is understood before and after the command."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--data-dir",
        metavar="DIR",
        type=lambda word: Path(text(_LONGEST_PATH)(word)),
        help="where everything is kept (also KITHGATE_DATA_DIR; default: the platform's data folder)",
    )
    shared.add_argument("--testing", action="store_true", help="use the folder and port for development")
    top = argparse.ArgumentParser(
        prog="kithgate", description="Screens the connection requests you receive.", parents=[shared]
    )
    top.add_argument("--version", action="version", version=f"kithgate {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        each = commands.add_parser(
            command.name,
            help=command.meaning,
            description=command.meaning[0].upper() + command.meaning[1:] + ".",
            epilog=f"Example: {command.example}",
            parents=[shared],
        )
        for choice in command.options:
            each.add_argument(*choice.names, help=choice.meaning, **choice.more)
        each.set_defaults(run=command.run)
    return top


def main(words: Sequence[str] | None = None) -> int:
    """Runs the command; its exit code."""
    arguments = parser().parse_args(words)
    try:
        return int(arguments.run(arguments))
    except KithgateError as error:
        print(f"kithgate: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
    except BrokenPipeError:
        # The reader went away, as `kithgate history | head` does: no fault of ours, and nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
