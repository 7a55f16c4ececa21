"""The relay: two people write to each other through the hub; no handle and no number is shown (A16).

    open(turn, claim_id)          the helper was accepted
    open_for_team(turn, 12, ana)  the team writes to whoever asked, and nobody learns a name (A30)
    end(turn, claim_id)           nothing passes any more; both are told

Who hears what is in `passing`, the buttons are in `relay_deeds`.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select

from bot.contract.views import Kind, View
from bot.contract.words import Msg, Text, _
from bot.people.community import Default
from bot.talk import Turn, names
from flows.aid.between.relay_tables import Pen, Relay
from flows.aid.requesting import requests
from flows.aid.tables import Claim, Item, Request

TEAM = "team"
#: States in which words pass; "late" ones only by reply or number.
PASSING = ("open", "late")

KINDS = (
    Kind("relay.word", "repeat", fleeting=True),
    Kind("relay.note", "repeat", fleeting=True),
    Kind("relay.secret", "repeat", fleeting=True),
    Kind("aid.relay", "repeat", asked=False, holds=True),
)
SETTINGS = {
    "aid.report_keep": Default(
        30 * 86400, _("Seconds that a report of abuse keeps what was written"), 86400, 90 * 86400
    ),
}


# -- opening and ending ----------------------------------------------------------------------------------


def open(turn: Turn, claim_id: int) -> Relay:  # noqa: A001 - the relay's own verb
    """The helper was accepted: both may write from now on. The same relay, if it is open already."""
    claim = turn.session.get_one(Claim, claim_id)
    request = turn.session.get_one(Request, claim.request_id)
    thing = requests.number_of(turn, turn.session.get_one(Item, claim.item_id))
    return _opened(turn, request.id, thing, "claim", claim_id, request.requester_id, claim.helper_id)


def open_for_team(turn: Turn, request_id: int, person_id: int) -> Relay:
    """Somebody of the team writes to a requester (A30)."""
    request = turn.session.get_one(Request, request_id)
    return _opened(turn, request_id, str(request_id), TEAM, 0, request.requester_id, person_id)


def open_for_alarm(turn: Turn, number: int, asker_id: int, person_id: int) -> Relay:
    """Somebody of the team writes to a person in danger (A4); the number is the alarm's."""
    return _opened(turn, number, str(number), TEAM, 0, asker_id, person_id)


def _opened(
    turn: Turn, request_id: int, thing: str, kind: str, claim_id: int, asker_id: int, helper_id: int
) -> Relay:
    known = turn.session.scalars(
        select(Relay).where(
            Relay.request_id == request_id,
            Relay.claim_id == claim_id,
            Relay.helper_id == helper_id,
            Relay.asker_id == asker_id,
        )
    ).first()
    if known is None:
        known = Relay(
            request_id=request_id, thing=thing, kind=kind, claim_id=claim_id, asker_id=asker_id,
            helper_id=helper_id, state="open", opened_at=turn.now, ended_at=None,
        )  # fmt: skip
        turn.session.add(known)
    elif kind == TEAM:
        known.state, known.ended_at = "open", None
    turn.session.flush()
    return known


def rest(turn: Turn, claim_id: int) -> None:
    """It is done: a reply and "@12" still pass until the number dies, plain words no longer do."""
    for found in _of_claim(turn, claim_id, "open"):
        found.state = "late"
        _lay_pens_down(turn, found)


def wake(turn: Turn, claim_id: int) -> None:
    """The end was taken back: as before."""
    for found in _of_claim(turn, claim_id, "late"):
        found.state = "open"
    turn.session.flush()


def _of_claim(turn: Turn, claim_id: int, *states: str) -> Sequence[Relay]:
    wanted = select(Relay).where(Relay.claim_id == claim_id, Relay.state.in_(states))
    return turn.session.scalars(wanted).all()


def end(turn: Turn, claim_id: int, *, why: Msg | None = None, silent_for: Sequence[int] = ()) -> None:
    """The claim is over: nothing passes any more, and both are told (`why` comes first)."""
    for found in _of_claim(turn, claim_id, *PASSING):
        close(turn, found, why, silent_for)


def end_all(turn: Turn, request_id: int, *, silent: bool = False) -> None:
    """The request's number dies: every relay about it ends."""
    wanted = select(Relay).where(Relay.request_id == request_id, Relay.state.in_(PASSING))
    for found in turn.session.scalars(wanted).all():
        close(turn, found, silent_for=(found.asker_id, found.helper_id) if silent else ())


def close(turn: Turn, relay: Relay, why: Msg | None = None, silent_for: Sequence[int] = ()) -> None:
    """Nothing passes any more; both ends are told, but those who know already."""
    relay.state, relay.ended_at = "ended", turn.now
    _lay_pens_down(turn, relay)
    for person_id in (relay.asker_id, relay.helper_id):
        if person_id not in silent_for:
            name = name_of(turn, relay, other(relay, person_id))
            over = _(
                "You and {name} no longer write to each other about #{thing}.", name=name, thing=relay.thing
            )
            said = View.of(*([why] if why else []), over)
            turn.tell(person_id, said, "aid.relay", about=f"request:{relay.request_id}")


def _lay_pens_down(turn: Turn, relay: Relay) -> None:
    for pen in turn.session.scalars(select(Pen).where(Pen.relay_id == relay.id)).all():
        turn.session.delete(pen)
    turn.session.flush()


# -- who ------------------------------------------------------------------------------------------------


def other(relay: Relay, person_id: int) -> int:
    """The one at the other end."""
    return relay.helper_id if person_id == relay.asker_id else relay.asker_id


def name_of(turn: Turn, relay: Relay, person_id: int) -> Text:
    """How one end is called towards the other; the team's relay names nobody (A30)."""
    if relay.kind == TEAM:
        return _("the team") if person_id == relay.helper_id else f"#{relay.thing}"
    return names.called(turn, person_id)


def short_name(turn: Turn, relay: Relay, person_id: int) -> Text:
    """The same, for a button."""
    return name_of(turn, relay, person_id) if relay.kind == TEAM else names.short(turn, person_id)


def get(turn: Turn, relay_id: int) -> Relay | None:
    """A relay that whoever acts is an end of; nobody else's."""
    found = turn.session.get(Relay, relay_id)
    return found if found is not None and turn.actor.id in (found.asker_id, found.helper_id) else None


def mine(turn: Turn, number: int | None = None, thing: str | None = None) -> Sequence[Relay]:
    """Relays of whoever acts, newest first: open ones; by number those that rest, too."""
    me = turn.actor.id
    states = PASSING if number is not None or thing is not None else ("open",)
    wanted = select(Relay).where(Relay.state.in_(states), or_(Relay.asker_id == me, Relay.helper_id == me))
    if number is not None:
        wanted = wanted.where(Relay.request_id == number)
    if thing is not None:
        wanted = wanted.where(Relay.thing == thing)
    return turn.session.scalars(wanted.order_by(Relay.id.desc())).all()
