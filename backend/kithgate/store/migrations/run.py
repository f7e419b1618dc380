"""Runs the steps, from inside the package and without a configuration file."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection

from kithgate.errors import StoreUnavailable


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings: the steps that ship with the program, on the given connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, to: str = "head") -> None:
    """Brings the database to a step, in one transaction. Raises StoreUnavailable for a newer program's database."""
    try:
        command.upgrade(configuration(connection), to)
    except CommandError as error:
        raise StoreUnavailable(
            "This data folder was written by a newer Kithgate: update the program, or choose another with --data-dir."
        ) from error
