"""Messages nobody asked for: they wait for their hour, and several become one.

    what somebody holds, or that is within 24 h    as soon as it is not quiet; what waited for that, as one
    what the team should look at                   so, too, but several as one, and at most 6 a day
    what somebody says now (`timely`)              so, too, while the day and week below have room
    everything else                                at 9:00 and 18:00, merged, at most 3 a day and 8 a week
    in a group                                     when its budget has room; what it waits for (`holds`) first

What would be no use when the quiet is over does not wait for that. /stop and mutes drop them, but for what must be
known (`firm`). What found no room for a week, or came too late, is dropped: it is no longer news. A word to thousands
is let go a few hundred at a time, each a transaction of its own, so that nobody waits for an answer meanwhile.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.contract.codec import dumps, loads
from bot.contract.views import Act, Action, Kind, View
from bot.contract.words import Joined, Text
from bot.delivery import budget
from bot.delivery.desk import At
from bot.people.hours import PING, ping_at
from bot.people.person import RESTS

#: Seconds after which an unasked message is no news any more.
STALE = 7 * 86400.0
#: Seconds after a meal in which it is still served; after a longer absence the next one is.
SERVED = 3600.0
#: Messages that fit into one, and buttons under it before each keeps but one.
MOST, KEYS = 6, 4
#: Held rows looked at within one transaction: 20 ms.
AT_ONCE = 400
#: Before the first person: what groups are told.
GROUPS = -1


@dataclass(frozen=True, slots=True)
class Held:
    """A held row, without its words."""

    id: int
    person_id: int | None
    chat_id: int
    kind: str
    about: str | None
    created_at: float
    #: 0 for a ping that somebody waits for.
    rank: int
    #: From then on it is no use.
    good_until: float | None


@dataclass(frozen=True, slots=True)
class Listener:
    """What a person wants to be spared."""

    id: int
    stopped: bool
    mutes: frozenset[str]
    zone: ZoneInfo
    quiet: tuple[int, int]
    #: Until when the hub asks nothing of its own accord (rule 17); seconds since the epoch.
    rests: float = 0.0


_COLUMNS = "SELECT id, person_id, chat_id, kind, about, created_at, rank, good_until FROM outbox WHERE state = 'held'"


def release(at: At, beyond: int = GROUPS) -> tuple[set[int], int | None]:
    """Let go what may go now: the chats that have something to send, and beyond whom to go on; None at the end."""
    freed: set[int] = set()
    if beyond == GROUPS:
        freed |= _to_groups(at, _rows(at, " AND person_id IS NULL AND not_before <= ? ORDER BY id", at.now))
    rows = _rows(
        at, " AND person_id > ? AND not_before <= ? ORDER BY person_id, id LIMIT ?", beyond, at.now, AT_ONCE
    )
    people = [(person_id, list(group)) for person_id, group in groupby(rows, key=lambda row: row.person_id)]
    if len(rows) == AT_ONCE and len(people) > 1:
        people.pop()  # perhaps not all of theirs
    for person_id, theirs in people:
        freed |= _to_person(at, person_id or 0, theirs)
    return freed, people[-1][0] if len(rows) == AT_ONCE else None


def _rows(at: At, which: str, *args: float) -> list[Held]:
    return [Held(*row) for row in at.hot.all(_COLUMNS + which, args)]


def _to_groups(at: At, rows: Sequence[Held]) -> set[int]:
    freed = set()
    for row in sorted(rows, key=lambda row: (not _is_waited_for(at, row.kind), row.rank)):
        if at.now - row.created_at > STALE:
            at.settle(row.id, "dropped", "stale")
        elif budget.post_at(at, row.chat_id, urgent=False) <= at.now:
            budget.note_post(at, row.chat_id)
            freed.add(_let_go(at, row))
    return freed


def is_awaited(at: At, chat_id: int) -> bool:
    """Whether something that a group waits for, the result of a vote, has the next place there."""
    rows = at.hot.all(
        "SELECT kind FROM outbox WHERE state = 'held' AND person_id IS NULL AND chat_id = ?", (chat_id,)
    )
    return any(_is_waited_for(at, kind) for (kind,) in rows)


def _is_waited_for(at: At, kind: str) -> bool:
    found = at.desk.house.kinds.get(kind)
    return found is not None and found.holds


def _to_person(at: At, person_id: int, rows: Sequence[Held]) -> set[int]:
    listener = _listener(at, person_id)
    wanted = [row for row in rows if not _is_unwanted(at, row, listener)]
    if listener is None:
        return set()
    morning = budget.quiet_end(at.now, listener.zone, *listener.quiet)
    if morning > at.now:
        return _sleep(at, wanted, morning)
    pings = sorted((row for row in wanted if row.kind == PING), key=lambda row: row.rank)
    close = [row for row in wanted if row not in pings and at.desk.house.kinds[row.kind].holds]
    freed = _let_go_close(at, person_id, close, listener)
    if pings and ping_at(at.hot, at.community, person_id, at.now, soon=not pings[0].rank) <= at.now:
        budget.note_ping(at, person_id)
        freed.add(_merge(at, person_id, pings[:MOST]))
    rest = [row for row in wanted if row not in pings and row not in close]
    due = [row for row in rest if at.desk.house.kinds[row.kind].timely or _is_served(at, row, listener)]
    if due and listener.rests <= at.now and budget.may_be_told(at, person_id, listener.zone):
        budget.note_told(at, person_id)
        freed.add(_merge(at, person_id, _together(at, person_id, due)))
    return freed


def _sleep(at: At, rows: Sequence[Held], morning: float) -> set[int]:
    """It is quiet: what would be no use in the morning goes. A word to thousands is looked at again only then; of the
    rest nothing is noted, as the clock may be wrong just now (X16).
    """
    late = [row for row in rows if row.good_until is not None and row.good_until <= morning]
    many = [row for row in rows if row not in late and at.desk.house.kinds[row.kind].timely]
    at.hot.run_each("UPDATE outbox SET not_before = ? WHERE id = ?", [(morning, row.id) for row in many])
    return {_let_go(at, row) for row in late}


def is_welcome(at: At, person_id: int, kind: Kind, about: str | None) -> bool:
    """Whether somebody may be told now what was let go a while ago: bulk may have waited long for its place."""
    listener = _listener(at, person_id)
    if listener is None or listener.stopped or (not kind.firm and _is_muted(about, kind, listener.mutes)):
        return False
    return budget.quiet_end(at.now, listener.zone, *listener.quiet) <= at.now


def _let_go_close(at: At, person_id: int, rows: Sequence[Held], listener: Listener) -> set[int]:
    """At once, one by one; those that waited for the end of the quiet come as one (S28)."""
    slept = [
        row
        for row in rows
        if budget.quiet_end(row.created_at, listener.zone, *listener.quiet) > row.created_at
    ]
    freed = {_let_go(at, row) for row in rows if row not in slept}
    return freed | {_merge(at, person_id, slept[n : n + MOST]) for n in range(0, len(slept), MOST)}


def _is_served(at: At, row: Held, listener: Listener) -> bool:
    """Whether it is the hour for what waited since before: a meal, or the end of the quiet it fell into."""
    meal = budget.quiet_end(budget.last_meal(at.now, listener.zone), listener.zone, *listener.quiet)
    return row.created_at < meal <= at.now < meal + SERVED


def _listener(at: At, person_id: int) -> Listener | None:
    row = at.hot.one(
        "SELECT id, stopped, mutes, zone, quiet_from, quiet_until, notes FROM person WHERE id = ?",
        (person_id,),
    )
    if row is None:
        return None
    zone = ZoneInfo(row[3]) if row[3] else at.community.zone
    quiet = (row[4], row[5]) if row[4] is not None and row[5] is not None else budget.group_hours(at)
    rests = float(json.loads(row[6]).get(RESTS, 0.0))
    return Listener(row[0], bool(row[1]), frozenset(json.loads(row[2])), zone, quiet, rests)


def _is_unwanted(at: At, row: Held, listener: Listener | None) -> bool:
    """Stopped, muted or stale: dropped here. What somebody holds is only muted by its own name."""
    kind = at.desk.house.kinds.get(row.kind)
    why = None
    if listener is None or kind is None or listener.stopped:
        why = "stopped"
    elif not kind.firm and _is_muted(row.about, kind, listener.mutes):
        why = "muted"
    elif at.now - row.created_at > STALE or (row.good_until is not None and row.good_until <= at.now):
        why = "stale"
    if why is not None:
        at.settle(row.id, "dropped", why)
    return why is not None


def _is_muted(about: str | None, kind: Kind, mutes: frozenset[str]) -> bool:
    return about in mutes or (not kind.holds and kind.name.partition(".")[0] in mutes)


def _let_go(at: At, row: Held) -> int:
    at.hot.run("UPDATE outbox SET state = 'queued' WHERE id = ?", (row.id,))
    return row.chat_id


# -- several in one --------------------------------------------------------------------------------------


def _merge(at: At, person_id: int, rows: Sequence[Held]) -> int:
    """The first row carries what all of them say; the others are part of it. Returns its chat."""
    if len(rows) == 1:
        return _let_go(at, rows[0])
    views = [view for row in rows if (view := _view(at, person_id, row)) is not None]
    if len(views) > 1:
        txn = at.hot.one("SELECT txn FROM outbox WHERE id = ?", (rows[0].id,))
        assert txn is not None
        body = at.seals.seal(person_id, "outbox.body", txn[0], dumps(merged(views)))
        at.hot.run("UPDATE outbox SET body = ? WHERE id = ?", (body, rows[0].id))
        for row in rows[1:]:
            at.settle(row.id, "dropped", f"merged:{rows[0].id}")
    return _let_go(at, rows[0])


def _together(at: At, person_id: int, rows: Sequence[Held]) -> Sequence[Held]:
    """The first rows that fit into one message with all their buttons; the others wait for the next meal."""
    if len(rows) == 1:
        return rows
    keys = 0
    for place, row in enumerate(rows[:MOST]):
        view = _view(at, person_id, row)
        keys += len(view.actions) if view is not None else 0
        if keys > KEYS and place:
            return rows[:place]
    return rows[:MOST]


def _view(at: At, person_id: int, row: Held) -> View | None:
    found = at.hot.one("SELECT txn, body FROM outbox WHERE id = ?", (row.id,))
    opened = at.seals.open(person_id, "outbox.body", found[0], found[1]) if found and found[1] else None
    return None if opened is None else loads(opened)


def merged(views: Sequence[View]) -> View:
    """Several views as one; buttons that read the same get the number of their thing.

    Of many buttons only the first of each view stays.
    """
    first = views[0]
    many = sum(len(view.actions) for view in views) > KEYS
    actions = [action for view in views for action in (view.actions[:1] if many else view.actions)]
    labels = Counter(action.label for action in actions)
    return View(
        tuple(block for view in views for block in view.blocks),
        tuple(_told_apart(action, labels) for action in actions),
        all(view.silent for view in views),
        any(view.secret for view in views),
        first.keyboard,
    )


def _told_apart(action: Action, labels: Counter[Text]) -> Action:
    if isinstance(action, Act) and labels[action.label] > 1 and action.thing:
        return replace(action, label=Joined((action.label, f"#{action.thing}"), "space"))
    return action
