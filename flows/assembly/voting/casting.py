"""Ballots are cast, changed, taken back: one person, one ballot, whatever they vote from (P4, P5).

    cast(turn, poll, maria, "2")     -> "cast" | "changed" | "same", or why not: "over" | "apart" | "lost"
    take_back(turn, poll, maria)     -> whether there was one

The last one until closing counts. Ten thousand of these come in a minute, so each is a handful of statements close to
the driver, running counts go up and down by one, and the card is only marked: delivery redraws it every few seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from bot.store import cards
from bot.talk import Turn, chance
from flows.assembly.opening import roll
from flows.assembly.polls import Poll
from flows.assembly.sealing import tellers, urn
from flows.assembly.seeing.gate import REASON
from flows.assembly.telling import reminding
from flows.assembly.voting import secrecy

Code = Literal["cast", "changed", "same", "over", "apart", "lost"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A ballot as it is stored."""

    id: int
    choice: str
    receipt: str | None


def is_voting(turn: Turn, poll: Poll) -> bool:
    """Whether what is said now still counts."""
    return poll.is_open and turn.said_at < poll.closes_at


def mine(turn: Turn, poll: Poll, person_id: int) -> Kept | None:
    """Somebody's ballot in an open poll."""
    column, who = _whose(turn, poll, person_id)
    row = turn.hot.one(
        f"SELECT id, choice, receipt FROM poll_ballot WHERE poll_id = ? AND {column} = ?",  # noqa: S608 - two names
        (poll.id, who),
    )
    return None if row is None else Kept(*row)


def _whose(turn: Turn, poll: Poll, person_id: int) -> tuple[str, int | str]:
    """The column that finds somebody's ballot, and what stands there."""
    if poll.is_secret:
        return "voter", secrecy.voter(turn, poll, person_id)
    return "person_id", person_id


def cast(
    turn: Turn,
    poll: Poll,
    person_id: int,
    choice: str,
    *,
    reason: str = "",
    receipt: str = "",
    entered_by: int | None = None,
    via: int | None = None,
) -> Code:
    """Note what somebody says, as the tally writes it; what they said before no longer counts.

    Args:
        entered_by: who of the team writes it down for them (P17); None for their own hand.
        via: who votes in their place; None for themselves.
    """
    if (refused := _refused(turn, poll, person_id)) is not None:
        return refused
    before = mine(turn, poll, person_id)
    is_same = before is not None and before.choice == choice and not reason and not poll.is_sealed
    if before is None:
        _add(turn, poll, person_id, choice, reason, receipt)
        reminding.voted(turn, poll, person_id)
    elif is_same:
        _say_again(turn, poll, before)
    else:
        _change(turn, poll, person_id, before, choice, reason)
    mark(turn, poll, person_id, True, entered_by, via)
    if is_same:
        return "same"
    if poll.is_lazy:
        turn.plan(turn.now, "poll.close", poll.id)
    elif poll.early and before is None:
        _close_when_all_voted(turn, poll)
    cards.redraw(turn.hot, "poll", str(poll.id), turn.now)
    return "cast" if before is None else "changed"


def _refused(turn: Turn, poll: Poll, person_id: int) -> Code | None:
    """Why nothing can be noted; the team hears of a key that is gone."""
    if not is_voting(turn, poll):
        return "over"
    if not roll.may_vote(turn, poll, person_id):
        return "apart"
    if poll.is_sealed and not urn.is_whole(turn, poll):
        tellers.key_is_gone(turn, poll)
        return "lost"
    return None


def _add(turn: Turn, poll: Poll, person_id: int, choice: str, reason: str, receipt: str) -> None:
    column, who = _whose(turn, poll, person_id)
    ballot = chance.row_id()
    said = _said(turn, poll, person_id, ballot, choice, reason)
    turn.hot.insert(
        "poll_ballot", id=ballot, poll_id=poll.id, **{column: who}, **said,
        **(urn.words(turn, poll, receipt) if poll.is_sealed else {"receipt": receipt or None}),
        at=None if poll.is_secret else turn.now, rests=False,
    )  # fmt: skip
    _count(turn, poll, choice, 1)


def _change(turn: Turn, poll: Poll, person_id: int, before: Kept, choice: str, reason: str) -> None:
    said = _said(turn, poll, person_id, before.id, choice, reason)
    turn.hot.run(
        "UPDATE poll_ballot SET choice = ?, reason = ?, sealed = ?, at = ? WHERE id = ?",
        (said["choice"], said["reason"], said["sealed"], None if poll.is_secret else turn.now, before.id),
    )
    _count(turn, poll, before.choice, -1)
    _count(turn, poll, choice, 1)


def _say_again(turn: Turn, poll: Poll, before: Kept) -> None:
    """The same once more: it is the newer one of two accounts (P4)."""
    if not poll.is_secret:
        turn.hot.run("UPDATE poll_ballot SET at = ? WHERE id = ?", (turn.now, before.id))


def _said(turn: Turn, poll: Poll, person_id: int, ballot: int, choice: str, reason: str) -> dict[str, Any]:
    """The columns of what a ballot says."""
    if poll.is_sealed:
        return {"choice": "", "reason": None, "sealed": urn.shut(turn, poll, choice, reason)}
    return {"choice": choice, "reason": _sealed(turn, poll, person_id, ballot, reason), "sealed": None}


def _sealed(turn: Turn, poll: Poll, person_id: int, ballot: int, reason: str) -> bytes | None:
    return turn.seal(None if poll.is_secret else person_id, REASON, ballot, reason) if reason else None


def _count(turn: Turn, poll: Poll, choice: str, by: int) -> None:
    """Running counts, in the open only: a secret poll has none before it closes."""
    if poll.is_secret:
        return
    turn.hot.run(
        "INSERT INTO poll_count (poll_id, choice, n) VALUES (?, ?, ?)"
        " ON CONFLICT (poll_id, choice) DO UPDATE SET n = poll_count.n + excluded.n",
        (poll.id, choice, by),
    )


def take_back(turn: Turn, poll: Poll, person_id: int) -> bool:
    """Somebody's ballot goes, as if they had never voted; False if there is none, or it is too late."""
    return is_voting(turn, poll) and drop(turn, poll, person_id)


def drop(turn: Turn, poll: Poll, person_id: int) -> bool:
    """The same, whoever wants it and whenever."""
    before = mine(turn, poll, person_id)
    if before is None:
        return False
    remove(turn, poll, before.id, before.choice)
    mark(turn, poll, person_id, False)
    cards.redraw(turn.hot, "poll", str(poll.id), turn.now)
    return True


def remove(turn: Turn, poll: Poll, ballot: int, choice: str) -> None:
    """One ballot goes, and is not counted any more."""
    turn.hot.run("DELETE FROM poll_ballot WHERE id = ?", (ballot,))
    _count(turn, poll, choice, -1)


def mark(
    turn: Turn, poll: Poll, person_id: int, voted: bool, entered_by: int | None = None, via: int | None = None
) -> None:
    """Note on the roll whether somebody took part, and by whose hand."""
    turn.hot.run(
        "UPDATE poll_roll SET voted = ?, entered_by = ?, via = ? WHERE poll_id = ? AND person_id = ?",
        (voted, entered_by, via, poll.id, person_id),
    )


def is_free(turn: Turn, poll: Poll, person_id: int) -> bool:
    """Whether somebody has not voted by their own hand: nobody else changes such a ballot (P14)."""
    own = (
        "SELECT 1 FROM poll_roll WHERE poll_id = ? AND person_id = ? AND voted AND entered_by IS NULL"
        " AND via IS NULL"
    )
    return turn.hot.one(own, (poll.id, person_id)) is None


def _close_when_all_voted(turn: Turn, poll: Poll) -> None:
    """Nobody is left to wait for (P11)."""
    left = "SELECT 1 FROM poll_roll WHERE poll_id = ? AND NOT voted LIMIT 1"
    if turn.hot.one(left, (poll.id,)) is None:
        turn.plan(turn.now, "poll.close", poll.id)
