"""The kill loop, in small; `make faults` runs it in large."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STORIES = 60


def test_x1_nothing_is_lost_or_doubled_however_the_hub_ends() -> None:
    ran = subprocess.run(
        (sys.executable, "-m", "tests.faults", str(STORIES), "--workers", "4"),
        cwd=ROOT, capture_output=True, text=True, timeout=180,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    stories, kills, stops = map(int, re.findall(r"(\d+) (?:stories|kills|stops)", ran.stdout))
    assert stories == STORIES
    assert kills >= STORIES // 2, "too few kills to say anything"
    assert stops >= STORIES // 6
    assert "0 things wrong" in ran.stdout
