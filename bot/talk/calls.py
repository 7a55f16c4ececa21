"""What would be sent to people without the app: lines for somebody who calls them (G5).

    waiting(turn)                  one line a person, oldest first: what to say, what they may answer
    settle(turn, last, "reached")  what became of a call; "no_answer" keeps the line

`Turn.tell` makes the rows; nothing sends them, and nothing but `settle` ends them.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.contract.codec import loads
from bot.contract.views import Act, Items, Paragraph, Picture, Quote, Recording, Span, View
from bot.talk.turn import Turn


@dataclass(frozen=True, slots=True)
class Line:
    """One person to call."""

    person_id: int
    #: The newest row of theirs: what came later is not settled with it.
    last: int
    #: What to say, one message after the other.
    said: tuple[Span, ...]
    #: What they may answer, pressed by whoever calls.
    actions: tuple[Act, ...]
    #: How often nobody answered.
    tries: int


def waiting(turn: Turn) -> list[Line]:
    """Everybody to be called, whoever waits longest first."""
    rows = turn.hot.all(
        "SELECT id, person_id, txn, body, tries FROM outbox WHERE state = 'call'"
        " AND (good_until IS NULL OR good_until > ?) ORDER BY id",
        (turn.now,),
    )
    by_person: dict[int, list[tuple[int, View, int]]] = {}
    for row_id, person_id, txn, body, tries in rows:
        opened = turn.unseal(person_id, "outbox.body", txn, body)
        if opened is not None:
            by_person.setdefault(person_id, []).append((row_id, loads(opened), tries))
    return [_line(person_id, mine) for person_id, mine in by_person.items()]


def _line(person_id: int, mine: list[tuple[int, View, int]]) -> Line:
    said: list[Span] = []
    for _row, view, _tries in mine:
        said += [" "] * bool(said) + list(_spans(view))
    actions = tuple(
        action for _row, view, _tries in mine for action in view.actions if isinstance(action, Act)
    )
    return Line(
        person_id, max(row for row, _v, _t in mine), tuple(said), actions, max(t for _r, _v, t in mine)
    )


def _spans(view: View) -> list[Span]:
    """A view in one line."""
    spans: list[Span] = []
    for block in view.blocks:
        rows: tuple[tuple[Span, ...], ...] = ()
        if isinstance(block, Paragraph):
            rows = (block.spans,)
        elif isinstance(block, Quote):
            rows = ((block.text,),)
        elif isinstance(block, Items):
            rows = block.rows
        elif isinstance(block, Picture | Recording):  # it can't be told by phone, but that it came can
            rows = ((block.alt,),)
        for row in rows:
            spans += [" "] * bool(spans) + list(row)
    return spans


def settle(turn: Turn, last: int, outcome: str) -> int:
    """Note what became of a call, for all rows of that person up to this one; how many there were.

    Args:
        outcome: "reached" and "said_no" end them, "no_answer" counts a try.
    """
    row = turn.hot.one("SELECT person_id FROM outbox WHERE id = ? AND state = 'call'", (last,))
    if row is None:
        return 0
    mine = "person_id = ? AND state = 'call' AND id <= ?"
    if outcome == "no_answer":
        return turn.hot.run(f"UPDATE outbox SET tries = tries + 1 WHERE {mine}", (row[0], last))  # noqa: S608 - constant
    return turn.hot.run(
        f"UPDATE outbox SET state = 'sent', done_at = ?, fault = ?, body = NULL WHERE {mine}",  # noqa: S608 - constant
        (turn.now, outcome, row[0], last),
    )
