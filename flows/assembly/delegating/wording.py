"""Where somebody votes for another, in words."""

from __future__ import annotations

from bot.contract.words import Joined, Moment, Text, _
from bot.talk.base import Ground
from flows.assembly import polls
from flows.assembly.delegating.holding import Delegation


def where(ground: Ground, scope: str) -> Text:
    """ "“Where do we meet?”", "votes about pantry", "all votes that are not secret"."""
    kind, _colon, what = scope.partition(":")
    if kind == "poll":
        poll = polls.get(ground, int(what))
        return f"“{poll.question}”" if poll is not None else ""
    return _("votes about {topic}", topic=what) if kind == "topic" else _("all votes that are not secret")


def reach(ground: Ground, one: Delegation) -> Text:
    """The same, with its end if it has one."""
    place = where(ground, one.scope)
    if one.until_at is None:
        return place
    return Joined((place, _("until {moment}", moment=Moment(one.until_at, "end"))), "comma")
