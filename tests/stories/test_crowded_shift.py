"""Fifty people at once on one shift, from two platforms: capacity is never exceeded, everybody reads the truth (S9)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.memory.rendering import keycap
from bot.people import community as communities
from bot.store.hot import Hot
from bot.wiring import building
from tests.matrix.server import contents
from tests.matrix.server.synapse import Synapse
from tests.stories.hub import ROOM, Quarter
from tests.stories.said import shown
from tests.telegram.rig import GROUP

ON_TELEGRAM, ON_MATRIX, SEEDS = 44, 6, 5
DAYS = ("Saturday", "Sunday", "Monday", "Dec 3", "Dec 4")
#: Places of each kind; the labels of their buttons in their order, and what they become while the card fills.
MOST = {"people": 6, "driver": 2}
LABELS = (("Sign up", "Waiting list"), ("Sign up: driver", "Wait: driver"))
TAKEN = (
    "SELECT r.key, count(*) FROM shift_place p JOIN shift_role r ON r.id = p.role_id"
    " WHERE p.shift_id = ? AND p.state = 'held' GROUP BY r.key ORDER BY r.key DESC"
)
STATES = "SELECT a.user, p.state FROM shift_place p JOIN account a ON a.person_id = p.person_id WHERE p.shift_id = ?"
ANSWERED = (
    "SELECT a.user, count(*) FROM outbox o JOIN account a ON a.person_id = o.person_id"
    " WHERE a.adapter = 'matrix' AND o.state = 'sent' AND o.deed = 'send' GROUP BY a.user"
)
#: What a tap answers -> the state of the place.
SAID = {"You're in.": "held", "It is full. You are on the waiting list.": "waiting"}


@pytest.fixture
def quarter(tmp_path: Path, timed: Synapse) -> Iterator[Quarter]:
    """Groups that take a post for each of the shifts."""
    made = Quarter(tmp_path, timed)
    with building(made.settings) as opened, opened.store.write() as connection:
        for key, value in (("group_posts_a_day", 20), ("group_posts_an_hour", 10)):
            communities.decide(Hot(connection), key, value)
    with made:
        yield made


def test_s9_fifty_at_once_on_both_platforms(quarter: Quarter) -> None:
    quarter.settle()
    voices = [quarter.synapse.register(f"hand{n}{quarter.street.suffix}") for n in range(ON_MATRIX)]
    room = quarter.street.groups[ROOM]
    for voice in voices:
        quarter.synapse.call("POST", f"/join/{room}", {}, voice.token)
    for number in range(ON_TELEGRAM):
        quarter.api.people.join(f"n{number}", GROUP)
    for seed in range(SEEDS):
        title = f"Pantry {seed}"
        quarter.plays(f"""
            olga > /shift {title}, {DAYS[seed]} 10-14, 6 people and 2 drivers, hall
            olga taps Yes, post it
            hub @ oak street: {title} · hall
            hub @ elm house: {title} · hall
        """)
        rush(quarter, random.Random(seed), title, [voice.token for voice in voices])
        number = quarter.rows("SELECT id FROM shift WHERE title = ?", (title,))[0][0]
        assert dict(quarter.rows(TAKEN, (number,))) == MOST
        states = dict(quarter.rows(STATES, (number,)))
        assert sorted(states.values()).count("waiting") == len(states) - 8 == ON_TELEGRAM + ON_MATRIX - 8
        assert [
            told for told in (toast(quarter, n) for n in range(ON_TELEGRAM)) if told[1] != states[told[0]]
        ] == []
        answered = dict(quarter.rows(ANSWERED))
        assert [voice.user_id for voice in voices if answered.get(voice.user_id, 0) < seed + 1] == []
        quarter.plays(f"""
            olga > cancel shift {number}
            olga taps Yes, cancel it
            later 1 h
        """)  # a third open one would stand on the board only (rule 13)
    assert quarter.api.limits.refusals == 0


def toast(quarter: Quarter, number: int) -> tuple[str, str]:
    """Whose tap it was, and the state that the answer spoke of."""
    user, said = quarter.api.world.user(f"n{number}"), shown(quarter, to=f"n{number}", deed="toast")[-1].text
    return str(user.id), SAID[said]


def rush(quarter: Quarter, dice: random.Random, title: str, tokens: list[str]) -> None:
    """Everybody chooses while the hub answers whom it can."""
    card = quarter.street.newest("ines", title, ROOM)
    room = quarter.street.groups[ROOM]
    crowd: list[int | str] = [*range(ON_TELEGRAM), *tokens]
    for who in dice.sample(crowd, len(crowd)):
        place = dice.randrange(len(LABELS))
        if isinstance(who, int):
            tap(quarter, f"n{who}", place)
        else:
            said = contents.reaction(card.ref, keycap(place + 1))
            quarter.synapse.call("PUT", f"/rooms/{room}/send/m.reaction/{title[-1]}", said, who)
    quarter.settle()


def tap(quarter: Quarter, who: str, place: int) -> None:
    """The button there, whatever it says just now."""
    usual, full = LABELS[place]
    try:
        quarter.api.people.tap(who, usual)
    except LookupError:
        quarter.api.people.tap(who, full)
