"""Not hearing of a flow, a kind of help or one shift, without leaving the group (S28)."""

from __future__ import annotations

from tests.kit.town import Town

TWO = """
    olga > /shift Food pantry, Saturday 10-14, 2 people, hall
    olga > yes
    olga > /shift Cooking, Saturday 15-17, 2 people, kitchen
    olga > yes
    sam > sign up 1
    sam > sign up 2
"""


def test_s28_one_shift_is_muted_by_its_number_and_heard_of_again(anywhere: Town) -> None:
    anywhere.plays(f"""
        {TWO}
        sam > mute shift 1
        hub < I won't write to you about Food pantry · Sat 28 Nov … If it is moved or cancelled, I do.
        later 80 h
        hub  > sam: Tomorrow: Cooking
        sam > mute shift 1
        hub < I write to you about Food pantry … again.
        later 18 h
        hub  > sam: It begins soon: Food pantry
    """)
    assert not any("Tomorrow: Food pantry" in text for text in anywhere.private("sam"))
    assert anywhere.rows("SELECT count(*) FROM shift_place WHERE state = 'held'") == [(2,)]


def test_s28_one_shift_is_muted_among_the_settings(town: Town) -> None:
    town.plays(f"""
        {TWO}
        sam > settings
        sam > What I don't hear
        sam > shifts
        hub < All of it, or only one?
        sam > 3
        hub < Changed: What I don't hear is now Cooking · Sat 28 Nov
    """)
    assert town.person("sam").mutes == ("shift:2",)


def test_s28_one_kind_of_help_is_muted_among_the_settings(town: Town) -> None:
    town.plays("""
        sam > settings
        sam > What I don't hear
        sam > requests
        hub < All of it, or only one?
        sam > food
        hub < Changed: What I don't hear is now food
        sam > settings
        sam > What I don't hear
        sam > requests
        sam > all of it
        hub < Changed: What I don't hear is now food, Requests for help
    """)
    assert town.person("sam").mutes == ("category:food", "aid")


def test_s28_an_ended_shift_is_not_muted(town: Town) -> None:
    town.plays("""
        sam > mute shift 7
        hub < I know no open shift with that number.
    """)
