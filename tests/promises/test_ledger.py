"""Each promised line has a test named after it: `test_x8_…`, `test_a7_a38_…`, `…_and_a22_…`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
#: What the hub has to keep, by itself and over its platforms.
PROMISES = {
    "x": (*range(1, 32), 33, 34),
    "v": (*range(1, 7), *range(10, 17), *range(18, 23), 24, 27, 28, 31, 32),
    "h": (*range(1, 16), *range(17, 23), 24),
    "a": (
        *range(1, 11), *range(14, 19), *range(20, 24), *range(25, 31), 33, 34, 36, *range(38, 43),
    ),
    "s": (*range(1, 6), *range(8, 15), *range(18, 29)),
    "p": (*range(1, 18), *range(19, 25), 26),
    "f": (*range(1, 14),),
    "g": (1, 2, 3, 4, 5),
    "l": (1,),
}  # fmt: skip


@cache
def held() -> frozenset[str]:
    """Every line that some test is named after."""
    return frozenset(line for path in TESTS.rglob("test_*.py") for line in _lines(path))


def _lines(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield from re.findall(r"_([a-z]\d+)(?=_)", node.name)


@pytest.mark.parametrize(
    "line", [f"{kind}{number}" for kind, numbers in PROMISES.items() for number in numbers]
)
def test_a_promised_line_has_a_test(line: str) -> None:
    assert line in held(), f"no test is named test_{line}_…"
