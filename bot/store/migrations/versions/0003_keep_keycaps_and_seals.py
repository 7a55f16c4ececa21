"""Keep the emoji that presses a button, and whether a chat is sealed.

Buttons that hang somewhere get the emoji they were shown with: their place below their card or message.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

PLACE = (
    "UPDATE button SET keycap = (SELECT count(*) FROM button AS other"
    " WHERE other.{owner} = button.{owner} AND other.id <= button.id) WHERE {owner} IS NOT NULL"
)


def upgrade() -> None:
    with op.batch_alter_table("button", schema=None) as batch_op:
        batch_op.add_column(sa.Column("keycap", sa.Integer(), nullable=False, server_default="0"))
    for owner in ("card_id", "outbox_id"):
        op.execute(PLACE.format(owner=owner))
    op.execute("UPDATE button SET keycap = 0 WHERE keycap > 9")
    with op.batch_alter_table("button", schema=None) as batch_op:
        batch_op.alter_column("keycap", server_default=None)
    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sealed", sa.Boolean(), nullable=True))
