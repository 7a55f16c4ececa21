"""What is open, in lines: on a chat's board, in its summary of the week, for the team each morning. No names, no words.

    food · Oak Park · by Fri 27 Nov · write: help 12
    2 new requests, 1 was covered, thank you · food · Oak Park · #12                   [Help #12]

Drawn from the state of the moment; what a narrower circle sees never gets into a group (A40).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import ColumnElement, select

from bot.contract.views import Act, Bold, Span
from bot.contract.words import _, _n
from bot.talk import Look
from bot.talk.base import Ground
from bot.talk.furniture import Line, Week
from flows.aid.requesting import asking
from flows.aid.tables import Item, Request

WEEK = 7 * 86400.0


def board(look: Look) -> Sequence[tuple[Span, ...]]:
    """A line for each request that this chat's group may see; urgent and old first."""
    return [
        (*_named(look, request, kinds), " · ", _("write: help {number}", number=str(request.id)))
        for request, kinds in _open_here(look)
    ]


def digest(look: Look) -> Week:
    """New and covered requests of the last week, and what is open; only what this chat's group may see (A37)."""
    if "requests" not in look.chat.purposes:
        return Week()
    asked, covered = count(look)
    happened = (
        (asked, _n("{n} new request", "{n} new requests", asked)),
        (covered, _n("{n} was covered, thank you", "{n} were covered, thank you", covered)),
    )
    lines = [
        (
            (*_named(look, request, kinds), f" · #{request.id}"),
            Act("aid.help", _("Help #{n}", n=str(request.id)), str(request.id)),
        )
        for request, kinds in _open_here(look)
    ]
    return Week(tuple(said for n, said in happened if n), lines)


def count(ground: Ground) -> tuple[int, int]:
    """New and covered requests of the last week, of those that a group may see."""
    since = ground.now - WEEK
    row = ground.hot.one(
        "SELECT count(CASE WHEN created_at > ? THEN 1 END),"
        " count(CASE WHEN closed_at > ? AND reason IN ('done', 'partly', 'others') THEN 1 END)"
        " FROM aid_request WHERE circle = 'group'",
        (since, since),
    )
    assert row is not None
    return int(row[0]), int(row[1])


def morning(ground: Ground) -> Sequence[Line]:
    """What nobody took yet, in whatever circle: for the team."""
    return [
        (
            (*_named(ground, request, kinds), " · ", _("nobody yet"), f" · #{request.id}"),
            Act("aid.thing", _("Open #{n}", n=str(request.id)), str(request.id)),
        )
        for request, kinds in _free(ground, Request.state == "open")
    ]


def _open_here(look: Look) -> Sequence[tuple[Request, list[str]]]:
    """What this chat's group may see."""
    if "requests" not in look.chat.purposes:
        return ()
    return _free(look, Request.state == "open", Request.circle == "group", Request.shown_at.is_not(None))


def _free(ground: Ground, *which: ColumnElement[bool]) -> Sequence[tuple[Request, list[str]]]:
    """Requests with the kinds of help in them that are still free, urgent and old first."""
    found = ground.session.execute(
        select(Request, Item.category)
        .join(Item, Item.request_id == Request.id)
        .where(Item.state.in_(("open", "held")), *which)
        .order_by(Request.urgency != "high", Request.id, Item.letter)
    )
    return [(request, [row[1] for row in rows]) for request, rows in groupby(found, lambda row: row[0])]


def _named(ground: Ground, request: Request, free: Sequence[str]) -> tuple[Span, ...]:
    """What is still free of a request."""
    urgent = (Bold(_("Urgent")), " · ") if request.urgency == "high" else ()
    return (*urgent, asking.gist(ground, request, free))
