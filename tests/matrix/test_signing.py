"""The bot vouches for its device; and what a signature proves."""

from __future__ import annotations

import copy
import os
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from adapters.matrix import signing
from adapters.matrix.identity import Identity, identity, public, sign
from bot.contract.delivery import Unauthorised
from tests.matrix.logins import Home
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.synapse import Account, Json, Synapse

ANA = "@ana:localhost"


@pytest.fixture
def home(synapse: Synapse, bot: Account, tmp_path: Path) -> Home:
    return Home(synapse, bot, tmp_path / "matrix")


async def test_h21_the_device_is_signed_at_the_first_start_and_nothing_is_written_at_the_next(
    home: Home,
) -> None:
    async with home.session() as session:
        assert await signing.is_device_signed(session.client)
    before = told(home)
    async with home.session():
        pass
    assert told(home) == before


async def test_h21_an_identity_of_others_is_replaced_with_the_password(home: Home) -> None:
    await become_somebody_else(home)
    async with home.session() as session:
        assert await signing.is_device_signed(session.client)


async def test_h21_with_only_a_token_the_operator_is_told_what_to_do(home: Home) -> None:
    await become_somebody_else(home)
    wanted = {"type": "m.login.password", "password": home.account.password}
    user = {"identifier": {"type": "m.id.user", "user": home.account.user_id}}
    home.token = home.synapse.call("POST", "/login", wanted | user)["access_token"]
    with pytest.raises(Unauthorised, match="password_file instead of access_token_file for one start"):
        await home.open()


async def test_h21_with_a_wrong_password_too(home: Home) -> None:
    async with home.session():
        pass
    await become_somebody_else(home)
    home.password = "a guess"
    with pytest.raises(Unauthorised, match=r"the password of .* and the one in"):
        await home.open()


# -- what signatures prove -------------------------------------------------------------------------------


def keys_of(user: str, *devices: str, signed: str = "") -> Json:
    """An answer of /keys/query about one account."""
    master, own = (Ed25519PrivateKey.generate() for _key in range(2))
    shown = {
        device: {
            "user_id": user,
            "device_id": device,
            "algorithms": [],
            "keys": {f"ed25519:{device}": device},
        }
        for device in devices
    }
    masters = {"user_id": user, "usage": ["master"], "keys": {f"ed25519:{public(master)}": public(master)}}
    owns = {"user_id": user, "usage": ["self_signing"], "keys": {f"ed25519:{public(own)}": public(own)}}
    vouched = {name: sign(shown[name], user, own) for name in signed.split()}
    return {
        "device_keys": {user: shown | vouched},
        "master_keys": {user: masters},
        "self_signing_keys": {user: sign(owns, user, master)},
    }


def test_h21_a_device_counts_as_vouched_for_only_with_its_owners_signature() -> None:
    answer = keys_of(ANA, "PHONE", "LAPTOP", signed="PHONE")
    (master,) = answer["master_keys"][ANA]["keys"].values()
    found = identity(answer, ANA)
    assert found == Identity(master, frozenset(("PHONE", "LAPTOP")), frozenset(("PHONE",)))
    assert found.unsigned == {"LAPTOP"}


@pytest.mark.parametrize(
    ("forged", "where"),
    [
        ("other keys under a signed name", ("device_keys", ANA, "PHONE", "keys", "ed25519:PHONE")),
        ("a signature that is none", ("device_keys", ANA, "PHONE", "signatures")),
        ("a signed device under another name", ("device_keys", ANA, "PHONE", "device_id")),
        ("a self-signing key that the identity did not sign", ("self_signing_keys", ANA, "signatures")),
        ("a self-signing key with another use", ("self_signing_keys", ANA, "usage")),
        ("no self-signing key", ("self_signing_keys",)),
        ("an identity without a key", ("master_keys", ANA, "keys")),
        ("nonsense in place of devices", ("device_keys", ANA)),
        ("nothing at all", ("device_keys",)),
    ],
)
def test_h21_what_is_forged_or_missing_proves_nothing(forged: str, where: tuple[str, ...]) -> None:
    wrong: tuple[Any, ...] = ("x", None, [], {"x": "y"}, 7)
    for nonsense in wrong:
        answer = copy.deepcopy(keys_of(ANA, "PHONE", signed="PHONE"))
        assert identity(answer, ANA).signed == {"PHONE"}
        part: Any = answer
        for step in where[:-1]:
            part = part[step]
        part[where[-1]] = nonsense
        assert identity(answer, ANA).signed == frozenset(), (forged, nonsense)


def test_h21_nobody_vouches_for_anybody_else() -> None:
    answer = keys_of(ANA, "PHONE", signed="PHONE")
    eve = "@eve:localhost"
    moved = {kind: {eve: users[ANA]} for kind, users in answer.items()}
    assert identity(moved, eve).signed == frozenset()


def told(home: Home) -> Json:
    return home.synapse.call(
        "POST", "/keys/query", {"device_keys": {home.account.user_id: []}}, home.account.token
    )


async def become_somebody_else(home: Home) -> None:
    """Somebody sets the bot's account up in an app of theirs, which makes an identity."""
    app = Neighbour("app", home.account, home.synapse, home.folder.with_name("app"))
    await app.arrive()
    await signing.cross_sign(app.client, [os.urandom(32) for _key in range(3)], home.login)
    await app.go()
