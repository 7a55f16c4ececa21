"""A pytest plugin: ends the run with what each part took, beside its budget.

parts: setup 0.2 of 180 s, check 21.4 of 120 s, kernel and aid 88.0 of 240 s
"""

import json
import os
import time

import pytest

from tools.parts import BUDGETS

_BEGAN = time.monotonic()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    times = json.loads(os.environ.get("PART_TIMES", "{}"))
    times["kernel and aid"] = time.monotonic() - _BEGAN
    told = ", ".join(f"{part} {took:.1f} of {BUDGETS[part]} s" for part, took in times.items())
    over = [part for part, took in times.items() if took > BUDGETS[part]]
    terminalreporter.write_line(f"parts: {told}" + (f" (over: {', '.join(over)})" if over else ""))
