"""A word to everybody: within Telegram's limits, so that it never has to refuse, and nobody else waits for it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.contract.words import _
from bot.delivery.desk import Desk
from bot.delivery.dispatcher import Dispatcher
from tests.delivery.kit import NOON, PostOffice
from tests.kit.waiting import patience
from tests.telegram.clock import Clock
from tests.telegram.rig import telegram
from tests.telegram.server import Server

PEOPLE, GROUPS, POSTS = 1_000, 10, 20
ANSWER = "Here is your answer."
#: People who write meanwhile, and seconds between them.
ASKING, APART = 10, 3.0
#: Seconds of the story in one of the machine's: while much is sent, and while only the groups' minute is waited for.
BUSY, WAITING = 4.0, 40.0


class Broadcast(PostOffice):
    """The post office in front of the Bot API server, on one fast clock."""

    def __init__(self, folder: Path, server: Server, clock: Clock) -> None:
        super().__init__(folder, now=clock.now())
        self.server = server
        self.telegram = telegram(server, name="app")
        self.dispatcher = Dispatcher(
            self.store,
            Desk(self.house, self.vault, {"app": self.telegram}),
            now=clock.now,
            ticks=clock.ticks,
            sleep=clock.sleep,
        )

    def neighbour(self, place: int) -> int:
        """Somebody who has pressed START; their id."""
        user = self.server.world.user(f"n{place}")
        user.started = user.known = True
        person = self.person("en")
        self.run("UPDATE chat SET chat = ? WHERE id = ?", str(user.id), self.chat_of(person))
        return person

    def street(self, place: int) -> int:
        chat = self.server.people.add_bot("n0", f"street {place}", "administrator")
        group = self.group()
        self.run("UPDATE chat SET chat = ? WHERE id = ?", str(chat.id), group)
        return group


async def test_b5_a_broadcast_never_meets_a_limit_and_answers_pass_it(tmp_path: Path) -> None:
    clock = Clock(BUSY, NOON)
    with Server(clock.now) as server:
        office = Broadcast(tmp_path, server, clock)
        people = [office.neighbour(place) for place in range(PEOPLE)]
        for group in (office.street(place) for place in range(GROUPS)):
            for post in range(POSTS):
                office.put(group, None, f"post {post}", "announce", state="queued")
        for person in people:
            office.tell(person, _("The pantry is open tomorrow."), "announce")
        office.run("UPDATE outbox SET state = 'queued'")
        delivery = asyncio.create_task(office.dispatcher.run())
        asked = []
        for person in people[-ASKING:]:
            await clock.sleep(APART)
            asked.append(len(server.asked("sendMessage")))
            office.tell(person, _("Here is your answer."), "reply")
            office.dispatcher.wake()
        async with patience():
            while left := office.value("SELECT count(*) FROM outbox WHERE state <> 'sent'"):
                if left <= GROUPS * 2:
                    clock.speed(WAITING)
                await asyncio.sleep(0.05)
        delivery.cancel()
        await asyncio.gather(delivery, return_exceptions=True)
        await office.telegram.close()
        office.store.close()

        limits, world = server.limits, server.world
        assert limits.refusals == 0
        assert limits.most_in(1.0) <= 30
        groups = [chat for chat in world.chats.values() if chat.type == "supergroup"]
        assert [limits.most_in(60.0, chat.id) <= 20 for chat in groups] == [True] * GROUPS
        for chat in groups:
            assert [message["text"] for message in chat.messages.values()] == [
                f"post {n}" for n in range(POSTS)
            ]
        answers = [at for at, sent in enumerate(server.asked("sendMessage")) if sent["text"] == ANSWER]
        before = [answer - ask for answer, ask in zip(answers, asked, strict=True)]
        assert max(before) <= 60, f"what two seconds take went out before them: {before}"
        assert sum(map(len, limits.posts.values())) == PEOPLE + GROUPS * POSTS + ASKING
