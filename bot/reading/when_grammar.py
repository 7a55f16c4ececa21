"""The grammar of when-phrases: words from some position on to a `Said`, as far as it understands them.

phrase   = element { [little words] element }
element  = day | date | span of days | part of the day | time | range | offset | deadline word | repeat word
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.reading import calendar_words as cal
from bot.reading.clock import Clock, read_clock, read_range
from bot.reading.numbers import number

_BY = {
    "by",
    "before",
    "b4",
    "bfore",
    "befor",
    "until",
    "til",
    "till",
    "hasta",
    "para",
    "within",
    "no",
    "untill",
}
_LITTLE = frozenset(
    """
    on at in the around about like el la los las a al por en de del this este for come maybe starting
    desde mismo como tipo sobre , early temprano
    """.split()
)
_ORDINAL = {"st", "nd", "rd", "th"}


@dataclass(slots=True)
class Said:
    """What a phrase has said so far; the element functions fill it in."""

    now: datetime
    spanish: bool
    day: date | None = None
    #: The day after the last one; set for spans (a weekend) and single days alike.
    day_after: date | None = None
    part: tuple[int, int] | None = None
    start: Clock | None = None
    end: Clock | None = None
    #: An exact moment ("in 2 hours").
    moment: datetime | None = None
    bound: str | None = None  # "by", "before", "until", "after"
    repeats: bool = False

    def set_day(self, day: date, days: int = 1) -> bool:
        """Take the day unless one was said."""
        if self.day:
            return False
        self.day, self.day_after = day, day + timedelta(days=days)
        return True


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
    for element in _ELEMENTS:
        if (after := element(words, i, said)) is not None:
            return after
    return None


def _bound(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "by friday", "antes del viernes", "after 5"."""
    if said.bound or i + 1 >= len(words):
        return None
    word, after, kind = words[i], i + 1, None
    if word in {"by", "within"}:
        kind = "by"
    elif word in {"before", "b4", "bfore", "befor"}:
        kind = "before"
    elif word in {"until", "til", "till", "hasta", "untill"}:
        kind = "until"
    elif word == "antes" and words[after] in {"de", "del"}:
        kind, after = "before", after + 1
    elif word == "para" and words[after] in {"el", "la", "este", "manana", "hoy", "antes", "pasado"} | set(
        cal.ES_WEEKDAYS
    ):
        kind = "by"
        if words[after] == "antes":
            kind, after = "before", after + 2
    elif word in {"after", "aftr"}:
        kind = "after"
    elif word in {"despues", "luego"} and words[after] in {"de", "del"}:
        kind, after = "after", after + 1
    elif word == "a" and list(words[after : after + 2]) in (["partir", "de"], ["partir", "del"]):
        kind, after = "after", after + 2
    elif word == "no" and list(words[after : after + 2]) == ["later", "than"]:
        kind, after = "by", after + 2
    elif word == "a" and list(words[after : after + 3]) == ["mas", "tardar", "el"]:
        kind, after = "by", after + 2
    if kind is None:
        return None
    probe = Said(said.now, said.spanish, day=said.day, day_after=said.day_after, bound=kind)
    at = after
    while at < len(words) and at < after + 3:
        if _element(words, at, probe) is not None:
            said.bound = kind
            return after
        if words[at] not in _LITTLE:
            return None
        at += 1
    return None


def _repeat(words: Sequence[str], i: int, said: Said) -> int | None:
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


def _named_day(words: Sequence[str], i: int, said: Said) -> int | None:
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
        and (i == 0 or words[i - 1] not in {"la", "esta", "de"} or words[i - 1] == "de" and False)
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


def _weekday(words: Sequence[str], i: int, said: Said) -> int | None:
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


def _date(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "dec 3", "3 de diciembre", "12/5", "2026-12-05", "the 9th", "el 20"."""
    found = _month_day(words, i) or _numeric(words, i, said) or _day_of_month(words, i, said)
    if not found or said.day:
        return None
    month, day, year, after = found
    when = _fit(said.now.date(), month, day, year)
    return after if when and said.set_day(when) else None


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
            and (words[after] not in {"may", "mar"} or after > i + 1)
        ):
            return _year(words, cal.MONTHS[words[after]], int(word), after + 1)
    return None


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


#: After "the 2nd" or "el 20": not a date.
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
        words[i] == "the"
        and not ordinal
        or follow in _NOT_DATES - {"por", "a"}
        or follow == "/"
        or not 1 <= day <= 31
    ):
        return None
    return None, day, None, after


def _span(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "this weekend", "next week", "el fin de semana", "la proxima semana"."""
    if words[i] not in _SPAN_STARTS:
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
            "this weekend,this wknd,this wkend,the weekend,weekend,wknd,este fin de semana,el fin de semana,fin de semana,este finde,el finde,este fin",
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
_SPAN_STARTS = frozenset(phrase[0] for phrase, _, _ in _SPANS)


def _offset(words: Sequence[str], i: int, said: Said) -> int | None:
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


def _range(words: Sequence[str], i: int, said: Said) -> int | None:
    found = read_range(words, i) if not said.start else None
    if not found or not (found[0].marked or found[1].sure or said.day or _named_next(words, found[2])):
        return None
    first, second, after = found
    if after < len(words) and words[after] in _COUNTED:
        return None
    said.start, said.end = first, second
    return after


def _named_next(words: Sequence[str], i: int) -> bool:
    """Whether a day follows: "10-2 saturday"."""
    return i < len(words) and (words[i] in cal.WEEKDAYS or words[i] in cal.TODAY or words[i] in cal.TOMORROW)


#: After a bare number: things, not hours.
_COUNTED = frozenset(
    """
    people person kids kid children adults bags boxes packs months month years year yrs mo mos meses mes
    anos ano dias days weeks dollars bucks personas ninos hijos bolsas cajas latas blocks cuadras miles of
    de us kilos lb lbs oz t x gallons bedroom size percent st nd rd th family families
    """.split()
)


def _time(words: Sequence[str], i: int, said: Said) -> int | None:
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
    if not clock.marked and not bare_ok or follow in _COUNTED and follow not in {"de", "t", "of"}:
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


def _part(words: Sequence[str], i: int, said: Said) -> int | None:
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


def _feast(words: Sequence[str], i: int, said: Said) -> int | None:
    today, word = said.now.date(), words[i]
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


_ELEMENTS = (_bound, _repeat, _span, _offset, _named_day, _weekday, _date, _feast, _range, _time, _part)
