"""Setting the community up: five questions, defaults for everything else, resumable (G6).

setup (in private)   ->  name · languages · time zone · emergency lines · areas   (then: the list of settings)
/setup (in a group)  ->  what this chat is for, asked in private (`chats.py`)
"""

from __future__ import annotations

from typing import Any

from bot.contract.views import Facts, View
from bot.contract.words import Joined, Msg, _
from bot.contract.words import Text as Words
from bot.talk import HandOver, Talk, Text, Turn, command, flow
from bot.talk.furniture import Answered, Ending
from bot.words.choosing import fold
from flows.basics.chats import bind_here
from flows.basics.claiming import is_code
from flows.basics.me import no_zone, zone_named
from flows.basics.tongues import NAMES, SPOKEN, options


@command(
    "setup", right="admin.settings", title=_("Set up this community"), words=("configurar", "set up"),
    shown_to=("organizer",),
)  # fmt: skip
def set_up(turn: Turn, rest: str) -> Answered:
    """In a group: about that chat. In private: the five questions, and once they are answered the settings."""
    if turn.chat is not None and not turn.chat.private:
        return bind_here(turn, turn.chat.id)
    return HandOver("setup.settings" if turn.setting("setup_done") else "setup.community")


@flow("setup.community", title=_("Set up this community"), right="admin.settings", hidden=True)
def set_up_community(talk: Talk) -> Ending:
    """The five questions. Only the emergency lines have no default."""
    name = talk.ask("name", _("What is your community called?"), Text(60), check=no_code, label=_("Name"))
    tongues = talk.choose_many(
        "languages", _("Which languages do you speak here? The first one is the main one."), options(SPOKEN),
        label=_("Languages"),
    )  # fmt: skip
    zone = zone_named(
        talk.ask("zone", _zones(), Text(60), check=no_zone, label=_("Time zone"))
    ) or str(talk.setting("zone"))  # fmt: skip
    emergency = talk.ask("emergency", EMERGENCY, Text(200, least=3), label=_("Emergency lines"))
    areas = (
        talk.ask("areas", AREAS, Text(2000), skip=_("No areas"), label=_("Areas"))
        if "areas" in talk.house.settings
        else None
    )
    facts: list[tuple[Words, Words]] = [
        (_("Name"), name),
        (_("Languages"), Joined(tuple(NAMES[code] for code in tongues), "comma")),
        (_("Time zone"), zone),
        (_("Emergency lines"), emergency),
    ]
    if areas:
        facts.append((_("Areas"), Joined(tuple(area["name"] for area in read_areas(areas)), "comma")))
    shown = View.of(_("Is this right?"), Facts(tuple(facts)))
    if not talk.confirm("save", shown, yes=_("Yes, save it"), change=True):
        return talk.end(_("Nothing was saved. To begin again, write: setup"))
    decided = {"name": name, "languages": tongues, "zone": zone, "emergency": emergency, "setup_done": True}
    for key, value in decided.items():
        talk.set_setting(key, value)
    if areas:
        talk.set_setting("areas", read_areas(areas))
    return talk.end(NEXT)


EMERGENCY = _("Whom to call in danger? One line, as people should read it. For example: 911; crisis line 988")
AREAS = _(
    "Which areas are there? One a line; other words for it after a colon. For example: Oak Park: 53206, the hill"
)
NEXT = _("Saved. Next: add me to your group and write /setup there. To change anything later, write: setup")


def no_code(said: str) -> Msg | None:
    """Why it cannot be a name, if so: the code was sent once more."""
    return _("That is a code. Please write the name as your neighbours know it.") if is_code(said) else None


def _zones() -> View:
    return View.of(_("Which time zone? The name of a big city in it is enough. For example: Chicago"))


def read_areas(text: str) -> list[dict[str, Any]]:
    """Areas as written, one a line ("Oak Park: 53206, the hill"), in the form in which they are kept."""
    areas = []
    for line in text.replace(";", "\n").splitlines():
        name, _colon, others = line.strip().partition(":")
        if fold(name):
            words = [word.strip() for word in others.split(",") if word.strip()]
            areas.append(
                {"key": fold(name).replace(" ", "-"), "name": name.strip(), "words": words, "near": []}
            )
    return areas
