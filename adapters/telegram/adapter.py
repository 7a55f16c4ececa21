"""The contract over the Bot API.

Nothing is sent before the bot knows its own name: links into the private chat carry it. The two ways to Telegram
(listening, everything else) have connections of their own, so that neither waits for the other.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from adapters.telegram import members
from adapters.telegram.diagnosis import NOT_OURS
from adapters.telegram.hook import Hook
from adapters.telegram.menus import Menu, hang_up
from adapters.telegram.names import Me
from adapters.telegram.outcomes import is_done, is_page, outcome
from adapters.telegram.polling import BELIEVED, FIRST, LONGEST, Polling
from adapters.telegram.reading import read
from adapters.telegram.rendering import render
from adapters.telegram.sending import Sending, done
from adapters.telegram.wire import Way
from bot import logs
from bot.contract.abilities import Abilities
from bot.contract.adapter import Inlet
from bot.contract.address import Address, Who
from bot.contract.delivery import Delivered, Native, NotSent, Outgoing, Unauthorised
from bot.contract.events import Event
from bot.contract.plain import PlainView

ABILITIES = Abilities(
    buttons=True,
    edits=True,
    deletes=True,
    reactions=True,
    toasts=True,
    files=True,
    pins=True,
    keyboard=True,
    leaves=True,
    must_be_greeted=True,
    delete_within=48 * 3600.0,
    taps_kept=150.0,
    words_kept=24 * 3600.0,
    text_limit=4096,
    toast_limit=200,
    per_second=25,
    private_per_second=1,
    group_per_minute=18,
)
OFFICIAL = "https://api.telegram.org/bot"
OFFICIAL_FILES = "https://api.telegram.org/file/bot"
#: Connections kept: more calls than the pace allows in the time of a slow one.
POOL = 32
#: Updates whose meaning is remembered: those of one fetch.
READ = 128
#: Bytes of a file that is fetched.
FILE = 20 * 1024 * 1024

log = logs.get(__name__)


class Telegram:
    """One bot account.

    Args:
        username: the bot's name, if it is known already; else Telegram is asked.
        held: seconds that an empty answer is held back while polling.
        hook: where Telegram calls, instead of being polled.
        way: makes a way to Telegram with so many connections.
    """

    abilities = ABILITIES

    def __init__(
        self,
        token: str,
        *,
        base_url: str = OFFICIAL,
        base_file_url: str = OFFICIAL_FILES,
        username: str = "",
        menus: Sequence[Menu] = (),
        name: str = "telegram",
        held: float = 30,
        hook: Hook | None = None,
        way: Callable[[int], Way] = Way,
    ) -> None:
        self.name = name
        self.me = Me(int(token.partition(":")[0]), username)
        self._menus, self._held, self._hook = tuple(menus), held, hook

        # The library would make a second request for getUpdates; here each bot has one way.
        self._ways = [way(POOL), way(1)]
        self.bot, self._ear = (
            Bot(token, base_url, base_file_url, request=one, get_updates_request=one) for one in self._ways
        )
        self._sending = Sending(self.bot)
        #: An update is read when it comes and again in its turn, 0.2 ms each.
        self._read = lru_cache(READ)(partial(read, name=name))

    def __repr__(self) -> str:
        return f"Telegram({self.name})"

    @property
    def handle(self) -> str:
        return f"@{self.me.username}" if self.me.username else ""

    # -- pure ------------------------------------------------------------------------------------------

    def read(self, raw: str) -> Event | None:
        return self._read(raw)

    def render(self, view: PlainView) -> Sequence[Native]:
        return render(view, self.name)

    def door(self, payload: str) -> str | None:
        return f"https://t.me/{self.me.username}?start={payload}" if self.me.username else None

    # -- listening -------------------------------------------------------------------------------------

    async def run(self, inlet: Inlet) -> None:
        await self._begin()
        if self._hook is None:
            await Polling(self._ear, self.me, self.name, self._held).run(inlet)
        else:
            from adapters.telegram.webhook import Webhook

            await Webhook(self._ear, self.me, self.name, self._hook).run(inlet)

    async def _begin(self) -> None:
        """Learn the own name, end a webhook that would keep updates away, show the menus."""
        for tries in itertools.count():
            try:
                await self.know_myself()
                if self._hook is None:
                    await self.bot.delete_webhook()
                break
            except TelegramError as fault:  # not to be reached: asked again until it is
                if isinstance(fault, InvalidToken) and not is_page(fault) and tries >= BELIEVED:
                    raise Unauthorised(NOT_OURS) from None
            await asyncio.sleep(min(LONGEST, FIRST * 2.0 ** min(tries, 10)))
        try:
            await hang_up(self.bot, self._menus)
        except TelegramError as fault:
            log.warning("menus_failed", exc_info=fault)

    async def know_myself(self) -> None:
        """Ask for the own name.

        Raises:
            telegram.error.TelegramError: if Telegram does not tell.
        """
        user = await self.bot.get_me()
        self.me = Me(user.id, user.username or "")

    # -- doing -----------------------------------------------------------------------------------------

    async def deliver(self, message: Outgoing) -> Delivered:
        try:
            if not self.me.username:
                await self.know_myself()
                raise NotSent  # rendered once more, now that its links can be made
            return await self._sending.do(message)
        except TelegramError as fault:
            if is_done(fault):
                return done(message)
            raise outcome(fault, message) from fault

    async def private_chat(self, who: Who) -> Address | None:
        if who.adapter != self.name or not who.user.isdecimal():
            return None
        chat = Address(self.name, who.user)
        try:
            return chat if await members.may_write_to(self.bot, who) else None
        except TelegramError:
            return None

    async def present(self, who: Who, chat: Address) -> bool | None:
        return await members.present(self.bot, who, chat)

    async def fetch(self, ref: str, most: int = FILE) -> bytes:
        """The content of a file that came with a message.

        Raises:
            ValueError: if it is larger than `most` bytes.
            telegram.error.TelegramError: if it cannot be had (any more).
        """
        file = await self.bot.get_file(ref)
        if (file.file_size or 0) > most:
            raise ValueError("the file is too large")
        return bytes(await file.download_as_bytearray())

    async def close(self) -> None:
        """Let go of the connections."""
        for way in self._ways:
            await way.shutdown()
