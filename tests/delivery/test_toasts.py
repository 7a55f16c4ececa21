"""Words at buttons: a thousand taps on one card, and the card itself."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from pathlib import Path

import pytest

from bot.contract.delivery import Delivered, NotSent, Outgoing
from bot.delivery import toasts
from tests.delivery.kit import PostOffice, limited


def toast(office: PostOffice, chat: int, person: int, words: str = "Your vote: yes.") -> int:
    return office.put(chat, person, words, "toast", deed="toast", ref="q1", urgent=True)


async def test_b7_words_at_buttons_of_one_chat_go_at_once_and_hold_nothing_back(
    office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    group, deliver, together, most = office.group(), office.platform.deliver, [0], [0]

    async def slowly(message: Outgoing) -> Delivered:
        together[0] += 1
        most[0] = max(most[0], together[0])
        await asyncio.sleep(0)
        together[0] -= 1
        return await deliver(message)

    monkeypatch.setattr(office.platform, "deliver", slowly)
    rows = [toast(office, group, office.person()) for _each in range(40)]
    office.open("1", "Groceries")
    await office.deliver()
    assert {office.state(row) for row in rows} == {"sent"}
    assert (most[0], office.platform.texts) == (41, ["Groceries"])


async def test_b7_a_crowd_at_the_buttons_leaves_the_card_its_pace(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, limited(per_second=10))
    group, person = office.group(), office.person()
    office.open("1", "0 votes")
    await office.deliver(5)
    for second in range(30):
        for _each in range(50):
            toast(office, group, person)
        office.open("1", f"{second} votes")
        await office.deliver(1, step=0.2)
    shown = [at for at, call in office.platform.calls if call.deed == "edit"]
    assert len(shown) >= 30 / 3 - 2
    assert max(b - a for a, b in pairwise(shown)) <= 5
    calls = [at for at, _call in office.platform.calls]
    assert max(sum(start <= at < start + 1 for at in calls) for start in calls) <= 10


async def test_of_more_words_than_are_looked_for_the_oldest_are_not_said(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, limited(per_second=10))
    group, person = office.group(), office.person()
    rows = [toast(office, group, person) for _each in range(toasts.MOST + 20)]
    await office.deliver(2, step=1)
    assert [office.state(row) for row in rows[:20]] == ["dropped"] * 20
    assert office.state(rows[20]) == "sent"
    assert office.state(rows[-1]) == "queued"


async def test_words_that_never_left_are_said_once_more(office: PostOffice) -> None:
    office.platform.faults += [(NotSent(), False)]
    row = toast(office, office.group(), office.person())
    await office.deliver(5, step=1)
    assert (office.state(row), len(office.platform.calls)) == ("sent", 2)


async def test_without_toasts_they_are_messages_in_their_place(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, limited(toasts=False))
    person = office.person()
    row = toast(office, office.chat_of(person), person)
    office.clock += 60
    await office.deliver()
    assert (office.state(row), office.platform.texts) == ("sent", ["Your vote: yes."])
