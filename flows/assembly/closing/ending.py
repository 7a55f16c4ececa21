"""A poll ends: its time is over, everybody has voted, or whoever may closes it.

    close(turn, poll)     counted, told in every chat where it hung; the key of a secret poll is destroyed
    publish(turn, poll)   the same for a sealed one, whose tellers just opened it

What was counted stands in `poll_count` from then on and does not change any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.contract.views import Act, Kind, Paragraph, View
from bot.contract.words import _
from bot.store import cards
from bot.talk import HandOver, Toast, Turn, action, timer
from bot.talk.furniture import Answered
from flows.assembly import polls, posters, wording
from flows.assembly.closing import matters, results, run_off, times
from flows.assembly.delegating import holding
from flows.assembly.opening import roll
from flows.assembly.polls import Poll
from flows.assembly.result import Result
from flows.assembly.sealing import tellers
from flows.assembly.telling import reminding
from flows.assembly.voting import secrecy

KINDS = (Kind("poll.result", "repeat", asked=False, holds=True),)


@timer("poll.close")
def time_is_over(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its moment has come."""
    poll = polls.get(turn, int(subject))
    if poll is not None:
        close(turn, poll)


def close(turn: Turn, poll: Poll) -> bool:
    """Count it and tell everybody; False if it was not open any more."""
    if not poll.is_open:
        return False
    state, now = "waiting" if poll.is_sealed else "closed", roll.standing(turn, poll)
    done = turn.hot.run(
        "UPDATE poll SET state = ?, ended_at = ?, eligible = ?, entered = ?, lent = ?, lot_secret = ? WHERE id = ?"
        " AND state = 'open'",
        (
            state,
            turn.now,
            now.eligible,
            len(roll.entered(turn, poll)),
            now.lent,
            secrecy.unlock(turn, poll),
            poll.id,
        ),
    )
    if done != 1:
        return False
    turn.hot.run("DELETE FROM poll_ballot WHERE poll_id = ? AND rests", (poll.id,))
    turn.unplan("poll.close", poll.id)
    holding.forget_poll(turn, poll.id)
    reminding.over(turn, poll)
    turn.audit("poll.closed", f"poll:{poll.id}")
    if poll.is_sealed:
        cards.redraw(turn.hot, "poll", str(poll.id), turn.now)
        tellers.ask(turn, replace(poll, ended_at=turn.now))
    else:
        publish(turn, poll)
    return True


def publish(turn: Turn, poll: Poll, again: tuple[int, ...] = ()) -> None:
    """Count what is in the clear and tell everybody; a second vote of a sealed one is opened `again` by its tellers."""
    _count_once(turn, poll)
    closed = polls.get(turn, poll.id)
    assert closed is not None
    cards.close(turn.hot, "poll", str(poll.id), turn.now)
    matters.closed(turn, closed, run_off.begin(turn, closed, again))
    times.found(turn, closed)
    for chat_id in polls.chats(turn, poll.id):
        turn.say_in(chat_id, told(turn, closed), "poll.result", about=f"poll:{poll.id}",
                    once_key=f"result:{poll.id}:{chat_id}")  # fmt: skip


def _count_once(turn: Turn, poll: Poll) -> None:
    """The ballots as counts, once and for all."""
    turn.hot.run("DELETE FROM poll_count WHERE poll_id = ?", (poll.id,))
    turn.hot.run(
        "INSERT INTO poll_count (poll_id, choice, n) SELECT poll_id, choice, count(*) FROM poll_ballot"
        " WHERE poll_id = ? AND NOT rests GROUP BY poll_id, choice",
        (poll.id,),
    )


def told(turn: Turn, poll: Poll) -> View:
    """The result as text and as a picture that says the same: outcome first."""
    result = results.result_of(turn, poll)
    lines = [Paragraph((line,)) for line in wording.told(result)]
    picture = posters.poster(result, poll.question, poll.id)
    return View(
        (picture, Paragraph((poll.question,)), *lines),
        (*_anew(result, poll), Act("poll.export", _("All ballots"), str(poll.id))),
    )


def _anew(result: Result, poll: Poll) -> Iterator[Act]:
    """What silence did not settle may be voted on."""
    if result.outcome.verdict == "stopped":
        yield Act("poll.anew", _("Start a vote"), str(poll.id))


@action("poll.anew", right="assembly.open", typed=("vote on", "votar sobre"))
def vote_on(turn: Turn, thing: str, **args: str) -> Answered:
    """The same question as yes or no, where somebody objected; whoever wants it says until when."""
    poll = polls.find(turn, thing)
    if poll is None or poll.state != "closed" or not list(_anew(results.result_of(turn, poll), poll)):
        return NOTHING
    return HandOver("poll", {"words": f"{poll.question}\nyes/no"})


NOTHING = Toast(_("There is nothing to vote on again."))
DEEDS = (vote_on,)
TIMERS = (time_is_over,)
