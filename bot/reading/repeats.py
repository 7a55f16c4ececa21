"""What comes again and again: "every tuesday", "los martes", "every other week", "first saturday of the month".

read_repeat("every other friday") -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"
"""

from collections.abc import Sequence

from bot.reading.calendar_words import EN_PLURAL, ES_WEEKDAYS, WEEKDAYS
from bot.reading.numbers import number
from bot.reading.text import split

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NTH = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1,
    "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "tercer": 3, "tercero": 3, "cuarto": 4, "ultimo": -1,
}  # fmt: skip
_EVERY = frozenset({"every", "each", "cada", "todos", "todas", "all"})
_OTHER = frozenset({"other", "second", "2nd", "otro", "otra", "alternate", "segundo"})
_WEEKLY = frozenset({"weekly", "semanal", "semanalmente"})
_MONTHLY = frozenset({"monthly", "mensual", "mensualmente"})
_DAILY = frozenset({"daily", "everyday", "diario", "diariamente"})
_JOIN = frozenset({"and", "y", "&", ",", "n", "the", "los", "las", "el", "on", "a", "e", "or", "o"})
_LITTLE = frozenset(
    {
        "on",
        "the",
        "of",
        "los",
        "las",
        "el",
        "la",
        "de",
        "del",
        "each",
        "every",
        "cada",
        "month",
        "mes",
        "a",
        "por",
    }
)
_MONTH = frozenset({"month", "mes"})


def read_repeat(text: str) -> str | None:
    """The recurrence rule that the whole text is, or None if any word is left over."""
    words = ordinals(split(text).words)
    found = rule_at(words, 0) if words else None
    return found[0] if found and found[1] == len(words) else None


def find_repeat_in(words: Sequence[str]) -> tuple[str, int] | None:
    """The first recurrence inside folded words (`ordinals`): the rule, and the word after it."""
    starts = (i for i, word in enumerate(words) if word in _STARTS)
    return next((found for i in starts if (found := rule_at(words, i))), None)


_STARTS = (
    _EVERY
    | _WEEKLY
    | _MONTHLY
    | _DAILY
    | frozenset(EN_PLURAL)
    | {
        "los",
        "weekdays",
        "weekends",
        "first",
        "second",
        "third",
        "fourth",
        "last",
        "1st",
        "2nd",
        "3rd",
        "4th",
        "el",
        "primer",
        "ultimo",
        "the",
        "una",
        "once",
        "entre",
    }
)


def ordinals(words: Sequence[str]) -> list[str]:
    """ "1", "st" back to "1st"."""
    joined: list[str] = []
    for word in words:
        if word in {"st", "nd", "rd", "th"} and joined and joined[-1].isdigit():
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def rule_at(words: Sequence[str], i: int) -> tuple[str, int] | None:
    """The recurrence that begins at word `i`: the rule and the word after it, or None."""
    for shape in (_monthly, _interval, _from_to, _weekdays, _plain):
        if found := shape(words, i):
            return found
    return None


def _day(word: str) -> int | None:
    return WEEKDAYS.get(word, EN_PLURAL.get(word, ES_WEEKDAYS.get(word)))


def _monthly(words: Sequence[str], i: int) -> tuple[str, int] | None:
    """ "first saturday of the month", "el primer sabado de cada mes", "every last friday"."""
    at = i
    while (
        at < len(words)
        and words[at] in {"the", "el", "every", "each", "cada", "on", "todos", "los"}
        and at - i < 3
    ):
        at += 1
    nth = _NTH.get(words[at]) if at < len(words) else None
    day = _day(words[at + 1]) if nth and at + 1 < len(words) else None
    if nth is None or day is None:
        return None
    after = at + 2
    while after < len(words) and words[after] in _LITTLE - _MONTH:
        after += 1
    month = after < len(words) and words[after] in _MONTH
    after = after + 1 if month else at + 2
    every = any(word in _EVERY for word in words[i:at])
    if not month and not (every and words[at] not in {"second", "2nd", "segundo"}):
        return None
    return f"FREQ=MONTHLY;BYDAY={nth}{_CODES[day]}", after


def _interval(words: Sequence[str], i: int) -> tuple[str, int] | None:
    """ "every other week", "every 2 weeks", "cada 15 dias", "every other friday"."""
    if words[i] not in _EVERY or len(words) < i + 3:
        return None
    step = 2 if words[i + 1] in _OTHER else number(words[i + 1])
    if not step or step > 52:
        return None
    unit = words[i + 2]
    if (day := _day(unit)) is not None and step > 1:
        return f"FREQ=WEEKLY;INTERVAL={step};BYDAY={_CODES[day]}", i + 3
    if unit in {"week", "weeks", "semana", "semanas"}:
        after, days = _days(words, i + 3)
        return f"FREQ=WEEKLY;INTERVAL={step}" + (f";BYDAY={days}" if days else ""), after
    if unit in {"day", "days", "dia", "dias"} and step in {14, 15}:
        after, days = _days(words, i + 3)
        return "FREQ=WEEKLY;INTERVAL=2" + (f";BYDAY={days}" if days else ""), after
    if unit in {"day", "days", "dia", "dias"}:
        return f"FREQ=DAILY;INTERVAL={step}", i + 3
    return (f"FREQ=MONTHLY;INTERVAL={step}", i + 3) if unit in {"month", "months", "mes", "meses"} else None


def _from_to(words: Sequence[str], i: int) -> tuple[str, int] | None:
    """ "monday to friday", "mon-fri", "every day from monday to friday", "de lunes a viernes"."""
    at = i + 2 if words[i] in _EVERY and list(words[i + 1 : i + 2]) in (["day"], ["dia"]) else i
    at += at < len(words) and words[at] in {"from", "de", "desde", *_EVERY}
    ends = [_day(word) for word in words[at : at + 3]]
    if ends[:2] == [0, 4]:  # "mon-fri": a hyphen between letters is no word
        return f"FREQ=WEEKLY;BYDAY={','.join(_CODES[:5])}", at + 2
    if len(ends) < 3 or words[at + 1] not in {"to", "-", "a", "through", "thru"}:
        return None
    first, _between, last = ends
    if first is None or last is None or first == last:
        return None
    days = [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return f"FREQ=WEEKLY;BYDAY={','.join(_CODES[day] for day in sorted(days))}", at + 3


def _weekdays(words: Sequence[str], i: int) -> tuple[str, int] | None:
    """ "every tuesday and thursday", "Tuesdays", "los martes y jueves", "weekdays"."""
    at = i
    if words[at] in _EVERY:
        at += 1
        at += at < len(words) and words[at] in {"los", "las"}
    elif words[at] == "los":
        at += 1
    elif words[at] not in EN_PLURAL and words[at] not in {"weekdays", "weekends"}:
        return None
    if at < len(words) and words[at] in {"weekday", "weekdays"}:
        return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", at + 1
    if (at < len(words) and words[at] in {"weekend", "weekends", "finde"}) or list(words[at : at + 3]) == [
        "fin",
        "de",
        "semana",
    ]:
        return "FREQ=WEEKLY;BYDAY=SA,SU", at + (3 if words[at] == "fin" else 1)
    after, days = _days(words, at)
    return (f"FREQ=WEEKLY;BYDAY={days}", after) if days else None


def _days(words: Sequence[str], i: int) -> tuple[int, str]:
    """The weekdays listed from word `i`: the word after them, and their codes."""
    found: list[int] = []
    after = i
    while i < len(words):
        day = _day(words[i])
        if day is not None:
            found.append(day)
            after = i + 1
        elif words[i] not in _JOIN:
            break
        i += 1
    return after, ",".join(_CODES[day] for day in sorted(set(found)))


#: Whole words and phrases; "weekly" may name its days after.
_FIXED: tuple[tuple[list[str], str], ...] = (
    *(([word], "FREQ=WEEKLY") for word in _WEEKLY),
    *(([word], "FREQ=MONTHLY") for word in _MONTHLY),
    *(([word], "FREQ=DAILY") for word in _DAILY),
    (["once", "a", "week"], "FREQ=WEEKLY"),
    (["once", "a", "month"], "FREQ=MONTHLY"),
    (["una", "vez", "por", "semana"], "FREQ=WEEKLY"),
    (["una", "vez", "a", "la", "semana"], "FREQ=WEEKLY"),
    (["una", "vez", "al", "mes"], "FREQ=MONTHLY"),
)
_EACH = {
    **dict.fromkeys(("day", "dia", "dias"), "FREQ=DAILY"),
    **dict.fromkeys(("week", "semana", "semanas"), "FREQ=WEEKLY"),
    **dict.fromkeys(("month", "mes"), "FREQ=MONTHLY"),
}


def _plain(words: Sequence[str], i: int) -> tuple[str, int] | None:
    """A bare "daily", "every week", "weekly", "cada mes", "once a week"."""
    for phrase, rule in _FIXED:
        after = i + len(phrase)
        if list(words[i:after]) == phrase:
            end, days = _days(words, after) if words[i] in _WEEKLY else (after, "")
            return (f"{rule};BYDAY={days}", end) if days else (rule, after)
    at = i + 1 + (words[i] in _EVERY and list(words[i + 1 : i + 2]) in (["los"], ["las"]))
    each = _EACH.get(words[at]) if words[i] in _EVERY and at < len(words) else None
    return (each, at + 1) if each else None
