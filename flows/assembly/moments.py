"""The options of a time poll: ISO moments as the published list has them, shown in each reader's zone.

written(begin, end)  ->  "2026-12-05T18:00-06:00/2026-12-05T20:00-06:00"  ->  shown(...)  ->  Moment
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.contract.words import Moment


def written(begin: float, end: float | None, zone: ZoneInfo) -> str:
    """Seconds since the epoch as an ISO moment of that zone, with the end after a slash if there is one."""
    parts = (begin,) if end is None else (begin, end)
    return "/".join(datetime.fromtimestamp(part, zone).isoformat(timespec="minutes") for part in parts)


def shown(text: str) -> Moment:
    """What `written` wrote, to be shown."""
    begin, *end = (datetime.fromisoformat(part).timestamp() for part in text.split("/"))
    return Moment(begin, until=end[0] if end else None)
