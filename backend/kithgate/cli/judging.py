"""The commands that judge and learn, without a running service."""

from kithgate.cli.command import Command

JUDGING: tuple[Command, ...] = ()
