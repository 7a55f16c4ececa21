"""What the first message after a start would otherwise wait for, and with it everybody else's answers: made once in a
process, when turns are made.

    the vocabulary 35 ms  ·  SQLAlchemy's mappers 30 ms  ·  the names of days and months 15 ms
"""

from __future__ import annotations

from functools import cache
from zoneinfo import ZoneInfo

from sqlalchemy.orm import configure_mappers

from bot.contract.words import Moment
from bot.reading.lexicon import lexicon
from bot.words import Reader, say
from bot.words.catalogue import languages


@cache
def make_ready() -> None:
    """Build what reading, storing and showing need for their first time."""
    configure_mappers()
    lexicon()
    for language in languages():
        say(Moment(0.0), Reader(language, ZoneInfo("UTC"), 0.0))
