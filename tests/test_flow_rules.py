"""The rules of flows that a linter can see (design, "Flows").

A question's name is a literal identifier with one call site per flow; what was read is `given=`, never `… or talk.ask`;
an ending is returned. A flow is followed through the functions it hands its talk to, within its package.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ASKING = frozenset(("ask", "choose", "choose_many", "rank", "collect", "confirm", "keep"))
QUESTIONS = ASKING - {"keep"}


@dataclass(slots=True)
class Module:
    """One file of a flow: its functions, and what its names stand for."""

    name: str
    tree: ast.Module
    functions: dict[str, ast.FunctionDef] = field(default_factory=dict)
    #: Local name -> dotted name of a module or of a function in one.
    known: dict[str, str] = field(default_factory=dict)


def parsed(name: str, text: str) -> Module:
    module = Module(name, ast.parse(text))
    module.functions.update(
        {node.name: node for node in module.tree.body if isinstance(node, ast.FunctionDef)}
    )
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                module.known[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return module


def modules_of(folder: Path) -> dict[str, Module]:
    files = sorted(folder.rglob("*.py"))
    return {
        name: parsed(name, file.read_text())
        for file in files
        for name in [".".join(file.relative_to(ROOT).with_suffix("").parts)]
    }


FLOWS = modules_of(ROOT / "flows")


def talks(module: Module) -> Iterator[ast.FunctionDef]:
    """The functions that are conversations."""
    for function in module.functions.values():
        for decorator in function.decorator_list:
            if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "flow":
                yield function


def on_talk(node: ast.AST) -> str | None:
    """The method that is called on a talk, if this is such a call."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        value = node.func.value
        if isinstance(value, ast.Name) and value.id == "talk":
            return node.func.attr
    return None


def reached(module: Module, function: ast.FunctionDef, modules: dict[str, Module]) -> set[tuple[str, str]]:
    """(module, function) of everything a flow calls within the flows."""
    found, left = set[tuple[str, str]](), [(module.name, function.name)]
    while left:
        name, called = left.pop()
        if (name, called) in found or called not in modules[name].functions:
            continue
        found.add((name, called))
        for node in ast.walk(modules[name].functions[called]):
            if isinstance(node, ast.Call):
                left += _targets(modules[name], node.func, modules)
    return found


def _targets(module: Module, func: ast.expr, modules: dict[str, Module]) -> list[tuple[str, str]]:
    if isinstance(func, ast.Name):
        if func.id in module.functions:
            return [(module.name, func.id)]
        home, _dot, name = module.known.get(func.id, "").rpartition(".")
        return [(home, name)] if home in modules else []
    if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
        home = module.known.get(func.value.id, "")
        return [(home, func.attr)] if home in modules else []
    return []


def sites(modules: dict[str, Module], where: set[tuple[str, str]]) -> dict[str, set[str]]:
    """Question name -> its call sites; what is no literal is named by its text."""
    found: dict[str, set[str]] = defaultdict(set)
    for module, function in where:
        for node in ast.walk(modules[module].functions[function]):
            if on_talk(node) in ASKING:
                assert isinstance(node, ast.Call)
                name = node.args[0] if node.args else node
                plain = (
                    isinstance(name, ast.Constant)
                    and isinstance(name.value, str)
                    and name.value.isidentifier()
                )
                found[str(name.value) if plain else f"<{ast.unparse(name)}>"].add(f"{module}:{node.lineno}")  # type: ignore[attr-defined]  # a Constant, as `plain` says
    return found


def faults(modules: dict[str, Module]) -> Iterator[str]:
    """Everything that breaks a rule, with its place."""
    for module in modules.values():
        for function in talks(module):
            for name, places in sites(modules, reached(module, function, modules)).items():
                if name.startswith("<"):
                    yield f"{function.name}: the name {name} is no literal ({', '.join(sorted(places))})"
                elif len(places) > 1:
                    yield f"{function.name}: {name!r} is asked at {', '.join(sorted(places))}"
        for node in ast.walk(module.tree):
            if complaint := _complaint(node):
                yield f"{module.name}:{getattr(node, 'lineno', 0)}: {complaint}"


def _complaint(node: ast.AST) -> str:
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
        later = (part for value in node.values[1:] for part in ast.walk(value))
        return "'… or talk.ask' (use given=)" if any(on_talk(part) in QUESTIONS for part in later) else ""
    if isinstance(node, ast.Expr) and on_talk(node.value) in ("end", "hand_over"):
        return "an ending that is not returned"
    return ""


def test_flows_keep_the_rules() -> None:
    assert list(faults(FLOWS)) == []


def test_every_flow_is_looked_at() -> None:
    assert sum(len(list(talks(module))) for module in FLOWS.values()) >= 20


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("words = talk.ask(name, 'What?')", "no literal"),
        ("words = talk.ask('no name', 'What?')", "no literal"),
        ("talk.ask('words', 'What?')\n    talk.ask('words', 'What?')", "is asked at"),
        ("talk.ask('words', 'What?')\n    further(talk)", "is asked at"),
        ("words = read or talk.ask('words', 'What?')", "given="),
        ("words = read.words or clean(talk.choose('words', 'What?'))", "given="),
        ("talk.end('Over.')", "not returned"),
        ("if not talk.confirm('post', 'Right?'):\n        talk.hand_over('need')", "not returned"),
    ],
)
def test_a_flow_that_breaks_a_rule_is_named(body: str, complaint: str) -> None:
    text = f"@flow('x')\ndef x(talk):\n    {body}\n\ndef further(talk):\n    talk.ask('words', 'What?')\n"
    (fault,) = faults({"x": parsed("x", text)})
    assert complaint in fault


def test_a_flow_that_keeps_the_rules_is_left_alone() -> None:
    body = "words = talk.ask('words', 'What?', given=read)\n    return talk.end('Over.')"
    text = f"@flow('x')\ndef x(talk):\n    {body}\n"
    assert list(faults({"x": parsed("x", text)})) == []
