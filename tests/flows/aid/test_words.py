"""What goes onto small places: buttons, toasts, cards; in every language."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.contract.words import _
from bot.words import Reader, say
from flows.aid.categories import CATEGORIES, Category
from flows.aid.helping import phrases

LANGUAGES = ("en", "es")


def spoken(language: str) -> Reader:
    return Reader(language, ZoneInfo("UTC"), 0.0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.key)
def test_manners_5_every_kind_of_help_fits_on_its_button(category: Category, language: str) -> None:
    label = say(_("Help: {what}", what=category.label), spoken(language))
    assert len(label) <= 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_manners_5_no_two_kinds_are_called_alike(language: str) -> None:
    names = [say(category.label, spoken(language)) for category in CATEGORIES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a23_neighbouring_claims_have_different_phrases(language: str) -> None:
    said = {say(phrases.said(phrases.pick(number)), spoken(language)) for number in range(1, 78)}
    assert len(said) == 77
    assert all(len(phrase.split()) == 2 for phrase in said)
