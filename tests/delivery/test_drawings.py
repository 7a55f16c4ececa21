"""Pictures that are drawn when they are sent: in the reader's words, beside everything else."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.contract.delivery import NotSent
from bot.contract.posters import Band, Cell, Grid, Poster, Roll, Row
from bot.contract.views import View
from bot.contract.words import Joined, Moment
from bot.pictures import draw, drawing
from tests.delivery.kit import APP, NOON, PostOffice, limited
from tests.kit.waiting import soon

WHEN = Moment(NOON, "day")
ROLL = Roll((Band(WHEN, (Row(WHEN, (Cell(WHEN, "gap"),)),)),))
POSTER = Poster("week.png", Joined((WHEN, "Pantry"), "dot"), (Grid((WHEN,), ()), ROLL), below=WHEN)
SAID = {"en": "Wed 25 Nov", "es": "mié 25 nov"}


def in_words(language: str) -> Poster:
    """The poster as its reader reads it."""
    day = SAID[language]
    roll = Roll((Band(day, (Row(day, (Cell(day, "gap"),)),)),))
    return Poster("week.png", f"{day} · Pantry", (Grid((day,), ()), roll), below=day)


@pytest.fixture
def office(tmp_path: Path) -> PostOffice:
    return PostOffice(tmp_path, limited(files=True))


@pytest.mark.parametrize("language", SAID)
async def test_s26_a_picture_is_drawn_in_its_readers_language(office: PostOffice, language: str) -> None:
    office.tell(office.person(language), View.of(POSTER, "in words"))
    await office.deliver()
    ((_at, call),) = office.platform.calls
    assert call.part["file"] == "week.png"
    assert call.part["text"] == "in words"
    assert call.content == draw(in_words(language))


async def test_l1_a_chat_of_two_languages_gets_it_in_both(office: PostOffice) -> None:
    office.put(office.group(languages="en es"), None, View.of(POSTER), "reply")
    await office.deliver()
    assert [call.content for _at, call in office.platform.calls] == [draw(in_words(one)) for one in SAID]


async def test_a_platform_without_files_says_it_in_words(tmp_path: Path) -> None:
    office = PostOffice(tmp_path, replace(APP, files=False))
    office.tell(office.person("en"), View.of(POSTER, "in words"))
    await office.deliver()
    assert office.platform.texts == ["in words"]
    assert office.platform.calls[0][1].content is None


async def test_a_picture_holds_up_nobody(office: PostOffice) -> None:
    office.tell(office.person("en"), View.of(POSTER, "with a picture"))
    office.tell(office.person("en"), "without")
    with drawing._one:  # the easel is taken
        delivering = asyncio.create_task(office.deliver())
        await soon(lambda: office.platform.texts)
        assert office.platform.texts == ["without"]
    await delivering
    assert office.platform.texts == ["without", "with a picture"]


async def test_x2_a_picture_that_is_tried_again_is_the_same_one(office: PostOffice) -> None:
    office.tell(office.person("en"), View.of(POSTER, "in words"))
    office.platform.faults = [(NotSent(), False)]
    await office.deliver(60)
    first, second = (call for _at, call in office.platform.calls)
    assert first.content == second.content
