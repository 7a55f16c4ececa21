"""Ballots as people write them (P3, P16): what is read, and a clear sentence for what is none."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contract.words import Msg
from bot.words import Reader, say
from flows.assembly.tally import Rules, ballots
from flows.assembly.tally.rules import METHODS, Method
from flows.assembly.voting.spoken import Slip, read_ballot, shown
from tests.flows.assembly.tally.elections import often

LABELS = ("The hall", "Oak Park", "Church", "Oak Street 12", "Casa Núñez")


def slip(method: Method, options: int = 5, most: int = 0, least: int = 0) -> Slip:
    return Slip(Rules(method, options, least=least, most=most), LABELS[:options], "abcde"[:options])


def heard(text: str, paper: Slip) -> str:
    found = read_ballot(text, paper)
    return say(found, Reader("en", ZoneInfo("UTC"), 0)) if isinstance(found, Msg) else found


RANKS = [
    ("2 > 1 = 3", "2 1=3"),
    ("2>1=3", "2 1=3"),
    ("2 1 3", "2 1 3"),
    ("2, 1, 3", "2 1 3"),
    ("b a c", "2 1 3"),
    ("#2 > #1", "2 1"),
    ("Oak Park > Church", "2 3"),
    ("oak park, the hall, church", "2 1 3"),
    ("Church then hall", "3 1"),  # nobody types the article
    (
        "iglesia",
        "“iglesia” is none of the choices: 1 The hall, 2 Oak Park, 3 Church, 4 Oak Street 12, 5 Casa Núñez.",
    ),
    ("casa nunez, hall and church", "5 1=3"),  # accents never matter; "and" says alike
    ("church\nhall\n", "3 1"),
    ("Oak Street 12", "4"),  # a name with a number in it is a name
    ("church hall", "3 1"),
    ("d e a", "4 5 1"),  # a letter is a choice, not the Spanish for "and"
    ("3", "3"),
    ("oak > 1", "“oak” could be 2 Oak Park or 4 Oak Street 12. Which one?"),
    ("2 > > 1", "Something is missing between two of them. Say it like this: 2 > 1 = 3"),
    ("2,,1", "Something is missing between two of them. Say it like this: 2 > 1 = 3"),
    ("2 > ", "Something is missing between two of them. Say it like this: 2 > 1 = 3"),
    ("= 2", "Something is missing between two of them. Say it like this: 2 > 1 = 3"),
    ("2 > 1 > 2", "“Oak Park” is there twice. Name each of them once."),
    ("1 1", "“The hall” is there twice. Name each of them once."),
    ("1 7", "There are 5 choices, and 7 is none of them."),
    ("0 > 1", "There are 5 choices, and 0 is none of them."),
    ("99999999999999999999", "There are 5 choices, and 99999999999999999999 is none of them."),
    ("", "Say it like this: 2 > 1 = 3"),
    ("   ", "Say it like this: 2 > 1 = 3"),
]


@pytest.mark.parametrize(("text", "meant"), RANKS)
@pytest.mark.parametrize("method", ["irv", "schulze", "stv"])
def test_p3_an_order_is_read_as_people_write_it(method: Method, text: str, meant: str) -> None:
    assert heard(text, slip(method)) == meant


#: "None" in words, and what it says on a ballot of each kind.
NONE: dict[Method, str] = {
    "single": "", "approval": "", "yesno": "3", "times": "1:0 2:0 3:0", "irv": "", "score": "", "dots": "",
    "consent": "“none” is none of the choices: 1 The hall, 2 Oak Park, 3 Church.",
}  # fmt: skip


@pytest.mark.parametrize(("method", "meant"), NONE.items())
def test_p16_none_is_an_abstention_where_there_is_one(method: Method, meant: str) -> None:
    assert heard("none", slip(method, 3)) == meant


def test_p16_a_choice_that_is_called_none_is_a_choice() -> None:
    assert read_ballot("none", Slip(Rules("single", 2), ("None of them", "Hall"), "ab")) == "1"


POINTS = [
    ("Hall 5, Oak Park 3", "1:5 2:3"),
    ("1:5 2:3", "1:5 2:3"),
    ("a=5 c=1", "1:5 3:1"),
    ("church: 4; casa nunez = 2", "3:4 5:2"),
    ("5 4 3 2 1", "1:5 2:4 3:3 4:2 5:1"),  # a number for each, in order
    ("Oak Street 12 4", "4:4"),
    ("hall 5 points and church 2 points", "1:5 3:2"),
    ("hall 6", "Each gets 0 to 5, and “The hall” got 6."),
    ("hall -1", "Each gets 0 to 5, and “The hall” got -1."),
    ("hall 1, hall 2", "“The hall” is there twice. Name each of them once."),
    ("hall five", "Say it like this: 1:3, 2:1"),
    ("hall", "Say it like this: 1:3, 2:1"),
    ("hall 5, church", "Say it like this: 1:3, 2:1"),  # nothing half-saved
    ("1 2 3", "Say it like this: 1:3, 2:1"),  # three numbers for five choices mean nothing
    (
        "barn 3",
        "“barn” is none of the choices: 1 The hall, 2 Oak Park, 3 Church, 4 Oak Street 12, 5 Casa Núñez.",
    ),
    ("9:1", "There are 5 choices, and 9 is none of them."),
    ("", "Say it like this: 1:3, 2:1"),
]


@pytest.mark.parametrize(("text", "meant"), POINTS)
def test_p3_points_are_read_as_people_write_them(text: str, meant: str) -> None:
    assert heard(text, slip("score")) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("hall 4, church 2", "1:4 3:2"),
        ("hall 6", "1:6"),
        ("hall 4, church 3", "You have 6 dots, and that was 7."),
        ("hall 9", "You have 6 dots, and that was 9."),
        ("hall -2, church 6", "Each gets 0 to 6, and “The hall” got -2."),
    ],
)
def test_p3_dots_stay_within_their_budget(text: str, meant: str) -> None:
    assert heard(text, slip("dots", most=6)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1 yes, 2 maybe, 3 no", "1:2 2:1 3:0"),
        ("yes 1 3, maybe 2", "1:2 2:1 3:2"),
        ("yes: 1, 2, maybe: 4", "1:2 2:2 4:1"),
        ("sí 1, quizá 2", "1:2 2:1"),
        ("a yes", "1:2"),
        ("1", "Say it like this: 1 yes, 2 maybe"),
        ("yes", "Say it like this: 1 yes, 2 maybe"),
        ("1 yes, 1 no", "“The hall” is there twice. Name each of them once."),
        ("7 yes", "There are 5 choices, and 7 is none of them."),
    ],
)
def test_p2_times_are_read_with_yes_and_maybe(text: str, meant: str) -> None:
    assert heard(text, slip("times")) == meant


@pytest.mark.parametrize(
    ("method", "text", "meant"),
    [
        ("approval", "1 3", "1 3"),
        ("approval", "church and hall", "1 3"),
        ("approval", "1, 2, 3, 4", "Choose 2 to 3."),
        ("approval", "1", "Choose 2 to 3."),
        ("single", "church", "3"),
        ("single", "1 2", "Choose 1."),
    ],
)
def test_p2_choices_are_read_by_name_and_number(method: Method, text: str, meant: str) -> None:
    paper = slip(method, most=3, least=2) if method == "approval" else slip(method)
    assert heard(text, paper) == meant


def test_p2_a_name_with_an_and_in_it_is_one_choice() -> None:
    paper = Slip(Rules("irv", 3), ("Bread and tea", "Pan y vino", "Tea"), "abc")
    assert heard("bread and tea > tea", paper) == "1 3"
    assert heard("pan y vino, bread and tea", paper) == "2 1"
    assert heard("tea and pan y vino", paper) != "3 2", "which of them belongs to the name cannot be told"
    assert heard("tea = pan y vino", paper) == "2=3"


@often
@given(st.text(max_size=60), st.sampled_from(METHODS))
def test_whatever_is_written_is_a_ballot_or_a_sentence(text: str, method: Method) -> None:
    paper = slip(method, {"yesno": 3, "consent": 4, "lazy": 1}.get(method, 5))
    found = read_ballot(text, paper)
    if isinstance(found, str):
        assert ballots.write(ballots.read(found, paper.rules), paper.rules) == found != ""


@pytest.mark.parametrize(
    ("method", "said", "seen"),
    [
        ("irv", "2 1=3", "Oak Park > The hall = Church"),
        ("score", "1:5 2:3", "The hall 5, Oak Park 3"),
        ("times", "1:2 2:1 3:0", "The hall: yes, Oak Park: maybe, Church: no"),
        ("approval", "1 3", "The hall, Church"),
    ],
)
def test_p3_a_ballot_is_read_back_in_words(method: Method, said: str, seen: str) -> None:
    paper = slip(method)
    assert say(shown(said, paper, LABELS), Reader("en", ZoneInfo("UTC"), 0)) == seen
    assert method == "times" or heard(seen, paper) == said, "and what is read back may be typed"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("viernes", "1"),
        ("vie", "1"),
        ("friday", "1"),
        ("fri", "1"),
        ("sábado", "2"),
        ("sat", "2"),
        ("Sunday", "3"),
        ("sun", "3"),
        ("lunes", "“lunes” is none of the choices: 1 Friday, 2 Saturday morning, 3 domingo."),
    ],
)  # fmt: skip
def test_p16_days_of_the_week_are_understood_in_both_languages(text: str, said: str) -> None:
    assert heard(text, Slip(Rules("single", 3), ("Friday", "Saturday morning", "domingo"), "abc")) == said


def test_p16_what_a_vote_brings_is_understood_in_the_other_language() -> None:
    paper = Slip(Rules("yesno", 3), ("yes", "no", "abstain"), "abc", (("sí", "no", "abstención"),))
    assert [heard(text, paper) for text in ("sí", "si", "abst", "yes", "c", "2")] == [
        "1",
        "1",
        "3",
        "1",
        "3",
        "2",
    ]


def test_p16_a_name_comes_before_a_day() -> None:
    paper = Slip(Rules("single", 2), ("Sun room", "Sunday"), "ab")
    assert [heard(text, paper) for text in ("sunday", "sun room", "domingo")] == ["2", "1", "2"]
