"""Lengths of time and hours of the day: "2 hours", "hora y media", and quiet hours like "22-8".

read_duration("1 h 30 min") -> 1:30:00        read_hours("9pm to 8am") -> (21:00, 8:00)
"""

from datetime import time, timedelta

from bot.reading.calendar_words import UNITS
from bot.reading.clock import Clock, read_range
from bot.reading.text import split
from bot.reading.when_spans import length

_JOIN = frozenset({"and", "y", ",", "for", "about", "por", "durante", "unas", "unos", "como", "like"})


def read_duration(text: str) -> timedelta | None:
    """The length that the whole text is (months as 30 days), or None if any word is left over."""
    words = split(text).words
    minutes, i = 0, 0
    while i < len(words):
        if words[i] in _JOIN and (i == 0 or minutes):
            i += 1
            continue
        part, after = _part(words, i, minutes)
        if not part:
            return None
        minutes, i = minutes + part, after
    return timedelta(minutes=minutes) if 0 < minutes <= 60 * 24 * 3660 else None


def _part(words: list[str], i: int, so_far: int) -> tuple[int, int]:
    """One "2 hours" at word `i`: minutes and the word after, or (0, i)."""
    for phrase, minutes in _FIXED:
        if words[i : i + len(phrase)] == phrase:
            return minutes, i + len(phrase)
    if so_far and words[i : i + 2] == ["a", "half"]:
        return 30, i + 2
    if (
        words[i + 1 : i + 2] == ["."]
        and len(words) > i + 3
        and words[i].isdigit()
        and words[i + 2].isdigit()
        and (unit := UNITS.get(words[i + 3]))
    ):
        return (
            (round(float(f"{words[i]}.{words[i + 2]}") * unit), i + 4)
            if len(words[i]) < 5 and len(words[i + 2]) < 3
            else (0, i)
        )
    if (
        words[i].isdigit()
        and words[i + 1 : i + 2] == ["h"]
        and len(words) == i + 3
        and words[i + 2].isdigit()
        and int(words[i + 2]) < 60
        and len(words[i]) < 4
    ):
        return int(words[i]) * 60 + int(words[i + 2]), i + 3
    return length(words, i)


_FIXED: tuple[tuple[list[str], int], ...] = (
    (["an", "hour", "and", "a", "half"], 90),
    (["hora", "y", "media"], 90),
    (["una", "hora", "y", "media"], 90),
    (["half", "a", "day"], 720),
    (["medio", "dia"], 720),
    (["half", "an", "hour"], 30),
    (["half", "hour"], 30),
    (["media", "hora"], 30),
    (["all", "day"], 1440),
    (["todo", "el", "dia"], 1440),
)


def read_hours(text: str) -> tuple[time, time] | None:
    """From and to, as hours of the day that may pass midnight; two bare small numbers, the first larger,
    are evening to morning.
    """
    words = split(text).words
    found = read_range(words, 0)
    if not found or found[2] != len(words):
        return None
    first, second, _ = found
    start, end = first.minutes, second.minutes
    if (not first.sure and not second.sure and end < start < 12 * 60) or (
        not first.sure and second.sure and end <= 12 * 60 and 5 * 60 <= start < 12 * 60 and _says_am(second)
    ):
        start += 12 * 60
    if start == end:
        return None
    return _time(start), _time(end)


def _says_am(clock: Clock) -> bool:
    return clock.sure and clock.minutes < 12 * 60


def _time(minutes: int) -> time:
    return time(minutes % 1440 // 60, minutes % 60)
