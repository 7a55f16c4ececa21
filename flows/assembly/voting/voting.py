"""Voting by a tap or a typed form, and taking it back.

sam taps [yes]           "Your vote: yes."
sam > vote 12b           the same, by its letter          sam > vote 12 for no      by its words
sam > take back vote 12
"""

from __future__ import annotations

from bot.contract.views import Act, View
from bot.contract.words import Msg, Text, _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.assembly import polls
from flows.assembly.polls import Choice, Poll
from flows.assembly.voting import casting

UNKNOWN = Toast(_("I know no vote with that number."))
OVER = Toast(_("That vote is over."))
APART = Toast(_("That vote is for those who were here when it began."))


@action("poll.vote", right="assembly.vote", typed=("vote", "votar", "voto"), more="choice")
def vote(turn: Turn, thing: str, **args: str) -> Answered:
    """One choice, by its button."""
    poll = polls.find(turn, thing)
    if poll is None:
        return UNKNOWN
    if not casting.is_voting(turn, poll):
        return OVER
    key = args.get("o") or polls.letter(thing)
    chosen = next((choice for choice in polls.choices(turn, poll) if choice.key == key), None)
    if chosen is None:
        return Toast(_("Which one? Please tap it, or write its letter: vote {number}a.", number=str(poll.id)))
    return cast(turn, poll, chosen)


def cast(turn: Turn, poll: Poll, chosen: Choice) -> Answered:
    """What came of it, at the button."""
    code = casting.cast(turn, poll, turn.actor.id, str(chosen.number))
    if code in ("over", "apart"):
        return OVER if code == "over" else APART
    return _noted(turn, poll, _("Your vote: {choice}.", choice=_label(chosen)))


def _label(choice: Choice) -> Text:
    return (
        choice.label
        if not isinstance(choice.label, str) or len(choice.label) <= 60
        else choice.label[:59] + "…"
    )


def _noted(turn: Turn, poll: Poll, said: Msg) -> Answered:
    """At the button in a group; in private with a way back."""
    if turn.chat is None or not turn.chat.private:
        return Toast(said)
    return Reply(
        View.of(said, actions=(Act("poll.take_back", _("Take it back"), str(poll.id)),)), Toast(said)
    )


@action("poll.take_back", right="assembly.vote", typed=("take back vote", "retirar voto"))
def take_back(turn: Turn, thing: str, **args: str) -> Answered:
    """As if they had never voted."""
    poll = polls.find(turn, thing)
    if poll is None:
        return UNKNOWN
    if not casting.is_voting(turn, poll):
        return OVER
    done = casting.take_back(turn, poll, turn.actor.id)
    return Toast(_("Your vote is taken back. You can vote anew.") if done else _("You have not voted there."))


DEEDS = (vote, take_back)
