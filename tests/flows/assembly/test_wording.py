"""What is told of a result: sheets, one for each way that a poll can end, and what every sheet must say."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.words.saying import Reader, say
from flows.assembly import result, wording
from flows.assembly.tally import Rules, count
from flows.assembly.tally.quorum import parse
from flows.assembly.tally.rules import METHODS, Method, Threshold
from tests.flows.assembly.tally.elections import recorded, said

NAMES = ("Soup", "Beans", "Bread", "Tea", "keep talking")


def told(rules: Rules, text: str, eligible: int = 20, language: str = "en") -> list[str]:
    outcome = count(rules.checked(), said(rules, text), eligible=eligible, secret=b"oat field")
    names = result.names(rules, NAMES[: rules.options])
    reader = Reader(language, ZoneInfo("UTC"), 0)
    return [say(line, reader) for line in wording.told(result.Result(rules, names, outcome))]


SHEETS: list[tuple[Rules, str, str]] = [
    (
        Rules("single", 3, quorum=parse("20%"), threshold=Threshold("simple"), tie="run-off"),
        "6x 1\n3x 2\n1x 3\n1x",
        """
        Chosen: Soup.
        Soup 6 · Beans 3 · Bread 1
        One choice each; the most votes win.
        100% is the 10 who said something. Quorum: 4 (20%). Needed: more than half. \
            If first are equal, there is another vote.
        20 could vote; 11 did, 1 of them abstained.
        """,
    ),
    (
        Rules("single", 3, threshold=Threshold("two thirds"), base="ballots"),
        "6x 1\n3x 2\n1x 3\n1x",
        """
        No option got as many as were needed, so nothing is decided.
        Soup 6 · Beans 3 · Bread 1
        One choice each; the most votes win.
        100% is the 11 who voted. No quorum. Needed: two thirds at least. If first are equal, you decide together.
        20 could vote; 11 did, 1 of them abstained.
        """,
    ),
    (
        Rules("approval", 4, 3),
        "4x 1\n3x 2\n2x 3\n2x 4",
        """
        Chosen: Soup and Beans.
        Bread and Tea are equal.
        Next: you decide together how to go on.
        Soup 4 · Beans 3 · Bread 2 · Tea 2
        Everybody chose all they could live with; the most votes win.
        100% is the 11 who said something. No quorum. No threshold. If first are equal, you decide together.
        20 could vote; 11 did, 0 of them abstained.
        """,
    ),
    (
        Rules("yesno", 3, quorum=parse("12"), threshold=Threshold("simple"), base="eligible"),
        "11x 1\n1x 2\n2x 3",
        """
        Decided: yes.
        yes 11 · no 1 · abstain 2
        Yes or no.
        100% is the 20 who may vote. Quorum: 12. Needed: more than half. Equal is a no.
        20 could vote; 14 did, 2 of them abstained.
        """,
    ),
    (
        Rules("yesno", 3, quorum=parse("12")),
        "4x 1\n6x 2",
        """
        Not decided: 2 more votes were needed. That is not a no.
        yes 4 · no 6 · abstain 0
        Yes or no.
        100% is the 10 who said something. Quorum: 12. Needed: more yes than no. Equal is a no.
        20 could vote; 10 did, 0 of them abstained.
        """,
    ),
    (
        Rules("consent", 5),
        "4x 1\n1x 2\n1x 4",
        """
        1 person blocks this, so it is not agreed.
        Next: talk with whoever blocked, change the proposal, and ask again.
        agree 4 · agree with reservations 1 · stand aside 0 · block 1 · keep talking 0
        Consent: agreed when somebody agrees and nobody blocks.
        100% is the 6 who said something. No quorum. No threshold. No ties here.
        20 could vote; 6 did, 0 of them abstained.
        """,
    ),
    (
        Rules("schulze", 5, default=4, threshold=Threshold("3:1")),
        "3x 1 5 2\n1x 5 1\n2x 2 1 5",
        """
        Chosen: Soup.
        Left out first, for not beating “keep talking”: Beans, Bread and Tea.
        Soup against keep talking: 5 to 1.
        Ranked: each is held against each, and the strongest chain of wins decides (Schulze).
        100% is the 6 who said something. No quorum. Needed: 3 times as many as prefer “keep talking”. \
            If first are equal, you decide together.
        20 could vote; 6 did, 0 of them abstained.
        """,
    ),
    (
        Rules("score", 2, default=1, tie="both"),
        "2x 1:1 2:3",
        """
        Nothing beats “Beans”, so that stays.
        Left out first, for not beating “Beans”: Soup.
        Beans 6
        0 to 5 points for each; the most points win.
        100% is the 2 who said something. No quorum. No threshold. If first are equal, all of them win.
        20 could vote; 2 did, 0 of them abstained.
        """,
    ),
    (
        Rules("times", 2, tie="both"),
        "1x 1:2 2:1\n1x 1:1 2:2",
        """
        Chosen: Soup and Beans.
        Soup and Beans were equal, and here all of them win.
        Yes: Soup 1 · Beans 1
        Yes or maybe: Soup 2 · Beans 2
        The time with the most “yes” wins; among equals, “maybe” counts too.
        100% is the 2 who said something. No quorum. No threshold. If first are equal, all of them win.
        20 could vote; 2 did, 0 of them abstained.
        """,
    ),
    (
        Rules("stv", 3, 2),
        "6x 1 2\n2x 2\n3x 3",
        """
        Chosen: Soup and Beans.
        Round 1: Soup 6 · Bread 3 · Beans 2
        Soup is in.
        Soup has more than it takes, and the rest moves on.
        Round 2: Soup 4 · Beans 3.99998 · Bread 3 · 0.00002 without a further choice
        Bread has the fewest and goes out.
        Round 3: Soup 4 · Beans 3.99998 · 3.00002 without a further choice
        Beans is in.
        Ranked, for 2 places; 4 votes are enough for one. What is over moves on, and when nothing is, \
            the last goes out (Scottish rules). Equals go by the last round that differs, else by lot.
        100% is the 11 who said something. No quorum. No threshold. If first are equal, you decide together.
        20 could vote; 11 did, 0 of them abstained.
        """,
    ),
    (
        Rules("dots", 2),
        "3x",
        """
        Nobody chose anything, so nothing is decided.
        Soup 0 · Beans 0
        10 dots for everybody; the most dots win.
        No quorum. No threshold. If first are equal, you decide together.
        20 could vote; 3 did, 3 of them abstained.
        """,
    ),
    (
        Rules("yesno", 3),
        "",
        """
        Nobody took part, so nothing is decided.
        yes 0 · no 0 · abstain 0
        Yes or no.
        No quorum. Needed: more yes than no. Equal is a no.
        20 could vote; nobody did.
        """,
    ),
]


@pytest.mark.parametrize(("rules", "text", "sheet"), SHEETS)
def test_p12_a_result_says_outcome_figures_rules_and_turnout(rules: Rules, text: str, sheet: str) -> None:
    assert told(rules, text) == [" ".join(line.split()) for line in sheet.strip().splitlines()]


def test_p3_under_a_run_off_it_says_who_would_have_won_head_to_head() -> None:
    city = recorded("burlington_2009", "irv")
    outcome = count(city.rules, city.ballots)
    lines = wording.told(result.Result(city.rules, city.names, outcome))
    said_lines = [say(line, Reader("en", ZoneInfo("UTC"), 0)) for line in lines]
    assert said_lines[0] == "Chosen: Bob Kiss."
    assert "Head to head, Bob Kiss would lose to Andy Montroll." in said_lines
    assert "Andy Montroll has the fewest and goes out." in said_lines
    assert said_lines[-1] == "8980 voted; 0 of them abstained."


BALLOTS: dict[Method, str] = dict.fromkeys(METHODS, "2x 1 2\n1x 2") | {
    "single": "2x 1",
    "yesno": "2x 1",
    "consent": "2x 1",
    "times": "2x 1:2",
    "score": "2x 1:5",
    "dots": "2x 1:9",
}


@pytest.mark.parametrize("method", [method for method in METHODS if method != "lazy"])
def test_p12_every_result_says_base_quorum_threshold_and_tie_rule(method: Method) -> None:
    options = {"yesno": 3, "consent": 4}.get(method, 2)
    *_figures, method_line, rules_line, turnout = told(Rules(method, options), BALLOTS[method])
    assert method_line
    assert rules_line.startswith("100% is the ")
    assert "No quorum." in rules_line
    assert any(word in rules_line for word in ("threshold", "Needed"))
    assert any(word in rules_line for word in ("If first are equal", "Equal is a no", "No ties"))
    assert turnout.startswith("20 could vote; ")


def test_p19_silence_says_its_rule_and_who_could_object() -> None:
    assert told(Rules("lazy", 1), "") == [
        "Adopted: nobody objected.",
        "I object 0",
        "It goes ahead unless somebody objects; one objection stops it.",
        "No quorum. No threshold. No ties here.",
        "20 could object; nobody did.",
    ]


@pytest.mark.parametrize(("rules", "text", "sheet"), SHEETS)
def test_l1_the_same_in_spanish(rules: Rules, text: str, sheet: str) -> None:
    english = {" ".join(line.split()) for line in sheet.strip().splitlines()}
    alike = {line for line in told(rules, text, language="es") if line in english}
    assert all(line[-1].isdigit() for line in alike), "only names and figures may be the same"
