"""What a when-phrase has said so far: the slip of paper that the grammar fills in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.reading.clock import Clock


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
    #: The day was said by its weekday alone: a date after it tells which one.
    by_weekday: bool = False

    def set_day(self, day: date, days: int = 1) -> bool:
        """Take the day unless one was said."""
        if self.day:
            return False
        self.day, self.day_after = day, day + timedelta(days=days)
        return True
