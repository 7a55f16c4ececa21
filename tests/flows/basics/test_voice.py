"""How the basics speak (spec/manners, "Voice"): short, calm, no jargon, and the keys fit a thumb."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.words.catalogue import load

FOLDER = Path(__file__).parents[3] / "flows" / "basics"
NEVER = re.compile(
    r"\b(claim|item|flow|dispatcher|token|id|invalid|error|submit|syntax|unvetted|no-show)s?\b", re.IGNORECASE
)
#: An organizer's sentence may name a command as it is written in a group.
MAY_HAVE_A_SLASH = ("/setup", "/mydata")
CALLS = {"_", "_n", "_p"}


def sentences() -> Iterator[tuple[str, str]]:
    """(file, sentence) of every marked text."""
    for file in sorted(FOLDER.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                for part in node.args:
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield file.name, part.value


def labels() -> Iterator[str]:
    """The text on every button."""
    for file in sorted(FOLDER.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Act":
                label = node.args[1]
                if isinstance(label, ast.Call) and isinstance(label.args[0], ast.Constant):
                    yield str(label.args[0].value)


ALL = sorted({sentence for _file, sentence in sentences()})


def test_there_is_something_to_look_at() -> None:
    assert len(ALL) > 150
    assert len(set(labels())) > 15


@pytest.mark.parametrize("language", ["en", "es"])
def test_rule_5_labels_have_at_most_20_characters(language: str) -> None:
    said = [load(language).gettext(label) for label in labels()]
    assert [label for label in said if len(label) > 20] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_rule_2_no_sentence_is_longer_than_a_message_may_be(language: str) -> None:
    said = [load(language).gettext(sentence) for sentence in ALL]
    assert [sentence for sentence in said if len(sentence) > 240] == []


def test_rule_2_a_toast_has_at_most_90_characters() -> None:
    toasts = [
        str(node.args[0].args[0].value)
        for file in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Toast"
        if isinstance(node.args[0], ast.Call) and isinstance(node.args[0].args[0], ast.Constant)
    ]
    assert len(toasts) > 5
    assert [toast for toast in (*toasts, *map(load("es").gettext, toasts)) if len(toast) > 90] == []


def test_rule_4_no_jargon() -> None:
    assert [sentence for sentence in ALL if NEVER.search(re.sub(r"\{\w+\}", "", sentence))] == []


def test_rule_8_no_slash_for_members() -> None:
    slashed = [s for s in ALL if re.search(r"(^|\s)/\w", s)]
    assert [s for s in slashed if not any(allowed in s for allowed in MAY_HAVE_A_SLASH)] == []


def test_rule_6_no_emoji() -> None:
    assert [s for s in ALL if re.search("[\U0001f000-\U0001faff\u2600-\u27bf]", s)] == []


def test_l1_every_sentence_is_said_in_spanish() -> None:
    spanish = load("es")
    missing = [s for s in ALL if spanish.gettext(s) == s and spanish.ngettext(s, s, 1) == s]
    assert set(missing) - ALIKE == set()


#: Written alike in both languages; the last two are plurals of sentences that are looked at already.
ALIKE = {
    "{office}: {names}", "General", "No", "no",
    "{n} people are known here. Who is it about? Choose, or write a part of the name.",
    "{n} things are open here:",
}  # fmt: skip
