"""How the tables came to be, step by step."""

# The newest step, so that an up-to-date database opens without loading Alembic.
HEAD = "0007"
