"""The pass phrase for the doorstep: a colour and an animal, said in each one's language (A23).

pick(31) -> "green beaver"        said(…) -> "green beaver" / "castor verde"
"""

from __future__ import annotations

from bot.contract.words import Msg, Text, _, _p

COLOURS = {
    "green": _("green"), "blue": _("blue"), "red": _("red"), "yellow": _("yellow"), "white": _("white"),
    "grey": _("grey"), "orange": _("orange"),
}  # fmt: skip
#: In Spanish all of one gender, so that every colour fits every animal.
ANIMALS = {
    "beaver": _("beaver"), "fox": _("fox"), "owl": _("owl"), "goose": _("goose"), "rabbit": _("rabbit"),
    "salmon": _("salmon"), "bear": _("bear"), "falcon": _("falcon"), "dolphin": _("dolphin"), "sparrow": _("sparrow"),
    "mole": _("mole"),
}  # fmt: skip
#: Spreads neighbouring claims over the pairs; any odd number not sharing a factor with their count does.
STRIDE = 29


def pick(claim_id: int) -> str:
    """The phrase of a claim, as keys: the same in every run, another one for the next claim."""
    place = claim_id * STRIDE % (len(COLOURS) * len(ANIMALS))
    return f"{list(COLOURS)[place % len(COLOURS)]} {list(ANIMALS)[place // len(COLOURS)]}"


def said(phrase: str) -> Text:
    """The phrase in the reader's language: the order of the two is the language's own."""
    colour, animal = phrase.split()
    template: Msg = _p("pass phrase", "{colour} {animal}", colour=COLOURS[colour], animal=ANIMALS[animal])
    return template
