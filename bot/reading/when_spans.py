"""Spans and offsets in words: "this weekend", "next week", "in 2 hours", "dentro de 3 dias".

Each function reads one element at word `i` into `said` and returns the word after it, or None.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.reading import calendar_words as cal
from bot.reading.numbers import number
from bot.reading.when_said import Said


def span(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "this weekend", "next week", "el fin de semana", "la proxima semana"."""
    if words[i] not in SPAN_STARTS:
        return None
    today, text = said.now.date(), list(words[i : i + 5])
    monday = today - timedelta(days=today.weekday())
    for phrase, what, ahead in _SPANS:
        if text[: len(phrase)] == phrase:
            if what == "weekend":
                saturday = monday + timedelta(days=5 + 7 * ahead)
                ok = said.set_day(saturday, 2)
            elif what == "week":
                ok = (
                    said.set_day(monday + timedelta(days=7), 7)
                    if ahead
                    else said.set_day(today, 7 - today.weekday())
                )
            else:
                first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
                after = (first + timedelta(days=32)).replace(day=1)
                ok = (
                    said.set_day(first, (after - first).days)
                    if ahead
                    else said.set_day(today, (first - today).days)
                )
            return i + len(phrase) if ok else None
    return None


_SPANS: tuple[tuple[list[str], str, int], ...] = tuple(
    (phrase.split(), what, ahead)
    for what, ahead, phrases in (
        (
            "weekend",
            1,
            "next weekend,el proximo fin de semana,el fin de semana que viene,el otro fin de semana",
        ),
        (
            "weekend",
            0,
            "this weekend,this wknd,this wkend,the weekend,weekend,wknd,weekends,wknds,este fin de semana,el fin de semana,fin de semana,los fines de semana,fines de semana,este finde,el finde,este fin",
        ),
        (
            "week",
            1,
            "next week,next wk,la proxima semana,la semana que viene,la semana q viene,la semana proxima,proxima semana,la otra semana",
        ),
        ("week", 0, "this week,this wk,esta semana,later this week"),
        ("month", 1, "next month,el proximo mes,el mes que viene,el mes proximo"),
        ("month", 0, "this month,este mes"),
    )
    for phrase in phrases.split(",")
)
SPAN_STARTS = frozenset(phrase[0] for phrase, _, _ in _SPANS)


def offset(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "in 2 hours", "in half an hour", "dentro de 3 dias", "within 2 days"."""
    at = i + 1
    if words[i] == "dentro" and words[at : at + 1] == ["de"]:
        at += 1
    elif words[i] not in {"in", "en"} and said.bound != "by":
        return None
    elif words[i] not in {"in", "en"}:
        at = i
    at += at < len(words) and words[at] in {"about", "like", "unas", "como", "the", "next"}
    minutes, after = length(words, at)
    if not minutes or said.day or said.moment:
        return None
    if minutes < 1440:
        said.moment = said.now + timedelta(minutes=minutes)
    else:
        said.set_day(said.now.date() + timedelta(days=minutes // 1440))
    return after


def length(words: Sequence[str], i: int) -> tuple[int, int]:
    """Minutes of a length of time at word `i`, and the word after; (0, i) if there is none."""
    text = list(words[i : i + 4])
    for phrase, minutes in ((["half", "an", "hour"], 30), (["half", "hour"], 30), (["media", "hora"], 30), (["an", "hour", "and", "a"], 90),
                            (["a", "couple", "of"], 0), (["a", "couple"], 0)):  # fmt: skip
        if minutes and text[: len(phrase)] == phrase:
            return (
                (minutes, i + len(phrase))
                if minutes != 90
                else ((90, i + 5) if words[i + 4 : i + 5] == ["half"] else (60, i + 2))
            )
    at = i
    if text[:2] == ["a", "couple"]:
        value, at = 2, i + (3 if text[2:3] == ["of"] else 2)
    elif text[:1] in (["a"], ["an"], ["un"], ["una"]):
        value, at = 1, i + 1
    else:
        value, at = (number(words[i]) or 0) if i < len(words) else 0, i + 1
    unit = cal.UNITS.get(words[at]) if at < len(words) else None
    if not value or not unit or value > 1000:
        return 0, i
    after = at + 1
    if list(words[after : after + 2]) == ["y", "media"] and unit > 1:
        return value * unit + unit // 2, after + 2
    return value * unit, after
