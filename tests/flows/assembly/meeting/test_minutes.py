"""What is left of an assembly: minutes that its facilitator posts, tasks that are remembered (P24)."""

from __future__ import annotations

import pytest

from tests.flows.assembly.meeting.test_floor import BEGUN, VOTED
from tests.kit.town import GROUP, Town

EVENING = f"""
    {VOTED}
    sam taps yes
    ines taps yes
    olga > note: We try it until March
    sam > speak 1
    olga > next speaker 1
    later 20 min
    olga > next point 1
    olga > task Sam: print flyers by Friday
    olga > yes
    later 12 min
    olga > agreed 2
    olga > end assembly 1
    olga > yes
"""


def test_p24_the_minutes_are_drafted_from_what_happened(town: Town) -> None:
    town.plays(EVENING)
    minutes = town.paper("olga").splitlines()
    (vote,) = (line for line in minutes if "Decided" in line)
    assert vote.startswith("- adopted · Decided: yes. · yes 2 · no 0 · abstain 0")
    assert [line for line in minutes if line and line != vote] == [
        "# Spring assembly",
        "Sun 29 Nov, 7:00 PM–9:00 PM · hall · 1 comes · 1 person spoke",
        "## 1. Move the pantry to Fridays",
        "Sam · 15 min planned, 20 taken",
        "- We try it until March",
        "## 2. The broken door",
        "Maria · 10 min planned, 12 taken",
        "## Tasks",
        "- Sam: print flyers · by Fri 4 Dec",
    ]


def test_p24_nobody_has_them_before_the_facilitator_posts_them_once(anywhere: Town) -> None:
    anywhere.plays(f"""
        {BEGUN}
        olga > end assembly 1
        olga > yes
        hub < It is over. These are the minutes; nobody else has them until you post them.
        later 15 h
    """)
    assert not any("minutes" in text for text in anywhere.in_group())
    anywhere.plays("""
        olga > note Thanks to the cooks
        hub < Noted for the minutes.
        sam > post minutes 1
        hub < That isn't yours to do here.
        olga > post minutes 1
        hub < The minutes go to every chat for assemblies now.
        later 1 min
        hub @ oak street: The minutes of Spring assembly · Sun 29 Nov
        olga > post minutes 1
        hub < They are posted already.
    """)


def posted(town: Town) -> str:
    """The file in the group, or its words where there are no files."""
    square = town.memory.square
    (ref,) = (ref for ref in square.contents if square.posts[ref].chat == square.group(GROUP))
    return square.contents[ref].decode()


def test_p24_what_was_not_reached_and_what_was_said_besides_is_in_them(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        olga > end assembly 1
        olga > yes
        olga > note Thanks to *all* the cooks
        later 15 h
        olga > post minutes 1
        later 1 min
    """)
    minutes = posted(town)
    assert "## Besides\n\n- Thanks to \\*all\\* the cooks" in minutes
    assert "## Not reached\n\n- The broken door" in minutes
    assert "## 1. Move the pantry to Fridays" in minutes


def test_p24_a_task_with_a_name_and_a_date_becomes_a_reminder(anywhere: Town) -> None:
    anywhere.plays(f"""
        {BEGUN}
        olga > task Sam: print flyers by Friday
        hub < Who: Sam … What: print flyers … By: Fri 4 Dec … I tell them.
        olga > yes
        hub > olga: Noted. I remind them.
        hub > sam: You took on: print flyers, by Fri 4 Dec. … Done … I can't after all
        sam > my things
        hub < You took on: print flyers, by Fri 4 Dec
        later 4 d
        hub > sam: Soon due: print flyers, by Fri 4 Dec.
        sam > task done 4
        hub < Thank you: print flyers.
        sam > my things
        later 2 d
    """)
    assert anywhere.rows("SELECT state FROM meeting_task") == [("done",)]


def test_p24_whoever_cant_says_so_and_is_reminded_no_more(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        olga > task Sam: print flyers by Friday
        olga > yes
        sam taps I can't after all
        hub > olga: Sam can't do it after all: print flyers, by Fri 4 Dec. Somebody else is needed.
        later 5 d
    """)
    assert not any("Soon due" in text for text in town.private("sam"))


def test_p24_a_name_that_nobody_goes_by_is_noted_and_nobody_is_reminded(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        olga > task The cooks: clean the hall by Friday
        hub < Nobody here goes by that name, so I remind nobody.
        olga > yes
        hub < Noted. Please remind them yourself.
        olga > end assembly 1
        olga > yes
    """)
    assert "- The cooks: clean the hall · by Fri 4 Dec" in town.paper("olga")
    ((name,),) = town.rows("SELECT name FROM meeting_task")
    assert b"cooks" not in name


def test_p24_somebody_forgotten_is_in_no_minutes(town: Town) -> None:
    town.plays(f"""
        {EVENING}
        sam > forget me
        sam > 2
        sam > yes
        hub > sam: Everything about you is erased here.
        olga > minutes 1
    """)
    assert "Sam" not in town.paper("olga")
    assert "print flyers" in town.paper("olga")


@pytest.mark.parametrize("said", ["task: print flyers by Friday", "/task print flyers", "/task"])
def test_p24_without_a_name_it_is_asked(town: Town, said: str) -> None:
    town.plays(f"""
        {BEGUN}
        olga > {said}
    """)
    assert "Who does it?" in town.private("olga")[-1] or town.private("olga")[-1] != "Noted."


#: What is noted -> what the hub answers.
REFUSED = [
    ("/note", 'Write it behind "note".'),
    ("/note call 312-555-0142", "Everybody will read this, so no phone number"),
    ("/note " + "x" * 301, "That is 301 characters; 300 fit."),
    ("/task Sam: call 312-555-0142", "Everybody will read this, so no phone number"),
    ("/task Sam: print flyers by yesterday", "By when?"),
]


@pytest.mark.parametrize(("said", "answer"), REFUSED)
def test_p24_what_cant_be_is_said_and_nothing_is_saved(town: Town, said: str, answer: str) -> None:
    town.plays(f"""
        {BEGUN}
        olga > {said}
    """)
    assert answer in town.private("olga")[-1]
    assert town.rows("SELECT count(*) FROM meeting_note UNION ALL SELECT count(*) FROM meeting_task") == [
        (0,),
        (0,),
    ]


def test_p24_notes_are_for_assemblies(town: Town) -> None:
    town.plays("""
        olga > /note Something
        hub < No assembly goes on, and no minutes wait.
    """)
