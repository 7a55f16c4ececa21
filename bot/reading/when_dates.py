"""Days by their dates: "dec 3", "12/5", "el 20", "the 9th", "dec 20-27", "thanksgiving".

Each function reads one element at word `i` into `said` and returns the word after it, or None.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.reading import calendar_words as cal
from bot.reading.when_said import Said
from bot.reading.when_times import COUNTED

_ORDINAL = {"st", "nd", "rd", "th"}


def date_said(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "dec 3", "3 de diciembre", "12/5", "2026-12-05", "the 9th", "el 20"."""
    found = (
        _month_day(words, i)
        or _numeric(words, i, said)
        or _day_of_month(words, i, said)
        or _bare_day(words, i, said)
    )
    if not found:
        return None
    month, day, year, after = found
    soonest = said.now.date() + timedelta(days=said.bound == "before")
    when = _fit(soonest, month, day, year)
    if not when or not (said.set_day(when) or _which_one(said, when)):
        return None
    last = _last_day(words, after, when)
    if last is None:
        return after
    said.day_after = when.replace(day=last[0]) + timedelta(days=1)
    return last[1]


def _last_day(words: Sequence[str], i: int, first: date) -> tuple[int, int] | None:
    """The second day of "dec 20-27", "dec 3 and 4", "del 20 al 24", and the word after it."""
    at = i + 1 + (words[i + 1 : i + 2] in (["the"], ["el"]))
    if at >= len(words) or words[i] not in _TO or not words[at].isdigit() or len(words[at]) > 2:
        return None
    day, after = int(words[at]), at + 1
    ordinal = after < len(words) and words[after] in _ORDINAL
    named = words[i] in {"-", "al"} or ordinal or (i > 1 and words[i - 2] in cal.MONTHS)
    follow = words[after] if after < len(words) else ""
    if (
        not named
        or follow in _NOT_DATES | COUNTED | {":", "/", "am", "pm"}
        or not first.day < day <= _days(first)
    ):
        return None
    return day, after + ordinal


_TO = frozenset({"-", "and", "&", "y", "to", "a", "al", "through", "thru"})


def _days(month: date) -> int:
    """How many days the month of a date has."""
    return ((month.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)).day


def _which_one(said: Said, when: date) -> bool:
    """ "Sat 28 Nov", "martes 8": the date says which Saturday; one that is none is refused."""
    if not (said.by_weekday and said.day) or when.weekday() != said.day.weekday():
        return False
    said.day, said.day_after, said.by_weekday = when, when + timedelta(days=1), False
    return True


def _fit(today: date, month: int | None, day: int, year: int | None) -> date | None:
    """The date meant: without a year or month, the next one to come."""
    tries = [(today.year + (today.month - 1 + k) // 12, (today.month - 1 + k) % 12 + 1) for k in range(13)]
    for y, m in [(year, month)] if year and month else tries:
        if (month is None or m == month) and m:
            try:
                when = date(y or today.year, m, day)
            except ValueError:
                continue
            if year or when >= today:
                return when
    return None


Found = tuple[int | None, int, int | None, int]


def _month_day(words: Sequence[str], i: int) -> Found | None:
    word = words[i]
    if (
        word in cal.MONTHS
        and i + 1 < len(words)
        and words[i + 1].isdigit()
        and 1 <= int(words[i + 1][:4]) <= 31
        and len(words[i + 1]) <= 2
    ):
        after = i + 2 + (words[i + 2 : i + 3] != [] and words[i + 2] in _ORDINAL)
        return _year(words, cal.MONTHS[word], int(words[i + 1]), after)
    if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31:
        after = i + 1 + (i + 1 < len(words) and words[i + 1] in _ORDINAL)
        if after < len(words) and words[after] in {"de", "of"}:
            after += 1
        if (
            after < len(words)
            and words[after] in cal.MONTHS
            and (words[after] not in {"may", "mar"} or after > i + 1 or _ends(words, after + 1))
        ):
            return _year(words, cal.MONTHS[words[after]], int(word), after + 1)
    return None


def _ends(words: Sequence[str], after: int) -> bool:
    """Whether nothing but a year follows: "until 1 may" is a day, "3 may come" is not."""
    return after == len(words) or (len(words[after]) == 4 and words[after].isdigit())


def _year(words: Sequence[str], month: int, day: int, after: int) -> Found:
    at = after + (after < len(words) and words[after] in {",", "de", "del"})
    if at < len(words) and words[at].isdigit() and len(words[at]) == 4 and words[at][:2] == "20":
        return month, day, int(words[at]), at + 1
    return month, day, None, after


def _numeric(words: Sequence[str], i: int, said: Said) -> Found | None:
    if i + 2 >= len(words) or not (words[i].isdigit() and words[i + 2].isdigit()):
        return None
    if (
        len(words[i]) == 4
        and "2000" <= words[i] <= "2100"
        and words[i + 1] == "-"
        and i + 4 < len(words)
        and words[i + 3] == "-"
        and words[i + 4].isdigit()
        and len(words[i + 4]) <= 2
        and len(words[i + 2]) <= 2
    ):
        return int(words[i + 2]), int(words[i + 4]), int(words[i]), i + 5
    if words[i + 1] != "/" or len(words[i]) > 2 or len(words[i + 2]) > 2:
        return None
    one, two, after, year = int(words[i]), int(words[i + 2]), i + 3, None
    if (
        after + 1 < len(words)
        and words[after] == "/"
        and words[after + 1].isdigit()
        and len(words[after + 1]) in {2, 4}
    ):
        year = int(words[after + 1]) + (2000 if len(words[after + 1]) == 2 else 0)
        after += 2
    month, day = (two, one) if said.spanish else (one, two)
    if month > 12 >= day:
        month, day = day, month
    return (
        (month, day, year, after)
        if 1 <= month <= 12 and 1 <= day <= 31 and (year is None or 2000 <= year <= 2100)
        else None
    )


_NOT_DATES = frozenset(
    """
    floor st street ave avenue grade time one piso calle grado vez de por a percent people personas kid
    child year ano anos dollar dolares pesos % pm am hour
    """.split()
)


def _day_of_month(words: Sequence[str], i: int, said: Said) -> Found | None:
    if (
        words[i] not in {"the", "el", "dia"}
        or i + 1 >= len(words)
        or not words[i + 1].isdigit()
        or len(words[i + 1]) > 2
    ):
        return None
    day, after = int(words[i + 1]), i + 2
    ordinal = after < len(words) and words[after] in _ORDINAL
    after += ordinal
    follow = words[after] if after < len(words) else ""
    if (
        (words[i] == "the" and not ordinal)
        or follow in _NOT_DATES - {"por", "a"}
        or follow == "/"
        or not 1 <= day <= 31
    ):
        return None
    return None, day, None, after


def _bare_day(words: Sequence[str], i: int, said: Said) -> Found | None:
    """ "el martes 8" (an hour has its "a las"), "del 20 al 24", "antes del 5"."""
    at = i + (words[i] == "del")
    if at >= len(words) or not words[at].isdigit() or len(words[at]) > 2:
        return None
    before, follow = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    hour = follow in _OF_AN_HOUR or follow in COUNTED
    named = said.by_weekday and said.spanish and before in cal.ES_WEEKDAYS and not hour
    bound = before == "del" and (words[at + 1 : at + 2] == ["al"] or said.bound == "before")
    return (None, int(words[at]), None, at + 1) if named or bound else None


#: After a number that is an hour: "domingo 20:00", "sábado 10-2", "lunes 9 a 12".
_OF_AN_HOUR = frozenset(
    {":", ".", "-", "/", "a", "al", "y", "h", "hs", "hrs", "hora", "horas", "am", "pm", "p", "hasta"}
)


def feast(words: Sequence[str], i: int, said: Said) -> int | None:
    today, word, day = said.now.date(), words[i], said.now.date()
    if word == "thanksgiving":
        for year in (today.year, today.year + 1):
            first = date(year, 11, 1)
            day = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
            if day >= today:
                break
    elif word in cal.FEASTS and (when := _fit(today, *cal.FEASTS[word], None)):
        day = when - timedelta(days=1) if list(words[i + 1 : i + 2]) == ["eve"] else when
    else:
        return None
    after = i + 1 + (list(words[i + 1 : i + 2]) in (["eve"], ["day"]))
    if list(words[i + 1 : i + 2]) in (
        ["dinner"],
        ["meal"],
        ["food"],
        ["basket"],
        ["turkey"],
        ["gifts"],
        ["presents"],
        ["party"],
    ):
        return None
    return after if said.set_day(day) else None
