"""What `talkoot check --online` asks a platform, and what it hears back, in plain words for the operator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.contract.address import Address


@dataclass(frozen=True, slots=True)
class Bound:
    """A chat that the hub serves. `ear`: "open" if it was promised that the hub reads everything there."""

    address: Address
    ear: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence or two. "ok" works; "look" works less well than it could; "stop" keeps the platform from working."""

    kind: Literal["ok", "look", "stop"]
    says: str
