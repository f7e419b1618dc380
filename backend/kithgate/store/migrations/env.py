"""What Alembic runs for each command: the steps, on the connection it was given."""

from alembic import context

from kithgate.store.metadata import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection.execution_options(writing=True),
    target_metadata=metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
