"""The week and the roster as pictures (S26): what stands on them, and that they arrive."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TypeVar

from PIL import Image

from bot.contract.posters import Cell, Grid, Poster, Roll, Row
from bot.contract.words import Text
from bot.people import community as communities
from bot.store.hot import Hot
from bot.talk.base import Ground
from bot.words import Reader, say
from flows.shifts.around.roster import STANDING
from flows.shifts.planning import shifts
from flows.shifts.seeing import posters, week
from tests.kit.town import Town

Found = TypeVar("Found")
PANTRY = """
    olga > /shift Food pantry, Saturday 10-14, 2 people and 1 driver, St. Ann's hall
    olga > yes
"""


def looking(town: Town, look: Callable[[Ground], Found]) -> Found:
    """What somebody sees who looks at the hub now."""
    with town.store.read() as connection:
        hot = Hot(connection)
        community = communities.load(hot, town.house.settings)
        return look(Ground(hot, town.vault.bind(connection), town.house, community, town.now))


def week_of(town: Town) -> Poster:
    return looking(town, lambda ground: posters.week(ground, week.coming(ground)))


def roster_of(town: Town, number: str) -> Poster:
    def look(ground: Ground) -> Poster:
        shift = shifts.find(ground, number)
        assert shift is not None
        return posters.roster(ground, shift, STANDING)

    return looking(town, look)


def said(town: Town, text: Text) -> str:
    return looking(town, lambda ground: say(text, Reader("en", ground.community.zone, town.now)))


def grid(poster: Poster) -> Grid:
    (found,) = poster.parts
    assert isinstance(found, Grid)
    return found


def rows(poster: Poster) -> list[tuple[Text, Row]]:
    (found,) = poster.parts
    assert isinstance(found, Grid | Roll)
    return [(band.head, row) for band in found.bands for row in band.rows]


def test_s26_the_week_comes_as_a_picture_with_its_words_beside_it(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > this week
        hub  < The next seven days: … Food pantry · 10:00 AM–2:00 PM · 0/3, 2 missing, 1 driver missing
    """)
    picture = Image.open(io.BytesIO(town.file("sam")))
    assert (picture.format, picture.width) == ("PNG", 1080)
    square = town.memory.square
    assert square.posts[list(square.contents)[-1]].images == ("The next seven days",)


def test_s26_a_platform_without_files_has_the_words(anywhere: Town) -> None:
    anywhere.plays(f"""
        {PANTRY}
        sam  > this week
        hub  < The next seven days: … Food pantry
    """)


def test_s26_days_by_roles_and_what_is_missing(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up: driver
        hub  < You're in
    """)
    found = grid(week_of(town))
    assert [said(town, day) for day in found.columns][::6] == ["Tue 24 Nov", "Mon 30 Nov"]
    people, driver = (row for _head, row in rows(week_of(town)))
    assert people.cells == (None, None, None, None, Cell("0/2", "gap"), None, None)
    assert driver.cells[4] == Cell("1/1", "full")
    assert (said(town, found.bands[0].head), said(town, found.bands[0].aside)) == (
        "Food pantry",
        "10:00 AM–2:00 PM",
    )


def test_s26_a_series_is_one_line_and_what_is_mine_is_framed(town: Town) -> None:
    town.plays("""
        olga > /shift Breakfast, every day 7-9, 1-3 people, hall
        olga > yes
        sam  > shifts
        sam  > sign up 3
    """)
    ((_head, row),) = rows(week_of(town))
    assert [cell.text for cell in row.cells if cell] == ["0/3", "1/3", *["0/3"] * 5]
    assert [cell.tone for cell in row.cells if cell] == ["gap", "room", *["gap"] * 5]
    mine = looking(town, lambda ground: week.glance(ground, town.person("sam").id)).blocks[0]
    assert isinstance(mine, Poster)
    (framed,) = (cell for _head, row in rows(mine) for cell in row.cells if cell and cell.mine)
    assert framed == Cell("1/3", "room", mine=True)


def test_s26_two_at_the_same_hours_stand_below_one_another(town: Town) -> None:
    town.plays("""
        olga > /shift Driving, Saturday 10-14, 1 people, hall
        olga > yes
        olga > /shift Driving, Saturday 10-14, 2 people, hall
        olga > yes
    """)
    assert [row.cells[4] for _head, row in rows(week_of(town))] == [Cell("0/1", "gap"), Cell("0/2", "gap")]


def test_s26_a_stand_in_that_is_wanted_is_a_gap(town: Town) -> None:
    town.plays("""
        olga > /shift Cooking, thursday 10-14, 1 people, hall
        olga > yes
        sam  > sign up 1
        later 20 min
        sam  > leave 1
        hub  < It's soon: Cooking
        sam taps Find a stand-in
    """)
    ((_head, row),) = rows(week_of(town))
    assert row.cells[2] == Cell("1/1", "gap")


# -- the roster ------------------------------------------------------------------------------------------


def test_s22_the_roster_is_there_whenever_an_organizer_asks(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up: driver
        olga > roster 1
        hub  < Who comes: Food pantry … Sam · driver · not heard from yet
        sam  > roster 1
    """)
    assert "Who comes" not in "\n".join(town.private("sam"))
    assert Image.open(io.BytesIO(town.file("olga"))).format == "PNG"
    people, sam = rows(roster_of(town, "1"))
    assert said(town, people[1].label) == "2 free places"
    assert (said(town, sam[0]), sam[1].label) == ("driver", "Sam")
    assert isinstance(roster_of(town, "1").parts[0], Roll)


def test_s2_a_roster_calls_people_as_they_chose(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up: driver
    """)
    with town.store.write() as connection:
        Hot(connection).run("UPDATE person SET shown_as = 'hidden' WHERE id = ?", (town.person("sam").id,))
    labels = [said(town, row.label) for _head, row in rows(roster_of(town, "1"))]
    assert labels == ["2 free places", "a neighbour"]


def test_s26_no_statement_of_a_week_looks_at_every_place_there_is(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam taps Sign up: driver
    """)
    said: list[str] = []

    def watched(ground: Ground) -> list[str]:
        driver = ground.hot.connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(said.append)
        week.glance(ground, town.person("sam").id)
        driver.set_trace_callback(None)
        plans = [
            driver.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in said if "shift_place" in sql
        ]
        return [str(step[-1]) for plan in plans for step in plan]

    steps = looking(town, watched)
    assert any("USING INDEX" in step for step in steps)
    assert [step for step in steps if step.startswith("SCAN shift_place")] == []
