"""`talkoot tally` and `talkoot recount`, as somebody types them who has no hub."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from tests.flows.assembly.tally.elections import RECORD


def typed(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "garden.blt"


def counted(file: Path, method: str, *more: str) -> dict[str, Any]:
    ran = typed("tally", "--method", method, *more, file)
    assert ran.exit_code == 0, ran.output
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def ballots(*lines: str, seats: int = 1, names: str = "Ana Ben Cem") -> str:
    quoted = "".join(f'"{name}"\n' for name in names.split())
    return f"{len(names.split())} {seats}\n" + "".join(f"{line} 0\n" for line in lines) + f"0\n{quoted}"


def test_p15_stv_gives_winners_in_order_and_votes_with_five_decimals() -> None:
    told = counted(RECORD / "west_mainland_2022.blt", "stv")
    assert told["winners"] == ["Owen Tierney", "Rachael Anne King", "Jean Stevenson", "Duncan Tullock"]
    assert told["quota"] == 367
    assert told["rounds"][1]["votes"]["Jean Stevenson"] == "352.52062"
    assert "Sean Lewis" not in told["rounds"][4]["votes"], "those still in the count and those elected"
    assert counted(RECORD / "west_mainland_2022.blt", "stv", "--seats", "2")["quota"] == 612


def test_p15_an_instant_run_off_gives_whole_votes() -> None:
    told = counted(RECORD / "burlington_2009.blt", "irv")
    assert told["winners"] == ["Bob Kiss"]
    assert told["rounds"][-1]["votes"] == {"Bob Kiss": 4313, "Kurt Wright": 4061}
    assert told["beaten_by"] == ["Andy Montroll"]


def test_p15_approval_and_score_are_one_round(file: Path) -> None:
    file.write_text(ballots("3 1 2", "2 2", "4 3"))
    assert counted(file, "approval")["rounds"] == [
        {"votes": {"Ana": 3, "Ben": 5, "Cem": 4}, "spent": 0, "elected": ["Ben"]}
    ]
    file.write_text(ballots("3 1:5 2:1", "2 2:5"))
    told = counted(file, "score")
    assert told["winners"] == ["Ana"]
    assert [stage["votes"] for stage in told["rounds"]] == [{"Ana": 15, "Ben": 13, "Cem": 0}]


def test_p3_schulze_gives_pairs(file: Path) -> None:
    file.write_text(ballots("3 1 2=3", "2 2", "1"))
    told = counted(file, "schulze")
    assert told["winners"] == ["Ana"]
    assert told["pairs"] == {
        "Ana": {"Ben": 3, "Cem": 3},
        "Ben": {"Ana": 2, "Cem": 2},
        "Cem": {"Ana": 0, "Ben": 0},
    }
    assert (told["voted"], told["abstained"]) == (6, 1)


@pytest.mark.parametrize("method", ["approval", "irv", "schulze"])
def test_p13_a_tie_is_no_failure(file: Path, method: str) -> None:
    file.write_text(ballots("2 1", "2 2"))
    told = counted(file, method)
    assert told["winners"] == []
    assert told["tie"] == ["Ana", "Ben"]


def test_p13_a_lot_wants_a_secret(file: Path) -> None:
    file.write_text(ballots("6 1", "5 2", "3 3 1", "3 4 2", names="Ana Ben Cem Dot"))
    ran = typed("tally", "--method", "irv", file)
    assert ran.exit_code == 3
    assert "Cem, Dot" in ran.stderr
    assert json.loads(ran.stdout) == {"winners": [], "lot": ["Cem", "Dot"]}
    told = counted(file, "irv", "--secret", "7261696e")
    assert told["rounds"][0]["decided_by"] == "lot"
    assert told["rounds"][0]["equal"] == ["Cem", "Dot"]
    assert told == counted(file, "irv", "--secret", "7261696E")


def test_p9_what_does_not_beat_the_default_is_dropped_first(file: Path) -> None:
    file.write_text(ballots("5 1 3", "2 2", "3 3 1"))
    told = counted(file, "irv", "--default", "Cem")
    assert told["dropped"] == ["Ben"]
    assert "Ben" not in told["rounds"][0]["votes"]
    assert told["winners"] == ["Ana"]


#: What is typed after `tally FILE`, and a word of the complaint; all of them exit with 2.
WRONG: list[tuple[tuple[str, ...], str]] = [
    (("--method", "guess"), "guess"),
    ((), "--method"),
    (("--method", "irv", "--secret", "xyz"), "hex"),
    (("--method", "irv", "--default", "Nobody"), "the default is one of the options: Ana, Ben, Cem"),
    (("--method", "irv", "--seats", "2"), "irv fills one seat"),
    (("--method", "stv", "--seats", "0"), "seats"),
]


@pytest.mark.parametrize(("words", "complaint"), WRONG)
def test_a_wrong_word_is_told_on_standard_error(file: Path, words: tuple[str, ...], complaint: str) -> None:
    file.write_text(ballots("1 1", seats=2))
    ran = typed("tally", file, *words)
    assert ran.exit_code == 2
    assert complaint in ran.stderr
    assert ran.stdout == ""


def test_a_broken_file_is_told_by_line_and_rule(file: Path) -> None:
    file.write_text(ballots("3 1 2", "2 2 5"))
    ran = typed("tally", "--method", "irv", file)
    assert ran.exit_code == 2
    assert ran.stderr == f"{file}, line 3: an option is a number from 1 to 3, not 5.\n"
    assert ran.stdout == ""


def test_a_file_that_is_no_text_is_told_by_its_line(file: Path) -> None:
    file.write_bytes(b"3 1\n1 1 0\n0\n\xff\xfe")
    ran = typed("tally", "--method", "irv", file)
    assert ran.exit_code == 2
    assert "line 4" in ran.stderr


def test_no_ballots_elect_nobody(file: Path) -> None:
    file.write_text(ballots())
    for method in ("approval", "score", "irv", "stv", "schulze"):
        told = counted(file, method)
        assert (told["winners"], told["verdict"]) == ([], "nobody")
