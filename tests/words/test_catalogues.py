"""Every sentence of the code can be said in every language, with the same places, in a neighbour's words."""

import ast
import re
import string
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

from bot.words import catalogue, extract
from bot.words.choosing import fold

LANGUAGES = catalogue.languages()[1:]
#: Manners, rule 4: never said to members.
FORBIDDEN = {
    "en": "claim claims claimed item items flow flows dispatcher dispatchers token tokens id ids invalid error errors"
    " submit submitted syntax unvetted no-show no-shows",
    "es": "ítem ítems flujo flujos token tokens id ids inválido inválida error errores sintaxis despachador"
    " despachadora despachadores reclamar",
}
#: What only the operator reads; members never see these rooms' words.
BACKSTAGE = ("bot/config.py", "bot/cli.py", "bot/wiring.py")


@pytest.fixture(scope="module")
def sentences() -> Catalog:
    return extract.template()


#: Where a label stands in what puts it on a button (manners, rule 5).
LABELS: dict[str, int] = {"Act": 1, "Option": 1, "Door": 0, "Web": 0}


def forms(said: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (said or "",) if isinstance(said, str | None) else tuple(said)


def labels() -> Iterator[str]:
    """Sentences that the code puts straight onto a button."""
    for room in extract.ROOMS:
        for file in sorted((extract.ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_bytes())):
                if isinstance(node, ast.Call):
                    yield from (text for part in on_button(node) if (text := sentence(part)) is not None)


def on_button(call: ast.Call) -> list[ast.expr]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    named = [part.value for part in call.keywords if part.arg in ("yes", "label")]
    place = LABELS.get(name, len(call.args))
    return named + call.args[place : place + 1]


def sentence(node: ast.expr) -> str | None:
    if (
        isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "_"
        and isinstance(node.args[0], ast.Constant)
    ):
        return str(node.args[0].value)
    return None


def places(text: str) -> set[str]:
    return {name for _literal, name, _spec, _turn in string.Formatter().parse(text) if name is not None}


def members(known: Catalog) -> Iterator[Message]:
    for message in known:
        if message.id and not all(file in BACKSTAGE for file, _line in message.locations):
            yield message


@pytest.mark.parametrize("language", LANGUAGES)
def test_l1_nothing_is_left_in_english(language: str, sentences: Catalog) -> None:
    assert not list(extract.missing(language, sentences))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_what_the_code_says_and_nothing_else(language: str, sentences: Catalog) -> None:
    known = extract.read(language)
    assert not known.obsolete
    assert not [message.id for message in known if message.fuzzy and message.id]
    assert {(m.context, forms(m.id)[0]) for m in known} == {(m.context, forms(m.id)[0]) for m in sentences}


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_their_places(language: str) -> None:
    for message in extract.read(language):
        if message.id:
            wanted = set().union(*(places(form) for form in forms(message.id)))
            for form in filter(None, forms(message.string)):
                # A form for exactly one may leave its count out.
                assert places(form) | {"n"} == wanted | {"n"}, form


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_manners_4_no_jargon_in_members_words(language: str, sentences: Catalog) -> None:
    known = sentences if language == "en" else extract.read(language)
    banned = re.compile(rf"\b(?:{'|'.join(FORBIDDEN[language].split())})\b", re.IGNORECASE)
    said = (
        form
        for message in members(known)
        for form in forms(message.id if language == "en" else message.string)
    )
    assert not [form for form in said if banned.search(re.sub(r"\{\w+\}", "", form))]


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_manners_5_labels_fit_on_a_button(language: str) -> None:
    spoken = catalogue.load(language)
    said = {spoken.gettext(label) for label in labels()}
    assert not [label for label in said if len(label) > 20 and "{" not in label]


@pytest.mark.parametrize("language", LANGUAGES)
def test_l1_the_words_shown_for_typing_are_among_those_understood(language: str) -> None:
    known = extract.read(language)
    understood: dict[str, set[str]] = {}
    for _room, _file, forms in extract.typed():
        understood.setdefault(forms[0], set()).update(fold(form) for form in forms)
    for first, forms_of_it in understood.items():
        shown = known.get(first, extract.TYPED)
        assert shown is not None
        assert fold(str(shown.string)) in forms_of_it, first


def test_new_sentences_are_added_and_translations_kept(sentences: Catalog) -> None:
    grown = Catalog()
    grown.add("just now")
    grown.add("A sentence that nobody translated")
    assert list(extract.missing("es", grown)) == ["A sentence that nobody translated"]
    kept = extract.merged("es", grown).get("just now")
    assert kept is not None
    assert kept.string == "ahora mismo"
    assert len(extract.merged("es", grown)) == 2
