"""Short ways to let the adapter do something."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from contextlib import suppress

from adapters.telegram import Telegram
from bot.contract.adapter import Inlet
from bot.contract.address import Address
from bot.contract.delivery import Delivered, Native, Outgoing
from bot.contract.plain import Line, PlainView, Run
from tests.kit.waiting import soon

_numbers = itertools.count(1)


def plain(text: str, **more: object) -> PlainView:
    return PlainView((Line((Run(text),)),), **more)  # type: ignore[arg-type]  # handed on as they came


async def do(
    adapter: Telegram, deed: str, to: Address, part: Native | None = None, ref: str | None = None, **more: str
) -> Delivered:
    """One deed of the hub."""
    content = f"content of {part['file']}".encode() if part and "file" in part else None
    message = Outgoing(deed, to, f"txn-{next(_numbers)}", part or {}, ref, content=content, **more)  # type: ignore[arg-type]  # a deed
    return await adapter.deliver(message)


async def send(adapter: Telegram, to: Address, view: PlainView | str, **more: str) -> Delivered:
    """Send a view that is one message."""
    (part,) = adapter.render(plain(view) if isinstance(view, str) else view)
    return await do(adapter, "send", to, part, **more)


async def listening(adapter: Telegram, inlet: Inlet, until: Callable[[], bool]) -> None:
    """Let the adapter listen until something is so.

    Raises:
        Whatever ends the listening before.
    """
    ear = asyncio.create_task(adapter.run(inlet))
    try:
        await soon(lambda: until() or ear.done())
    finally:
        if not ear.done():
            ear.cancel()
        with suppress(asyncio.CancelledError):
            await ear
