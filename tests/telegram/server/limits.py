"""How much Telegram takes: trailing windows over what was really posted.

30 a second over all chats, 20 in 60 seconds in one group (its topics share them); a private chat takes bursts, so
its rate is only measured. `retry_after` counts to when the oldest post leaves its window.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque

from tests.telegram.server.world import ApiError

OVERALL, GROUP = (30, 1.0), (20, 60.0)


class Limits:
    """The windows of one bot."""

    def __init__(self) -> None:
        self._all: deque[float] = deque()
        self._chats: defaultdict[int, deque[float]] = defaultdict(deque)
        #: Chat -> moments of all posts, for a test to measure.
        self.posts: defaultdict[int, list[float]] = defaultdict(list)
        self.refusals = 0

    def check(self, chat_id: int, now: float) -> None:
        """Refuse a post that is one too many.

        Raises:
            ApiError: 429.
        """
        windows = [(self._all, *OVERALL)] + ([(self._chats[chat_id], *GROUP)] if chat_id < 0 else [])
        for window, limit, span in windows:
            while window and window[0] <= now - span:
                window.popleft()
            if len(window) >= limit:
                self.refusals += 1
                after = max(1, math.ceil(window[0] + span - now))
                raise ApiError(429, f"Too Many Requests: retry after {after}", retry_after=after)

    def note(self, chat_id: int, now: float) -> None:
        self._all.append(now)
        self._chats[chat_id].append(now)
        self.posts[chat_id].append(now)

    def most_in(self, span: float, chat_id: int | None = None) -> int:
        """The most posts in any stretch of so many seconds."""
        chats = [chat_id] if chat_id is not None else list(self.posts)
        moments = sorted(moment for chat in chats for moment in self.posts[chat])
        most = begin = 0
        for end, moment in enumerate(moments):
            while moment - moments[begin] >= span:
                begin += 1
            most = max(most, end - begin + 1)
        return most
