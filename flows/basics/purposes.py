"""What a chat can be for."""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.words import Msg, _
from bot.talk.house import House

PURPOSES: Mapping[str, Msg] = {
    "requests": _("Requests for help"), "shifts": _("Shifts"), "assembly": _("Votes"), "fund": _("Fundraising"),
    "announcements": _("Announcements"), "team": _("The team's own chat"),
}  # fmt: skip
#: What needs no flow of its own.
ALWAYS = frozenset(("announcements", "team"))


def offered(house: House) -> dict[str, Msg]:
    """What a chat can be for here: what some card of this house is shown for."""
    there = {card.purpose for card in house.cards.values()} | ALWAYS
    return {key: label for key, label in PURPOSES.items() if key in there}


def usual(house: House) -> tuple[str, ...]:
    """What a chat is for unless somebody says otherwise."""
    return tuple(key for key in offered(house) if key != "team")
