"""Requests: opened from a draft, edited, withdrawn; what may follow what.

number = open(turn, draft)            request, items, cards or private waves, in this turn
request, item = find(turn, "12b")     what a thing names
MOVES[(state, verb)]                  the legal moves of an item; anything else changes nothing
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any, NamedTuple, cast

from sqlalchemy import CursorResult, Result, select, update

from bot.store import cards
from bot.talk import pings
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.aid import areas
from flows.aid.tables import Item, Request

#: An item's state and a verb -> the state after it. `closing` and `claims` change nothing that is not here.
MOVES: Mapping[tuple[str, str], str] = {
    ("open", "hold"): "held",
    ("held", "lapse"): "open",
    ("open", "claim"): "claimed",
    ("held", "claim"): "claimed",
    ("claimed", "give_back"): "open",
    ("open", "close"): "closed",
    ("held", "close"): "closed",
    ("claimed", "close"): "closed",
    ("closed", "reopen"): "open",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person said yes to. `due` is (from, until) in seconds; either may be None."""

    words: str
    kinds: Sequence[str]
    place: str | None = None
    due: tuple[float | None, float | None] = (None, None)
    urgency: str = "normal"
    people: int | None = None
    circle: str = "group"
    choosing: str = "first"
    on_behalf: str = ""
    note: str | None = None
    language: str = ""
    repeat_of: int | None = None
    #: The circle once a stranger is let in; until then it is the team's.
    wished: str | None = None
    #: For whom it was entered by somebody else (A9, G5); None for whoever writes.
    requester_id: int | None = None
    #: The message it came from, "chat id:ref" (A11).
    origin: str | None = None
    #: A recurrence rule: it posts itself again (A12); "" for once.
    repeats: str = ""


class Named(NamedTuple):
    """What "12" or "12b" names; `item` is None where the request has several and none was said."""

    request: Request
    item: Item | None


def open(turn: Turn, draft: Draft) -> int:  # noqa: A001 - the verb of a request
    """Store a request with one item a kind; its number. Who sees it is `circles.show`'s.

    Close to the driver: this is the one write of aid that a busy day repeats.
    """
    number = turn.number("request")
    _store(turn, number, draft)
    for letter, kind in zip(ascii_lowercase, draft.kinds, strict=False):
        turn.hot.insert("aid_item", request_id=number, letter=letter, category=kind, state="open")
    _plan(turn, number, draft)
    turn.audit("aid.opened", f"request:{number}", circle=draft.circle, kinds=list(draft.kinds))
    return number


def _store(turn: Turn, number: int, draft: Draft) -> None:
    spot, owner = areas.settle(turn, draft.place), draft.requester_id or turn.actor.id
    poster = turn.person.id if turn.person is not None and turn.person.id != owner else None
    turn.hot.insert(
        "aid_request", id=number, requester_id=owner, poster_id=poster,
        on_behalf=draft.on_behalf, words=_sealed(turn, owner, "words", number, draft.words),
        place=_sealed(turn, owner, "place", number, draft.place), area=spot.area, public_place=spot.shown,
        due_from=draft.due[0], due_until=draft.due[1], urgency=draft.urgency, people=draft.people or None,
        circle=draft.circle, wished=draft.wished, choosing=draft.choosing, state="open", language=draft.language,
        repeat_of=draft.repeat_of, origin=draft.origin,
        note=_sealed(turn, owner, "note", number, draft.note), created_at=turn.now,
    )  # fmt: skip


def _sealed(turn: Turn, owner: int, column: str, number: int, text: str | None) -> bytes | None:
    return turn.seal(owner, f"aid_request.{column}", number, text) if text else None


def _plan(turn: Turn, number: int, draft: Draft) -> None:
    """What happens if nobody comes (A28), and when it grows old (A27)."""
    turn.plan(team_hears_at(turn, draft), "aid.unclaimed", number)
    turn.plan(_grows_old_at(turn, draft.due), "aid.still_needed", number)


#: Seconds after its time has passed until its requester is asked: what was to come has come by then.
AFTERWARDS = 3600.0


def passed(request: Request, now: float) -> bool:
    """Whether the time for which it was wanted is over."""
    wanted = request.due_until or request.due_from
    return wanted is not None and wanted < now


def _grows_old_at(turn: Turn, due: tuple[float | None, float | None]) -> float:
    """When its requester is asked: after the setting, or once the time it was wanted for has passed (A27)."""
    usual, wanted = turn.now + float(turn.setting("aid.still_needed_after")), due[1] or due[0]
    return usual if wanted is None else min(usual, max(wanted, turn.now) + AFTERWARDS)


#: Seconds: what is urgent makes a sound, and wakes people, only with less time left than that.
NIGHT_CALL = 6 * 3600.0


def cannot_wait(urgency: str, due: float | None, now: float) -> bool:
    """Urgent, and wanted within six hours or without a time, so now (rule 12)."""
    return urgency == "high" and (due is None or due - now < NIGHT_CALL)


def weight_of(turn: Turn, number: int) -> pings.Weight:
    """How the team is asked about it: what cannot wait wakes them, what is urgent waits for no gap.

    By driver: the turn that opens a request asks it, too (170 µs as an object, 3 so).
    """
    row = turn.hot.one("SELECT urgency, due_from, due_until FROM aid_request WHERE id = ?", (number,))
    if row is None or row[0] != "high":
        return "usual"
    first = pings.first_seen(turn, "aid", "soon")
    is_night = first is not None and first > turn.now
    return "urgent" if is_night and cannot_wait(row[0], row[2] or row[1], turn.now) else "soon"


def team_hears_at(turn: Turn, draft: Draft) -> float:
    """When the team is told that nobody came: after the setting, or half the time left, whichever is sooner (A28)."""
    wait = float(turn.setting("aid.unclaimed_high" if draft.urgency == "high" else "aid.unclaimed"))
    wanted = draft.due[1] or draft.due[0]
    return turn.now + (wait if wanted is None else min(wait, max(600.0, (wanted - turn.now) / 2)))


#: What `edit` may change, and the columns it sets.
EDITABLE = frozenset({"words", "place", "due", "urgency", "people", "choosing", "note"})


def edit(turn: Turn, request: Request, **changes: Any) -> bool:
    """Change fields of an open request; False if it is closed or the field is no field.

    The circle is not among them: `circles.narrow` and `circles.widen` are, for they move posts.
    """
    if request.state != "open" or changes.keys() - EDITABLE:
        return False
    values: dict[str, Any] = {}
    for field, value in changes.items():
        if field in ("words", "place", "note"):
            values[field] = _sealed(turn, request.requester_id, field, request.id, value)
        elif field == "due":
            values |= {"due_from": value[0], "due_until": value[1]}
        else:
            values[field] = value
    if "place" in changes:
        values["area"], values["public_place"] = areas.settle(turn, changes["place"])
    changed = _change(turn, request.id, "open", **values)
    if changed:
        turn.audit("aid.edited", f"request:{request.id}", fields=sorted(changes))
        if "due" in changes:
            turn.unplan("aid.still_needed", request.id)
            at = _grows_old_at(turn, changes["due"])
            turn.plan(at, "aid.still_needed", request.id, f"{at:.0f}")
        refresh(turn, request)
    return changed


def _change(turn: Turn, request_id: int, state: str, **values: Any) -> bool:
    done = turn.session.execute(
        update(Request).where(Request.id == request_id, Request.state == state).values(**values)
    )
    return rows(done) == 1


def move(turn: Turn, item: Item, verb: str, **values: Any) -> bool:
    """One legal move of an item, decided by the database; False if it is not legal any more."""
    before = [state for state, named in MOVES if named == verb]
    after = next(after for (_state, named), after in MOVES.items() if named == verb)
    done = turn.session.execute(
        update(Item).where(Item.id == item.id, Item.state.in_(before)).values(state=after, **values)
    )
    return rows(done) == 1


def rows(done: Result[Any]) -> int:
    """How many rows a statement changed."""
    return int(cast(CursorResult[Any], done).rowcount)


def refresh(turn: Turn, request: Request) -> None:
    """Redraw the cards of a request: the group's if the group sees it, and the team's."""
    if request.circle == "group" and request.shown_at is not None:
        turn.touch("request", request.id)
    if request.circle == "team":
        turn.touch("request_team", request.id)


def shrink(turn: Turn, request: Request) -> None:
    """The cards of a closed request shrink to a line, and go in time (rule 14)."""
    for kind in ("request", "request_team"):
        cards.close(turn.hot, kind, str(request.id), turn.now)


def unfold(turn: Turn, request: Request) -> None:
    """The cards of a request that is open again live on."""
    for kind, purpose in (("request", "requests"), ("request_team", "team")):
        cards.reopen(turn.hot, kind, str(request.id), purpose, turn.now)


def open_of(ground: Ground, person_id: int) -> Sequence[Request]:
    """Somebody's open requests, oldest first."""
    wanted = (
        select(Request).where(Request.requester_id == person_id, Request.state == "open").order_by(Request.id)
    )
    return ground.session.scalars(wanted).all()


#: Seconds within which the same need of the same person may be the same request (A8).
TWIN = 48 * 3600
#: CROSS JOIN keeps the order: few requests of a person's, many items of a kind.
_TWIN = (
    "SELECT r.id, i.category FROM aid_request r CROSS JOIN aid_item i WHERE i.request_id = r.id"
    " AND r.requester_id = ? AND r.state = 'open' AND r.created_at > ? AND i.state <> 'closed'"
    " AND i.category IN ({marks}) ORDER BY r.id DESC LIMIT 1"
)


def twin(ground: Ground, person_id: int, kinds: Sequence[str], now: float) -> tuple[int, str] | None:
    """The newest open request of a person with one of these kinds: (number, kind). 5 µs: it runs with every answer."""
    row = ground.hot.one(_TWIN.format(marks=",".join("?" * len(kinds))), (person_id, now - TWIN, *kinds))
    return None if row is None else (row[0], row[1])


def count_open(ground: Ground, person_id: int) -> int:
    """How many requests somebody has open."""
    row = ground.hot.one(
        "SELECT count(*) FROM aid_request WHERE requester_id = ? AND state = 'open'", (person_id,)
    )
    return int(row[0]) if row else 0


_THING = re.compile(r"#?(\d{1,9})([a-z]?)")


def get(ground: Ground, number: int | str) -> Request | None:
    """The request with a number."""
    return ground.session.get(Request, int(number))


def items_of(ground: Ground, request_id: int) -> Sequence[Item]:
    """A request's items, by letter."""
    return ground.session.scalars(
        select(Item).where(Item.request_id == request_id).order_by(Item.letter)
    ).all()


def find(ground: Ground, thing: str) -> Named | None:
    """The request and item that "12", "#12" or "12b" names; None if there is none."""
    match = _THING.fullmatch(thing.strip().lower())
    request = get(ground, match[1]) if match else None
    if match is None or request is None:
        return None
    items = items_of(ground, request.id)
    if not match[2]:
        return Named(request, items[0] if len(items) == 1 else None)
    item = next((item for item in items if item.letter == match[2]), None)
    return Named(request, item) if item else None


def number_of(ground: Ground, item: Item) -> str:
    """How an item is called: "12", or "12b" where its request has several."""
    several = len(items_of(ground, item.request_id)) > 1
    return f"{item.request_id}{item.letter if several else ''}"


def words_of(ground: Ground, request: Request) -> str:
    """The requester's own words; "" once erased."""
    return ground.unseal(request.requester_id, "aid_request.words", request.id, request.words) or ""


def place_of(ground: Ground, request: Request) -> str | None:
    """The place as it was written; never for a group."""
    return ground.unseal(request.requester_id, "aid_request.place", request.id, request.place)


def note_of(ground: Ground, request: Request) -> str | None:
    """The private note for the helper (A32)."""
    return ground.unseal(request.requester_id, "aid_request.note", request.id, request.note)


def last_asked(ground: Ground, person_id: int) -> float:
    """When somebody last asked for help, seconds since the epoch; 0 for never."""
    row = ground.hot.one("SELECT max(created_at) FROM aid_request WHERE requester_id = ?", (person_id,))
    return float(row[0] or 0.0) if row is not None else 0.0
