"""Every scene plays to its end: each button it presses is there, and nothing breaks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kit.waiting import PATIENCE

ROOT = Path(__file__).parent.parent
SCENES = ROOT / "bot" / "wiring" / "scenes"
ENDS = {
    "assembly": "You took on: print flyers",
    "first-day": "food · 53206 · covered, thank you",
    "fund": "$45 of Warm winter fund did this: Pasta and rice for 40 boxes",
    "pantry": "You helped on 1 shift: 4 h in all.",
}


def talkoot(folder: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, of this checkout."""
    return subprocess.run(
        (sys.executable, "-m", "bot", *words), cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)},
        input=typed, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("name", sorted(file.stem for file in SCENES.glob("*.txt")))
def test_a_scene_plays_to_its_end(name: str, tmp_path: Path) -> None:
    played = talkoot(tmp_path, "scene", name)
    notices = [line for line in played.stdout.splitlines() if line.startswith("#")]
    log = tmp_path / "data" / "room" / "room.log"
    assert (played.returncode, played.stderr, notices) == (0, "", []), played.stdout
    assert log.read_text() == ""
    assert ENDS[name] in played.stdout


#: Sam asks, reads all that is kept of him, and is forgotten.
OWN_AFFAIRS = """sam joins group
sam > need groceries for 3 near 53206 by friday
sam > yes
sam > my data
sam > forget me
sam > yes
sam > yes
sam > my things
"""


def test_v14_a_room_of_its_own_shows_what_it_keeps_and_forgets(tmp_path: Path) -> None:
    played = talkoot(tmp_path, "chat", "--fresh", typed=OWN_AFFAIRS)
    assert "This is everything I keep of you: [my-data.json]" in played.stdout
    assert "Everything about you is erased here." in played.stdout, played.stdout
    assert (tmp_path / "data" / "room" / "room.log").read_text() == ""
