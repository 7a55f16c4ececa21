"""Shifts from a file: read back, made all or not at all; what is wrong stands with its line (S1, S3)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.words import Reader, say
from flows.shifts.importing.calendars import read_calendar
from flows.shifts.importing.rows import Found, TooMany, packed, unpacked
from flows.shifts.importing.sheets import read_sheet
from tests.kit.town import Town

CHICAGO = ZoneInfo("America/Chicago")
#: A Tuesday.
NOW = datetime(2026, 11, 24, 10, tzinfo=CHICAGO)
HEAD = "name,date,start,end,people,drivers,place\n"
SHEET = f"""{HEAD}Food pantry,2026-11-28,10:00,14:00,6,2,St. Ann's hall
Cooking,12/5/2026,10am,2pm,4-6,,kitchen
Pantry,every saturday,10:00,14:00,6,0,hall
"""


def spelt(found: Found) -> list[str]:
    """What was read, in words, and what is wrong."""
    reader = Reader("en", CHICAGO, NOW.timestamp())
    rows = [
        f"{row.line} {row.title} {row.hours.rule or _span(row.hours.span)} "
        + " ".join(f"{role.least}-{role.most} {role.key}" for role in row.roles)
        for row in found.rows
    ]
    return rows + [f"{wrong.line}: {say(wrong.why, reader)}" for wrong in found.wrong]


def _span(span: tuple[float, float | None] | None) -> str:
    start, end = (datetime.fromtimestamp(moment or 0, CHICAGO) for moment in span or ())
    return f"{start:%a %d %b %H:%M}-{end:%H:%M}"


# -- sheets ----------------------------------------------------------------------------------------------


def test_s1_a_sheet_with_a_line_of_names() -> None:
    assert spelt(read_sheet(SHEET, NOW, CHICAGO)) == [
        "2 Food pantry Sat 28 Nov 10:00-14:00 4-4 people 2-2 driver",
        "3 Cooking Sat 05 Dec 10:00-14:00 4-6 people",
        "4 Pantry FREQ=WEEKLY;BYDAY=SA 6-6 people",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Food pantry,Saturday 10-14,6 people,hall\n",
        "Food pantry;Saturday 10-14;6 people;hall\n",
        "Food pantry\tSaturday 10-14\t6 people\thall\n",
        "Nombre;Fecha;Inicio;Fin;Personas;Lugar\nFood pantry;28/11/2026;10:00;14:00;6;hall\n",
        '"Food pantry","Saturday 10-14","6 people","hall"\n\n\n',
    ],
)
def test_s1_a_sheet_as_programs_save_it(text: str) -> None:
    (row,) = spelt(read_sheet(text, NOW, CHICAGO))
    assert row[2:] == "Food pantry Sat 28 Nov 10:00-14:00 6-6 people"


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("=1+1,2026-11-28,10:00,14:00,6,2,hall", "A list of shifts has no formulas: =1+1"),
        ("Pantry,2026-11-28,10:00,14:00,6,2,@SUM(A1)", "A list of shifts has no formulas: @SUM(A1)"),
        ("Pantry,2026-11-28,,,6,2,hall", "That is a day without hours."),
        ("Pantry,,,,6,2,hall", "From when to when?"),
        ("Pantry,2026-11-28,10:00,,6,2,hall", "From when to when?"),
        ("Pantry,2026-13-28,10:00,14:00,6,2,hall", "On which day?"),
        (",2026-11-28,10:00,14:00,6,2,hall", "It has no name."),
        ("Pantry,2020-11-28,10:00,14:00,6,2,hall", "That is over already."),
        ("Pantry,2099-11-28,10:00,14:00,6,2,hall", "That is more than a year away"),
        ("Pantry,2026-11-28,14:00,10:00,6,2,hall", "That would be 20 hours in one go"),
        ("Pantry,2026-11-28,10:00,14:00,0,,hall", "At least one person is needed."),
        ("Pantry,2026-11-28,10:00,14:00,10000,,hall", "That is more than 500 people."),
        ("Pantry,2026-11-28,10:00,14:00,some,,hall", "How many people are wanted?"),
        (
            "Pantry,2026-11-28,10:00,14:00,6,2,call 312-555-0142",
            "Everybody will read this, so no phone number",
        ),
        ("Pantry,every blue moon,10:00,14:00,6,2,hall", "Say it like this"),
    ],
)
def test_s1_what_is_wrong_with_a_line_is_said_with_its_number(line: str, wrong: str) -> None:
    found = read_sheet(f"{HEAD}{line}\nPantry,2026-11-28,10:00,14:00,6,2,hall\n", NOW, CHICAGO)
    assert len(found.rows) == 1
    (said,) = spelt(Found(wrong=found.wrong))
    assert said.startswith("2: ")
    assert wrong in said


def test_s1_ten_thousand_lines_are_refused_at_once() -> None:
    with pytest.raises(TooMany):
        read_sheet(HEAD + "Pantry,2026-11-28,10:00,14:00,6,2,hall\n" * 10_000, NOW, CHICAGO)


@pytest.mark.parametrize("text", ["", "\n\n", '"', HEAD, 'a,"b\n' * 50, "," * 5000, "\x00"])
def test_s1_any_text_is_read_without_a_fault(text: str) -> None:
    assert read_sheet(text, NOW, CHICAGO).rows == []


def test_s1_rows_survive_a_pause() -> None:
    rows = read_sheet(SHEET, NOW, CHICAGO).rows
    assert unpacked(packed(rows)) == rows


# -- calendars -------------------------------------------------------------------------------------------


def event(*lines: str, uid: str = "a") -> str:
    end = () if any(line.startswith(("DTEND", "DURATION")) for line in lines) else ("DURATION:PT4H",)
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Pantry", *lines, *end, "END:VEVENT"))


def calendar(*events: str) -> Found:
    text = "\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR", ""))
    return read_calendar(text, NOW, CHICAGO)


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (("DTSTART:20261128T100000",), "Sat 28 Nov 10:00-14:00"),  # floating: the community's
        (("DTSTART:20261128T160000Z",), "Sat 28 Nov 10:00-14:00"),
        (("DTSTART;TZID=America/New_York:20261128T110000",), "Sat 28 Nov 10:00-14:00"),
        (("DTSTART:20261128T100000", "DTEND:20261128T120000"), "Sat 28 Nov 10:00-12:00"),
        (("DTSTART;TZID=America/Chicago:20260103T100000", "RRULE:FREQ=WEEKLY;BYDAY=SA"), "FREQ=WEEKLY;BYDAY=SA"),
        (("DTSTART:20261128T100000", "RRULE:FREQ=WEEKLY;COUNT=3"), "FREQ=WEEKLY;UNTIL=20261212"),
        (("DTSTART:20261128T200000", "RRULE:FREQ=WEEKLY;UNTIL=20270102T045959Z"), "FREQ=WEEKLY;UNTIL=20270101"),
        (("DTSTART;TZID=US/Central:20261128T100000", "RRULE:FREQ=MONTHLY;BYDAY=4SA"), "FREQ=MONTHLY;BYDAY=4SA"),
    ],
)  # fmt: skip
def test_s3_an_event_is_read_in_its_zone(lines: tuple[str, ...], read: str) -> None:
    (said,) = spelt(calendar(event(*lines)))
    assert said.strip() == f"3 Pantry {read}"


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("DTSTART;VALUE=DATE:20261128",), "From when to when?"),
        (("SUMMARY2 no colon", "DTSTART:20261128T100000"), "This line is no line of a calendar."),
        (("DTSTART:2026-11-28 10:00",), "I can't read this part of it: DTSTART"),
        (("DTSTART:20261128T100000", "RRULE:FREQ=SECONDLY"), "I can't follow how it repeats: FREQ=SECONDLY"),
        (("DTSTART:20261128T100000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "I can't follow how it repeats"),
        (("DTSTART:20261128T100000", "RRULE:FREQ=DAILY;COUNT=99999"), "I can't follow how it repeats"),
        (("DTSTART:19000101T100000", "RRULE:FREQ=DAILY"), "I can't follow how it repeats"),
        (("DTSTART:20261128T100000", "RRULE:FREQ=DAILY", "RDATE:20261130"), "save each date as an event of its own"),
        (("DTSTART:20261128T160000Z", "RRULE:FREQ=WEEKLY"), "It repeats on the clocks of another place."),
        (("DTSTART;TZID=Europe/Berlin:20261128T170000", "RRULE:FREQ=WEEKLY"), "on the clocks of another place"),
        (("DTSTART:20261128T100000", "DTEND:20261129T080000"), "That would be 22 hours in one go"),
        (("DTSTART:20261128T100000", "DTEND:20261128T080000"), "The end is before the start."),
        (("DTSTART:20991128T100000",), "That is more than a year away"),
        (("DTSTART:00010101T000000Z", "RRULE:FREQ=DAILY"), "I can't read this part of it: DTSTART"),
        (("DTSTART:20261128T100000", "DTSTART:20261129T100000"), "I can't read this part of it: DTSTART"),
        (("DTSTART:20261128T100000", "LOCATION:one", "LOCATION:two"), "I can't read this part of it: LOCATION"),
        (("DTSTART:20261128T100000", "SUMMARY:two names"), "I can't read this part of it: SUMMARY"),
        (("DTSTART:20261128T100000", "RDATE:20261130T100000"), "It names its dates one by one (RDATE)"),
        (("DTSTART:20261128T100000", "RECURRENCE-ID:20261128T100000", "RECURRENCE-ID:20261129T100000"),
         "I can't read this part of it: RECURRENCE-ID"),
        (("DTSTART:20261128T100000", "RRULE:FREQ=DAILY", "EXDATE;VALUE=PERIOD:20261128T100000/PT1H"),
         "I can't read this part of it: EXDATE"),
        (("DTSTART:20261128T100000", "LOCATION:call 312-555-0142"), "Everybody will read this"),
    ],
)  # fmt: skip
def test_s3_what_is_wrong_with_an_event_is_said_with_its_line(lines: tuple[str, ...], wrong: str) -> None:
    found = calendar(event(*lines))
    assert found.rows == []
    assert wrong in spelt(found)[0]


def test_s3_one_uid_is_one_shift_the_newest() -> None:
    old, new = event("DTSTART:20261128T100000"), event("DTSTART:20261129T100000", "SEQUENCE:2")
    assert [row[2:].strip() for row in spelt(calendar(new, old, old))] == ["Pantry Sun 29 Nov 10:00-14:00"]


def test_s3_what_is_over_or_cancelled_is_left_out() -> None:
    found = calendar(
        event("DTSTART:20261001T100000"),
        event("DTSTART:20261128T100000", "STATUS:CANCELLED", uid="b"),
        event("DTSTART:20260103T100000", "RRULE:FREQ=WEEKLY;COUNT=3", uid="c"),
    )
    assert (found.rows, found.wrong) == ([], [])


def test_s3_days_left_out_and_a_single_date_that_was_changed() -> None:
    found = calendar(
        event("DTSTART:20261128T100000", "RRULE:FREQ=WEEKLY", "EXDATE:20261205T100000"),
        event("DTSTART:20261213T110000", "RECURRENCE-ID:20261212T100000"),
    )
    series, changed = found.rows
    assert series.hours.left_out == ("2026-12-05", "2026-12-12")
    assert _span(changed.hours.span) == "Sun 13 Dec 11:00-15:00"


@pytest.mark.parametrize(
    "text", ["", "BEGIN:VEVENT", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "hello"]
)
def test_s3_a_broken_calendar_is_said_to_be_one(text: str) -> None:
    found = read_calendar(text, NOW, CHICAGO)
    assert found.rows == []
    assert found.wrong


def test_s3_ten_thousand_events_are_refused_at_once() -> None:
    with pytest.raises(TooMany):
        calendar(*(event("DTSTART:20261128T100000", uid=str(n)) for n in range(10_000)))


# -- in the chat -----------------------------------------------------------------------------------------


def send(town: Town, who: str, name: str, content: bytes) -> str:
    town.memory.people.send(who, "file", content, name=name)
    town.settle()
    return town.private(who)[-1]


def test_s1_a_sheet_is_read_back_and_made_at_a_yes(town: Town) -> None:
    said = send(town, "olga", "pantry.csv", SHEET.encode("utf-16"))
    assert "3 shifts or series:" in said
    assert "Food pantry · Sat 28 Nov, 10:00 AM–2:00 PM · 6 people, among them 2 drivers" in said
    assert "Pantry · Saturdays · Sat 28 Nov" in said
    assert town.rows("SELECT count(*) FROM shift") == [(0,)]
    town.plays("olga > yes\nhub < Planned and posted.")
    assert town.rows("SELECT count(*) FROM shift") == [(8,)]
    assert "All of them are planned already" in send(town, "olga", "pantry.csv", SHEET.encode())
    assert town.rows("SELECT count(*) FROM stored_file") == [(0,)]


def test_s1_one_wrong_line_makes_nothing(town: Town) -> None:
    said = send(town, "olga", "pantry.csv", (SHEET + "Pantry,soon,10,14,6,2,hall\n").encode())
    assert "Nothing was planned." in said
    assert "Line 5: " in said
    assert town.rows("SELECT count(*) FROM conversation") == [(0,)]


def test_s3_a_clock_that_nobody_knows_is_said_in_the_preview(town: Town) -> None:
    lines = ("DTSTART;TZID=Oak Street Time:20261128T100000", "LOCATION:hall")
    text = "\r\n".join(("BEGIN:VCALENDAR", event(*lines), "END:VCALENDAR", ""))
    send(town, "olga", "shifts.ics", text.encode())
    town.plays("""
        olga > 4 people
        hub  < Sat 28 Nov, 10:00 AM … clocks that I don't know: Oak Street Time. I take its times as those here, America
    """)


def test_s3_a_calendar_asks_how_many_are_wanted_and_whose_address_it_is(town: Town) -> None:
    text = "\r\n".join(
        ("BEGIN:VCALENDAR", event("DTSTART:20261128T100000", "LOCATION:2410 N Weil St"), "END:VCALENDAR", "")
    )
    send(town, "olga", "Shifts.ICS", text.encode())
    town.plays("""
        hub  > olga: Everybody will read this: 2410 N Weil St. Is it a public place, or somebody's home?
        olga > somebody's home
        hub  < How many people are wanted each time?
        olga > 4 people, 1 driver
        hub  < 1 shift or series: … Pantry · Sat 28 Nov … 4 people, among them 1 driver
        olga > yes
        hub  @ oak street: Pantry · N Weil St
    """)


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (HEAD.encode() * 400, "That list has 400 lines; 100 fit at once."),
        (b"x" * 400_000, "That file is too large for me: a list or calendar may have 300 kB."),
        (b"\x00\x01\x02" * 100, "I can't open that file."),
    ],
)
def test_s1_a_file_that_cannot_be_is_said_to_be_so(town: Town, content: bytes, answer: str) -> None:
    send(town, "olga", "pantry.csv", content)
    assert any(answer in said for said in town.private("olga"))


def test_v8_what_turns_the_text_around_it_is_no_word_of_a_name(town: Town) -> None:
    send(town, "olga", "pantry.csv", "Pantry\u202e,Saturday 10-14,6 people,h\u200ball\n".encode())
    town.plays("olga > yes\nhub < Planned and posted.")
    assert town.rows("SELECT title, hall FROM shift") == [("Pantry", "hall")]


def test_s1_only_so_many_cells_of_a_line_are_looked_at() -> None:
    """A line of a hundred thousand cells must not hold up everybody for a quarter of a minute."""
    read = read_sheet("Food pantry,Saturday 10-14,6 people,hall" + ",x" * 100_000, NOW, CHICAGO)
    assert all(len(row.hall) < 200 for row in read.rows)


def test_h1_who_may_not_plan_shifts_sends_a_sheet_to_a_person(town: Town) -> None:
    said = send(town, "sam", "pantry.csv", SHEET.encode())
    assert "shifts" not in said
    assert town.rows("SELECT count(*) FROM conversation") == [(0,)]


def test_s1_in_spanish(espanol: Town) -> None:
    said = send(espanol, "olga", "despensa.csv", b"Nombre;Fecha\nDespensa;=1\n")
    assert "Línea 2: Una lista de turnos no lleva fórmulas: =1" in said
