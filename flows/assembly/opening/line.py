"""A poll in one line, as somebody texts it.

    read_line("Move the pantry to Fridays? yes/no until Sunday 20:00", at=now)
      -> "Move the pantry to Fridays?", yes or no, Sun 29 Nov 8:00 PM
    read_line("Where do we meet? Hall, Park, Library, max 2, quorum 20%", at=now)
      -> "Where do we meet?", approval of at most 2, three options, quorum 20%

The question goes to its question mark, else to a colon before choices, the first full stop, comma or line's end.
What follows stands between commas, bars or on lines of its own: each piece is a rule if it reads like one, else an
option. What is not said is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.reading.dates import read_when
from bot.words.choosing import fold
from flows.assembly.tally.rules import Method

_PIECES = re.compile(r"[,;\n|]+")
_UNTIL = re.compile(
    r"(?:^|\s)((?:until|till|til|by|closes|ends|hasta|cierra|termina)\s+\S.*)$", re.IGNORECASE | re.DOTALL
)
_ENDS = re.compile(r"(?:closes|ends|cierra|termina)\s+", re.IGNORECASE)
#: "By" is in many an option, and "hasta 2" is how many: not meant as a time unless it reads like one.
_LOOSE = re.compile(r"(?:by|closes|ends|cierra|termina)\b|hasta \d{1,2}\s*(?:$|[,;\n|])", re.IGNORECASE)
#: What the choices are announced by: "options: Ana, Ben".
_HEAD = re.compile(
    r"(?:(?:the|las) )?(?:options|choices|opciones)(?: are| son)?(?:\s*[:=-]\s*|\s+|$)", re.IGNORECASE
)
#: Between the choices where no comma is: "Hall/Park", "Hall or Park".
_EITHER = re.compile(r"/|\s(?:or|o|u)\s", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*•]|\(?\d{1,2}[.)]|[a-z]\))\s+", re.IGNORECASE)
#: Rules that people write behind the last choice as behind a name; other rules are words of many a choice.
_BEHIND = re.compile(
    r"(?P<choice>\S.*?)\s+(?P<rule>secret(?: ballot)?|sealed(?: ballot)?|anonymous|hidden results|results hidden|ranked"
    r"(?: choice)?|(?:voto )?secret[ao]|(?:voto )?sellad[ao]|an[oó]nim[ao]|resultado oculto|por orden)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Line:
    """What was read; None and nothing for what was not said."""

    question: str = ""
    method: Method | None = None
    options: list[str] = field(default_factory=list)
    closes_at: float | None = None
    opens_at: float | None = None
    #: Meant as a time, and none can be read in it.
    unread: str = ""
    #: What is not as usual, by the name of its question: {"mode": "secret", "quorum": "20%"}.
    more: dict[str, Any] = field(default_factory=dict)


def read_line(text: str, *, at: datetime) -> Line:
    """Whatever a text says of a poll."""
    line = Line()
    text = text.strip() if "?" in text else _timed(line, text.strip(), at).rstrip(", ")
    line.question, rest = _question(text)
    for part in _PIECES.split(_timed(line, rest, at)):
        piece = part.strip() if line.options else _HEAD.sub("", part.strip())
        if piece and not (_rule(line, piece) or _when(line, piece, at) or _begin(line, piece, at)):
            line.options.append(_BULLET.sub("", piece))
    _behind(line)
    if len(line.options) == 1:
        line.options = [part.strip() for part in _EITHER.split(line.options[0]) if part.strip()]
    if line.options and line.method is None:
        line.method = "approval" if line.more.keys() & {"least", "most"} else "single"
    return line


def _behind(line: Line) -> None:
    """Takes "secret" off the last choice, where no comma stands before it: an open vote could not be mended."""
    found = _BEHIND.fullmatch(line.options[-1]) if line.options else None
    if found is not None:
        choice = line.options.pop()[: found.end("choice")]
        _rule(line, found["rule"])
        if not _rule(line, choice):
            line.options.append(choice)


def _question(text: str) -> tuple[str, str]:
    """The question, and what follows it."""
    mark = re.search(r"\?+\s*", text)
    if mark is not None:
        return text[: mark.end()].strip(), text[mark.end() :]
    end = re.search(r"\n|(?<=[.!])\s+|,", text)
    colon = re.search(r":\s+", text if end is None else text[: end.start()])
    end = colon if colon is not None and _are_choices(text[colon.end() :]) else end
    return (text, "") if end is None else (text[: end.start()].strip(), text[end.end() :])


def _are_choices(rest: str) -> bool:
    """Whether what stands behind a colon is what can be chosen, and not what is proposed."""
    line = Line()
    named = [piece for part in _PIECES.split(rest) if (piece := part.strip()) and not _rule(line, piece)]
    return len(named) > 1 and line.method not in ("yesno", "consent")


def _timed(line: Line, rest: str, at: datetime) -> str:
    """Takes "until Sunday 20:00" off, wherever it stands; what is left. What can't be read as a time is noted so."""
    found = _UNTIL.search(rest)
    pieces = _PIECES.split(found[1]) if found else []
    if found is None:
        return rest
    for many in range(len(pieces), 0, -1):
        if _when(line, " ".join(pieces[:many]), at):
            return rest[: found.start()] + "," + ",".join(pieces[many:])
    if _LOOSE.match(found[1]):
        return rest
    line.unread = pieces[0].strip()
    return rest[: found.start()] + "," + ",".join(pieces[1:])


def _when(line: Line, piece: str, at: datetime) -> bool:
    said = _ENDS.sub("", piece, count=1)
    found = read_when(said, at=at) if line.closes_at is None and _UNTIL.match(piece) else None
    ends = (found.span.end or found.span.start) if found is not None else None
    if ends is not None:
        line.closes_at = ends.timestamp()
    return ends is not None


_FROM = re.compile(r"(?:opens?|from|starts?|starting|abre|desde|empieza)\s+(\S.*)", re.IGNORECASE)


def _begin(line: Line, piece: str, at: datetime) -> bool:
    """ "opens Friday 9:00"."""
    said = _FROM.fullmatch(piece)
    found = read_when(said[1], at=at) if said and line.opens_at is None else None
    if found is None or found.span.start is None:
        return False
    line.opens_at = found.span.start.timestamp()
    return True


#: What people call the kinds, folded.
CALLED: Mapping[Method, str] = {
    "yesno": "yes no | yes or no | yes no abstain | y n | si no | si o no | si no abstencion",
    "single": "single | single choice | one choice | pick one | choose one | una opcion | elegir una",
    "approval": "approval | several | multiple | multiple choice | varias | varias opciones | aprobacion",
    "consent": "consent | consensus | consentimiento | consenso",
    "lazy": "unless somebody objects | goes ahead unless somebody objects | unless someone objects | unless anybody"
    " objects | unless anyone objects | lazy consent | lazy | si nadie se opone | salvo que alguien se oponga | salvo"
    " objecion | sigue adelante si nadie se opone",
    "irv": "ranked | ranking | rank | ranked choice | irv | por orden | ordenar",
    "times": "time poll | times | dates | horarios | fechas",
    "schulze": "schulze | condorcet",
    "stv": "stv",
    "score": "score | scores | puntuar",
    "dots": "dots | dot voting | puntos",
}
#: (question, its answer) -> words that give it, folded.
SAID: Mapping[tuple[str, str], str] = {
    (
        "mode",
        "secret",
    ): "secret | secret ballot | anonymous | secreta | secreto | voto secreto | anonima | anonimo",
    ("mode", "sealed"): "sealed | sealed ballot | sellada | sellado | voto sellado",
    ("mode", "open"): "open | open ballot | abierta | abierto | voto abierto",
    ("figures", "hidden"): "hidden | hidden results | results hidden | oculto | resultado oculto",
    ("threshold", "two thirds"): "two thirds | 2 3 | dos tercios",
    ("threshold", "simple"): "majority | simple majority | more than half | mayoria simple | mas de la mitad",
    ("early", "early"): "early | close when all voted | cerrar cuando todos voten",
    ("default", "keep"): "keep talking | seguir hablando",
    ("who", "closed"): "closed roll | only who is here now | lista cerrada",
    ("who", "helpers"): "helpers only | only helpers | solo ayudantes",
    ("tie", "lot"): "lot | tie lot | sorteo",
    ("tie", "run-off"): "run off | tie run off | segunda vuelta",
    ("tie", "both"): "tie both | both win | empatan",
}


def _by_words(table: Mapping[Any, str]) -> dict[str, Any]:
    return {words.strip(): meant for meant, said in table.items() for words in said.split("|")}


KINDS, FLAGS = _by_words(CALLED), _by_words(SAID)
_NUMBERED: Sequence[tuple[re.Pattern[str], str, Callable[[str], Any]]] = (
    (re.compile(r"(?:quorum|quórum)\s*:?\s*(?:(?:of|de)\s+)?(\S.*)", re.IGNORECASE), "quorum", str),
    (re.compile(r"(?:max|at most|up to|máx|máximo|hasta)\.?\s*(\d{1,2})", re.IGNORECASE), "most", int),
    (re.compile(r"(?:min|at least|mín|mínimo|al menos)\.?\s*(\d{1,2})", re.IGNORECASE), "least", int),
    (re.compile(r"(?:tellers?|escrutador[ae]s)\s*:?\s*(\S.*)", re.IGNORECASE), "tellers", str),
    (re.compile(r"(?:topic|tema)\s*:?\s*(\S.{0,29})", re.IGNORECASE), "topic", str),
    (re.compile(r"([1-9]\d{0,3}:1)", re.ASCII), "threshold", str),
    (re.compile(r"(\d{1,2})\s*(?:seats?|places?|puestos?|lugares)", re.IGNORECASE), "seats", int),
)


def _rule(line: Line, piece: str) -> bool:
    """Whether a piece says how it is voted."""
    said = fold(piece)
    if said in KINDS and line.method is None:
        line.method = KINDS[said]
        return True
    if said in FLAGS:
        line.more[FLAGS[said][0]] = FLAGS[said][1]
        return True
    for pattern, name, read in _NUMBERED:
        if found := pattern.fullmatch(piece):
            line.more[name] = read(found[1].strip())
            return True
    return False
