"""Live look-ups before a turn: is this stranger in one of our chats?

Whoever writes in private first is looked for in the bound chats of that platform; what was found travels with the
input. A platform that cannot say changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.contract.adapter import Adapter, Raw
from bot.contract.address import Address, Who
from bot.contract.events import Said, Tapped
from bot.hub.turns import Turns
from bot.people import person as persons
from bot.store.hot import Hot


async def look_up(
    on_db: Callable[..., Awaitable[Any]], turns: Turns, adapter: Adapter, rows: Sequence[Raw]
) -> dict[str, str]:
    """For each row's key: {"chat id": here} as JSON, where the sender is not known as a member."""
    senders: dict[str, Who] = {}
    for raw in rows:
        try:
            event = adapter.read(raw.body)
        except ValueError:
            continue
        if isinstance(event, Said | Tapped) and event.private:
            senders[raw.key] = event.sender.who
    if not senders:
        return {}
    chats: dict[Who, list[tuple[int, Address]]] = await on_db(_chats_to_ask, turns, set(senders.values()))
    found: dict[Who, str] = {}
    for who, bound in chats.items():
        here = {chat_id: await adapter.present(who, address) for chat_id, address in bound}
        found[who] = json.dumps({str(chat_id): is_in for chat_id, is_in in here.items() if is_in is not None})
    return {key: found[who] for key, who in senders.items() if who in found}


def _chats_to_ask(turns: Turns, senders: set[Who]) -> dict[Who, list[tuple[int, Address]]]:
    """The bound chats in which a sender who is no member yet may be found."""
    with turns.store.read() as connection:
        hot = Hot(connection)
        asked: dict[Who, list[tuple[int, Address]]] = {}
        for who in senders:
            person = persons.find(hot, who)
            if person is not None and person.standing != "stranger":
                continue
            asked[who] = [
                (row[0], Address(who.adapter, row[1], row[2] or None))
                for row in hot.all(
                    "SELECT id, chat, thread FROM chat WHERE adapter = ? AND NOT private AND purposes <> ''"
                    " AND gone_at IS NULL",
                    (who.adapter,),
                )
            ]
        return asked
