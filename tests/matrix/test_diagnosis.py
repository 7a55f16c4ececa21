"""`talkoot check --online`: what works on Matrix and what is missing, in plain words."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from adapters.matrix import Account as Login
from adapters.matrix import sealed
from adapters.matrix.diagnosis import diagnose
from adapters.matrix.limits import LIMITED, Gate
from adapters.matrix.sealed import Kept
from bot.contract.delivery import Throttled
from bot.contract.diagnosis import Bound, Remark
from tests.matrix.logins import Home, secrets
from tests.matrix.server.people import People
from tests.matrix.server.synapse import Account, Synapse

GROUP = "oak street"


@dataclass
class Checked:
    """A bot that has started once, in a room or not, and what is asked about it."""

    home: Home
    people: People
    rooms: list[str] = field(default_factory=list)

    async def remarks(self) -> list[Remark]:
        user = self.home.account.user_id
        bound = [Bound(self.people.street.address(room), "open") for room in self.rooms]
        return await diagnose(self.home.login, self.home.folder, secrets(user, self.home.key), bound)

    def joins(self, power: int = 50, encrypted: bool = False, history: str = "shared") -> None:
        street = self.people.street
        room = street.group(GROUP, "maria", encrypted)
        maria = street.user("maria")
        maria.call("PUT", f"/rooms/{room}/state/m.room.history_visibility/", {"history_visibility": history})
        self.people.add_bot("maria", GROUP, power)
        self.home.synapse.call("POST", f"/join/{room}", {}, self.home.account.token)
        self.rooms.append(room)

    def is_mute(self) -> None:
        self.joins(0)
        maria, path = self.people.street.user("maria"), f"/rooms/{self.rooms[0]}/state/m.room.power_levels/"
        maria.call("PUT", path, maria.call("GET", path) | {"events_default": 10})

    def is_removed(self) -> None:
        self.joins()
        self.people.remove_bot("maria", GROUP)


@pytest.fixture
async def checked(synapse: Synapse, bot: Account, people: People, tmp_path: Path) -> Checked:
    home = Home(synapse, bot, tmp_path / "matrix")
    async with home.session():
        pass
    return Checked(home, people)


#: (what is so, kind of the remark, words of it)
ROOMS: list[tuple[Callable[[Checked], None], str, str]] = [
    (lambda one: one.joins(), "ok", "“oak street”: all is well, not encrypted"),
    (lambda one: one.joins(encrypted=True), "ok", "“oak street”: all is well, encrypted."),
    (lambda one: one.joins(0), "look", "“oak street”: the bot can't pin"),
    (lambda one: one.joins(0), "look", "“oak street”: the bot can't take away"),
    (lambda one: one.joins(history="world_readable"), "look", "anybody on the internet may read"),
    (lambda one: one.is_mute(), "look", "may not write there"),
    (lambda one: one.is_removed(), "look", "not there any more"),
]


@pytest.mark.parametrize(("make", "kind", "words"), ROOMS, ids=[words for *_rest, words in ROOMS])
async def test_what_is_said_of_a_room(
    checked: Checked, make: Callable[[Checked], None], kind: str, words: str
) -> None:
    make(checked)
    before = checked.home.devices()
    remarks = await checked.remarks()
    assert [remark for remark in remarks if remark.kind == kind and words in remark.says], remarks
    assert Remark("ok", f"signed in as {checked.home.account.user_id}.") in remarks
    assert any("its device is signed" in remark.says for remark in remarks)
    assert any("has not slowed the bot down" in remark.says for remark in remarks)
    assert checked.home.devices() == before, "no login was made"


def with_password_only(checked: Checked) -> None:
    (checked.home.folder / "session").unlink()


def with_a_token_of_nobody(checked: Checked) -> None:
    checked.home.token = "not a token"


def with_somebody_elses_token(checked: Checked) -> None:
    checked.home.token = checked.people.street.user("maria").account.token


def with_an_unsigned_device(checked: Checked) -> None:
    kept = Kept(checked.home.account.device, checked.home.account.token)
    sealed.write(checked.home.folder / "session", secrets(checked.home.account.user_id).seal, kept)


def with_another_key(checked: Checked) -> None:
    checked.home.key = "another master key"


LOGINS: list[tuple[Callable[[Checked], None], str, str]] = [
    (with_password_only, "ok", "not signed in yet"),
    (with_a_token_of_nobody, "stop", "does not accept Talkoot's sign-in"),
    (with_somebody_elses_token, "stop", "belongs to @maria"),
    (with_an_unsigned_device, "look", "is not signed"),
    (with_another_key, "stop", "sealed with another talkoot.key"),
]


@pytest.mark.parametrize(("make", "kind", "words"), LOGINS, ids=[words for *_rest, words in LOGINS])
async def test_x5_what_is_said_of_the_login(
    checked: Checked, make: Callable[[Checked], None], kind: str, words: str
) -> None:
    make(checked)
    remarks = await checked.remarks()
    assert [remark for remark in remarks if remark.kind == kind and words in remark.says], remarks
    if kind == "stop":
        assert len(remarks) == 1, "the worst comes alone"


@pytest.mark.parametrize(("days", "kind"), [(1, "look"), (8, "ok")])
async def test_x3_a_limit_that_was_met_is_said_for_a_week_with_its_remedy(
    checked: Checked, days: int, kind: str
) -> None:
    mark = checked.home.folder / LIMITED
    with pytest.raises(Throttled):
        async with Gate(mark):
            raise Throttled(5.0, whole=True)
    met = mark.stat().st_mtime - days * 86400
    os.utime(mark, (met, met))
    (remark,) = [
        remark for remark in await checked.remarks() if "slowe" in remark.says or "slows" in remark.says
    ]
    assert remark.kind == kind
    assert ("override_ratelimit" in remark.says) is (kind == "look")


async def test_a_homeserver_out_of_reach(tmp_path: Path) -> None:
    login = Login("http://127.0.0.1:9", "@talkoot:oak.example", "secret words")
    (remark,) = await diagnose(login, tmp_path, secrets(login.user), [])
    assert (remark.kind, "can't be reached" in remark.says) == ("stop", True)
    assert "secret words" not in remark.says
