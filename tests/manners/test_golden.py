"""What people see, word for word, in both languages: `golden/*.txt`.

A changed sentence shows up here as a diff. Meant so? UPDATE_GOLDEN=1 pytest tests/manners/test_golden.py
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN
from adapters.terminal.transcript import transcript
from tests.kit.town import GROUP, Town
from tests.manners.tour import Tour

GOLDEN = Path(__file__).parent / "golden"
#: Scene -> its story, one line a step, as in `tour.txt`.
SCENES: Mapping[str, str] = {
    "aid": """
        maria > food and diapers for 3 near oak by friday || comida y pañales para 3 cerca de oak para el viernes
        maria > yes || sí
        sam > help 1a || ayudo 1a
        sam > yes || sí
        later 1 min
    """,
    "first_contact": """
        lee joins oak street
        lee > I need groceries near oak || necesito comida cerca de oak
        lee > yes || sí
        lee taps More
        lee > thanks || gracias
    """,
    "help_by_role": """
        maria > help || ayuda
        dan > help || ayuda
        olga > help || ayuda
        maria @ oak street > /help
    """,
    "danger": """
        maria > my husband is hitting me || mi esposo me está pegando
        later 4 min
        dan taps I'm on it
        maria taps Not an emergency
    """,
    "board": """
        maria > food near oak || comida cerca de oak
        maria > yes || sí
        sam > I need a ladder near elm || necesito una escalera cerca de elm
        sam > yes || sí
        later 2 min
        ines > I need diapers today near oak || necesito pañales hoy cerca de oak
        ines > yes || sí
        later 2 min
        rosa > I need my sink fixed near elm || necesito arreglar el fregadero cerca de elm
        rosa > yes || sí
        later 2 min
    """,
    "relay": """
        maria > food near oak || comida cerca de oak
        maria > yes || sí
        sam > help 1 || ayudo 1
        sam > yes || sí
        sam taps Write to {name}
        sam > I can come at five || puedo ir a las cinco
        maria > the bell is broken || el timbre no sirve
        maria taps For {name}
        sam > my number is 414 555 0123 || mi número es 414 555 0123
        sam taps Don't send
        sam > done || listo
    """,
    "closing": """
        maria > food near oak || comida cerca de oak
        maria > yes || sí
        sam > help 1 || ayudo 1
        sam > yes || sí
        sam > done 1 || hecho 1
        maria taps Yes, all good
        later 1 min
    """,
}


@pytest.fixture(params=("en", "es"))
def tour(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Tour]:
    made = Tour(tmp_path, request.param)
    made.town.settle()
    yield made
    assert made.town.faults == []
    made.town.close()


@pytest.mark.parametrize("scene", SCENES)
def test_it_is_seen_like_this(tour: Tour, scene: str) -> None:
    begin = len(tour.town.memory.square.diary)
    tour.plays(SCENES[scene])
    seen = transcript(tour.town.memory.square.diary[begin:])
    _compare(GOLDEN / f"{scene}_{tour.language}.txt", seen)


def test_the_aid_scene_is_seen_like_this_without_buttons(tmp_path: Path) -> None:
    tour = Tour(tmp_path, "en", PLAIN)
    tour.town.settle()
    begin = len(tour.town.memory.square.diary)
    tour.plays(SCENES["aid"])
    seen = transcript(tour.town.memory.square.diary[begin:])
    tour.town.close()
    _compare(GOLDEN / "aid_en_plain.txt", seen)


def test_a_group_of_two_languages_reads_both(tmp_path: Path) -> None:
    """L1: line by line, people's own words once."""
    town = Town(tmp_path, BUTTONS)
    with town.store.write() as connection:
        connection.exec_driver_sql("UPDATE chat SET languages = 'en es' WHERE NOT private")
    town.plays("maria > food and diapers near oak by friday\nmaria > yes\nlater 1 min")
    (post,) = [
        post for post in town.memory.square.posts.values() if post.chat.chat == GROUP and not post.author
    ]
    labels = [key.label for key in post.keys]
    town.close()
    assert max(map(len, labels)) <= 20
    _compare(GOLDEN / "two_languages.txt", "\n".join((post.text, "", *labels)) + "\n")


def _compare(file: Path, seen: str) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen)
    known = file.read_text() if file.exists() else ""
    lines = difflib.unified_diff(known.splitlines(), seen.splitlines(), file.name, "now", lineterm="", n=2)
    assert known == seen, "\n" + "\n".join(lines)
