"""L1: nobody meets a language that is not theirs. The tour in Spanish has no English word except names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.contract.views import Quote, View
from bot.words import extract
from tests.kit.town import Town
from tests.manners.tour import CODE, Seen, Tour, spoken

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
#: Names of places, apps and people, and what people typed, as the facts of a preview repeat it.
NAMES = frozenset(
    "oak elm street maria sam ines rosa olga dan lee abuela english telegram matrix america chicago start".split()
)


def words_in(said: str) -> list[str]:
    """The words of a text; a code has letters too, but none that mean anything."""
    return WORD.findall(CODE.sub(" ", said))


def forms(said: object) -> Iterator[str]:
    for form in said if isinstance(said, tuple | list) else (said,):
        yield re.sub(r"\{\w+\}", " ", str(form or ""))


def english_only() -> frozenset[str]:
    """Words of English sentences that no Spanish sentence uses."""
    english: set[str] = set()
    spanish: set[str] = set()
    for message in extract.read("es"):
        if message.id:
            english.update(word.lower() for form in forms(message.id) for word in WORD.findall(form))
            spanish.update(word.lower() for form in forms(message.string) for word in WORD.findall(form))
    return frozenset(english - spanish - NAMES)


def unquoted(seen: Seen) -> str:
    """What the hub says, without people's own words; one's data has the names of columns."""
    if seen.view is None:
        return "\n".join(row for row in seen.text.split("\n") if not row.startswith(">"))
    kept = tuple(block for block in seen.view.blocks if not isinstance(block, Quote))
    return spoken(View(kept), "es").text


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    made = Tour(tmp_path_factory.mktemp("tour"), "es").goes()
    yield made
    made.town.close()


def test_l1_there_are_enough_english_words_to_find() -> None:
    words = english_only()
    assert len(words) > 600
    assert {"the", "help", "your", "write", "nobody"} <= words


def test_l1_a_code_is_no_word_and_a_word_is_no_code() -> None:
    assert words_in("Your code: A7S3-HELP, or K2QF-YXZB.") == ["Your", "code", "or"]
    assert words_in("HELP-WELL and 5pm and X-ray") == ["HELP", "WELL", "and", "pm", "and", "X", "ray"]


def test_l1_the_tour_in_spanish_has_no_english_word(tour: Tour) -> None:
    banned = english_only()
    found = {
        (word, seen.text)
        for seen in tour.seen
        for word in words_in(f"{unquoted(seen)} {' '.join(seen.labels)}")
        if word.lower() in banned
    }
    assert found == set()


def test_l1_no_label_is_cut(tour: Tour) -> None:
    assert [label for seen in tour.seen for label in seen.labels if "…" in label or len(label) > 20] == []


def test_l1_toasts_fit_in_spanish(tour: Tour) -> None:
    assert [seen.text for seen in tour.seen if seen.shown.deed == "toast" and len(seen.text) > 90] == []


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("hola necesito comida cerca de oak", "Necesidad: comida"),
        ("hello I need food near oak please", "Need: food"),
    ],
)
def test_l1_the_answer_is_in_the_language_somebody_writes(tmp_path: Path, words: str, answer: str) -> None:
    town = Town(tmp_path)
    town.memory.people.join("lee", "oak street")
    town.plays(f"lee > {words}\nhub < {answer}")
    town.close()


def test_l1_each_side_reads_the_same_help_in_their_own_language(tmp_path: Path) -> None:
    town = Town(tmp_path)
    with town.store.write() as connection:
        connection.exec_driver_sql(
            "UPDATE person SET language = 'es' WHERE id = (SELECT person_id FROM account WHERE user = 'maria')"
        )
    town.plays("""
        maria > necesito comida cerca de oak
        maria > sí
        hub @ oak street: food · oak
        sam > help 1
        hub > sam: Written: in Spanish … > comida cerca de oak
        sam > yes
        hub > maria: Sam ayuda: comida.
        hub > sam: You've got it: food.
    """)
    town.close()
