"""The same again: a request kept to repeat, and one that posts itself every Tuesday (A12, V32).

    ana > same as last time               the newest request she kept, read back as a new one
    ana > every tuesday a ride to dialysis    posted; each Sunday the next one posts itself
    hub > sam: "The same again for Tuesday. You helped last time: yours again?"   [Yes, again] [Not this time]

The last helper has it to themselves for four hours (a setting); then it goes to everybody, as the first one did.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import select, update

from bot.contract.views import Act, Kind, View
from bot.contract.words import Moment, _
from bot.people.community import Default
from bot.reading.clock import at_local
from bot.talk import Ending, HandOver, Talk, Turn, flow
from bot.talk.base import Ground
from bot.talk.declaring import action, timer
from bot.talk.furniture import Answered, Reply, Toast
from flows.aid.helping import claims
from flows.aid.offering.offer_tables import Repeat
from flows.aid.requesting import asking, circles, requests, rhythm
from flows.aid.requesting.requests import Draft, rows
from flows.aid.tables import Claim, Request

DAY = 86400.0
KINDS = (Kind("aid.repeat", "repeat", asked=False, holds=True),)
SETTINGS: Mapping[str, Default] = {
    "aid.repeat_before": Default(
        2 * 86400, _("Seconds before its day that a repeating request posts itself"), 3600, 604800
    ),
    "aid.first_refusal": Default(
        4 * 3600, _("Seconds the last helper has, before the others are asked"), 0, 86400
    ),
}

AGAIN = (
    "same as last time",
    "the same again",
    "same again",
    "lo mismo de siempre",
    "lo mismo que la ultima vez",
    "otra vez lo mismo",
)


# -- same as last time -----------------------------------------------------------------------------------


@flow("again", title=_("Same as last time"), right="aid.create", words=AGAIN, plain=True)
def ask_again(talk: Talk) -> Ending | HandOver:
    """A kept request goes through the usual conversation once more; nothing is posted without a yes."""
    kept = kept_of(talk, talk.actor.id)
    if not kept:
        return talk.end(_("I kept no earlier request of yours. Tell me what you need, and I'll ask around."))
    request = kept[0]
    params = {"words": requests.words_of(talk, request), "repeat_of": str(request.id)}
    return talk.hand_over("need", **params)


def kept_of(ground: Ground, person_id: int) -> Sequence[Request]:
    """What somebody said may be repeated and was not erased, the newest first."""
    wanted = (
        select(Request)
        .where(Request.requester_id == person_id, Request.words.is_not(None))
        .where((Request.keep_until > ground.now) | (Request.state == "open"))
        .order_by(Request.id.desc())
    )
    return ground.session.scalars(wanted).all()


# -- every Tuesday ---------------------------------------------------------------------------------------


def start(turn: Turn, number: int, rule: str) -> float | None:
    """From now on this request posts itself again; when the next one will be for, None if it was the last one."""
    request = turn.session.get_one(Request, number)
    first = request.due_from if request.due_from is not None else request.due_until
    moment = rhythm.coming(
        rule, max(turn.now, first or turn.now), turn.community.zone, _minutes(turn, request)
    )
    if moment is None:
        return None
    _keep(turn, number, moment)
    row = Repeat(person_id=request.requester_id, request_id=number, rule=rule, state="on", next_at=moment)
    turn.session.add(row)
    turn.session.flush()
    _plan(turn, row)
    turn.audit("aid.repeats", f"request:{number}")
    return moment


def _keep(turn: Turn, number: int, moment: float) -> None:
    """Its words are the pattern of the next one: they stay until that is posted (V32)."""
    turn.session.execute(update(Request).where(Request.id == number).values(keep_until=moment + 86400))


def _minutes(turn: Turn, request: Request) -> int:
    """The time of day it is needed, else the morning."""
    if request.due_from is None:
        return rhythm.MORNING
    local = datetime.fromtimestamp(request.due_from, turn.community.zone)
    return local.hour * 60 + local.minute or rhythm.MORNING


def _plan(turn: Turn, row: Repeat) -> None:
    ahead = max(turn.now + 60, row.next_at - turn.setting("aid.repeat_before"))
    turn.plan(ahead, "aid.repeat", row.id, f"{row.next_at:.0f}", next_at=row.next_at)


def acts(ground: Ground, request: Request) -> list[Act]:
    """The button that ends a repetition, where there is one."""
    row = ground.session.scalars(
        select(Repeat).where(Repeat.request_id == request.id, Repeat.state == "on")
    ).first()
    return [Act("aid.no_more", _("Stop repeating"), str(request.id))] if row is not None else []


@action("aid.no_more", right="aid.close", typed=("stop repeating", "no repetir"))
def stop(turn: Turn, thing: str, **args: str) -> Answered:
    """It is posted no more; what is open stays open."""
    named = requests.find(turn, thing)
    if named is None:
        return Toast(NONE)
    done = turn.session.execute(
        update(Repeat).where(Repeat.request_id == named.request.id, Repeat.state == "on").values(state="off")
    )
    if rows(done):
        named.request.keep_until = None
    return (
        Reply(View.of(_("It won't be posted again by itself. What is open stays open.")))
        if rows(done)
        else Toast(NONE)
    )


NONE = _("That does not repeat any more.")


@timer("aid.repeat")
def post_again(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The next one: a new request like the last, first for whoever helped with that."""
    row = turn.session.get(Repeat, int(subject))
    due = row is not None and row.state == "on" and row.next_at == payload["next_at"]
    request = requests.get(turn, row.request_id) if row is not None and due else None
    if row is None or request is None or request.erased_at is not None:
        return
    helper = _last_helper(turn, request)
    number = _open(turn, request, row.next_at)
    due, row.request_id = row.next_at, number
    following = rhythm.coming(row.rule, due, turn.community.zone, _minutes(turn, request))
    row.next_at, row.state = following or due, "off" if following is None else "on"
    turn.session.flush()
    if following is not None:
        _keep(turn, number, following)
        _plan(turn, row)
    _tell_requester(turn, number, due, is_last=following is None)
    if helper is None or not _offer_first(turn, number, helper):
        show(turn, number)


def _open(turn: Turn, request: Request, due: float) -> int:
    kinds = [item.category for item in requests.items_of(turn, request.id)]
    draft = Draft(
        requests.words_of(turn, request), kinds, place=requests.place_of(turn, request),
        due=_span(turn, request, due), urgency="normal", people=request.people,
        circle=request.circle, choosing=request.choosing, on_behalf=request.on_behalf,
        note=requests.note_of(turn, request), language=request.language, repeat_of=request.id,
        requester_id=request.requester_id,
    )  # fmt: skip
    return requests.open(turn, draft)


def _span(turn: Turn, request: Request, due: float) -> tuple[float, float | None]:
    """As long as before: a whole day stays a day, an hour an hour."""
    start, end, zone = request.due_from, request.due_until, turn.community.zone
    if start is None or end is None:
        return due, None
    if datetime.fromtimestamp(start, zone).time() == time.min:
        day = datetime.fromtimestamp(due, zone).date()
        days = timedelta(days=max(1, round((end - start) / DAY)))
        return at_local(day, 0, zone).timestamp(), at_local(day + days, 0, zone).timestamp()
    return due, due + end - start


def _last_helper(turn: Turn, request: Request) -> int | None:
    wanted = (
        select(Claim)
        .where(Claim.request_id == request.id, Claim.state.in_(("done", "accepted")))
        .order_by(Claim.id.desc())
    )
    made = turn.session.scalars(wanted).first()
    return made.helper_id if made is not None else None


def _tell_requester(turn: Turn, number: int, due: float, *, is_last: bool) -> None:
    request = turn.session.get_one(Request, number)
    kinds = [item.category for item in requests.items_of(turn, number)]
    said = _(
        "As every time, I'm asking for {gist}. I'll write as soon as someone offers.",
        gist=asking.gist(turn, request, kinds),
    )
    not_now = Act("aid.withdraw", _("Not this time"), str(number))
    actions = (not_now,) if is_last else (not_now, Act("aid.no_more", _("Stop repeating"), str(number)))
    view = View.of(said, *((_("It is the last time, as you said."),) if is_last else ()), actions=actions)
    turn.tell(request.requester_id, view, "aid.repeat", about=f"request:{number}")


# -- first refusal ---------------------------------------------------------------------------------------


def _offer_first(turn: Turn, number: int, helper: int) -> bool:
    """Ask the last helper alone; False if there is no time for it or no way to reach them."""
    wait = float(turn.setting("aid.first_refusal"))
    if not wait or not claims.has_room(turn, helper):
        return False
    request, items = turn.session.get_one(Request, number), requests.items_of(turn, number)
    until = turn.now + wait
    gist = asking.gist(turn, request, [item.category for item in items])
    said = _(
        "The same again: {gist}. You helped last time. Yours again? Until {until} nobody else is asked.",
        gist=gist, until=Moment(until, "time"),
    )  # fmt: skip
    actions = (
        Act("aid.help", _("Yes, again"), str(number)),
        Act("aid.pass", _("Not this time"), str(number)),
    )
    if not turn.tell(
        helper, View.of(said, actions=actions), "aid.repeat", about=f"request:{number}", urgent=True
    ):
        return False
    turn.plan(until, "aid.refusal_over", number)
    return True


@action("aid.pass", right="aid.claim", typed=("not this time", "esta vez no"))
def pass_on(turn: Turn, thing: str, **args: str) -> Answered:
    """The last helper can't: the others are asked at once."""
    named = requests.find(turn, thing)
    before = requests.get(turn, named.request.repeat_of) if named and named.request.repeat_of else None
    if named is not None and before is not None and _last_helper(turn, before) == turn.actor.id:
        turn.unplan("aid.refusal_over", named.request.id)
        show(turn, named.request.id)
    return Reply(View.of(_("That's fine, thank you. I'm asking the others now.")))


@timer("aid.refusal_over")
def end_refusal(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The last helper did not answer."""
    show(turn, int(subject))


def show(turn: Turn, number: int) -> None:
    """Show an open request to its circle, if something of it is still free and it was not shown before."""
    request = requests.get(turn, number)
    if request is None or request.state != "open" or request.shown_at is not None:
        return
    free = [item.category for item in requests.items_of(turn, number) if item.state in ("open", "held")]
    if free:
        circles.show(
            turn,
            number,
            Draft("", free, urgency=request.urgency, circle=request.circle, language=request.language),
        )


TALKS = (ask_again,)
DEEDS = (stop, pass_on)
TIMERS = (post_again, end_refusal)
