"""The tables of the history, the tokens and the settings. Every row names its owner, so a team can share one."""

from sqlalchemy import JSON, Column, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from kithgate.store.metadata import metadata

LOCAL = "local"


def _owner() -> Column[str]:
    return Column("owner", String, nullable=False, server_default=LOCAL)


# Times are ISO 8601 text in UTC with microseconds: they sort as they are and a person can read them.

# One row for each invitation that was seen, on a page or in an archive.
invitations = Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    _owner(),
    Column("key", String, nullable=False),
    Column("person", String, nullable=False),
    Column("card", JSON, nullable=False),
    Column("seen_at", String, nullable=False),
    Column("source", String, nullable=False),
    UniqueConstraint("owner", "key"),
    Index(None, "owner", "person"),
)

# The log of decisions and corrections. The state of an invitation is this log read in order: removing a row undoes it.
decisions = Table(
    "decisions",
    metadata,
    Column("place", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    _owner(),
    Column("key", String, nullable=False),
    Column("person", String, nullable=False),
    Column("card", JSON, nullable=False),
    Column("answer", String),
    Column("label", String),
    Column("seen_at", String, nullable=False),
    Column("decided_at", String),
    Column("source", String, nullable=False),
    Index(None, "owner", "key"),
    Index(None, "owner", "person"),
)

# What stays of a note whose text was dropped, for the invitation with this key.
gists = Table(
    "gists",
    metadata,
    Column("id", Integer, primary_key=True),
    _owner(),
    Column("key", String, nullable=False),
    Column("gist", JSON, nullable=False),
    UniqueConstraint("owner", "key"),
)

# Questions about an accepted invitation that the owner answered or declined: none of them is asked again.
questions = Table(
    "questions",
    metadata,
    Column("owner", String, primary_key=True, server_default=LOCAL),
    Column("id", String, primary_key=True),
    Column("key", String, nullable=False),
    Column("answered_at", String, nullable=False),
)

# Every verdict whose label or badge differs from the one before it on the same invitation.
verdicts = Table(
    "verdicts",
    metadata,
    Column("id", Integer, primary_key=True),
    _owner(),
    Column("key", String, nullable=False),
    Column("at", String, nullable=False),
    Column("verdict", JSON, nullable=False),
    Index(None, "owner", "key"),
)

# Browsers, scripts and dashboard pages that may call the service. Only the SHA-256 of a token is kept.
tokens = Table(
    "tokens",
    metadata,
    Column("id", String, primary_key=True),
    _owner(),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("origin", String),
    Column("created_at", String, nullable=False),
    Column("last_used_at", String),
    Column("protocol", Integer),
    Column("version", String),
)

# A door the person opened: a pairing code or a dashboard link, as its SHA-256, with the tries it has left.
doors = Table(
    "doors",
    metadata,
    _owner(),
    Column("kind", String, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("expires_at", String, nullable=False),
    Column("tries_left", Integer, nullable=False),
    UniqueConstraint("owner", "kind"),
)

settings = Table(
    "settings",
    metadata,
    _owner(),
    Column("name", String, nullable=False),
    Column("value", JSON, nullable=False),
    UniqueConstraint("owner", "name"),
)

# Named bytes such as the personal model; the newest row of a name counts, older ones are there to go back to.
documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    _owner(),
    Column("name", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", String, nullable=False),
    Column("saved_at", String, nullable=False),
    Index(None, "owner", "name"),
)

# People who are to stay forgotten: salted hashes that are asked before anything is kept.
suppressed = Table(
    "suppressed",
    metadata,
    _owner(),
    Column("digest", String, nullable=False),
    UniqueConstraint("owner", "digest"),
)
