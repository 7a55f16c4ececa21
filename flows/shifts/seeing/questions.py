"""Plain questions about shifts: "what shifts are there?", "what's going on this week?", "when am i on?".

    sam > what shifts are there saturday?    the shifts that want somebody, soonest first
    sam > que hay esta semana?               the same
    sam > which shifts am i on?              my things
    sam > am i on friday?                    the same

Each leads to what the short word for it shows; none begins anything.
"""

from __future__ import annotations

import re
from datetime import datetime

from bot.contract.words import _
from bot.talk import Draft, Ending, HandOver, Talk, flow, reader
from flows.shifts.seeing import lists

LONGEST = 80
#: About shifts at all; about a week; about one's own. "When is my …" is anything of theirs, and heard elsewhere.
_SHIFTS = re.compile(
    r"(?!\s*when is |[¿ ]*cu[aá]ndo es )"
    r"\s*(?:hi,? |hey,? |hola,? )?(?:what|which|any|is there|are there|when|show|list|see|got)\b[\w' ]*\bshifts?\b"
    r"[\w' ]*[?.! ]*|[¿ ]*(?:qu[eé]|cu[aá]les|cu[aá]ndo|hay|ver|mu[eé]strame)\b[\w ]*\bturnos?\b[\w ]*[?.! ]*",
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"\s*what(?:['’]?s| is) (?:going on|happening|on|planned|up) this week[?.! ]*"
    r"|[¿ ]*qu[eé] (?:hay|pasa)(?: planeado)? esta semana[?.! ]*",
    re.IGNORECASE,
)
_ON = re.compile(
    r"\s*(?:am i (?:on|working|signed up|volunteering)|when(?: am|'m|’m) i on)\b[\w' ]{0,30}[?.! ]*"
    r"|[¿ ]*(?:cu[aá]ndo )?me toca\b[\w ]{0,30}[?.! ]*|[¿ ]*estoy (?:apuntad[oa]|anotad[oa])\b[\w ]{0,30}[?.! ]*",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:i|i'm|im|my|me|mis?|tengo|toca)\b", re.IGNORECASE)


@reader("shift.look")
def hear_question(text: str, at: datetime, language: str | None) -> Draft | None:
    """A short text that is nothing but such a question."""
    is_one = len(text) <= LONGEST and any(one.fullmatch(text) for one in (_SHIFTS, _WEEK, _ON))
    return Draft(1.0, {"words": text}, _("Shifts you may take")) if is_one else None


@flow("shift.look", title=_("Shifts you may take"), right="shifts.see", hidden=True, plain=True)
def look(talk: Talk) -> Ending | HandOver:
    """Theirs, or what wants somebody."""
    words = talk.params.get("words", "")
    is_mine = _MINE.search(words) or _ON.fullmatch(words)
    return talk.hand_over("mine.see") if is_mine else talk.end(lists.open_shifts(talk))


TALKS = (look,)
READERS = (hear_question,)
