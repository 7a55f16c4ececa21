"""What a table keeps of a person, said once: how it is forgotten, handed on, and shown to them.

    Trace("offer", ("person_id",), sealed={"words": "id"})

    forget(trace, hot, maria)                rows deleted, or Maria's id taken out of them (`stays`)
    merge(trace, hot, seals, old, new)       rows are the surviving person's, sealed under their key
    read(trace, hot, seals, maria)           rows as JSON, opened

A table that keeps nothing of anybody says so with no columns: every table has its trace, and a test finds the one
that has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, Table, UniqueConstraint, and_, delete, exists, or_, select, update

from bot.store import tables as _tables  # noqa: F401 - a trace finds its table by name: all must be known
from bot.store.base import Base
from bot.store.hot import Hot
from bot.store.sealing import Seals


@dataclass(frozen=True, slots=True)
class Trace:
    """One table's traces of a person.

    Args:
        columns: those that hold a person's id; the first one is the owner, whose key seals.
        sealed: sealed column -> the column whose value its seal is bound to, as ("table.column", value).
        stays: on forgetting the row stays for the count and for others, without the person.
        blank: what then stands in its owner column (None or 0); other person columns always are blanked.
        untold: sealed columns that are no words of theirs (a key), so never shown.
        merged: when two persons become one: their rows are joined, or go.
    """

    table: str
    columns: tuple[str, ...] = ()
    sealed: Mapping[str, str] = field(default_factory=dict)
    stays: bool = False
    blank: int | None = None
    merged: bool = True
    untold: tuple[str, ...] = ()


def of(trace: Trace) -> Table:
    """The table itself."""
    return Base.metadata.tables[trace.table]


def forget(trace: Trace, hot: Hot, person_id: int) -> None:
    """Take a person out of a table."""
    table = of(trace)
    for place, name in enumerate(trace.columns):
        column, run = table.c[name], hot.connection.execute
        if place == 0 and not trace.stays:
            run(delete(table).where(column == person_id))
            continue
        empty = {
            sealed: None if table.c[sealed].nullable else b""
            for sealed in (trace.sealed if place == 0 else ())
        }
        gone = None if column.nullable else trace.blank or 0
        run(update(table).where(column == person_id).values({name: gone, **empty}))


def merge(trace: Trace, hot: Hot, seals: Seals, old: int, new: int) -> None:
    """Make one person's rows another's; where a row of the same kind is there already, it wins."""
    table, run = of(trace), hot.connection.execute
    for place, name in enumerate(trace.columns):
        column = table.c[name]
        for clash in _clashes(table, column, old, new):
            run(delete(table).where(clash))
        if not trace.merged and place == 0:
            run(delete(table).where(column == old))
            continue
        if place == 0 and trace.sealed:
            _reseal(trace, hot, seals, old, new)
        run(update(table).where(column == old).values({name: new}))


def read(trace: Trace, hot: Hot, seals: Seals, person_id: int) -> list[dict[str, Any]]:
    """A person's rows, sealed columns opened; ids of other people stay numbers."""
    table = of(trace)
    mine = or_(*(table.c[name] == person_id for name in trace.columns))
    owner = trace.columns[0]
    return [
        {name: _shown(trace, seals, name, row, row[owner] == person_id) for name in row}
        for row in hot.connection.execute(select(table).where(mine)).mappings()
    ]


def _shown(trace: Trace, seals: Seals, name: str, row: Mapping[Any, Any], own: bool) -> Any:
    """A value as JSON: the owner's sealed words opened, what others sealed left out."""
    value = row[name]
    if name not in trace.sealed or name in trace.untold or not own:
        return None if isinstance(value, bytes) else value
    return _open(trace, seals, name, row, row[trace.columns[0]]) if value else None


def _open(trace: Trace, seals: Seals, name: str, row: Mapping[Any, Any], owner: int) -> str | None:
    return seals.open(owner, f"{trace.table}.{name}", row[trace.sealed[name]], row[name])


def _reseal(trace: Trace, hot: Hot, seals: Seals, old: int, new: int) -> None:
    table = of(trace)
    bound = {table.c[key] for key in trace.sealed.values()}
    keys = list(table.primary_key.columns)
    wanted = [*dict.fromkeys([*keys, *bound, *(table.c[name] for name in trace.sealed)])]
    theirs = select(*wanted).where(table.c[trace.columns[0]] == old)
    for row in hot.connection.execute(theirs).mappings().all():
        again = {
            name: seals.seal(
                new, f"{trace.table}.{name}", row[key], _open(trace, seals, name, row, old) or ""
            )
            for name, key in trace.sealed.items()
            if row[name]
        }
        if again:
            hot.connection.execute(update(table).where(and_(*(c == row[c.name] for c in keys))).values(again))


def _clashes(table: Table, column: Column[Any], old: int, new: int) -> Iterator[Any]:
    """Conditions for rows that could not become the other person's: a unique constraint has theirs already."""
    for constraint in table.constraints:
        if not isinstance(constraint, UniqueConstraint) or column.name not in constraint.columns:
            continue
        theirs = table.alias()
        same = [theirs.c[c.name] == c for c in constraint.columns if c.name != column.name]
        yield and_(column == old, exists(select(1).where(theirs.c[column.name] == new, *same)))


Rule = Callable[[Any, int], None]


def forgetting(*traces: Trace) -> dict[str, Rule]:
    """Rules for `Furniture.forget`: (turn, person id)."""
    return {
        trace.table: lambda turn, person_id, trace=trace: forget(trace, turn.hot, person_id)  # type: ignore[misc]  # bound now
        for trace in traces
    }


def merging(*traces: Trace) -> dict[str, Callable[[Any, int, int], None]]:
    """Rules for `Furniture.merge`: (turn, who goes, who stays)."""
    return {
        trace.table: lambda turn, old, new, trace=trace: merge(trace, turn.hot, turn.seals, old, new)  # type: ignore[misc]  # bound now
        for trace in traces
    }


def reading(*traces: Trace) -> Callable[[Any, int], dict[str, Any]]:
    """For `Furniture.mydata`: (turn, person id) -> table -> rows."""
    return lambda turn, person_id: {
        trace.table: rows
        for trace in traces
        if trace.columns and (rows := read(trace, turn.hot, turn.seals, person_id))
    }
