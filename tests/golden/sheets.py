"""The golden files, made of what the stories draw; each view once, sorted by what it is for."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from bot.contract.plain import PlainView
from tests.golden import results
from tests.golden.album import Album, Kept
from tests.golden.faces import face
from tests.golden.stories import SCENES
from tests.manners.tour import CODE, Tour

HERE = Path(__file__).parent
PLATFORMS, LANGUAGES = ("telegram", "matrix"), ("en", "es")
#: What differs from run to run, or lists the tables of a database: codes, data in JSON, rows that others push on.
VARIES = (
    (CODE, "ABCD-2345"),
    (re.compile(r'\{".*\}', re.DOTALL), "{…}"),
    (re.compile(r" \d{3,}\)"), " 9)"),
    (re.compile(r"(?<=/calendar/)[\w-]{32}"), "secret"),
    (re.compile(r"\b[0-9a-f]{32,64}\b"), "9f86d081"),
    (re.compile(r"((?:Your|these) words|(?:Tus|estas) palabras): \w+ \w+ \w+"), r"\1: cactus piano llama"),
)
PEOPLE = frozenset(("Abuela", "Dan", "Ines", "Kim", "Lee", "Maria", "Olga", "Rosa", "Sam"))


@cache
def drawn(language: str) -> tuple[Kept, ...]:
    """Every view that the stories draw."""
    return tuple(kept for name in SCENES for kept in _drawn(name, language))


def _drawn(name: str, language: str) -> list[Kept]:
    with tempfile.TemporaryDirectory() as folder:
        tour = Tour(Path(folder), language)
        tour.town.settle()
        album = Album(tour.town)
        SCENES[name].before(tour)
        tour.plays(SCENES[name].story)
        faults = tour.town.faults
        tour.town.close()
    assert not faults, f"{name}: {faults}"
    return album.kept


def sheet(platform: str, language: str) -> str:
    """One golden file."""
    shown = [(kept.kind, _steady(face(_in_order(kept.view), platform))) for kept in drawn(language)]
    once = dict.fromkeys(sorted(shown, key=lambda one: one[0]))
    return "\n".join(f"== {kind}\n{words}" for kind, words in once)


def _in_order(view: PlainView) -> PlainView:
    """People who were seen in the same second stand in any order; here by their names."""
    people = sorted((button for button in view.buttons if button.label in PEOPLE), key=lambda one: one.label)
    named = iter(people)
    return replace(view, buttons=tuple(next(named) if one in people else one for one in view.buttons))


def _steady(text: str) -> str:
    for varies, always in VARIES:
        text = varies.sub(always, text)
    return text


def path(platform: str, language: str) -> Path:
    return HERE / f"{platform}_{language}.txt"


def write() -> None:
    """Make all of them anew."""
    for language in LANGUAGES:
        for platform in PLATFORMS:
            path(platform, language).write_text(sheet(platform, language), "utf-8")
        path("results", language).write_text(results.sheet(language), "utf-8")
