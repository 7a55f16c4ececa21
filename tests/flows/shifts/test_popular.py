"""Popular shifts open for all later, with a limit per person until then (S7); newcomers are flagged (S6)."""

from __future__ import annotations

from tests.kit.town import Town

TWO = """
    olga > /shift Boat trip, Friday 10-14, 2 people, pier
    olga > yes
    olga > /shift Concert, Sunday 18-22, 2 people, park
    olga > yes
"""
LIMITED = f"""
    {TWO}
    olga > one each 1
    hub  < Until how long before the start may everybody have only 1 of these?
    olga > 24 hours
    hub  < Boat trip · Fri 27 Nov … until 24 h before, 1 each; then it is open for all. Is this right?
    olga > yes
    olga > one each 2
    olga > 2 days
    olga > yes
"""


def test_s7_one_each_until_it_opens(anywhere: Town) -> None:
    anywhere.plays(f"""
        {LIMITED}
        sam > sign up 1
        hub < You're in: Boat trip
        sam > sign up 2
        hub < Everybody may have only so many of these until Fri 27 Nov, 6:00 PM. Yours is Boat trip
        ines > sign up 2
        hub < You're in: Concert
        later 82 h
        sam > sign up 2
        hub < You're in: Concert
    """)


def test_s7_the_card_says_so_until_then(town: Town) -> None:
    town.plays(LIMITED)
    town.pass_time(60)
    assert any("only so many each until Thu 26 Nov" in text for text in town.in_group())
    town.pass_time(49 * 3600.0)
    assert not any("Boat trip" in text and "only so many" in text for text in town.in_group())


def test_s7_other_shifts_do_not_count(town: Town) -> None:
    town.plays(f"""
        {LIMITED}
        olga > /shift Cooking, Saturday 10-14, 2 people, kitchen
        olga > yes
        sam > sign up 3
        hub < You're in: Cooking
        sam > sign up 1
        hub < You're in: Boat trip
    """)


def test_s7_how_many_is_a_setting(town: Town) -> None:
    town.decide("shift.each", 2)
    town.plays(f"""
        {TWO}
        olga > one each 1
        hub  < only 2 of these
        olga > 24 hours
        olga > yes
        olga > one each 2
        olga > 24 hours
        olga > yes
        sam > sign up 1
        hub < You're in
        sam > sign up 2
        hub < You're in
    """)


def test_s7_all_dates_of_a_series_open_one_after_the_other(town: Town) -> None:
    town.plays("""
        olga > /shift Boat trip, every Friday 10-14, 2 people, pier
        olga > yes
        olga > one each 2
        olga > 24 hours
        hub  < Boat trip · Fridays: until 24 h before, 1 each
        olga > yes
        sam > sign up 2
        sam > every time 2
        hub < it opens later
    """)
    held = "SELECT count(*) FROM shift_place p JOIN shift s ON s.id = p.shift_id WHERE p.state = 'held' AND s.day = ?"
    assert town.rows(held, ("2026-12-04",)) == [(0,)]
    town.pass_time(9 * 86400.0)
    assert town.rows(held, ("2026-12-04",)) == [(1,)], "it opened, and is theirs"
    town.pass_time(21 * 86400.0)
    shifts = town.rows("SELECT count(*), count(opens_at) FROM shift WHERE series_id = 1")
    assert shifts[0][0] == shifts[0][1], "dates made later open later, too"


def test_s7_a_moved_shift_opens_as_long_before(town: Town) -> None:
    town.plays(f"""
        {LIMITED}
        olga > move shift 1
        olga > Saturday 10-14
        olga > yes
    """)
    begins, opens = town.rows("SELECT begins_at, opens_at FROM shift WHERE id = 1")[0]
    assert begins - opens == 86400.0


def test_s7_only_who_plans(town: Town) -> None:
    town.plays(f"""
        {TWO}
        sam > one each 1
        hub < That isn't yours to do here
    """)


def test_s6_whoever_comes_for_the_first_time_is_flagged_to_the_lead(town: Town) -> None:
    town.plays("""
        olga > /shift Cooking, Friday 10-14, 2 people, kitchen
        olga > yes
        sam > sign up 1
        later 70 h
        hub > olga: Who comes: Cooking … Sam · not heard from yet · first time
        later 10 h
        olga > all came 1
        olga > /shift Cooking, Monday 10-14, 2 people, kitchen
        olga > yes
        sam > sign up 2
        olga > roster 2
        hub  < Sam · not heard from yet
    """)
    assert "first time" not in town.private("olga")[-1]
