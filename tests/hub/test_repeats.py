"""X24, X25, X26: the same thing twice, two at once, and buttons from long ago."""

from __future__ import annotations

import random

import pytest

from tests.hub.stalls import Stalls
from tests.kit.town import Town

TAKEN = "SELECT count(*), count(DISTINCT subject) FROM audit WHERE action = 'taken'"


def shuffled_in(stalls: Stalls, dice: random.Random) -> None:
    """Everything that waits arrives three times, each time in another order, in pieces."""
    waiting = list(stalls.memory.square.waiting)
    for _unused in range(3):
        dice.shuffle(waiting)
        for at in range(0, len(waiting), 3):
            stalls.turns.accept(stalls.memory.name, waiting[at : at + 3])
            stalls.turns.work()
    stalls.settle()


@pytest.mark.parametrize("seed", range(20))
def test_x24_shuffled_and_repeated_three_times_there_is_one_effect(stalls: Stalls, seed: int) -> None:
    dice = random.Random(seed)
    stalls.ordered("maria", "bread")
    stalls.memory.people.tap("sam", "I can help")
    stalls.memory.people.tap("ines", "I can help")
    stalls.memory.people.say("rosa", "/order milk")
    shuffled_in(stalls, dice)
    assert stalls.rows(TAKEN) == [(1, 1)]
    assert stalls.rows("SELECT count(*) FROM conversation") == [(1,)]
    assert stalls.rows("SELECT source, key FROM inbox GROUP BY source, key HAVING count(*) > 1") == []
    assert sum("How many?" in text for text in stalls.private("rosa")) == 1


@pytest.mark.parametrize("where", ["group", "apart", "together"])
def test_x25_of_two_who_offer_at_once_exactly_one_has_it_and_the_other_is_told(
    everywhere: Stalls, where: str
) -> None:
    everywhere.ordered("maria", "bread")
    people = everywhere.memory.people
    for seed in range(8):
        number = everywhere.ordered("maria", f"bread {seed}") if seed else "1"
        helpers = random.Random(f"{seed}{where}").sample(("sam", "ines", "rosa"), 2)
        for name in helpers:
            people.say(name, f"help {number}")
            if where == "apart":
                everywhere.settle()
        everywhere.settle()
        told = ["".join(everywhere.private(name)[-2:]) for name in helpers]
        assert sum(f"It is yours, number {number}." in text for text in told) == 1, told
        assert sum("Somebody was faster" in text for text in told) == 1, told
        everywhere.now += 3600
        everywhere.settle()


@pytest.mark.parametrize("block", range(4))
def test_x25_two_hundred_races_of_fifty_taps_have_two_hundred_winners(stalls: Stalls, block: int) -> None:
    """Every tap of a round arrives in one batch, in an order of its own."""
    crowd = [f"n{number}" for number in range(50)]
    for name in crowd:
        stalls.memory.people.join(name, "oak street")
    stalls.settle()
    with stalls.store.write() as connection:
        connection.exec_driver_sql("DELETE FROM audit")
    for seed in range(block * 50, block * 50 + 50):
        _race(stalls, crowd, random.Random(seed), str(1_000 + seed))
    assert stalls.rows(TAKEN) == [(50, 50)]


def _race(stalls: Stalls, crowd: list[str], dice: random.Random, number: str) -> None:
    with stalls.store.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO audit (at, person_id, action, subject, detail) VALUES (0, NULL, 'ordered', ?, '{}')",
            (number,),
        )
    for name in dice.sample(crowd, len(crowd)):
        stalls.memory.people.say(name, f"help {number}")
    waiting = list(stalls.memory.square.waiting)
    stalls.turns.accept(stalls.memory.name, waiting)
    stalls.memory.square.acknowledge(waiting)
    while stalls.turns.work(dice.choice((1, 7, 100))):
        pass
    assert stalls.rows(f"SELECT count(*) FROM audit WHERE action = 'taken' AND subject = '{number}'") == [
        (1,)
    ]


def every_token(town: Town) -> list[tuple[str, str, str]]:
    """(who pressed it, message, token) of every button ever shown."""
    shown = [
        (entry.person or "ines", entry.ref, key.token)
        for entry in town.memory.square.shown
        for key in entry.keys
    ]
    return list(dict.fromkeys(one for one in shown if one[2]))


def test_x26_every_button_ever_shown_pressed_again_in_every_state_has_no_second_effect(
    stalls: Stalls,
) -> None:
    """Replayed after each step of the story; nothing is taken twice or ordered twice by an old button."""
    ordered = "SELECT count(*) FROM audit WHERE action = 'ordered'"
    steps = ("/order bread", "2", "yes", "/order milk", "3", "cancel")
    for step in steps:
        stalls.memory.people.say("maria", step)
        stalls.settle()
        before = stalls.rows(ordered)
        for who, ref, token in every_token(stalls):
            if not token.endswith(":0"):  # a confirmation's yes may be pressed: it is the question on show
                stalls.memory.people.touch(who, stalls.memory.square.posts[ref], token)
                stalls.settle()
        assert stalls.rows(ordered) == before
        stalls.memory.people.say("maria", "back")
        stalls.settle()
    assert stalls.faults == []
    assert (
        stalls.rows("SELECT subject FROM audit WHERE action = 'taken' GROUP BY subject HAVING count(*) > 1")
        == []
    )


def test_x26_a_button_of_an_order_that_was_taken_says_so(stalls: Stalls) -> None:
    stalls.ordered("maria", "bread")
    card = stalls.memory.people.newest("sam", stalls.memory.square.group("oak street"), "is open")
    token = card.keys[0].token
    stalls.plays("ines taps I can help\nhub > ines: It is yours")
    stalls.memory.people.touch("sam", card, token)
    stalls.plays("later 10 s\nhub > sam: Somebody was faster")


@pytest.mark.parametrize(
    "token", ["", "b:", "q:", "b:nonsense", "q:nonsense:0", "q::", "x", "q:" + "9" * 90, "b:\x00"]
)
def test_x26_a_forged_button_shows_where_things_stand(stalls: Stalls, token: str) -> None:
    stalls.plays("maria > /order bread\nhub < How many?")
    post = stalls.memory.people.newest("maria")
    stalls.memory.people.touch("maria", post, token)
    stalls.settle()
    assert stalls.faults == []
    stalls.plays("maria > 2\nhub < Is this right?")
