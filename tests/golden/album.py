"""Keeps every view that a town draws, with the kind of message or card it was drawn for.

album = Album(town)
town.plays(...)
album.kept        [Kept("aid.claim", PlainView(...)), Kept("card request", ...)]
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.contract.delivery import Delivered, Native, Outgoing
from bot.contract.plain import PlainView
from tests.kit.town import Town


@dataclass(frozen=True, slots=True)
class Kept:
    """One view. `kind` is a message's, or "card" and the card's."""

    kind: str
    view: PlainView


class Album:
    """Stands between a town and its chat service."""

    def __init__(self, town: Town) -> None:
        self.kept: list[Kept] = []
        self._town = town
        #: By what it looks like there; two that look the same may be on their way at once.
        self._drawn: dict[str, list[PlainView]] = {}
        self._render, self._deliver = town.memory.render, town.memory.deliver
        town.memory.render = self.render  # type: ignore[method-assign]  # a town makes its service itself
        town.memory.deliver = self.deliver  # type: ignore[method-assign]  # likewise

    def render(self, view: PlainView) -> Sequence[Native]:
        parts = self._render(view)
        self._drawn.setdefault(_key(parts[0]), []).append(view)
        return parts

    async def deliver(self, message: Outgoing) -> Delivered:
        views = self._drawn.get(_key(message.part))
        if views:
            view = views.pop(0)
            self.kept.append(Kept(self._kind(message.txn.partition(".")[0]), view))
        return await self._deliver(message)

    def _kind(self, txn: str) -> str:
        ((kind, card),) = self._town.rows(
            "SELECT o.kind, c.kind FROM outbox o LEFT JOIN card c ON c.id = o.card_id WHERE o.txn = ?", (txn,)
        )
        return f"card {card}" if card else str(kind)


def _key(part: Native) -> str:
    return json.dumps(part, sort_keys=True, default=str)
