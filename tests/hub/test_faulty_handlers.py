"""X28: a mistake in a handler costs three tries and an honest word; the queue moves on."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from adapters.memory import BUTTONS
from bot.contract.views import View
from bot.contract.words import _
from bot.talk import Furniture, Right, Turn, command
from bot.talk.furniture import Answered, Reply
from tests.hub.stall import EVERYBODY
from tests.hub.stalls import Stalls

#: What the broken command does next: raises while there is something in it.
BREAKS: list[Exception] = []


@command("fragile", right="fragile.use", title=_("Something that may break"))
def fragile(turn: Turn, rest: str) -> Answered:
    """Writes, then perhaps breaks."""
    turn.audit("touched", rest)
    if BREAKS:
        raise BREAKS.pop()
    return Reply(View.of(_("All is well.")))


FRAGILE = Furniture("fragile", rights=(Right("fragile.use", EVERYBODY),), commands=(fragile,))


@pytest.fixture(params=[True, False], ids=["at once", "by way of the queue"])
def town(tmp_path: Path, request: pytest.FixtureRequest) -> Stalls:
    BREAKS.clear()
    made = Stalls(tmp_path, BUTTONS, FRAGILE)
    made.at_once = request.param
    return made


@pytest.mark.parametrize("times", [1, 2])
def test_x28_what_works_at_a_later_try_has_one_effect(town: Stalls, times: int) -> None:
    BREAKS[:] = [ValueError("a mistake")] * times
    town.plays("maria > /fragile once\nlater 1 min\nhub > maria: All is well.")
    assert town.rows("SELECT count(*) FROM audit WHERE action = 'touched'") == [(1,)]
    assert len(town.faults) == times


def test_x28_after_three_tries_it_is_put_aside_the_person_told_and_their_chat_goes_on(town: Stalls) -> None:
    BREAKS[:] = [ValueError("a mistake")] * 3
    town.memory.people.say("maria", "/fragile once")
    town.memory.people.say("maria", "/order bread")
    town.settle()
    town.plays("later 1 min\nhub > maria: Something broke on my side\nhub > maria: How many?")
    assert town.rows("SELECT tries, fault FROM inbox WHERE state = 'dead'") == [(3, "ValueError")]
    assert town.rows("SELECT count(*) FROM audit WHERE action = 'touched'") == [(0,)]


def test_x28_other_chats_wait_for_nobody(town: Stalls) -> None:
    BREAKS[:] = [ValueError("a mistake")] * 3
    town.plays("maria > /fragile once\nsam > /order bread\nhub > sam: How many?")


def test_x28_what_broke_on_arrival_waits_with_its_words_and_what_its_writer_said_after_it(
    town: Stalls,
) -> None:
    BREAKS[:] = [ValueError("a mistake")]
    town.memory.people.say("maria", "/fragile once")
    town.memory.people.say("maria", "/order bread")
    town.memory.people.say("sam", "/order rice")
    town.settle()
    waiting = town.rows("SELECT tries, length(body) > 0 FROM inbox WHERE state = 'waiting' ORDER BY id")
    assert waiting == [(1, 1), (0, 1)]
    assert town.rows("SELECT count(*) FROM inbox WHERE state = 'done' AND length(body) > 0") == [(0,)]
    town.plays("later 1 min\nhub > maria: All is well.\nhub > maria: How many?")


def test_x28_what_a_fault_says_is_never_stored(town: Stalls) -> None:
    BREAKS[:] = [ValueError("maria lives at 12 Oak Street")] * 3
    town.plays("maria > /fragile once\nlater 1 min\nhub > maria: Something broke")
    for (table,) in town.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        assert "12 Oak Street" not in str(town.rows(f"SELECT * FROM {table}"))


@pytest.mark.parametrize("seed", range(10))
def test_x28_faults_at_random_lose_no_input_and_double_no_effect(town: Stalls, seed: int) -> None:
    dice = random.Random(seed)
    for number in range(12):
        BREAKS[:] = [ValueError("a mistake")] * dice.choice((0, 0, 1, 2, 3))
        town.plays(f"{dice.choice(('maria', 'sam', 'ines'))} > /fragile {number}")
        town.pass_time(60.0)
    done = town.rows("SELECT count(*), count(DISTINCT subject) FROM audit WHERE action = 'touched'")[0]
    dead = town.rows("SELECT count(*) FROM inbox WHERE state = 'dead'")[0][0]
    assert done == (12 - dead, 12 - dead)
    assert town.rows("SELECT count(*) FROM inbox WHERE state = 'waiting'") == [(0,)]
