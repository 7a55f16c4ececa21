"""What every table is built on: one metadata, named constraints, epoch seconds.

Flows import `Base`, `Id`, `When`, `Sealed` and SQLAlchemy itself; nothing else of this room.
"""

from __future__ import annotations

from typing import Annotated

from sqlalchemy import BigInteger, Float, Integer, LargeBinary, MetaData
from sqlalchemy.orm import DeclarativeBase, mapped_column

#: Names for constraints: a migration on SQLite can only change what has a name.
NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)


#: A row id; 64 bits everywhere, and SQLite's own rowid there.
BigId = BigInteger().with_variant(Integer, "sqlite")
Id = Annotated[int, mapped_column(BigId, primary_key=True)]
#: A reference to a row id.
Ref = Annotated[int, mapped_column(BigId)]
#: Seconds since the epoch, UTC.
When = Annotated[float, mapped_column(Float)]
#: What `Seals.seal` made; only its owner's key opens it.
Sealed = Annotated[bytes, mapped_column(LargeBinary)]
