"""`kill -9` in the middle of a word to 500 people: what must arrive does, and what is in doubt is listed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tests.faults.clock import Clock
from tests.faults.mailing import Mailing
from tests.faults.telegram import TelegramPlatform

PEOPLE = 500
#: Where each hub is killed; the last one lives until everything went.
KILLS = (("call", 151), ("call", 250), ("commit", 120), ("call", 78))


def test_x1_killed_in_a_broadcast_nobody_misses_what_must_arrive_and_every_doubt_is_listed(
    tmp_path: Path,
) -> None:
    clock = Clock()
    platform = TelegramPlatform(1, tmp_path, clock.now)
    for number in range(PEOPLE):
        platform.greet(f"n{number}")
    mailing = Mailing(tmp_path, platform, clock, PEOPLE)
    with closing(mailing.nursery):
        mailing.deliver(KILLS)
    log, listed = platform.log, mailing.listed()
    assert mailing.doubts, "no kill fell into a send"
    assert platform.refusals == 0
    for row_id, txn, policy, state in mailing.rows():
        seen, doubts = log.executed[txn], mailing.doubts[txn] + log.doubtful[txn]
        if policy == "repeat":
            assert state == "sent" or doubts > 1, row_id
            assert 1 <= seen <= 1 + doubts or state == "unknown", row_id
        else:
            assert seen <= 1, row_id
            assert state == ("unknown" if doubts else "sent"), row_id
        assert (f"message {row_id} (" in listed) is (state == "unknown")
