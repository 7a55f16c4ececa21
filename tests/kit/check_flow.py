"""A story must read the same however often its flow is run again.

    check_flow(folder, "maria > need food near oak\\n maria > make it 4\\n maria > yes")

It is played as it stands; with a restart between all steps; with a clock that moves on between them; and in another
process with another hash seed. Each time the same questions must stand open, with the same options and the same
digests, and the same last word must be said.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from adapters.terminal.script import steps
from bot.store.hot import Hot
from bot.talk.record import Record
from tests.kit.town import Town

ROOT = Path(__file__).parents[2]
#: Seconds that pass between two steps of the story with a moving clock: less than a nudge takes.
PAUSE = 137.0
#: A hash seed that no ordinary run has.
SEED = "20261122"
#: Ids are drawn, in option keys as elsewhere; they say nothing about the question.
_ID = re.compile(r"\d{9,}")
#: A moment that counts from now is another one when the clock has moved.
_TIME = re.compile(r"\d{1,2}:\d\d")

#: After one step: the open questions as (flow, question, kind, options, digest), and the last word of the hub.
Trace = list[list[object]]
Between = Callable[[Town], None]


def check_flow(folder: Path, script: str) -> None:
    """Play the story four ways and compare.

    Raises:
        AssertionError: naming the way that differs, and the first step that does.
    """
    plain = played(folder / "plain", script)
    ways = {
        "a restart between all steps": played(folder / "restarts", script, lambda town: town.restart()),
        "a moving clock": played(folder / "clock", script, lambda town: town.pass_time(PAUSE)),
        "another hash seed": _elsewhere(script),
    }
    for way, trace in ways.items():
        for number, (here, there) in enumerate(zip(plain, trace, strict=True), 1):
            assert here == there, f"with {way}, step {number} is another one:\n  {here}\n  {there}"


def played(folder: Path, script: str, between: Between = lambda town: None) -> Trace:
    """What stood open and was said after each step of a story."""
    folder.mkdir()
    town = Town(folder)
    trace: Trace = []
    for step in steps(script):
        if step.verb == "hears":
            continue
        town.stage.act(step)
        town.settle()
        trace.append([_open_questions(town), _last_word(town, step.who)])
        between(town)
    assert town.faults == []
    town.close()
    return trace


def _open_questions(town: Town) -> list[list[object]]:
    """The question on show of every conversation, without what is drawn anew each time it is shown."""
    with town.store.read() as connection:
        hot, seals = Hot(connection), town.vault.bind(connection)
        rows = hot.all(
            "SELECT person_id, id, flow, body FROM conversation WHERE state = 'open' ORDER BY started_at, id"
        )
        bodies = [
            (flow, seals.open(person, "conversation.body", row, body)) for person, row, flow, body in rows
        ]
    asked = [(flow, Record.loads(body).open) for flow, body in bodies if body is not None]
    return [
        [
            flow,
            _ID.sub("#", question.key),
            question.kind,
            [_ID.sub("#", key) for key in question.options],
            question.digest,
        ]
        for flow, question in asked
        if question is not None
    ]


def _last_word(town: Town, who: str) -> str:
    texts = [entry.text for entry in town.memory.square.shown if entry.person == who and entry.deed == "send"]
    return _TIME.sub("#:#", texts[-1]) if texts else ""


def _elsewhere(script: str) -> Trace:
    """The trace of another process."""
    ran = subprocess.run(
        (sys.executable, "-m", "tests.kit.check_flow"), input=script, cwd=ROOT, capture_output=True, text=True,
        check=True, env={**os.environ, "PYTHONHASHSEED": SEED},
    )  # fmt: skip
    trace: Trace = json.loads(ran.stdout)
    return trace


def main(_arguments: Sequence[str]) -> None:
    """Read a story, write its trace."""
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(json.dumps(played(Path(folder) / "town", sys.stdin.read())))


if __name__ == "__main__":
    main(sys.argv)
