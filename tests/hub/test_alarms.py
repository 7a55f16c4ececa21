"""What organizers are told of the machine: once a day for each cause, elsewhere if they can, and when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.hub import alarms
from bot.store.hot import Hot
from tests.kit.town import Town

DAY = 86400.0


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    assert made.faults == []
    made.close()


def sound(town: Town, cause: str, platform: str = "memory", **counts: int) -> bool:
    with town.store.write() as connection:
        sounded = alarms.sound(Hot(connection), cause, platform, town.now, **counts)
    town.settle()
    return sounded


def settle(town: Town, cause: str, platform: str = "memory") -> bool:
    with town.store.write() as connection:
        settled = alarms.settle(Hot(connection), cause, platform, town.now)
    town.settle()
    return settled


def read(town: Town) -> list[str]:
    """What the organizer has of it."""
    return [text for text in town.private("olga") if "hoever runs me" in text or "again" in text]


def elsewhere(town: Town, name: str) -> int:
    """Somebody has an account on another platform, seen before this one; its chat."""
    with town.store.write() as connection:
        hot, person = Hot(connection), town.person(name).id
        chat = hot.insert(
            "chat", adapter="other", chat=f"@{name}", thread="", private=True, title=None, purposes="", languages="",
            ear="closed", added_at=0.0, bound_at=None, gone_at=None, last_order=0,
        )  # fmt: skip
        hot.insert(
            "account", person_id=person, adapter="other", user=name, chat_id=chat, reachable=True, linked_at=0.0,
            seen_at=0.0,
        )  # fmt: skip
    return chat


@pytest.mark.parametrize("cause", alarms.CAUSES)
def test_x4_x5_x14_a_cause_is_told_once_a_day_with_what_helps(town: Town, cause: str) -> None:
    counts = {"inputs": 2, "messages": 3, "free": 120}
    assert sound(town, cause, "memory", **counts)
    for _again in range(5):
        town.pass_time(3600)
        assert not sound(town, cause, "memory", **counts)
    assert len(read(town)) == 1
    assert "{" not in read(town)[0]
    assert not any("hoever runs me" in text for name in ("maria", "sam") for text in town.private(name))
    town.pass_time(DAY)
    assert sound(town, cause, "memory", **counts)
    assert len(read(town)) == 2


def test_x5_it_goes_through_another_platform_than_the_troubled_one(town: Town) -> None:
    other = elsewhere(town, "olga")
    sound(town, "unauthorised", "memory")
    sound(town, "unauthorised", "other")
    rows = town.rows("SELECT chat_id, about FROM outbox WHERE kind = 'machine' ORDER BY id")
    own = town.rows("SELECT chat_id FROM account WHERE adapter = 'memory' AND \"user\" = 'olga'")[0][0]
    assert rows == [(other, "machine:unauthorised:memory"), (own, "machine:unauthorised:other")]


def test_x4_when_it_is_over_who_read_of_it_reads_that_and_who_did_not_is_spared(town: Town) -> None:
    sound(town, "unreachable")
    assert settle(town, "unreachable")
    assert not settle(town, "unreachable")
    assert "takes my messages again" in read(town)[-1]
    town.pass_time(DAY)
    elsewhere(town, "olga")
    sound(town, "unreachable")  # waits on the other platform, which nobody serves here
    assert town.rows(
        "SELECT count(*) FROM outbox WHERE kind = 'machine' AND state IN ('queued', 'held')"
    ) == [(1,)]
    settle(town, "unreachable")
    assert town.rows("SELECT state FROM outbox WHERE kind = 'machine' ORDER BY id DESC LIMIT 1") == [
        ("dropped",)
    ]


def test_x4_what_never_was_is_never_over(town: Town) -> None:
    assert not settle(town, "unreachable")
    assert read(town) == []


def test_x4_the_organizer_sleeps(town: Town) -> None:
    town.pass_time(13 * 3600)  # eleven at night
    sound(town, "disk", "", free=90)
    assert read(town) == []
    town.pass_time(10 * 3600)
    assert "90 MB" in read(town)[0]
