"""An assembly from one line to its end: announced, answered, remembered, moved, cancelled (P21)."""

from __future__ import annotations

import pytest

from tests.flows.shifts.calendar_reading import entries
from tests.kit.town import Town

CALLED = """
    olga > /assembly Spring assembly, Sunday 19:00, St. Ann's hall, agenda open until Friday
    olga > yes
"""


def test_p21_one_line_becomes_an_assembly_that_is_read_back_and_announced(anywhere: Town) -> None:
    anywhere.plays("""
        olga > /assembly Spring assembly, Sunday 19:00, St. Ann's hall, agenda open until Friday
        hub  < Name: Spring assembly … When: Sun 29 Nov, 7:00 PM … Where: St. Ann's hall … Agenda: Fri 27 Nov
        olga > yes
        hub  > olga: Announced.
        hub  @ oak street: Spring assembly · St. Ann's hall … Sun 29 Nov … 0 come · agenda open until Fri 27 Nov
    """)


def test_p21_what_the_line_leaves_open_is_asked(town: Town) -> None:
    town.plays("""
        olga > /assembly
        hub < What is it called?
        olga > Spring assembly
        hub < When is it?
        olga > sunday
        hub < That is a day without an hour.
        olga > sunday 19-22
        hub < Where is it?
        olga > https://meet.example.org/oak-street-12345678
        hub < Until when
        olga > skip
        hub < When: Sun 29 Nov, 7:00 PM–10:00 PM … Where: https://meet.example.org … Agenda: Until it begins
        olga > monday 20:00
        hub < When: Mon 30 Nov, 8:00 PM–10:00 PM
        olga taps Yes, announce it
        hub @ oak street: Spring assembly · https://meet.example.org … agenda open until Mon 30 Nov, 8:00 PM
    """)


def test_p21_by_night_it_says_when_it_is_announced(town: Town) -> None:
    town.plays(f"""
        later 12 h
        {CALLED}
        hub > olga: Noted. I announce it Wed 25 Nov, 8:00 AM
        later 10 h
        hub @ oak street: Spring assembly
    """)


def test_p21_whoever_taps_is_counted_once_and_may_change_it(anywhere: Town) -> None:
    anywhere.plays(f"""
        {CALLED}
        sam > attend 1
        hub > sam: Good, see you there: Spring assembly
        ines > maybe 1
        rosa > can't attend 1
        hub > rosa: Noted, you can't come
        maria > attend 1
        maria > can't attend 1
        hub > maria: Noted, you can't come
    """)
    assert anywhere.rows("SELECT said, count(*) FROM meeting_rsvp GROUP BY said ORDER BY said") == [
        ("maybe", 1), ("no", 2), ("yes", 1),
    ]  # fmt: skip


def test_p21_the_card_counts(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        sam taps I'll come
        ines taps Maybe
        rosa taps I can't
        maria taps I'll come
        maria taps I can't
        later 5 s
        hub @ oak street: 1 comes, 1 maybe, 2 can't
    """)


def test_p21_it_is_on_the_lists_and_in_my_things(town: Town) -> None:
    town.plays(f"""
        sam > assemblies
        hub < No assembly is planned
        {CALLED}
        sam taps I'll come
        sam > assemblies
        hub < 1 assembly lies ahead: … Spring assembly · Sun 29 Nov … 1 comes
        sam taps Open assembly #1
        hub < When: Sun 29 Nov … Where: St. Ann's hall … Who comes: 1 comes … You: you come
        sam > my things
        hub < Spring assembly · Sun 29 Nov, 7:00 PM–9:00 PM · you come
    """)


def test_p21_whoever_comes_is_reminded_twice_and_who_may_once(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        sam taps I'll come
        ines taps Maybe
        rosa taps I can't
        later 105 h
        hub > sam: Tomorrow: Spring assembly … [1 I can't]
        hub > ines: Tomorrow: Spring assembly … [1 I'll come] [2 I can't]
        later 23 h
        hub > sam: Soon: Spring assembly
    """)
    told = town.rows("SELECT count(*) FROM outbox WHERE kind = 'meeting.reminder'")
    assert told == [(3,)]
    assert not any("Tomorrow" in text for text in (*town.private("rosa"), *town.private("maria")))


def test_p21_whoever_cant_come_after_all_or_muted_it_is_spared(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        sam taps I'll come
        ines taps I'll come
        sam > can't attend 1
        ines > mute assembly 1
        hub < I won't write to you about Spring assembly
        later 120 h
    """)
    assert not any("Tomorrow" in text for text in (*town.private("sam"), *town.private("ines")))


def test_p21_at_night_a_reminder_waits_for_the_morning(town: Town) -> None:
    town.plays("""
        olga > /assembly Early assembly, Sunday 7am-9am, hall
        olga > skip
        olga > yes
        sam > attend 1
        later 93 h
    """)
    assert not any("Tomorrow" in text for text in town.private("sam")), "it is seven in the morning"
    town.plays("""
        later 2 h
        hub > sam: Tomorrow: Early assembly
    """)


def test_p21_moved_it_asks_whoever_wanted_to_come(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        sam taps I'll come
        ines taps Maybe
        rosa taps I can't
        olga > move assembly 1
        hub < When is it instead?
        olga > monday 20:00
        hub < Move Spring assembly · Sun 29 Nov, 7:00 PM–9:00 PM to Mon 30 Nov, 8:00 PM–10:00 PM? … 2 people are told.
        olga > yes
        hub > olga: It is moved.
        hub > sam: Spring assembly is moved from Sun 29 Nov … to Mon 30 Nov … Can you come then, too? … [3 I can't]
        hub > ines: Spring assembly is moved
        later 5 s
        hub @ oak street: Mon 30 Nov, 8:00 PM … agenda open until Fri 27 Nov
        sam taps I can't
        later 6 d
    """)
    assert not any("Tomorrow" in text for text in town.private("sam"))
    assert len([text for text in town.private("ines") if "Tomorrow" in text]) == 1
    assert not any("moved" in text for text in town.private("rosa"))


def test_p21_cancelled_it_tells_whoever_wanted_to_come(anywhere: Town) -> None:
    anywhere.plays(f"""
        {CALLED}
        sam > attend 1
        rosa > can't attend 1
        olga > cancel assembly 1
        hub > olga: Cancel Spring assembly … One person is told.
        olga > yes
        hub > olga: It is cancelled.
        hub > sam: Spring assembly · Sun 29 Nov … does not take place.
        later 5 s
        hub @ oak street: does not take place
        sam > attend 1
        hub < That assembly is not ahead any more.
        later 7 d
    """)
    assert not any("take place" in text for text in anywhere.private("rosa"))
    assert not any("Tomorrow" in text for text in anywhere.private("sam"))


def test_p21_nobody_but_the_team_and_who_called_it_may_change_it(town: Town) -> None:
    town.plays(f"""
        sam > /assembly Coup, Sunday 19:00
        hub < That isn't yours to do here.
        {CALLED}
        sam > cancel assembly 1
        hub < That isn't yours to do here.
    """)
    assert town.rows("SELECT count(*), max(state) FROM meeting") == [(1, "planned")]


def test_p21_a_facilitator_may_call_one(town: Town) -> None:
    town.give("ines", "facilitator")
    town.plays("""
        ines > /assembly Coup, Sunday 19:00, hall
        ines > skip
        ines > yes
        hub < Announced.
    """)


def test_p21_it_is_in_the_calendar_and_keeps_its_place_there(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        sam taps I'll come
        sam taps Calendar
        hub < For your calendar
    """)
    (first,) = entries(town.paper("sam"))
    assert (first.summary, first.location, first.sequence) == ("Spring assembly", "St. Ann's hall", 0)
    town.plays("""
        olga > cancel assembly 1
        olga > yes
        sam > calendar assembly 1
    """)
    (then,) = entries(town.paper("sam"))
    assert (then.uid, then.status, then.sequence) == (first.uid, "CANCELLED", 1)


def test_p21_s27_one_address_has_shifts_and_assemblies(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        olga > /shift Food pantry, Saturday 10-14, 2 people, hall
        olga > yes
        sam > attend 1
        sam > sign up 2
        sam > calendar
        hub < Your shifts as a file
    """)
    assert [found.summary for found in entries(town.paper("sam"))] == ["Food pantry", "Spring assembly"]


def test_p21_nobody_closed_it_and_it_is_over_all_the_same(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        sam taps I'll come
        later 150 h
        hub @ oak street: is over, thank you
    """)
    assert town.rows("SELECT state FROM meeting") == [("over",)]


#: What is said in its line -> what the hub answers.
REFUSED = [
    ("yesterday 19:00, hall", "That is over already. Which day do you mean?"),
    ("Sunday, hall", "That is a day without an hour."),
    ("every Sunday 19-21, hall", "One assembly has one time."),
    ("28 nov 2099 19:00, hall", "That is more than a year away: Sat 28 Nov 2099."),
    ("Sunday 8am-10pm, hall", "That would be 14 hours in one go; 12 is the most."),
    ("Sunday 19:00, agenda until yesterday", "Until when may people put something on the agenda?"),
    ("Sunday 19:00, hall, agenda until Monday", "It begins before that: Sun 29 Nov, 7:00 PM."),
    ("Sunday 19:00, call 312-555-0142", "Everybody will read this, so no phone number"),
    ("Sunday 19:00, hall the door code is 4471", "Everybody will read this, so no phone number"),
]


@pytest.mark.parametrize(("said", "answer"), REFUSED)
def test_p21_what_cant_be_is_said_and_nothing_is_saved(town: Town, said: str, answer: str) -> None:
    town.plays(f"olga > /assembly Spring assembly, {said}")
    if answer not in town.private("olga")[-1]:
        town.plays("olga > hall")
    assert answer in town.private("olga")[-1]
    town.plays("olga > cancel")
    assert town.rows("SELECT count(*) FROM meeting") == [(0,)]
    assert town.in_group() == []


def test_p21_l1_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /assembly Asamblea de primavera, domingo 19:00, salón, agenda hasta viernes
        hub < Nombre: Asamblea de primavera … Dónde: salón … Agenda:
        olga > sí
        hub @ oak street: Asamblea de primavera · salón … vienen 0 · agenda abierta hasta
        sam taps Voy
        hub > sam: Bien, nos vemos allí
        ines > asisto 1
        hub < Bien, nos vemos allí
    """)
