"""A sealed poll that closed is opened by its two tellers, each by themselves (P7).

ana > open vote 12               "Noted. It still waits for Ben to open it."
ben > open vote 12               the ballots are read, shuffled, counted and published; the key is destroyed
olga > name teller 12 Rosa       in the place of one who left, or has not answered for days; every chat reads it
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Kind, View
from bot.contract.words import _
from bot.store import cards
from bot.store.urns import Lost
from bot.talk import Toast, Turn, action, names, timer
from bot.talk.furniture import Answered
from bot.talk.somebody import named
from flows.assembly import polls
from flows.assembly.closing import ending, tellers
from flows.assembly.opening.asking import members
from flows.assembly.polls import Poll
from flows.assembly.voting import sealed
from flows.assembly.voting.voting import UNKNOWN

KINDS = (Kind("poll.new_teller", "repeat", asked=False, holds=True),)
NOT_WAITING = Toast(_("That vote does not wait for tellers."))
#: Seconds after closing until a teller who is here and silent may be replaced.
PATIENCE = 3 * 86400.0


@action("poll.unseal", right="assembly.vote", typed=("open vote", "abrir votación"))
def agree(turn: Turn, thing: str, **args: str) -> Answered:
    """One teller's yes; the second one opens it."""
    poll = polls.find(turn, thing)
    if poll is None or poll.state != "waiting":
        return UNKNOWN if poll is None else NOT_WAITING
    if turn.actor.id not in tellers.agreed(turn, poll):
        return Toast(_("Only its two tellers can open that vote."))
    turn.hot.run("UPDATE poll_teller SET agreed = ? WHERE poll_id = ? AND person_id = ?",
                 (True, poll.id, turn.actor.id))  # fmt: skip
    turn.spare(f"poll:{poll.id}", "poll.teller", turn.actor.id)
    turn.audit("poll.teller_yes", f"poll:{poll.id}")
    if tellers.all_said_yes(turn, poll):
        return _open(turn, poll)
    cards.redraw(turn.hot, "poll", str(poll.id), turn.now)
    return Toast(_("Noted. It opens with the other teller's yes."))


def _open(turn: Turn, poll: Poll) -> Answered:
    both = tuple(tellers.agreed(turn, poll))
    try:
        sealed.empty(turn, poll)
    except Lost:
        return Toast(_("The key of that vote is gone, so nobody can open it. An organizer can call it off."))
    turn.unplan("poll.tellers", poll.id)
    turn.hot.run("UPDATE poll SET state = 'closed' WHERE id = ?", (poll.id,))
    ending.publish(turn, poll, both)
    return Toast(_("It is open. I tell the result where it hung."))


@action(
    "poll.new_teller", right="assembly.cancel", typed=("name teller", "nombrar escrutadora"), more="words"
)
def name_another(turn: Turn, thing: str, **args: str) -> Answered:
    """Somebody else in the place of a teller who left or stays silent; told in public."""
    poll = polls.find(turn, thing)
    if poll is None or poll.state != "waiting":
        return UNKNOWN if poll is None else NOT_WAITING
    there, people = tellers.agreed(turn, poll), members(turn)
    chosen = int(named(people, args.get("words", "")) or 0)
    if not chosen or chosen in there:
        return Toast(_("Please write one other member, for example: name teller {n} Rosa", n=str(poll.id)))
    silent = tellers.missing(turn, poll)
    if len(there) == tellers.BOTH and turn.now < (poll.ended_at or 0.0) + PATIENCE:
        return Toast(_("Both tellers are here. Give them three days first."))
    if len(there) == tellers.BOTH and len(silent) != 1:
        return Toast(_("Both tellers are silent. Ask one of them to open it first."))
    _replace(
        turn, poll, [person for person in there if len(there) < tellers.BOTH or person not in silent], chosen
    )
    return Toast(_("Noted. I ask them, and say so where the vote hangs."))


def _replace(turn: Turn, poll: Poll, stay: list[int], chosen: int) -> None:
    """The new one in the place of whoever does not stay."""
    keep = stay[0] if stay else 0
    turn.hot.run(
        "DELETE FROM poll_teller WHERE poll_id = ? AND (person_id IS NULL OR person_id <> ?)", (poll.id, keep)
    )
    turn.hot.insert("poll_teller", poll_id=poll.id, person_id=chosen, agreed=False)
    turn.audit("poll.new_teller", f"poll:{poll.id}")
    said = _("{name} is a teller of “{question}” now, named by an organizer.", name=names.called(turn, chosen),
             question=poll.question)  # fmt: skip
    for chat_id in polls.chats(turn, poll.id):
        turn.say_in(chat_id, View.of(said), "poll.new_teller", about=f"poll:{poll.id}")
    tellers.ask(turn, poll)
    cards.redraw(turn.hot, "poll", str(poll.id), turn.now)


@timer("poll.shred")
def shred(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """What was read is committed: the key's file goes."""
    sealed.shred(turn, subject)


DEEDS = (agree, name_another)
TIMERS = (shred,)
