"""Live look-ups before a turn, which itself talks to nobody: what was found travels with the input.

    {"present": {"chat id": here}, "private": ["chat", "thread"], "opening": true}

A stranger who writes in private is looked for in the bound chats of that platform; a member's presence is never older
than five minutes, an organizer's never older than this input (H19): export, appoint and erase need that. Where the
platform lets the hub open a private chat unasked, it is opened for whoever speaks up in a group and has none; one
that takes longer than a turn can wait is "opening", and followed (`opening`). A platform that cannot say, or not in
time, changes nothing; what needs a look-up is then denied.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot import logs
from bot.contract.adapter import Adapter, Raw
from bot.contract.address import Address, Who
from bot.contract.events import Reacted, Said, Tapped
from bot.hub.turns import Turns
from bot.people import person as persons
from bot.store.hot import Hot, Row

log = logs.get(__name__)

#: Seconds that what a platform said about a member holds.
FRESH = 300.0
#: Seconds for all questions about one input; the answer the person waits for matters more.
PATIENCE = 3.0


@dataclass(slots=True)
class Wanted:
    """What is to be found out about one account."""

    chats: list[tuple[int, Address]] = field(default_factory=list)
    private: bool = False
    #: One chat where they are is enough.
    one: bool = False


async def look_up(
    on_db: Callable[..., Awaitable[Any]], turns: Turns, adapter: Adapter, rows: Sequence[Raw],
    follow: Follow = lambda adapter, who, opening: None,
) -> dict[str, str]:  # fmt: skip
    """For each row's key, what was found out about its sender, as JSON."""
    senders = who_sent(adapter, rows)
    return await ask(adapter, senders, await on_db(what_to_ask, turns, adapter, senders), follow)


def who_sent(adapter: Adapter, rows: Sequence[Raw]) -> dict[str, Who]:
    """For each row's key whoever does something there that a turn may answer."""
    return {raw.key: who for raw in rows if (who := _sender(adapter, raw)) is not None}


async def ask(
    adapter: Adapter, senders: Mapping[str, Who], wanted: Mapping[Who, Wanted], follow: Follow
) -> dict[str, str]:
    """For each row's key, what the platform says about its sender, as JSON."""
    found = {who: await _ask(adapter, who, want, follow) for who, want in wanted.items()}
    return {key: found[who] for key, who in senders.items() if who in found}


def _sender(adapter: Adapter, raw: Raw) -> Who | None:
    try:
        event = adapter.read(raw.body)
    except ValueError:
        return None
    if isinstance(event, Said):
        return event.sender.who if event.private or event.meant else None
    return event.sender.who if isinstance(event, Tapped | Reacted) else None


#: Told of private chats that are still being opened when the turn begins.
Follow = Callable[[Adapter, Who, asyncio.Task[Address | None]], None]


async def _ask(adapter: Adapter, who: Who, want: Wanted, follow: Follow) -> str:
    found: dict[str, Any] = {"present": {}}
    opening = asyncio.create_task(_opened(adapter, who)) if want.private else None
    try:
        async with asyncio.timeout(PATIENCE):
            for chat_id, address in want.chats:
                here = await adapter.present(who, address)
                if here is not None:
                    found["present"][str(chat_id)] = here
                if here and want.one:
                    break
            private = None if opening is None else await asyncio.shield(opening)
            if private is not None:
                found["private"] = [private.chat, private.thread or ""]
    except Exception as unfinished:  # a platform in trouble is no reason to keep somebody waiting
        log.debug("look_up_unfinished", adapter=adapter.name, exc_info=unfinished)
    if opening is not None and "private" not in found:
        found["opening"] = True
        follow(adapter, who, opening)
    return json.dumps(found)


async def _opened(adapter: Adapter, who: Who) -> Address | None:
    try:
        return await adapter.private_chat(who)
    except Exception:  # likewise
        return None


def what_to_ask(turns: Turns, adapter: Adapter, senders: Mapping[str, Who]) -> dict[Who, Wanted]:
    """What only the platform knows about them; mostly nothing. On the database's thread."""
    if not senders:
        return {}
    with turns.store.read() as connection:
        hot, now = Hot(connection), turns.now()
        return {
            who: want
            for who in dict.fromkeys(senders.values())
            if (want := _wanted(hot, adapter, who, now)) is not None
        }


#: Which chats to ask about: those where a member was seen a while ago; for a stranger all that are bound.
_SEEN_LONG_AGO = " AND c.id IN (SELECT chat_id FROM presence WHERE person_id = ? AND here AND checked_at < ?)"
_BOUND = " AND c.purposes <> ''"
_CHATS = (
    "SELECT c.id, c.chat, c.thread FROM chat c WHERE c.adapter = ? AND NOT c.private AND c.gone_at IS NULL"
)


def _wanted(hot: Hot, adapter: Adapter, who: Who, now: float) -> Wanted | None:
    person = persons.find(hot, who)
    if person is not None and person.standing == "banned":
        return None
    rows: list[Row] = []
    is_organizer = False
    if person is None or person.standing == "stranger":
        rows = hot.all(_CHATS + _BOUND, (who.adapter,))
    elif person.let_in_at is None:
        is_organizer = "organizer" in person.roles(hot)
        before = now + 1 if is_organizer else now - FRESH
        rows = hot.all(_CHATS + _SEEN_LONG_AGO, (who.adapter, person.id, before))
    want = Wanted([(row[0], Address(who.adapter, row[1], row[2] or None)) for row in rows], one=is_organizer)
    want.private = not adapter.abilities.must_be_greeted and (person is None or person.chat_id is None)
    return want if want.chats or want.private else None
