"""What groups and people are spared (G1): how much, and at which hours.

    group     6 new posts a local day, 2 in any hour; 2 of the day's are kept for what is urgent; quiet at night
    person    3 unasked messages a day, 8 in any week, at 9:00 and 18:00; quiet in their own hours
    duty      6 pings a day, merged (G4): `bot.people.hours` knows when; of a group's next post `bot.people.posts`

Each post or unasked message is one row of `try_count`, its window the second in which it went. Answers, edits and
what concerns something one holds are never counted.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.delivery.desk import At
from bot.people import posts
from bot.people.hours import DAY, PING, count, counted, date_of, of_community
from bot.people.hours import quiet_end as quiet_end

WEEK = 7 * DAY
#: Local hours at which unasked messages go out, merged.
MEALS = (9, 18)
UNASKED = "unasked"


# -- groups ----------------------------------------------------------------------------------------------


def post_at(at: At, chat_id: int, urgent: bool, is_board: bool = False) -> float:
    """The earliest moment at which a group may get one more post; not after `at.now` if it may go now."""
    return posts.post_at(at.hot, at.community, at.now, chat_id, urgent=urgent, is_board=is_board)


def is_quiet(at: At, urgent: bool) -> bool:
    """Whether the hour alone forbids a post in a group."""
    return not urgent and quiet_end(at.now, at.community.zone, *group_hours(at)) > at.now


def note_post(at: At, chat_id: int) -> None:
    """A group got a post."""
    count(at.hot, 0, posts.kind(chat_id), at.now)


def take_back_post(at: At, chat_id: int) -> None:
    """The newest one was refused by the platform: it was none."""
    kind = posts.kind(chat_id)
    at.hot.run(
        'UPDATE try_count SET count = count - 1 WHERE person_id = 0 AND kind = ? AND "window" ='
        ' (SELECT max("window") FROM try_count WHERE person_id = 0 AND kind = ? AND count > 0)',
        (kind, kind),
    )


def group_hours(at: At) -> tuple[int, int]:
    """The community's quiet hours, minutes after midnight."""
    return of_community(at.community)


# -- people ----------------------------------------------------------------------------------------------


def may_be_told(at: At, person_id: int, zone: ZoneInfo) -> bool:
    """Whether one more unasked message fits into this person's day and week."""
    told = counted(at.hot, person_id, UNASKED, at.now - WEEK)
    today = [moment for moment in told if date_of(moment, zone) == date_of(at.now, zone)]
    a_day, a_week = int(at.community.get("private_a_day")), int(at.community.get("private_a_week"))
    return len(today) < a_day and len(told) < a_week


def note_told(at: At, person_id: int) -> None:
    """A person got an unasked message."""
    count(at.hot, person_id, UNASKED, at.now)


def note_ping(at: At, person_id: int) -> None:
    """Somebody on duty was pinged."""
    count(at.hot, person_id, PING, at.now)


def last_meal(now: float, zone: ZoneInfo) -> float:
    """The newest moment at which unasked messages were due."""
    local = datetime.fromtimestamp(now, zone)
    meals = [
        day.replace(hour=hour, minute=0, second=0, microsecond=0).timestamp()
        for day in (local - timedelta(days=1), local)
        for hour in MEALS
    ]
    return max(meal for meal in meals if meal <= now)
