"""What the hub counts, as Prometheus reads it: how much waits, how much failed, how long a platform is silent.

    talkoot_outbox_rows{state="queued"} 3
    talkoot_platform_silent_seconds{platform="telegram"} 4.2

Numbers only: no person, chat or thing has a line, so nobody can be followed by them (V22).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector, CollectorRegistry

from bot.store.hot import Hot

MEDIA = CONTENT_TYPE_LATEST
#: Name -> what it says, the label of its second column if it has two, and the count; each uses an index.
COUNTS: Mapping[str, tuple[str, str, str]] = {
    "talkoot_inbox_rows": (
        "Inputs that wait for their turn, or were put aside",
        "state",
        "SELECT state, count(*) FROM inbox WHERE state = 'waiting' GROUP BY state UNION ALL"
        " SELECT state, count(*) FROM inbox WHERE state = 'dead' GROUP BY state",
    ),
    "talkoot_outbox_rows": (
        "Messages that wait, are on their way, or are kept for a better hour",
        "state",
        "SELECT state, count(*) FROM outbox WHERE state IN ('queued','sending') GROUP BY state UNION ALL"
        " SELECT state, count(*) FROM outbox WHERE state = 'held' GROUP BY state",
    ),
    "talkoot_outbox_done_rows": (
        "Messages of the last day by what became of them",
        "state",
        "SELECT state, count(*) FROM outbox WHERE done_at > ? GROUP BY state",
    ),
    "talkoot_timers_waiting": (
        "Moments that are planned",
        "",
        "SELECT count(*) FROM timer WHERE state = 'waiting'",
    ),
    "talkoot_conversations": ("Conversations that are not finished", "", "SELECT count(*) FROM conversation"),
}
DAY = 86400.0


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted: name -> label (or "") -> number; and the platforms' silence in seconds."""

    rows: Mapping[str, Mapping[str, int]]
    silent: Mapping[str, float]


def count(hot: Hot, now: float) -> Mapping[str, Mapping[str, int]]:
    """Look into the database; for a thread that nobody waits for."""
    return {
        name: {
            str(row[0]) if label else "": int(row[-1]) for row in hot.all(sql, (now - DAY,) * sql.count("?"))
        }
        for name, (_said, label, sql) in COUNTS.items()
    }


def written(counts: Counts) -> bytes:
    """The counts in Prometheus' own words."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Told(counts))
    return generate_latest(registry)


class _Told(Collector):
    def __init__(self, counts: Counts) -> None:
        self._counts = counts

    def collect(self) -> Iterator[Metric]:
        for name, (said, label, _sql) in COUNTS.items():
            yield _family(name, said, label, self._counts.rows.get(name, {}))
        yield _family(
            "talkoot_platform_silent_seconds", "Since a platform was heard", "platform", self._counts.silent
        )


def _family(name: str, said: str, label: str, rows: Mapping[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, said, labels=[label] if label else None)
    for key, value in rows.items():
        family.add_metric([key] if label else [], value)
    return family
