"""Who may do what: one table, deny by default.

Rows come from the flows' `rights.py`, in the words of the table in the promises: a cell is "Y", "-", or marks
such as "y1" or "y1,y5" that hold only while their conditions do. "own" beats "-".

    table.verdict("aid.note", actors, {"y5": request.is_open})  ->  Verdict(True, {"y2"})
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

#: The columns, in the order in which rows are written.
ACTORS = ("public", "member", "helper", "own", "holder", "officer", "organizer", "outsider", "operator")


@dataclass(frozen=True, slots=True)
class Right:
    """One row: an action and its nine cells.

    Args:
        action: "office.verb", the name every handler gives as its right.
        cells: nine cells separated by "|", in the order of `ACTORS`.
        live: only for somebody whom the platform found here for this very input (H19).
    """

    action: str
    cells: str
    live: bool = False

    @property
    def office(self) -> str:
        return self.action.partition(".")[0]

    def marks(self, actor: str) -> frozenset[str]:
        """The marks of one actor's cell; {"Y"} for an unconditional yes, empty for no."""
        cell = self.cells.split("|")[ACTORS.index(actor)].strip()
        return frozenset() if cell == "-" else frozenset({"Y"} if cell == "own" else cell.split(","))


@dataclass(frozen=True, slots=True)
class Relations:
    """How the acting person stands to one thing, and what holds for it now.

    Args:
        own: they are the record's requester, pledger, voter, signed-up person.
        holder: they are its accepted helper or have a place on it.
        conditions: "y1" consent given, "y5" not closed yet, "y6" the community's setting allows it.
            A mark that is not named counts as not fulfilled, except y2 and y4, which are duties of the handler.
        apart: it is shown to a narrower circle than the group and they are not of it (A40): that they are a member
            or a helper counts for nothing here.
    """

    own: bool = False
    holder: bool = False
    apart: bool = False
    conditions: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Truthy if allowed. `marks` are the duties that come with it: {"y2"} log it and tell the owner."""

    allowed: bool
    marks: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return self.allowed


NONE, NEVER = frozenset[str](), Verdict(False)
#: An empty cell.
NO = (NONE, NEVER)
#: The condition of a row that asks for a live look-up.
LIVE = "live"
#: Marks that limit how, not whether.
DUTIES = frozenset({"y2", "y3", "y4"})
#: At the gate before a handler: the verb itself checks the conditions against the record.
GATE: Mapping[str, bool] = {"y1": True, "y5": True, "y6": True}


class RightsTable:
    """All flows' rows, joined by the hub.

    Raises:
        ValueError: at construction, for a row given twice or with other than nine cells.
    """

    def __init__(self, rows: Iterable[Right]) -> None:
        #: Action -> actor -> (conditions to be fulfilled, verdict then); nothing for a no.
        self._rows: dict[str, Mapping[str, tuple[frozenset[str], Verdict]]] = {}
        for row in rows:
            if row.action in self._rows or row.cells.count("|") != len(ACTORS) - 1:
                raise ValueError(f"rights: {row.action} is given twice or has not nine cells")
            self._rows[row.action] = {
                actor: (
                    marks - DUTIES - {"Y"} | ({LIVE} if row.live else NONE),
                    Verdict(True, marks & DUTIES),
                )
                for actor in ACTORS
                if (marks := row.marks(actor))
            }

    def __contains__(self, action: str) -> bool:
        return action in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def verdict(self, action: str, actors: Iterable[str], conditions: Mapping[str, bool]) -> Verdict:
        """Whether any of the actors may; an unknown action is denied.

        The freest cell wins: a yes that brings no duties, and nobody is asked who else they are.
        """
        row = self._rows.get(action, {})
        best = NEVER
        for actor in actors:
            needs, verdict = row.get(actor, NO)
            if not verdict or (needs and not all(conditions.get(mark, False) for mark in needs)):
                continue
            if not verdict.marks:
                return verdict
            best = verdict if not best or len(verdict.marks) < len(best.marks) else best
        return best
