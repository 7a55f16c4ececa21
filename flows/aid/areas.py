"""Where: a place in people's words to a named area, or to words that may stand on a card.

    settle(ground, "apt 3B, 1420 Oak St near the library")  ->  Spot(area="oak", shown="Oak Park")
    settle(ground, "1420 Elm & 5th")                        ->  Spot(area=None, shown="Elm & 5th")

The areas are the community's list ("areas"): {"key": "oak", "name": "Oak Park", "words": ["oak"], "codes": ["53206"],
"near": ["elm"]}. No coordinates, no geocoding; what no area matches is shown without house numbers (A5, V7).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.contract.words import _
from bot.people.community import Default
from bot.reading.areas import match_area
from bot.reading.contacts import blurred_place
from bot.talk.base import Ground

SETTINGS: Mapping[str, Default] = {
    "areas": Default([], _("Areas of the community: name, other words for it, postcodes, what lies near")),
}


class Spot(NamedTuple):
    """A place as a group may see it. `shown` is None where nothing may be shown."""

    area: str | None
    shown: str | None


def settle(ground: Ground, place: str | None) -> Spot:
    """The area of a place, and what a card shows of it."""
    if not place:
        return Spot(None, None)
    areas = ground.setting("areas")
    listed = {area["key"]: (area["name"], area.get("words", ()), area.get("codes", ())) for area in areas}
    key = match_area(place, listed) if listed else None
    return Spot(key, listed[key][0]) if key is not None else Spot(None, blurred_place(place) or None)


def name_of(ground: Ground, key: str | None) -> str | None:
    """How a listed area is called."""
    return next((area["name"] for area in ground.setting("areas") if area["key"] == key), None)


def near(ground: Ground, key: str | None) -> Sequence[str]:
    """An area and those listed as next to it, either way round."""
    if key is None:
        return ()
    areas = {area["key"]: set(area.get("near", ())) for area in ground.setting("areas")}
    return [key, *(other for other, beside in areas.items() if other in areas.get(key, ()) or key in beside)]
