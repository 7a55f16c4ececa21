"""Who may do what: every command and button of the basics, tried by everybody."""

from __future__ import annotations

import pytest

from bot.store.hot import Hot
from bot.talk.furniture import Command, Flow
from bot.talk.house import House
from bot.talk.rights import ACTORS, GATE, LIVE
from bot.talk.turn import Turn
from flows.basics import FURNITURE
from tests.flows.basics.conftest import ROOMS
from tests.kit.town import Town

ANYBODY = {
    "start",
    "about",
    "more",
    "help",
    "person",
    "language",
    "stop",
    "privacy",
    "claim",
    "settings",
    "board",
    "overview",
}
OWN = {"mydata", "mine", "forget", "link", "unlink"}
TEAM = {"people", "duty"}
ORGANIZERS = {"setup", "erase", "export"}


def test_nothing_is_forgotten_here() -> None:
    shown = {flow.name for flow in FURNITURE.talks if not flow.hidden}
    shown |= {command.name for command in FURNITURE.commands}
    assert shown == ANYBODY | OWN | TEAM | ORGANIZERS


@pytest.mark.parametrize("actor", ACTORS)
def test_the_table_says_who_may(actor: str) -> None:
    house = House(ROOMS)
    things: dict[str, Flow | Command] = {**house.flows, **house.commands}
    may = {
        name
        for name in ANYBODY | OWN | TEAM | ORGANIZERS
        if house.rights.verdict(things[name].right, {actor}, {**GATE, LIVE: True})
    }
    expected = {
        "public": ANYBODY, "officer": ANYBODY | OWN | TEAM, "organizer": ANYBODY | OWN | TEAM | ORGANIZERS,
        "operator": OWN,
    }.get(actor, ANYBODY | OWN)  # fmt: skip
    assert may == expected


@pytest.mark.parametrize(
    ("name", "role", "allowed"),
    [
        ("maria", "", ANYBODY | OWN),
        ("sam", "helper", ANYBODY | OWN),
        ("sam", "treasurer", ANYBODY | OWN | TEAM),
        ("olga", "", ANYBODY | OWN | TEAM | ORGANIZERS),
        ("lee", "", ANYBODY | OWN),  # a stranger: own data is own data
    ],
)
def test_h5_people_may_what_their_roles_say(town: Town, name: str, role: str, allowed: set[str]) -> None:
    town.plays(f"{name} > privacy")
    if role:
        town.give(name, role)
    with town.store.read() as connection:
        hot = Hot(connection)
        turn = Turn(
            hot, town.vault.bind(connection), town.house, town.turns.handling.community(hot), town.now,
            person=town.person(name),
        )  # fmt: skip
        turn.found_here = True
        things: dict[str, Flow | Command] = {**town.house.flows, **town.house.commands}
        assert {n for n in ANYBODY | OWN | TEAM | ORGANIZERS if turn.may(things[n].right)} == allowed


def test_h1_a_banned_person_presses_nothing(town: Town) -> None:
    town.plays("maria > privacy")
    with town.store.write() as connection:
        connection.exec_driver_sql(
            "UPDATE person SET standing = 'banned' WHERE id = ?", (town.person("maria").id,)
        )
    with town.store.read() as connection:
        hot = Hot(connection)
        turn = Turn(
            hot, town.vault.bind(connection), town.house, town.turns.handling.community(hot), town.now,
            person=town.person("maria"),
        )  # fmt: skip
        allowed = {deed.name for deed in FURNITURE.deeds if turn.may(deed.right)}
    # own data; the verbs themselves refuse a banned account
    assert allowed == {"link.yes", "link.no", "mine.more", "devices.confirm"}
