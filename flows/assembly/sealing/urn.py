"""Sealed polls: a ballot goes into the poll's urn, and only its two tellers together open that (P7).

    lock(turn, 31, (ana, ben))               an urn, and who opens it
    shut(turn, poll, "2", "")                a ballot as it is stored: it tells nothing, not even its length
    words(turn, poll, "cactus piano llama")   its receipt: a mark that nobody else has, and the words, shut in as well
    is_whole(turn, poll)                     whether its key is there
    empty(turn, poll)                        every ballot in the clear, under new ids in an order of its own

Ballots are read in memory and stored anew in one transaction, as those of a secret poll are after closing: no row
that was there while people voted is left. The key's file goes after that is committed.
"""

from __future__ import annotations

import json
from typing import Any

from bot.store.urns import Lost, Urns
from bot.store.urns import shut as into
from bot.talk import Turn, chance
from flows.assembly.polls import Poll
from flows.assembly.seeing.gate import REASON

#: Bytes: a ballot of twenty choices with its reason in any alphabet; a receipt.
BALLOT, RECEIPT = 2048, 192


def _urns(turn: Turn) -> Urns:
    if turn.house.urns is None:
        raise Lost("this house has no urns")
    return turn.house.urns


def lock(turn: Turn, poll_id: int, tellers: tuple[int, ...]) -> None:
    """Make its urn; the tellers' yes is still to come."""
    turn.hot.run("INSERT INTO poll_urn (poll_id, name) VALUES (?, ?)", (poll_id, _urns(turn).make()))
    for person in tellers:
        turn.hot.insert("poll_teller", poll_id=poll_id, person_id=person, agreed=False)


def _name(turn: Turn, poll: Poll) -> str:
    row = turn.hot.one("SELECT name FROM poll_urn WHERE poll_id = ?", (poll.id,))
    if row is None:
        raise Lost(f"poll {poll.id} has no urn")
    return str(row[0])


def is_whole(turn: Turn, poll: Poll) -> bool:
    """Whether its key is there; without it nobody should vote."""
    try:
        return _urns(turn).has(_name(turn, poll))
    except Lost:
        return False


def shut(turn: Turn, poll: Poll, choice: str, reason: str) -> bytes:
    """A ballot and its reason."""
    return into(_name(turn, poll), json.dumps([choice, reason], ensure_ascii=False), room=BALLOT)


def words(turn: Turn, poll: Poll, receipt: str) -> dict[str, Any]:
    """The columns of a receipt."""
    return {"receipt": mark(turn, poll, receipt), "words": into(_name(turn, poll), receipt, room=RECEIPT)}


def mark(turn: Turn, poll: Poll, receipt: str) -> str:
    """What stands for a receipt until the urn is open.

    Raises:
        Lost: the urn's key is gone.
    """
    return _urns(turn).mark(_name(turn, poll), receipt)


def empty(turn: Turn, poll: Poll) -> None:
    """Take every ballot out; the urn is over.

    Raises:
        Lost: the urn's key is gone; nothing was changed.
    """
    name, urns = _name(turn, poll), _urns(turn)
    if not urns.has(name):
        raise Lost(name)
    rows = turn.hot.all("SELECT sealed, words FROM poll_ballot WHERE poll_id = ? AND NOT rests", (poll.id,))
    found = [(chance.row_id(), urns.read(name, ballot), urns.read(name, said)) for ballot, said in rows]
    throw_away(turn, poll)
    for ballot, text, receipt in sorted(found):
        choice, reason = json.loads(text)
        turn.hot.insert(
            "poll_ballot", id=ballot, poll_id=poll.id, choice=choice, receipt=receipt, rests=False,
            reason=turn.seal(None, REASON, ballot, reason) if reason else None,
        )  # fmt: skip


def throw_away(turn: Turn, poll: Poll) -> None:
    """The ballots go, and the key once this is committed; who the tellers were stays."""
    turn.plan(turn.now, "poll.shred", _name(turn, poll))
    for table in ("poll_ballot", "poll_urn"):
        turn.hot.run(f"DELETE FROM {table} WHERE poll_id = ?", (poll.id,))  # noqa: S608 - two names
    turn.erased = True


def shred(turn: Turn, name: str) -> None:
    """The key's file goes."""
    _urns(turn).destroy(name)
