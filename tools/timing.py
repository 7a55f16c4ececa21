"""A pytest plugin: ends the run with what each part took, beside its budget.

parts: setup 0.2 of 180 s, check 21.4 of 120 s, kernel and aid 88.0 of 240 s, platforms 40.1 of 300 s

A part's time is that of its tests with their fixtures; what belongs to none (imports, collecting) goes to the kernel's.
"""

import json
import os
import time

import pytest

from tools.parts import BUDGETS, ROOMS

_BEGAN = time.monotonic()
_took: dict[str, float] = {}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    room = next((part for folder, part in ROOMS.items() if report.nodeid.startswith(folder)), None)
    if room is not None:
        _took[room] = _took.get(room, 0.0) + report.duration


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    times = json.loads(os.environ.get("PART_TIMES", "{}"))
    times["kernel and aid"] = time.monotonic() - _BEGAN - sum(_took.values())
    times.update(_took)
    told = ", ".join(f"{part} {took:.1f} of {BUDGETS[part]} s" for part, took in times.items())
    over = [part for part, took in times.items() if took > BUDGETS[part]]
    terminalreporter.write_line(f"parts: {told}" + (f" (over: {', '.join(over)})" if over else ""))
