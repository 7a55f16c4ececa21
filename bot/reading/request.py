"""A neighbour's text to what is asked or offered.

    read_request("me n my 2 kids are near oak and 5th we need food", at=now)
      -> request, [food], 3 people, place "oak and 5th", normal

Deterministic: word lists and rules. What is not said stays None; nothing is guessed for the reader.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal

from bot.reading.categories import settle_categories
from bot.reading.counts import count_people
from bot.reading.danger import harm_in
from bot.reading.dates import Span, when_in
from bot.reading.kinds import weigh
from bot.reading.language import lean
from bot.reading.lexicon import known, lexicon
from bot.reading.places import place_in, words_of
from bot.reading.series_said import find_rule
from bot.reading.shapes import Kind
from bot.reading.signs import is_child_alone, is_someone_else
from bot.reading.text import split
from bot.reading.urgencies import urgency_of

Urgency = Literal["high", "normal", "low"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one text says; see the module for the meaning of each field."""

    kind: Kind
    danger: bool = False
    categories: tuple[str, ...] = ()
    #: Persons to be served, the speaker only with listed company.
    people: int | None = None
    #: As written, without the leading "near" or "en".
    place: str | None = None
    when_text: str | None = None
    when: Span | None = None
    urgency: Urgency = "normal"
    #: 0 to 1: how sure the kind is.
    score: float = 0.0
    language: str | None = None
    #: Signs that a child is alone (spec/manners, rule 21).
    child_alone: bool = False
    #: For somebody of another household (A9).
    someone_else: bool = False
    #: Offers only: how many can be served.
    capacity: int | None = None
    #: Offers and standing requests: a recurrence rule ("FREQ=WEEKLY;BYDAY=TU").
    repeats: str | None = None


def read_request(text: str, *, at: datetime, language: str | None = None) -> Reading:
    """Read one text sent at the aware moment `at`; relative words are read in its zone.

    The same text, minute and zone always give the same reading, and it is remembered.
    """
    return _read(text, at.replace(second=0, microsecond=0, tzinfo=None), at.tzinfo, at.fold, language)


@lru_cache(maxsize=2048)
def _read(text: str, wall: datetime, zone: object, fold: int, language: str | None) -> Reading:
    at = wall.replace(tzinfo=zone, fold=fold)  # type: ignore[arg-type]  # a tzinfo; hashed as any object
    tokens = split(text)
    if not tokens.words:
        return Reading("other", language=language)
    raw = tokens.words
    leaning = lean(raw, tokens.text)
    spanish = leaning == "es" or (leaning is None and language == "es")
    words = [known(word) for word in raw]
    hits = lexicon().scan(words, spanish)
    harm = harm_in(raw, words)
    danger = harm is not None
    when = when_in(tokens, at, spanish)
    place = place_in(tokens, when.text if when else None)
    categories = settle_categories(hits, words, words_of(tokens, place))
    if harm:
        categories = tuple(dict.fromkeys((harm, *(c for c in categories if c == "housing"))))
    kind, score = weigh(words, hits, len(categories), danger)
    if kind == "other":
        return Reading(kind, danger=danger, score=score, language=leaning or language)
    span = when.span if when else None
    people = count_people(raw, words, offer=kind == "offer", alone=bool(_KIDS_SERVED & set(categories)))
    return Reading(
        kind=kind,
        danger=danger,
        categories=categories,
        people=people,
        place=place,
        when_text=when.text if when else None,
        when=span,
        urgency=urgency_of(kind, words, hits, categories, span, at, danger),
        score=score,
        language=leaning or language,
        child_alone=is_child_alone(words),
        someone_else=is_someone_else(words),
        capacity=people if kind == "offer" else None,
        repeats=find_rule(raw, at),
    )


_KIDS_SERVED = frozenset({"childcare", "baby", "clothing"})
