"""Reasons: a block on a consent ballot and an objection need one, any other consent choice may have one (P2, P19).

sam taps [block]      "What would it harm? Your reason stands in the result."
sam > the ramp …      "Your vote: block."
sam > object 12 because there is no ramp      "You object, so it is stopped."
"""

from __future__ import annotations

import re

from bot.contract.views import View
from bot.contract.words import Msg, _
from bot.talk import Ending, HandOver, Reply, Talk, Text, Toast, Turn, action, flow
from bot.talk.furniture import Answered
from flows.assembly import polls
from flows.assembly.polls import Poll
from flows.assembly.voting import casting, filling, paper, voting

MOST = 300


@flow("poll.why", title=_("Say why"), right="assembly.vote", hidden=True, plain=True)
def say_why(talk: Talk) -> Ending:
    """The reason, then the ballot with it."""
    poll = polls.find(talk, talk.params.get("words", ""))
    if poll is None or poll.method not in voting.REASONED:
        return talk.end(voting.UNKNOWN.text)
    if not casting.is_voting(talk, poll):
        return talk.end(voting.closed(poll).text)
    before = paper.of(talk, poll)
    mine = casting.mine(talk, poll, talk.actor.id)
    if poll.is_sealed and "choice" not in talk.params:
        return talk.end(_("In a sealed vote only a block has a reason. You can still vote anew."))
    choice = talk.params.get("choice") or (mine.choice if mine is not None else "")
    if not choice:
        return talk.end(_("You have not voted there. Please choose first."))
    reason = talk.ask("why", _asked(poll, choice), Text(MOST))
    return filling.ended(talk, poll, voting.cast(talk, poll, before, choice, reason))


def _asked(poll: Poll, choice: str) -> Msg:
    """What for, and who reads it: an objection in the open has a name."""
    if poll.is_lazy and not poll.is_secret:
        return _("Why do you object? Your reason and your name stand in the result.")
    if poll.is_lazy:
        return _("Why do you object? Your reason stands in the result, without your name.")
    if choice == voting.REASONED[poll.method]:
        return _("What would it harm? Your reason stands in the result, without your name.")
    return _("Why? Your reason stands in the result, without your name.")


@action("poll.say_why", right="assembly.vote", typed=("say why", "decir por qué"))
def with_reason(turn: Turn, thing: str, **args: str) -> Answered:
    """A reason beside the choice that stands."""
    return HandOver("poll.why", {"words": thing})


@action("poll.object", right="assembly.vote", typed=("object", "objetar"), more="words")
def object_to(turn: Turn, thing: str, **args: str) -> Answered:
    """Stop what goes ahead unless somebody objects; the reason is asked in private if it is not there."""
    poll, why = polls.find(turn, thing), _BECAUSE.sub("", " ".join(args.get("words", "").split()))
    if poll is None or not poll.is_lazy:
        return voting.UNKNOWN if poll is None else CHOSEN
    if not casting.is_voting(turn, poll):
        return voting.closed(poll)
    if not why:
        return HandOver("poll.why", {"words": str(poll.id), "choice": voting.REASONED["lazy"]})
    if poll.is_secret and turn.chat is not None and not turn.chat.private:
        return voting.IN_PRIVATE
    if len(why) > MOST:
        return Reply(
            View.of(_("That is {n} characters; {most} fit. Please say it shorter.", n=len(why), most=MOST))
        )
    return voting.cast(turn, poll, paper.of(turn, poll), voting.REASONED["lazy"], why)


_BECAUSE = re.compile(r"^(?:because|since|porque|por)\b[\s:,]*", re.IGNORECASE)
CHOSEN = Toast(_("There one chooses; nothing goes ahead by itself."))
TALKS = (say_why,)
DEEDS = (with_reason, object_to)
