"""Claims: an item is held while somebody thinks, claimed by their yes, accepted by the requester, given back.

    open --hold--> held --claim--> claimed(waiting) --accept--> claimed(accepted) --> done
      ^______________|lapse              |refuse/give_back/lapse
      |__________________________________|

One winner by conditional update; whoever comes second is told at once and is next (A14, A38).
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.aid.tables import Claim, Item

#: Claims that bind somebody.
LIVE = ("waiting", "accepted")


def live(ground: Ground, item_id: int) -> Claim | None:
    """The claim that an item has now, if any."""
    return ground.session.scalars(
        select(Claim).where(Claim.item_id == item_id, Claim.state.in_(LIVE))
    ).first()


def held_by(ground: Ground, person_id: int) -> Sequence[Claim]:
    """What somebody helps with now, oldest first."""
    wanted = select(Claim).where(Claim.helper_id == person_id, Claim.state.in_(LIVE)).order_by(Claim.id)
    return ground.session.scalars(wanted).all()


def hold(turn: Turn, item: Item, person_id: int) -> str:
    """Keep an item 10 min for whoever thinks about it: "held" now (or "yours" already), else "next", "closed"."""
    raise RuntimeError("being built")


def claim(turn: Turn, item: Item, person_id: int) -> Claim | None:
    """The helper's yes; None if somebody else was faster. With "first come" it is accepted at once."""
    raise RuntimeError("being built")


def accept(turn: Turn, made: Claim) -> bool:
    """The requester's yes: both sides can talk from now on. False if it no longer waits."""
    raise RuntimeError("being built")


def end(turn: Turn, made: Claim, state: str) -> bool:
    """End a live claim as given_back, lapsed, refused or passed: the item is open again, the next in line is told.

    Use `closing` for done. False if it was over already. Tells nobody but the next in line: the caller says why.
    """
    raise RuntimeError("being built")


def sign(turn: Turn, claim_id: int) -> None:
    """The helper gave a sign of life (A18)."""
    raise RuntimeError("being built")
