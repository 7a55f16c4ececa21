"""Rule 10: what nobody understood is answered by what it points to; plain words for lists show them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.fund.kit import with_a_campaign
from tests.kit.town import Town

#: Said with nothing open -> what is heard.
SAID = [
    ("my gifts", "You have nothing open."),
    ("show me my things please", "You have nothing open."),
    ("who gave?", "Winter · Pledged $0 of $500"),
    ("stop giving", "You give nothing just now"),
    ("how do i vote", "No vote is open just now."),
    ("what are we deciding??", "No vote is open just now."),
    ("who are you?", "I'm an automatic helper"),
    ("where is the meeting", "No assembly is planned just now."),
    ("delete my account pls", "Shall I forget you?"),
    ("how can i give money to the winter thing", "How much would you give?"),
    ("my thigns", "Did you mean “my things”? [Yes, I meant that]"),
    ("can i get reimbursed for gas", "Which of these do you mean?"),
    # nobody's words, but near to something
    ("voting is confusing to me", "Is it one of these? [Votes]"),
    ("the donation thing confuses me", "Is it one of these? [Give]"),
    ("qwer asdf", "Is it one of these? [Ask for help] [Offer help]"),
]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    town = with_a_campaign(Town(Path(tmp_path_factory.mktemp("town"))))
    yield town
    assert town.faults == []
    town.close()


@pytest.mark.parametrize(("said", "heard"), SAID)
def test_rule_10_plain_words(town: Town, said: str, heard: str) -> None:
    town.plays(f"rosa > {said}\nhub < {heard}\nrosa > cancel\nlater 2 h")


def test_rule_10_a_guess_shows_a_list(town: Town) -> None:
    town.plays("""
        maria > voting is confusing to me
        hub   < Is it one of these? [Votes]
        maria taps Votes
        hub   < No vote is open just now.
    """)
