"""What the store knows about itself: the fence, the key's check value, when it was restored."""

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base

FENCE = "fence"
KEY_CHECK = "key_check"
RESTORED_AT = "restored_at"


class Meta(Base):
    """One fact by name; read with the two verbs below."""

    __tablename__ = "kernel_meta"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


def recall(connection: Connection, key: str) -> str | None:
    """The value noted under `key`, or None."""
    return connection.scalar(select(Meta.value).where(Meta.key == key))


def note(connection: Connection, key: str, value: str | None) -> None:
    """Keep `value` under `key` in this transaction; None drops it."""
    connection.execute(delete(Meta).where(Meta.key == key))
    if value is not None:
        connection.execute(insert(Meta).values(key=key, value=value))
