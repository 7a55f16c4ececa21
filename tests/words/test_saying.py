"""One lazy text in each reader's own words."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.contract.words import Joined, Moment, Money, Style, Text, _, _n, _p
from bot.words import Reader, say
from bot.words.catalogue import languages, load
from tests.kit.effort import calls

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 22, 12, tzinfo=CHICAGO).timestamp()
EN, ES = Reader("en", CHICAGO, NOW), Reader("es", CHICAGO, NOW)
THURSDAY = datetime(2026, 11, 26, 9, tzinfo=CHICAGO).timestamp()
HOUR = 3600.0
LATER = (
    "A number from {least} to {most}, please.",
    "Un número del {least} al {most}, por favor.",
)


@pytest.mark.parametrize(
    ("style", "hours", "english", "spanish"),
    [
        ("moment", None, "Thu 26 Nov, 9:00 AM", "jue 26 nov, 9:00"),
        ("day", None, "Thu 26 Nov", "jue 26 nov"),
        ("time", None, "9:00 AM", "9:00"),
        ("short", None, "26 Nov 9:00 AM", "26 nov 9:00"),
        ("moment", 4, "Thu 26 Nov, 9:00 AM–1:00 PM", "jue 26 nov, 9:00–13:00"),
        ("time", 4, "9:00 AM–1:00 PM", "9:00–13:00"),
        ("day", 4, "Thu 26 Nov", "jue 26 nov"),
        ("day", 48, "Thu 26 Nov – Sat 28 Nov", "jue 26 nov – sáb 28 nov"),
        ("moment", 20, "Thu 26 Nov, 9:00 AM – Fri 27 Nov, 5:00 AM", "jue 26 nov, 9:00 – vie 27 nov, 5:00"),
        (
            "moment",
            24 * 60,
            "Thu 26 Nov, 9:00 AM – Mon 25 Jan 2027, 9:00 AM",
            None,
        ),  # the year where it changes
    ],
)
def test_times_are_absolute(style: Style, hours: float | None, english: str, spanish: str | None) -> None:
    moment = Moment(THURSDAY, style, None if hours is None else THURSDAY + hours * HOUR)
    assert say(moment, EN) == english
    if spanish:
        assert say(moment, ES) == spanish


@pytest.mark.parametrize(
    ("away", "english", "spanish"),
    [
        (-10, "just now", "ahora mismo"),
        (-120, "2 min ago", "hace 2 min"),
        (-2.5 * HOUR, "2 h ago", "hace 2 h"),
        (-47 * HOUR, "47 h ago", "hace 47 h"),
        (-49 * HOUR, "2 days ago", "hace 2 días"),
        (3 * HOUR, "in 3 h", "en 3 h"),
    ],
)
def test_spans_are_counted_from_the_readers_now(away: float, english: str, spanish: str) -> None:
    moment = Moment(NOW + away, "since")
    assert (say(moment, EN), say(moment, ES)) == (english, spanish)


def test_the_same_moment_in_two_zones() -> None:
    assert say(Moment(THURSDAY, "time"), Reader("es", ZoneInfo("Europe/Madrid"), NOW)) == "16:00"


@pytest.mark.parametrize(
    ("text", "english", "spanish"),
    [
        (Money(4000, "USD"), "$40", "$40"),
        (Money(4050, "USD"), "$40.50", "$40.50"),
        (Money(123450, "EUR"), "€1,234.50", "1.234,50\xa0€"),
        (Money(500, "JPY"), "¥500", "500\xa0JPY"),  # a currency without cents
        (Money(1250, "KWD"), "KWD1.250", "1,250\xa0KWD"),  # one with thousandths
        (Joined(("food",)), "food", "food"),
        (Joined(("food", "ice")), "food and ice", "food e ice"),  # e before an i-sound
        (Joined(("food", "rides", "hielo")), "food, rides and hielo", "food, rides y hielo"),
        (Joined(("a", "ocho"), "or"), "a or ocho", "a u ocho"),
        (Joined(("a", "b"), "dot"), "a · b", "a · b"),
        (_("by {moment}", moment=Moment(THURSDAY)), "by Thu 26 Nov, 9:00 AM", "para el jue 26 nov, 9:00"),
        (_(LATER[0], least=1, most=9), "A number from 1 to 9, please.", "Un número del 1 al 9, por favor."),
        ("{not} a place", "{not} a place", "{not} a place"),
    ],
)
def test_every_kind_of_text(text: Text, english: str, spanish: str) -> None:
    assert (say(text, EN), say(text, ES)) == (english, spanish)


def test_other_peoples_words_are_never_templates() -> None:
    assert (
        say(_("by {moment}", moment="{moment.__class__} %s {0}"), ES) == "para el {moment.__class__} %s {0}"
    )


def test_counts_choose_the_form_and_contexts_tell_words_apart() -> None:
    many = [say(_n("{n} cat", "{n} cats", n), EN) for n in (0, 1, 2)]
    assert many == ["0 cats", "1 cat", "2 cats"]
    assert say(_p("a season", "Fall"), ES) == "Fall"


def test_a_missing_parameter_is_an_error() -> None:
    with pytest.raises(KeyError):
        say(_("by {moment}", other="x"), EN)


def test_a_language_nobody_translated_speaks_english_throughout() -> None:
    somali = Reader("so", CHICAGO, NOW)
    assert say(_("by {moment}", moment=Moment(THURSDAY)), somali) == "by Thu 26 Nov, 9:00 AM"
    assert say(Money(4050, "USD"), somali) == "$40.50"


def test_usted_falls_back_to_the_common_catalogue() -> None:
    assert languages()[:2] == ("en", "es")
    assert load("es", True).gettext("just now") == "ahora mismo"


def test_b1_a_plain_sentence_is_a_handful_of_calls() -> None:
    text = _("by {moment}", moment=Moment(THURSDAY))
    say(text, ES)
    assert calls(lambda: say(text, ES)) <= 24
