"""What people who might help are told: in private, and on the team's line. No name, no address, no free words (A5).

for_helper   "A neighbour needs food near Oak Park by Friday. Can you help?"   [I can help] [Not now]
for_team     "#12: somebody needs housing. Only the team sees it."             [I can help]
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, View
from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.talk.base import Ground
from flows.aid.categories import labels
from flows.aid.requesting import requests
from flows.aid.tables import Request

HELP = _("I can help")


def moment_of(request: Request) -> Text | None:
    """By when or when, in words; None without a deadline."""
    return due_words((request.due_from, request.due_until))


def due_words(due: tuple[float | None, float | None]) -> Text | None:
    """A span in words; None where it is open on both sides."""
    start, end = due
    if start is not None:
        return Moment(start, until=end)
    return _("by {moment}", moment=Moment(end, "end")) if end is not None else None


def gist(ground: Ground, request: Request, kinds: Sequence[str]) -> Text:
    """What, where and when, as anybody of its circle may read it: "food · Oak Park · by Friday"."""
    parts = [labels(ground, kinds), request.public_place, moment_of(request)]
    return Joined(tuple(part for part in parts if part), "dot")


def for_helper(ground: Ground, number: int, kinds: Sequence[str]) -> View:
    """The question to somebody who fits."""
    request = requests.get(ground, number)
    assert request is not None
    urgent = request.urgency == "high"
    asked: Msg = (
        _("A neighbour needs help soon: {gist}. Can you?", gist=gist(ground, request, kinds))
        if urgent
        else _("A neighbour needs help: {gist}. Can you?", gist=gist(ground, request, kinds))
    )
    actions = (Act("aid.help", HELP, str(number)), Act("aid.not_now", _("Not now"), str(number)))
    return View.of(asked, actions=actions)


#: Why the team is asked, by step. Rule 19: no word here tells what somebody lives through.
TEAM = {
    "new": _("#{number} is only for the team: {what}."),
    "nobody_fits": _("Nobody who fits is free for #{number}: {what}. Can you find someone?"),
    "no_room": _(
        "#{number} is urgent, and the group has had its posts for now: {what}. Can you find someone?"
    ),
    "unclaimed": _("Nobody has taken #{number} yet: {what}. Can you find someone?"),
    "old": _("#{number} is still needed after a week: {what}. Can you find someone?"),
    "silent": _("#{number} has an offer but no answer to it: {what}. Can you reach them?"),
    "not_received": _("#{number} was called done but did not arrive: {what}. Please look."),
    "unreachable": _("Whoever helps with #{number} can't be reached: {what}. Please look."),
    "gone": _("Whoever asked for #{number} can't be reached: {what}. Please look."),
    "left": _("Whoever asked for #{number} is gone: {what}. Please look."),
    "alone": _("#{number}: {what}. Maybe a child, alone. Two of the team, please."),
}


def for_team(ground: Ground, number: int, kinds: Sequence[str], step: str) -> View:
    """The line for whoever is on duty."""
    said = Msg(TEAM[step].text, {"number": str(number), "what": labels(ground, kinds)})
    acts = (
        Act("aid.help", HELP, str(number)),
        Act("aid.take_on", _("I take it on"), str(number)),
        Act("aid.look", _("Show it"), str(number)),
    )
    return View.of(said, actions=acts)


def nobody_yet(ground: Ground, kinds: Sequence[str]) -> Msg:
    """To the requester: the private round found nobody."""
    return _(
        "Nobody was free yet for {what}. The team is looking for someone now.", what=labels(ground, kinds)
    )
