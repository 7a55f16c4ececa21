"""One login over all starts; and what happens when its keys are lost, or come back from an old copy."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from adapters.matrix import marks, sealed, signing
from adapters.matrix.calls import call
from adapters.matrix.sealed import Kept
from adapters.matrix.session import Session
from adapters.matrix.tending import Spoilt
from bot.contract.adapter import AnotherCopy
from bot.contract.address import Who
from bot.contract.delivery import Throttled, Unauthorised
from tests.matrix.logins import Home, fingerprint, look, secrets
from tests.matrix.rig import matrix
from tests.matrix.server.synapse import Account, Synapse


@pytest.fixture
def home(synapse: Synapse, bot: Account, tmp_path: Path) -> Home:
    return Home(synapse, bot, tmp_path / "matrix")


async def test_h21_the_same_device_with_the_same_keys_over_every_start(home: Home) -> None:
    async with home.session() as first:
        device, keys = first.client.device_id, fingerprint(first.client)
        assert not first.renewed
    for _start in range(3):
        async with home.session() as again:
            assert (again.client.device_id, fingerprint(again.client)) == (device, keys)
            assert not again.renewed
    assert home.devices() == {device}


async def test_h24_what_is_kept_is_its_owners_and_sealed(home: Home) -> None:
    async with home.session() as session:
        token = session.client.access_token.encode()
        await look(session)
    assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
    kept = list(home.folder.iterdir())
    assert kept
    for file in kept:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
        assert token not in file.read_bytes(), file


async def test_x5_a_token_taken_away_is_replaced_on_the_same_device(home: Home) -> None:
    """An administrator may end a login's token and leave the device, as with a refreshed or expired one."""
    async with home.session() as session:
        device = session.client.device_id
    seal = secrets(home.account.user_id).seal
    sealed.write(home.folder / "session", seal, Kept(device, "a token that is not valid any more"))
    async with home.session() as again:
        assert again.client.device_id == device
        assert not again.renewed
    assert home.devices() == {device}


async def test_x5_a_device_logged_out_elsewhere_is_followed_by_a_new_one(home: Home) -> None:
    async with home.session() as session:
        device, token = session.client.device_id, session.client.access_token
    home.synapse.call("POST", "/logout", {}, token)
    async with home.session() as again:
        assert again.client.device_id != device
        assert again.renewed
        assert await signing.is_device_signed(again.client)
    assert home.devices() == {again.client.device_id}


async def test_x23_a_lost_store_means_a_new_device_with_the_same_identity(home: Home) -> None:
    async with home.session() as session:
        device, identity = session.client.device_id, await identity_of(home)
    for file in home.folder.glob("*.db"):
        file.unlink()
    async with home.session() as again:
        assert again.client.device_id != device
        assert again.renewed
        assert await signing.is_device_signed(again.client)
    assert await identity_of(home) == identity, "members would be warned of a stranger"
    assert home.devices() == {again.client.device_id}, "the old device would be written to for ever"


async def test_x23_a_lost_folder_is_the_same(home: Home) -> None:
    async with home.session() as session:
        device = session.client.device_id
    home.folder.rename(home.folder.with_name("gone"))
    async with home.session() as again:
        assert again.client.device_id != device
        assert again.renewed
    assert home.devices() == {again.client.device_id}


async def test_x23_an_old_copy_is_never_used(home: Home) -> None:
    """An hour in which keys were used up: a copy from before it can neither read nor be read."""
    async with home.session() as session:
        device = session.client.device_id
        home.copy()
        for _minutes in range(3):
            await use_a_key(home, session)
    home.put_back()
    async with home.session() as again:
        assert again.client.device_id != device
        assert again.renewed
        assert await signing.is_device_signed(again.client)
        await look(again)  # its own keys go up without a clash
    assert home.devices() == {again.client.device_id}


async def test_x23_a_copy_of_the_key_store_alone_is_found_out(home: Home) -> None:
    async with home.session() as session:
        device = session.client.device_id
        home.copy()
        for _minutes in range(3):
            await use_a_key(home, session)
    (store,) = home.folder.glob("*.db")
    store.write_bytes((home.copies[-1] / store.name).read_bytes())
    async with home.session() as again:
        assert again.client.device_id != device


async def test_x23_a_crash_between_the_two_counts_is_no_old_copy(home: Home) -> None:
    async with home.session() as session:
        device = session.client.device_id
        marks.set_mark(session.client, marks.mark(session.client) + 1)  # and then the power went
    for _start in range(2):
        async with home.session() as again:
            assert again.client.device_id == device


async def test_x23_a_clash_of_keys_at_the_server_ends_the_device(home: Home) -> None:
    async with home.session() as session:
        device, account = session.client.device_id, session.client.olm.account
        before = account._account.pickle(b"k" * 32)
        await use_a_key(home, session)
        account._account = type(account._account).from_pickle(before, b"k" * 32)  # as a copy would have it
        with pytest.raises(Spoilt):
            await use_a_key(home, session)
    async with home.session() as again:
        assert again.client.device_id != device


async def test_one_time_keys_used_up_while_the_bot_was_away_are_made_anew(home: Home) -> None:
    async with home.session() as session:
        await look(session)
        device = session.client.device_id
    claimed = 0
    while claim(home, device):
        claimed += 1
    assert claimed >= 50
    async with home.session() as again:
        await look(again)
    assert claim(home, device)


async def test_only_a_token_is_enough_from_its_first_use_on(home: Home) -> None:
    home.token = home.account.token
    for _start in range(2):
        async with home.session() as session:
            assert session.client.device_id == home.account.device
            assert await signing.is_device_signed(session.client)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        ("wrong password", "does not accept the password"),
        ("wrong token", "does not accept Talkoot's sign-in"),
        ("others' token", "config.toml says user = @talkoot"),
        ("token without its keys", "an access token alone cannot make new ones"),
        ("another key", "sealed with another talkoot.key"),
    ],
)
async def test_what_the_operator_has_to_mend_is_said_with_its_remedy(
    home: Home, suffix: str, spoil: str, sentence: str
) -> None:
    if spoil == "wrong password":
        home.password = "a guess"
    elif spoil == "wrong token":
        home.token = "no_such_token"
    elif spoil == "others' token":
        home.token = home.synapse.register(f"eve{suffix}").token
    else:
        home.token = home.account.token
        async with home.session():
            pass
    if spoil == "token without its keys":
        home.folder.rename(home.folder.with_name("gone"))
    if spoil == "another key":
        home.key = "another"
    with pytest.raises(Unauthorised, match=sentence) as refused:
        await home.open()
    assert len(str(refused.value).split("\n  ")) == 2, "what is wrong, and below it what to do"


async def test_x3_a_server_that_limits_logins_is_waited_for(tmp_path: Path) -> None:
    slow = {"per_second": 0.003, "burst_count": 1}
    with Synapse(tmp_path / "server", rc_login={"address": slow, "account": slow}) as synapse:
        bot = synapse.register("talkoot")
        async with Home(synapse, bot, tmp_path / "first").session():
            pass
        async with Home(synapse, bot, tmp_path / "first").session():
            pass  # no login, so no limit
        with pytest.raises(Throttled) as asked:
            await Home(synapse, bot, tmp_path / "second").open()
        assert asked.value.after > 100


async def identity_of(home: Home) -> object:
    told = home.synapse.call(
        "POST", "/keys/query", {"device_keys": {home.account.user_id: []}}, home.account.token
    )
    return told["master_keys"][home.account.user_id]["keys"]


async def use_a_key(home: Home, session: Session) -> None:
    """Somebody's app takes one of the keys that lie ready, and the bot puts another one there."""
    assert claim(home, session.client.device_id)
    await look(session)


def claim(home: Home, device: str) -> object:
    wanted = {"one_time_keys": {home.account.user_id: {device: "signed_curve25519"}}}
    return home.synapse.call("POST", "/keys/claim", wanted, home.account.token)["one_time_keys"]


# -- two hubs on one account -------------------------------------------------------------------------------


def neighbouring(home: Home) -> Home:
    """The same account on another machine, with a data folder of its own."""
    return Home(home.synapse, home.account, home.folder.with_name("elsewhere"))


async def test_x14_a_second_hub_on_the_account_stops_and_the_first_goes_on(home: Home) -> None:
    other = neighbouring(home)
    async with home.session():
        before = home.devices()
        for _start in range(2):
            with pytest.raises(AnotherCopy):
                await other.open()
        assert home.devices() == before, "nobody was logged out, and no device is left over"
    async with other.session() as second:
        assert home.devices() == {second.client.device_id}
        with pytest.raises(AnotherCopy):
            await home.open()
        assert not (await call(second.client, "GET", "/account/whoami")).code


async def test_x14_a_hub_that_crashed_is_followed_once_it_is_silent(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = neighbouring(home)
    crashed = await home.open()
    with pytest.raises(AnotherCopy):
        await other.open()
    monkeypatch.setattr(marks, "ALIVE", 0.0)
    async with other.session() as second:
        assert home.devices() == {second.client.device_id}
    await crashed.close()


async def test_x14_the_adapter_does_not_try_again_by_itself(home: Home, tmp_path: Path) -> None:
    """Each try would be a login."""
    async with home.session() as first:
        again = matrix(home.synapse, home.account, tmp_path / "again")
        for _try in range(3):
            with pytest.raises(AnotherCopy):
                await again.live()
        assert await again.private_chat(Who("matrix", "@maria:localhost")) is None
        assert home.devices() == {first.client.device_id}
        await again.close()
