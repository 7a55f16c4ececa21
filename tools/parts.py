"""The whole check in parts, each with its time beside its budget.

    python3 -m tools.parts          setup, check, tests: what `make test` and CI run
    python3 -m tools.parts check    the check alone

The tests run last and in this very process's place, so that pytest's own summary ends the output and its exit
code is ours; the times of the parts before them are handed on and shown in that summary (`tools/timing.py`).
A part that fails ends the run, after all tools of that part have spoken.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable

from tools import peer, prepare
from tools.prepare import ROOT, python_of

#: Seconds on two cores.
BUDGETS = {
    "setup": 180,
    "check": 120,
    "kernel and aid": 240,
    "platforms": 300,
    "shifts": 120,
    "assembly": 120,
    "fund": 60,
    "faults": 240,
}
#: Processes side by side; each that meets Matrix has a homeserver of its own.
MOST = 4
#: Beginnings of tests that have a budget of their own, stories with what they are about; all others: kernel and aid.
ROOMS = {
    "tests/conformance/": "platforms",
    "tests/stories/test_pantry": "shifts",
    "tests/stories/test_crowded_shift": "shifts",
    "tests/stories/test_assembly": "assembly",
    "tests/stories/test_votes": "assembly",
    "tests/stories/test_crowd.": "assembly",
    "tests/stories/test_fund": "fund",
    "tests/test_scenes.py::test_a_scene_plays_to_its_end[assembly]": "assembly",
    "tests/test_scenes.py::test_a_scene_plays_to_its_end[fund]": "fund",
    "tests/telegram/": "platforms",
    "tests/matrix/": "platforms",
    "tests/stories/": "platforms",
    "tests/golden/": "platforms",
    "tests/flows/shifts/": "shifts",
    "tests/reading/test_series": "shifts",
    "tests/flows/assembly/": "assembly",
    "tests/reading/test_amounts": "fund",
    "tests/flows/fund/": "fund",
    "tests/faults/": "faults",
    "tests/postgres/": "faults",
    "tests/walks/": "faults",
}
#: One tool each; all of them speak before the part fails.
CHECKS = {
    "format": ("ruff", "format", "--check", "--quiet", "--output-format", "concise", "."),
    "lint": ("ruff", "check", "--quiet", "--output-format", "concise", "."),
    "types": ("mypy",),
    "import contracts": ("lint-imports",),
}


def check() -> int:
    """0 if every tool is content."""
    failed = [name for name, command in CHECKS.items() if not passes(name, command)]
    return int(bool(failed))


def passes(name: str, command: tuple[str, ...]) -> bool:
    """Run one tool; its words are shown only if it complains."""
    tool = python_of(ROOT / ".venv").parent / command[0]
    ran = subprocess.run((tool, *command[1:]), cwd=ROOT, capture_output=True, text=True)
    if ran.returncode:
        print(f"-- {name}: {' '.join(command)}\n{ran.stdout}{ran.stderr}", flush=True)
    return ran.returncode == 0


def setup() -> int:
    """0 if `.venv` and the Matrix server of the tests are ready."""
    return prepare.main() or peer.main()


def timed(part: str, run: Callable[[], int], times: dict[str, float]) -> int:
    """Run a part, note and print its seconds."""
    began = time.monotonic()
    code = run()
    times[part] = time.monotonic() - began
    print(f"{part}: {'ok' if code == 0 else 'FAILED'}, {times[part]:.1f} s of {BUDGETS[part]} s", flush=True)
    return code


def test(times: dict[str, float]) -> None:
    """Become pytest, on as many cores as there are; a file stays in one process."""
    python = python_of(ROOT / ".venv")
    os.chdir(ROOT)
    os.environ["PART_TIMES"] = json.dumps(times)
    spread = ("-n", str(min(os.cpu_count() or 1, MOST)), "--dist", "loadfile", "--no-loadscope-reorder")
    os.execv(python, [str(python), "-m", "pytest", "-p", "tools.timing", "-q", *spread])


def main(*parts: str) -> int:
    times: dict[str, float] = {}
    steps: dict[str, Callable[[], int]] = {"setup": setup, "check": check}
    for part in parts or steps:
        if code := timed(part, steps[part], times):
            return code
    if not parts:
        test(times)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
