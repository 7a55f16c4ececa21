"""The voice (rules 1 to 9, 19, 20) over all that a neighbourhood reads on its tour, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from statistics import median

import pytest

from bot.contract.views import Facts, Items, Paragraph, Quote, View
from bot.contract.words import Joined, Moment, Msg, Text
from tests.manners.tour import Seen, Tour, spoken

LANGUAGES = ("en", "es")
#: Rule 6: each with one meaning: thanks, urgent, done, time, place, a person.
EMOJI = frozenset("👍🔴✅🕒📍🙋")
PICTURE = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff]")
#: Rule 4, for members, in either language.
NEVER: Mapping[str, str] = {
    "en": r"claim|item|flow|dispatcher|token|id|invalid|error|submit|syntax|unvetted|no-show",
    "es": r"ítem|flujo|token|id|inválid[oa]|error(?:es)?|sintaxis|despachador[ae]?s?|enviar formulario",
}
#: Lines of a platform's own: whose pictures these are is not the hub's to say.
TEAM = ("olga", "dan")


@pytest.fixture(scope="module", params=LANGUAGES)
def tour(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    made = Tour(tmp_path_factory.mktemp("tour"), request.param)
    yield made.goes()
    assert made.town.faults == []
    made.town.close()


def private(tour: Tour, *, members: bool = False) -> list[Seen]:
    """What people read in private, toasts apart."""
    return [
        seen
        for seen in tour.seen
        if seen.person and seen.shown.deed != "toast" and not (members and seen.person in TEAM)
    ]


def in_group(tour: Tour) -> list[Seen]:
    return [seen for seen in tour.seen if seen.person is None and seen.shown.deed != "toast"]


def bare(seen: Seen, language: str) -> str:
    """The words without lists and quotes; facts are a list."""
    if seen.view is None:
        return "\n".join(row for row in seen.text.split("\n") if not row.startswith((">", "• ")))
    kept = tuple(block for block in seen.view.blocks if not isinstance(block, Facts | Items | Quote))
    return spoken(View(kept), language).text


def test_there_is_enough_to_read(tour: Tour) -> None:
    assert len(private(tour)) > 130
    assert len(in_group(tour)) > 8
    kinds = {seen.kind for seen in tour.seen}
    assert {
        "reply",
        "question",
        "toast",
        "ping",
        "alarm",
        "card",
        "aid.claim",
        "relay.word",
        "notice",
    } <= kinds


def test_rule_1_nobody_cheers_and_nobody_plays_human(tour: Tour) -> None:
    cheers = re.compile(
        r"!!|awesome|great job|yay|hooray|genial|fantástic|felicidades|I feel|me siento", re.IGNORECASE
    )
    assert [seen.text for seen in tour.seen if cheers.search(bare(seen, tour.language))] == []


def test_rule_1_that_it_is_automatic_is_said_once_to_each(tour: Tour) -> None:
    automatic = tour.speaks("I'm an automatic helper, run by {name}.").partition("{")[0]
    told = [seen.person for seen in private(tour) if automatic in seen.text]
    assert len(told) == len(set(told))
    assert "lee" in told


def test_rule_2_private_texts_are_short(tour: Tour) -> None:
    lengths = [len(bare(seen, tour.language)) for seen in private(tour)]
    assert median(lengths) <= 120
    long = {bare(seen, tour.language) for seen in private(tour) if len(bare(seen, tour.language)) > 240}
    assert long == set()


def test_rule_2_cards_are_short(tour: Tour) -> None:
    for seen in in_group(tour):
        if "• " not in seen.text:
            assert len(seen.text) <= 260, seen.text
            assert seen.text.count("\n") < 6, seen.text
        assert seen.text.count("\n") < 12


def test_rule_2_toasts_are_short(tour: Tour) -> None:
    toasts = [seen.text for seen in tour.seen if seen.shown.deed == "toast"]
    assert toasts
    assert [text for text in toasts if len(text) > 90] == []


def test_rule_2_one_question_a_message(tour: Tour) -> None:
    several = {
        bare(seen, tour.language) for seen in private(tour) if bare(seen, tour.language).count("?") > 1
    }
    assert {text for text in several if not _is_merged(text)} == set()


def _is_merged(text: str) -> bool:
    """What waited for nine or six is one message of several."""
    return "\n" in text


def test_rule_4_no_jargon_for_members(tour: Tour) -> None:
    never = re.compile(rf"\b(?:{NEVER[tour.language]})s?\b", re.IGNORECASE)
    read = [bare(seen, tour.language) for seen in (*private(tour, members=True), *in_group(tour))]
    assert [text for text in read if never.search(text)] == []


def test_rule_5_buttons_are_few_short_and_say_what_they_do(tour: Tour) -> None:
    labels = {label for seen in tour.seen for label in seen.labels}
    assert [label for label in labels if len(label) > 20] == []
    crowded = [
        seen for seen in private(tour)
        if len(seen.labels) > 4 and not _is_list(seen, tour)
    ]  # fmt: skip
    assert [(seen.text, seen.labels) for seen in crowded] == []


def _is_list(seen: Seen, tour: Tour) -> bool:
    """A menu: a button for each thing on it, or for each field that could be changed."""
    menus = (
        "What should be different?", "What shall be different?", "How did it end?", "What shall I do?",
        "What is it about?",
    )  # fmt: skip
    rows = sum(len(b.rows) for b in seen.view.blocks if isinstance(b, Items)) if seen.view else 0
    people = tour.speaks("{n} person is known here.").partition("}")[2].strip(" .")[:6]
    return (
        rows >= len(seen.labels) - 1
        or seen.kind == "aid.calls"  # three for each person on it
        or any(tour.speaks(menu) in seen.text for menu in menus)
        or (people in seen.text and seen.person == "olga")
        or (seen.kind == "question" and len(seen.labels) > 6)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_5_a_yes_repeats_the_deed(language: str, tour: Tour) -> None:
    if language != tour.language:
        return
    word = {"en": "Yes", "es": "Sí"}[language]
    lonely = {
        (seen.text, label)
        for seen in private(tour)
        for label in seen.labels
        if label == word
    }  # fmt: skip
    grown_up = tour.speaks("Is there a grown-up with you?")
    assert {text for text, _label in lonely if grown_up not in text} == set()


def test_rule_6_no_pictures_but_the_six(tour: Tour) -> None:
    for seen in tour.seen:
        found = PICTURE.findall(bare(seen, tour.language))
        assert len(found) <= 1
        assert set(found) <= EMOJI


def test_rule_7_times_are_absolute(tour: Tour) -> None:
    """A span ("2 h ago") stands only beside a moment, never alone."""
    for seen in tour.seen:
        moments = [m for text in texts(seen.view) for m in moments_in(text)] if seen.view else []
        if any(moment.style == "since" for moment in moments):
            assert any(moment.style != "since" for moment in moments), seen.text


#: Rule 7: sentences with a number that a member reads, relayed messages apart (A41): two things could be confused.
NUMBERS = (
    "You asked for this already: {what}, #{number}. Is it the same?",
    "Then #{number} stays as it is; nothing new was posted. I'll write as soon as someone offers.",
    "You and {name} no longer write to each other about #{thing}.",
)


def test_rule_7_numbers_only_where_two_things_could_be_confused(tour: Tour) -> None:
    known = [re.sub(r"\\{\w+\\}", ".+", re.escape(tour.speaks(sentence))) for sentence in NUMBERS]
    for seen in private(tour, members=True):
        text = bare(seen, tour.language)
        if re.search(r"#\d", text) and seen.kind not in (
            "relay.word",
            "relay.note",
            "relay.secret",
            "aid.relay",
        ):
            assert any(re.search(sentence, text) for sentence in known), text


def test_rule_8_the_keyboard_has_four(tour: Tour) -> None:
    square = tour.town.memory.square
    boards = {post.keyboard for post in square.posts.values() if post.keyboard}
    words = ("I need something", "I can help", "My things", "A person")
    assert boards == {tuple(tour.speaks(word) for word in words)}


@pytest.mark.parametrize("word", ["I need something", "I can help", "My things", "A person"])
def test_rule_8_each_key_leads_somewhere(tour: Tour, word: str) -> None:
    before = len(tour.town.private("lee"))
    tour.town.memory.people.say("lee", tour.speaks(word))
    tour.town.settle()
    said = tour.town.private("lee")[before + 1 :]
    assert said
    assert tour.speaks("I don't know what to do with that yet. Is it one of these?") not in said
    tour.town.plays("lee > /cancel")


def test_rule_8_no_member_reads_a_slash(tour: Tour) -> None:
    slashed = re.compile(r"(?:^|\s)/\w")
    read = [bare(seen, tour.language) for seen in (*private(tour, members=True), *in_group(tour))]
    assert [text for text in read if slashed.search(text)] == []


def test_rule_9_help_is_short_and_ends_with_a_person(tour: Tour) -> None:
    first = tour.speaks("Write to me as you would text a neighbour. For example:")
    pages = [seen.text for seen in private(tour) if seen.text.startswith(first)]
    assert pages
    for page in pages:
        assert page.count("\n") < 8
        assert len(page) <= 350
        assert page.count("• ") == 3
        assert tour.speaks("a person") in page.split("\n")[-1]


@pytest.mark.parametrize("about", ["alarm", "ping", "card", "board"])
def test_rule_19_no_sensitive_word_where_others_look(tour: Tour, about: str) -> None:
    """What a card, the board or the first line of a push preview says."""
    sensitive = re.compile(
        r"arrest|immigra|deport|violence|hitting|husband|debt|insulin|suicid|arrest|inmigra|violencia|esposo|deuda",
        re.IGNORECASE,
    )
    shown = [seen for seen in tour.seen if seen.kind == about or (about == "board" and seen.person is None)]
    assert shown
    assert [seen.text for seen in shown if sensitive.search(seen.text.split("\n> ")[0])] == []


def test_rule_20_nobody_is_asked_for_money_beside_help(tour: Tour) -> None:
    asks = re.compile(r"donat|pledge|chip in|give \$|dona(?:r|ción|tivo)|aporta", re.IGNORECASE)
    assert [seen.text for seen in tour.seen if asks.search(bare(seen, tour.language))] == []


# -- what stands in a view -------------------------------------------------------------------------------


def texts(view: View) -> Iterator[Text]:
    for block in view.blocks:
        if isinstance(block, Paragraph):
            yield from (span for span in block.spans if isinstance(span, str | Msg | Moment | Joined))
        elif isinstance(block, Facts):
            yield from (
                value for _label, value in block.rows if isinstance(value, str | Msg | Moment | Joined)
            )


def moments_in(text: object) -> Iterator[Moment]:
    if isinstance(text, Moment):
        yield text
    elif isinstance(text, Msg):
        for value in text.params.values():
            yield from moments_in(value)
    elif isinstance(text, Joined):
        for part in text.parts:
            yield from moments_in(part)
