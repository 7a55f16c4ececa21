"""What an assembly talks about: proposed, supported, listed, done; what is left over waits for the next one (P22).

    gathering ──enough supporters──► listed ──► now ──► done
        └────────── withdrawn ◄────────┘         └────► listed again, at the next assembly

    item = propose(turn, Draft(…))     topics are listed at once, proposals once enough people support them
    support(turn, item)   take_back(turn, item)   withdraw(turn, item)   put_first(turn, item)
    adopt(turn, meeting)               takes what waited      let_go(turn, meeting)   leaves what it did not reach

Each verb is one conditional statement: whoever comes second changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import func, select

from bot.contract.words import _
from bot.people.community import Default
from bot.store import cards
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.assembly.meeting import meetings
from flows.assembly.meeting.tables import Item, Meeting, Support

Kind = Literal["topic", "proposal"]
#: States in which it may still change; and those of the agenda of an assembly.
OPEN = ("gathering", "listed")
LISTED = ("listed", "now", "done")
SETTINGS: Mapping[str, Default] = {
    "assembly.supporters": Default(
        2, _("Supporters that a proposal needs, besides who made it, to be on the agenda"), 0, 50
    ),
}
#: Bounds of what somebody puts on an agenda: characters, minutes.
LONGEST_TITLE, MOST_MINUTES = 160, 240


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody said yes to."""

    title: str
    minutes: int
    kind: Kind
    meeting_id: int | None = None
    follows: int | None = None


def propose(turn: Turn, draft: Draft, *, author_id: int | None) -> Item:
    """Store it; on the agenda at once, or as soon as enough people support it."""
    gathers = draft.kind == "proposal" and wanted(turn) > 0
    number = turn.number("meeting_item")
    item = Item(
        id=number, meeting_id=draft.meeting_id, author_id=author_id, title=draft.title, minutes=draft.minutes,
        kind=draft.kind, state="gathering" if gathers else "listed", place=0, poll_id=None, outcome="",
        review_at=None, follows=draft.follows, created_at=turn.now, begun_at=None, ended_at=None,
    )  # fmt: skip
    turn.session.add(item)
    turn.flush()
    turn.audit("agenda.proposed", f"meeting_item:{number}")
    if gathers:
        turn.touch("proposal", number)
    else:
        _place(turn, item)
    return item


def support(turn: Turn, item: Item) -> bool:
    """Whoever acts wants it talked about; once, and not by who made it. With enough of them it is on the agenda."""
    turn.flush()
    done = turn.hot.run(
        "INSERT INTO meeting_support (item_id, person_id, at) SELECT ?, ?, ? WHERE EXISTS"
        " (SELECT 1 FROM meeting_item WHERE id = ? AND state = 'gathering' AND coalesce(author_id, 0) <> ?)"
        " ON CONFLICT (item_id, person_id) DO NOTHING",
        (item.id, turn.actor.id, turn.now, item.id, turn.actor.id),
    )
    if done == 1:
        turn.session.expire_all()
        turn.touch("proposal", item.id)
        if supporters(turn, item.id) >= wanted(turn):
            _list(turn, item)
    return done == 1


def take_back(turn: Turn, item: Item) -> bool:
    """Not any more, while it still gathers supporters."""
    turn.flush()
    done = turn.hot.run(
        "DELETE FROM meeting_support WHERE item_id = ? AND person_id = ?"
        " AND EXISTS (SELECT 1 FROM meeting_item WHERE id = ? AND state = 'gathering')",
        (item.id, turn.actor.id, item.id),
    )
    turn.session.expire_all()
    if done == 1:
        turn.touch("proposal", item.id)
    return done == 1


def withdraw(turn: Turn, item: Item) -> bool:
    """It is not talked about; False once it was, or is."""
    return move(turn, item, OPEN, "withdrawn", ended_at=turn.now)


def move(turn: Turn, item: Item, before: Sequence[str], after: str, **values: object) -> bool:
    """One legal move, decided by the database; False if it is not legal any more."""
    turn.flush()
    columns = {"state": after, **values}
    sets, marks = ", ".join(f"{name} = ?" for name in columns), ", ".join("?" * len(before))
    done = turn.hot.run(
        f"UPDATE meeting_item SET {sets} WHERE id = ? AND state IN ({marks})",  # noqa: S608 - our own columns
        (*columns.values(), item.id, *before),
    )
    if done == 1:
        turn.session.refresh(item)
        turn.audit(f"agenda.{after}", f"meeting_item:{item.id}")
        if after != "gathering":
            cards.close(turn.hot, "proposal", str(item.id), turn.now)
        _changed(turn, item)
    return done == 1


def put_first(turn: Turn, item: Item) -> bool:
    """The next to be talked about."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE meeting_item SET place = (SELECT min(o.place) - 1 FROM meeting_item o WHERE o.state = 'listed'"
        " AND o.meeting_id = meeting_item.meeting_id) WHERE id = ? AND state = 'listed' AND meeting_id IS NOT NULL",
        (item.id,),
    )
    turn.session.expire_all()
    return done == 1


# -- from one assembly to the next -----------------------------------------------------------------------


def adopt(turn: Turn, meeting: Meeting) -> int:
    """An assembly was called: what waited for one is its business; how much that is."""
    turn.flush()
    waiting = (
        select(Item).where(Item.meeting_id.is_(None), Item.state.in_(OPEN)).order_by(Item.created_at, Item.id)
    )
    found = turn.session.scalars(waiting).all()
    for item in found:
        item.meeting_id = meeting.id
        turn.flush()
        if item.state == "listed":
            _place(turn, item)
        else:
            turn.touch("proposal", item.id)
    return len(found)


def let_go(turn: Turn, meeting: Meeting, states: Sequence[str] = OPEN) -> Sequence[Item]:
    """What is not done there goes to the next assembly, or waits for one; what that is."""
    turn.flush()
    then = next(
        (one for one in meetings.ahead(turn) if one.id != meeting.id and one.state == "planned"), None
    )
    left = (
        select(Item)
        .where(Item.meeting_id == meeting.id, Item.state.in_(states))
        .order_by(Item.place, Item.id)
    )
    found = turn.session.scalars(left).all()
    for item in found:
        item.meeting_id, item.place = (None if then is None else then.id), 0
        turn.flush()
        if item.state == "listed":
            _place(turn, item)
    return found


def _list(turn: Turn, item: Item) -> None:
    """Enough people support it."""
    if not move(turn, item, ("gathering",), "listed"):
        return
    meeting = meeting_of(turn, item)
    if meeting is not None and not meetings.agenda_is_open(turn, meeting):
        item.meeting_id = None  # too late for that one
        turn.flush()
    _place(turn, item)


def _place(turn: Turn, item: Item) -> None:
    """At the end of its agenda."""
    if item.meeting_id is None:
        return
    turn.hot.run(
        "UPDATE meeting_item SET place = 1 + (SELECT coalesce(max(o.place), 0) FROM meeting_item o"
        " WHERE o.meeting_id = meeting_item.meeting_id) WHERE id = ?",
        (item.id,),
    )
    turn.session.refresh(item)
    _changed(turn, item)


def _changed(turn: Turn, item: Item) -> None:
    if item.meeting_id is not None:
        turn.touch("meeting", item.meeting_id)


# -- looking things up -----------------------------------------------------------------------------------

_NUMBER = re.compile(r"#?(\d{1,9})")


def find(ground: Ground, thing: str) -> Item | None:
    """What "31" or "#31" names on an agenda."""
    match = _NUMBER.fullmatch(thing.strip())
    return ground.session.get(Item, int(match[1])) if match else None


def meeting_of(ground: Ground, item: Item) -> Meeting | None:
    """The assembly whose agenda it is on, or may come on."""
    return None if item.meeting_id is None else ground.session.get(Meeting, item.meeting_id)


def of(ground: Ground, meeting_id: int | None, states: Sequence[str] = LISTED) -> Sequence[Item]:
    """What is on an agenda, in its order; of None, what waits for an assembly."""
    whose = Item.meeting_id.is_(None) if meeting_id is None else Item.meeting_id == meeting_id
    return ground.session.scalars(
        select(Item).where(whose, Item.state.in_(states)).order_by(Item.place, Item.id)
    ).all()


def gathering(ground: Ground) -> Sequence[Item]:
    """Every proposal that gathers supporters, oldest first."""
    return ground.session.scalars(select(Item).where(Item.state == "gathering").order_by(Item.id)).all()


def supporters(ground: Ground, item_id: int) -> int:
    """How many people support it, besides who made it."""
    return ground.session.scalar(select(func.count()).where(Support.item_id == item_id)) or 0


def wanted(ground: Ground) -> int:
    """How many a proposal needs."""
    return int(ground.setting("assembly.supporters"))
