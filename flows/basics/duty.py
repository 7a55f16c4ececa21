"""Whose turn it is to be pinged (G4): the rota, handed over in one tap.

duty   ->  Requests: Ana, then Ben.   [Off till Monday] [I'm on]
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.views import Act, Items, Kind, Span, View
from bot.contract.words import Joined, Moment, Msg, _
from bot.people import duty as rota
from bot.talk import Reply, Toast, Turn, action, command, timer
from bot.talk.furniture import Answered
from flows.basics import calling, door
from flows.basics.naming import for_team

#: Offices with a rota, in the order in which they are numbered in typed forms ("off 1").
OFFICES: Mapping[str, Msg] = {"aid": _("Requests"), "assembly": _("Votes"), "fund": _("Money")}
KINDS = (Kind("duty.news", "repeat", asked=False, holds=True),)
#: Local hour at which the next day's duty is looked at, a day ahead.
LOOK_AT = 9


@command(
    "duty", right="admin.duty", title=_("Who is on duty"), words=("turno", "guardia"), shown_to=("organizer",)
)
def show_duty(turn: Turn, rest: str) -> Answered:
    """Who is asked first, who is next, and the buttons to hand over."""
    return Reply(_rota(turn))


def _rota(turn: Turn) -> View:
    served = [office for office in OFFICES if rota.serves(turn.hot, turn.actor.roles(turn.hot), office)]
    rows = tuple(_line(turn, office) for office in OFFICES if office in served or office == "aid")
    mine = next((office for office in served if turn.actor.id in rota.line(turn.hot, office, turn.now)), None)
    actions = [Act("duty.off", _("Off till Monday"), _number(mine))] if mine else []
    others = [office for office in served if office != mine]
    if mine is None and others:
        actions.append(Act("duty.on", _("I'm on"), _number(others[0])))
    return View.of(_("On duty, in the order in which I ask:"), Items(rows), actions=tuple(actions))


def _line(turn: Turn, office: str) -> tuple[Span, ...]:
    people = rota.line(turn.hot, office, turn.now)
    if not people:
        return (_("{office}: nobody", office=OFFICES[office]),)
    names = Joined(tuple(for_team(turn, person) for person in people), "comma")
    away = rota.away(turn.hot, office, turn.now)
    if not away:
        return (_("{office}: {names}", office=OFFICES[office], names=names),)
    gone = Joined(
        tuple(_("{name} till {day}", name=for_team(turn, p), day=Moment(until, "day")) for p, until in away),
        "comma",
    )
    return (_("{office}: {names}. Off: {away}", office=OFFICES[office], names=names, away=gone),)


def _number(office: str | None) -> str:
    return str(list(OFFICES).index(office) + 1) if office else ""


def _office(turn: Turn, thing: str) -> str | None:
    """The office of a number, if whoever acts serves it."""
    names = list(OFFICES)
    office = names[int(thing) - 1] if thing.isdigit() and 1 <= int(thing) <= len(names) else None
    return office if office and rota.serves(turn.hot, turn.actor.roles(turn.hot), office) else None


@action("duty.off", right="admin.duty", typed=("off", "libre"))
def go_off(turn: Turn, thing: str) -> Answered:
    """Off till Monday 8:00; whoever is next takes over at once."""
    office = _office(turn, thing)
    if office is None:
        return Toast(_("That rota is not yours."))
    until = monday(turn.now, turn.actor.zone or str(turn.setting("zone")))
    rota.be_off(turn.hot, office, turn.actor.id, until)
    turn.plan(until, "duty.back", office, f"{turn.actor.id}:{int(until)}")
    turn.audit("duty_off", office, until=int(until))
    look_ahead(turn)
    after = rota.line(turn.hot, office, turn.now)
    day = Moment(until)
    if not after:
        return Reply(
            View.of(
                _("You're off till {day}. Nobody else is on the list, so nobody is asked till then.", day=day)
            )
        )
    for person in after[:1]:
        words = _(
            "You're on duty now: {name} is off till {day}.", name=for_team(turn, turn.actor.id), day=day
        )
        turn.tell(person, words, "duty.news", about=f"duty:{office}")
    return Reply(
        View.of(_("You're off till {day}. {name} takes over.", day=day, name=for_team(turn, after[0])))
    )


@action("duty.on", right="admin.duty", typed=("on", "de turno"))
def go_on(turn: Turn, thing: str) -> Answered:
    """On the list, at its end (or back from being off)."""
    office = _office(turn, thing)
    if office is None:
        return Toast(_("That rota is not yours."))
    rota.join(turn.hot, office, turn.actor.id)
    turn.audit("duty_on", office)
    look_ahead(turn)
    turn.plan(
        turn.now, "duty.back", office, f"{turn.actor.id}:{turn.now}"
    )  # their own turn pings everybody else
    return Reply(_rota(turn))


@timer("duty.back")
def come_back(turn: Turn, office: str, payload: Mapping[str, Any]) -> None:
    """Somebody's time off is over: whoever was left waiting is passed on."""
    _say_who_waited(turn)


def _say_who_waited(turn: Turn) -> None:
    calling.somebody_is_back(turn)
    door.somebody_is_back(turn)


def monday(now: float, zone: str) -> float:
    """The next Monday, 8:00 local."""
    here = datetime.fromtimestamp(now, ZoneInfo(zone))
    day = here.date() + timedelta(days=7 - here.weekday())
    return datetime(day.year, day.month, day.day, 8, tzinfo=ZoneInfo(zone)).timestamp()


# -- a day ahead -----------------------------------------------------------------------------------------


def look_ahead(turn: Turn) -> None:
    """Plan the next daily look."""
    zone = turn.community.zone
    here = datetime.fromtimestamp(turn.now, zone)
    day = here.date() + timedelta(days=1 if here.hour >= LOOK_AT else 0)
    due_at = datetime(day.year, day.month, day.day, LOOK_AT, tzinfo=zone).timestamp()
    turn.plan(due_at, "duty.ahead", "", day.isoformat())


@timer("duty.ahead")
def look_a_day_ahead(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """An office with nobody on duty in a day is shown to the organizers; however late, it plans the next look."""
    look_ahead(turn)
    tomorrow = turn.now + 86400
    empty = [office for office in OFFICES if not rota.line(turn.hot, office, tomorrow)]
    for office in empty:
        #: Said once for each stretch without anybody.
        back = min((until for _person, until in rota.away(turn.hot, office, tomorrow)), default=0.0)
        words = View.of(
            _("Tomorrow nobody is on duty for this: {office}.", office=OFFICES[office]),
            actions=(Act("duty.on", _("I'm on"), _number(office)),),
        )
        for organizer in rota.holders(turn.hot, "organizer"):
            once = f"duty:{office}:{int(back)}:{organizer}"
            turn.tell(organizer, words, "duty.news", about=f"duty:{office}", once_key=once)
