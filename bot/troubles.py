"""What goes wrong while the hub runs, and what comes right again: noted, and told to the organizers (`bot.hub.alarms`).

heed("telegram", "unreachable")    from the dispatcher or an ear; "ok" when it is over
ease(resume)                       each beat: a platform that is heard again is trusted again
look(saved)                        every ten minutes: room, backup, what was put aside or is of unknown fate
"""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from typing import Any

from bot import logs
from bot.hub import alarms
from bot.hub.contact import Contact
from bot.store.health import LOW
from bot.store.hot import Hot
from bot.wiring import Building

#: What is over as soon as a platform is heard again.
PASSING = ("unauthorised", "another_copy")
DAY = 86400.0

log = logs.get(__name__)


class Troubles:
    """One hub's.

    Args:
        on_db: runs a job on the thread that owns the database.
        ring: something was planned.
    """

    def __init__(
        self,
        building: Building,
        contact: Contact,
        on_db: Callable[..., Awaitable[Any]],
        ring: Callable[[], None],
        now: Callable[[], float],
    ) -> None:
        self._building, self._contact, self._now = building, contact, now
        self._on_db, self._ring = on_db, ring
        #: Platforms whose credentials were refused in this run -> the contact's tick of that.
        self.refused: dict[str, float] = {}
        #: The same for any trouble; since the start for all, for what earlier runs told of them may be over.
        self._doubted = dict.fromkeys(contact.platforms, float("-inf"))

    async def heed(self, platform: str, trouble: str) -> None:
        """Something is wrong with a platform, or ("ok") it takes messages again.

        Raises:
            StoreError: the organizers are not told this time; the log was.
        """
        (log.info if trouble == "ok" else log.error)("platform_trouble", adapter=platform, outcome=trouble)
        if trouble == "unauthorised":
            self.refused[platform] = self._contact.ticks()
        await self._on_db(self._note, platform, trouble)

    def _note(self, platform: str, trouble: str) -> None:
        with self._building.store.write() as connection:
            if trouble == "ok":
                alarms.settle(Hot(connection), "unreachable", platform, self._now())
            else:
                alarms.sound(Hot(connection), trouble, platform, self._now())
                self._doubted[platform] = self._contact.ticks()
        self._ring()

    async def ease(self, resume: Callable[[str], None]) -> None:
        """Trust again whoever is heard: listening and sending sign in alike."""
        for platform in [
            name for name, since in self._doubted.items() if self._contact.is_heard(name, since)
        ]:
            await self._on_db(self._settle, platform)
            self._doubted.pop(platform, None)
        for platform in [name for name, since in self.refused.items() if self._contact.is_heard(name, since)]:
            self.refused.pop(platform)
            resume(platform)

    def _settle(self, platform: str) -> None:
        with self._building.store.write() as connection:
            for cause in PASSING:
                alarms.settle(Hot(connection), cause, platform, self._now())
        self._ring()

    def look(self, saved: bool) -> None:
        """On the database's thread: sound what an operator should know before it hurts.

        Args:
            saved: whether the last backup that was due was made.
        """
        now, free = self._now(), shutil.disk_usage(self._building.folder).free
        with self._building.store.write() as connection:
            hot = Hot(connection)
            if not saved:
                alarms.sound(hot, "backup", "", now)
            if free < LOW:
                alarms.sound(hot, "disk", "", now, free=free >> 20)
            inputs, messages, unknown = (_count(hot, what, now - DAY) for what in LOOKED_AT)
            if inputs or messages:
                alarms.sound(hot, "aside", "", now, inputs=inputs, messages=messages)
            if unknown:
                alarms.sound(hot, "unknown", "", now, messages=unknown)
        self._ring()


#: Inputs and messages put aside within a day, messages of unknown fate; who blocked the hub is no trouble.
LOOKED_AT = (
    "inbox WHERE received_at > ? AND state = 'dead'",
    "outbox WHERE done_at > ? AND state = 'dead' AND fault NOT IN ('Blocked', 'ChatGone')",
    "outbox WHERE done_at > ? AND state = 'unknown'",
)


def _count(hot: Hot, what: str, since: float) -> int:
    row = hot.one(f"SELECT count(*) FROM {what}", (since,))  # noqa: S608 - constants of this module
    return int(row[0]) if row is not None else 0
