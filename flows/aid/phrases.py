"""The pass phrase for the doorstep: a colour and an animal, said in each one's language (A23).

pick(31) -> "green otter"        said(…) -> "green otter" / "nutria verde"
"""

from __future__ import annotations

from bot.contract.words import Msg, Text, _, _p

COLOURS = {
    "green": _("green"), "blue": _("blue"), "red": _("red"), "yellow": _("yellow"), "white": _("white"),
    "grey": _("grey"), "orange": _("orange"),
}  # fmt: skip
ANIMALS = {
    "otter": _("otter"), "fox": _("fox"), "owl": _("owl"), "goose": _("goose"), "hare": _("hare"),
    "trout": _("trout"), "bear": _("bear"), "crane": _("crane"), "seal": _("seal"), "wren": _("wren"),
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
