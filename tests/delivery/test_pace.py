"""The platforms' limits hold in every window, and cost next to nothing."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.memory import BUTTONS, Memory
from bot.contract.abilities import Abilities
from bot.delivery.lanes import Lanes
from bot.delivery.line import Line
from bot.delivery.pace import Pace
from bot.store.engine import driver
from tests.delivery.kit import NOON, PostOffice, limited

LIMITS = Abilities(per_second=25.0, private_per_second=1.0, group_per_minute=18)


def most_within(moments: list[float], span: float) -> int:
    """The most moments in any half-open window of that length."""
    return max((sum(start <= other < start + span for other in moments) for start in moments), default=0)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.floats(0, 0.3), st.booleans(), st.integers(0, 3)), min_size=30, max_size=120),
)
def test_b5_never_above_any_limit_in_any_window(wishes: list[tuple[float, bool, int]]) -> None:
    """Callers that come early wait as told; those that are late are late."""
    pace, now = Pace(LIMITS), 0.0
    calls: list[float] = []
    by_chat: dict[int, list[float]] = {}
    for gap, bulk, chat in wishes:
        private = chat % 2 == 0
        now = max(now + gap, pace.free_at(bulk), pace.chat_free_at(str(chat)))
        pace.note(now)
        pace.note_send(str(chat), private, now)
        calls.append(now)
        by_chat.setdefault(chat, []).append(now)
    assert most_within(calls, 1.0 - 1e-9) <= 25
    for chat, moments in by_chat.items():
        assert most_within(moments, 1.0 - 1e-9 if chat % 2 == 0 else 60.0 - 1e-9) <= (
            1 if chat % 2 == 0 else 18
        )


def test_b5_bulk_reaches_the_floor_of_the_limit() -> None:
    pace, now = Pace(LIMITS), 0.0
    for _call in range(3000):
        now = max(now, pace.free_at(bulk=True))
        pace.note(now)
    assert now / ((3000 - 25) / 25) <= 1.02


def test_b5_an_answer_waits_two_beats_at_most_during_a_broadcast() -> None:
    pace, now = Pace(LIMITS), 100.0
    waits = []
    for call in range(2000):
        now = max(now, pace.free_at(bulk=True))
        pace.note(now)
        if call % 40 == 39:
            free = pace.free_at(bulk=False)
            waits.append(free - now)
            now = max(now, free)
            pace.note(now)
    assert max(waits[1:]) <= 0.081


def test_after_a_delay_bulk_catches_up_a_little_and_never_bursts() -> None:
    pace = Pace(LIMITS)
    for beat in range(50):
        pace.note(beat / 25)
    now, burst = 10.0, 0
    while pace.free_at(bulk=True) <= now:
        pace.note(now)
        burst += 1
    assert burst <= 3


def test_a_pause_of_the_platform_holds_everything() -> None:
    pace = Pace(LIMITS)
    pace.pause(30.0)
    assert pace.free_at(bulk=False) == 30.0
    assert (pace.room(29.0, bulk=False), pace.room(31.0, bulk=False)) == (0, 25)


def test_lanes_give_the_most_urgent_and_oldest_that_is_ready() -> None:
    lanes = Lanes()
    for chat, rank, row, at in [(1, 3, 1, 0.0), (2, 1, 9, 0.0), (3, 0, 10, 50.0), (4, 1, 8, 0.0)]:
        lanes.note(chat, rank, row, at, now=10.0)
    order = []
    while (top := lanes.peek(10.0, busy={4})) is not None:
        order.append(top[2])
        lanes.take()
    assert order == [2, 1]
    assert lanes.next_at() == 50.0
    assert lanes.peek(51.0, set()) == (0, 10, 3)


# -- the whole way, on a clock of its own ---------------------------------------------------------------


async def paced(office: PostOffice, seconds: float) -> None:
    """Let the dispatcher run until its clock, moved only by its own waiting, passed so many seconds."""
    end, over = office.clock + seconds, asyncio.Event()

    async def nap(wait: float) -> None:
        await asyncio.sleep(0)
        if office.clock < end:
            office.clock += max(min(wait, 0.01), 1e-6)  # a clock that moves, however little
        else:
            over.set()
            await asyncio.Event().wait()

    office.dispatcher._sleep = nap
    running = asyncio.create_task(office.dispatcher.run())
    await over.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_b5_groups_people_and_the_platform_keep_their_limits(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, limited(per_second=25.0, private_per_second=1.0, group_per_minute=18))
    group, ana = office.group(), office.person()
    for number in range(24):
        office.put(group, None, f"g{number}", "reply")
    for number in range(5):
        office.tell(ana, f"a{number}")
    for _each in range(60):
        office.tell(office.person(), "bulk", "announce", state="queued")
    await paced(office, 62.0)
    calls = [(at, call.to.chat, str(call.part["text"])) for at, call in office.platform.calls]
    assert most_within([at for at, _chat, _text in calls], 1.0 - 1e-6) <= 25
    to_group = [at for at, _chat, text in calls if text[0] == "g"]
    to_ana = [at for at, _chat, text in calls if text[0] == "a"]
    assert most_within(to_group, 60.0 - 1e-6) <= 18
    assert most_within(to_ana, 1.0 - 1e-6) <= 1
    assert len(calls) >= 18 + 5 + 60
    assert [text for _at, _chat, text in calls if text[0] == "g"] == [f"g{n}" for n in range(len(to_group))]
    assert office.value("SELECT count(*) FROM outbox WHERE state = 'sending'") == 0


async def test_b5_an_answer_during_a_broadcast_goes_within_a_tenth_of_a_second(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, limited(per_second=25.0))
    for _each in range(150):
        office.tell(office.person(), "bulk", "announce", state="queued")
    ana = office.person()
    await paced(office, 2.0)
    office.start()
    office.tell(ana, "answer")
    asked = office.clock
    await paced(office, 0.5)
    answered = next(at for at, call in office.platform.calls if call.part["text"] == "answer")
    assert answered - asked <= 0.12


async def test_b5_a_large_outbox_is_claimed_with_as_few_statements_each_as_a_small_one(
    tmp_path: Path,
) -> None:
    async def each(messages: int) -> float:
        (folder := tmp_path / str(messages)).mkdir()
        office, said = PostOffice(folder), list[str]()
        people = [office.person() for _each in range(20)]
        for number in range(messages):
            office.tell(people[number % 20], "hello")
        with office.store.write() as connection:
            driver(connection).set_trace_callback(said.append)
        await office.deliver()
        assert len(office.platform.calls) == messages
        assert office.clock == NOON
        office.store.close()
        return len(said) / messages

    few, many = await each(40), await each(400)
    assert many <= few + 0.5
    assert few <= 5


def test_x1_asking_when_to_look_again_takes_no_chat_from_whoever_claims() -> None:
    line = Line.to(Memory("square", replace(BUTTONS, per_second=1)), lambda platform: None)
    line.pace.note(100.0)  # no room for a while
    line.lanes.note(7, 2, 70)  # its send is just being recorded, and it has more
    line.lanes.note(8, 1, 80, at=101.0, now=100.0)
    assert [line.next_at(100.2), line.next_at(102.0)] == [100.75, 100.75]
    assert line.lanes.peek(102.0, busy=set()) == (1, 80, 8)
    line.lanes.take()
    assert line.lanes.peek(102.0, busy=set()) == (2, 70, 7)
