"""T4: neighbours and an organizer who do anything at all in a hub with all its flows."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.memory import BUTTONS, PLAIN
from bot.contract.abilities import Abilities
from bot.wiring import furnish
from tests.kit.town import GROUP, Town

PEOPLE = ("maria", "sam", "olga")
#: Must never be readable on disk.
MARK = "zebraquartz"
STARTS = tuple(f"/{flow.name}" for flow in furnish().flows.values() if not flow.hidden)
COMMANDS = tuple(f"/{name}" for name in furnish().commands)
TYPED = (
    f"need food {MARK}", "i can drive people on tuesdays", "near the library", "tomorrow 5pm", "414 555 0123", "Ana",
    "1", "2", "3", "1, 2", "done", "skip", "yes", "no", "change", "back", "cancel", "make it 4", "help 1", "no 1",
    "@1 hello", "", "?!", "x" * 5000, "/nothing", "thanks", "my friend is in danger", "a person", "necesito comida",
    "my mom needs insulin today", "put me down for the pantry", "what shifts are there?", "i can give 20 dollars",
    "go on", "drop it", "mi hija necesita un aventón",
)  # fmt: skip

who = st.sampled_from(PEOPLE)
step = st.one_of(
    st.tuples(who, st.just("say"), st.sampled_from(TYPED)),
    st.tuples(who, st.just("say"), st.sampled_from(STARTS)),
    st.tuples(who, st.just("say"), st.sampled_from(COMMANDS)),
    st.tuples(who, st.just("press"), st.integers(0, 60)),
    st.tuples(who, st.just("press"), st.integers(0, 8)),
    st.tuples(who, st.just("group"), st.sampled_from(TYPED)),
    st.tuples(who, st.just("edit"), st.sampled_from(TYPED)),
    st.tuples(who, st.just("restart"), st.just("")),
    st.tuples(who, st.just("later"), st.sampled_from((60, 3_700, 90_000))),
    st.tuples(who, st.just("jump"), st.sampled_from((-3_600, 3_600))),
)


def do(town: Town, name: str, what: str, how: str | int) -> None:
    """One step, and everything the hub does about it."""
    DEEDS[what](town, name, how)
    town.settle()


def _press(town: Town, name: str, which: str | int) -> None:
    """One of all the buttons they can see, old ones too, the newest first."""
    keys = [(post, key) for post in town.memory.square.seen_by(name) for key in post.keys]
    if keys:
        town.memory.people.press(name, *keys[int(which) % len(keys)])


def _edit(town: Town, name: str, text: str | int) -> None:
    if any(post.author == name for post in town.memory.square.seen_by(name)):
        town.memory.people.edit(name, str(text))


def _jump(town: Town, name: str, seconds: str | int) -> None:
    town.now += float(seconds)


DEEDS: Mapping[str, Callable[[Town, str, str | int], object]] = {
    "say": lambda town, name, text: town.memory.people.say(name, str(text)),
    "group": lambda town, name, text: town.memory.people.say(name, f"/{text}", to=GROUP),
    "press": _press,
    "edit": _edit,
    "restart": lambda town, name, how: town.restart(),
    "later": lambda town, name, seconds: town.pass_time(float(seconds)),
    "jump": _jump,
}


def holds(town: Town) -> None:
    """What is true after every step."""
    assert town.faults == []
    assert town.rows("SELECT id, fault FROM inbox WHERE state = 'dead'") == []
    assert town.rows("SELECT kind, fault FROM outbox WHERE state = 'dead'") == []
    crowded = "SELECT person_id FROM conversation GROUP BY person_id, chat_id, state HAVING count(*) > 1"
    assert town.rows(crowded) == []
    for table in ("conversation", "outbox", "inbox"):
        assert not any(MARK.encode() in row[0] for row in town.rows(f"SELECT body FROM {table}") if row[0])


def has_open(town: Town) -> bool:
    return town.rows("SELECT count(*) FROM conversation WHERE state = 'open'") != [(0,)]


@pytest.mark.parametrize("abilities", [BUTTONS, PLAIN], ids=["buttons", "plain"])
@settings(max_examples=12, deadline=None, derandomize=True)
@given(walk=st.lists(step, min_size=15, max_size=40))
def test_t4_whatever_neighbours_do_nothing_breaks_and_every_conversation_can_be_left(
    abilities: Abilities, walk: list[tuple[str, str, str | int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder), abilities)
        for name, what, how in walk:
            do(town, name, what, how)
            holds(town)
        for name in PEOPLE:
            do(town, name, "say", "cancel")
        holds(town)
        assert not has_open(town)
        town.close()


@pytest.mark.parametrize("start", STARTS)
def test_t4_every_flow_can_be_left_at_once(tmp_path: Path, start: str) -> None:
    town = Town(tmp_path)
    for text in (start, "cancel"):
        do(town, "olga", "say", text)
    holds(town)
    assert not has_open(town)
    town.close()
