"""How our pictures look: paper, ink, and tones that tell apart without colour, too.

            colour            in grey      sign
    gap     burnt orange      dark         !        something is missing
    room    white, outlined   white        +        there is room for more
    wait    white, outlined   white        ?        nobody knows yet
    full    pale blue         light        ✓        all is well
    out     white, outlined   white        ×        goes no further

Orange and blue stay apart for every common kind of colour blindness.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.contract.posters import Tone

Colour = str

PAPER: Colour = "#FBFAF6"
INK: Colour = "#1C2630"
SOFT: Colour = "#55616C"
RULE: Colour = "#D8D8D2"

#: Pixels: a phone's width, doubled or tripled; what a chat app still shows sharply in height.
WIDTH, TALLEST = 1080, 2400
MARGIN = 48
INNER = WIDTH - 2 * MARGIN


@dataclass(frozen=True, slots=True)
class Look:
    """Of one tone. `edge` is its outline."""

    fill: Colour
    ink: Colour
    edge: Colour
    sign: str


LOOKS: Mapping[Tone, Look] = {
    "gap": Look("#B34700", "#FFFFFF", "#B34700", "!"),
    "room": Look("#FFFFFF", INK, "#77838D", "+"),
    "wait": Look("#FFFFFF", INK, "#77838D", "?"),
    "full": Look("#D3E6F2", "#0A4666", "#D3E6F2", "✓"),
    "out": Look("#FFFFFF", SOFT, "#77838D", "×"),
    "": Look("#EFEEE9", INK, "#EFEEE9", ""),
}

#: What a length is filled with: as dark as it takes to be told from the paper (3:1), and from each other in grey.
FILLS: Mapping[Tone, Colour] = dict.fromkeys(LOOKS, "#77838D") | {
    "full": LOOKS["full"].ink,
    "gap": LOOKS["gap"].fill,
}
