"""What an adapter may ask of the hub: how somebody stands here, and whom it believes where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol

Standing = Literal["organizer", "member", "stranger", "banned"]


class Register(Protocol):
    """What the hub knows about people, as an adapter may ask."""

    async def standing(self, user: str) -> Standing:
        """What the account may do here."""

    async def is_unclaimed(self) -> bool:
        """Whether the hub still waits for its first organizer."""

    async def trusted(self) -> frozenset[str]:
        """The accounts of everybody who holds a role."""

    async def served(self) -> Mapping[str, frozenset[str]]:
        """Room -> the accounts that the hub believes there, of every room that it serves."""
