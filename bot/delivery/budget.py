"""What groups and people are spared (G1): how much, and at which hours.

    group     6 new posts a local day, 2 in any hour; 2 of the day's are kept for what is urgent; quiet at night
    person    3 unasked messages a day, 8 in any week, at 9:00 and 18:00; quiet in their own hours
    duty      6 pings a day, the first ones at once, later ones further and further apart, merged (G4)

Each post or unasked message is one row of `try_count`, its window the second in which it went. Answers, edits and
what concerns something one holds are never counted.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.delivery.desk import At
from bot.store.hot import Row as Columns

HOUR, DAY, WEEK = 3600.0, 86400.0, 7 * 86400.0
#: Local hours at which unasked messages go out, merged.
MEALS = (9, 18)
#: Posts of a group's day that only urgent things may use.
KEPT = 2
UNASKED, PING = "unasked", "ping"
#: Seconds from the last ping to the next, by how many there were today: a few come at once, the last can wait.
GAPS = (0.0, 0.0, 0.0, HOUR, 2 * HOUR, 3 * HOUR)


# -- groups ----------------------------------------------------------------------------------------------


def post_at(at: At, chat_id: int, urgent: bool) -> float:
    """The earliest moment at which a group may get one more post; not after `at.now` if it may go now."""
    zone = at.community.zone
    posts = _counted(at, 0, f"post:{chat_id}", at.now - DAY)
    today = [post for post in posts if _date(post, zone) == _date(at.now, zone)]
    a_day, an_hour = int(at.community.get("group_posts_a_day")), int(at.community.get("group_posts_an_hour"))
    moment = at.now
    if len(today) >= (a_day if urgent else max(1, a_day - KEPT)):
        moment = _next_midnight(at.now, zone)
    if len(posts) >= an_hour:
        moment = max(moment, posts[-an_hour] + HOUR)
    return moment if urgent else quiet_end(moment, zone, *group_hours(at))


def is_quiet(at: At, urgent: bool) -> bool:
    """Whether the hour alone forbids a post in a group."""
    return not urgent and quiet_end(at.now, at.community.zone, *group_hours(at)) > at.now


def note_post(at: At, chat_id: int) -> None:
    """A group got a post."""
    _count(at, 0, f"post:{chat_id}")


def group_hours(at: At) -> tuple[int, int]:
    """The community's quiet hours, minutes after midnight."""
    return int(at.community.get("quiet_from")), int(at.community.get("quiet_until"))


# -- people ----------------------------------------------------------------------------------------------


def may_be_told(at: At, person_id: int, zone: ZoneInfo) -> bool:
    """Whether one more unasked message fits into this person's day and week."""
    told = _counted(at, person_id, UNASKED, at.now - WEEK)
    today = [moment for moment in told if _date(moment, zone) == _date(at.now, zone)]
    a_day, a_week = int(at.community.get("private_a_day")), int(at.community.get("private_a_week"))
    return len(today) < a_day and len(told) < a_week


def note_told(at: At, person_id: int) -> None:
    """A person got an unasked message."""
    _count(at, person_id, UNASKED)


def ping_at(at: At, person_id: int, zone: ZoneInfo) -> float:
    """The earliest moment at which somebody on duty may be pinged again; not after `at.now` if it may be now."""
    pings = _counted(at, person_id, PING, at.now - DAY)
    today = sum(_date(moment, zone) == _date(at.now, zone) for moment in pings)
    if today >= int(at.community.get("pings_a_day")):
        return _next_midnight(at.now, zone)
    return pings[-1] + GAPS[min(today, len(GAPS) - 1)] if pings else at.now


def note_ping(at: At, person_id: int) -> None:
    """Somebody on duty was pinged."""
    _count(at, person_id, PING)


def last_meal(now: float, zone: ZoneInfo) -> float:
    """The newest moment at which unasked messages were due."""
    local = datetime.fromtimestamp(now, zone)
    meals = [
        day.replace(hour=hour, minute=0, second=0, microsecond=0).timestamp()
        for day in (local - timedelta(days=1), local)
        for hour in MEALS
    ]
    return max(meal for meal in meals if meal <= now)


def quiet_end(now: float, zone: ZoneInfo, start: int, end: int) -> float:
    """`now` outside the quiet hours (minutes after local midnight, the end excluded), else their end."""
    local = datetime.fromtimestamp(now, zone)
    minute = local.hour * 60 + local.minute
    quiet = start <= minute < end if start <= end else minute >= start or minute < end
    if not quiet:
        return now
    morning = local.replace(hour=end // 60, minute=end % 60, second=0, microsecond=0)
    return (morning if minute < end else morning + timedelta(days=1)).timestamp()


# -- counting --------------------------------------------------------------------------------------------


def _counted(at: At, person_id: int, kind: str, since: float) -> list[int]:
    rows: list[Columns] = at.hot.all(
        "SELECT window, count FROM try_count WHERE person_id = ? AND kind = ? AND window > ? ORDER BY window",
        (person_id, kind, int(since)),
    )
    return [window for window, count in rows for _each in range(count)]


def _count(at: At, person_id: int, kind: str) -> None:
    at.hot.run(
        "INSERT INTO try_count (person_id, kind, window, count) VALUES (?,?,?,1)"
        " ON CONFLICT (person_id, kind, window) DO UPDATE SET count = try_count.count + 1",
        (person_id, kind, int(at.now)),
    )


def _date(moment: float, zone: ZoneInfo) -> object:
    return datetime.fromtimestamp(moment, zone).date()


def _next_midnight(now: float, zone: ZoneInfo) -> float:
    local = datetime.fromtimestamp(now, zone) + timedelta(days=1)
    return local.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
