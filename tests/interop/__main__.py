"""python -m tests.interop: exit code 1 unless both read each other, and an unsigned bot is shut out."""

from __future__ import annotations

import asyncio
import logging
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from adapters.matrix import signing
from adapters.matrix.session import Account
from tests.interop.app import App, running
from tests.interop.node import ready
from tests.matrix.hearing import Bot
from tests.matrix.server.synapse import Synapse

#: Seconds in which a message is there, if it ever comes.
SOON = 8.0


class Score:
    """What was tried, a line each."""

    def __init__(self) -> None:
        self.wrong = 0

    def note(self, what: str, is_so: object) -> None:
        self.wrong += not is_so
        sys.stdout.write(f"{'ok   ' if is_so else 'WRONG'}  {what}\n")
        sys.stdout.flush()


async def main() -> int:
    node, score, began = ready(), Score(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="interop") as place, Synapse(Path(place) / "server") as synapse:
        async with meeting(node, synapse, Path(place), "signed") as (bot, app):
            async with bot.running():
                room = await together(bot, app)
                await both_ways(score, bot, app, room)
                await lost_key(score, bot, app, room)
            async with bot.running():
                await restarted(score, bot, app, room)
        with without_signing():
            async with meeting(node, synapse, Path(place), "unsigned") as (bot, app), bot.running():
                await shut_out(score, bot, app, await together(bot, app))
    sys.stdout.write(f"{score.wrong} wrong, {time.monotonic() - began:.0f} s\n")
    return int(bool(score.wrong))


async def both_ways(score: Score, bot: Bot, app: App, room: str) -> None:
    """What a member does with the bot, in an app that believes in signed devices only."""
    score.note("the app sees the bot's device as signed by its owner", await signed(bot, app) == [True])
    await bot.say(room, "Good day.")
    score.note("the app shows what the bot says", await app.until(lambda: "Good day." in app.saw, SOON))
    await app.do("say", room=room, text="need groceries")
    score.note(
        "the bot reads what the app says", await app.until(lambda: "need groceries" in bot.texts, SOON)
    )
    await bot.say(room, "14 Oak St", secret=True)
    score.note("something private is shown, too", await app.until(lambda: "14 Oak St" in app.saw, SOON))


async def lost_key(score: Score, bot: Bot, app: App, room: str) -> None:
    """The bot asks the app for a key that it lost, and Element's encryption sends it again."""
    client = (await bot.matrix.live()).session.client
    client.olm.inbound_group_store[room].clear()
    await app.do("say", room=room, text="for three people")
    heard = await app.until(lambda: "for three people" in bot.texts, SOON)
    score.note("a lost key is asked for, and comes", heard)


async def restarted(score: Score, bot: Bot, app: App, room: str) -> None:
    """The same after a restart: nothing is asked again."""
    await app.do("say", room=room, text="are you back?")
    score.note("after a restart it reads on", await app.until(lambda: "are you back?" in bot.texts, SOON))
    await bot.say(room, "I am back.")
    score.note("and is shown as before", await app.until(lambda: "I am back." in app.saw, SOON))
    score.note("nothing was shut", not app.shut)


async def shut_out(score: Score, bot: Bot, app: App, room: str) -> None:
    """The control: the same bot without its signature."""
    score.note("control: the bot's device is not signed", await signed(bot, app) == [False])
    await bot.say(room, "Good day.")
    seen = await app.until(lambda: app.saw or app.shut, SOON)
    score.note(
        f"control: what it says is not shown ({', '.join(app.shut)})", seen and app.shut and not app.saw
    )
    await app.do("say", room=room, text="need groceries")
    score.note("control: it cannot read", not await app.until(lambda: "need groceries" in bot.texts, SOON))


async def signed(bot: Bot, app: App) -> list[bool]:
    """Of each device of the bot's account that has keys."""
    found: list[bool] = await app.do("verified", bot=bot.account.user_id)
    return found


@asynccontextmanager
async def meeting(node: Path, synapse: Synapse, place: Path, name: str) -> AsyncIterator[tuple[Bot, App]]:
    """A bot that does not run yet, and a person with the app."""
    bot = Bot(synapse, synapse.register(f"bot-{name}"), place / name)
    async with running(node, synapse, synapse.register(f"ana-{name}")) as app:
        yield bot, app


async def together(bot: Bot, app: App) -> str:
    """An encrypted private room, in which both are."""
    room: str = (await app.do("invite", bot=bot.account.user_id))["room_id"]
    assert await app.until(lambda: room in rooms(bot)), "the bot did not come"
    return room


def rooms(bot: Bot) -> list[str]:
    joined: list[str] = bot.synapse.call("GET", "/joined_rooms", token=bot.account.token)["joined_rooms"]
    return joined


@contextmanager
def without_signing() -> Iterator[None]:
    """As the library is by itself."""

    async def nothing(client: object, seeds: Sequence[bytes], account: Account) -> None:
        """It stays as it is."""

    before = signing.cross_sign
    signing.cross_sign = nothing
    try:
        yield
    finally:
        signing.cross_sign = before


if __name__ == "__main__":
    logging.getLogger("nio").setLevel(logging.CRITICAL)  # what it could not open is told above
    sys.exit(asyncio.run(main()))
