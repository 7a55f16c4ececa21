"""Times of day in words: "9am", "3:30", "a las 3 y media", "noon", "10-2", "6-8pm".

A `Clock` keeps whether morning or afternoon was said; `hours` settles it, with the part of the day if one was named.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from bot.reading.calendar_words import MIDNIGHT, NOON
from bot.reading.numbers import number

_AT = {"at", "@", "around", "about", "like", "circa"}
_TO = {"-", "to", "till", "til", "until", "thru", "through", "a", "and", "y", "hasta"}
#: A bare hour up to this one is in the afternoon ("at 3"); 8 to 11 are in the morning.
LATEST_BARE_AFTERNOON = 7


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes since midnight as said; `sure` when am, pm or a 24-hour form fixes the half of the day."""

    minutes: int
    sure: bool
    #: A sign beyond the bare number: "at", a colon, am/pm, a word.
    marked: bool = True
    #: Said as "14": what follows is on the same clock, so 14-10 ends the next morning.
    is_24h: bool = False


def at_local(day: date, minutes: int, zone: tzinfo | None) -> datetime:
    """That local wall time; in a gap the first valid minute after it, in a repeat the first one."""
    wall = datetime.combine(day, time(), zone) + timedelta(minutes=minutes)  # wall-clock arithmetic
    there = wall.timestamp()
    back = datetime.fromtimestamp(there, zone)
    if back.replace(tzinfo=None) == wall.replace(tzinfo=None):
        return wall
    offset = wall.utcoffset() or timedelta()
    for step in range(1, 181):
        later = wall + timedelta(minutes=step)
        if datetime.fromtimestamp(later.timestamp(), zone).replace(tzinfo=None) == later.replace(tzinfo=None):
            return later
    return back if offset else wall


def read_clock(words: Sequence[str], i: int) -> tuple[Clock, int] | None:
    """One time beginning at word `i`: the clock and the word after it, or None."""
    if i < len(words) and words[i] in _PARTS_OF_HOUR:
        return _past(words, i)
    at = _after_lead(words, i)
    if at >= len(words):
        return None
    if words[at] in NOON:
        return Clock(720, True), at + 1
    if words[at] in MIDNIGHT:
        return Clock(1440, True), at + 1
    if list(words[at : at + 2]) == ["medio", "dia"]:
        return Clock(720, True), at + 2
    return _digits(words, at, marked=at > i)


_PARTS_OF_HOUR = {"half": 30, "quarter": 15, "cuarto": 15}


def _after_lead(words: Sequence[str], i: int) -> int:
    """Past "at", "a las", "al", "the" where a time follows them."""
    while i < len(words) and words[i] in _AT:
        i += 1
    if i + 1 < len(words) and words[i] in {"a", "para"} and words[i + 1] in {"las", "la"}:
        i += 1
    if i + 1 < len(words):
        hour = words[i] in {"las", "la"} and number(words[i + 1]) is not None
        noon = words[i] in {"al", "el", "the", "a"} and words[i + 1] in NOON
        i += hour or noon
    return i


def _past(words: Sequence[str], i: int) -> tuple[Clock, int] | None:
    """ "half past 3", "quarter to 4"."""
    if len(words) <= i + 2 or words[i + 1] not in {"past", "to", "after", "till"}:
        return None
    hour = number(words[i + 2])
    if hour is None or not 1 <= hour <= 12:
        return None
    shift = _PARTS_OF_HOUR[words[i]]
    return Clock(hour * 60 + (shift if words[i + 1] in {"past", "after"} else -shift), False), i + 3


def _digits(words: Sequence[str], i: int, *, marked: bool) -> tuple[Clock, int] | None:
    """A number with what belongs to it: minutes, "h", "y media", am or pm."""
    hour = number(words[i])
    if hour is None or words[i] in _NO_HOURS or (i > 0 and words[i - 1] in {"$", "#"}):
        return None
    spelled, after, minute = not words[i].isdigit(), i + 1, 0
    if len(words[i]) in {3, 4} and not spelled:  # "930am"
        hour, minute = divmod(hour, 100)
        if not _half(words, after) and not (marked and hour <= 23):
            return None
    elif _minutes_follow(words, after, marked):
        minute, after, marked = int(words[after + 1]), after + 2, True
    elif words[after : after + 1] and _is_hour_sign(words[after], marked or hour > 12):
        return _settled(hour, 0, after + 1, True, words) if hour <= 24 else None
    if (fraction := _FRACTIONS.get(tuple(words[after : after + 2]))) is not None:
        minute, after, marked = fraction, after + 2, True
    if hour > 24 or abs(minute) > 59 or (spelled and not marked and not _half(words, after)):
        return None
    return _settled(hour, minute, after, marked, words)


_NO_HOURS = frozenset({"couple", "both", "pair", "dozen"})
_FRACTIONS: dict[tuple[str, ...], int] = {("y", "media"): 30, ("y", "cuarto"): 15, ("menos", "cuarto"): -15}


def _minutes_follow(words: Sequence[str], i: int, marked: bool) -> bool:
    """ ":30", or ".30" where something else says that it is a time."""
    if (
        i + 1 >= len(words)
        or words[i] not in {":", ".", "h"}
        or len(words[i + 1]) != 2
        or not words[i + 1].isdigit()
    ):
        return False
    return words[i] != "." or marked or _half(words, i + 2) is not None


def _is_hour_sign(word: str, sure: bool) -> bool:
    """ "15h", "3 oclock"; "2 hrs" is a length unless the hour is sure to be one."""
    return word in {"h", "oclock", "o'clock", "ish", "hs"} or (word == "hrs" and sure)


def _settled(
    hour: int, minute: int, after: int, marked: bool, words: Sequence[str]
) -> tuple[Clock, int] | None:
    if words[after : after + 1] == ["ish"]:
        after += 1
    if half := _half(words, after):
        pm, after = half
        if (hour > 12 and words[after - 1] in {"am", "pm", "m"}) or hour == 0:
            return None
        if hour > 12:
            return Clock(hour * 60 + minute, True), after
        return Clock((hour % 12 + (12 if pm else 0)) * 60 + minute, True), after
    is_24h = hour > 12 or hour == 0
    return Clock(hour * 60 + minute, is_24h, marked, is_24h), after


def _half(words: Sequence[str], i: int) -> tuple[bool, int] | None:
    """am or pm at word `i`: (is pm, word after)."""
    word, follow = (words[i] if i < len(words) else ""), (words[i + 1] if i + 1 < len(words) else "")
    if word in {"am", "pm"}:
        return word == "pm", i + 1
    if word in {"a", "p"}:
        if follow == "m" or list(words[i + 1 : i + 3]) == [".", "m"]:
            after = i + (2 if follow == "m" else 3)
            return word == "p", after + (words[after : after + 1] == ["."])
        return (word == "p", i + 1) if follow == "-" or (word == "p" and follow in _AFTER_P) else None
    if (word, follow) in _OF_THE and i + 2 < len(words) and words[i + 2] in _HALVES:
        return _HALVES[words[i + 2]], i + 3
    return None


#: "2p" is two in the afternoon where the text goes on like this.
_AFTER_P = frozenset({"", "-", ",", "to", "tomorrow", "and", "on", ")"})
_OF_THE = frozenset({("de", "la"), ("por", "la"), ("en", "la"), ("in", "the")})
_HALVES = {
    **dict.fromkeys(("manana", "madrugada", "morning", "mornin"), False),
    **dict.fromkeys(("tarde", "noche", "afternoon", "evening"), True),
}


def read_range(words: Sequence[str], i: int) -> tuple[Clock, Clock, int] | None:
    """Two times: "10-2", "from 9 to noon", "de 9 a 12", "between 10 and 2pm"."""
    lead = i < len(words) and words[i] in {"from", "between", "btwn", "btw", "de", "entre", "desde"}
    first = read_clock(words, i + 1 if lead else i)
    if not first:
        return None
    clock, after = first
    if (
        after >= len(words)
        or words[after] not in _TO
        or (words[after] in {"a", "and", "y"} and not (lead or clock.marked))
    ):
        return None
    second = read_clock(words, after + 1)
    if not second:
        return None
    later, end = second
    return replace(clock, marked=lead or clock.marked), later, end


def settle(clock: Clock, part: tuple[int, int] | None) -> int:
    """Minutes since midnight, the half of the day taken from the part named, else from habit."""
    if clock.sure:
        return clock.minutes
    hour = clock.minutes // 60
    if part and part[0] >= 12:
        return (
            clock.minutes + 720
            if hour < 12
            else (clock.minutes + 720 if part[0] >= 18 and hour == 12 else clock.minutes)
        )
    if part:
        return clock.minutes
    return clock.minutes + 720 if 0 < hour <= LATEST_BARE_AFTERNOON else clock.minutes


def settle_range(first: Clock, second: Clock, part: tuple[int, int] | None) -> tuple[int, int]:
    """Both ends; the later one is the next such time after the first, also past midnight."""
    if second.sure and not first.sure:
        end = second.minutes
        early, late = first.minutes, first.minutes + 720 if first.minutes < 720 else first.minutes
        start = late if late < end else early
        return start, end if end > start else end + 1440
    start = settle(first, part)
    if second.sure or first.is_24h:
        end = second.minutes
    else:
        end = second.minutes if second.minutes > start else second.minutes + 720
        end = end if end > start else end + 720
    return start, end if end > start else end + 1440
