"""What a person typed, as one (or several) of the options shown.

    pick("2", …)   pick("Food pantry", …)   pick("foo", …)      the number, the label, a beginning that fits only one
    pick_many("1,3", …)   pick_many("food and ride", …)

Case, accents and punctuation never matter; the label may be in the person's language or in English.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.contract.views import Option
from bot.contract.words import Msg, Text
from bot.words.saying import Reader, say

_UTC = ZoneInfo("UTC")
_PLAIN = re.compile(r"[a-z0-9]+")
_NUMBER = re.compile(r"\s*#?(\d{1,3})\s*[.)]?\s*")
_BETWEEN = re.compile(r"\s*[,;/&+\n]\s*|\s+(?:and|y|e|or|o)\s+")
#: Before the deed on a button (rule 5): "Yes, post it".
_SAYS_SO = frozenset({"yes", "no", "si"})
_ALL = frozenset({"all", "all of them", "both", "everything", "todo", "todos", "todas", "ambos", "ambas"})


@lru_cache(64)
def fold(text: str) -> str:
    """Lower case letters and digits only, words one space apart. Each message is folded five or six times (1 µs)."""
    if text.isascii():
        return " ".join(_PLAIN.findall(text.lower()))
    bare = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
    return " ".join(kept.split())


def pick(text: str, options: Sequence[Option], language: str) -> str | None:
    """The key of the option that is meant; None if none or several are."""
    typed = fold(text)
    if not typed:
        return None
    exact = labelled(text, options, language)
    if exact is not None:
        return exact
    numbered = _NUMBER.fullmatch(text)
    if numbered is not None:
        place = int(numbered[1])
        return options[place - 1].key if 1 <= place <= len(options) else None
    begun = {
        option.key
        for option in options
        if any(label.startswith(typed) for label in _labels(option.label, language))
    }
    return begun.pop() if len(begun) == 1 else None


def labelled(text: str, options: Sequence[Option], language: str) -> str | None:
    """The key of the one option whose whole label this is; a yes is never guessed from less."""
    typed = fold(text)
    exact = {option.key for option in options if typed in _labels(option.label, language)}
    return exact.pop() if len(exact) == 1 else None


def pick_many(text: str, options: Sequence[Option], language: str) -> tuple[str, ...] | None:
    """The keys that are meant, in the order of the options; None unless every part of the text is one of them."""
    if fold(text) in _ALL:
        return tuple(option.key for option in options)
    one = pick(text, options, language)
    if one is not None:
        return (one,)
    picked = [pick(part, options, language) for part in _parts(text)]
    if not picked or None in picked:
        return None
    return tuple(option.key for option in options if option.key in picked)


def _parts(text: str) -> list[str]:
    if re.fullmatch(r"[\d\s]+", text):
        return text.split()
    return [part for part in _BETWEEN.split(text.strip()) if fold(part)]


def _labels(label: Text, language: str) -> frozenset[str]:
    """A label in the person's language and in English, folded; of "Yes, post it" also "post it"."""
    if isinstance(label, Msg) and not label.params:
        return _of_ours(label.text, label.context, language)
    return _said(label, language)


def _said(label: Text, language: str) -> frozenset[str]:
    said = [say(label, Reader(spoken, _UTC, 0.0)) for spoken in (language, "en")]
    bare = [
        deed
        for _yes, comma, deed in (words.partition(", ") for words in said)
        if comma and fold(_yes) in _SAYS_SO
    ]
    return frozenset(fold(words) for words in (*said, *bare))


@lru_cache(4096)
def _of_ours(text: str, context: str | None, language: str) -> frozenset[str]:
    """Our own words are folded once: a question with fifteen options is read in every run (80 µs -> 6)."""
    return _said(Msg(text, context=context), language)
