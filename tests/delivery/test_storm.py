"""X4: a platform answers nothing but 5xx for an hour, on a clock that is told the time.

Each platform's own words for it are made by its adapter; what delivery does follows from them.
"""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import aiohttp
import httpx
import pytest
from telegram.error import NetworkError

from adapters.matrix import outcomes as matrix
from adapters.telegram import outcomes as telegram
from bot.contract.abilities import Abilities
from bot.contract.address import Address
from bot.contract.delivery import Outgoing
from tests.delivery.kit import APP, NOON, PostOffice

HOUR = 3600.0
SOMEWHERE = Outgoing("send", Address("app", "1"), "t", {})


def bad_gateway() -> Exception:
    return telegram.outcome(NetworkError("Bad Gateway"), SOMEWHERE)


def torn() -> Exception:
    fault = NetworkError("httpx.ReadError")
    fault.__cause__ = httpx.ReadError("")
    return telegram.outcome(fault, SOMEWHERE)


def unreached() -> Exception:
    fault = NetworkError("httpx.ConnectError")
    fault.__cause__ = httpx.ConnectError("")
    return telegram.outcome(fault, SOMEWHERE)


def matrix_torn() -> Exception:
    return matrix.trouble(aiohttp.ServerDisconnectedError())


TELEGRAM, MATRIX = APP, replace(APP, idempotent=True)
STORMS = {
    "telegram 502": (TELEGRAM, bad_gateway),
    "telegram torn": (TELEGRAM, torn),
    "telegram unreached": (TELEGRAM, unreached),
    "matrix torn": (MATRIX, matrix_torn),
}


@pytest.fixture(autouse=True)
def same_every_time() -> None:
    """Pauses are made a little longer by chance; here always by the same."""
    random.seed(4)


class Sky(PostOffice):
    """An office whose platform is down until a moment; what was asked of it then may have happened."""

    def __init__(self, folder: Path, abilities: Abilities, fault: Callable[[], Exception]) -> None:
        self.clears, self.fault, self.dice = NOON + HOUR + 1, fault, random.Random(4)
        super().__init__(folder, abilities)
        self.platform.faults = self  # type: ignore[assignment]  # asked like the list of what befalls the next calls

    def __bool__(self) -> bool:
        return self.clock < self.clears

    def pop(self, _place: int) -> tuple[Exception, bool]:
        return self.fault(), self.dice.random() < 0.5


@pytest.mark.parametrize("storm", STORMS)
@pytest.mark.parametrize("listens", [True, False], ids=["listening", "only sending"])
async def test_x4_an_hour_of_5xx_loses_nothing_and_is_told_once(
    tmp_path: Path, storm: str, listens: bool
) -> None:
    office = Sky(tmp_path, *STORMS[storm])
    office.heard = NOON if listens else None
    people = [office.person() for _each in range(12)]
    rows = [office.tell(people[0], "first")]
    for minute in range(60):
        rows.append(office.tell(people[minute % 12], f"m{minute}", ("reply", "fund.receipt")[minute % 2]))
        await office.deliver(60, step=12)
        assert sum(office.state(row) == "queued" for row in rows) >= minute - 20, "the queue grows"
    tried = [at for at, _call in office.platform.calls]
    pauses = [later - earlier for earlier, later in itertools.pairwise(tried[3:])]
    assert max(pauses, default=0) <= 300 + 60, "at most five minutes, and the next look of this test"
    assert len(tried) <= (30 if not listens else 15)
    assert office.alarms == [("app", "unreachable")]
    await office.deliver(2)
    if listens:
        office.heard = office.clock
    await office.deliver(HOUR, step=60)
    states = Counter(office.state(row) for row in rows)
    assert states["sent"] + states["unknown"] == len(rows), "each arrived, or an organizer is asked"
    assert states["unknown"] <= (4 if listens else 16)
    copies = Counter(office.platform.deeds())
    assert all(copies[f"m{minute}"] for minute in range(60))
    assert office.alarms == [("app", "unreachable"), ("app", "ok")]


async def test_x4_many_failures_at_once_are_one_step_of_the_pause(tmp_path: Path) -> None:
    office = Sky(tmp_path, TELEGRAM, unreached)
    for _each in range(40):
        office.tell(office.person(), "hello")
    await office.deliver(20, step=1)
    assert len(office.platform.calls) <= 40 + 6
    office.clears = office.clock
    await office.deliver(60)
    assert len(office.platform.texts) == 40
