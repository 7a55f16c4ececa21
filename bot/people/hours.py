"""When somebody may be written to, and how often whoever is on duty may be pinged (G4).

    awake_at(hot, community, ana, now)      not after `now` if she is awake
    ping_at(hot, community, ana, now)       and the day's pings leave room for one more

Pings: 6 a day, the first ones at once, later ones further and further apart, several as one. Where somebody waits
for the answer (`soon`) there is no gap. What is counted stands in `try_count`, a row for each second.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.people.community import Community
from bot.store.hot import Hot, Row

HOUR, DAY = 3600.0, 86400.0
PING = "ping"
#: Seconds from the last ping to the next, by how many there were today: a few come at once, the last can wait.
GAPS = (0.0, 0.0, 0.0, HOUR, 2 * HOUR, 3 * HOUR)


def of_community(community: Community) -> tuple[int, int]:
    """The community's quiet hours, minutes after midnight."""
    return int(community.get("quiet_from")), int(community.get("quiet_until"))


def awake_at(hot: Hot, community: Community, person_id: int, now: float) -> float:
    """The first moment from now on that is outside somebody's quiet hours: their own, else the community's."""
    zone, quiet = _of_person(hot, community, person_id)
    return quiet_end(now, zone, *quiet)


def ping_at(hot: Hot, community: Community, person_id: int, now: float, soon: bool = False) -> float:
    """The first moment from now on at which somebody on duty may be pinged again."""
    zone, quiet = _of_person(hot, community, person_id)
    pings = counted(hot, person_id, PING, now - DAY)
    today = sum(date_of(moment, zone) == date_of(now, zone) for moment in pings)
    if today >= int(community.get("pings_a_day")):
        return quiet_end(next_midnight(now, zone), zone, *quiet)
    gap = 0.0 if soon else GAPS[min(today, len(GAPS) - 1)]
    return quiet_end(max(now, pings[-1] + gap) if pings else now, zone, *quiet)


def quiet_end(now: float, zone: ZoneInfo, start: int, end: int) -> float:
    """`now` outside the quiet hours (minutes after local midnight, the end excluded), else their end."""
    local = datetime.fromtimestamp(now, zone)
    minute = local.hour * 60 + local.minute
    quiet = start <= minute < end if start <= end else minute >= start or minute < end
    if not quiet:
        return now
    morning = local.replace(hour=end // 60, minute=end % 60, second=0, microsecond=0)
    return (morning if minute < end else morning + timedelta(days=1)).timestamp()


def next_midnight(now: float, zone: ZoneInfo) -> float:
    """The beginning of tomorrow, local."""
    local = datetime.fromtimestamp(now, zone) + timedelta(days=1)
    return local.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()


def date_of(moment: float, zone: ZoneInfo) -> object:
    """The local day of a moment."""
    return datetime.fromtimestamp(moment, zone).date()


def _of_person(hot: Hot, community: Community, person_id: int) -> tuple[ZoneInfo, tuple[int, int]]:
    row = hot.one("SELECT zone, quiet_from, quiet_until FROM person WHERE id = ?", (person_id,))
    zone, start, end = row if row is not None else (None, None, None)
    own = (start, end) if start is not None and end is not None else of_community(community)
    return ZoneInfo(zone) if zone else community.zone, own


# -- counting --------------------------------------------------------------------------------------------


def counted(hot: Hot, person_id: int, kind: str, since: float) -> list[int]:
    """The seconds since then in which it happened, once for each time."""
    rows: list[Row] = hot.all(
        'SELECT "window", count FROM try_count WHERE person_id = ? AND kind = ? AND "window" > ? ORDER BY "window"',
        (person_id, kind, int(since)),
    )
    return [window for window, count in rows for _each in range(count)]


def count(hot: Hot, person_id: int, kind: str, now: float) -> None:
    """It happened now."""
    hot.run(
        'INSERT INTO try_count (person_id, kind, "window", count) VALUES (?,?,?,1)'
        ' ON CONFLICT (person_id, kind, "window") DO UPDATE SET count = try_count.count + 1',
        (person_id, kind, int(now)),
    )
