"""What a text says about a need: the draft that is read back, corrections to it, and whether it is one at all.

"insulin and diapers near oak, asap"   ->  kinds, place, urgency
at the confirmation: "make it 4"       ->  {"people": 4}        "only the team" -> {"circle": "team"}
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.contract.views import Option
from bot.reading.counts import read_count
from bot.reading.dates import Span, find_when
from bot.reading.places import find_place
from bot.reading.request import Reading, read_request
from bot.talk.declaring import reader
from bot.talk.furniture import Draft
from bot.words.choosing import fold, pick_many
from flows.aid.categories import labels_of

Due = tuple[float | None, float | None]
OPEN: Due = (None, None)
#: A reading as sure as this asks in so many words; a place that is named like a kind of help ("behind the food pantry")
#: comes to 0.65 at most.
ASKS = 0.8
#: A bare "can't now" is an answer that came late, not a need.
_NOT_NOW = re.compile(
    r"(?:sorry |perdon |lo siento )?(?:(?:i )?(?:can ?t|cannot)(?: right)? (?:now|today)"
    r"|(?:yo )?no puedo (?:ahora|ahorita|hoy)|(?:ahora|ahorita|hoy) (?:yo )?no puedo)"
)


@reader("need")
def hear_need(text: str, at: datetime, language: str | None) -> Draft | None:
    """A text that asks for help, in anybody's own words."""
    if _NOT_NOW.fullmatch(fold(text)):
        return None
    read = read_request(text, at=at, language=language)
    if read.kind != "request" or not (read.categories or read.score >= 0.6):
        return None
    score = max(read.score, 0.65) if read.categories else read.score
    return Draft(score, {"words": text}, labels_of(read.categories))


def read_words(words: str, at: datetime, language: str | None) -> Reading:
    """What somebody wrote when asked what they need: a need, even where the words alone would not tell."""
    read = read_request(words, at=at, language=language)
    if read.kind == "request" or read.danger:
        return read
    return read_request(f"need {words}", at=at, language=language)


def is_another_need(text: str, at: datetime, language: str) -> bool:
    """Whether an answer to "roughly where?" asks for something instead: "diapers for my baby too please"."""
    read = read_request(text, at=at, language=language)
    return read.kind == "request" and bool(read.categories) and read.place is None and read.score >= ASKS


def due_of(read: Reading) -> Due:
    """When, as (from, until) in seconds."""
    return OPEN if read.when is None else _seconds(read.when)


def _seconds(span: Span) -> Due:
    return span.start.timestamp() if span.start else None, span.end.timestamp() if span.end else None


def _when(text: str, at: datetime) -> Span | None:
    found = find_when(text, at=at)
    return found.span if found else None


# -- corrections -----------------------------------------------------------------------------------------

#: What is typed for a choice at the confirmation, folded.
SAID: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "choosing": {
        "choose": (
            "i choose",
            "i will choose",
            "ill choose",
            "let me choose",
            "yo elijo",
            "elijo yo",
            "quiero elegir",
        ),
        "first": (
            "first come",
            "first",
            "anyone",
            "whoever comes first",
            "el primero",
            "la primera",
            "quien sea",
        ),
    },
    "circle": {
        "group": ("everyone", "everybody", "the group", "group", "all", "todos", "el grupo", "a todos"),
        "helpers": ("helpers", "only helpers", "helpers who fit", "solo ayudantes", "ayudantes"),
        "team": (
            "team",
            "the team",
            "only the team",
            "just the team",
            "private",
            "solo el equipo",
            "el equipo",
        ),
    },
    "urgency": {
        "high": ("urgent", "its urgent", "asap", "urgente", "es urgente"),
        "normal": ("normal", "not urgent", "no es urgente"),
        "low": ("no rush", "no hurry", "sin prisa", "no tengo prisa", "no hay prisa"),
    },
}
_CHOICES = {
    said: (field, key) for field, keys in SAID.items() for key, forms in keys.items() for said in forms
}

#: "where: by the library" says outright which field it corrects.
_NAMED = re.compile(
    r"\s*(?:the\s+)?(?:(?P<place>where|place|donde|dónde|lugar)|(?P<words>words|text|palabras|texto)"
    r"|(?P<note>note|nota)|(?P<due>when|cuando|cuándo))\s*(?:is|:|=|es)\s*(?P<value>.{1,600})",
    re.IGNORECASE | re.DOTALL,
)
_LEAD = re.compile(
    r"\s*(?:make (?:it|that)|it'?s|change (?:it )?to|we are|we're|que sean|son|pon(?:le)?|cambia(?:lo)? a)\s+",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s*(?:also|and|plus|add|too|y|e|tambi[eé]n|adem[aá]s|m[aá]s)\b", re.IGNORECASE)


def correct(
    text: str, at: datetime, language: str | None, kinds: tuple[str, ...], options: list[Option]
) -> Mapping[str, Any] | None:
    """Words typed at the confirmation as corrected answers, by question; None if they say nothing about any."""
    chosen = _CHOICES.get(fold(text))
    if chosen is not None:
        return {chosen[0]: chosen[1]}
    named = _NAMED.fullmatch(text)
    if named is not None:
        return _named(named, at, language)
    return _free(text, at, language, kinds, options) or None


def _named(named: re.Match[str], at: datetime, language: str | None) -> Mapping[str, Any] | None:
    field, value = (
        next(key for key in ("place", "words", "note", "due") if named[key]),
        named["value"].strip(),
    )
    if field != "due":
        return {field: value}
    due = due_of(read_request(value, at=at, language=language))
    return None if due == OPEN else {"due": list(due)}


def _free(
    text: str, at: datetime, language: str | None, kinds: tuple[str, ...], options: list[Option]
) -> dict[str, Any]:
    read = read_words(text, at, language)
    when, place = read.when or _when(text, at), read.place or find_place(text)
    found: dict[str, Any] = {}
    by_label = None if text.strip().isdigit() else pick_many(text, options, language or "en")
    picked = by_label or read.categories
    if picked:
        kept = (*kinds, *picked) if _MORE.match(text) else picked
        found["kinds"] = {"picked": list(dict.fromkeys(kept)), "done": True}
    people = read.people or (None if picked or when or place else read_count(_LEAD.sub("", text)))
    found |= {"people": people} if people else {}
    found |= {"place": place} if place else {}
    found |= {"due": list(_seconds(when))} if when is not None else {}
    found |= {"urgency": read.urgency} if found and read.urgency == "high" else {}
    return found


READERS = (hear_need,)
