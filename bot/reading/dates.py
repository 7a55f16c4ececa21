"""When: "b4 friday", "tmrw 9am", "mañana a las 3", "sat 10-2", "in 2 hours" to aware moments.

    read_when("tues 6-8pm", at=now)              -> Tue 18:00 to 20:00      (the whole text must be a date)
    find_when("need a ride tmrw 9am pls", at=now) -> "tmrw 9am", tomorrow 9:00

A day is midnight to midnight, end not included; "by friday" has only an end, the end of Friday; a clock time
has only a start. Twelve-hour habits: a bare 1 to 7 is in the afternoon. What is past moves to the next day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.reading.calendar_words import MONTHS, PARTS, TODAY, TOMORROW, TONIGHT, WEEKDAYS
from bot.reading.clock import at_local, settle, settle_range
from bot.reading.language import is_spanish
from bot.reading.text import Tokens, split
from bot.reading.when_grammar import parse
from bot.reading.when_said import Said


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end`, both aware, either open."""

    start: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class When:
    """A span, the words it was read from, and whether they name a repeat ("Tuesdays")."""

    text: str
    span: Span
    repeats: bool = False


def read_when(text: str, *, at: datetime, future: bool = True) -> When | None:
    """The date that the whole text is, or None if any word is left over.

    With `future`, a span that has already passed is None too.
    """
    tokens = split(text)
    words = tokens.words
    first = (
        1
        if words[:1] and words[0] in {"on", "for", "at", "pa", "para"} and len(words) > 1 and words[0] != "at"
        else 0
    )
    last = len(words) - (1 if words and words[-1] in {".", "!", "?"} else 0)
    for begin in dict.fromkeys((0, first)):
        said, after = parse(words[:last], begin, at, is_spanish(words))
        span = span_of(said) if after == last and after > begin else None
        if span and not (future and _past(span, at)):
            return When(text.strip(), span, said.repeats)
    return None


def _past(span: Span, at: datetime) -> bool:
    last = span.end or span.start
    return last is not None and last.timestamp() < at.timestamp() - 60


def find_when(text: str, *, at: datetime) -> When | None:
    """The first phrase inside the text that says when, as written; None if there is none."""
    tokens = split(text)
    return when_in(tokens, at, is_spanish(tokens.words))


#: Words before a date that make it another's: payday, due dates, the past.
_NOT_WHEN = frozenset(
    """
    since desde payday paid paycheck due deadline expires expired exp born until_paid ayer yesterday was
    were ago quincena cobro cobra cobran pagan last nacio vence vencen vencio age aged ages works worked
    working trabaja trabajo salgo sale sales got closes closed opens abre abren cierra turned lasts gone
    date
    """.split()
)
_OPENERS = (
    frozenset(TODAY | TOMORROW | TONIGHT | WEEKDAYS.keys() | MONTHS.keys())
    | frozenset(w + "s" for w in "monday tuesday wednesday thursday friday saturday sunday".split())
    | frozenset(
        """this next coming weekend wknd esta este la el proximo proxima pasado day the in en dentro by before b4 bfore befor until til till hasta para antes after despues a al at @ from between de entre
        every each cada los todos thanksgiving christmas xmas navidad nochebuena halloween noon mediodia midnight half quarter within fin later no manana weekends wknds fines del""".split()
    )
)


def when_in(tokens: Tokens, at: datetime, spanish: bool) -> When | None:
    """`find_when` on a text already split."""
    words, i = tokens.words, 0
    while i < len(words):
        word = words[i]
        if word in _OPENERS or word.isdigit():
            said, after = parse(words, i, at, spanish)
            if after > i and (found := _accepted(tokens, said, i, after)):
                return found
            if after > i + 1:
                i = after - 1
        i += 1
    return None


def _accepted(tokens: Tokens, said: Said, first: int, after: int) -> When | None:
    words = tokens.words
    before = words[max(0, first - 3) : first]
    bare = words[first].isdigit()
    if first and bare and words[first - 1] in {"$", "#", "size", "sz", "talla", "apt", "room", "age", "edad"}:
        return None
    other = any(word in _NOT_WHEN for word in _verbs(before)) and not (
        said.bound in {"by", "before"} and {"paid", "due"} & set(before)
    )
    if (
        {"month", "mes"} & set(words[first:after])
        or other
        or (said.day and said.day_after and (said.day_after - said.day).days > 10)
        or list(words[after : after + 2]) == ["que", "cobro"]
    ):
        return None
    timed = said.start is not None
    if not said.day and not said.moment and not timed:
        return None
    if timed and not said.day and not (said.start and (said.start.marked or said.start.sure)):
        return None
    if said.bound == "until" and (not timed or _paid_after(words, after) or not said.day):
        return None
    if said.bound == "after" and not timed and not said.day:
        return None
    if timed and not said.day and _street(words, after):
        return None
    span = span_of(said)
    return When(tokens.cut(_begin(words, first), after), span, said.repeats) if span else None


def _verbs(before: Sequence[str]) -> Iterator[str]:
    """The last two words, without a noun that is also a verb ("al trabajo el jueves")."""
    for at in range(max(0, len(before) - 2), len(before)):
        if not at or before[at - 1] not in {"al", "el", "del", "mi", "su", "un"}:
            yield before[at]


def _paid_after(words: Sequence[str], after: int) -> bool:
    return bool({"paid", "payday", "cobro", "cobra", "paycheck"} & set(words[after : after + 4]))


def _street(words: Sequence[str], after: int) -> bool:
    return bool(
        {"st", "street", "ave", "avenue", "rd", "road", "blvd", "ln", "drive", "apt", "calle"}
        & set(words[after : after + 3])
    )


def _begin(words: Sequence[str], first: int) -> int:
    """Drop a little word in front that says nothing about time."""
    while words[first] in {"at", "a", "al", "en", "de", "la", "@"} and first + 1 < len(words):
        if (words[first] == "a" and words[first + 1] in {"las", "la", "partir"}) or (
            words[first] == "en" and words[first + 1] not in {"la", "el"}
        ):
            break
        if (words[first] == "la" and words[first + 1] not in PARTS) or words[first] in {"de", "at", "@"}:
            break
        first += 1
    return first


def span_of(said: Said) -> Span | None:
    """What was said as aware moments; None if it says no time at all."""
    zone, now = said.now.tzinfo, said.now
    if said.moment:
        moment = datetime.fromtimestamp(said.now.timestamp() + (said.moment - said.now).total_seconds(), zone)
        moment = moment.replace(second=0, microsecond=0)
        return Span(None, moment) if said.bound == "by" else Span(moment, None)
    if said.day is None and said.start is None:
        return None
    day = said.day or now.date()
    if said.start is None:
        return _whole(said)
    if said.end is None:
        start, end = settle(said.start, said.part), None
    else:
        start, end = settle_range(said.start, said.end, said.part)
    first = at_local(day, start, zone)
    if said.day is None and first < now:
        day += timedelta(days=1)
        first = at_local(day, start, zone)
    if end is not None:
        return Span(first, at_local(day, end, zone))
    return Span(None, first) if said.bound in {"by", "before", "until"} else Span(first, None)


def _whole(said: Said) -> Span | None:
    """A day, a part of one, or several days."""
    zone = said.now.tzinfo
    if said.day is None or said.day_after is None:
        return None
    if said.part:
        start, end = at_local(said.day, said.part[0] * 60, zone), at_local(said.day, said.part[1] * 60, zone)
    else:
        start, end = at_local(said.day, 0, zone), at_local(said.day_after, 0, zone)
    if said.bound in {"by", "until"}:
        return Span(None, end)
    if said.bound == "before":
        return Span(None, start)
    if said.bound == "after":
        return Span(end, None)
    return Span(start, end)
