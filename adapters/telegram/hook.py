"""Where Telegram calls the hub, if it does; apart from `webhook`, whose library only those need who are called."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hook:
    """Where Telegram calls, and where that arrives."""

    url: str
    host: str
    port: int
