"""One line, read (S1): pieces between commas, or said in one breath."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from flows.shifts.planning.line import read_line
from flows.shifts.planning.team import read_roles
from flows.shifts.wording import one
from tests.kit.town import Town

CHICAGO = ZoneInfo("America/Chicago")
#: A Tuesday.
NOW = datetime(2026, 11, 24, 10, tzinfo=CHICAGO)

SATURDAY = ("Sat 28 10:00", "Sat 28 14:00")
#: A comma: two of the six drive. "And": eight come.
ONCE = [
    ("Food pantry, Saturday 10-14, 6 people, 2 drivers, St. Ann's hall", 4, "St. Ann's hall"),
    ("Food pantry, 6 people, 2 drivers, St. Ann's hall, Saturday, 28 Nov, 10-14", 4, "St. Ann's hall"),
    ("Food pantry Saturday 10-14 6 people 2 drivers St. Ann's hall", 4, "St. Ann's hall"),
    (
        "Food pantry on Saturday from 10 to 2 at St. Ann's hall for 6 people and 2 drivers",
        6,
        "St. Ann's hall",
    ),
    ("Food pantry Saturday 10-14, 6 people, 2 drivers, St. Ann's hall", 4, "St. Ann's hall"),
    ("Food pantry, Saturday 10am for 4 hours, six people and two drivers", 6, ""),
    ("Food pantry\nsaturdy 10-14\n6 people & 2 drivers\nhall", 6, "hall"),
    ("Food pantry, Saturday 10-14, 6 people, and 2 drivers at St. Ann's hall", 6, "St. Ann's hall"),
]


@pytest.mark.parametrize(("text", "people", "hall"), ONCE)
def test_s1_a_line_is_read(text: str, people: int, hall: str) -> None:
    line = read_line(text, at=NOW)
    assert line.hours is not None
    assert line.hours.span is not None
    span = tuple(f"{datetime.fromtimestamp(moment or 0, CHICAGO):%a %d %H:%M}" for moment in line.hours.span)
    wanted = [(role.key, role.most) for role in line.roles]
    assert (line.title, span, wanted, line.hall) == (
        "Food pantry",
        SATURDAY,
        [("people", people), ("driver", 2)],
        hall,
    )


AGAIN = [
    ("Pantry, every other saturday 10-14 until june, 4 people", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20270531"),
    ("Pantry every other saturday 10-14 until june for 4 people", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20270531"),
    ("Pantry every other saturday 10-14 until june 4 people", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20270531"),
    ("Pantry every other saturday 10-14 until june, 4 people", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20270531"),
    ("Pantry, first saturday of the month except december, 10-14, 4 people",
     "FREQ=MONTHLY;BYDAY=1SA;BYMONTH=1,2,3,4,5,6,7,8,9,10,11"),
    ("Pantry, cada martes a las 6 por 2 horas, 4 personas", "FREQ=WEEKLY;BYDAY=TU"),
    ("Pantry cada martes de 18 a 20 para 4 personas", "FREQ=WEEKLY;BYDAY=TU"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule"), AGAIN)
def test_s3_a_line_is_read_as_a_series(text: str, rule: str) -> None:
    line = read_line(text, at=NOW)
    assert line.hours is not None
    assert (line.title, line.hours.rule, line.roles[0].most, line.hall) == ("Pantry", rule, 4, "")
    assert line.hours.ends is not None


@pytest.mark.parametrize(
    ("text", "title", "hall"),
    [
        ("Saturday pantry, 6 people", "Saturday pantry", ""),  # a day in a name is no time
        ("Pantry, 6 people, Two Rivers hall", "Pantry", "Two Rivers hall"),
        ("Pantry, 6 people, 53206", "Pantry", "53206"),
        ("Homework for kids 4 to 6, 2 people", "Homework for kids 4 to 6", ""),
    ],
)
def test_s1_what_only_looks_like_a_time_or_a_count_is_none(text: str, title: str, hall: str) -> None:
    line = read_line(text, at=NOW)
    assert (line.title, line.hall, line.hours) == (title, hall, None)


@pytest.mark.parametrize(
    ("label", "single"),
    [
        ("drivers", "driver"), ("driver", "driver"), ("nurses", "nurse"), ("coaches", "coach"), ("boss", "boss"),
        ("food handlers", "food handler"), ("conductores", "conductor"), ("choferes", "chofer"),
        ("anfitriones", "anfitrión"), ("cocineras", "cocinera"), ("jefes de cocina", "jefe de cocina"),
        ("conductores voluntarios", "conductor voluntario"), ("bus", "bus"), ("chófer", "chófer"),
    ],
)  # fmt: skip
def test_s2_a_role_as_one_person_has_it(label: str, single: str) -> None:
    assert one(label) == single


def test_s2_a_role_is_the_same_for_one_and_for_several() -> None:
    assert read_roles("1 driver") != read_roles("2 drivers")
    assert [role.key for role in (read_roles("1 driver, 2 cooks") or ())] == ["driver", "cook"]
    assert [role.key for role in (read_roles("3 drivers and a cook, 1 cook") or ())] == []


def test_s2_one_is_missing_in_the_singular(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Saturday 10-14, 1 drivers, 2 cooks, hall
        hub  < Wanted: 1 driver, 2 cooks
        olga > yes
        hub  @ oak street: 0/3, 1 driver missing, 2 cooks missing … [1 Sign up: driver] [2 Sign up: cook]
        sam taps Sign up: cook
        hub  > sam: You're in: Food pantry … · cook.
        later 5 s
        hub  @ oak street: 1/3, 1 driver missing, 1 cook missing
    """)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("6 people, 2 drivers", "people 4-4, driver 2-2"),
        ("6 people, 2 drivers and 1 cook", "people 3-3, driver 2-2, cook 1-1"),
        ("4-6 people, 2 drivers", "people 2-4, driver 2-2"),
        ("6 people, 2 of them drivers", "people 4-4, driver 2-2"),
        ("6 people including a driver", None),  # no count
        ("6 people including 1 driver", "people 5-5, driver 1-1"),
        ("6 people, 1 of them a driver", "people 5-5, driver 1-1"),
        ("6 people, among them 2 drivers", "people 4-4, driver 2-2"),  # as it is read back
        ("6 personas, entre ellas 2 conductores", "people 4-4, conductor 2-2"),
        ("6 people and 2 drivers", "people 6-6, driver 2-2"),
        ("6 personas y 2 conductores", "people 6-6, conductor 2-2"),
        ("2 people, 2 drivers", "people 2-2, driver 2-2"),  # or nobody but drivers would be wanted
        ("2 drivers, 4 people", "driver 2-2, people 4-4"),  # what is said last is whoever else is needed
    ],
)
def test_s2_who_is_one_of_the_people_and_who_comes_besides(text: str, wanted: str | None) -> None:
    roles = read_roles(text)
    assert (roles and ", ".join(f"{role.key} {role.least}-{role.most}" for role in roles)) == wanted
