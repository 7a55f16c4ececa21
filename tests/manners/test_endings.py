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
def trees() -> dict[Path, ast.Module]:
    return {file: ast.parse(file.read_text()) for file in sorted(FLOWS.rglob("*.py"))}


@cache
def functions() -> dict[str, dict[Path, ast.FunctionDef]]:
    """Where a function of that name stands."""
    found: dict[str, dict[Path, ast.FunctionDef]] = {}
    for file, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                found.setdefault(node.name, {})[file] = node
    return found


def _meant(func: ast.expr, here: Path) -> tuple[Path, ast.FunctionDef] | None:
    """The function that is called: this file's, that of the module that is named, else one of this flow's."""
    name = getattr(func, "id", getattr(func, "attr", ""))
    module = getattr(getattr(func, "value", None), "id", here.stem)
    found = functions().get(name, {})
    flow = here.relative_to(FLOWS).parts[0]
    near = {file: node for file, node in found.items() if file.relative_to(FLOWS).parts[0] == flow}
    return next(
        ((file, node) for file, node in near.items() if file.stem == module), next(iter(near.items()), None)
    )


def endings() -> Iterator[str]:
    """The sentences in which flows end: said in place, or by the function that makes the last view."""
    for file, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "talk.end":
                yield from _sentences(node.args[0], file, deep=True)


def _sentences(node: ast.AST, file: Path, deep: bool = False) -> Iterator[str]:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in ("_", "_n"):
            yield from (part.value for part in node.args if _is_text(part))  # type: ignore[attr-defined]  # a constant
            return
        if name in ("Act", "Option"):
            return
        if deep and (meant := _meant(node.func, file)) is not None:
            yield from _sentences(meant[1], meant[0])
    for child in ast.iter_child_nodes(node):
        yield from _sentences(child, file, deep)


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
