"""Somebody is angry with the hub (rule 17): in a group nothing; in private one offer of a person, then quiet.

maria > stupid bot
hub   < I hear you. Shall a person take it from here?      [A person]

For a day the hub then asks nothing of its own accord; answers come as ever.
"""

from __future__ import annotations

from bot.contract.views import Act, View
from bot.contract.words import _
from bot.people import person as persons
from bot.reading.temper import is_angry
from bot.talk import Reply, Turn
from bot.talk.furniture import Answered, Heard
from flows.aid.between import pens
from flows.aid.requesting import danger

#: Seconds for which the hub's own questions rest.
REST = 86400.0


def hear(turn: Turn, heard: Heard) -> Answered:
    """Danger first; then anger, unless the words are on their way to a neighbour."""
    alarmed = danger.hear(turn, heard)
    if alarmed is not None or turn.person is None or turn.chat is None or not turn.chat.private:
        return alarmed
    if turn.person.standing == "banned" or not is_angry(heard.text) or _is_for_somebody(turn, heard):
        return None
    if persons.rests(turn.person, turn.now):
        return None
    persons.note(turn.hot, turn.actor, {persons.RESTS: turn.now + REST})
    turn.hot.run(
        "UPDATE conversation SET nudge_at = NULL WHERE person_id = ? AND chat_id = ?",
        (turn.actor.id, turn.chat.id),
    )
    offer = _("I hear you. I'll ask you nothing more for a day. Shall a person take it from here?")
    return Reply(View.of(offer, actions=(Act("person.call", _("A person")),)))


def _is_for_somebody(turn: Turn, heard: Heard) -> bool:
    """A reply, "@12 …", or words after [Write to Sam]."""
    return heard.reply_to is not None or heard.text.startswith("@") or pens.points_at(turn) is not None
