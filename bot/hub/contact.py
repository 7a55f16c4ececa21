"""Which platform was heard when, and whether the silence before was longer than it keeps people's taps (X33).

    hear(platform)   ->  a silence too long?  ->  True: `note` plans what follows (`bot.hub.away`)
    note()           every half minute: what was heard goes into the database, so that a restart knows how long it took

A stopped hub, a lost connection and a sleeping machine are one and the same here: nothing was heard.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.adapter import Adapter
from bot.hub import lateness
from bot.hub.away import BACK
from bot.store import absences
from bot.store.absences import Absence
from bot.store.engine import Store
from bot.store.hot import Hot, to_json

#: Seconds after coming back in which what waited is handled first.
SETTLE = 5.0


class Contact:
    """What is known of each platform's silence.

    Args:
        now: seconds since the epoch.
        ticks: seconds of a clock that never jumps but goes on while the machine sleeps.
    """

    def __init__(
        self,
        store: Store,
        adapters: Mapping[str, Adapter],
        now: Callable[[], float],
        ticks: Callable[[], float],
    ) -> None:
        self._store, self._adapters, self._now, self.ticks = store, adapters, now, ticks
        #: Platform -> tick and moment at which it was last heard in this run.
        self.heard: dict[str, tuple[float, float]] = {}
        self._before: dict[str, float] = {}
        self._noted: dict[str, float] = {}
        self._silences: list[tuple[str, Absence]] = []

    @property
    def platforms(self) -> tuple[str, ...]:
        return tuple(self._adapters)

    def begin(self) -> None:
        """Read what earlier runs heard; on the database's thread, before anything is heard.

        Raises:
            StoreError: the database cannot be written.
        """
        with self._store.write() as connection:
            lateness.wake(Hot(connection), self._now())
            self._before = absences.heard(Hot(connection))

    def hear(self, adapter: str, began: float | None = None) -> bool:
        """The platform answered; whether it was silent for so long that `note` should be called now.

        Args:
            began: the moment at which it did, if that was a while ago.
        """
        moment, tick = self._now() if began is None else began, self.ticks()
        since = self._since(adapter, moment, tick)
        self.heard[adapter] = (tick, moment)
        kept = self._adapters[adapter].abilities.taps_kept
        if since is None or kept is None or moment - since <= kept:
            return False
        self._silences.append((adapter, Absence(since, moment)))
        return True

    def _since(self, adapter: str, moment: float, tick: float) -> float | None:
        """The last moment before; within a run it does not depend on what the wall clock did meanwhile."""
        known = self.heard.get(adapter)
        return self._before.get(adapter) if known is None else moment - (tick - known[0])

    def silent_for(self, adapter: str) -> float | None:
        """Seconds since it was heard in this run; None if it was not yet."""
        known = self.heard.get(adapter)
        return None if known is None else self.ticks() - known[0]

    def is_heard(self, adapter: str, since: float) -> bool:
        """Whether it was heard in this run, later than a tick."""
        known = self.heard.get(adapter)
        return known is not None and known[0] > since

    def note(self) -> None:
        """Keep what was heard, and plan what a long silence asks for; on the database's thread.

        Raises:
            StoreError: nothing was noted; the next call does it.
        """
        silences, news = self._silences[:], self._news()
        with self._store.write() as connection:
            hot = Hot(connection)
            for adapter, silence in silences:
                self._plan(hot, adapter, silence)
            for adapter, moment in news.items():
                absences.note_heard(hot, adapter, moment)
            absences.note_heard(hot, lateness.HUB, self._now())
        del self._silences[: len(silences)]
        self._noted.update(news)

    def _news(self) -> dict[str, float]:
        heard = {adapter: moment for adapter, (_tick, moment) in self.heard.items()}
        return {adapter: moment for adapter, moment in heard.items() if self._noted.get(adapter) != moment}

    def _plan(self, hot: Hot, adapter: str, silence: Absence) -> None:
        kept = self._adapters[adapter].abilities.words_kept
        lost = kept is not None and silence.until - silence.since > kept
        told = to_json({"since": silence.since, "until": silence.until, "lost": lost})
        hot.set_timer(BACK, adapter, str(int(silence.since)), silence.until + SETTLE, told)
