"""The ear: fetch, store, and only then let Telegram forget.

    getUpdates(offset) -> rows -> inlet.accept (committed) -> offset = last + 1

Telegram keeps what was not confirmed for 24 hours, taps for 150 seconds. The offset starts at 0 in every run:
update numbers may begin anew after a quiet week, so a stored one could skip what is waiting. What the library or we
cannot read is a row like any other; its turn puts it aside.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import time
from collections.abc import Iterable, Iterator
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from adapters.telegram.diagnosis import NOT_OURS
from adapters.telegram.names import Me
from adapters.telegram.outcomes import is_page, seconds
from adapters.telegram.reading import KINDS
from bot import logs
from bot.contract.adapter import AnotherCopy, Inlet, InletClosed, Raw
from bot.contract.address import Address
from bot.contract.delivery import Unauthorised

#: Seconds that Telegram holds an empty answer back, and how long we wait for it.
HELD, PATIENCE = 30, 40.0
#: Seconds before the next try: doubled each time, up to the longest.
FIRST, LONGEST = 1.0, 60.0
#: Seconds until a closed inlet is offered the same again.
CLOSED = 0.5
#: Seconds to let whoever else asks have its turn, and in which a second conflict is no accident.
TURN, REMEMBERED = 2.0, 600.0
#: Refusals of the token in a row that are believed.
BELIEVED = 3

log = logs.get(__name__)


class Polling:
    """Updates from Telegram into the inbox, until cancelled."""

    def __init__(self, bot: Bot, me: Me, platform: str, held: float = HELD) -> None:
        self._bot, self._me, self._platform, self._held = bot, me, platform, held
        self._offset = 0
        self._failures = self._refusals = 0
        #: Telegram answered last time; if not, it is asked for an answer at once, so that its being back is known.
        self._answers = False
        self._conflict = float("-inf")

    async def run(self, inlet: Inlet) -> None:
        """Fetch and store.

        Raises:
            AnotherCopy: another process asks with the same token.
            Unauthorised: the token is not accepted.
        """
        while True:
            updates = await self._fetch()
            if updates is not None and await self._store(inlet, updates) and updates:
                self._offset = max(update["update_id"] for update in updates) + 1

    async def _store(self, inlet: Inlet, updates: list[dict[str, Any]]) -> bool:
        try:
            await inlet.accept(self._platform, list(rows(updates, self._me, self._platform)))
        except InletClosed:
            await asyncio.sleep(CLOSED)
            return False
        return True

    async def _fetch(self) -> list[dict[str, Any]] | None:
        """The next updates as Telegram sent them; None while it cannot be reached."""
        answers, self._answers = self._answers, False
        try:
            got = await self._bot.do_api_request(
                "getupdates",  # in small letters: the library warns of methods that it knows itself
                api_kwargs={
                    "offset": self._offset,
                    "timeout": self._held if answers else 0,
                    "allowed_updates": json.dumps(KINDS),
                },
                read_timeout=self._held + PATIENCE - HELD,
            )
        except Conflict:
            await self._contended()
        except InvalidToken as fault:
            await (self._failed if is_page(fault) else self._refused)(fault)
        except RetryAfter as asked:
            await asyncio.sleep(seconds(asked))
        except TelegramError as fault:
            await self._failed(fault)
        else:
            self._failures = self._refusals = 0
            self._answers = True
            return [one for one in got if isinstance(one, dict) and isinstance(one.get("update_id"), int)]
        return None

    async def _contended(self) -> None:
        """Somebody asked after us.

        Once may be our own last request, overtaken; of two copies, the older one hears it twice.
        """
        now = time.monotonic()
        if now - self._conflict < REMEMBERED:
            raise AnotherCopy from None
        self._conflict = now
        await asyncio.sleep(TURN)

    async def _refused(self, fault: TelegramError) -> None:
        self._refusals += 1
        if self._refusals >= BELIEVED:
            raise Unauthorised(NOT_OURS) from None
        await asyncio.sleep(FIRST)

    async def _failed(self, fault: TelegramError) -> None:
        self._failures += 1
        if self._failures == 1 and not isinstance(fault, NetworkError):
            log.warning("poll_failed", exc_info=fault)
        pause = min(LONGEST, FIRST * 2.0 ** min(self._failures - 1, 10))
        await asyncio.sleep(pause * random.uniform(1.0, 1.25))  # noqa: S311 - jitter, no secret


def rows(updates: Iterable[dict[str, Any]], me: Me, platform: str) -> Iterator[Raw]:
    """Updates as rows of the inbox: one each, and one for each person of those who joined together."""
    for update in updates:
        key, lane = str(update.get("update_id", "")), _lane(update, platform)
        for nth in range(_people(update)):
            body = json.dumps({"me": [me.id, me.username], "nth": nth, "update": update}, ensure_ascii=False)
            yield Raw(f"{key}.{nth}" if nth else key or _digest(body), lane, body)


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode("utf-8", "replace")).hexdigest()[:32]


def _people(update: dict[str, Any]) -> int:
    message = update.get("message")
    joined = message.get("new_chat_members") if isinstance(message, dict) else None
    return max(1, len(joined)) if isinstance(joined, list) else 1


def _lane(update: dict[str, Any], platform: str) -> str:
    """What must stay in order; whatever cannot be read has a lane of its own."""
    part: dict[str, Any] = next((update[kind] for kind in KINDS if isinstance(update.get(kind), dict)), {})
    inner = part.get("message")
    message = inner if isinstance(inner, dict) else part
    chat = message.get("chat")
    if not isinstance(chat, dict):
        return f"{platform}:?"
    topic = message.get("message_thread_id") if message.get("is_topic_message") else None
    thread = str(topic) if topic is not None and chat.get("type") != "private" else None
    return Address(platform, str(chat.get("id")), thread).lane
