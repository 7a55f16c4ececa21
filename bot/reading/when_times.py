"""Times in a when-phrase: "at 3", "10-2", "from 9 to noon", "por la tarde".

Each function reads one element at word `i` into `said` and returns the word after it, or None.
"""

from collections.abc import Sequence

from bot.reading import calendar_words as cal
from bot.reading.clock import read_clock, read_range
from bot.reading.when_said import Said


def time_range(words: Sequence[str], i: int, said: Said) -> int | None:
    found = read_range(words, i) if not said.start else None
    if not found or not (found[0].marked or found[1].sure or said.day or _named_next(words, found[2])):
        return None
    first, second, after = found
    if after < len(words) and words[after] in COUNTED:
        return None
    said.start, said.end = first, second
    return after


def _named_next(words: Sequence[str], i: int) -> bool:
    """Whether a day follows: "10-2 saturday"."""
    return i < len(words) and (words[i] in cal.WEEKDAYS or words[i] in cal.TODAY or words[i] in cal.TOMORROW)


#: After a number: things, not an hour or a day.
COUNTED = frozenset(
    """
    people person kids kid children adults bags boxes packs months month years year yrs mo mos meses mes
    anos ano dias days weeks dollars bucks personas ninos hijos bolsas cajas latas blocks cuadras miles of
    de us kilos lb lbs oz t x gallons bedroom size percent st nd rd th family families
    """.split()
)


def time_said(words: Sequence[str], i: int, said: Said) -> int | None:
    found = read_clock(words, i) if not said.start and not said.moment else None
    if not found:
        return None
    clock, after = found
    follow = words[after] if after < len(words) else ""
    bare_ok = (
        (said.day or said.bound)
        and not (follow.isalpha() and follow not in _AFTER_BARE)
        and follow not in {"/", "$", "#", "-"}
    )
    if i and words[i - 1] == "," and not (clock.marked or clock.sure):
        return None
    if (not clock.marked and not bare_ok) or (follow in COUNTED and follow not in {"de", "t", "of"}):
        return None
    if not clock.sure and follow in {"st", "nd", "rd", "th", "/"}:
        return None
    said.start = clock
    return after


_AFTER_BARE = frozenset(
    """
    i we please pls plz thx thanks and or if to for in on at tonight tomorrow today sharp ish y o por para
    si porfa gracias need my can is he she they it im monday tuesday wednesday thursday friday saturday
    sunday lunes martes miercoles jueves viernes sabado domingo
    """.split()
)


def part(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "morning", "por la tarde", "early", "first thing"."""
    word = words[i]
    before = words[i - 1] if i else ""
    if word in cal.PARTS and said.part is None and (said.day or before in {"la", "the"}):
        if word == "manana" and before not in {"la", "de", "esta"}:
            return None
        said.part = cal.PARTS[word]
        return i + 1
    if said.day and said.part is None and word in cal.EARLY:
        said.part = (6, 12)
        return i + 1
    if said.day and list(words[i : i + 2]) == ["first", "thing"]:
        said.part = said.part or (6, 12)
        return i + 2
    if said.day and (
        word == "mismo"
        or list(words[i : i + 2]) == ["all", "day"]
        or list(words[i : i + 3]) == ["todo", "el", "dia"]
    ):
        return i + (1 if word == "mismo" else 2 if word == "all" else 3)
    return None
