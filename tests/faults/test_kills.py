"""The kill loop, in small; `make faults` runs it in large."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def play(platform: str, stories: int, workers: int = 2) -> str:
    """What `python -m tests.faults` says about so many stories; at least half of them ended by a kill or stop."""
    ran = subprocess.run(
        (sys.executable, "-m", "tests.faults", str(stories), "--on", platform, "--workers", str(workers)),
        cwd=ROOT, capture_output=True, text=True, timeout=1800,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    told, kills, stops = map(int, re.findall(r"(\d+) (?:stories|kills|stops)", ran.stdout))
    assert told == stories
    assert kills >= stories // 2, "too few kills to say anything"
    assert stops >= stories // 6
    assert "0 things wrong" in ran.stdout
    return ran.stdout


def test_x1_x31_nothing_is_lost_or_doubled_however_the_hub_ends() -> None:
    play("square", 60)


def test_x1_x2_x31_nothing_is_lost_over_telegram_and_every_copy_is_explained() -> None:
    play("telegram", 20)


def test_x1_x20_nothing_is_lost_or_doubled_over_matrix() -> None:
    assert "0 seen once more" in play("matrix", 20, workers=3)  # a homeserver each
