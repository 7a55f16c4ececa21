"""How many new posts a group gets, and when it has room for the next (G1): so many a local day, so many in any hour.

    post_at(hot, community, now, oak, urgent=True)              not after `now` if it may go now
    post_at(hot, community, now, oak, urgent=True, before=2)    the same, when two more go before it

A few of the day's are kept for what is urgent. Each post is one row of `try_count`, its window the second it went in.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.people.community import Community
from bot.people.hours import DAY, HOUR, counted, date_of, next_midnight, of_community, quiet_end
from bot.store.cards import BOARD
from bot.store.hot import Hot

#: Posts of a group's day that only urgent things may use.
KEPT = 2


def post_at(
    hot: Hot,
    community: Community,
    now: float,
    chat_id: int,
    *,
    urgent: bool,
    is_board: bool = False,
    before: int = 0,
) -> float:
    """The earliest moment at which a group may get one more post; not after `now` if it may go now.

    While a group has no board yet, one place stays free for it: it takes what finds none, so it must always find one.

    Args:
        urgent: it may use the day's last places, and the quiet hours do not hold it.
        is_board: it is the group's first board itself.
        before: posts that wait for their place already, and get it first.
    """
    free = 0 if is_board or _has_board(hot, chat_id) else 1
    posts = [float(post) for post in counted(hot, 0, kind(chat_id), now - DAY)]
    for _waiting in range(before):
        posts.append(_free_at(community, posts, max(now, posts[-1] if posts else now), urgent, free))
    moment = _free_at(community, posts, max(now, posts[-1]) if before else now, urgent, free)
    return moment if urgent else quiet_end(moment, community.zone, *of_community(community))


def _has_board(hot: Hot, chat_id: int) -> bool:
    board = "SELECT 1 FROM card WHERE chat_id = ? AND kind = ? AND message IS NOT NULL"
    return hot.one(board, (chat_id, BOARD)) is not None


def kind(chat_id: int) -> str:
    """What a group's posts are counted as."""
    return f"post:{chat_id}"


def _free_at(community: Community, posts: Sequence[float], now: float, urgent: bool, free: int) -> float:
    zone = community.zone
    a_day, an_hour = int(community.get("group_posts_a_day")), int(community.get("group_posts_an_hour"))
    today = [post for post in posts if date_of(post, zone) == date_of(now, zone)]
    lately = [post for post in posts if post > now - HOUR]
    moment = now
    if len(today) + free >= (a_day if urgent else max(1, a_day - KEPT)):
        moment = next_midnight(now, zone)
    if len(lately) + free >= an_hour:
        moment = max(moment, (lately[free - an_hour] if an_hour > free and lately else now) + HOUR)
    return moment
