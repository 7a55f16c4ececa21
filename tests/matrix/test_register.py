"""What the hub's database tells the adapter about people, and the adapter of config.toml."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import config
from bot.contract.address import Address, Who
from bot.contract.events import Sender
from bot.hub import chats
from bot.people import person as persons
from bot.people import roles
from bot.store.hot import Hot
from bot.wiring import Building, building, diagnose, platforms
from bot.wiring.matrix import Register

NOW = 1_795_000_000.0


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Building]:
    file = tmp_path / "config.toml"
    file.write_text(
        '[matrix]\nhomeserver = "http://127.0.0.1:9"\nuser = "@talkoot:localhost"\npassword = "not that one"\n'
        '[backup]\ndir = ""\n'
    )
    file.chmod(0o600)
    with building(config.load(file)) as made:
        yield made


def settle(
    opened: Building, name: str, *, standing: str = "stranger", role: str = "", room: str = ""
) -> None:
    """Somebody as the hub knows them."""
    with opened.store.write() as connection:
        hot, seals = Hot(connection), opened.vault.bind(connection)
        person = chats.find_person(hot, seals, Sender(Who("matrix", f"@{name}:localhost"), name.title()), NOW)
        persons.change(hot, person, standing=standing)
        if role:
            roles.give(hot, person.id, role, None, NOW)
        if room:
            chat = chats.find_or_make(hot, Address("matrix", room), False, NOW)
            hot.run("UPDATE chat SET purposes = 'requests' WHERE id = ?", (chat.id,))
            hot.run(
                "INSERT INTO presence (person_id, chat_id, here, checked_at) VALUES (?,?,?,?)",
                (person.id, chat.id, True, NOW),
            )


@pytest.mark.parametrize(
    ("standing", "role", "told"),
    [
        ("member", "", "member"),
        ("stranger", "", "stranger"),
        ("banned", "", "banned"),
        ("member", "organizer", "organizer"),
        ("banned", "organizer", "banned"),  # a ban counts more than what somebody was
        ("member", "dispatcher", "member"),
    ],
)
async def test_how_somebody_stands(opened: Building, standing: str, role: str, told: str) -> None:
    settle(opened, "maria", standing=standing, role=role)
    assert await Register(opened.store).standing("@maria:localhost") == told


async def test_nobody_known_is_a_stranger_and_the_hub_waits_for_its_first_organizer(opened: Building) -> None:
    register = Register(opened.store)
    assert await register.standing("@nobody:localhost") == "stranger"
    assert await register.is_unclaimed()
    settle(opened, "olga", standing="member", role="organizer")
    assert not await register.is_unclaimed()


async def test_only_rooms_that_are_served_are_told_with_those_who_are_there(opened: Building) -> None:
    settle(opened, "maria", standing="member", room="!oak")
    settle(opened, "sam", standing="member", room="!oak")
    with opened.store.write() as connection:
        hot = Hot(connection)
        chats.find_or_make(hot, Address("matrix", "!unbound"), False, NOW)
        empty = chats.find_or_make(hot, Address("matrix", "!empty"), False, NOW)
        hot.run("UPDATE chat SET purposes = 'team' WHERE id = ?", (empty.id,))
        sam = persons.find(hot, Who("matrix", "@sam:localhost"))
        assert sam is not None
        hot.run("UPDATE presence SET here = ? WHERE person_id = ?", (False, sam.id))
    assert await Register(opened.store).served() == {
        "!oak": frozenset({"@maria:localhost"}),
        "!empty": frozenset(),
    }


async def test_v19_the_adapters_secrets_come_from_the_master_key_and_show_nowhere(opened: Building) -> None:
    adapter = platforms(opened)["matrix"]
    assert adapter.abilities.idempotent
    assert "not that one" not in repr(vars(adapter))
    assert opened.master.derive("matrix/pickle/@talkoot:localhost").hex() not in repr(vars(adapter))


def test_a_check_before_the_first_start_makes_neither_key_nor_login(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        '[matrix]\nhomeserver = "http://127.0.0.1:9"\nuser = "@talkoot:localhost"\npassword = "not that one"\n'
    )
    file.chmod(0o600)
    told = asyncio.run(diagnose(config.load(file), []))
    assert [remark.kind for remark in told["matrix"]] == ["stop"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["config.toml"]


async def test_h20_whoever_holds_a_role_is_watched(opened: Building) -> None:
    for name, role in (("olga", "organizer"), ("dan", "dispatcher"), ("maria", "")):
        settle(opened, name, standing="member", role=role)
    with opened.store.write() as connection:
        hot = Hot(connection)
        dan = persons.find(hot, Who("matrix", "@dan:localhost"))
        assert dan is not None
        roles.take(hot, dan.id, "dispatcher", NOW)
    assert await Register(opened.store).trusted() == {"@olga:localhost"}
