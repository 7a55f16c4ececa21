"""The grammar of when-phrases: words from some position on to a `Said`, as far as it understands them.

phrase   = element { [little words] element }
element  = day | date | span of days | part of the day | time | range | offset | deadline word | repeat word
"""

from collections.abc import Sequence
from datetime import datetime

from bot.reading import calendar_words as cal
from bot.reading.numbers import NUMBERS
from bot.reading.when_dates import date_said, feast
from bot.reading.when_days import named_day, repeat, weekday
from bot.reading.when_said import Said
from bot.reading.when_spans import SPAN_STARTS, offset, span
from bot.reading.when_times import part, time_range, time_said

_LITTLE = frozenset(
    """
    on at in the around about like el la los las a al por en de del this este for come maybe starting
    desde mismo como tipo sobre , early temprano
    """.split()
)


def parse(words: Sequence[str], first: int, now: datetime, spanish: bool) -> tuple[Said, int]:
    """The phrase at `first`: what it says, and the word after it (`first` itself if there is none)."""
    said, end = Said(now, spanish), first
    while end < len(words):
        at = end
        after = _element(words, at, said)
        skipped = 0
        while after is None and at < len(words) and words[at] in _LITTLE and skipped < 3:
            at, skipped = at + 1, skipped + 1
            after = _element(words, at, said) if at < len(words) else None
        if after is None:
            break
        end = after
    return said, end


def _element(words: Sequence[str], i: int, said: Said) -> int | None:
    if words[i] not in _STARTS and not words[i].isdigit():
        return None
    for element in _ELEMENTS:
        if (after := element(words, i, said)) is not None:
            return after
    return None


#: Words that bound a time, longest first, and which bound they set.
_BOUNDS: tuple[tuple[list[str], str], ...] = tuple(
    (phrase.split(), kind)
    for kind, phrases in (
        ("by", "a mas tardar el,a mas tardar,no later than,by,within"),
        ("before", "para antes de,para antes del,antes de,antes del,before,b4,bfore,befor"),
        ("until", "until,til,till,hasta,untill"),
        ("after", "a partir de,a partir del,despues de,despues del,luego de,after,aftr"),
        ("by", "para"),
    )
    for phrase in phrases.split(",")
)
#: "para" is also "for": a deadline only before a day.
_PARA_DAYS = frozenset({"el", "la", "este", "manana", "hoy", "pasado"}) | frozenset(cal.ES_WEEKDAYS)
#: "come by today" is no deadline.
_VISITS = frozenset({"come", "comes", "stop", "swing", "drop", "pass", "go"})
_BOUND_STARTS = frozenset(phrase[0] for phrase, _ in _BOUNDS)


def _bound(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "by friday", "antes del viernes", "after 5": only where a time follows."""
    if said.bound or words[i] not in _BOUND_STARTS or (i and words[i] == "by" and words[i - 1] in _VISITS):
        return None
    for phrase, kind in _BOUNDS:
        after = i + len(phrase)
        if after < len(words) and list(words[i:after]) == phrase:
            if phrase == ["para"] and words[after] not in _PARA_DAYS:
                return None
            if _time_follows(
                words, after, Said(said.now, said.spanish, said.day, said.day_after, bound=kind)
            ):
                said.bound = kind
                return after
            return None
    return None


def _time_follows(words: Sequence[str], i: int, probe: Said) -> bool:
    for at in range(i, min(i + 3, len(words))):
        if _element(words, at, probe) is not None:
            return True
        if words[at] not in _LITTLE:
            return False
    return False


_ELEMENTS = (
    _bound,
    repeat,
    span,
    offset,
    named_day,
    weekday,
    date_said,
    feast,
    time_range,
    time_said,
    part,
)
#: Words an element can begin with; any other is passed over at once.
_STARTS = (
    frozenset(NUMBERS)
    | _BOUND_STARTS
    | SPAN_STARTS
    | cal.TODAY
    | cal.TOMORROW
    | cal.TONIGHT
    | cal.NOON
    | cal.MIDNIGHT
    | cal.EARLY
    | frozenset(
        """
        every each cada los todos in en dentro pasado the day this esta later next nxt coming comin proximo este el
        dia half quarter cuarto from between btwn btw de entre desde at @ around about like circa a an las la al medio
        first mismo all todo thanksgiving media
        """.split()
    )
).union(cal.EN_PLURAL, cal.WEEKDAYS, cal.MONTHS, cal.FEASTS, cal.PARTS)
