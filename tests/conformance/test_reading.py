"""`read` is pure and total, and nobody else's words become a person's command."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.contract import codec
from bot.contract.events import Said
from tests.conformance.rigs import Rig

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
#: A rig is only read here, so examples may share it.
shared = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


def is_survived(rig: Rig, body: str) -> bool:
    """Whether `read` makes an event or nothing of it, or refuses it as it may."""
    try:
        event = rig.adapter.read(body)
    except ValueError:
        return True
    return event is None or codec.loads(codec.dumps(event)) == event


@given(body=st.text(max_size=60) | JSON.map(json.dumps))
@shared
def test_h17_any_text_is_read_or_refused(rig: Rig, body: str) -> None:
    assert is_survived(rig, body)


@given(seed=st.integers(0, 2**32), junk=JSON)
@shared
def test_h17_a_damaged_update_is_read_or_refused(rig: Rig, seed: int, junk: Any) -> None:
    rig.say("maria", "hello")
    body = json.loads(rig.held()[-1])
    damage(body, random.Random(seed), junk)
    assert is_survived(rig, json.dumps(body))


@pytest.mark.parametrize("depth", [20, 100_000])
def test_h17_depth_is_no_weapon(rig: Rig, depth: int) -> None:
    assert is_survived(rig, "[" * depth + "]" * depth)


def damage(body: dict[str, Any], dice: random.Random, junk: Any) -> None:
    """Put junk in one place, or take something away."""
    name = dice.choice(list(body))
    if isinstance(body[name], dict) and body[name] and dice.random() < 0.8:
        damage(body[name], dice, junk)
    elif dice.random() < 0.3:
        del body[name]
    else:
        body[name] = junk


def test_reading_twice_says_the_same_and_changes_nothing(rig: Rig) -> None:
    rig.say("maria", "hello")
    rig.say("maria", "/help", group=True)
    before = list(rig.held())
    events = [rig.adapter.read(body) for body in before]
    assert events == [rig.adapter.read(body) for body in before]
    assert list(rig.held()) == before


def test_events_make_the_round_trip_in_json(rig: Rig) -> None:
    rig.say("maria", "¿Qué tal? 👋\nline two")
    event = rig.adapter.read(rig.held()[-1])
    assert isinstance(event, Said)
    assert codec.loads(codec.dumps(event)) == event
    assert (event.text, event.private, event.chat) == ("¿Qué tal? 👋\nline two", True, rig.private("maria"))


def test_later_words_have_the_higher_order(rig: Rig) -> None:
    for word in ("one", "two", "three"):
        rig.say("maria", word, group=True)
    orders = [event.order for body in rig.held() if isinstance(event := rig.adapter.read(body), Said)]
    assert orders == sorted(set(orders))


@pytest.mark.parametrize(
    ("text", "meant"),
    [("/requests", True), ("!requests", True), ("nice weather", False), ("see /requests", False)],
)
def test_g2_in_a_group_only_what_is_said_to_the_hub_is_meant(rig: Rig, text: str, meant: bool) -> None:
    rig.say("maria", text, group=True)
    event = rig.adapter.read(rig.held()[-1])
    assert isinstance(event, Said)
    assert event.meant is meant


@pytest.mark.parametrize("via", ["forward", "bot"])
@pytest.mark.parametrize("group", [False, True], ids=["private", "group"])
@pytest.mark.parametrize("text", ["/forget", "!forget", " /forget"])
def test_h9_what_was_forwarded_or_comes_from_a_bot_is_no_command(
    rig: Rig, via: Any, group: bool, text: str
) -> None:
    rig.say("newsbot", text, group=group, via=via)
    heard = [event for body in rig.held() if isinstance(event := rig.adapter.read(body), Said)]
    assert not [event for event in heard if event.text.lstrip().startswith(("/", "!"))]
    assert not [event for event in heard if via == "bot" or (group and event.meant)]


def test_h6_names_arrive_harmless(rig: Rig) -> None:
    rig.rename("maria", "Ma\u202eria\u200b " + "x" * 100)
    rig.say("maria", "hello")
    event = rig.adapter.read(rig.held()[-1])
    assert isinstance(event, Said)
    assert event.sender.name == "Maria " + "x" * 58
