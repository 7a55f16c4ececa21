"""A word to many people, and hubs that are killed in the middle of it.

mailing = Mailing(folder, TelegramPlatform(1, folder, clock.now), clock, people=500)
mailing.deliver((("call", 151), ("commit", 120)))       killed there and there; the last hub lives until all went
"""

from __future__ import annotations

import io
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot import operate
from bot.contract.events import Sender
from bot.contract.words import _
from bot.hub import chats
from bot.people import community as communities
from bot.people import person as persons
from bot.store.hot import Hot
from bot.talk.turn import Turn
from bot.wiring import DATABASE, building
from tests.faults.clock import START, Clock
from tests.faults.hub import settings_for
from tests.faults.ledger import Ledger
from tests.faults.lives import Life, Nursery
from tests.faults.platform import Platform
from tests.faults.silence import Silence

#: Every second one must arrive, the others never come twice.
KINDS = ("notice", "aid.ask")
WORDS = "The pantry opens."


class Mailing:
    """People who can be written to ("n0", "n1", …), and a word for each in the outbox."""

    def __init__(self, folder: Path, platform: Platform, clock: Clock, people: int) -> None:
        self.folder, self.platform, self.people = folder, platform, people
        self.nursery = Nursery(folder, platform, clock.now)
        self.ledger = Ledger(settings_for(folder).hub.data_dir / DATABASE, clock.now)
        #: Transactions that were being sent when a hub was killed.
        self.doubts: Counter[str] = Counter()
        with building(settings_for(folder)) as opened, opened.store.write() as connection:
            hot, seals = Hot(connection), opened.vault.bind(connection)
            turn = Turn(hot, seals, opened.house, communities.load(hot, opened.house.settings), START)
            for number in range(people):
                kind = KINDS[number % len(KINDS)]
                turn.tell(self._meet(turn, f"n{number}"), _("The pantry opens."), kind, urgent=True)
            hot.run("UPDATE outbox SET rank = 3")

    def _meet(self, turn: Turn, name: str) -> int:
        person = chats.find_person(turn.hot, turn.seals, Sender(self.platform.who(name), name), START)
        persons.change(turn.hot, person, standing="member", greeted=True, language="en")
        private = chats.find_or_make(turn.hot, self.platform.private(name), True, START)
        turn.hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))
        return person.id

    def deliver(self, kills: Sequence[tuple[str, int]]) -> None:
        """One hub after the other, until everything went."""
        where = self.platform.open()
        for kind, at in kills:
            self._live(self.nursery.begin(kind, at, where))
            (sending,) = self.ledger.copied("SELECT txn FROM outbox WHERE state = 'sending'")
            self.doubts.update(txn for (txn,) in sending)
        self._live(self.nursery.begin("", 0, where))
        self.platform.close()

    def _live(self, life: Life) -> None:
        """Until it is killed, or everything went."""
        left = -1
        silence = Silence(lambda: left)
        while life.ended() is None:
            self.platform.serve(0.02)
            before, left = left, self.ledger.unfinished().get("outbox", 1)
            if left != before:
                silence.end()
            assert not silence.is_endless(time.monotonic()), self.ledger.unfinished()
            if not left:
                life.ask_to_end()

    def rows(self) -> list[tuple[int, str, str, str]]:
        """(id, transaction, policy, state) of all messages."""
        (rows,) = self.ledger.copied("SELECT id, txn, policy, state FROM outbox ORDER BY id")
        assert len(rows) == self.people
        return rows

    def listed(self) -> str:
        """What `talkoot recover` says."""
        said = io.StringIO()
        operate.recover(settings_for(self.folder), said, resend=None, arrived=None, retry=None)
        return said.getvalue()
