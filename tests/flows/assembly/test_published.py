"""The published list: what is written reads back, a recount says what the chat said, and whatever was bent is named."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.cli import main
from flows.assembly.published import Line, Published
from flows.assembly.published.reading import read
from flows.assembly.published.writing import write_csv, write_json
from flows.assembly.tally import Broken
from flows.assembly.tally.lots import posted
from flows.assembly.tally.quorum import parse
from flows.assembly.tally.rules import Rules

SECRET = b"oat field"
POLL = Published(
    poll=31,
    question="Where do we meet, the hall or the park?",
    rules=Rules("irv", 3, quorum=parse("20%"), tie="lot"),
    options=("The hall", "Oak Park", "=Nowhere, yet"),
    eligible=12,
    hash=posted(SECRET),
    secret=SECRET.hex(),
    lines=(
        Line("amber otter river", "2 1"),
        Line("blue kettle moon", "2"),
        Line("corn lamp wool", "1 3"),
        Line("dust hill bell", ""),
        Line("elm road salt", "3 2"),
    ),
)


def recounted(tmp_path: Path, text: str) -> tuple[int, str, str]:
    file = tmp_path / "ballots.txt"
    file.write_text(text)
    ran = CliRunner().invoke(main, ["recount", str(file)])
    return ran.exit_code, ran.stdout, ran.stderr


@pytest.mark.parametrize("write", [write_json, write_csv])
def test_p7_what_is_published_reads_back(write: Any) -> None:
    assert read(write(POLL)) == POLL
    turned = replace(POLL, lines=POLL.lines[::-1])
    assert write(turned) == write(POLL), "the order in which they came is nobody's business"


def test_p7_no_cell_of_the_csv_is_a_formula() -> None:
    assert "'=Nowhere, yet" in write_csv(POLL)


@pytest.mark.parametrize("write", [write_json, write_csv])
def test_p7_a_recount_says_what_the_chat_said(tmp_path: Path, write: Any) -> None:
    code, said, complaint = recounted(tmp_path, write(POLL))
    assert (code, complaint) == (0, "")
    assert said.splitlines() == [
        "Chosen: Oak Park.",
        "Oak Park and =Nowhere, yet were equal, and the lot fell on Oak Park. It comes from the secret promised at the"
        " start and all ballots, so anyone can draw it again.",
        "Round 1: Oak Park 2 · The hall 1 · =Nowhere, yet 1",
        "The hall and =Nowhere, yet have equally few; the lot puts The hall out.",
        "Round 2: Oak Park 2 · =Nowhere, yet 2",
        "Ranked: round by round the last goes out, until one has more than half of the votes still counting. If the"
        " last are equal, who had fewer in the last round that differs goes out, else the lot decides.",
        "100% is the 4 who said something. Quorum: 3 (20%). No threshold. If first are equal, the lot decides.",
        "12 could vote; 5 did, 1 of them abstained.",
    ]


def test_p7_a_recount_speaks_the_chats_language(tmp_path: Path) -> None:
    _code, said, _complaint = recounted(tmp_path, write_json(replace(POLL, language="es")))
    assert "podían votar" in said


def test_p2_p12_consent_names_reasons_and_a_next_step(tmp_path: Path) -> None:
    poll = Published(
        poll=32,
        question="Do we buy the freezer?",
        rules=Rules("consent", 4),
        options=("agree", "reservations", "aside", "block"),
        eligible=0,
        hash="",
        secret="",
        lines=(Line("a", "1"), Line("b", "4", "It is too loud."), Line("c", "2", "Only if it is used.")),
    )
    _code, said, _complaint = recounted(tmp_path, write_csv(poll))
    lines = said.splitlines()
    assert lines[0] == "1 person blocks this, so it is not agreed."
    assert lines[1].startswith("Next: ")
    assert "agree with reservations: “Only if it is used.”" in lines
    assert "block: “It is too loud.”" in lines


def test_p2_the_times_of_a_time_poll_are_said_in_its_zone(tmp_path: Path) -> None:
    poll = Published(
        poll=33,
        question="When?",
        rules=Rules("times", 2),
        options=("2026-12-05T18:00+00:00/2026-12-05T20:00+00:00", "2026-12-06T18:00"),
        eligible=0,
        hash="",
        secret="",
        lines=(Line("a", "1:2 2:1"), Line("b", "1:1")),
        closed="2026-11-30T20:00",
        zone="America/Chicago",
    )
    _code, said, _complaint = recounted(tmp_path, write_json(poll))
    assert said.splitlines()[0] == "Chosen: Sat 5 Dec, 12:00 PM–2:00 PM."
    assert "Yes or maybe: " in said


def bent(**changes: Any) -> str:
    """The list with some keys changed; None takes one out."""
    found = json.loads(write_json(POLL)) | changes
    return json.dumps({key: value for key, value in found.items() if value is not None})


#: A list that somebody bent, and a word of the rule.
BENT: list[tuple[str, str]] = [
    ("{", "no JSON"),
    (bent(talkoot=None), "says its talkoot"),
    ("3 1\n1 1 2 0\n0\n", 'not what "export vote 12" gives'),
    ("", 'not what "export vote 12" gives'),
    (bent(talkoot="ballots 9"), "ballots 1"),
    (bent(method="guess"), "method is one of"),
    (bent(options=["A", "A", "B"]), "a name of its own"),
    (bent(options="A"), "options is a list"),
    (bent(seats=2), "one seat"),
    (bent(seats=True), "whole number"),
    (bent(quorum="120%"), "100% at most"),
    (bent(colour="red"), "no colour"),
    (bent(secret="00"), "not the one whose hash"),
    (bent(secret="rain"), "in hex"),
    (bent(ballots=None), "under the key ballots"),
    (bent(ballots=[["a"]]), "ballot 1 is not"),
    (bent(ballots=[["a", "1"], ["b", "1 1"]]), "ballot 2: .* once"),
    (bent(ballots=[["a", "1"], ["a", "2"]]), "each is there once: a"),
    (bent(ballots=[["b", "1"], ["a", "2"]]), "sorted"),
    (write_csv(POLL).replace("elm road salt,3 2", "elm road salt"), "receipt, ballot"),
    (write_csv(POLL).replace("eligible,12", "eligible,dozen"), "eligible is a whole number"),
]


@pytest.mark.parametrize(("text", "rule"), BENT)
def test_p7_a_list_that_was_bent_is_told_by_its_rule(tmp_path: Path, text: str, rule: str) -> None:
    with pytest.raises(Broken, match=rule):
        read(text)
    code, said, complaint = recounted(tmp_path, text)
    assert (code, said) == (2, "")
    assert complaint.startswith(str(tmp_path))


def test_p6_a_list_says_how_many_may_vote_if_a_rule_asks(tmp_path: Path) -> None:
    code, said, complaint = recounted(tmp_path, bent(eligible=None))
    assert (code, said) == (2, "")
    assert "how many may vote" in complaint


def test_p7_a_broken_line_is_named_where_there_are_lines() -> None:
    text = write_csv(POLL).replace("corn lamp wool,1 3", "corn lamp wool,1 9")
    with pytest.raises(Broken) as broken:
        read(text)
    assert text.splitlines()[broken.value.line - 1] == "corn lamp wool,1 9"
