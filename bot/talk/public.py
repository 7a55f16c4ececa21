"""What everybody reads of a shift or an assembly: a name, a place. No number to dial, no door code, no home (V9).

    ask_place(talk, prompt, "Ana's, 2410 N Weil St")   hub < … Is it a public place, or somebody's home?
                                                       home: "Ana's, N Weil St"

An organizer may say that an address is a public place's; without that word it stays off the card.
"""

from __future__ import annotations

import re

from bot.contract.views import Option
from bot.contract.words import Msg, _
from bot.reading.contacts import blurred_place, has_house, has_reach
from bot.reading.yesno import read_yes_no
from bot.talk.fields import Text as Words
from bot.talk.talk import Talk

LONGEST_TITLE, LONGEST_PLACE = 80, 120
WHOSE = (Option("public", _("A public place")), Option("home", _("Somebody's home")))
WHERE = _("Please write the place as people know it, or choose “No place”.")
CALLED = _("What shall people call it? A few words are enough.")
NOT_HERE = _(
    "Everybody will read this, so no phone number, e-mail or door code, please. Say it once more without?"
)


#: Where people meet who meet online; its numbers are none to dial.
_LINK = re.compile(r"https://[^\s,;]+")


def ask_place(talk: Talk, prompt: Msg, given: str = "") -> str:
    """Where it is, as everybody may read it; "" for no place."""
    said = talk.ask("hall", prompt, Words(LONGEST_PLACE), given=given or None, check=_wrong_answer, skip=_("No place"),
                    label=_("Where"))  # fmt: skip
    if not said or not has_house(_LINK.sub("", said)):
        return said or ""
    asked = _("Everybody will read this: {place}. Is it a public place, or somebody's home?", place=said)
    whose = talk.choose("whose", asked, WHOSE, label=_("Address"))
    return said if whose == "public" else blurred_place(said)


def _wrong_answer(said: str) -> Msg | None:
    """A yes that was meant for another question is no place."""
    return WHERE if read_yes_no(said) is not None else wrong_place(said)


def wrong_name(said: str) -> Msg | None:
    """Why something cannot be called that; a yes that was meant for another question is no name."""
    return CALLED if read_yes_no(said) is not None else wrong_title(said)


def wrong_place(said: str) -> Msg | None:
    """Why a place cannot stand on a card."""
    return _too_much(said, LONGEST_PLACE) or (NOT_HERE if has_reach(_LINK.sub("", said)) else None)


def wrong_title(said: str, most: int = LONGEST_TITLE) -> Msg | None:
    """Why a name cannot, or a line of at most so many characters."""
    return _too_much(said, most) or (NOT_HERE if has_reach(said) or has_house(said) else None)


def _too_much(said: str, most: int) -> Msg | None:
    if len(said) <= most:
        return None
    return _("That is {n} characters; {most} fit. Please say it shorter.", n=len(said), most=most)
