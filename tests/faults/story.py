"""One seed: a folder, a world, and as many hubs as it takes until everybody is done."""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from adapters.memory import BUTTONS, REACTIONS, Memory
from adapters.terminal.transcript import transcript
from bot.delivery import board
from bot.hub import chats, kernel
from bot.people import community as communities
from bot.people import person as persons
from bot.store.health import BALLAST
from bot.store.hot import Hot
from bot.talk.furniture import Furniture
from bot.talk.house import House
from bot.wiring import DATABASE, building
from tests.faults.hub import live, settings_for
from tests.faults.judge import Verdict, judge
from tests.faults.ledger import Ledger
from tests.faults.people import GROUP, PEOPLE
from tests.faults.stall import STALL
from tests.faults.steps import SPEED, Steps
from tests.faults.world import Stuck, World

#: Tue 24 Nov 2026, 10:00 in Chicago.
START = 1_795_536_000.0
#: The kinds of ends, each as likely as it stands here, and up to which step of a life they are drawn.
ENDS: tuple[tuple[str, int], ...] = (
    ("commit", 120),
    ("commit", 120),
    ("statement", 1500),
    ("statement", 1500),
    ("call", 60),
    ("call", 60),
    ("loop", 500),
    ("timer", 0),
    ("stop.commit", 120),
    ("stop.call", 60),
    ("stop.loop", 500),
)
#: Seconds of our clock in which a timed kill may fall.
A_LIFE = 0.6
#: Chance of a lost reply per call, in every fourth story.
LOSSY = 0.05


@dataclass(slots=True)
class Told:
    """One story's outcome."""

    seed: int
    verdict: Verdict
    #: Kind of end -> how often it happened.
    ends: Counter[str] = field(default_factory=Counter)
    #: (kind, step) of each kill and stop that happened.
    hit: list[tuple[str, int]] = field(default_factory=list)
    #: What was seen, for a story that went wrong.
    seen: str = ""


class Clock:
    """The hub's time: fast, and the same for every process."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def now(self) -> float:
        return START + (time.monotonic() - self._began) * SPEED


def house() -> House:
    return House((kernel.FURNITURE, Furniture("board", cards=(board.CARD,)), STALL))


def make_template(folder: Path) -> None:
    """A data folder with a bound group and people in it, to be copied for each story."""
    folder.mkdir(parents=True)
    settings = settings_for(folder)
    with building(settings, house=house()) as opened, opened.store.write() as connection:
        hot, seals = Hot(connection), opened.vault.bind(connection)
        square = Memory("square").square
        group = chats.find_or_make(hot, square.group(GROUP), False, START)
        hot.run(
            "UPDATE chat SET purposes = 'requests', languages = 'en', bound_at = ? WHERE id = ?",
            (START, group.id),
        )
        for name in PEOPLE:
            person = chats.find_person(hot, seals, square.sender(name), START)
            persons.change(hot, person, standing="member", greeted=True, language="en")
            private = chats.find_or_make(hot, square.private(name), True, START)
            hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))
        for key, value in {
            "zone": "America/Chicago",
            "group_posts_a_day": 20,
            "group_posts_an_hour": 10,
        }.items():
            communities.decide(hot, key, value)
        communities.decide(hot, "commands_a_minute", 100)


@contextmanager
def copied(template: Path, folder: Path) -> Iterator[Path]:
    """The template's data, for one story."""
    shutil.copytree(template, folder, ignore=shutil.ignore_patterns(BALLAST))
    home = settings_for(folder).hub.data_dir
    os.link(settings_for(template).hub.data_dir / BALLAST, home / BALLAST)
    yield home
    shutil.rmtree(folder)


def tell(seed: int, template: Path, folder: Path) -> Told:
    """Play one story to its end and judge it."""
    dice, clock = random.Random(seed), Clock()
    abilities = REACTIONS if seed % 2 else BUTTONS
    with copied(template, folder) as home:
        ledger = Ledger(home / DATABASE)
        world = World(seed, abilities, clock.now, ledger, LOSSY if seed % 4 == 2 else 0.0)
        told = Told(seed, Verdict())
        world.begin()
        sending: list[set[str]] = []
        try:
            for _unused in range(dice.randint(1, 4)):
                kind, most = dice.choice(ENDS)
                if _live(told, world, folder, clock, kind, dice.randint(1, most) if most else 0, dice):
                    break
                sending.append(_in_flight(ledger, told, kind))
            else:
                _live(told, world, folder, clock, "", 0, dice)
        except Stuck as stuck:
            told.verdict.wrong.append(str(stuck))
        judge(told.verdict, world, ledger, sending, home)
        if told.verdict.wrong:
            told.seen = transcript(world.memory.square.diary)
    return told


def _live(
    told: Told, world: World, folder: Path, clock: Clock, kind: str, at: int, dice: random.Random
) -> bool:
    """One life of the hub; True if everybody was done before it was to end."""
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        ours.close()
        steps = Steps("" if kind == "timer" else kind, at)
        live(folder, house(), theirs, world.memory.abilities, steps, clock.now)
    theirs.close()
    with closing(ours):
        code = world.attend(pid, ours, dice.uniform(0, A_LIFE) if kind == "timer" else None)
    if code > 0:
        told.verdict.wrong.append(
            f"exit code {code}: {(folder / 'crash.txt').read_text().strip().splitlines()[-1]}"
        )
    if world.is_done:
        return True
    told.ends[kind or "none"] += 1
    told.hit.append((kind, at))
    if kind.startswith("stop.") and code != 0:
        told.verdict.wrong.append(f"stopped by signal {signal.Signals(-code).name if code < 0 else code}")
    return False


def _in_flight(ledger: Ledger, told: Told, kind: str) -> set[str]:
    """Transactions whose fate the hub did not know when it ended."""
    rows = ledger.copied("SELECT chat_id, txn FROM outbox WHERE state = 'sending'")[0]
    if len({chat for chat, _txn in rows}) < len(rows):
        told.verdict.wrong.append("two sends in flight in one chat")
    if rows and kind.startswith("stop."):
        told.verdict.wrong.append("a stop in order left a send in flight")
    return {txn for _chat, txn in rows}
