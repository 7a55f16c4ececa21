"""The whole hub in trouble: killed, doubled, refused; and never a secret in what it logs."""

from __future__ import annotations

import io
import logging
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.telegram import Telegram
from bot import logs
from bot.contract.delivery import Unauthorised
from tests.kit.waiting import PATIENCE, until
from tests.telegram import acts
from tests.telegram.hub import NEIGHBOURS, Village

PLANTED = ("2410 N Weil St", "414 555 0100", "insulin", "Maria Quintana")


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """Everything that this process logs, at debug."""
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level = list(root.handlers), root.level
    hooks = sys.excepthook, sys.unraisablehook
    logs.configure("debug", "text", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    sys.excepthook, sys.unraisablehook = hooks


def test_h14_v21_neither_token_nor_words_are_ever_logged(tmp_path: Path, logged: io.StringIO) -> None:
    village = Village(tmp_path)
    village.api.world.user("maria").name = PLANTED[3]
    with village:
        for how in ("drop", "html", "502", "html 404", "429"):
            village.api.fail(how, method="sendmessage", executed=how == "drop")
        village.api.world.emit("message", {"message_id": "poison", "text": PLANTED[2]})
        village.plays(f"maria > need {PLANTED[2]} at {PLANTED[0]}, call {PLANTED[1]}")
        village.api.fail("drop", method="getupdates", times=2)
        village.api.people.say("maria", "are you there?")
        village.advance(30)
    written = logged.getvalue()
    assert "foreign" in written, "other libraries did speak"
    found = [word for word in (*PLANTED, village.api.token, village.api.world.bot.secret) if word in written]
    assert not found, found


async def test_h14_neither_is_the_token_in_any_repr_or_error(server: object, adapter: Telegram) -> None:
    from tests.telegram.server import Server

    assert isinstance(server, Server)
    server.fail("401", times=-1)
    with pytest.raises(Unauthorised) as caught:
        await acts.send(adapter, server.world.address(server.world.private("maria")), "hello")
    told = f"{adapter!r} {caught.value!r} {caught.value} {caught.value.__cause__}"
    assert server.world.bot.secret not in told


def test_x14_a_second_copy_ends_the_listening_and_raises_the_alarm(
    tmp_path: Path, logged: io.StringIO
) -> None:
    with Village(tmp_path) as village:
        village.api.fail("conflict", method="getupdates", times=2)
        village.api.people.say("maria", "heard by the other copy")
        until(lambda: "another_copy" in logged.getvalue())
        polls = len(village.api.asked("getUpdates"))
        village.clock.ahead += 3600
        time.sleep(0.2)
        assert len(village.api.asked("getUpdates")) == polls, "nothing more is fetched"
        assert village.thread is not None
        assert village.thread.is_alive(), "what is to be sent still goes"


def test_x5_a_refused_token_ends_the_run_and_keeps_what_waits(tmp_path: Path) -> None:
    village = Village(tmp_path)
    with village:
        village.plays("maria > help\n hub > maria: Write to me as you would text a neighbour")
        village.api.fail("401", method="sendmessage", times=-1)
        village.api.people.say("maria", "need a ride")
        until(lambda: bool(village.api.asked("sendMessage")[1:]))
        village.api.fail("401", method="getupdates", times=-1)
        village.api.people.say("maria", "and food")
        assert village.thread is not None
        village.thread.join(PATIENCE)
        assert not village.thread.is_alive(), "the process would end with 1"
        assert isinstance(village.fault, Unauthorised)
        village.api.faults.clear()
        village.start()
        village.settle()
        village.plays("hub > maria: Roughly where?")
    assert village.fault is None


def test_x1_kill_9_again_and_again_and_every_word_has_its_answer(tmp_path: Path) -> None:
    """`talkoot run` as a process of its own, killed while people write."""
    village = Village(tmp_path)
    village.api.world.now = time.time
    everybody = ("olga", *NEIGHBOURS)
    dice, kills = random.Random(7), 3
    try:
        for _turn in range(kills):
            hub, seen = _run(tmp_path), len(village.api.calls)
            until(lambda seen=seen: "getupdates" in dict(village.api.calls[seen:]))  # type: ignore[misc]  # bound early
            for who in everybody:
                village.api.people.say(who, "/mine")
                time.sleep(dice.random() * 0.04)
            hub.kill()
            hub.wait()
        hub = _run(tmp_path)
        until(lambda: all(_answers(village, who) >= kills for who in everybody))
        hub.send_signal(signal.SIGTERM)
        assert hub.wait(PATIENCE) == 0
    finally:
        village.api.close()
    extra = sum(_answers(village, who) - kills for who in everybody)
    assert extra <= kills * len(everybody), "at most one copy too many for each kill and chat"


def _answers(village: Village, who: str) -> int:
    with village.api.world.lock:
        messages = list(village.api.world.private(who).messages.values())
    return sum(village.api.world.is_ours(message) for message in messages)


def _run(folder: Path) -> subprocess.Popen[bytes]:
    start = "from bot.cli import main; main()"
    command = [sys.executable, "-c", start, "--config", str(folder / "config.toml"), "run"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
