"""What stays of a note whose text was dropped."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), server_default="local", nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("gist", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gists")),
        sa.UniqueConstraint("owner", "key", name=op.f("uq_gists_owner_key")),
    )


def downgrade() -> None:
    op.drop_table("gists")
