"""The words of somebody who can't come after all: which days they mean (S11, S13).

    read_refusal("not this week", at=now)                   ->  Sun 22 to Sat 28 Nov
    read_refusal("sorry i cant make it saturday", at=now)   ->  Sat 28 Nov
    read_refusal("i can't come", at=now)                    ->  from now on: whichever they have
    read_refusal("i can't make it to the store", at=now)    ->  None: somebody may need a ride

Besides such a beginning and days there may be nothing in it, so that a need is never taken for a refusal.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from bot.reading.days import read_days

#: Days ahead that are looked through when none are named.
AHEAD = 60
LONGEST = 80
_HELLO = r"\s*(?:(?:hi|hey|hello|hola|sorry|so sorry|oh no|actually|perd[oó]n|lo siento|disculpa)[,.!]*\s+)*"
#: What needs no day beside it, and what says nothing without one.
_ALONE = re.compile(
    _HELLO + r"(?:(?:i )?(?:can['’]?t|cannot|can not|won['’]?t(?: be able to)?)"
    r" (?:make it|come|be there)|i(?:['’]?m| am) not (?:coming|(?:going to|gonna) (?:make it|come))"
    r"|(?:ya )?no (?:puedo|voy a poder|podr[eé]) (?:ir|llegar|asistir))\b",
    re.IGNORECASE,
)
_WITH_DAYS = re.compile(
    _HELLO + r"(?:(?:i )?(?:can['’]?t|cannot|can not) (?:come )?(?:do|not)|(?:i )?(?:come )?not"
    r"|(?:please |can (?:you|u) |could you )*(?:take|remove|cross) me (?:off|from|out of)|i (?:have|need) to cancel"
    r"|(?:ya )?no (?:puedo|voy(?: a poder)?|podr[eé])|(?:por favor )?(?:b[oó]rrame|qu[ií]tame|s[aá]came))\b",
    re.IGNORECASE,
)
#: "Este martes no".
_ES_LAST = re.compile(
    r"\s*(?P<days>(?:est[ae]|la pr[oó]xima|el pr[oó]ximo)?\s*\w+) no(?: puedo| voy)?(?: ir)?\s*[.!]*\s*",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"\b(?:any ?more|after all|either|sorry|thanks|lo siento|perd[oó]n|gracias|(?:to |for |from )?(?:my|the) shift"
    r"|(?:al|a mi|del|de mi) turno)\b|[.,!]+",
    re.IGNORECASE,
)
#: Why, after the days: it says nothing of them.
_WHY = re.compile(
    r"[,.;!]*\s+(?:because|bc|cuz|cause|since|my|i have|i['’]?ve|i got|i['’]?m|we|porque|es que|mis?|tengo|estoy)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_LEAD = re.compile(r"\s*(?:on|for|from|del?|para)\s+", re.IGNORECASE)


def read_refusal(text: str, *, at: datetime) -> tuple[date, date] | None:
    """The first and the last day they can't come, if that is all that the text says."""
    if len(text) > LONGEST:
        return None
    last = _ES_LAST.fullmatch(text)
    if last is not None and (found := read_days(last["days"].strip(), at=at)) is not None:
        return found
    begun = _ALONE.match(text)
    begun, is_whole = (begun, True) if begun else (_WITH_DAYS.match(text), False)
    if begun is None:
        return None
    rest = _PLAIN.sub(" ", text[begun.end() :]).strip()
    if not rest:
        return (at.date(), at.date() + timedelta(days=AHEAD)) if is_whole else None
    for said in (rest, _WHY.sub("", rest)):
        found = read_days(said, at=at) or read_days(_LEAD.sub("", said, count=1), at=at)
        if found is not None:
            return found
    return None
