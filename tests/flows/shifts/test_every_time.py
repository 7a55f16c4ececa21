"""Every time, not this week, away for some days (S13)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from flows.shifts.signing.refusals import read_refusal
from tests.kit.town import Town

#: Friday 27 Nov is four days away.
WEEKLY = """
    olga > /shift Food pantry, every Friday 10-14, 2 people, hall
    olga > yes
"""
DAY = 86400.0


def held(town: Town, name: str) -> list[str]:
    """The days of somebody's places, in order."""
    sql = (
        "SELECT s.day FROM shift_place p JOIN shift s ON s.id = p.shift_id"
        " WHERE p.person_id = ? AND p.state IN ('held', 'confirmed') ORDER BY s.begins_at"
    )
    return [day for (day,) in town.rows(sql, (town.person(name).id,))]


FRIDAYS = ["2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25", "2027-01-01"]


def test_s13_a_button_after_signing_up_takes_all_dates(anywhere: Town) -> None:
    anywhere.plays(f"""
        {WEEKLY}
        sam > sign up 2
        hub < You're in: Food pantry
        sam taps Every time
        hub < You come every time from now on: Food pantry · Fridays. 6 dates are yours so far
    """)
    assert held(anywhere, "sam") == FRIDAYS


def test_s13_dates_made_later_are_theirs_too(town: Town) -> None:
    town.plays(f"""
        {WEEKLY}
        sam > sign up 2
        sam > every week 2
    """)
    town.pass_time(15 * DAY)
    assert held(town, "sam")[-2:] == ["2027-01-08", "2027-01-15"]
    town.restart()
    town.pass_time(7 * DAY)
    assert held(town, "sam")[-1] == "2027-01-22"


@pytest.mark.parametrize("words", ["every friday", "put me down for every friday", "todos los viernes"])
def test_s13_in_ones_own_words(anywhere: Town, words: str) -> None:
    anywhere.plays(f"""
        {WEEKLY}
        sam > {words}
        hub < Food pantry · Fridays: shall I sign you up every time?
        sam > yes
        hub < You come every time from now on
    """)
    assert held(anywhere, "sam") == FRIDAYS


def test_s13_which_role_is_asked(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every Friday 10-14, 2 people and 1 driver, hall
        olga > yes
        sam > every time 1
        hub < What would you like to do? Food pantry · Fridays
        sam > driver
        hub < Food pantry · Fridays · driver: shall I sign you up every time?
        sam > yes
        hub < 6 dates are yours
    """)


def test_s13_what_cannot_be_taken_is_said_with_why(town: Town) -> None:
    town.plays(f"""
        {WEEKLY}
        olga > /shift Cooking, Friday Dec 4 13-17, 2 people, kitchen
        olga > yes
        ines > sign up 4
        rosa > sign up 4
        sam > sign up 8
        sam > sign up 2
        sam > every time 2
        hub < You come every time … 4 dates are yours … it overlaps with yours, Cooking
    """)
    assert "it is full; number 1 on the waiting list" in town.private("sam")[-1]


def test_s13_what_cannot_be_taken_later_is_told_once(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every Friday 10-14, 1 people, hall
        olga > yes
        ines > sign up 2
        ines > every time 2
        sam > every time 1
        sam > yes
        hub < 0 dates are yours so far
    """)
    before = len(town.private("sam"))
    town.pass_time(5 * DAY)
    told = [text for text in town.private("sam")[before:] if "I could not keep for you" in text]
    assert len(told) == 1
    assert "it is full; number 1 on the waiting list" in told[0]
    town.restart()
    town.pass_time(1 * DAY)
    assert [text for text in town.private("sam")[before:] if "I could not keep for you" in text] == told


def test_s13_not_this_week_opens_only_that_date(anywhere: Town) -> None:
    anywhere.plays(f"""
        {WEEKLY}
        sam > sign up 2
        sam > every time 2
        later 2 h
        sam > not this week
        hub < Food pantry · Fri 27 Nov … not this time?
        sam > yes
        hub < You are out: Food pantry · Fri 27 Nov
    """)
    assert held(anywhere, "sam") == FRIDAYS[1:]
    anywhere.pass_time(8 * DAY)
    assert "2027-01-08" in held(anywhere, "sam"), "the next dates are theirs still"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("not this week", "24 Nov-29 Nov"),
        ("i can't come not next friday", None),
        ("sorry i cant make it saturday", "28 Nov-28 Nov"),
        ("I can’t make it tomorrow, sorry!", "25 Nov-25 Nov"),
        ("i can't do saturday anymore, sorry", "28 Nov-28 Nov"),
        ("remove me from saturday", "28 Nov-28 Nov"),
        ("im not coming", "24 Nov-23 Jan"),
        ("este sábado no puedo", "28 Nov-28 Nov"),
        ("no puedo ir mañana", "25 Nov-25 Nov"),
        ("ya no puedo ir el sábado", "28 Nov-28 Nov"),
        ("bórrame del sábado", "28 Nov-28 Nov"),
        ("i can't make it to the store", None),
        ("i can't come down the stairs tomorrow", None),
        ("no puedo ir a la clínica mañana", None),
        ("can't do dishes", None),
        ("no puedo", None),
        ("not", None),
    ],
)
def test_s11_a_refusal_is_read_and_a_need_is_not(words: str, days: str | None) -> None:
    found = read_refusal(words, at=datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Chicago")))
    assert (found and f"{found[0]:%d %b}-{found[1]:%d %b}") == days


def test_s11_who_cannot_make_it_says_so_in_plain_words(anywhere: Town) -> None:
    anywhere.plays(f"""
        {WEEKLY}
        sam > sign up 2
        later 2 h
        sam > sorry i cant make it friday
        hub < Food pantry · Fri 27 Nov … not this time?
        sam > yes
        hub < You are out: Food pantry · Fri 27 Nov
    """)
    assert held(anywhere, "sam") == []


def test_s13_not_this_week_so_late_finds_a_stand_in(town: Town) -> None:
    town.plays(f"""
        {WEEKLY}
        sam > sign up 2
        sam > every time 2
        later 60 h
        sam > not this friday
        sam > yes
        hub < It's soon: Food pantry … Shall I look for a stand-in?
    """)
    assert held(town, "sam") == FRIDAYS


def test_s13_away_frees_those_days_and_they_return_after(anywhere: Town) -> None:
    anywhere.plays(f"""
        {WEEKLY}
        sam > sign up 2
        sam > every time 2
        ines > sign up 3
        rosa > sign up 3
        sam > away 1-20 dec
        hub < Away from Tue 1 Dec to Sun 20 Dec: 3 places of yours are free then. Shall I?
        sam > yes
        hub < Noted: away from Tue 1 Dec to Sun 20 Dec
    """)
    assert held(anywhere, "sam") == ["2026-11-27", "2026-12-25", "2027-01-01"]


def test_s13_days_away_are_left_out_of_what_is_made_later(town: Town) -> None:
    town.plays(f"""
        {WEEKLY}
        sam > sign up 2
        sam > every time 2
        sam > I'm away 1-10 jan
        hub < Away from Fri 1 Jan 2027 to Sun 10 Jan 2027: 1 place of yours is free then
        sam > yes
    """)
    town.pass_time(15 * DAY)
    assert held(town, "sam")[-2:] == ["2026-12-25", "2027-01-15"]
    assert not any("I could not keep" in text for text in town.private("sam"))


def test_s13_back_sooner_they_are_theirs_again(town: Town) -> None:
    town.plays(f"""
        {WEEKLY}
        sam > sign up 2
        sam > every time 2
        sam > away 1-20 dec
        sam > yes
        ines > sign up 3
        rosa > sign up 3
        sam > mine
        hub < Every time: Food pantry · Fridays … Away from Tue 1 Dec to Sun 20 Dec
        sam taps I'm back #1
        hub < Welcome back. These are yours again
    """)
    assert held(town, "sam") == [day for day in FRIDAYS if day != "2026-12-04"]


def test_s13_what_is_too_soon_stays_theirs(town: Town) -> None:
    town.plays(f"""
        {WEEKLY}
        sam > sign up 2
        later 60 h
        sam > away next 9 days
        sam > nov 26 - dec 5
        sam > yes
        hub < It's soon, so this stays yours until somebody takes it: Food pantry · Fri 27 Nov
        sam taps I can't come #2
        hub < Shall I look for a stand-in?
    """)
    assert held(town, "sam") == ["2026-11-27"]


def test_s13_whoever_waits_is_asked_for_what_is_freed(town: Town) -> None:
    town.plays(f"""
        {WEEKLY}
        sam > sign up 3
        ines > sign up 3
        rosa > sign up 3
        sam > away 1-20 dec
        sam > yes
        hub > rosa: A place is free: Food pantry · Fri 4 Dec
    """)


def test_s13_it_ends_and_its_dates_are_free(anywhere: Town) -> None:
    anywhere.plays(f"""
        {WEEKLY}
        sam > sign up 4
        sam > every time 4
        sam > mine
        hub < Every time: Food pantry · Fridays
        sam > not every time 1
        hub < You no longer come by yourself: Food pantry · Fridays. … 5 dates are free again.
    """)
    assert held(anywhere, "sam") == ["2026-12-11"], "what they took themselves stays theirs"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("away whenever", "I can't read that as days"),
        ("away 2020-01-01", "I can't read that as days"),
    ],
)
def test_s13_days_that_cannot_be_read_are_asked(town: Town, words: str, says: str) -> None:
    town.plays(f"""
        sam > {words}
        hub < From when to when are you away?
        sam > hm
        hub < {says}
    """)


def test_s13_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Despensa, todos los viernes 10-14, 2 personas, salón
        olga > sí
        sam > todos los viernes
        hub < ¿te apunto siempre?
        sam > sí
        sam > fuera del 1 al 20 de diciembre
        hub < del mar 1 dic al dom 20 dic
        sam > sí
        sam > esta semana no
        hub < ¿esta vez no?
        sam > sí
    """)
    assert held(espanol, "sam") == ["2026-12-25", "2027-01-01"]
