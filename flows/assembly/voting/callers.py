"""Whose vote an organizer writes down, and what it is, as she says it (P17).

read("Rosa: park", people)                    ("31", "park")       also "for Rosa B. park", "Rosa says yes"
of_another(turn, "for Rosa: yes")             True: words behind "vote 12" that are no ballot of her own
hear(turn, heard)                             "Rosa votes yes in vote 12", "call in Rosa's vote 12: yes"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.contract.views import Option
from bot.talk import HandOver, Turn
from bot.talk.furniture import Answered, Heard
from bot.talk.somebody import everybody, label, named
from bot.words.choosing import fold
from flows.assembly import polls

#: Before a name; between it and a vote; what may stand there, too.
_FOR, _GAP = re.compile(r"^(?:for|para|de)\s+", re.IGNORECASE), re.compile(r"[\s:,]+")
_SAYS = re.compile(r"^(?:says|said|votes|voted|wants|dice|dijo|vota|vot[oó]|quiere)\b[\s:]*", re.IGNORECASE)
_IN = r"(?:the |la )?(?:vote|poll|voto|votaci[oó]n)?\s*#?\s*(?P<poll>\d{1,9})"
_HEARD = (
    re.compile(
        rf"(?P<who>.+?) (?P<said>(?:says|said|votes|voted|dice|dijo|vota|vot[oó]) .+?),? (?:in|on|en) {_IN}",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:call in|enter|note) (?P<who>.+?)['’]s {_IN}(?P<said>(?:[\s:].*)?)", re.IGNORECASE),
    re.compile(
        rf"(?:anotar|anota) (?:el )?voto de (?P<who>.+?) en {_IN}(?P<said>(?:[\s:].*)?)", re.IGNORECASE
    ),
)


def read(said: str, people: Sequence[Option]) -> tuple[str | None, str]:
    """Who is named first (the key), and what they say; None and "" where nobody is."""
    bare = _FOR.sub("", said.strip())
    for many in range(len(_GAP.split(bare)), 0, -1):
        words = _GAP.split(bare, maxsplit=many)
        if (key := named(people, " ".join(words[:many]))) is not None:
            return key, _SAYS.sub("", "".join(words[many:]))
    return None, ""


def of_another(turn: Turn, said: str) -> bool:
    """Whether an organizer's words begin with the name of somebody whose vote they are; a part of one is not enough."""
    if not turn.may("assembly.enter"):
        return False
    people = everybody(turn)
    key, bare = read(said, people)[0], fold(_FOR.sub("", said.strip()))
    first = fold(str(label(people, key, ""))).partition(" ")[0] if key is not None else ""
    return bool(first) and f"{bare} ".startswith(f"{first} ")


def hear(turn: Turn, heard: Heard) -> Answered:
    """A sentence of an organizer's that enters a vote."""
    text = " ".join(heard.text.split()).rstrip(".!?")
    found = next((found for form in _HEARD if (found := form.fullmatch(text))), None)
    if found is None or heard.files or polls.find(turn, found["poll"]) is None:
        return None
    said = f"{found['who']} {found['said']}"
    return (
        HandOver("poll.call_in", {"words": found["poll"], "said": said}) if of_another(turn, said) else None
    )
