"""What the store knows about itself: the fence, the key's check value, when it was restored.

Asked at every start, so by the driver: SQLAlchemy's first statement readies all mappers of the build (60 ms).
"""

from sqlalchemy import Connection
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base
from bot.store.hot import Hot

FENCE = "fence"
KEY_CHECK = "key_check"
#: The checks of the keys before it, oldest first.
KEYS_BEFORE = "keys_before"
RESTORED_AT = "restored_at"


class Meta(Base):
    """One fact by name; read with the two verbs below."""

    __tablename__ = "kernel_meta"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


def recall(connection: Connection, key: str) -> str | None:
    """The value noted under `key`, or None."""
    row = Hot(connection).one("SELECT value FROM kernel_meta WHERE key = ?", (key,))
    return None if row is None else str(row[0])


def note(connection: Connection, key: str, value: str | None) -> None:
    """Keep `value` under `key` in this transaction; None drops it."""
    hot = Hot(connection)
    hot.run("DELETE FROM kernel_meta WHERE key = ?", (key,))
    if value is not None:
        hot.run("INSERT INTO kernel_meta (key, value) VALUES (?, ?)", (key, value))
