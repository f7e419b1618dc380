"""The owner's profile and people."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), server_default="local", nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_people_owner_name_key"), ["owner", "name_key"], unique=False)

    op.create_table(
        "profiles",
        sa.Column("owner", sa.String(), server_default="local", nullable=False),
        sa.Column("as_of", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("owner", name=op.f("pk_profiles")),
    )
    op.create_table(
        "person_keys",
        sa.Column("owner", sa.String(), server_default="local", nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("owner", "kind", "value", name=op.f("uq_person_keys_owner_kind_value")),
    )
    with op.batch_alter_table("person_keys", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_keys_person"), ["person"], unique=False)

    op.create_table(
        "person_records",
        sa.Column("owner", sa.String(), server_default="local", nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("as_of", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("profile_url", sa.String(), nullable=True),
        sa.Column("company", sa.String(), nullable=True),
        sa.Column("position", sa.String(), nullable=True),
        sa.Column("connected_on", sa.String(), nullable=True),
        sa.Column("in_address_book", sa.Boolean(), nullable=False),
        sa.Column("messages_sent", sa.Integer(), nullable=False),
        sa.Column("messages_received", sa.Integer(), nullable=False),
        sa.Column("first_message_on", sa.String(), nullable=True),
        sa.Column("last_message_on", sa.String(), nullable=True),
        sa.Column("endorsements", sa.Integer(), nullable=False),
        sa.Column("recommendations", sa.Integer(), nullable=False),
        sa.Column("owner_note", sa.Boolean(), nullable=False),
        sa.Column("invited_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("person", "source", name=op.f("uq_person_records_person_source")),
    )
    with op.batch_alter_table("person_records", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_records_owner"), ["owner"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("person_records", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_person_records_owner"))

    op.drop_table("person_records")
    with op.batch_alter_table("person_keys", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_person_keys_person"))

    op.drop_table("person_keys")
    op.drop_table("profiles")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_people_owner_name_key"))

    op.drop_table("people")
