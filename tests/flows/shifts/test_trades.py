"""Two people trade two shifts: both say yes, both change hands in the same moment, or nothing does (S14)."""

from __future__ import annotations

from tests.kit.town import Town

TWO = """
    olga > /shift Food pantry, Friday 10-14, 2 people, hall
    olga > yes
    olga > /shift Cooking, Sunday 10-14, 2 people, kitchen
    olga > yes
    sam  > sign up 1
    ines > sign up 2
"""
ASKED = f"""
    {TWO}
    sam > trade 1
    hub < What would you like instead?
    sam > 1
    hub < You give Food pantry · Fri 27 Nov … and get Cooking · Sun 29 Nov … Shall I ask Ines?
    sam > yes
    hub < I asked Ines. Until they say yes, everything stays as it is
    hub > ines: Sam would like to trade: you give Cooking … and get Food pantry … Do you?
"""


def who(town: Town) -> dict[int, list[str]]:
    """Shift -> who holds a place there."""
    rows = town.rows(
        "SELECT shift_id, person_id FROM shift_place WHERE state IN ('held', 'confirmed', 'standin') ORDER BY id"
    )
    names = {town.person(name).id: name for name in ("sam", "ines", "maria", "rosa", "olga")}
    found: dict[int, list[str]] = {}
    for shift, person in rows:
        found.setdefault(shift, []).append(names[person])
    return found


def test_s14_both_say_yes_and_both_and_the_lead_are_told(anywhere: Town) -> None:
    anywhere.plays(f"""
        {ASKED}
        ines > yes
        hub  > sam: Traded with Ines: you come to Cooking · Sun 29 Nov
        hub  > olga: Ines comes instead of Sam, they traded: Food pantry
        hub  > olga: Sam comes instead of Ines, they traded: Cooking
        hub  < Traded with Sam: you come to Food pantry · Fri 27 Nov
    """)
    assert who(anywhere) == {1: ["ines"], 2: ["sam"]}
    assert anywhere.rows("SELECT state FROM shift_trade") == [("done",)]


def test_s14_nothing_changes_before_the_second_yes(town: Town) -> None:
    town.plays(ASKED)
    assert who(town) == {1: ["sam"], 2: ["ines"]}


def test_s14_a_no_changes_nothing(anywhere: Town) -> None:
    anywhere.plays(f"""
        {ASKED}
        ines > no
        hub  > sam: Ines would rather not trade. You come to Food pantry … as planned.
        hub  < That's fine. Everything stays as planned
    """)
    assert who(anywhere) == {1: ["sam"], 2: ["ines"]}
    assert anywhere.rows("SELECT state FROM shift_trade") == [("refused",)]


def test_s14_without_an_answer_it_lapses_and_both_are_told(town: Town) -> None:
    town.plays(f"""
        {ASKED}
        later 25 h
        hub > sam: Ines did not answer about the trade. You come to Food pantry
        hub > ines: The trade is off: you come to Cooking
        ines taps Yes, trade
    """)
    assert who(town) == {1: ["sam"], 2: ["ines"]}
    assert town.rows("SELECT state FROM shift_trade") == [("lapsed",)]


def test_s14_a_place_given_up_meanwhile_can_not_be_traded(town: Town) -> None:
    town.plays(f"""
        {ASKED}
        sam  > leave 1
        hub  < You are out
        ines taps Yes, trade
        hub  < That can't be traded any more: Food pantry
    """)
    assert who(town) == {2: ["ines"]}


def test_s14_an_overlap_that_came_meanwhile_is_seen(town: Town) -> None:
    town.plays(f"""
        {ASKED}
        olga > /shift Choir, Friday 11-12, 3 people, hall
        olga > yes
        ines > sign up 3
        ines taps Yes, trade
        hub  < It overlaps with what Ines has: Choir
    """)
    assert who(town) == {1: ["sam"], 2: ["ines"], 3: ["ines"]}


def test_s14_the_two_may_overlap_each_other(town: Town) -> None:
    town.plays("""
        olga > /shift Food pantry, Friday 10-14, 2 people, hall
        olga > yes
        olga > /shift Cooking, Friday 11-15, 2 people, kitchen
        olga > yes
        sam  > sign up 1
        ines > sign up 2
        sam  > trade 1
        sam  > 1
        sam  > yes
        ines > yes
    """)
    assert who(town) == {1: ["ines"], 2: ["sam"]}


def test_s14_s5_what_a_role_needs_is_checked(town: Town) -> None:
    town.plays("""
        olga > /shift Van, Friday 10-14, 2 drivers (needs driver), hall
        olga > yes
        olga > /shift Cooking, Sunday 10-14, 2 people, kitchen
        olga > yes
        olga > qualify sam
        olga > yes
        sam  > sign up 1
        ines > sign up 2
        sam  > trade 1
        hub  < Nobody has a shift just now that would fit for you both
        olga > qualify ines
        olga > yes
        sam  > trade 1
        sam  > 1
        sam  > yes
        olga > qualify ines
        olga > yes
        ines > yes
        hub  < Ines is not confirmed for this: driver
    """)
    assert who(town) == {1: ["sam"], 2: ["ines"]}


def test_s14_undo_at_once(anywhere: Town) -> None:
    anywhere.plays(f"""
        {ASKED}
        ines > yes
        hub  < Traded with Sam
        ines > trade back 1
        hub  > sam: Ines took the trade back: you come to Food pantry … again.
        hub  > olga: Sam comes instead of Ines, they traded: Food pantry
        hub  < Taken back: you come to Cooking … again.
    """)
    assert who(anywhere) == {1: ["sam"], 2: ["ines"]}
    assert anywhere.rows("SELECT state FROM shift_trade") == [("undone",)]


def test_s14_undo_later_asks_the_other_one(town: Town) -> None:
    town.plays(f"""
        {ASKED}
        ines > yes
        later 5 h
        sam taps Undo
        hub  < I asked Ines
        hub  > ines: Sam would like to trade: you give Food pantry … and get Cooking
        ines > yes
    """)
    assert who(town) == {1: ["sam"], 2: ["ines"]}


def test_s14_no_undo_after_the_start(town: Town) -> None:
    town.plays(f"""
        {ASKED}
        ines > yes
        later 74 h
        sam taps Undo
        hub  < That can't be traded
    """)
    assert who(town) == {1: ["ines"], 2: ["sam"]}


def test_s14_is_offered_where_my_shift_is_opened(anywhere: Town) -> None:
    anywhere.plays(f"""
        {TWO}
        sam > show shift 1
        hub < Food pantry, #1
        sam taps Trade
        hub < What would you like instead?
    """)


def test_s14_only_who_was_asked_can_say_yes(town: Town) -> None:
    town.plays(f"""
        {ASKED}
        rosa > yes, trade 2
        hub  < Nobody has asked you about that, or it is over.
        sam  > yes, trade 2
        hub  < Nobody has asked you about that, or it is over.
    """)
    assert who(town) == {1: ["sam"], 2: ["ines"]}


def test_s14_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        olga > /shift Despensa, viernes 10-14, 2 personas, salón
        olga > sí
        olga > /shift Cocina, domingo 10-14, 2 personas, salón
        olga > sí
        sam  > me apunto 1
        ines > me apunto 2
        sam  > cambio 1
        hub  < Cocina
        sam  > 1
        sam  > sí
        ines > sí
    """)
    assert who(espanol) == {1: ["ines"], 2: ["sam"]}
