"""What the community decided, and changing it: one editor for every declared setting, with its bounds.

setup  ->  which room?  ->  which setting?  ->  the new value  ->  yes
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.contract.views import Facts, Option, View
from bot.contract.words import Msg, Text, _
from bot.people.community import KERNEL_SETTINGS, Default
from bot.reading.counts import read_count
from bot.reading.durations import read_duration
from bot.reading.yesno import read_yes_no
from bot.talk import HandOver, Invalid, Talk, Turn, flow
from bot.talk.fields import Answer, Ear
from bot.talk.furniture import Ending
from bot.words.choosing import fold
from flows.basics.me import no_zone, zone_named
from flows.basics.purposes import PURPOSES
from flows.basics.tongues import SPOKEN

#: Not changed here: they have a conversation of their own.
ELSEWHERE = frozenset(("setup_done", "areas"))
GENERAL = "general"


@flow("setup.settings", title=_("Settings"), right="admin.settings", hidden=True)
def change_settings(talk: Talk) -> Ending | HandOver:
    """Every setting by room, its value, and what it may be."""
    rooms = _rooms(talk)
    again = Option("community", _("The five questions"))
    named = [*(Option(name, _ROOMS.get(name, name)) for name in rooms), again]
    room = talk.choose("room", _missing(talk), named)
    if room == "community":
        return talk.hand_over("setup.community")
    settings = rooms[room]
    listed = [Option(key, settings[key].meaning) for key in settings]
    key = talk.choose("key", _("Which of these? Choose, or write its number."), listed)
    default = settings[key]
    value = talk.ask("value", _question(talk, key, default), Value(key, default))
    shown = View.of(
        default.meaning,
        Facts(((_("until now"), _spelt(talk.setting(key))), (_("from now on"), _spelt(value)))),
    )
    if not talk.confirm("save", shown, yes=_("Yes, change it")):
        return talk.end(_("Nothing was changed."))
    talk.set_setting(key, value)
    return talk.end(_("Changed. For more, write: setup"))


def _rooms(turn: Turn) -> Mapping[str, Mapping[str, Default]]:
    """The settings of each room, the kernel's first."""
    all_rooms = {GENERAL: KERNEL_SETTINGS, **{room.name: room.settings for room in turn.house.rooms}}
    shown = {name: {k: d for k, d in group.items() if _is_plain(k, d)} for name, group in all_rooms.items()}
    return {name: group for name, group in shown.items() if group}


def _is_plain(key: str, default: Default) -> bool:
    """Lists of lists and tables have conversations of their own."""
    return key not in ELSEWHERE and isinstance(default.value, bool | int | float | str | tuple)


def _missing(turn: Turn) -> View | Msg:
    if turn.setting("emergency"):
        return _("What is it about?")
    return View.of(_("The emergency lines are missing: choose General."), _("What is it about?"))


_ROOMS: Mapping[str, Msg] = {
    GENERAL: _("General"), "aid": PURPOSES["requests"], "shifts": PURPOSES["shifts"],
    "assembly": PURPOSES["assembly"], "fund": PURPOSES["fund"], "board": _("The board"), "basics": _("Summaries"),
}  # fmt: skip


def _question(turn: Turn, key: str, default: Default) -> View:
    rows: list[tuple[Text, Text]] = [
        (_("Now"), _spelt(turn.setting(key))),
        (_("Usual"), _spelt(default.value)),
    ]
    if default.least is not None and default.most is not None:
        span = _("{least} to {most}", least=f"{default.least:g}", most=f"{default.most:g}")
        rows.append((_("May be"), span))
    return View.of(default.meaning, Facts(tuple(rows)), _("What shall it be?"))


def _spelt(value: Any) -> Text:
    """A stored value as people write it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return str(value) if value != "" else _("nothing yet")


@dataclass(frozen=True)
class Value:
    """A new value of a setting, of the kind and within the bounds of its default."""

    key: str
    default: Default
    options: tuple[Option, ...] = ()

    def parse(self, answer: Answer, ear: Ear) -> Any | Invalid:
        read = _READ.get(self.key) or _KINDS[type(self.default.value)]
        value = read(answer.text.strip())
        if isinstance(value, Invalid):
            return value
        return Invalid(_("That is outside of what it may be.")) if self._is_outside(value) else value

    def _is_outside(self, value: Any) -> bool:
        least, most = self.default.least, self.default.most
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return (least is not None and value < least) or (most is not None and value > most)

    def dump(self, value: Any) -> Any:
        return value

    def load(self, stored: Any) -> Any:
        return stored

    def show(self, value: Any) -> Text:
        return _spelt(value)


def _yes_or_no(text: str) -> Any | Invalid:
    said = read_yes_no(text)
    return Invalid(_("Yes or no?")) if said is None else said


def _number(text: str) -> Any | Invalid:
    """A number, or a length of time as seconds."""
    number = read_count(text)
    length = read_duration(text) if number is None or not text.isdigit() else None
    if isinstance(length, timedelta):
        return int(length.total_seconds())
    return Invalid(_("A number, please, or a time such as 2 hours.")) if number is None else number


def _zone(text: str) -> Any | Invalid:
    complaint = no_zone(text)
    return Invalid(complaint) if complaint else zone_named(text)


def _tongues(text: str) -> Any | Invalid:
    codes = tuple(
        code for part in text.replace(",", " ").split() for code in SPOKEN if fold(part).startswith(code)
    )
    return codes or Invalid(_("Languages as two letters each, the main one first. For example: es, en"))


def _helpers(text: str) -> Any | Invalid:
    words = {
        "everyone": "everyone",
        "all": "everyone",
        "todos": "everyone",
        "vouched": "vouched",
        "known": "vouched",
    }
    return words.get(fold(text)) or Invalid(_("everyone, or vouched?"))


_READ: Mapping[str, Callable[[str], Any]] = {"zone": _zone, "languages": _tongues, "helpers": _helpers}
_KINDS: Mapping[type, Callable[[str], Any]] = {
    bool: _yes_or_no, int: _number, float: _number, str: lambda text: text or Invalid(_("That was empty.")),
    tuple: lambda text: tuple(part.strip() for part in text.split(",") if part.strip()),
}  # fmt: skip
