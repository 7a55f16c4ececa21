"""The web part in a running hub: its door, its end, its silence in the logs."""

from __future__ import annotations

import asyncio
import io
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from adapters.memory import BUTTONS, Memory
from bot import config, logs
from bot.people import codes
from bot.serve import Server
from bot.store.errors import StartRefused
from bot.store.hot import Hot
from bot.wiring import building, porch
from bot.wiring.web import Porch
from tests.flows.shifts.calendar_reading import entries
from tests.kit.waiting import patience

ON = '[backup]\ndir = ""\n[web]\nenabled = true\nport = {port}\npublic_url = "https://hub.example.org/"\n'


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as found:
        return int(found.getsockname()[1])


def settings(folder: Path, port: int | None = None) -> config.Settings:
    file = folder / "config.toml"
    file.write_text(ON.format(port=port or free_port()))
    return config.load(file)


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[tuple[Server, str]]:
    """A hub with its web part, and where that is."""
    with building(settings(folder)) as opened:
        web = porch(opened.settings)
        assert isinstance(web, Porch)
        platform = Memory(abilities=BUTTONS)
        server = Server(opened, {"memory": platform}, web=web.serve)
        running = asyncio.create_task(server.run())
        try:
            platform.people.say("maria", "hello")
            yield server, f"http://127.0.0.1:{web.port}"
        finally:
            server.stop()
            await running


async def _until_well(visitor: httpx.AsyncClient, address: str) -> httpx.Response:
    async with patience():
        while (answer := await visitor.get(f"{address}/health")).status_code != 200:  # noqa: ASYNC110 - over the wire
            await asyncio.sleep(0.02)
    return answer


async def test_a_running_hub_says_how_it_is_and_what_it_counts(tmp_path: Path) -> None:
    async with serving(tmp_path) as (_server, address), httpx.AsyncClient() as visitor:
        answer = await _until_well(visitor, address)
        assert answer.json() == {"well": True, "database": True, "memory": True}
        counted = (await visitor.get(f"{address}/metrics")).text
        names = {family.name for family in text_string_to_metric_families(counted)}
        assert {"talkoot_inbox_rows", "talkoot_outbox_rows", "talkoot_timers_waiting"} <= names
        assert (await visitor.get(f"{address}/calendar/nobody.ics")).status_code == 404


async def test_s27_a_calendar_is_read_over_the_wire(tmp_path: Path) -> None:
    async with serving(tmp_path) as (server, address), httpx.AsyncClient() as visitor:
        await _until_well(visitor, address)
        secret = codes.secret()
        with server.building.store.write() as connection:
            hot = Hot(connection)
            (maria,) = hot.all("SELECT id FROM person")
            hot.run("UPDATE person SET standing = 'member'")
            hot.insert(
                "shift_feed", person_id=maria[0], digest=codes.fingerprint(secret), made_at=0.0, revoked_at=None
            )  # fmt: skip
        answer = await visitor.get(f"{address}/calendar/{secret}.ics")
        assert (answer.status_code, entries(answer.text)) == (200, [])
        known = {"If-None-Match": answer.headers["etag"]}
        assert (await visitor.get(f"{address}/calendar/{secret}.ics", headers=known)).status_code == 304
        assert (await visitor.get(f"{address}/calendar/{secret[::-1]}.ics")).status_code == 404


async def test_x31_the_door_is_closed_when_the_hub_has_ended(tmp_path: Path) -> None:
    async with httpx.AsyncClient() as visitor:
        async with serving(tmp_path) as (_server, address):
            await _until_well(visitor, address)
        with pytest.raises(httpx.ConnectError):
            await visitor.get(f"{address}/health")


async def test_v21_no_visit_leaves_a_word_in_the_logs(tmp_path: Path) -> None:
    written = io.StringIO()
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    level = root.level
    logs.configure("debug", "text", written)
    try:
        async with serving(tmp_path) as (_server, address), httpx.AsyncClient() as visitor:
            await _until_well(visitor, address)
            await visitor.get(
                f"{address}/calendar/planted-secret.ics?planted-query", headers={"x": "planted-head"}
            )
            await visitor.get(f"{address}/planted-path")
    finally:
        root.handlers[:] = before
        root.setLevel(level)
    assert written.getvalue()
    assert "planted" not in written.getvalue()


def test_a_port_in_use_is_one_plain_sentence(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = int(taken.getsockname()[1])
        with pytest.raises(StartRefused) as refused:
            porch(settings(tmp_path, port))
    said, remedy = str(refused.value).splitlines()
    assert said == f"config.toml: [web] 127.0.0.1, port {port}, is used by another program."
    assert remedy.strip().startswith("Write another")


def test_an_address_of_another_machine_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[web]\nenabled = true\nhost = "192.0.2.77"\n')
    with pytest.raises(StartRefused, match="is no address of this machine"):
        porch(config.load(tmp_path / "config.toml"))


def test_off_by_default_opens_no_port_and_gives_no_address(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[backup]\ndir = ""\n[web]\npublic_url = "https://hub.example.org"\n')
    assert porch(config.load(file)) is None
    with building(config.load(file)) as opened:
        assert opened.house.public_url == ""


def test_what_people_are_given_begins_with_the_public_address(tmp_path: Path) -> None:
    with building(settings(tmp_path)) as opened:
        assert opened.house.public_url == "https://hub.example.org"


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("https://hub.example.org/talkoot", True),
        ("http://127.0.0.1:8080", True),
        ("http://hub.example.org", False),  # a secret address in the open
        ("http://127.0.0.1.example.org", False),
        ("https://hub.example.org/?a=b", False),
        ("hub.example.org", False),
        ("https://hub:secret@hub.example.org", False),  # what everybody's address would carry along
        ("https://hub.example.org/@oak", True),
    ],
)
def test_a_secret_address_travels_closed(tmp_path: Path, url: str, fits: bool) -> None:
    (tmp_path / "config.toml").write_text(f'[web]\npublic_url = "{url}"\n')
    if fits:
        assert config.load(tmp_path / "config.toml").web.public_url == url
    else:
        with pytest.raises(config.ConfigError, match="begins with https://"):
            config.load(tmp_path / "config.toml")
