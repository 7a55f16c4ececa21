"""A role that needs something a named person confirmed: whoever lacks it is told whom to ask (S5)."""

from __future__ import annotations

import pytest

from flows.shifts.planning.shifts import Wanted
from flows.shifts.planning.team import read_role
from tests.kit.town import Town

PANTRY = """
    olga > /shift Food pantry, Friday 10-14, 4 people and 2 drivers (needs driver), hall
    hub  < 2 drivers (needs driver)
    olga > yes
"""
LIVE = "SELECT state FROM shift_place WHERE state <> 'left'"


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("2 drivers (needs driver)", Wanted("driver", "drivers", 2, 2, "driver")),
        ("1 cook (needs Food  handling)", Wanted("cook", "cook", 1, 1, "food handling")),
        ("2-3 people (requires a licence)", Wanted("people", "people", 2, 3, "licence")),
        ("2 conductores (necesitan licencia)", Wanted("conductor", "conductores", 2, 2, "licencia")),
        ("2 drivers", Wanted("driver", "drivers", 2, 2)),
        ("2 drivers (at the gate)", Wanted("drivers at the gate", "drivers (at the gate)", 2, 2)),
    ],
)
def test_s5_what_a_role_needs_is_read(said: str, role: Wanted) -> None:
    assert read_role(said) == role


def test_s5_whoever_lacks_it_is_told_whom_to_ask_and_the_lead_confirms(anywhere: Town) -> None:
    anywhere.plays(f"""
        {PANTRY}
        sam > sign up 1 drivers
        hub < That needs somebody to confirm that you can do it: driver. Shall I ask the lead?
        sam > yes
        hub < I asked the lead whether you can do this: driver
        hub > olga: Sam would like to do this: driver. Food pantry
        olga > yes
        hub < Noted: Sam, driver
        hub > sam: Olga confirmed that you can do this: driver
        sam > sign up 1 drivers
        hub < You're in: Food pantry … driver
    """)
    olga = anywhere.person("olga").id
    assert anywhere.rows("SELECT skill, confirmed_by FROM shift_skilled") == [("driver", olga)]


def test_s5_the_lead_may_say_no(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam > sign up 1 drivers
        sam taps Ask the lead
        sam taps Ask the lead
        olga taps No
        hub > sam: Olga could not confirm this: driver
        sam > sign up 1 drivers
        hub < That needs somebody to confirm
    """)
    assert sum("would like to do this" in text for text in town.private("olga")) == 1
    assert town.rows("SELECT count(*) FROM shift_skilled") == [(0,)]


def test_s5_other_roles_need_nothing(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        sam > sign up 1 people
        hub < You're in: Food pantry
    """)


def test_s5_an_organizer_says_it_in_one_line(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        olga > qualify maria driver
        hub  < Maria can do this: driver. Shall I note it?
        olga > yes
        hub  < Noted: Maria, driver
        hub > maria: Olga confirmed that you can do this: driver
        maria > sign up 1 driver
        hub   < You're in: Food pantry … driver
    """)


def test_s5_an_organizer_is_asked_step_by_step(anywhere: Town) -> None:
    anywhere.plays("""
        olga > /shift Food pantry, Friday 10-14, 2 drivers (needs driver), hall
        olga > yes
        olga > /shift Kitchen, Friday 10-14, 2 cooks (needs food handling), hall
        olga > yes
        olga > who may do what
        hub  < What is it about?
        olga > food handling
        hub  < Nobody is confirmed yet for this: food handling
        olga > ines
        hub  < Ines can do this: food handling. Shall I note it?
        olga > yes
    """)
    assert anywhere.rows("SELECT skill FROM shift_skilled") == [("food handling",)]


def test_s5_with_nothing_needed_it_says_how_to_plan_it(town: Town) -> None:
    town.plays("""
        olga > who may do what
        hub  < No shift needs anything special yet
        sam  > who may do what
        hub  < That isn't yours to do here
    """)


def test_s5_a_place_held_stays_when_it_is_taken_back_and_all_concerned_are_told(town: Town) -> None:
    town.plays(f"""
        {PANTRY}
        olga > qualify sam driver
        olga > yes
        sam > sign up 1 drivers
        olga > qualify sam driver
        hub  < Take it back that Sam can do this: driver? They keep 1 place until you settle it with them.
        olga > yes
        hub  < Sam is no longer confirmed for this: driver, and keeps the place
        hub  < It counts no more: Sam, driver
        hub > sam: It is no longer confirmed that you can do this: driver. You keep your place
    """)
    assert town.rows(LIVE) == [("held",)]


def test_s5_a_place_on_the_waiting_list_needs_it_still_when_it_is_free(town: Town) -> None:
    town.plays("""
        olga > /shift Van, Friday 10-14, 1 driver (needs driver), hall
        olga > yes
        olga > qualify sam
        olga > yes
        olga > qualify ines
        olga > yes
        sam  > sign up 1
        ines > sign up 1
        olga > qualify ines
        olga > yes
        sam  > leave 1
        ines > take the place 1
        hub  < That needs somebody to confirm
    """)
    assert town.rows("SELECT count(*) FROM shift_place WHERE state = 'held'") == [(0,)]


def test_s5_only_organizers_if_the_community_says_so(town: Town) -> None:
    town.give("rosa", "dispatcher")
    town.plays(PANTRY)
    town.decide("rights.shifts.qualify", False)
    town.plays("""
        rosa > qualify sam driver
        hub  < That isn't yours to do here
        olga > qualify sam driver
        olga > yes
        hub  < Noted: Sam, driver
    """)


def test_s5_other_numbers_for_a_series_keep_what_a_role_needs(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, every Friday 10-14, 4 people and 2 drivers (needs driver), hall
        olga > yes
        olga > change series 1
        olga > how many
        olga > 4 people, 3 drivers
        olga > yes
    """)
    assert {needs for (needs,) in town.rows("SELECT needs FROM shift_role WHERE key = 'driver'")} == {
        "driver"
    }
    assert '["driver", "drivers", 3, 3, "driver"]' in town.rows("SELECT roles FROM shift_series")[0][0]


def test_s5_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Despensa, viernes 10-14, 2 conductores (necesitan licencia), salón
        hub  < 2 conductores (necesita licencia)
        olga > sí
        sam > me apunto 1
        hub < licencia
        sam > sí
        hub > olga: licencia
        olga > sí
        hub > sam: licencia
        sam > me apunto 1
        hub < Tienes lugar
    """)
