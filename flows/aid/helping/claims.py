"""Claims: an item is held while somebody thinks, claimed by their yes, accepted by the requester, given back.

    open --hold--> held --claim--> claimed (waiting) --accept--> claimed (accepted) --> done, by `closing`
      ^              |lapse           |give back, refuse, lapse      |
      +--------------+----------------+------------------------------+

One winner by conditional update; whoever comes second is told at once and is next in line (A14, A38).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import and_, or_, select, update

from bot.contract.words import _
from bot.people.community import Default
from bot.talk.base import Ground
from bot.talk.declaring import timer
from bot.talk.turn import Turn
from flows.aid.between import relay
from flows.aid.following import pace
from flows.aid.helping import phrases, telling
from flows.aid.offering import offers
from flows.aid.requesting import requests
from flows.aid.requesting.requests import rows
from flows.aid.tables import Claim, Item, Notice, Request

#: Claims that bind somebody.
LIVE = ("waiting", "accepted")

SETTINGS: Mapping[str, Default] = {
    "aid.hold_seconds": Default(600, _("Seconds a need is kept for somebody who thinks about it"), 60, 3600),
    "aid.claims_at_once": Default(3, _("How many things one person helps with at the same time"), 1, 50),
    "aid.answer_within": Default(
        3600, _("Seconds the requester has to say yes, before a reminder"), 300, 86400
    ),
}


def live(ground: Ground, item_id: int) -> Claim | None:
    """The claim that an item has now, if any."""
    return ground.session.scalars(
        select(Claim).where(Claim.item_id == item_id, Claim.state.in_(LIVE))
    ).first()


def get(ground: Ground, claim_id: int | str) -> Claim | None:
    """A claim by its id; None for what is none."""
    return ground.session.get(Claim, int(claim_id)) if str(claim_id).isdecimal() else None


def held_by(ground: Ground, person_id: int) -> Sequence[Claim]:
    """What somebody helps with now, oldest first."""
    wanted = select(Claim).where(Claim.helper_id == person_id, Claim.state.in_(LIVE)).order_by(Claim.id)
    return ground.session.scalars(wanted).all()


def has_room(turn: Turn, person_id: int) -> bool:
    """Whether somebody may help with one more thing (A20)."""
    return len(held_by(turn, person_id)) < int(turn.setting("aid.claims_at_once"))


# -- holding ---------------------------------------------------------------------------------------------


def _free_for(turn: Turn, person_id: int) -> Any:
    """The condition under which a person may hold or claim an item now."""
    mine_or_over = or_(Item.held_by == person_id, Item.held_until <= turn.now)
    return or_(Item.state == "open", and_(Item.state == "held", mine_or_over))


def hold(turn: Turn, item: Item, person_id: int) -> str:
    """Keep an item for whoever thinks about it: "held", else "next" (in line), "claimed" (in line, too) or "closed"."""
    until = turn.now + turn.setting("aid.hold_seconds")
    done = turn.session.execute(
        update(Item)
        .where(Item.id == item.id, _free_for(turn, person_id))
        .values(state="held", held_by=person_id, held_until=until)
    )
    if rows(done) == 1:
        turn.plan(until, "aid.hold_over", item.id, f"{person_id}:{until:.0f}", person=person_id)
        return "held"
    state = turn.session.scalars(select(Item.state).where(Item.id == item.id)).one()
    if state == "closed":
        return "closed"
    _stand_in_line(turn, item, person_id)
    return "next" if state == "held" else "claimed"


def let_go(turn: Turn, item: Item, person_id: int) -> bool:
    """They said no, or never answered: the item is open again and the next in line hears of it."""
    done = turn.session.execute(
        update(Item)
        .where(Item.id == item.id, Item.state == "held", Item.held_by == person_id)
        .values(state="open", held_by=None, held_until=None)
    )
    if rows(done) != 1:
        return False
    _call_next(turn, item)
    return True


@timer("aid.hold_over")
def end_hold(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Ten minutes without a yes: nobody was notified, nothing happened (A38)."""
    item = turn.session.get(Item, int(subject))
    if item is not None and item.held_until is not None and item.held_until <= turn.now:
        let_go(turn, item, int(payload["person"]))


# -- the line --------------------------------------------------------------------------------------------


def _stand_in_line(turn: Turn, item: Item, person_id: int) -> None:
    known = turn.session.scalars(_line(item, person_id)).first()
    if known is None:
        turn.session.add(
            Notice(
                request_id=item.request_id, item_id=item.id, person_id=person_id, why="next", wave=0, at=turn.now,
                over_at=None,
            )
        )  # fmt: skip
    elif known.over_at is not None:
        known.at, known.over_at = turn.now, None
    turn.session.flush()


def _line(item: Item, person_id: int | None = None) -> Any:
    wanted = select(Notice).where(Notice.item_id == item.id, Notice.why == "next")
    return (
        wanted.where(Notice.person_id == person_id) if person_id else wanted.where(Notice.over_at.is_(None))
    )


def _call_next(turn: Turn, item: Item) -> None:
    """It is free again: whoever is first in line is asked, the others keep their places."""
    for waiting in turn.session.scalars(_line(item).order_by(Notice.at, Notice.id)).all():
        waiting.over_at = turn.now
        turn.session.flush()
        if telling.it_is_your_turn(turn, item, waiting.person_id):
            return


def _free_the_line(turn: Turn, item: Item, but: int) -> None:
    """Somebody has it: the others in line are told that they are free (A22)."""
    for waiting in turn.session.scalars(_line(item)).all():
        waiting.over_at = turn.now
        if waiting.person_id != but:
            telling.you_are_free(turn, item, waiting.person_id)
    turn.session.flush()


# -- claiming --------------------------------------------------------------------------------------------


def claim(turn: Turn, item: Item, person_id: int, agreed: bool = False) -> Claim | None:
    """The helper's yes; None if somebody else was faster.

    With "first come", or where the requester said yes to this helper before (`agreed`), it is accepted at once.
    """
    request = turn.session.get_one(Request, item.request_id)
    done = turn.session.execute(
        update(Item)
        .where(Item.id == item.id, _free_for(turn, person_id))
        .values(state="claimed", held_by=None, held_until=None)
    )
    if rows(done) != 1:
        return None
    made = Claim(
        item_id=item.id, request_id=request.id, helper_id=person_id, state="waiting", made_at=turn.now,
        accepted_at=None, sign_at=turn.now, ended_at=None, phrase=None,
    )  # fmt: skip
    turn.session.add(made)
    turn.session.flush()
    turn.audit("aid.claimed", f"request:{request.id}", item=item.letter, helper=person_id)
    _free_the_line(turn, item, person_id)
    if agreed or request.choosing == "first":
        accept(turn, made)
    else:
        telling.somebody_can_help(turn, request, item, made)
        turn.plan(turn.now + patience(turn, request), "aid.requester_silent", made.id, "1")
    requests.refresh(turn, request)
    return made


def patience(turn: Turn, request: Request) -> float:
    """Seconds until a silent requester is reminded: an hour, or a quarter of the time left (A39)."""
    left = (request.due_until or request.due_from or float("inf")) - turn.now
    return max(60.0, min(float(turn.setting("aid.answer_within")), left / 4))


def accept(turn: Turn, made: Claim) -> bool:
    """The requester's yes: both sides can write to each other from now on. False if it no longer waits."""
    done = turn.session.execute(
        update(Claim)
        .where(Claim.id == made.id, Claim.state == "waiting")
        .values(state="accepted", accepted_at=turn.now, sign_at=turn.now, phrase=phrases.pick(made.id))
    )
    if rows(done) != 1:
        return False
    turn.unplan("aid.requester_silent", made.id)
    turn.audit("aid.accepted", f"request:{made.request_id}", helper=made.helper_id)
    opened = relay.open(turn, made.id)
    request, item = turn.session.get_one(Request, made.request_id), turn.session.get_one(Item, made.item_id)
    offers.use(turn, made.helper_id, item)
    pace.watch(turn, request, made)
    telling.you_have_a_helper(turn, request, item, made, opened)
    return True


def end(turn: Turn, made: Claim, state: str) -> bool:
    """End a live claim as given_back, lapsed, refused or passed: the item is open again, the next in line is asked.

    Nothing passes between the two any more. False if it was over already. Says nothing to them: the caller knows why.
    """
    done = turn.session.execute(
        update(Claim).where(Claim.id == made.id, Claim.state.in_(LIVE)).values(state=state, ended_at=turn.now)
    )
    if rows(done) != 1:
        return False
    item, request = turn.session.get_one(Item, made.item_id), turn.session.get_one(Request, made.request_id)
    turn.unplan("aid.requester_silent", made.id)
    turn.audit("aid.claim_ended", f"request:{request.id}", helper=made.helper_id, how=state)
    relay.end(turn, made.id, silent_for=(request.requester_id, made.helper_id))
    offers.give_back(turn, item)
    if requests.move(turn, item, "give_back"):
        _call_next(turn, item)
    requests.refresh(turn, request)
    return True


def sign(turn: Turn, claim_id: int) -> None:
    """The helper gave a sign of life (A18)."""
    turn.session.execute(update(Claim).where(Claim.id == claim_id).values(sign_at=turn.now))


TIMERS = (end_hold,)
