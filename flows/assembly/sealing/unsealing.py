"""A sealed poll that closed is opened by two of its tellers, each by themselves; or it never is (P7).

ana > open vote 12       "Noted. It opens with another teller's yes."
bo  > open vote 12       the ballots are read, shuffled, counted and published; the key is destroyed
(two weeks of silence)   every chat reads that it could not be opened; ballots and key are destroyed
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Kind, View
from bot.contract.words import _
from bot.store import cards
from bot.store.urns import Lost
from bot.talk import Toast, Turn, action, timer
from bot.talk.furniture import Answered
from flows.assembly import polls
from flows.assembly.closing import ending, matters
from flows.assembly.polls import Poll
from flows.assembly.sealing import tellers, urn
from flows.assembly.voting.voting import UNKNOWN

KINDS = (Kind("poll.unopened", "repeat", asked=False, holds=True),)
NOT_WAITING = Toast(_("That vote is settled. It waits for nobody."))
NOT_YET = Toast(_("That vote is not over. When it is, I ask you."))
ONLY = Toast(_("Only its tellers can open that vote."))
GONE = Toast(_("The key of that vote is gone, so nobody can open it. The team knows."))


@action(
    "poll.unseal", right="assembly.unseal", typed=("open vote", "abrir votación"), denied=lambda turn, thing: ONLY
)  # fmt: skip
def agree(turn: Turn, thing: str, **args: str) -> Answered:
    """One teller's yes; the second one opens it."""
    poll = polls.find(turn, thing)
    if poll is None or poll.state != "waiting":
        return UNKNOWN if poll is None else NOT_YET if poll.state in ("open", "scheduled") else NOT_WAITING
    turn.hot.run("UPDATE poll_teller SET agreed = ? WHERE poll_id = ? AND person_id = ?",
                 (True, poll.id, turn.actor.id))  # fmt: skip
    turn.spare(f"poll:{poll.id}", "poll.teller", turn.actor.id)
    turn.audit("poll.teller_yes", f"poll:{poll.id}")
    if tellers.said_yes(turn, poll):
        return Toast(_("It is open. I tell the result where it hung.")) if _open(turn, poll) else GONE
    cards.redraw(turn.hot, "poll", str(poll.id), turn.now)
    return Toast(_("Noted. It opens with another teller's yes."))


def _open(turn: Turn, poll: Poll) -> bool:
    """Whether it could be opened; the team is told if not."""
    both = tuple(tellers.agreed(turn, poll))
    try:
        urn.empty(turn, poll)
    except Lost:
        tellers.key_is_gone(turn, poll)
        return False
    _end(turn, poll, "closed")
    ending.publish(turn, poll, both)
    return True


def _end(turn: Turn, poll: Poll, state: str) -> None:
    turn.unplan("poll.tellers", poll.id)
    turn.spare(f"poll:{poll.id}", "poll.teller")
    turn.spare(f"poll:{poll.id}", "poll.tellers")
    turn.hot.run("UPDATE poll SET state = ? WHERE id = ?", (state, poll.id))


@timer("poll.tellers")
def look_again(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Days later: opened if a teller who had said yes came back, given up after the last, else asked again."""
    poll = polls.get(turn, int(subject))
    if poll is None or poll.state != "waiting":
        return
    if tellers.said_yes(turn, poll) and _open(turn, poll):
        return
    if turn.now >= tellers.until(poll):
        _give_up(turn, poll)
    else:
        tellers.ask(turn, poll)


def _give_up(turn: Turn, poll: Poll) -> None:
    """An outcome of its own, said in public; nobody ever knows what was chosen."""
    _end(turn, poll, "unopened")
    urn.throw_away(turn, poll)
    turn.audit("poll.unopened", f"poll:{poll.id}")
    matters.off(turn, poll)
    cards.close(turn.hot, "poll", str(poll.id), turn.now)
    said = (
        _("“{question}” could not be opened: two of its tellers were needed, and did not do it in {n} days.",
          question=poll.question, n=tellers.LAST),
        _("Its votes are destroyed unread. It can be started anew."),
    )  # fmt: skip
    for chat_id in polls.chats(turn, poll.id):
        turn.say_in(chat_id, View.of(*said), "poll.unopened", about=f"poll:{poll.id}",
                    once_key=f"unopened:{poll.id}:{chat_id}")  # fmt: skip


@timer("poll.shred")
def shred(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """What was read is committed: the key's file goes."""
    urn.shred(turn, subject)


DEEDS = (agree,)
TIMERS = (look_again, shred)
