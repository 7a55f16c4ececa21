"""Goes through an agenda with a real hub over a real file, and keeps what people saw.

lived = live(draw(3), folder, BUTTONS)
lived.seen       what each person read: which reminder, of which start, when, whether it says that it may be a copy
lived.deaths     how often the hub was killed
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bot.clock import WallClock
from bot.contract.abilities import Abilities
from bot.people import person as persons
from bot.reading.hours import Hours
from bot.store.engine import Store
from bot.store.hot import Hot
from bot.store.sealing import Vault
from bot.talk import Turn
from flows.shifts.around import news
from flows.shifts.planning import making, shifts
from flows.shifts.planning.shifts import Plan as Planned
from flows.shifts.planning.shifts import Wanted
from flows.shifts.tables import Shift
from tests.flows.shifts.conftest import ROOMS
from tests.flows.shifts.month.agenda import (
    DOUBT,
    HOUR,
    PLACES,
    Agenda,
    Cancel,
    Deed,
    Join,
    Kill,
    Leave,
    Move,
    Mute,
    Off,
    Plan,
    Slip,
    Trouble,
    Twin,
    Work,
    Wrong,
)
from tests.flows.shifts.month.hub import FrailMemory, FrailStore, Fuse, Hub, Killed, Process, settle
from tests.flows.shifts.month.oracle import Sent
from tests.kit.town import Town

#: Seconds by which the hub looks later than the moment it waits for.
LATER = 0.001
ROLES = [Wanted("people", "people", 1, PLACES)]


class Seen(NamedTuple):
    """Something that somebody read."""

    what: Sent
    #: It says that it may be there twice.
    marked: bool


@dataclass(frozen=True, slots=True)
class Lived:
    """A month that is over."""

    seen: list[Seen]
    deaths: int
    faults: list[BaseException]
    #: Double starts that were sent away.
    refused: int = 0


def live(agenda: Agenda, folder: Path, abilities: Abilities, kind: type[Life] | None = None) -> Lived:
    """Live through a month."""
    life = (kind or Life)(agenda, folder, abilities)
    for moment, step in agenda.steps:
        life.pass_until(moment)
        life.take(step)
    life.pass_until(agenda.end)
    lived = Lived(list(life.seen()), life.fuse.deaths, life.town.faults, life.refused)
    life.end()
    return lived


class Life:
    """`town.now` is what the machine's clock shows; `ticks` just go on; `now()` is what the hub believes."""

    def __init__(self, agenda: Agenda, folder: Path, abilities: Abilities) -> None:
        self.agenda, self.fuse, self.ticks, self.twin_until = agenda, Fuse(), 0.0, 0.0
        self.folder, self.refused = folder, 0
        self.town = Town(
            self._home(folder), abilities, rooms=ROOMS, neighbours=agenda.people, start=agenda.start
        )
        self.town.store.close()
        self.town.store = Store(self.town.store.url, synchronous="OFF")
        self.numbers: dict[str, int] = {}
        #: Outbox row of a change -> what it says.
        self.changes: dict[int, tuple[str, float]] = {}
        #: When each showing was read, by the hub's clock.
        self.read_at: list[float] = []
        self.hubs: list[Process] = [self._begin()]
        self._settle_in()
        self._settle()

    def _home(self, folder: Path) -> Path:
        """The data folder."""
        return folder

    def _begin(self) -> Process:
        self.now = WallClock(lambda: self.town.now, lambda: self.ticks)
        return self._process()

    def _process(self) -> Process:
        town = self.town
        platform, store = FrailMemory(town.memory, self.fuse), FrailStore(town.store.url, self.fuse)
        return Hub(
            platform,
            store,
            Vault(town.key),
            town.house,
            self.now,
            lambda row, fault: town.faults.append(fault),
        )

    def _begin_twin(self, seconds: float) -> None:
        """A double start."""
        self.hubs.append(self._process())
        self.twin_until = self.ticks + seconds

    def end(self) -> None:
        for hub in self.hubs:
            hub.die()
        self.town.close()

    # -- time ------------------------------------------------------------------------------------------

    def pass_until(self, moment: float) -> None:
        """Let time pass until a moment that the machine's clock shows."""
        self.pass_for(moment - self.town.now)

    def pass_for(self, seconds: float) -> None:
        """Let time pass, stopping at every full hour and whenever something is due, a moment later."""
        end = self.ticks + seconds
        while self.ticks < end:
            now = self.now()
            to_hour, to_due = HOUR - now % HOUR + LATER, max(0.0, self._next_due(now) - now) + LATER
            self._tick(min(end - self.ticks, to_hour, to_due))
            self._settle()

    def _next_due(self, now: float) -> float:
        again = self.town.rows(
            "SELECT min(not_before) FROM outbox WHERE state = 'queued' AND not_before > ?", (now,)
        )
        return min(self.hubs[0].next_due() or now + HOUR, again[0][0] or now + HOUR)

    def _tick(self, seconds: float) -> None:
        self.town.now += seconds
        self.ticks += seconds
        if len(self.hubs) > 1 and self.ticks > self.twin_until:
            self.hubs.pop().die()

    def _settle(self) -> None:
        """Until nothing can happen any more, however often the hub is killed on the way."""
        while True:
            try:
                settle(self.hubs)
            except Killed:
                for hub in self.hubs:
                    hub.die()
                self.hubs = [self._begin()]
            else:
                break
        self.read_at += [self.now()] * (len(self.town.memory.square.shown) - len(self.read_at))

    # -- what happens ------------------------------------------------------------------------------------

    def take(self, step: Deed | Trouble) -> None:
        if isinstance(step, Off | Slip | Wrong | Twin):
            self.fuse.light(None)
        match step:
            case Kill(steps):
                self.fuse.light(steps)
            case Twin(seconds):
                self._begin_twin(seconds)
            case Off(seconds, said):
                self._be_off(seconds, said)
            case Slip(by, seconds):
                self._set_clock(by)
                self.pass_for(seconds)
                self._set_clock(-by)
            case Wrong(by, lasts):
                self._believe(by)
                self.pass_for(lasts)
                self._believe(-by)
            case Join() | Leave():
                self._write(step)
                self._settle()
            case _:
                self._decide(step)
                self._settle()

    def _be_off(self, seconds: float, said: list[Deed]) -> None:
        for hub in self.hubs:
            hub.die()
        for deed in said:
            self._write(deed)
        self._tick(seconds)
        self.hubs = [self._begin()]
        self._settle()

    def _set_clock(self, by: float) -> None:
        self.town.now += by
        self._settle()

    def _believe(self, by: float) -> None:
        """The machine's clock is set, and stays so until the hub believes it."""
        self._set_clock(by)
        self.pass_for(DOUBT - 1)
        self._tick(2)
        self._settle()

    def _write(self, deed: Deed) -> None:
        """In somebody's own words, to the hub."""
        assert isinstance(deed, Join | Leave)
        words = "sign up" if isinstance(deed, Join) else "tell the lead"
        self.town.memory.people.say(deed.who, f"{words} {self._number(deed.key)}")

    def _number(self, key: str) -> int:
        return self.numbers.get(key, 999_999_999)

    # -- what organizers decide, as if the conversation had been had -----------------------------------------

    def _decide(self, deed: Deed | Trouble) -> None:
        for turn in self._turn():
            match deed:
                case Plan(key):
                    self._plan(turn, self.agenda.shifts[key])
                case Mute(who, key):
                    persons.mute(turn.hot, self.town.person(who), f"shift:{self._number(key)}")
                case Move(key, begins) if (shift := self._shift(turn, key)) is not None:
                    news.move(turn, shift, begins, begins + shift.ends_at - shift.begins_at)
                    self._note(turn, shift, "moved")
                case Cancel(key) if (shift := self._shift(turn, key)) is not None:
                    news.cancel(turn, shift)
                    self._note(turn, shift, "cancelled")

    def _note(self, turn: Turn, shift: Shift, kind: str) -> None:
        """What the newest messages about a change say."""
        rows = turn.hot.all(
            "SELECT id FROM outbox WHERE kind = 'shift.change' AND about = ?", (f"shift:{shift.id}",)
        )
        self.changes |= {row[0]: (kind, shift.begins_at) for row in rows if row[0] not in self.changes}

    def _shift(self, turn: Turn, key: str) -> Shift | None:
        return shifts.get(turn, self._number(key))

    def _plan(self, turn: Turn, work: Work) -> None:
        if work.begins <= turn.now:
            return
        made = shifts.make(turn, Planned(work.key, "hall", work.begins, work.ends, ROLES, turn.actor.id))
        assert made is not None
        shifts.show(turn, turn.session.get_one(Shift, made))
        self.numbers[work.key] = made

    def _settle_in(self) -> None:
        for turn in self._turn():
            for who, quiet in self.agenda.quiet.items():
                if quiet is not None:
                    begin, end = (60 * hour for hour in quiet)
                    persons.change(turn.hot, self.town.person(who), quiet_from=begin, quiet_until=end)
            for series in self.agenda.series:
                hours = Hours(rule=series.rule, first_day=series.first_day.isoformat(), begins=series.begins,
                              ends=series.ends)  # fmt: skip
                made = making.start(turn, series.name, "hall", hours, ROLES, turn.actor.id)
                rows = turn.hot.all("SELECT id, day FROM shift WHERE series_id = ?", (made,))
                self.numbers |= {f"{series.name} {day}": number for number, day in rows}

    def _turn(self) -> Iterator[Turn]:
        town, olga = self.town, self.town.person("olga")
        with town.store.write() as connection:
            hot, seals = Hot(connection), town.vault.bind(connection)
            turn = Turn(hot, seals, town.house, town.turns.handling.community(hot), self.now(), person=olga)
            yield turn
            turn.flush()

    # -- afterwards --------------------------------------------------------------------------------------

    def seen(self) -> Iterator[Seen]:
        """What people read; a message may carry several."""
        said = self._said()
        for shown, at in zip(self.town.memory.square.shown, self.read_at, strict=True):
            for who, key, kind, begins in said[shown.txn] if shown.deed == "send" else ():
                yield Seen(Sent(who, key, kind, begins, at), "may be repeated" in shown.text)

    def _said(self) -> dict[str, list[tuple[str, str, str, float]]]:
        """Transaction id -> what its message says, with what was merged into it."""
        names = dict(self.town.rows("SELECT person_id, user FROM account"))
        keys = {f"shift:{number}": key for key, number in self.numbers.items()}
        rows = self.town.rows(
            "SELECT o.id, coalesce(m.txn, o.txn), o.person_id, o.about, o.once_key FROM outbox o"
            " LEFT JOIN outbox m ON o.fault = 'merged:' || m.id"
            " WHERE o.kind = 'shift.change' OR o.once_key LIKE 'remind:%' OR o.once_key LIKE 'here:%'"
        )
        said: dict[str, list[tuple[str, str, str, float]]] = defaultdict(list)
        for row_id, txn, person, about, once_key in rows:
            kind, begins = self.changes.get(row_id) or _reminder(once_key)
            said[txn].append((names[person], keys[about], kind, begins))
        return said


def _reminder(once_key: str) -> tuple[str, float]:
    """ "remind:day:12:7:1795536000" and "here:12:7:1795536000"."""
    kind, *_ids, begins = once_key.removeprefix("remind:").split(":")
    return kind, float(begins)
