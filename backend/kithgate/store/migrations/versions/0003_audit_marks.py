"""The owner's marks in the audit."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_marks",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), server_default="local", nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("marked_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_audit_marks")),
    )
    with op.batch_alter_table("audit_marks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_marks_owner"), ["owner"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("audit_marks", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_marks_owner"))

    op.drop_table("audit_marks")
