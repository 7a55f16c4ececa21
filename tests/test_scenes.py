"""Every scene plays to its end: each button it presses is there, and nothing breaks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCENES = Path(__file__).parent.parent / "bot" / "wiring" / "scenes"
ENDS = {
    "assembly": "You took on: print flyers",
    "first-day": "food · 53206 · covered, thank you",
    "fund": "$45 of Warm winter fund did this: Pasta and rice for 40 boxes",
    "pantry": "You helped on 1 shift: 4 h in all.",
}


@pytest.mark.parametrize("name", sorted(file.stem for file in SCENES.glob("*.txt")))
def test_a_scene_plays_to_its_end(name: str, tmp_path: Path) -> None:
    played = subprocess.run(
        (sys.executable, "-m", "bot", "scene", name), cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    notices = [line for line in played.stdout.splitlines() if line.startswith("#")]
    log = tmp_path / "data" / "room" / "room.log"
    assert (played.returncode, played.stderr, notices) == (0, "", []), played.stdout
    assert log.read_text() == ""
    assert ENDS[name] in played.stdout
