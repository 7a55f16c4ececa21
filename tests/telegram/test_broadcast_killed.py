"""`kill -9` in the middle of a word to 500 people: what must arrive does, and what is in doubt is listed."""

from __future__ import annotations

import io
import time
from collections import Counter
from contextlib import closing
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
from tests.faults.telegram import TelegramPlatform

PEOPLE = 500
#: Where each hub is killed; the last one lives until everything went.
KILLS = (("call", 151), ("call", 250), ("commit", 120), ("call", 78))
#: Every second one must arrive, the others never come twice.
KINDS = ("notice", "aid.ask")
#: Seconds that a hub may take.
PATIENCE = 60.0


class Mailing:
    """500 people, and a word for each in the outbox."""

    def __init__(self, folder: Path) -> None:
        self.folder, clock = folder, Clock()
        self.platform = TelegramPlatform(1, folder, clock.now)
        self.nursery = Nursery(folder, self.platform, clock.now)
        self.ledger = Ledger(settings_for(folder).hub.data_dir / DATABASE, clock.now)
        #: Transactions that were being sent when a hub was killed.
        self.doubts: Counter[str] = Counter()
        with building(settings_for(folder)) as opened, opened.store.write() as connection:
            hot, seals = Hot(connection), opened.vault.bind(connection)
            community = communities.load(hot, opened.house.settings)
            turn = Turn(hot, seals, opened.house, community, START)
            for number in range(PEOPLE):
                turn.tell(
                    self._meet(turn, f"n{number}"), _("The pantry opens."), KINDS[number % 2], urgent=True
                )
            hot.run("UPDATE outbox SET rank = 3")

    def _meet(self, turn: Turn, name: str) -> int:
        self.platform.greet(name)
        person = chats.find_person(turn.hot, turn.seals, Sender(self.platform.who(name), name), START)
        persons.change(turn.hot, person, standing="member", greeted=True, language="en")
        private = chats.find_or_make(turn.hot, self.platform.private(name), True, START)
        turn.hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))
        return person.id

    def deliver(self) -> None:
        """One hub after the other, until everything went."""
        where = self.platform.open()
        for kind, at in KILLS:
            self._live(self.nursery.begin(kind, at, where), until_done=False)
            self.doubts.update(
                txn for (txn,) in self.ledger.copied("SELECT txn FROM outbox WHERE state = 'sending'")[0]
            )
        self._live(self.nursery.begin("", 0, where), until_done=True)
        self.platform.close()

    def _live(self, life: Life, *, until_done: bool) -> None:
        end = time.monotonic() + PATIENCE
        while life.ended() is None:
            assert time.monotonic() < end, self.ledger.unfinished()
            self.platform.serve(0.02)
            if until_done and not self.ledger.unfinished().get("outbox", 1):
                life.ask_to_end()

    def listed(self) -> str:
        """What `talkoot recover` says."""
        said = io.StringIO()
        operate.recover(settings_for(self.folder), said, resend=None, arrived=None, retry=None)
        return said.getvalue()


def test_x1_killed_in_a_broadcast_nobody_misses_what_must_arrive_and_every_doubt_is_listed(
    tmp_path: Path,
) -> None:
    mailing = Mailing(tmp_path)
    with closing(mailing.nursery):
        mailing.deliver()
    log, listed = mailing.platform.log, mailing.listed()
    (rows,) = mailing.ledger.copied("SELECT id, txn, policy, state FROM outbox ORDER BY id")
    assert len(rows) == PEOPLE
    assert mailing.doubts, "no kill fell into a send"
    assert mailing.platform.refusals == 0
    for row_id, txn, policy, state in rows:
        seen, doubts = log.executed[txn], mailing.doubts[txn] + log.doubtful[txn]
        if policy == "repeat":
            assert state == "sent" or doubts > 1, row_id
            assert 1 <= seen <= 1 + doubts or state == "unknown", row_id
        else:
            assert seen <= 1, row_id
            assert state == ("unknown" if doubts else "sent"), row_id
        assert (f"message {row_id} (" in listed) is (state == "unknown")
