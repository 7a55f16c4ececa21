"""One seed: a folder, a platform, its people, and as many hubs as it takes until everything needed is done."""

from __future__ import annotations

import os
import random
import shutil
import signal
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from adapters.terminal.transcript import transcript
from bot.contract.events import Sender
from bot.contract.words import Moment
from bot.hub import chats
from bot.people import community as communities
from bot.people import person as persons
from bot.people import roles
from bot.reading.request import read_request
from bot.store.health import BALLAST
from bot.store.hot import Hot
from bot.store.sealing import Seals
from bot.wiring import DATABASE, building
from bot.words import moments
from tests.faults.both import BothPlatform
from tests.faults.clock import START, Clock
from tests.faults.hub import settings_for
from tests.faults.judge import Verdict, judge
from tests.faults.ledger import Ledger
from tests.faults.lives import Nursery
from tests.faults.matrix import MatrixPlatform
from tests.faults.people import NEEDS, PEOPLE, SKILLS
from tests.faults.platform import Platform
from tests.faults.square import SquarePlatform
from tests.faults.telegram import TelegramPlatform
from tests.faults.world import Stuck, World

#: The platforms of `python -m tests.faults`, each made from (seed, folder, now), and how many of its stories are
#: played for each hundred that are asked for.
PLATFORMS: Mapping[str, tuple[Callable[[int, Path, Callable[[], float]], Platform], int]] = {
    "square": (SquarePlatform, 100),
    "telegram": (TelegramPlatform, 30),
    "matrix": (MatrixPlatform, 30),
    "both": (BothPlatform, 10),
}
#: The kinds of ends, each as likely as it stands here, and up to which step of a life they are drawn.
ENDS: tuple[tuple[str, int], ...] = (
    ("commit", 250),
    ("commit", 250),
    ("statement", 3000),
    ("statement", 3000),
    ("call", 120),
    ("call", 120),
    ("loop", 900),
    ("timer", 0),
    ("stop.commit", 250),
    ("stop.call", 120),
    ("stop.loop", 900),
)
#: Modules that are imported where they are first used.
LATE = ("dateutil.parser", "apscheduler.executors.asyncio", "tzdata.zoneinfo")
#: Seconds of our clock in which a timed kill may fall.
A_LIFE = 1.5
#: What was on its way when a hub ended.
SENDING = (
    "SELECT c.id, c.adapter, o.txn, o.deed FROM outbox o JOIN chat c ON c.id = o.chat_id"
    " WHERE o.state = 'sending'"
)
#: What waits for the next hub.
LEFT = "SELECT id FROM outbox WHERE state = 'queued' AND not_before <= {now}"
#: Hubs that may take up what the one before them left: each may let something go in its last moment, too.
HEIRS = 5
DECISIONS: dict[str, Any] = {
    "zone": "America/Chicago", "emergency": "911", "name": "Oak Street", "setup_done": True,
    "group_posts_a_day": 20, "group_posts_an_hour": 10, "commands_a_minute": 100,
}  # fmt: skip


@dataclass(slots=True)
class Told:
    """One story's outcome."""

    seed: int
    platform: str
    verdict: Verdict
    #: Kind of end -> how often it happened.
    ends: Counter[str] = field(default_factory=Counter)
    #: (kind, step) of each kill and stop that happened.
    hit: list[tuple[str, int]] = field(default_factory=list)
    #: What was seen and noted, for a story that went wrong.
    seen: str = ""


def make_template(folder: Path, name: str) -> None:
    """A data folder with a bound group and people in it, to be copied for each story of a platform."""
    wake()
    folder.mkdir(parents=True)
    platform = PLATFORMS[name][0](0, folder, lambda: START)
    with building(settings_for(folder)) as opened, opened.store.write() as connection:
        hot, seals = Hot(connection), opened.vault.bind(connection)
        groups = {
            place.adapter: chats.find_or_make(hot, place, False, START).id for place in platform.groups()
        }
        hot.run("UPDATE chat SET purposes = 'requests', languages = 'en', bound_at = ?", (START,))
        for who in PEOPLE:
            _move_in(hot, seals, platform, who, groups[platform.who(who).adapter])
        for key, value in DECISIONS.items():
            communities.decide(hot, key, value)
        for cursor in platform.cursors().items():
            hot.run("INSERT INTO cursor (adapter, value) VALUES (?,?)", cursor)


def wake() -> None:
    """What a hub imports and compiles at its first words, done once: all of them are forked from this process."""
    now = datetime.fromtimestamp(START, ZoneInfo(DECISIONS["zone"]))
    for need in NEEDS:
        read_request(need.words, at=now, language="en")
    moments.show(Moment(START), ZoneInfo(DECISIONS["zone"]), "en", START)
    for name in LATE:
        import_module(name)


def _move_in(hot: Hot, seals: Seals, platform: Platform, name: str, group: int) -> None:
    person = chats.find_person(hot, seals, Sender(platform.who(name), name.title()), START)
    persons.change(hot, person, standing="member", greeted=True, language="en")
    private = chats.find_or_make(hot, platform.private(name), True, START)
    hot.run("UPDATE account SET chat_id = ? WHERE person_id = ?", (private.id, person.id))
    hot.run(
        "INSERT INTO presence (person_id, chat_id, here, checked_at) VALUES (?,?,?,?)",
        (person.id, group, True, START),
    )
    if name in SKILLS:
        hot.run("INSERT INTO aid_skill (person_id, category) VALUES (?,?)", (person.id, SKILLS[name]))
    if name == PEOPLE[0]:
        roles.give(hot, person.id, "organizer", None, START)


@contextmanager
def copied(template: Path, folder: Path) -> Iterator[Path]:
    """The template's data, for one story."""
    shutil.copytree(template, folder, ignore=shutil.ignore_patterns(BALLAST))
    home = settings_for(folder).hub.data_dir
    os.link(settings_for(template).hub.data_dir / BALLAST, home / BALLAST)
    yield home
    shutil.rmtree(folder)


def tell(name: str, seed: int, template: Path, folder: Path) -> Told:
    """Play one story to its end and judge it."""
    dice, clock = random.Random(seed), Clock()
    told = Told(seed, name, Verdict())
    with copied(template, folder) as home:
        platform = PLATFORMS[name][0](seed, folder, clock.now)
        world = World(seed, platform, clock, Ledger(home / DATABASE, clock.now))
        sending: list[set[str]] = []
        with closing(Nursery(folder, platform, clock.now)) as nursery:
            where = platform.open()
            world.begin()
            try:
                for _unused in range(dice.randint(1, 4)):
                    kind, most = dice.choice(ENDS)
                    if _live(told, world, nursery, where, (kind, dice.randint(1, most) if most else 0), dice):
                        break
                    sending.append(in_flight(world, told, kind))
                else:
                    _live(told, world, nursery, where, ("", 0), dice)
                take_up(told, world, nursery, where, dice)
            except Stuck as stuck:
                told.verdict.wrong.append(str(stuck))
            platform.close()
        _look_for_crash(told, folder)
        judge(told.verdict, world, sending)
        if told.verdict.wrong:
            told.seen = transcript(platform.diary()) + "\n" + _log_of(folder)
    return told


def _live(
    told: Told, world: World, nursery: Nursery, where: str, end: tuple[str, int], dice: random.Random
) -> bool:
    """One life of the hub; True if everything was done before it was to end."""
    kind, at = end
    life = nursery.begin("" if kind == "timer" else kind, at, where)
    code = world.attend(life, dice.uniform(0, A_LIFE) if kind == "timer" else None)
    if code > 0:
        told.verdict.wrong.append(f"exit code {code}")
    if world.is_done:
        return True
    told.ends[kind or "none"] += 1
    told.hit.append(end)
    if kind.startswith("stop.") and code != 0:
        told.verdict.wrong.append(f"stopped by signal {signal.Signals(-code).name if code < 0 else code}")
    return False


def take_up(told: Told, world: World, nursery: Nursery, where: str, dice: random.Random) -> None:
    """What a hub wrote or let go while it ended is kept; the next one sends it, until nothing is left."""
    for _unused in range(HEIRS):
        if not world.ledger.copied(LEFT.format(now=world.ended_at))[0]:
            return
        world.is_done = False
        _live(told, world, nursery, where, ("", 0), dice)


def _look_for_crash(told: Told, folder: Path) -> None:
    crash = folder / "crash.txt"
    if crash.exists():
        told.verdict.wrong.append(crash.read_text().strip().splitlines()[-1])


def _log_of(folder: Path) -> str:
    """What the hubs noted last: ids, never words."""
    return "\n".join((folder / "hub.log").read_text().splitlines()[-20:])


def in_flight(world: World, told: Told, kind: str) -> set[str]:
    """Transactions whose fate the hub did not know when it ended; it waits for them, ten of its fast seconds.

    One in a chat; words at buttons have no order there, and go for themselves.
    """
    rows = world.ledger.copied(SENDING)[0]
    if max(Counter(chat for chat, _adapter, _txn, deed in rows if deed != "toast").values(), default=0) > 1:
        told.verdict.wrong.append("two sends in flight in one chat")
    if kind.startswith("stop.") and {row[1] for row in rows} - world.platform.idempotent:
        told.verdict.wrong.append("a stop in order left a send in flight")
    return {row[2] for row in rows}
