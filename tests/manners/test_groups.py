"""What a group is spared (rules 11 to 14): the hub is quiet at night, posts little, and takes its posts away."""

from __future__ import annotations

import pytest

from adapters.memory.posts import Post
from tests.kit.town import GROUP, START, Town

HOUR, DAY = 3600.0, 86400.0
#: From ten in the morning, when a town wakes up.
TO_TEN_AT_NIGHT = 12 * HOUR


def posts(town: Town) -> list[Post]:
    """The hub's messages that hang in the group."""
    hanging = town.memory.square.in_chat(town.memory.square.group(GROUP))
    return [post for post in hanging if not post.author and not post.text.startswith("This week")]


def sent(town: Town) -> list[tuple[float, str, bool]]:
    """(seconds since the start, text, silent) of every new message in the group but the week's lines."""
    return [
        (shown.at - START, shown.text, shown.silent)
        for shown in town.memory.square.shown
        if shown.deed == "send" and shown.title == GROUP and not shown.text.startswith("This week")
    ]


# -- rule 11: only when called ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "maria @ oak street > hello everybody",
        "maria @ oak street > need food near oak",
        "maria @ oak street > thanks!",
        "maria @ oak street > stupid bot",
        "maria @ oak street > /nonsense",
        "maria @ oak street > /duty",  # not hers to ask: a refusal is never said in a group
        "maria @ oak street > /help",
        "maria @ oak street > help 99",
    ],
)
def test_rule_11_in_a_group_it_speaks_only_when_called(town: Town, said: str) -> None:
    town.plays(f"{said}\nlater 1 h")
    assert sent(town) == []


def test_rule_11_nobody_is_welcomed_or_missed(town: Town) -> None:
    town.settle()
    before = len(sent(town))
    town.memory.people.join("newcomer", GROUP)
    town.settle()
    town.memory.people.leave("rosa", GROUP)
    town.settle()
    assert len(sent(town)) == before


def test_rule_11_a_refusal_is_a_toast_for_one(town: Town) -> None:
    town.plays("maria > need food near oak\nmaria > yes\nmaria taps I can help")
    assert len(sent(town)) == 1
    assert [shown.person for shown in town.memory.square.shown if shown.deed == "toast"] == ["maria"]


# -- rule 12: the night ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("need", "loud"),
    [
        ("need insulin asap near oak, everyone may see it", True),
        ("need food near oak", False),
        ("need diapers today near oak", True),
        ("urgent: ride to the dialysis near oak tomorrow at 5pm", False),  # urgent, but not yet
    ],
)
def test_rule_12_the_night_is_quiet_but_for_what_cannot_wait(town: Town, need: str, loud: bool) -> None:
    town.pass_time(TO_TEN_AT_NIGHT)
    if town.now - START < TO_TEN_AT_NIGHT:
        town.pass_time(TO_TEN_AT_NIGHT)
    town.plays(f"maria > {need}")
    town.memory.people.tap("maria", "Who sees it")
    town.settle()
    town.plays("maria taps Everyone here\nmaria > yes\nlater 5 min")
    assert len(sent(town)) == loud
    town.plays("later 11 h")
    ((at, _text, silent),) = sent(town)
    assert silent is not loud
    assert (at < TO_TEN_AT_NIGHT + HOUR) is loud


def test_rule_12_by_day_what_is_urgent_but_can_wait_makes_no_sound(town: Town) -> None:
    town.plays("maria > urgent: need a wheelchair near oak by friday\nmaria taps Who sees it")
    town.plays("maria taps Everyone here\nmaria > yes\nlater 1 min")
    assert [silent for _at, _text, silent in sent(town)] == [True]


# -- rule 13: again, and merged --------------------------------------------------------------------------


def test_rule_13_what_nobody_took_is_posted_again_after_a_day_twice_ever(town: Town) -> None:
    town.plays("maria > need food near oak\nmaria > yes")
    (first,) = posts(town)
    for day in (1, 2):
        town.pass_time(DAY + 60)
        (now,) = posts(town)
        assert now.ref != first.ref
        assert len(sent(town)) == 1 + day
        first = now
    town.pass_time(4 * DAY)
    assert len(sent(town)) == 3
    assert [post.ref for post in posts(town)] == [first.ref]


def test_rule_13_what_somebody_does_is_not_posted_again(town: Town) -> None:
    town.plays("maria > need food near oak\nmaria > yes\nsam > help 1\nsam > yes")
    town.pass_time(DAY + 60)
    assert len(sent(town)) == 1


def test_rule_13_from_the_third_on_there_is_one_board_that_is_edited(town: Town) -> None:
    for name, need in (("maria", "food"), ("sam", "diapers"), ("ines", "a ladder"), ("rosa", "a wheelchair")):
        town.plays(f"{name} > need {need} near oak\n{name} taps Who sees it")
        town.plays(f"{name} taps Everyone here\n{name} > yes\nlater 1 min")
    boards = [post for post in posts(town) if "things are open here" in post.text]
    assert len(boards) == 1
    assert all(f"help {number}" in boards[0].text for number in range(1, 5))
    assert boards[0].pinned
    assert boards[0].silent
    assert len(sent(town)) <= 3


# -- G1: what is urgent and finds no room ----------------------------------------------------------------


def test_g1_what_is_urgent_beyond_the_budget_goes_to_the_team(town: Town) -> None:
    town.give("rosa", "dispatcher")
    for name in ("maria", "sam", "ines"):
        town.plays(f"{name} > need diapers asap near oak\n{name} > yes\nlater 1 min")
    town.plays("later 2 min\nhub > rosa: #3 is urgent, and the group has had its posts for now: baby things.")
    assert len(list(sent(town))) == 2  # the board that lists the others is one of them


# -- rule 14: its own clutter ----------------------------------------------------------------------------


def test_rule_14_a_closed_card_is_one_line_within_a_minute_and_gone_before_47_hours(town: Town) -> None:
    town.plays("maria > need food near oak\nmaria > yes\nlater 1 h\nmaria > withdraw 1\nlater 1 min")
    (post,) = posts(town)
    assert "\n" not in post.text
    assert post.keys == ()
    posted = post.at
    while posts(town):
        town.pass_time(HOUR)
        assert town.now - posted < 47 * HOUR


def test_rule_14_a_door_goes_after_ten_minutes(town: Town) -> None:
    town.memory.people.join("newcomer", GROUP)
    town.settle()
    town.plays("newcomer @ oak street > /need food near oak\nhub @ oak street: Let's go on in private")
    assert len(posts(town)) == 1
    town.pass_time(11 * 60)
    assert posts(town) == []


def test_rule_14_a_door_that_was_used_goes_at_once(town: Town) -> None:
    town.memory.people.join("newcomer", GROUP)
    town.settle()
    town.plays("newcomer @ oak street > /need food near oak\nnewcomer taps Open\nlater 5 s")
    assert posts(town) == []
