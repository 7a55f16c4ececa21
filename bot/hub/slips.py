"""A slip of the thumb, said to a question that takes any words: is it an answer, or one of the hub's own words?

    hub  > Roughly where?
    rosa > my thigns
    hub  < Did you mean “my things”? If not, write it once more and I take it as your answer.  [Yes, I meant that]

Asked once: the same words again are the answer.
"""

from __future__ import annotations

from bot.contract.events import Said
from bot.contract.views import Act, View
from bot.contract.words import Msg, _
from bot.hub import answering, commands
from bot.people import person as persons
from bot.talk.turn import Turn

#: The note of what was asked about.
SLIP = "slip"
#: Questions that take any words.
FREE = ("ask", "words", "collect")


def ask(turn: Turn, said: Said) -> bool:
    """Whether they were asked which it is; False: it is an answer like any other."""
    assert turn.chat is not None
    meant = commands.near(turn.house)(said.text)
    if meant is None or not answering.asks_for(turn, turn.chat.id, *FREE):
        return False
    asked = _("Did you mean “{word}”? If not, write it once more and I take it as your answer.", word=meant)
    return _ask_once(turn, meant, asked)


def guess(turn: Turn, text: str) -> bool:
    """The same of what nobody understood; False if it is near to nothing, or was asked about just now."""
    meant = commands.near(turn.house)(text)
    return meant is not None and _ask_once(turn, meant, _("Did you mean “{word}”?", word=meant))


def _ask_once(turn: Turn, meant: str, asked: Msg) -> bool:
    again = turn.actor.notes.get(SLIP) == meant
    persons.note(turn.hot, turn.actor, {SLIP: None if again else meant})
    if not again:
        turn.reply(View.of(asked, actions=(Act("talk.meant", _("Yes, I meant that"), "", {"word": meant}),)))
    return not again
