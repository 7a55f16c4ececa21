"""A tie for the win, where the poll said so: another vote between those who are equal, in the same chats (P13)."""

from __future__ import annotations

from bot.talk import Turn
from flows.assembly import polls
from flows.assembly.closing import results
from flows.assembly.opening import making
from flows.assembly.opening.making import Plan
from flows.assembly.polls import Poll

#: Seconds that it lasts at most; no longer than the vote before.
LONGEST = 7 * 86400.0


def begin(turn: Turn, poll: Poll, tellers: tuple[int, ...] = ()) -> int | None:
    """Open the second vote; its number, None where none is wanted."""
    result = results.result_of(turn, poll)
    if result.outcome.verdict != "tied" or result.rules.tie != "run-off":
        return None
    tied = {option + 1 for option in result.outcome.tied}
    stored = [choice.stored for choice in polls.choices(turn, poll) if choice.number in tied]
    lasts = min((poll.ended_at or turn.now) - poll.opens_at, LONGEST)
    plan = Plan(
        poll.question, "times" if poll.method == "times" else "single", turn.now + max(lasts, 3600.0),
        polls.chats(turn, poll.id), stored, {"tie": "lot"}, poll.mode, poll.hidden, poll.roll, poll.early,
        follows=poll.id, tellers=tellers, matter=poll.matter,
    )  # fmt: skip
    return making.make(turn, plan)
