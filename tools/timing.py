"""A pytest plugin: ends the run with what each part took, beside its budget.

parts: setup 0.2 of 180 s, check 21.4 of 120 s, kernel and aid 88.0 of 240 s, platforms 40.1 of 300 s

A part's time is that of its tests with their fixtures, shared by the processes that run side by side; what belongs to
none (imports, collecting) goes to the kernel's. Parts with a budget of their own begin first, since theirs are the
longest files: so all processes are busy to the end.
"""

import json
import os
import time

import pytest

from tools.parts import BUDGETS, ROOMS

_BEGAN = time.monotonic()
_took: dict[str, float] = {}


def room_of(test: str) -> str | None:
    return next((part for folder, part in ROOMS.items() if test.startswith(folder)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    turns = ("faults", *dict.fromkeys(ROOMS.values()), None)
    items.sort(key=lambda item: turns.index(room_of(item.nodeid)))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if room := room_of(report.nodeid):
        _took[room] = _took.get(room, 0.0) + report.duration


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    side_by_side = terminalreporter.config.getoption("numprocesses", None) or 1
    took = {part: seconds / side_by_side for part, seconds in _took.items()}
    times = json.loads(os.environ.get("PART_TIMES", "{}"))
    times["kernel and aid"] = time.monotonic() - _BEGAN - sum(took.values())
    times.update(took)
    told = ", ".join(f"{part} {took:.1f} of {BUDGETS[part]} s" for part, took in times.items())
    over = [part for part, took in times.items() if took > BUDGETS[part]]
    terminalreporter.write_line(f"parts: {told}" + (f" (over: {', '.join(over)})" if over else ""))
