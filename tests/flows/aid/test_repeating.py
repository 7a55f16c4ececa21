"""A12: the same again, when somebody says so or by itself."""

from __future__ import annotations

from tests.kit.town import Town

EVERY_TUESDAY = """
    maria > every tuesday I need a ride to the clinic near the library
    hub   < Need: a ride … How often: Tuesdays
    maria taps Yes, post it
    hub   < Posted.
"""


def requests(town: Town) -> list[tuple[object, ...]]:
    return town.rows("SELECT id, state, repeat_of FROM aid_request ORDER BY id")


def known(town: Town) -> None:
    """Sam is somebody the neighbours know; rides are for them."""
    town.give("sam", "helper")


def test_a12_it_posts_itself_again_and_says_so(town: Town) -> None:
    town.plays(EVERY_TUESDAY)
    assert requests(town) == [(1, "open", None)]
    town.plays("""
        later 6 days
        hub > maria: As every time, I'm asking for a ride · the library · Tue 1 Dec. … Not this time … Stop repeating
    """)
    assert requests(town) == [(1, "open", None), (2, "open", 1)]
    town.plays("later 7 days")
    assert requests(town)[2] == (3, "open", 2)


def test_a12_the_last_helper_gets_first_refusal_and_then_everybody(town: Town) -> None:
    known(town)
    town.plays(f"{EVERY_TUESDAY}\nsam > help 1\nsam taps Yes\nsam > done 1\nlater 6 days")
    town.plays("""
        hub > sam: The same again: a ride · the library · Tue 1 Dec. You helped last time. Yours again?
    """)
    ((shown, made),) = town.rows("SELECT shown_at, created_at FROM aid_request WHERE id = 2")
    assert shown - made >= 4 * 3600  # until then nobody else was asked


def test_a12_the_last_helper_says_yes(town: Town) -> None:
    known(town)
    town.plays(
        f"{EVERY_TUESDAY}\nsam > help 1\nsam taps Yes\nsam > done 1\nlater 5 days\nhub > sam: The same again"
    )
    town.plays(
        "sam taps Yes, again\nhub < Need: a ride\nsam taps Yes, I've got it\nhub > maria: Sam helps: a ride."
    )


def test_a12_the_last_helper_says_no_and_the_others_are_asked_at_once(town: Town) -> None:
    known(town)
    town.plays(
        f"{EVERY_TUESDAY}\nsam > help 1\nsam taps Yes\nsam > done 1\nlater 5 days\nhub > sam: The same again"
    )
    town.plays("sam taps Not this time\nhub < That's fine, thank you. I'm asking the others now.")
    ((shown,),) = town.rows("SELECT shown_at FROM aid_request WHERE id = 2")
    assert shown is not None


def test_a12_it_stops_when_told_to(town: Town) -> None:
    town.plays(f"""
        {EVERY_TUESDAY}
        maria > mine
        maria taps Open #1
        hub < [1 Stop repeating] [2 No longer needed]
        maria taps Stop repeating
        hub < It won't be posted again by itself. What is open stays open.
        later 14 days
    """)
    assert requests(town) == [(1, "open", None)]


def test_a12_only_this_once_is_one_tap_away(town: Town) -> None:
    town.plays("""
        maria > every tuesday I need a ride to the clinic near the library
        maria taps Change
        maria > how often
        hub < How often do you need it? [1 Only this once] [2 Tuesdays]
        maria press 1
        hub < Need: a ride
        maria taps Yes, post it
        later 14 days
    """)
    assert requests(town) == [(1, "open", None)]


def test_a12_it_ends_when_they_said(town: Town) -> None:
    town.plays("""
        maria > every tuesday I need a ride to the clinic near the library until dec 10
        hub   < Need: a ride … How often: Tuesdays, until Thu 10 Dec
        maria taps Yes, post it
        later 6 days
        hub > maria: As every time, I'm asking for a ride · the library · Tue 1 Dec. … Stop repeating
        later 7 days
        hub > maria: As every time, I'm asking for a ride · the library · Tue 8 Dec. … It is the last time, as you said.
        later 30 days
    """)
    assert len(requests(town)) == 3
    assert town.rows("SELECT state FROM aid_repeat") == [("off",)]
    assert town.rows("SELECT keep_until FROM aid_request WHERE id = 3") == [(None,)]


def test_v32_the_pattern_is_kept_until_the_next_one(town: Town) -> None:
    town.plays(EVERY_TUESDAY)
    ((until, due),) = town.rows(
        "SELECT r.keep_until, p.next_at FROM aid_request r JOIN aid_repeat p ON p.request_id = r.id"
    )
    assert until >= due


# -- same as last time -----------------------------------------------------------------------------------


def test_a12_same_as_last_time_reads_the_kept_request_back(town: Town) -> None:
    town.plays("""
        maria > I need groceries near the library
        maria taps Yes, post it
        maria > mine
        maria taps Open #1
        maria taps No longer needed
    """)
    with town.store.write() as connection:
        connection.exec_driver_sql("UPDATE aid_request SET keep_until = ?", (town.now + 60 * 86400,))
    town.plays("""
        later 10 days
        maria > same as last time
        hub < Need: food … Where: the library
        maria taps Yes, post it
    """)
    assert requests(town)[1] == (2, "open", 1)


def test_a12_what_was_not_kept_is_not_repeated(town: Town) -> None:
    town.plays("maria > same as last time\nhub < I kept no earlier request of yours.")
