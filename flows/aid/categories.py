"""Kinds of help: what they are called, who sees them at first, who may take them.

    all_of(ground)["ride"]  ->  Category("ride", "Ride", circle="group", known=True)

A community renames, hides and adds in the setting "aid.categories":
{"ride": {"name": "Lifts", "known": false}, "pet_care": {"hidden": true}, "firewood": {"name": "Firewood"}}.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.contract.views import Option
from bot.contract.words import Joined, Msg, Text, _
from bot.people.community import Default
from bot.talk.base import Ground

#: From the widest to the narrowest; the index is the width.
CIRCLES = ("group", "helpers", "team")


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of help. `known`: taken only by people somebody vouched for (A42)."""

    key: str
    #: At most 12 characters in every language: a button says "Help: {label}".
    label: Text
    circle: str = "group"
    known: bool = False


CATEGORIES = (
    Category("food", _("food")),
    Category("meals", _("meals")),
    Category("water", _("water")),
    Category("baby", _("baby things")),
    Category("medicine", _("medicine"), circle="helpers", known=True),
    Category("health_equipment", _("health aids"), circle="helpers"),
    Category("check_in", _("a check-in")),
    Category("ride", _("a ride"), known=True),
    Category("moving", _("moving")),
    Category("repair", _("a repair")),
    Category("tools", _("tools")),
    Category("household_goods", _("home goods")),
    Category("clothing", _("clothes")),
    Category("housing", _("housing"), circle="team", known=True),
    Category("utilities", _("utilities")),
    Category("money", _("money"), circle="team", known=True),
    Category("childcare", _("child care"), known=True),
    Category("pet_care", _("pet care")),
    Category("snow_yard", _("yard or snow")),
    Category("internet", _("internet")),
    Category("translation", _("translation")),
    Category("paperwork", _("paperwork")),
    Category("safety", _("safety"), circle="team"),
    Category("legal", _("legal help"), circle="team", known=True),
    #: For what no word fits: better posted vaguely than lost.
    Category("other", _("other help")),
)
_BY_KEY = {category.key: category for category in CATEGORIES}
_OPTIONS = [Option(category.key, category.label) for category in CATEGORIES]

SETTINGS: Mapping[str, Default] = {
    "aid.categories": Default({}, _("Kinds of help that were renamed, hidden or added")),
}


def all_of(ground: Ground) -> Mapping[str, Category]:
    """The community's kinds of help, by key; hidden ones are left out."""
    decided: Mapping[str, Mapping[str, object]] = ground.setting("aid.categories")
    if not decided:
        return _BY_KEY
    found = {**_BY_KEY, **{key: Category(key, key) for key in decided if key not in _BY_KEY}}
    return {
        key: _decided(category, decided.get(key, {}))
        for key, category in found.items()
        if not decided.get(key, {}).get("hidden")
    }


def _decided(category: Category, by: Mapping[str, object]) -> Category:
    name, circle = str(by.get("name", "")), str(by.get("circle", category.circle))
    return replace(
        category,
        label=name or category.label,
        circle=circle if circle in CIRCLES else category.circle,
        known=bool(by.get("known", category.known)),
    )


def category_of(ground: Ground, key: str) -> Category:
    """One kind of help, also one that was hidden since."""
    return all_of(ground).get(key) or _BY_KEY.get(key) or Category(key, key)


def label_of(ground: Ground, key: str) -> Text:
    """How a kind of help is called."""
    return category_of(ground, key).label


def labels(ground: Ground, keys: Sequence[str]) -> Text:
    """Several kinds in a row: "food and baby things"."""
    parts = tuple(label_of(ground, key) for key in dict.fromkeys(keys))
    return parts[0] if len(parts) == 1 else Joined(parts, "and")


def labels_of(keys: Sequence[str]) -> Msg | None:
    """The same where no community is at hand: for a guess ("help with food")."""
    known = tuple(_BY_KEY[key].label for key in keys if key in _BY_KEY)
    return _("help with {what}", what=Joined(known, "and")) if known else None


def mutes(ground: Ground) -> Sequence[tuple[str, Text]]:
    """Kinds of help that somebody may wish to hear nothing of."""
    return [(f"category:{category.key}", category.label) for category in all_of(ground).values()]


def options(ground: Ground) -> list[Option]:
    """All kinds, to choose from."""
    found = all_of(ground)
    if found is _BY_KEY:  # asked in every run of the flow: 7 µs
        return list(_OPTIONS)
    return [Option(category.key, category.label) for category in found.values()]


def narrowest(ground: Ground, keys: Sequence[str]) -> str:
    """The circle that suits all of these kinds: the narrowest of their defaults (A40)."""
    circles = [category_of(ground, key).circle for key in keys] or ["group"]
    return max(circles, key=CIRCLES.index)
