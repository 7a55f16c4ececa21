"""`say`: one lazy text, in one reader's words.

Parameters are resolved for the same reader. Other people's words are parameters, never templates: a brace in
them means nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.words import Joined, Moment, Money, Msg, Param, Text
from bot.words import catalogue, moments
from bot.words.currencies import digits


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: language ("en", "es"), zone, and the moment of reading (seconds since the epoch)."""

    language: str
    zone: ZoneInfo
    now: float
    #: Spanish with *usted*.
    formal: bool = False


def say(text: Text, reader: Reader) -> str:
    """The text in the reader's language and zone.

    Raises:
        KeyError: a sentence names a place that it got no parameter for.
    """
    if type(text) is str:
        return text
    return _SAY[type(text)](text, reader)


def _message(msg: Msg, reader: Reader) -> str:
    template = _template(msg, reader)
    if not msg.params:
        return template
    return template.format_map({name: _param(value, reader) for name, value in msg.params.items()})


def _template(msg: Msg, reader: Reader) -> str:
    if reader.language == "en" and msg.plural is None:
        return msg.text
    spoken = catalogue.load(reader.language, reader.formal)
    if msg.plural is None:
        return spoken.gettext(msg.text) if msg.context is None else spoken.pgettext(msg.context, msg.text)
    n = msg.params["n"]
    assert isinstance(n, int)
    return spoken.ngettext(msg.text, msg.plural, n)


def _param(value: Param, reader: Reader) -> str:
    return str(value) if isinstance(value, int) else say(value, reader)


def _moment(moment: Moment, reader: Reader) -> str:
    if moment.style == "since":
        return _message(moments.span(moment, reader.now), reader)
    return moments.show(moment, reader.zone, reader.language, reader.now)


def _money(money: Money, reader: Reader) -> str:
    return _amount(money.minor, money.currency, reader.language)


@lru_cache(4096)
def _amount(minor: int, currency: str, language: str) -> str:
    """As the country of the currency writes it, in the reader's language: $40, $40.50, 40,50 €."""
    from babel import Locale
    from babel.numbers import format_currency

    places = digits(currency)
    spoken = language if language in catalogue.languages() else "en"
    locale = Locale(spoken, "US") if currency == "USD" else Locale(spoken)
    pattern = locale.currency_formats["standard"].pattern
    is_whole = minor % 10**places == 0
    if is_whole:
        pattern = pattern.replace(".00", "")
    amount = Decimal(minor).scaleb(-places)
    return str(format_currency(amount, currency, pattern, locale=locale, currency_digits=not is_whole))


_BETWEEN: Mapping[str, str] = {
    "and": ", ", "or": ", ", "comma": ", ", "space": " ", "dot": " · ", "better": " > ", "alike": " = ",
}  # fmt: skip
_LAST: Mapping[tuple[str, str], str] = {
    ("and", "en"): " and ",
    ("or", "en"): " or ",
    ("and", "es"): " y ",
    ("or", "es"): " o ",
}
#: Spanish says "e" before an i-sound and "u" before an o-sound.
_SOFTER: Mapping[str, tuple[tuple[str, ...], str]] = {
    " y ": (("i", "í", "hi", "hí"), " e "),
    " o ": (("o", "ó", "ho", "hó"), " u "),
}


def _joined(joined: Joined, reader: Reader) -> str:
    parts = [say(part, reader) for part in joined.parts]
    between = _BETWEEN[joined.style]
    if len(parts) < 2 or joined.style not in ("and", "or"):
        return between.join(parts)
    spoken = reader.language if (joined.style, reader.language) in _LAST else "en"
    return between.join(parts[:-1]) + _link(_LAST[joined.style, spoken], parts[-1]) + parts[-1]


def _link(word: str, following: str) -> str:
    sounds, softer = _SOFTER.get(word, ((), word))
    start = following.casefold()
    return softer if start.startswith(sounds) and not start.startswith("hie") else word


_SAY: Mapping[type, Callable[[Any, Reader], str]] = {
    Msg: _message,
    Moment: _moment,
    Money: _money,
    Joined: _joined,
}
