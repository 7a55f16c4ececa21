"""While it goes on: who speaks, in which order, for how long; how people like it; what is decided (P22, P23)."""

from __future__ import annotations

from tests.kit.town import Town

#: Sunday 18:55, with two points on the agenda.
EVENING = """
    olga > /assembly Spring assembly, Sunday 19:00, hall
    olga > skip
    olga > yes
    sam > /propose Move the pantry to Fridays, 15 min
    sam > yes
    ines > support 2
    rosa > support 2
    maria > agenda: The broken door, 10 min
    maria > yes
    sam > attend 1
    later 128 h
    later 55 min
"""
BEGUN = f"""{EVENING}
    olga > begin 1
"""


def line(town: Town) -> list[tuple[object, ...]]:
    return town.rows("SELECT p.state, count(*) FROM meeting_hand p GROUP BY p.state ORDER BY p.state")


def test_p23_whoever_is_on_duty_begins_it(anywhere: Town) -> None:
    anywhere.plays(f"""
        {EVENING}
        hub > olga: Spring assembly · Sun 29 Nov … 1 comes, 2 on the agenda.
        sam > begin 1
        hub < That isn't yours to do here.
        olga > begin 1
        hub < 1. Move the pantry to Fridays · Sam · 15 min, until 7:1 … Nobody wants to speak just now.
        hub > sam: Spring assembly begins. 1. Move the pantry to Fridays · Sam · 15 min … I want to speak
        olga > begin 1
        hub < It has begun already.
    """)


def test_p23_the_groups_card_is_the_floor_and_costs_the_group_nothing(town: Town) -> None:
    town.plays(BEGUN)
    posts = town.rows("SELECT sum(count) FROM try_count WHERE kind LIKE 'post:%'")
    town.plays("""
        later 5 s
        hub @ oak street: Spring assembly · 1. Move the pantry to Fridays · Sam · 15 min … [1 I want to speak]
        sam taps I want to speak
        later 5 s
        hub @ oak street: next: Sam
    """)
    assert town.rows("SELECT sum(count) FROM try_count WHERE kind LIKE 'post:%'") == posts


def test_p23_those_who_have_not_spoken_go_first_and_a_clarification_before_them(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        sam taps I want to speak
        hub < You are next.
        olga taps Next speaker
        hub > sam: You speak now, for 3 minutes. [1 I'm done]
        ines taps I want to speak
        sam taps I'm done
        sam taps I want to speak
        hub > sam: You are number 2 in line.
        maria taps I want to speak
        hub > maria: You are number 2 in line.
        rosa taps A clarification
        hub > rosa: You are next.
        later 5 s
        hub @ oak street: next: Rosa, Ines, Maria, Sam
        olga taps Next speaker
        hub > rosa: You speak now
        olga taps Next speaker
        hub > ines: You speak now
    """)
    assert line(town) == [("speaking", 1), ("spoke", 2), ("waiting", 2)]


def test_p23_nobody_stands_in_line_twice_and_anybody_may_leave_it(anywhere: Town) -> None:
    anywhere.plays(f"""
        {BEGUN}
        sam > speak 1
        sam > speak 1
        hub > sam: You are in line already.
        sam > done speaking 1
        hub > sam: You are out of the line.
        sam > done speaking 1
        hub > sam: You are not in line.
    """)
    assert line(anywhere) == [("left", 1)]


def test_p23_a_closed_list_takes_nobody_but_clarifications_until_the_next_point(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        olga taps More
        olga taps Close the list
        hub > olga: the list is closed
        sam > speak 1
        hub < The list is closed for this point. You can still clarify.
        sam > clarify 1
        hub < You are next.
        olga > next point 1
        hub < 2. The broken door · Maria · 10 min
        sam > speak 1
        hub < You are next.
    """)


def test_p23_the_clock_tells_whoever_leads_it(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        sam taps I want to speak
        ines taps I want to speak
        olga taps Next speaker
        later 3 min
        hub > olga: Time is up for whoever speaks. 1 in line. [1 Next speaker]
        olga taps Next speaker
        hub > ines: You speak now
        later 12 min
        hub > olga: Time is up for whoever speaks. 0 in line.
        hub > olga: The 15 minutes are over: Move the pantry to Fridays (Sam). [1 Next point]
    """)


def test_p23_whoever_is_done_early_is_not_told_that_time_is_up(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        sam taps I want to speak
        olga taps Next speaker
        sam taps I'm done
        hub < Thank you.
        later 4 min
    """)
    assert not any("Time is up" in text for text in town.private("olga"))


def test_p23_a_temperature_counts_each_thumb_once_and_keeps_nobodys(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        olga > temperature 1
        later 5 s
        hub @ oak street: How do you like it? · 0 like it, 0 so-so, 0 don't [1 I like it] [2 So-so] [3 I don't]
        sam taps I like it
        hub < Counted. Nobody can see whose it was.
        ines taps I like it
        rosa taps I don't
        rosa taps I like it
        hub < Your thumb is counted already.
        later 5 s
        hub @ oak street: 2 like it, 0 so-so, 1 doesn't
    """)
    assert town.rows("SELECT count(*) FROM meeting_thumb") == [(3,)]
    columns = {row[1] for row in town.rows("PRAGMA table_info(meeting_thumb)")}
    assert columns == {"id", "thumbs_id", "mark"}, "neither who nor what"
    town.plays("""
        later 3 min
        hub @ oak street: Nobody wants to speak just now.
        sam > i like it 1
        hub < No temperature is taken just now.
    """)
    assert town.rows("SELECT count(*) FROM meeting_thumb") == [(0,)]
    assert town.rows("SELECT up, level, down, salt, state FROM meeting_thumbs") == [(2, 0, 1, "", "over")]


def test_p23_a_temperature_is_over_with_its_point(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        olga > temperature 1
        sam > i like it 1
        olga > next point 1
        later 5 s
        hub @ oak street: 2. The broken door … Nobody wants to speak just now.
    """)
    assert town.rows("SELECT up, state FROM meeting_thumbs") == [(1, "over")]


def test_p23_only_whoever_leads_rules_the_floor(town: Town) -> None:
    deeds = ("next speaker", "next point", "temperature", "close the list", "desk", "end assembly", "agreed")
    town.plays(BEGUN)
    before = town.rows("SELECT state, place FROM meeting_item ORDER BY id")
    for deed in deeds:
        town.plays(f"""
            sam > {deed} 1
            hub < That isn't yours to do here.
        """)
    assert town.rows("SELECT state, place FROM meeting_item ORDER BY id") == before


def test_p23_before_it_begins_and_after_its_end_nobody_speaks(town: Town) -> None:
    town.plays(f"""
        {EVENING}
        sam > speak 1
        hub < That assembly is not going on just now.
        olga > begin 1
        olga > end assembly 1
        hub < End Spring assembly · Sun 29 Nov … 1 point is left; it goes to the next one.
        olga > yes
        hub < It is over.
        later 1 min
        hub @ oak street: is over, thank you
        sam > speak 1
        hub < That assembly is not going on just now.
        sam > agenda
        hub < For the next assembly, 10 minutes in all … The broken door
    """)


VOTED = f"""
    {BEGUN}
    olga taps Put to the vote
    hub < Until when can people vote?
    olga > in 30 minutes
    olga taps Yes, start it
    hub @ oak street: Move the pantry to Fridays … 0 of 5 voted … [1 yes] [2 no] [3 abstain]
"""


def test_p22_a_proposal_is_put_to_the_vote_and_knows_what_came_of_it(town: Town) -> None:
    town.plays(f"""
        {VOTED}
        sam taps yes
        ines taps yes
        rosa taps no
        olga > put to the vote 2
        hub < That is settled already.
        later 31 min
        hub > sam: Adopted: Move the pantry to Fridays.
        hub > olga: Adopted: Move the pantry to Fridays. … look at it again? [1 In 3 months] [2 In a year] [3 Never]
        olga taps In 3 months
        hub < It comes back on Sat 27 Feb 2027: Move the pantry to Fridays.
        olga > agenda 1
        hub < Move the pantry to Fridays · Sam · 15 min · adopted
    """)


def test_p22_a_no_is_no_and_nobody_is_asked_for_a_review(town: Town) -> None:
    town.plays(f"""
        {VOTED}
        sam taps no
        later 31 min
        hub > sam: Not adopted: Move the pantry to Fridays.
    """)
    assert not any("look at it again" in text for text in town.private("olga"))


def test_p22_nobody_votes_and_nothing_is_decided(town: Town) -> None:
    town.plays(f"""
        {VOTED}
        later 31 min
        hub > sam: Not decided: Move the pantry to Fridays.
    """)


def test_p22_a_vote_that_is_called_off_leaves_the_proposal_as_it_was(town: Town) -> None:
    town.plays(f"""
        {VOTED}
        olga > call off vote 4
        olga > Wrong day
        olga > yes
        hub < It is over: called off.
        olga > put to the vote 2
        hub < Until when can people vote?
        olga > in 30 minutes
        olga taps Yes, start it
    """)
    assert town.rows("SELECT poll_id, outcome FROM meeting_item WHERE id = 2") == [(5, "")]


def test_p22_what_was_adopted_comes_back_when_its_time_has_come(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        olga > agreed 2
        hub > olga: Adopted: Move the pantry to Fridays. … When shall we look at it again?
        hub > sam: Adopted: Move the pantry to Fridays.
        olga > review 2 in 2 months
        hub < It comes back on
        olga > end assembly 1
        olga > yes
        later 58 d
    """)
    assert town.rows("SELECT count(*) FROM meeting_item") == [(2,)]
    town.plays("""
        later 4 d
        hub > sam: It is time to look at it again: Move the pantry to Fridays. … next assembly. [1 Take it off]
        sam > agenda
        hub < Move the pantry to Fridays · Sam · 15 min
    """)
    assert town.rows("SELECT follows, kind, meeting_id FROM meeting_item ORDER BY id DESC LIMIT 1") == [
        (2, "topic", None)
    ]


def test_p22_a_review_can_be_taken_back_and_misread(town: Town) -> None:
    town.plays(f"""
        {BEGUN}
        olga > review 2 in 2 months
        hub < I know nothing on an agenda with that number.
        olga > agreed 2
        olga > review 2 someday
        hub < Say it like this: review 2 in 6 months.
        olga > review 2 in 90 years
        hub < Say it like this: review 2 in 6 months.
        olga taps In a year
        olga taps Never
        hub < It stays decided
        olga > agreed 2
        hub < That is settled already.
        later 400 d
    """)
    assert town.rows("SELECT count(*) FROM meeting_item") == [(2,)]
