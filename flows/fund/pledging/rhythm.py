"""When payments fall due, and when they are spoken of: days on the calendar, never seconds.

    day_after(2027-01-31, "month", 1)    -> 2027-02-28        counted from the first: March is the 31st again
    first_word("month", due)             -> three days before; longer for longer periods (F3)

At most three reminders for a payment, each gap longer than the one before; then a word to the team, and silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

STEPS: Mapping[str, relativedelta] = {
    "week": relativedelta(weeks=1), "fortnight": relativedelta(weeks=2), "month": relativedelta(months=1),
    "quarter": relativedelta(months=3), "year": relativedelta(years=1),
}  # fmt: skip
#: Period -> days from the due day to each reminder, then to the word to the team.
OFFSETS: Mapping[str, Sequence[int]] = {
    "": (-3, 3, 12, 19), "week": (-1, 2, 6, 9), "fortnight": (-2, 2, 9, 14), "month": (-3, 3, 12, 19),
    "quarter": (-7, 3, 17, 24), "year": (-14, 3, 24, 31),
}  # fmt: skip
#: Reminders of one payment.
MOST = 3
#: Days without a word after somebody said or gave something.
REST = 2


def day_after(first: date, period: str, count: int) -> date:
    """The day `count` periods after the first; the last one of a shorter month."""
    return first + STEPS[period] * count


def days(first: date, period: str) -> Iterator[date]:
    """All its days, from the first on."""
    count = 0
    while True:
        yield day_after(first, period, count)
        count += 1


def next_day(first: date, period: str, after: date) -> date:
    """The first of its days after that one."""
    return next(day for day in days(first, period) if day > after)


def first_word(period: str, due: date, today: date) -> date:
    """The day of the first reminder: not sooner than a short rest from now."""
    return max(due + timedelta(days=OFFSETS[period][0]), today + timedelta(days=REST))


def next_word(period: str, due: date, said: int, today: date) -> date:
    """The day of the next step after `said` reminders: a late one moves those behind it."""
    steps = OFFSETS[period]
    return max(due + timedelta(days=steps[said]), today + timedelta(days=steps[said] - steps[said - 1]))


def ahead(period: str, due: date) -> date:
    """The day on which a payment that comes again is noted: when its first reminder is."""
    return due + timedelta(days=OFFSETS[period][0])
