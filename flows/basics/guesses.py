"""What somebody may have meant whom nobody understood: two of the things that begin by a word (rule 10).

    of(turn, "how do i vote here", at)   ->  [(12, Votes), (31, Start a vote)]

First what a reader was nearly sure of; then what shares words with the text, rare ones weighing more; then what people
want most. Words count by their beginnings, so "donation" and "donations" are alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.contract.words import Msg
from bot.talk import Turn
from bot.talk.furniture import Command, Flow
from bot.talk.house import House
from bot.words import Reader, say
from bot.words.choosing import fold

#: What is offered when nothing points anywhere.
LIKELY = ("need", "offer", "mine")
GUESSES = 2
#: A reader's score from which it goes before shared words.
NEARLY = 0.5
#: Characters of a button (rule 5); what is called by more is reached by its own words.
LABEL = 20
#: Words of a name; longer ones are sentences, in which most words are anybody's.
NAME = 2
#: Letters of a word that count at least, and those at its end that do not: "donations" and "donation" are alike.
STEM, ENDING = 4, 3
#: Words that point nowhere, folded.
EMPTY = frozenset(
    "thing when where which there here this that these those they them with from about want need have does would could"
    " should will your yours mine make some anybody somebody days much many more show tell know please week time people"
    " open start cosas algo alguien nada para quien como cuando donde cual este esta estos estas quiero puedo puede"
    " hacer eres favor dias cada nuevo nueva semana gente".split()
)
#: What people call it besides its own title and words.
CALLED: Mapping[str, str] = {
    "pledge": "give gift gifts donate donation money pay contribute dinero dar doy donacion aportar aporte pagar",
    "campaigns": "money fund raised collected gave donated dinero fondo juntado recaudado dieron",
    "spend": "refund reimburse receipt reembolso recibo gasto gastos",
    "polls": "vote voting ballot decide deciding decision poll votar voto decidir decision boleta",
    "assemblies": "meeting assembly reunion asamblea junta",
    "shifts": "shift volunteer volunteering pantry turno voluntario voluntaria despensa",
    "shift.away": "vacation holiday vacaciones",
    "hours": "hours worked horas trabajadas",
    "mine": "request requests offer shifts gifts pedido pedidos",
    "person": "human person someone talk organizer complain humano persona hablar queja",
    "settings": "language name quiet notifications messages idioma nombre avisos mensajes silencio",
    "forget": "delete erase remove account borrar eliminar cuenta",
    "privacy": "private privacy data privado datos",
    "offers": "offer offers offering ofrece ofrecen",
    "offer": "volunteer helping ayudar ayudo",
    "requests": "requests neighbors neighbours vecinos necesitan",
}
LANGUAGES = ("en", "es")
Thing = Flow | Command


def of(turn: Turn, text: str, at: datetime) -> Sequence[tuple[int, Thing]]:
    """Two of them, the likeliest first, each with its place among all that whoever acts may begin."""
    known = startable(turn)
    read = ((reader.flow, reader.read(text, at, turn.actor.language)) for reader in turn.house.readers)
    scores = sorted(((-draft.score, name) for name, draft in read if draft is not None))
    likely = [
        *(name for score, name in scores if -score >= NEARLY),
        *_alike(turn.house, text),
        *(name for _score, name in scores),
        *LIKELY,
        *(thing.name for thing in known),
    ]
    places = {thing.name: place for place, thing in enumerate(known, 1)}
    chosen = [name for name in dict.fromkeys(likely) if name in places][:GUESSES]
    return [(places[name], known[places[name] - 1]) for name in chosen]


def startable(turn: Turn) -> list[Thing]:
    """What whoever acts may begin by a word, in the order of the house: flows, then lists."""
    return [thing for thing in _things(turn.house) if turn.may(thing.right)]


def _things(house: House) -> list[Thing]:
    every: list[Thing] = [
        *(flow for flow in house.flows.values() if not flow.hidden),
        *house.commands.values(),
    ]
    return [thing for thing in every if max(len(_said(thing.title, one)) for one in LANGUAGES) <= LABEL]


def _alike(house: House, text: str) -> Iterator[str]:
    """Names of what shares words with the text, most first."""
    known, said = _vocabulary(house), _stems(text)
    often = Counter(stem for stems in known.values() for stem in stems)
    scores = {name: sum(1 / often[stem] for stem in said & stems) for name, stems in known.items()}
    yield from sorted((name for name in scores if scores[name]), key=lambda name: -scores[name])


@lru_cache(4)
def _vocabulary(house: House) -> Mapping[str, frozenset[str]]:
    """What each flow and list is called, in both languages."""
    return {thing.name: _stems(" ".join(_names(thing))) for thing in _things(house)}


def _names(thing: Thing) -> Iterator[str]:
    yield from (thing.name.replace(".", " "), CALLED.get(thing.name, ""))
    yield from (words for words in thing.words if len(words.split()) <= NAME)
    yield from (_said(thing.title, language) for language in LANGUAGES)


def _said(title: Msg, language: str) -> str:
    return say(title, Reader(language, ZoneInfo("UTC"), 0.0))


def _stems(text: str) -> frozenset[str]:
    """Beginnings of the words that point somewhere."""
    words = (word.rstrip("s") for word in fold(text).split() if word not in EMPTY)
    return frozenset(word[: max(STEM, len(word) - ENDING)] for word in words if len(word) >= STEM)
