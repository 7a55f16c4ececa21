"""The test kit: a town whose people talk to the hub as on a phone.

    town.plays(\"\"\"
        maria > /shifts
        hub   < 1. Food pantry, Sat 10:00–14:00 (4/6, 1 driver missing)
        maria > 1
        sam @ oak street (reply) > help
        hub > sam: … thank you
        later 2 h
    \"\"\")

A hub line is a fragment of something that was shown after what the lines before it found there; "…" stands for
anything. Buttons read "[1 Packer] [2 Driver]", "1. Packer 2. Driver" or not at all: a story holds on every platform.
"""

from adapters.terminal.transcript import transcript
from tests.kit.player import Mismatch, Player
from tests.kit.stage import MemoryStage, Stage

__all__ = ["MemoryStage", "Mismatch", "Player", "Stage", "transcript"]
