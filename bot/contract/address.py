"""Where a chat is, and which account is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """One chat on one platform."""

    adapter: str
    #: The platform's own identifier. Only its adapter may look inside.
    chat: str
    thread: str | None = None

    @property
    def lane(self) -> str:
        """Whatever shares a lane keeps its order."""
        return f"{self.adapter}:{self.chat}:{self.thread}" if self.thread else f"{self.adapter}:{self.chat}"


@dataclass(frozen=True, slots=True)
class Who:
    """One account on one platform. Roles bind to this id, never to a display name (H5)."""

    adapter: str
    user: str
