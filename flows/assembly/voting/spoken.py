"""Ballots as people write them: by number, letter or name, in their own order and with their own commas.

    "2 > 1 = 3"  "2 1 3"  "b, a=c"  "Park, then Hall"        ranks, best first          "2 1=3"
    "Hall 5, Park 3"  "1:5 2:3"  "5 3 0"                      points or dots            "1:5 2:3 3:0"
    "1 yes, 3 maybe"  "yes 1 2"  "sí: 1, quizá: 3"             times                     "1:2 3:1"
    "Hall and Park"  "1 3"                                     one or several            "1 3"
    "none"                                                     an abstention             ""

    read_ballot(text, slip)  ->  the ballot as the tally writes it, or a sentence that says what is the matter

Nothing is guessed: what names no choice, names one twice, leaves a gap or gives too much is said, and no ballot is
made of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.contract.words import Joined, Msg, Text, _
from bot.reading.calendar_words import WEEKDAYS
from bot.words.choosing import fold
from flows.assembly.tally import Broken, Marks, Rules, ballots
from flows.assembly.tally.rules import ABSTAIN, FORMS, MAYBE, SURE, Form


@dataclass(frozen=True, slots=True)
class Slip:
    """What a ballot can say.

    Args:
        labels: the choices as their voter reads them; number 1 is the first.
        keys: their letters.
    """

    rules: Rules
    labels: Sequence[str]
    keys: Sequence[str]
    #: The same labels in the other languages spoken here.
    others: Sequence[Sequence[str]] = ()


class _Amiss(Exception):
    """It is no ballot; `said` is why."""

    def __init__(self, said: Msg) -> None:
        super().__init__(said.text)
        self.said = said


def read_ballot(text: str, slip: Slip) -> str | Msg:
    """The ballot in the tally's own writing, or why it is none, in a sentence."""
    form = FORMS[slip.rules.method]
    read = _times if slip.rules.method == "times" else _READ[form]
    if fold(text) in NONE and slip.rules.method not in ALWAYS_ONE and not _meant(text, slip):
        return _none(slip.rules)
    try:
        marks = read(text.strip(), slip)
        _check(marks, form, slip)
        said = ballots.write(marks, slip.rules)
        ballots.read(said, slip.rules)
    except _Amiss as amiss:
        return amiss.said
    except Broken:
        return how(slip)
    return said or how(slip)


#: An abstention in words; and the methods where nothing is said by saying nothing.
NONE = frozenset((
    "none", "nothing", "neither", "none of them", "none of these", "abstain", "i abstain", "ninguno", "ninguna", "nada",
    "ninguno de estos", "ninguna de estas", "abstencion", "me abstengo",
))  # fmt: skip
ALWAYS_ONE = frozenset(("consent", "lazy"))


def _none(rules: Rules) -> str:
    """Of yes or no it is the third choice; of times it is that none suits."""
    none_of_them = tuple((time, 0) for time in range(rules.options))
    return {"yesno": str(ABSTAIN + 1), "times": ballots.write(none_of_them, rules)}.get(rules.method, "")


# -- which choice ------------------------------------------------------------------------------------------

_ARTICLES = re.compile(r"^(?:the|el|la|los|las)\s+")


def _option(said: str, slip: Slip) -> int:
    """The one choice that a number, a letter, a name or the beginning of one means."""
    found = _meant(said, slip)
    if len(found) == 1:
        return found[0]
    if len(found) > 1:
        raise _Amiss(
            _("“{said}” could be {choices}. Which one?", said=said, choices=_named(slip, found, "or"))
        )
    if said.strip().isdecimal():
        raise _Amiss(
            _("There are {n} choices, and {said} is none of them.", n=len(slip.labels), said=said.strip())
        )
    raise _Amiss(_("“{said}” is none of the choices: {choices}.", said=said.strip(), choices=_named(slip)))


def _meant(said: str, slip: Slip) -> list[int]:
    bare = fold(said)
    if not bare:
        return []
    if bare.isdecimal():
        return [int(bare) - 1] if 0 < int(bare[:6]) <= len(slip.labels) else []
    if bare in slip.keys:
        return [slip.keys.index(bare)]
    for labels in (slip.labels, *slip.others):
        if found := _called([fold(label) for label in labels], bare):
            return found
    return _called([_days(fold(label)) for label in slip.labels], _days(bare))


def _called(folded: Sequence[str], bare: str) -> list[int]:
    """Where the whole label is said, else where it begins so."""
    whole = [place for place, label in enumerate(folded) if label == bare]
    return whole or [place for place, label in enumerate(folded) if _begins(label, bare)]


def _days(folded: str) -> str:
    """Days of the week are the same in every language: "viernes" is "Friday"."""
    words = ((word, WEEKDAYS.get(word)) for word in folded.split())
    return " ".join(word if day is None else f"day{day}" for word, day in words)


def _begins(label: str, bare: str) -> bool:
    return label.startswith(bare) or _ARTICLES.sub("", label).startswith(bare)


def _named(
    slip: Slip, places: Sequence[int] | None = None, style: Literal["or", "comma"] = "comma"
) -> Joined:
    shown = range(len(slip.labels)) if places is None else places
    parts = tuple(f"{place + 1} {slip.labels[place]}" for place in shown)
    return Joined(parts, style)


# -- in which form ------------------------------------------------------------------------------------------

_BETTER = re.compile(r"[>,;\n]|\b(?:then|before|luego|después|despues|antes que)\b", re.IGNORECASE)
_GAP = re.compile(r"[>,;=]\s*[>,;=]|^\s*[>=,;]|[>=]\s*$")
_AND = re.compile(r"\s(?:and|y)\s", re.IGNORECASE)
_PIECES = re.compile(r"[,;\n]|\s(?:and|y)\s", re.IGNORECASE)


def _split(between: re.Pattern[str], text: str, slip: Slip) -> list[str]:
    """The parts of a text, unless all of it is the name of one choice ("Bread and tea")."""
    if len(_meant(text, slip)) == 1:
        return [text]
    return [bare for part in between.split(text) if (bare := part.strip())]


def _ranks(text: str, slip: Slip) -> Marks:
    """ "2 > 1 = 3"; without signs the words follow one another."""
    if _GAP.search(text):
        raise _Amiss(
            _("Something is missing between two of them. Say it like this: {example}", example=example(slip))
        )
    parts = _split(_BETTER, text, slip)
    if len(parts) == 1 and "=" not in text and not _AND.search(text):
        parts = _words(text, slip)
    return tuple(tuple(sorted(_option(one, slip) for one in _alike(part, slip))) for part in parts)


def _alike(part: str, slip: Slip) -> list[str]:
    return [one for half in part.split("=") for one in _split(_AND, half.strip(), slip)]


def _words(text: str, slip: Slip) -> list[str]:
    """One name of several words, or one choice a word."""
    return [text] if len(_meant(text, slip)) == 1 else text.split()


def _chosen(text: str, slip: Slip) -> Marks:
    parts = [word for part in _split(_PIECES, text, slip) for word in _words(part, slip)]
    return (tuple(sorted(_option(part, slip) for part in parts)),) if parts else ()


_PAIR = re.compile(r"(.*[^\s:=])[\s:=]+(-?\d+)(?:\s*(?:points?|dots?|puntos?))?", re.IGNORECASE)
_TIGHT = re.compile(r"\b(\w+)\s*[:=]\s*(-?\d+)")


def _points(text: str, slip: Slip) -> Marks:
    """ "Hall 5, Park 3", "1:5 2:3", or a number for each choice in order."""
    bare = text.split()
    if len(bare) == len(slip.labels) > 1 and all(word.isdecimal() for word in bare):
        return tuple((place, int(given)) for place, given in enumerate(bare))
    if len(bare) > 2 and all(word.isdecimal() for word in bare):
        raise _Amiss(how(slip))
    pieces = _split(_PIECES, text, slip)
    if len(pieces) == 1 and _TIGHT.sub("", text).strip() == "":
        pieces = [found[0] for found in _TIGHT.finditer(text)]
    found = [_PAIR.fullmatch(piece) for piece in pieces]
    marks = [(_option(pair[1], slip), int(pair[2])) for pair in found if pair is not None]
    if len(marks) < len(found):
        raise _Amiss(how(slip))
    return tuple(sorted(marks))


#: What is said of a time, folded -> what it is worth.
_WORTH: Mapping[str, int] = {
    **dict.fromkeys(("yes", "y", "si", "s", "can", "puedo"), SURE),
    **dict.fromkeys(("maybe", "perhaps", "m", "quiza", "quizas", "tal vez", "talvez"), MAYBE),
    **dict.fromkeys(("no", "n", "not", "cannot"), 0),
}
_SAID = "|".join(
    sorted((re.escape(word) for word in (*_WORTH, "sí", "quizá", "quizás")), key=len, reverse=True)
)
_BEFORE = re.compile(rf"(?P<word>{_SAID})\b[\s:]*(?P<rest>.*)", re.IGNORECASE)
_AFTER = re.compile(rf"(?P<rest>.*[^\s:=])[\s:=]+(?P<word>{_SAID})", re.IGNORECASE)


def _times(text: str, slip: Slip) -> Marks:
    """ "1 yes, 3 maybe"; a word goes on for the numbers that follow it: "yes 1 2, maybe 3"."""
    marks, worth = list[tuple[int, int]](), None
    for piece in _split(_PIECES, text, slip):
        after, before = _AFTER.fullmatch(piece), _BEFORE.fullmatch(piece)
        found = before or after
        if found is not None:
            worth = _WORTH[fold(found["word"])]
        said = (found["rest"] if found is not None else piece).strip()
        if worth is None or not said:
            raise _Amiss(how(slip))
        marks += [(_option(word, slip), worth) for word in _words(said, slip)]
        worth = None if found is after else worth
    return tuple(sorted(marks))


_READ: Mapping[Form, Callable[[str, Slip], Marks]] = {
    "one": _chosen,
    "some": _chosen,
    "ranks": _ranks,
    "points": _points,
}


# -- whether it is one ---------------------------------------------------------------------------------------


def _check(marks: Marks, form: Form, slip: Slip) -> None:
    options = [mark[0] for mark in marks] if form == "points" else [one for rank in marks for one in rank]
    twice = next((one for one in options if options.count(one) > 1), None)
    if twice is not None:
        raise _Amiss(_("“{choice}” is there twice. Name each of them once.", choice=slip.labels[twice]))
    if form == "points":
        _check_points(marks, slip)
    elif form != "ranks":
        _check_number(len(options), slip)


def _check_points(marks: Marks, slip: Slip) -> None:
    most = slip.rules.most_points
    given = sum(points for _choice, points in marks)
    if slip.rules.method == "dots" and given > most:
        raise _Amiss(_("You have {most} dots, and that was {given}.", most=most, given=given))
    for option, points in marks:
        if not 0 <= points <= most:
            raise _Amiss(
                _(
                    "Each gets 0 to {most}, and “{choice}” got {given}.",
                    most=most,
                    choice=slip.labels[option],
                    given=points,
                )
            )


def _check_number(chosen: int, slip: Slip) -> None:
    rules = slip.rules
    least, most = (1, 1) if FORMS[rules.method] == "one" else (rules.least or 1, rules.most or rules.options)
    if not least <= chosen <= most:
        raise _Amiss(
            _("Choose {least}.", least=least)
            if least == most
            else _("Choose {least} to {most}.", least=least, most=most)
        )


# -- how it is said -------------------------------------------------------------------------------------------


def how(slip: Slip) -> Msg:
    """How to write a ballot of this kind."""
    return _("Say it like this: {example}", example=example(slip))


def example(slip: Slip) -> Text:
    """A ballot of this kind, in numbers; best first, with two alike where there are enough."""
    if slip.rules.method == "times":
        return _("1 yes, 2 maybe")
    forms: Mapping[Form, str] = {
        "one": "2",
        "some": "1, 2",
        "points": "1:3, 2:1",
        "ranks": "2 > 1 = 3" if len(slip.labels) > 2 else "2 > 1",
    }
    return forms[FORMS[slip.rules.method]]


def shown(said: str, slip: Slip, labels: Sequence[Text]) -> Text:
    """A ballot as its voter reads it: "Park > Hall = Church", "Hall 5, Park 3", "Thu 26 Nov: yes"."""
    marks, form = ballots.read(said, slip.rules), FORMS[slip.rules.method]
    if slip.rules.method == "times":
        return Joined(tuple(_CAN[worth](labels[time]) for time, worth in marks), "comma")
    if form == "points":
        return Joined(tuple(Joined((labels[one], str(given)), "space") for one, given in marks), "comma")
    if form == "ranks":
        ranks = (Joined(tuple(labels[one] for one in rank), "alike") for rank in marks)
        return Joined(tuple(ranks), "better")
    return Joined(tuple(labels[one] for rank in marks for one in rank), "comma")


_CAN: Mapping[int, Callable[[Text], Msg]] = {
    SURE: lambda time: _("{time}: yes", time=time),
    MAYBE: lambda time: _("{time}: maybe", time=time),
    0: lambda time: _("{time}: no", time=time),
}
