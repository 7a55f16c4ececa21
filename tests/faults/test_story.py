"""What a story makes of a slow machine, and of a hub that ends while it has something to say."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from adapters.terminal.transcript import transcript
from bot.contract.words import _
from bot.people import community as communities
from bot.store.hot import Hot
from bot.talk.turn import Turn
from bot.wiring import DATABASE, building
from tests.faults.clock import START, Clock
from tests.faults.hub import settings_for
from tests.faults.judge import Verdict, judge
from tests.faults.ledger import Ledger
from tests.faults.lives import Nursery
from tests.faults.square import SquarePlatform
from tests.faults.story import Told, in_flight, make_template, take_up
from tests.faults.world import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Oak street on the square, in a folder of its own."""
    folder, clock = tmp_path / "hub", Clock()
    make_template(folder, "square")
    platform = SquarePlatform(0, folder, clock.now)
    return World(0, platform, clock, Ledger(settings_for(folder).hub.data_dir / DATABASE, clock.now))


def test_x1_x31_what_a_hub_wrote_while_it_ended_goes_out_by_the_next(tmp_path: Path, world: World) -> None:
    told = Told(0, "square", Verdict())
    _leave_a_word(tmp_path / "hub", world.clock.now())
    with closing(Nursery(tmp_path / "hub", world.platform, world.clock.now)) as nursery:
        take_up(told, world, nursery, world.platform.open(), random.Random(0))
        world.platform.close()
    assert "hub > olga: The pantry opens." in transcript(world.platform.diary())
    assert not told.verdict.wrong


def test_x1_what_was_done_before_time_jumped_may_be_forgotten_by_now(world: World) -> None:
    world.platform.log.acknowledged |= {"of Tuesday", "lost"}
    world.handled.add("of Tuesday")
    judge(verdict := Verdict(), world, ())
    assert "inputs lost: ['lost'], or not taken" in verdict.wrong


@pytest.mark.parametrize(("deed", "wrong"), [("toast", []), ("send", ["two sends in flight in one chat"])])
def test_x1_one_send_in_a_chat_and_any_words_at_buttons_are_in_flight(
    tmp_path: Path, world: World, deed: str, wrong: list[str]
) -> None:
    told = Told(0, "square", Verdict())
    _leave_a_word(tmp_path / "hub", START)
    _leave_a_word(tmp_path / "hub", START)
    with closing(sqlite3.connect(world.ledger.database)) as hub:
        hub.execute("UPDATE outbox SET state = 'sending'")
        hub.execute("UPDATE outbox SET deed = ? WHERE id = (SELECT max(id) FROM outbox)", (deed,))
        hub.commit()
    assert len(in_flight(world, told, "commit")) == 2
    assert told.verdict.wrong == wrong


def _leave_a_word(folder: Path, now: float) -> None:
    """As a hub does that is told to end before it is sent."""
    with building(settings_for(folder)) as opened, opened.store.write() as connection:
        hot, seals = Hot(connection), opened.vault.bind(connection)
        turn = Turn(hot, seals, opened.house, communities.load(hot, opened.house.settings), now)
        (olga,) = hot.all("SELECT person_id FROM account WHERE \"user\" = 'olga'")
        assert turn.tell(olga[0], _("The pantry opens."), "notice", urgent=True)
