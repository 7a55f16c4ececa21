"""Pictures of results say what is agreed, and the same as the words beside them (P12)."""

from __future__ import annotations

import difflib
import io
import re
import time
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bot.contract.posters import Poster
from bot.pictures import draw
from bot.pictures.looks import TALLEST, WIDTH
from bot.words import Reader, say
from flows.assembly import wording
from flows.assembly.tally.rules import METHODS
from tests.golden.results import RESULTS, picture, sheet, written
from tests.golden.sheets import LANGUAGES, path
from tests.manners.test_language import english_only, words_in


@pytest.mark.parametrize("language", LANGUAGES)
def test_p12_every_picture_of_a_result_is_seen_like_this(language: str) -> None:
    known, now = path("results", language).read_text("utf-8"), sheet(language)
    lines = difflib.unified_diff(known.splitlines(), now.splitlines(), "agreed", "now", lineterm="", n=2)
    assert known == now, "\n".join(lines)


def test_p12_every_way_of_voting_has_a_picture() -> None:
    assert {made().rules.method for made in RESULTS.values()} == set(METHODS)


def beside(name: str, language: str = "en") -> str:
    reader = Reader(language, ZoneInfo("America/Chicago"), 1795500000)
    return " ".join(say(line, reader) for line in wording.told(RESULTS[name]()))


@pytest.mark.parametrize("name", RESULTS)
def test_p12_no_figure_is_on_a_picture_that_is_not_in_the_words_beside_it(name: str) -> None:
    poster = picture(RESULTS[name](), "en")
    own = re.compile(
        r"Round \d+|\d+ votes are enough|^ +[\d. ]+$|^  \d\. ", re.MULTILINE
    )  # numbers of rounds, heads
    shown = set(re.findall(r"\d+(?:\.\d+)?", own.sub("", written(poster))))
    assert shown <= set(re.findall(r"\d+(?:\.\d+)?", beside(name)))


@pytest.mark.parametrize("name", RESULTS)
def test_p12_the_outcome_stands_first_and_all_rules_below(name: str) -> None:
    poster = picture(RESULTS[name](), "en")
    assert beside(name).startswith(str(poster.title))
    rules = written(poster).rpartition("\n  100% is ")[2]
    assert any(word in rules for word in ("No quorum.", "Quorum: "))
    assert any(word in rules for word in ("threshold", "Needed"))


@pytest.mark.parametrize("name", RESULTS)
def test_p12_it_is_drawn_within_a_second_for_a_phone(name: str) -> None:
    began = time.thread_time()
    image = Image.open(io.BytesIO(draw(picture(RESULTS[name](), "es"))))
    assert time.thread_time() - began < 1
    assert image.width == WIDTH
    assert 300 < image.height <= TALLEST


def test_l1_no_english_word_on_a_spanish_picture() -> None:
    posters = [picture(made(), "es") for name, made in RESULTS.items() if "city" not in name]
    said = " ".join(words for poster in posters for words in all_but_names(poster))
    banned = english_only()
    assert {word for word in words_in(said) if word.lower() in banned} == set()


def all_but_names(poster: Poster) -> list[str]:
    """What stands on it without what people wrote."""
    people = (
        "The hall",
        "Oak Park",
        "Casa Núñez",
        "Church",
        "keep talking",
        "Only if Ana has the keys by then.",
        "There is no room for it.",
    )
    text = (
        written(poster)
        .replace(str(poster.below), "")
        .replace("There is no ramp, and Ben could not come.", "")
    )
    for one in people:
        text = text.replace(one, "")
    return text.splitlines()
