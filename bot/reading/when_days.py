"""Days by their names: "tomorrow", "next tues", "friday to sunday", "mondays and wednesdays".

Each function reads one element at word `i` into `said` and returns the word after it, or None.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.reading import calendar_words as cal
from bot.reading.when_said import Said


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
    return _and_repeat(words, after, said)


def _and_repeat(words: Sequence[str], i: int, said: Said) -> int:
    """Past the further days of "mondays and wednesdays"; the one that comes first counts."""
    today = said.now.date()
    while i + 1 < len(words) and words[i] in _LISTED:
        at = i + 1 + (words[i + 1] in {"los", "every"})
        name = words[at] if at < len(words) else ""
        day = cal.EN_PLURAL.get(name, cal.ES_WEEKDAYS.get(name, cal.WEEKDAYS.get(name)))
        if day is None:
            break
        said.day = min(said.day or today, _coming(today, day))
        said.day_after, i = said.day + timedelta(days=1), at + 1
    return i


#: Between two days of a list; from the first day to the last.
_LISTED = frozenset({"and", "&", "n", "y", ",", "or", "o"})
_THROUGH = frozenset({"-", "to", "a", "al", "through", "thru"})


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
    if word in {"from", "de", "del"} and nxt in cal.WEEKDAYS and _THROUGH & {*words[i + 2 : i + 3]}:
        return weekday(words, i + 1, said)
    return _plain_weekday(words, i, said) if word in cal.WEEKDAYS else None


def _plain_weekday(words: Sequence[str], i: int, said: Said) -> int | None:
    """ "friday", "el viernes que viene", "thursday and friday"."""
    word, after = words[i], i + 1
    if word in cal.ABBREVIATED_AND_WORDS and not _surely_day(words, i):
        return None
    if not said.set_day(_coming(said.now.date(), cal.WEEKDAYS[word])):
        return None
    said.by_weekday = True
    if list(words[after : after + 2]) in (["que", "viene"], ["q", "viene"]):
        after += 2
    elif words[after : after + 1] in (["proximo"], ["next"]):
        after += 1
    return _and_weekday(words, after, said)


def _and_weekday(words: Sequence[str], i: int, said: Said) -> int:
    """Past the last day of "thursday and friday", "friday to sunday"."""
    at = i + 1 + (words[i + 1 : i + 2] == ["el"])
    if not said.day or at >= len(words) or words[at] not in cal.WEEKDAYS:
        return i
    ahead = (cal.WEEKDAYS[words[at]] - said.day.weekday()) % 7
    joined = words[i] in {"and", "&", "n", "y"} and ahead == 1
    through = words[i] in _THROUGH and ahead > 1
    if not (joined or through) or (words[at] in cal.ABBREVIATED_AND_WORDS and not _surely_day(words, at)):
        return i
    said.day_after, said.by_weekday = said.day + timedelta(days=ahead + 1), False
    return at + 1


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
        or follow
        in {"at", "from", "am", "pm", "or", "and", "pls", "please", "noon", "around", "before", "after"}
        or before in {"by", "on", "el", "next", "this", "b4", "before", "for"}
    )
