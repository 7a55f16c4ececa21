"""The one contract between a platform and the hub."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.contract.abilities import Abilities
from bot.contract.address import Address, Who
from bot.contract.delivery import Delivered, Native, Outgoing
from bot.contract.events import Event
from bot.contract.plain import PlainView


@dataclass(frozen=True, slots=True)
class Raw:
    """One thing as the platform sent it.

    Args:
        key: the platform's own id of this update; the same key is stored once.
        lane: what must stay in order (`Address.lane` of its chat).
        body: JSON text, opaque to the hub; `Adapter.read` understands it.
    """

    key: str
    lane: str
    body: str


class Inlet(Protocol):
    """Where an adapter hands in what it received."""

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        """Store rows and cursor in one commit, and return once it is durable.

        Only then may the platform learn that they arrived. Rows that mean nothing to the hub (group talk
        under a closed ear) are dropped here, before the inbox. Each call says that the platform was heard from, so an
        adapter calls at least every minute or so, with no rows if nothing came: a longer silence was an outage (X33).

        Raises:
            InletClosed: the hub is stopping or its disk is full: acknowledge nothing, try again later.
        """

    async def cursor(self, adapter: str) -> str | None:
        """The cursor of the last commit."""


class InletClosed(Exception):
    """The hub takes nothing in just now; what the platform keeps will be asked for again."""


class AnotherCopy(Exception):
    """Somebody else receives for the same account: listening here ends, and the operator hears of it (X14)."""

    loggable = True

    def __init__(self) -> None:
        super().__init__("another copy of this hub receives for the same account")


class Adapter(Protocol):
    """A platform. Frozen behaviour: `read` and `render` are pure; only `run`, `deliver` and the look-ups talk."""

    name: str
    abilities: Abilities

    @property
    def handle(self) -> str:
        """What people look for on the platform to write to the hub; "" where there is no such thing."""

    def read(self, raw: str) -> Event | None:
        """The event in a raw body; None if it is nothing the hub knows. Raises ValueError if malformed."""

    def render(self, view: PlainView) -> Sequence[Native]:
        """Native parts of a view, in order; more than one where the platform's limits demand it."""

    def door(self, payload: str) -> str | None:
        """A link that opens the private chat with `payload`, if the platform has such links."""

    async def run(self, inlet: Inlet) -> None:
        """Receive until cancelled; each batch is acknowledged to the platform only after `inlet.accept`.

        Raises:
            AnotherCopy: listening again would only take turns with the other one.
            Unauthorised: the account's credentials are not accepted.
        """

    async def deliver(self, message: Outgoing) -> Delivered:
        """Hand one message to the platform and return once it has accepted it.

        Raises:
            DeliveryError: one of its kinds; each says what the caller must do.
        """

    async def fetch(self, ref: str, most: int) -> bytes:
        """The content of a photo or voice note that came with a message (`File.ref`), as it was sent.

        Called once or twice within a minute of the message, never within a turn.

        Raises:
            ValueError: if it has more than `most` bytes; known before the last byte came, if the platform tells.
            Exception: any other: it cannot be had, and the sender is told so.
        """

    async def private_chat(self, who: Who) -> Address | None:
        """The private chat with an account, opened if the platform lets us; None if it must speak first."""

    async def present(self, who: Who, chat: Address) -> bool | None:
        """Whether the account is in the chat now; None if the platform cannot say."""
