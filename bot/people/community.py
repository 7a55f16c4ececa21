"""What this community decided: name, zone, languages and every setting, in the database.

Each setting has a default beside its meaning in the furniture of its flow (or `KERNEL_SETTINGS`), so a missing
row is never a missing value. Changes go through `Turn.set_setting`, which logs them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.words import Msg, _
from bot.store.hot import Hot, Row


@dataclass(frozen=True, slots=True)
class Default:
    """A setting's value before anybody decided otherwise, what it means, and its bounds (inclusive)."""

    value: Any
    meaning: Msg
    least: float | None = None
    most: float | None = None


KERNEL_SETTINGS: Mapping[str, Default] = {
    "name": Default("", _("The community's name")),
    "zone": Default("UTC", _("Time zone")),
    "languages": Default(("en", "es"), _("Languages the community speaks, the main one first")),
    "currency": Default("USD", _("Currency")),
    "emergency": Default("", _("Emergency lines: what to call when somebody is in danger")),
    "quiet_from": Default(21 * 60, _("Quiet hours begin, minutes after midnight"), 0, 1439),
    "quiet_until": Default(8 * 60, _("Quiet hours end, minutes after midnight"), 0, 1439),
    "group_posts_a_day": Default(6, _("New posts in a group on one day"), 2, 20),
    "group_posts_an_hour": Default(2, _("New posts in a group within an hour"), 1, 10),
    "private_a_day": Default(3, _("Unasked private messages to one person on one day"), 1, 10),
    "private_a_week": Default(8, _("Unasked private messages to one person in a week"), 1, 40),
    "nudge_after": Default(3600, _("Seconds until an unanswered question is asked once more"), 60, 86400),
    "keep_conversation": Default(86400, _("Seconds an unfinished conversation is kept"), 3600, 604800),
    "commands_a_minute": Default(10, _("Commands one person may give in a minute"), 3, 100),
    "helpers": Default("everyone", _("Who counts as a helper: everyone, or only people vouched for")),
    "formal": Default(False, _("Say usted instead of tú in Spanish")),
    "setup_done": Default(False, _("The five questions of the set-up were answered")),
    "pings_a_day": Default(6, _("Pings to one person on duty on one day, danger apart"), 1, 20),
}


@dataclass(frozen=True, slots=True)
class Community:
    """All decided values; `defaults` says which keys exist."""

    values: Mapping[str, Any]
    defaults: Mapping[str, Default]

    def get(self, key: str) -> Any:
        """The decided value, else the default.

        Raises:
            KeyError: for a key that no room declared.
        """
        default = self.defaults[key]
        return self.values.get(key, default.value)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(str(self.get("zone")))

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.get("languages"))


def load(hot: Hot, defaults: Mapping[str, Default]) -> Community:
    """The community as stored now."""
    decided = _read(tuple(hot.all("SELECT key, value FROM setting")))
    return Community({key: value for key, value in decided.items() if key in defaults}, defaults)


@lru_cache(4)
def _read(rows: tuple[Row, ...]) -> Mapping[str, Any]:
    """The same decisions are loaded for every group of messages that goes out: 20 µs, so they are read once."""
    return {key: json.loads(value) for key, value in rows}


def decide(hot: Hot, key: str, value: Any) -> None:
    """Store one decision."""
    hot.run(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, json.dumps(value, ensure_ascii=False)),
    )
