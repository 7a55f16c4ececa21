"""The budget over many days: a busy group, requests at all hours (G1, rules 12-14)."""

from __future__ import annotations

import random
from datetime import datetime
from itertools import groupby
from pathlib import Path

from tests.delivery.kit import APP, STATE, ZONE, PostOffice

HOUR, DAY = 3600.0, 86400.0
DAYS, A_DAY = 10, 14


def hour_of(moment: float) -> int:
    return datetime.fromtimestamp(moment, ZONE).hour


def board_of(office: PostOffice) -> str:
    ref = office.value("SELECT message FROM card WHERE kind = 'board'")
    return str(office.platform.shown[ref]["text"]) if ref else ""


async def test_g1_a_busy_fortnight_stays_inside_every_limit(tmp_path: Path) -> None:
    chance = random.Random(7)
    start = datetime(2026, 11, 23, 8, tzinfo=ZONE).timestamp()
    office = PostOffice(tmp_path, APP, now=start)
    group = office.group()
    moments = sorted(start + chance.uniform(0, DAYS * DAY) for _each in range(DAYS * A_DAY))
    late = 0
    for number, moment in enumerate(moments, 1000):
        while office.clock + HOUR < moment:
            await office.deliver(HOUR, step=900)
        office.clock = max(office.clock, moment)
        office.open(str(number), f"thing {number}")
        await office.deliver(60, step=15)
        on_board = all(f"#{subject} " in board_of(office) for subject in list(STATE)[:10])
        late += bool(board_of(office)) and not on_board
        if len(STATE) > 6:
            oldest = min(STATE, key=int)
            office.close(oldest)
            del STATE[oldest]
        if number % 20 == 0:
            office.put(group, None, f"news {number}", "announce")
    posts = [at for at, call in office.platform.calls if call.deed == "send"]
    days = [
        len(list(day))
        for _date, day in groupby(posts, key=lambda at: datetime.fromtimestamp(at, ZONE).date())
    ]
    assert max(days) <= 6
    assert sum(days) >= DAYS  # it is not silent either
    assert max(sum(first <= at < first + HOUR for at in posts[3:]) for first in posts[3:]) <= 2
    assert all(8 <= hour_of(at) < 21 for at in posts)
    assert late == 0
    assert max(len(text.split("\n")) for text in office.platform.texts) <= 12
