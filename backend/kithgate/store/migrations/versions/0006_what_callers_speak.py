"""Which protocol and version a browser speaks."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("tokens", schema=None) as batch_op:
        batch_op.add_column(sa.Column("protocol", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("version", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("tokens", schema=None) as batch_op:
        batch_op.drop_column("version")
        batch_op.drop_column("protocol")
