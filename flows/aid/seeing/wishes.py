"""Plain words about what one asked for or offered: "cancel my ride", "did anyone answer?", "ya no lo necesito".

    rosa > cancel my ride
    hub  < Your things: … You asked: ride …   [Open #12]

They lead to one's own things, where each can be taken back, and never begin a new request by themselves.
"""

from __future__ import annotations

import re
from datetime import datetime

from bot.contract.words import _
from bot.talk import Draft, HandOver, Talk, flow, reader

#: How such sentences begin, folded by `re.IGNORECASE` only: accents are optional in the pattern.
_ABOUT_MINE = re.compile(
    r"\s*(?:please |pls |porfa(?:vor)? )?(?:"
    r"(?:cancel|call off|take down|take back|delete|withdraw) (?:my|the|that|it)\b"
    r"(?! (?:account|data|name|number|vote)\b)"
    r"|(?:i |we )?(?:don'?t|do not|no longer) need (?:it|that|this|the|my|help)\b"
    r"|(?:did|has|have) (?:any|some)(?:one|body) (?:answer|offer|repl|respond|take|taken|said)"
    r"|(?:when is|where is|what happened (?:to|with)|any news (?:on|about)) (?:my|the)\b"
    r"(?! (?:next )?(?:meeting|assembly|vote)\b)"
    r"|(?:cancela|cancelen|quita|quiten|borra|borren|cancelar|quitar|borrar) (?:mi|el|la|lo|mis)\b"
    r"|(?:please )?(?:cancel|delete|withdraw|take down) what i (?:asked|posted|wrote)"
    r"|(?:(?:i|we) )?(?:already )?(?:got|found) (?:it|one|some|help)(?: already)?\W*$"
    r"|ya (?:lo|la|los|las) (?:consegu|encontr|resolv)|ya me (?:ayudaron|lo dieron|la dieron)"
    r"|ya no (?:lo |la |los |las )?(?:necesito|ocupo|necesitamos)"
    r"|(?:ya )?(?:alguien|álguien) (?:contest|respond|ofreci|ofreció)"
    r"|(?:cu[aá]ndo es|d[oó]nde est[aá]|qu[eé] pas[oó] con) (?:mi|el|la)\b"
    r"(?! (?:pr[oó]xima )?(?:reuni|asamblea|junta|vota))"
    r")",
    re.IGNORECASE,
)
#: As sure as the reader of needs ever is: where both are, the hub asks which was meant.
SURE = 1.0


@flow("aid.mine", title=_("My things"), right="my.data", hidden=True, plain=True)
def see_mine(talk: Talk) -> HandOver:
    """The list of all that is theirs."""
    return talk.hand_over("mine.see")


@reader("aid.mine")
def hear_about_mine(text: str, at: datetime, language: str | None) -> Draft | None:
    """Sure, if a short text begins like that."""
    return Draft(SURE, {"words": text}) if len(text) <= 120 and _ABOUT_MINE.match(text) else None


TALKS = (see_mine,)
READERS = (hear_about_mine,)
