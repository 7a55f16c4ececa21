"""A calendar address of one's own (S27): given once, revocable, and nothing in it but one's own shifts."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.people import codes
from bot.store.hot import Hot
from flows.shifts.seeing import feeds
from tests.flows.shifts.calendar_reading import entries, opened
from tests.flows.shifts.test_posters import looking
from tests.kit.town import Town

CHICAGO = ZoneInfo("America/Chicago")
HUB = "https://hub.example.org"
PANTRY = """
    olga > /shift Food pantry, Saturday 10-14, 3 people, St. Ann's hall
    olga > yes
    sam  > sign up 1
    hub  < You're in
"""
ADDRESS = re.compile(rf"{HUB}/calendar/([A-Za-z0-9_-]{{32}})\.ics")


@pytest.fixture
def town(town: Town) -> Town:
    """With a web part."""
    town.house.public_url = HUB
    return town


def secret(town: Town, name: str = "sam") -> str:
    """What the newest address somebody was given consists of."""
    return str(ADDRESS.findall("\n".join(town.private(name)))[-1])


def read(town: Town, given: str) -> str | None:
    return looking(town, lambda ground: feeds.read(ground, given))


def calendar(town: Town, given: str) -> str:
    found = read(town, given)
    assert found is not None
    return found


def test_s27_the_address_is_given_in_private_and_reads_as_a_calendar(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > calendar
        hub  < Your shifts for your calendar app: subscribe to this address there. … {HUB}/calendar/
    """)
    made = calendar(town, secret(town))
    (found,) = entries(made)
    assert (found.summary, found.location) == ("Food pantry", "St. Ann's hall")
    assert found.dtstart == datetime(2026, 11, 28, 10, tzinfo=CHICAGO)
    assert opened(made).method is None, "an app would refuse to subscribe to an invitation"
    assert "Oak Street" in made


def test_s27_in_spanish(espanol: Town) -> None:
    espanol.house.public_url = HUB
    espanol.plays("""
        sam > calendario
        hub < Tus turnos para tu aplicación de calendario
        sam > nuevo enlace de calendario
        hub < Tus turnos para tu aplicación de calendario
        sam > dejar calendario
        hub < Hecho. Esa dirección ya no muestra nada
    """)


def test_s27_it_is_shown_once_and_can_be_replaced(town: Town) -> None:
    town.plays("""
        sam > calendar
        hub < Your shifts for your calendar app
        sam > calendar
        hub < You have a calendar address since Tue 24 Nov. I keep no copy of it, so I can't show it again.
        sam taps New address
        hub < Your shifts for your calendar app
    """)
    first, second = ADDRESS.findall("\n".join(town.private("sam")))
    assert first != second
    assert read(town, first) is None
    assert read(town, second) is not None


@pytest.mark.parametrize("words", ["new calendar link", "New calendar address", "/newcalendar"])
def test_s27_a_new_address_is_asked_for_in_words(town: Town, words: str) -> None:
    town.plays("sam > calendar")
    first = secret(town)
    town.plays(f"""
        sam > {words}
        hub < Your shifts for your calendar app
    """)
    assert secret(town) != first
    assert read(town, first) is None


def test_s27_it_ends_when_its_owner_says_so(town: Town) -> None:
    town.plays("""
        sam > stop calendar
        hub < You have no calendar address.
        sam > calendar
    """)
    given = secret(town)
    town.plays("""
        sam > stop calendar
        hub < Done. That address shows nothing any more
    """)
    assert read(town, given) is None


def test_s27_every_kind_of_platform_can_press_its_ways(anywhere: Town) -> None:
    anywhere.house.public_url = HUB
    anywhere.plays("""
        sam > calendar
        hub < Your shifts for your calendar app
        sam taps Stop it
        hub < Done. That address shows nothing any more
    """)


def test_s27_nothing_but_a_hash_is_kept_of_it(town: Town) -> None:
    town.plays("sam > calendar")
    given = secret(town)
    assert [row[0] for row in town.rows("SELECT digest FROM shift_feed")] == [codes.fingerprint(given)]
    assert town.rows("SELECT count(*) FROM outbox WHERE kind = 'shift.address' AND body IS NOT NULL") == [
        (0,)
    ]
    town.store.checkpoint(truncate=True)
    assert given.encode() not in (town.folder / "talkoot.db").read_bytes()


def test_v22_an_address_that_is_nobodys_says_nothing(town: Town) -> None:
    town.plays("sam > calendar")
    for given in ("", "x", secret(town)[:-1], secret(town).swapcase(), "\ud800", "' OR 1=1 --", "a" * 5000):
        assert read(town, given) is None


def test_s27_a_cancelled_shift_says_so_and_one_that_moved_has_moved(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > calendar
    """)
    given = secret(town)
    (first,) = entries(calendar(town, given))
    town.plays("""
        olga > move shift 1
        olga > sunday 10-14
        olga > yes
    """)
    (moved,) = entries(calendar(town, given))
    town.plays("""
        olga > cancel shift 1
        olga > yes
        later 5 s
    """)
    (gone,) = entries(calendar(town, given))
    assert first.uid == moved.uid == gone.uid
    assert (first.sequence, moved.sequence, gone.sequence) == (0, 1, 2)
    assert moved.dtstart == datetime(2026, 11, 29, 10, tzinfo=CHICAGO)
    assert (moved.status, gone.status) == ("CONFIRMED", "CANCELLED")


def test_s27_nothing_of_anybody_else_is_in_it(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        maria > sign up 1
        olga > /shift Cooking, Friday 17-19, 2 people, hall
        olga > yes
        maria > sign up 2
        sam  > calendar
        maria > calendar
    """)
    sams, marias = (calendar(town, secret(town, name)) for name in ("sam", "maria"))
    assert [entry.summary for entry in entries(sams)] == ["Food pantry"]
    assert [entry.summary for entry in entries(marias)] == ["Cooking", "Food pantry"]
    for word in ("Sam", "Maria", "Olga", "mailto", "ATTENDEE", "ORGANIZER"):
        assert word not in sams + marias


def test_s27_a_place_that_was_given_back_is_out_of_it(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > calendar
        sam  > leave 1
        hub  < You are out
    """)
    assert entries(calendar(town, secret(town))) == []


def test_s27_what_did_not_change_reads_the_same_an_hour_later(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > calendar
    """)
    before = calendar(town, secret(town))
    town.plays("later 1 h")
    assert calendar(town, secret(town)) == before


def test_h19_who_is_no_member_any_more_has_no_calendar(town: Town) -> None:
    town.plays("sam > calendar")
    given, sam = secret(town), town.person("sam").id
    for standing, is_there in (("left", False), ("banned", False), ("member", True)):
        with town.store.write() as connection:
            Hot(connection).run("UPDATE person SET standing = ? WHERE id = ?", (standing, sam))
        assert (read(town, given) is not None) == is_there, standing


def test_v14_forgetting_ends_it(town: Town) -> None:
    town.plays("""
        sam > calendar
        sam > /forget
        sam taps Yes, forget me
        sam taps Yes, erase it
    """)
    assert town.rows("SELECT count(*) FROM shift_feed") == [(0,)]


def test_s27_without_a_web_part_all_that_is_ahead_comes_as_a_file(town: Town) -> None:
    town.house.public_url = ""
    town.plays(f"""
        sam  > calendar
        hub  < You have no shifts ahead. Once you have, I give you a file for your calendar.
        {PANTRY}
        sam  > calendar
        hub  < Your shifts as a file … Calendar addresses are not switched on here.
    """)
    assert [entry.summary for entry in entries(town.paper("sam"))] == ["Food pantry"]
    assert town.rows("SELECT count(*) FROM shift_feed") == [(0,)]


def test_s27_with_a_number_it_is_that_shift(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam  > /calendar 1
        hub  < For your calendar: open the file
        sam  > calendar 1
        hub  < For your calendar: open the file
    """)


def test_s27_from_one_shift_to_all_of_mine(anywhere: Town) -> None:
    anywhere.house.public_url = HUB
    anywhere.plays(f"""
        {PANTRY}
        sam  > show shift 1
        sam taps Calendar
        hub  < For your calendar
        sam taps All my shifts
        hub  < Your shifts for your calendar app
    """)


def test_s27_asked_for_in_a_group_it_comes_in_private(town: Town) -> None:
    town.plays("sam @ oak street > /calendar")
    assert HUB not in "\n".join(town.in_group())
    assert read(town, secret(town)) is not None
