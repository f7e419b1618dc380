"""The tables of the owner's own profile and of the people in the owner's records."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from kithgate.store.metadata import metadata
from kithgate.store.tables import LOCAL

# What the newest archive says of the owner, read and written as a whole.
profiles = Table(
    "profiles",
    metadata,
    Column("owner", String, primary_key=True, server_default=LOCAL),
    Column("as_of", String, nullable=False),
    Column("facts", JSON, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("owner", String, nullable=False, server_default=LOCAL),
    Column("name_key", String, nullable=False),
    Index(None, "owner", "name_key"),
    # A number once given is never given again: what was forgotten stays unfindable.
    sqlite_autoincrement=True,
)

# By what a person is known again: `kind` is "link" or "email".
person_keys = Table(
    "person_keys",
    metadata,
    Column("owner", String, nullable=False, server_default=LOCAL),
    Column("kind", String, nullable=False),
    Column("value", String, nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    UniqueConstraint("owner", "kind", "value"),
)

# What each source says of a person; a person is all of their records together. Dates are ISO 8601 text.
person_records = Table(
    "person_records",
    metadata,
    Column("owner", String, nullable=False, server_default=LOCAL),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("source", String, nullable=False),
    Column("as_of", String, nullable=False),
    Column("name", String, nullable=False),
    Column("profile_url", String),
    Column("company", String),
    Column("position", String),
    Column("connected_on", String),
    Column("in_address_book", Boolean, nullable=False),
    Column("messages_sent", Integer, nullable=False),
    Column("messages_received", Integer, nullable=False),
    Column("first_message_on", String),
    Column("last_message_on", String),
    Column("endorsements", Integer, nullable=False),
    Column("recommendations", Integer, nullable=False),
    Column("owner_note", Boolean, nullable=False),
    Column("invited_by", String),
    UniqueConstraint("person", "source"),
    Index(None, "owner"),
)

# What the owner decided about a connection when going through all of them.
audit_marks = Table(
    "audit_marks",
    metadata,
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("owner", String, nullable=False, server_default=LOCAL),
    Column("mark", String, nullable=False),
    Column("marked_at", String, nullable=False),
    Index(None, "owner"),
)
