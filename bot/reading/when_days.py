"""Days in words: "tomorrow", "next tues", "dec 3", "el 20", "every tuesday", "thanksgiving".

Each function reads one element at word `i` into `said` and returns the word after it, or None.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.reading import calendar_words as cal
from bot.reading.when_said import Said

_ORDINAL = {"st", "nd", "rd", "th"}


def repeat(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "every tuesday", "Tuesdays", "cada martes", "los martes", "todos los martes"."""
    word, nxt = words[i], words[i + 1] if i + 1 < len(words) else ""
    day, after = None, i + 1
    if word in cal.EN_PLURAL:
        day = cal.EN_PLURAL[word]
    elif word in {"every", "each", "cada"} and nxt in cal.WEEKDAYS:
        day, after = cal.WEEKDAYS[nxt], i + 2
    elif word == "los" and nxt in cal.ES_WEEKDAYS:
        day, after = cal.ES_WEEKDAYS[nxt], i + 2
    elif word == "todos" and nxt == "los" and i + 2 < len(words) and words[i + 2] in cal.ES_WEEKDAYS:
        day, after = cal.ES_WEEKDAYS[words[i + 2]], i + 3
    if day is None or not said.set_day(_coming(said.now.date(), day)):
        return None
    said.repeats = True
    return after


def _coming(today: date, weekday: int, *, today_too: bool = False) -> date:
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead if ahead or today_too else 7)


def named_day(words: Sequence[str], i: int, said: Said) -> int | None:
    word, today = words[i], said.now.date()
    nxt = words[i + 1] if i + 1 < len(words) else ""
    if word in cal.TODAY:
        return i + 1 if said.set_day(today) else None
    if word in cal.TONIGHT:
        return _with_part(said, today, (18, 24), i + 1)
    if word == "pasado" and nxt in {"manana", "mnn"}:
        return i + 2 if said.set_day(today + timedelta(days=2)) else None
    if list(words[i : i + 4]) == ["the", "day", "after", "tomorrow"]:
        return i + 4 if said.set_day(today + timedelta(days=2)) else None
    if list(words[i : i + 3]) == ["day", "after", "tomorrow"]:
        return i + 3 if said.set_day(today + timedelta(days=2)) else None
    if word in cal.TOMORROW or (
        word == "manana"
        and (i == 0 or words[i - 1] not in {"la", "esta", "de"} or (words[i - 1] == "de" and False))
    ):
        return i + 1 if said.set_day(today + timedelta(days=1)) else None
    if word in {"this", "esta", "later"} and nxt in cal.PARTS and nxt not in {"tardes"}:
        return _with_part(said, today, cal.PARTS[nxt], i + 2)
    return None


def _with_part(said: Said, day: date, part: tuple[int, int], after: int) -> int | None:
    if not said.set_day(day):
        return None
    said.part = said.part or part
    return after


def weekday(words: Sequence[str], i: int, said: Said) -> int | None:
    today, word = said.now.date(), words[i]
    nxt = words[i + 1] if i + 1 < len(words) else ""
    if word in {"next", "nxt", "this", "coming", "proximo", "este", "comin"} and nxt in cal.WEEKDAYS:
        day = _coming(today, cal.WEEKDAYS[nxt], today_too=word in {"this", "este"})
        if word in {"next", "nxt"}:
            monday = today + timedelta(days=7 - today.weekday())
            day = monday + timedelta(days=cal.WEEKDAYS[nxt])
        return i + 2 if said.set_day(day) else None
    if word in cal.WEEKDAYS:
        if word in cal.ABBREVIATED_AND_WORDS and not _surely_day(words, i):
            return None
        if not said.set_day(_coming(today, cal.WEEKDAYS[word])):
            return None
        said.by_weekday = True
        after = i + 1
        if list(words[after : after + 2]) == ["que", "viene"] or list(words[after : after + 2]) == [
            "q",
            "viene",
        ]:
            after += 2
        elif nxt in {"proximo", "next"}:
            after += 1
        return after
    return None


def _surely_day(words: Sequence[str], i: int) -> bool:
    """ "sat 10-2" is a day, "we sat" and "the sun" are not."""
    before = words[i - 1] if i else ""
    follow = words[i + 1] if i + 1 < len(words) else ""
    if before in {
        "the",
        "i",
        "we",
        "he",
        "she",
        "they",
        "in",
        "who",
        "just",
        "de",
        "que",
        "se",
        "got",
        "newly",
    }:
        return False
    return (
        follow in {"", ".", ",", "!", "?"}
        or follow.isdigit()
        or follow in cal.PARTS
        or follow in {"at", "from", "am", "pm", "or", "and", "pls", "please", "noon", "around"}
        or before in {"by", "on", "el", "next", "this", "b4", "before", "for"}
    )


def date_said(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "dec 3", "3 de diciembre", "12/5", "2026-12-05", "the 9th", "el 20"."""
    found = _month_day(words, i) or _numeric(words, i, said) or _day_of_month(words, i, said)
    if not found:
        return None
    month, day, year, after = found
    when = _fit(said.now.date(), month, day, year)
    return after if when and (said.set_day(when) or _which_one(said, when, month)) else None


def _which_one(said: Said, when: date, month: int | None) -> bool:
    """ "Sat 28 Nov", as the hub itself writes it: the date says which Saturday; one that is none is refused."""
    if not (said.by_weekday and said.day and month) or when.weekday() != said.day.weekday():
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
