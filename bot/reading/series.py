"""A rule that yields local days, and the moments on them (RFC 5545, read by dateutil).

    rule = Rule("FREQ=WEEKLY;BYDAY=SA", first=date(2026, 11, 28), left_out=frozenset({date(2026, 12, 26)}))
    rule.days(after=date(2026, 12, 12), until=date(2027, 1, 9))     -> 19 Dec, 2 Jan, 9 Jan
    moments(day, 600, 840, zone)                                    -> 10:00 to 14:00 on that day's wall

Days are counted on the calendar, never in seconds, and a time is put on each day afterwards: 14:00 stays 14:00 over a
change of the clocks, a time that does not exist is the first valid minute after it, one that comes twice is the first
of the two (X17).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from dateutil.rrule import rrulestr

from bot.contract.words import Joined, Msg, Text, _, _n
from bot.reading.clock import at_local

#: Days on which a rule may still begin; what yields nothing until then yields nothing (29 February comes in four years).
SIGHT = 4 * 366
#: Longest step: every 52 weeks.
STEPS = 52
#: Parts of a rule that we read; the times of a day are ours, not the rule's.
PARTS = frozenset(
    {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "COUNT", "UNTIL", "WKST"}
)
FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})

DAYS: Mapping[str, Msg] = {
    "MO": _("Mondays"), "TU": _("Tuesdays"), "WE": _("Wednesdays"), "TH": _("Thursdays"), "FR": _("Fridays"),
    "SA": _("Saturdays"), "SU": _("Sundays"),
}  # fmt: skip
CODES = tuple(DAYS)
PLAIN: Mapping[str, Msg] = {
    "DAILY": _("every day"), "WEEKLY": _("every week"), "MONTHLY": _("every month"), "YEARLY": _("every year"),
}  # fmt: skip
NTH: Mapping[str, Msg] = {
    "1": _("first {day} of the month"), "2": _("second {day} of the month"), "3": _("third {day} of the month"),
    "4": _("fourth {day} of the month"), "-1": _("last {day} of the month"),
}  # fmt: skip
ONE_DAY: Mapping[str, Msg] = {
    "MO": _("Monday"), "TU": _("Tuesday"), "WE": _("Wednesday"), "TH": _("Thursday"), "FR": _("Friday"),
    "SA": _("Saturday"), "SU": _("Sunday"),
}  # fmt: skip
#: January first.
MONTHS: tuple[Msg, ...] = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August"), _("September"),
    _("October"), _("November"), _("December"),
)  # fmt: skip


class Unruly(ValueError):
    """A rule that is not one, or yields no day."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Local days: what `text` yields from `first` on, without `left_out`."""

    text: str
    first: date
    left_out: frozenset[date] = frozenset()

    def days(self, after: date, until: date) -> Iterator[date]:
        """Its days after one day, up to another (included), in order."""
        for moment in self._yields():
            day = moment.date()
            if day > until:
                return
            if day > after and day not in self.left_out:
                yield day

    def next(self, after: date) -> date | None:
        """Its first day after that one; None once it has ended."""
        return next(self.days(after, after + timedelta(days=SIGHT)), None)

    def check(self) -> None:
        """Raises:
        Unruly: it is no rule of days, or yields none within sight.
        """
        parts = parts_of(self.text)
        wrong = parts.keys() - PARTS or parts.get("FREQ") not in FREQUENCIES
        if wrong or not 1 <= _step(parts) <= STEPS:
            raise Unruly(self.text)
        try:
            found = self.next(self.first - timedelta(days=1))
        except (ValueError, TypeError, OverflowError) as fault:
            raise Unruly(self.text) from fault
        if found is None:
            raise Unruly(self.text)

    def _yields(self) -> Iterator[datetime]:
        """Naive midnights; bounded, because dateutil looks for a 30 February until the year 9999."""
        start = datetime.combine(self.first, time())
        return iter(rrulestr(_bounded(self.text, self.first), dtstart=start))


def begins(text: str, on: date) -> date:
    """The first day of a rule from one day on: "every other Saturday" begins with the next one.

    Raises:
        Unruly: it is no rule of days, or yields none within sight.
    """
    each = {key: value for key, value in parts_of(text).items() if key != "INTERVAL"}
    rule = Rule(";".join(f"{key}={value}" for key, value in each.items()), on)
    rule.check()
    found = rule.next(on - timedelta(days=1))
    assert found is not None  # checked
    return found


def _bounded(text: str, first: date) -> str:
    """The rule with an end: dateutil stops there instead of searching on."""
    parts = dict(parts_of(text))
    if "UNTIL" in parts:
        parts["UNTIL"] = parts["UNTIL"][:8]
    elif "COUNT" not in parts:
        parts["UNTIL"] = f"{min(first.year + 40, 9999)}1231"
    return ";".join(f"{key}={value}" for key, value in parts.items())


def parts_of(rule: str) -> Mapping[str, str]:
    """The parts of a rule by name, upper case; {} for what is none."""
    pairs = [part.partition("=") for part in rule.upper().removeprefix("RRULE:").split(";") if part]
    return {key: value for key, sign, value in pairs if sign and value}


def _step(parts: Mapping[str, str]) -> int:
    interval = parts.get("INTERVAL", "1")
    return int(interval) if interval.isdecimal() and len(interval) < 4 else 0


def moments(day: date, begins: int, ends: int, zone: tzinfo) -> tuple[float, float]:
    """The span on a day between two times on the wall (minutes after midnight); `ends` ≤ `begins` is on the next day."""
    last = day if ends > begins else day + timedelta(days=1)
    return at_local(day, begins, zone).timestamp(), at_local(last, ends, zone).timestamp()


def next_moment(rule: Rule, now: float, zone: tzinfo, minutes: int) -> float | None:
    """The first moment of a rule after now, at that time of the local day; None once it has ended."""
    today = datetime.fromtimestamp(now, zone).date()
    for day in rule.days(today - timedelta(days=1), today + timedelta(days=SIGHT)):
        moment = at_local(day, minutes, zone).timestamp()
        if moment > now:
            return moment
    return None


def weekdays(rule: str) -> frozenset[int]:
    """Weekdays of a weekly rule, Monday 0; empty where it names none."""
    named = parts_of(rule).get("BYDAY", "").split(",")
    return frozenset(CODES.index(code) for code in named if code in DAYS)


# -- in words ---------------------------------------------------------------------------------------------


def in_words(rule: str) -> Text:
    """The rule as people say it, its end aside."""
    parts = parts_of(rule)
    months = {int(month) for month in parts.get("BYMONTH", "").split(",") if month.isdecimal()}
    if not months or parts["FREQ"] == "YEARLY":
        return _often(parts)
    few = len(months) <= 6
    named = Joined(tuple(MONTHS[month - 1] for month in range(1, 13) if (month in months) is few))
    return Joined(
        (_often(parts), _("in {months}", months=named) if few else _("not in {months}", months=named)),
        "comma",
    )


def _often(parts: Mapping[str, str]) -> Text:
    step, named = _step(parts), [code for code in parts.get("BYDAY", "").split(",") if code]
    if nth := _nth(parts, named):
        return nth
    days: Text | None = None
    if parts["FREQ"] == "WEEKLY" and named and all(code in DAYS for code in named):
        days = Joined(tuple(DAYS[code] for code in named)) if len(named) > 1 else DAYS[named[0]]
    if days is not None:
        return days if step == 1 else _("{days}, every {n} weeks", days=days, n=step)
    return PLAIN[parts["FREQ"]] if step == 1 else _steps(parts["FREQ"], step)


def _steps(frequency: str, step: int) -> Msg:
    return {
        "DAILY": _n("every {n} day", "every {n} days", step),
        "WEEKLY": _n("every {n} week", "every {n} weeks", step),
        "MONTHLY": _n("every {n} month", "every {n} months", step),
        "YEARLY": _n("every {n} year", "every {n} years", step),
    }[frequency]


def _nth(parts: Mapping[str, str], named: list[str]) -> Msg | None:
    """ "first Saturday of the month"."""
    if parts["FREQ"] != "MONTHLY" or len(named) != 1 or named[0][-2:] not in DAYS:
        return None
    words = NTH.get(named[0][:-2])
    return Msg(words.text, {"day": ONE_DAY[named[0][-2:]]}) if words is not None else None
