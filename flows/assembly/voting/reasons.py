"""Reasons on a consent ballot: a block needs one, any other choice may have one (P2).

sam taps [block]      "What would it harm? Your reason stands in the result."
sam > the ramp …      "Your vote: block."
"""

from __future__ import annotations

from bot.contract.words import _
from bot.talk import Ending, HandOver, Talk, Text, Turn, action, flow
from bot.talk.furniture import Answered
from flows.assembly import polls
from flows.assembly.tally.rules import BLOCK
from flows.assembly.voting import casting, filling, paper, voting

MOST = 300


@flow("poll.why", title=_("Say why"), right="assembly.vote", hidden=True, plain=True)
def say_why(talk: Talk) -> Ending:
    """The reason, then the ballot with it."""
    poll = polls.find(talk, talk.params.get("words", ""))
    if poll is None or poll.method != "consent":
        return talk.end(voting.UNKNOWN.text)
    if not casting.is_voting(talk, poll):
        return talk.end(voting.closed(poll).text)
    before = paper.of(talk, poll)
    mine = casting.mine(talk, poll, talk.actor.id)
    choice = talk.params.get("choice") or (mine.choice if mine is not None else "")
    if not choice:
        return talk.end(_("You have not voted there. Please choose first."))
    blocks = choice == str(BLOCK + 1)
    asked = (
        _("What would it harm? Your reason stands in the result, without your name.")
        if blocks
        else _("Why? Your reason stands in the result, without your name.")
    )
    reason = talk.ask("why", asked, Text(MOST))
    return filling.ended(talk, poll, voting.cast(talk, poll, before, choice, reason))


@action("poll.say_why", right="assembly.vote", typed=("say why", "decir por qué"))
def with_reason(turn: Turn, thing: str, **args: str) -> Answered:
    """A reason beside the choice that stands."""
    return HandOver("poll.why", {"words": thing})


TALKS = (say_why,)
DEEDS = (with_reason,)
