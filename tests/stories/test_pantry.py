"""Saturday's pantry across Telegram and Matrix: one shift, one count, whoever signs up where."""

from __future__ import annotations

import re

from bot.contract.address import Who
from bot.people import person as persons
from bot.people import roles
from bot.store.hot import Hot
from tests.stories.hub import ROOM, Quarter
from tests.stories.said import shown
from tests.telegram.rig import GROUP

#: Tuesday at ten; the shift is on Saturday at ten.
PLANNED = """
    olga > /shift Food pantry, Saturday 10-14, 2 people and 1 driver, St. Ann's hall
    olga taps Yes, post it
    hub @ oak street: Food pantry · St. Ann's hall … 0/3, 2 missing, 1 driver missing … [1 Sign up]
    hub @ elm house: Food pantry · St. Ann's hall … 0/3, 2 missing, 1 driver missing … Sign up
"""
FILLED = """
    sam taps Sign up: driver
    hub > sam: You're in: Food pantry … driver
    maria taps Sign up
    hub > maria: You're in: Food pantry
    ines taps Sign up
    hub > ines: You're in: Food pantry
    later 1 min
    hub @ oak street: 3/3 · Sam, Maria and Ines
    hub @ elm house: 3/3 · Sam, Maria and Ines
"""


SHEET = b"name,date,start,end,people,place\n%s,saturday,10:00,14:00,2,St. Ann's hall\n"
READ_BACK = """
    hub > {who}: 1 shift or series: … {title} · Sat … 10:00 AM–2:00 PM · 2 people
    {who} taps Yes, plan them
    hub > {who}: Planned and posted.
    hub @ oak street: {title}
    hub @ elm house: {title}
"""


def places(quarter: Quarter) -> list[tuple[object, ...]]:
    return quarter.rows("SELECT state, count(*) FROM shift_place GROUP BY state ORDER BY state")


def counts(quarter: Quarter) -> list[str]:
    """What both cards count now."""
    now = [(shown(quarter, at=title, deed="edit") or shown(quarter, at=title))[-1] for title in (GROUP, ROOM)]
    return [found[0] for card in now if (found := re.search(r"\d/\d.*", card.text))]


def test_s9_s10_it_fills_across_both_and_the_next_in_line_lives_on_the_other(quarter: Quarter) -> None:
    quarter.plays(PLANNED + FILLED)
    for title in (GROUP, ROOM):
        assert len([one for one in shown(quarter, at=title) if "Food pantry" in one.text]) == 1
    quarter.plays("""
        rosa taps Waiting list
        hub > rosa: You are number 1 on the waiting list
        ines > leave 1
        hub > ines: You are out: Food pantry
        hub > rosa: A place is free: Food pantry
        rosa taps Yes, I take it
        hub > rosa: It's yours: Food pantry
        ines > sign up 1
        hub > ines: It is full: Food pantry … You are number 1 on the waiting list
        later 1 min
    """)
    assert counts(quarter) == ["3/3 · Sam, Maria and Rosa"] * 2
    assert places(quarter) == [("held", 3), ("left", 1), ("waiting", 1)]


def test_s1_a_sheet_from_either_platform_is_planned_on_both(quarter: Quarter) -> None:
    quarter.api.world.files["sheet"] = SHEET % b"Food pantry"
    quarter.api.people.say("olga", "", document={
        "file_id": "sheet", "file_unique_id": "u1", "file_name": "Shifts.CSV", "mime_type": "text/csv", "file_size": 99,
    })  # fmt: skip
    quarter.settle()
    quarter.plays(READ_BACK.format(who="olga", title="Food pantry"))
    with quarter.hub.building.store.write() as connection:
        ines = persons.find(Hot(connection), Who("matrix", quarter.street.user("ines").id))
        assert ines is not None
        roles.give(Hot(connection), ines.id, "organizer", None, quarter.clock.now())
    quarter.neighbours.say("ines", "/shifts")
    quarter.settle()
    quarter.neighbours.send("ines", "file", SHEET % b"Cooking")
    quarter.settle()
    quarter.plays(READ_BACK.format(who="ines", title="Cooking"))
    assert quarter.rows("SELECT count(*) FROM stored_file") == [(0,)], "nothing of the sheets is kept"


def test_s11_s18_s22_s24_a_stand_in_the_reminders_the_roster_and_who_came(quarter: Quarter) -> None:
    quarter.plays(PLANNED + FILLED)
    quarter.plays("""
        later 54 h
        sam > leave 1
        hub > sam: It's soon: Food pantry … Shall I look for a stand-in?
        sam taps Find a stand-in
        hub > olga: Sam looks for a stand-in: Food pantry
        hub @ oak street: a stand-in wanted
        hub @ elm house: a stand-in wanted
        rosa taps Stand in: driver
        hub > sam: Rosa stands in for you: Food pantry … You are free.
        hub > olga: Rosa stands in for Sam: Food pantry
        hub > rosa: It's yours: Food pantry
        later 20 h
        hub > ines: Tomorrow: Food pantry … Will you be there?
        hub > rosa: Tomorrow: Food pantry … Will you be there?
        hub > maria: Tomorrow: Food pantry … Will you be there?
        ines taps I'll be there
        hub > ines: see you there
        rosa taps I'll be there
        hub > rosa: see you there
        later 21 h
        hub > maria: Soon: Food pantry
        hub > olga: Who comes: Food pantry … Maria · not heard from yet … Ines · will come … Rosa · driver · will come
    """)
    assert [one for one in shown(quarter, to="sam") if "Tomorrow" in one.text or "Soon" in one.text] == []
    quarter.plays("""
        later 8 h
        hub > olga: Food pantry … is over. Who came?
        olga taps Everybody
        hub > olga: Noted. I thank everybody.
        later 24 h
        hub > ines: Thank you for coming: Food pantry
        hub > maria: Thank you for coming: Food pantry
        hub @ oak street: is over, thank you
        hub @ elm house: is over, thank you
        ines > my hours
        hub > ines: You helped on 1 shift: 4 h in all.
    """)
    assert places(quarter) == [("attended", 3), ("replaced", 1)]
    reminded = quarter.rows(
        "SELECT person_id, count(*) FROM outbox WHERE once_key LIKE 'remind:%' GROUP BY person_id"
    )
    assert sorted(count for _person, count in reminded) == [2, 2, 2], "one a day before, one two hours before"
