"""`kill -9` in the middle of a word to 60 people on Matrix: each has it exactly once, and nothing is in doubt."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tests.faults.clock import Clock
from tests.faults.mailing import Mailing
from tests.faults.matrix import MatrixPlatform

PEOPLE = 60
#: Where each hub is killed; the last one lives until everything went.
KILLS = (("call", 21), ("commit", 40), ("call", 34))


def test_x1_x20_killed_in_a_broadcast_each_has_it_exactly_once(tmp_path: Path) -> None:
    clock = Clock()
    platform = MatrixPlatform(1, tmp_path, clock.now, more=PEOPLE)
    mailing = Mailing(tmp_path, platform, clock, PEOPLE)
    with closing(mailing.nursery):
        mailing.deliver(KILLS)
    assert mailing.doubts, "no kill fell into a send"
    assert [state for _id, _txn, _policy, state in mailing.rows()] == ["sent"] * PEOPLE
    assert {platform.log.executed[txn] for _id, txn, _policy, _state in mailing.rows()} == {1}
    texts = [platform.texts(f"n{number}") for number in range(PEOPLE)]
    assert texts == [["The pantry opens."]] * PEOPLE
    assert "no message is of unknown fate" in mailing.listed()
