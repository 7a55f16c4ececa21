"""Rule 3: every ending of a flow says who acts next: `golden/endings.txt`, one line an ending.

    hub | Posted. I'll write to you as soon as someone offers. …

"nobody" stands where nothing goes on. A new ending fails here until it is on the list, and its words until they
name whoever the list says.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

FLOWS = Path(__file__).parents[2] / "flows"
KNOWN = Path(__file__).parent / "golden" / "endings.txt"
#: Who acts next -> what their being named looks like.
NAMED = {
    "hub": r"\bI\b|\bI'll\b|\bI'm\b",
    "team": r"\bteam\b|\borganizers?\b",
    "them": r"\b[Tt]hey\b|\b[Tt]hem\b|[Ww]hoever|\bOne of them\b|\{name\}|\{helper\}|\bothers\b|\bMembers\b",
    "you": r"\b[Yy]ou\b|\b[Yy]ours?\b|\bme\b|\b[Ww]rite\b|\b[Aa]sk\b|\b[Cc]all\b|\bTell\b|\bPlease\b",
    "nobody": r"\b(?:[Ff]ree|[Nn]othing|settled|stays|no longer|Erased|[Cc]losed|is now|over|said|Unlinked)\b",
}


@cache
def trees() -> tuple[ast.Module, ...]:
    return tuple(ast.parse(file.read_text()) for file in sorted(FLOWS.rglob("*.py")))


@cache
def functions() -> dict[str, ast.FunctionDef]:
    return {
        node.name: node for tree in trees() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
    }


def endings() -> Iterator[str]:
    """The sentences in which flows end: said in place, or by the function that makes the last view."""
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "talk.end":
                yield from _sentences(node.args[0], deep=True)


def _sentences(node: ast.AST, deep: bool = False) -> Iterator[str]:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in ("_", "_n"):
            yield from (part.value for part in node.args if _is_text(part))  # type: ignore[attr-defined]  # a constant
            return
        if name in ("Act", "Option"):
            return
        if deep and name in functions():
            yield from _sentences(functions()[name])
    for child in ast.iter_child_nodes(node):
        yield from _sentences(child, deep)


def _is_text(part: ast.expr) -> bool:
    return isinstance(part, ast.Constant) and isinstance(part.value, str)


def listed() -> dict[str, str]:
    """Ending -> who acts next."""
    lines = (line.split(" | ", 1) for line in KNOWN.read_text().splitlines() if line)
    return {sentence: actor for actor, sentence in lines}


def test_rule_3_every_ending_is_on_the_list() -> None:
    assert set(endings()) == set(listed())


@pytest.mark.parametrize(("sentence", "actor"), sorted(listed().items()) if KNOWN.exists() else [])
def test_rule_3_it_names_who_acts_next(sentence: str, actor: str) -> None:
    assert re.search(NAMED[actor], sentence), actor
