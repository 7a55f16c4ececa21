"""A hub that ends in order keeps what it had no time for."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

from adapters.terminal.transcript import transcript
from bot.contract.words import _
from bot.people import community as communities
from bot.store.hot import Hot
from bot.talk.turn import Turn
from bot.wiring import DATABASE, building
from tests.faults.clock import Clock
from tests.faults.hub import settings_for
from tests.faults.judge import Verdict
from tests.faults.ledger import Ledger
from tests.faults.lives import Nursery
from tests.faults.square import SquarePlatform
from tests.faults.story import Told, make_template, take_up
from tests.faults.world import World


def test_x1_x31_what_a_hub_wrote_while_it_ended_goes_out_by_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "hub"
    make_template(folder, "square")
    home, clock, told = settings_for(folder).hub.data_dir, Clock(), Told(0, "square", Verdict())
    platform = SquarePlatform(0, folder, clock.now)
    world = World(0, platform, clock, Ledger(home / DATABASE, clock.now))
    _leave_a_word(folder, clock.now())
    with closing(Nursery(folder, platform, clock.now)) as nursery:
        take_up(told, world, nursery, platform.open(), random.Random(0))
        platform.close()
    assert "hub > olga: The pantry opens." in transcript(platform.diary())
    assert not told.verdict.wrong


def _leave_a_word(folder: Path, now: float) -> None:
    """As a hub does that is told to end before it is sent."""
    with building(settings_for(folder)) as opened, opened.store.write() as connection:
        hot, seals = Hot(connection), opened.vault.bind(connection)
        turn = Turn(hot, seals, opened.house, communities.load(hot, opened.house.settings), now)
        (olga,) = hot.all("SELECT person_id FROM account WHERE \"user\" = 'olga'")
        assert turn.tell(olga[0], _("The pantry opens."), "notice", urgent=True)
