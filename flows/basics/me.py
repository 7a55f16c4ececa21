"""One's own settings: language, zone, quiet hours, how one's name is shown, what is muted; and "stop"."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import available_timezones

from bot.contract.views import Facts, Option, View
from bot.contract.words import Joined, Msg, Text, _
from bot.people import person as persons
from bot.talk import Hours, Reply, Talk, Turn, command, flow
from bot.talk import Text as Words
from bot.talk.furniture import Answered, Ending, Furniture
from bot.words.choosing import fold
from flows.basics.purposes import PURPOSES
from flows.basics.tongues import NAMES, options

SHOWN: dict[str, Msg] = {
    "name": _("The whole name"), "initials": _("Initials only"), "hidden": _("No name"),
}  # fmt: skip
#: Rooms whose unasked messages may be muted, by the first part of their kinds' names.
MUTES: dict[str, Msg] = {
    "aid": PURPOSES["requests"], "shifts": PURPOSES["shifts"], "assembly": PURPOSES["assembly"],
    "fund": PURPOSES["fund"],
}  # fmt: skip
SETTINGS = (
    ("language", _("Language")), ("zone", _("Time zone")), ("quiet", _("Quiet hours")), ("shown", _("My name")),
    ("mutes", _("What I don't hear")),
)  # fmt: skip


@flow(
    "settings",
    title=_("My settings"),
    right="basics.use",
    words=("settings", "ajustes", "configuracion"),
    plain=True,
)
def settings(talk: Talk) -> Ending:
    """Shows what is set; one thing is changed at a time."""
    choices = [Option(key, label) for key, label in SETTINGS] + [Option("none", _("It's all fine"))]
    shown = View.of(
        Facts(tuple((label, _now(talk, key)) for key, label in SETTINGS)), _("What shall be different?")
    )
    chosen = talk.choose("what", shown, choices, given=talk.params.get("words"))
    if chosen == "none":
        return talk.end(_("Fine. Nothing was changed."))
    _CHANGE[chosen](talk)
    return talk.end(
        _("Changed: {what} is now {value}.", what=dict(SETTINGS)[chosen], value=_now(talk, chosen))
    )


def _now(talk: Talk, key: str) -> Text:
    person = talk.actor
    match key:
        case "language":
            return NAMES.get(person.language or "", person.language or _("not chosen"))
        case "zone":
            return person.zone or str(talk.setting("zone"))
        case "quiet":
            start = talk.setting("quiet_from") if person.quiet_from is None else person.quiet_from
            end = talk.setting("quiet_until") if person.quiet_until is None else person.quiet_until
            return Hours().show((start, end))
        case "shown":
            return SHOWN[person.shown_as]
        case _other:
            known = {
                **MUTES,
                **{key: label for room in talk.house.rooms for key, label in _things(talk, room)},
            }
            muted = tuple(known[key] for key in person.mutes if key in known)
            return Joined(muted, "comma") if muted else _("nothing")


def _language(talk: Talk) -> None:
    codes = talk.community.languages
    chosen = talk.choose("language", _("Which language shall I write to you in?"), options(codes))
    talk.set_person(talk.actor, language=chosen)


def _zone(talk: Talk) -> None:
    said = talk.ask("zone", _("Which time zone? For example: America/Chicago"), Words(60), check=no_zone)
    talk.set_person(talk.actor, zone=zone_named(said))


def _quiet(talk: Talk) -> None:
    hours = talk.ask("quiet", _("When shall I not write on my own? For example: 22-8"), Hours())
    talk.set_person(talk.actor, quiet_from=hours[0], quiet_until=hours[1])


def _shown(talk: Talk) -> None:
    question = _("What may neighbours see of your name?")
    chosen = talk.choose("shown", question, [Option(key, label) for key, label in SHOWN.items()])
    talk.set_person(talk.actor, shown_as=chosen)


def _mutes(talk: Talk) -> None:
    rooms = {room.name: room for room in talk.house.rooms if room.name in MUTES}
    muted = talk.actor.mutes
    choices = [Option(name, MUTES[name], chosen=name in muted) for name in rooms]
    question = _("What shall I not write to you about on my own? Choose it again to hear of it again.")
    chosen = talk.choose("mutes", question, choices)
    if things := _things(talk, rooms[chosen]):
        one_by_one = [Option(key, label, chosen=key in muted) for key, label in things]
        all_of_it = Option("all", _("All of it"), chosen=chosen in muted)
        said = talk.choose("thing", _("All of it, or only one? Choose it again to hear of it again."),
                           (all_of_it, *one_by_one))  # fmt: skip
        chosen = chosen if said == "all" else said
    persons.mute(talk.hot, talk.actor, chosen, chosen not in muted)


def _things(talk: Talk, room: Furniture) -> Sequence[tuple[str, Text]]:
    """What may be muted of a room, one by one."""
    return room.mutes(talk) if room.mutes is not None else ()


_CHANGE = {"language": _language, "zone": _zone, "quiet": _quiet, "shown": _shown, "mutes": _mutes}


def zone_named(said: str) -> str | None:
    """An IANA zone as people write it ("america/chicago", "Chicago"); None if there is no such one."""
    wanted = fold(said)
    found = [z for z in available_timezones() if fold(z) == wanted or fold(z.rpartition("/")[2]) == wanted]
    return min(found, key=lambda z: (fold(z) != wanted, len(z), z)) if found else None


def no_zone(said: str) -> Msg | None:
    """Why a zone cannot be taken, if so."""
    found = zone_named(said)
    if found is not None:
        return None
    return _("I don't know that zone. Name a big city in it: Chicago, Mexico City, Berlin.")


@command("stop", right="basics.use", title=_("Stop writing to me"), words=("stop", "parar", "alto", "para"))
def stop(turn: Turn, rest: str) -> Answered:
    """Nothing but answers from now on, and the way back."""
    turn.set_person(turn.actor, stopped=True)
    return Reply(View.of(_("From now on I only answer what you write. To hear from me again, write: start")))
