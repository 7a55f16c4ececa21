"""Lines of a conversation."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.terminal.script import Step, read_step, steps


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("maria > /shifts", Step(1, "says", "maria", "/shifts")),
        ("maria > I need > 3 eggs @ noon: ok", Step(1, "says", "maria", "I need > 3 eggs @ noon: ok")),
        ("maria >", Step(1, "says", "maria")),
        ("maria > taps on the window", Step(1, "says", "maria", "taps on the window")),
        ("maria @group > hi", Step(1, "says", "maria", "hi", "group")),
        ("sam @ oak street > yo voy", Step(1, "says", "sam", "yo voy", "oak street")),
        ("sam @ oak street (reply card) > help", Step(1, "says", "sam", "help", "oak street", "")),
        (
            "sam @ oak street (reply Food pantry) > help",
            Step(1, "says", "sam", "help", "oak street", "Food pantry"),
        ),
        ("sam (reply) > on my way", Step(1, "says", "sam", "on my way", "", "")),
        ("maria press 2", Step(1, "presses", "maria", "2")),
        ("maria taps Yes, post it", Step(1, "taps", "maria", "Yes, post it")),
        ("maria reacts 👍 to Food", Step(1, "reacts", "maria", "👍", reply="Food")),
        ("maria edits > no, two", Step(1, "edits", "maria", "no, two")),
        ("maria deletes", Step(1, "deletes", "maria")),
        ("wait 2h", Step(1, "later", text="2h")),
        ("hub   < You're in: driver", Step(1, "hears", text="You're in: driver")),
        ("hub > maria: Posted.", Step(1, "hears", "maria", "Posted.")),
        ("hub @ oak street: Who: Sam", Step(1, "hears", text="Who: Sam", group="oak street")),
    ],
)
def test_a_line_is_read(line: str, step: Step) -> None:
    assert read_step(line) == step


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("2 h", 7200),
        ("2h", 7200),
        ("30 min", 1800),
        ("10 s", 10),
        ("3 days", 259200),
        ("1 week", 604800),
        ("1.5 hours", 5400),
    ],
)
def test_a_wait_is_read(said: str, seconds: float) -> None:
    assert read_step(f"later {said}").seconds == seconds


@pytest.mark.parametrize(
    "script", ["maria", "\nmaria shouts", "> hello", "maria > hi\n< hello", "later soon"]
)
def test_what_means_nothing_is_named_with_its_line(script: str) -> None:
    with pytest.raises(ValueError, match=r"^line \d: "):
        [step.seconds for step in steps(script)]


@given(st.text(max_size=60))
def test_any_line_is_read_or_refused(line: str) -> None:
    with suppress(ValueError):
        assert read_step(line).verb
