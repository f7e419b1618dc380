"""Of the verdicts on an invitation only those whose label or badge differs from the one before."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        DELETE FROM verdicts WHERE id IN (
            SELECT id FROM (
                SELECT id, said, lag(said) OVER (PARTITION BY owner, "key" ORDER BY id) AS said_before
                FROM (SELECT id, owner, "key", json_extract(verdict, '$.label', '$.badge') AS said FROM verdicts)
            ) WHERE said = said_before
        )
    """)


def downgrade() -> None:
    """The tables are the same, and what went is not missed."""
