"""How asking for help ends: posted, refused, the same as before. Every ending says who acts next, and by when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.contract.views import Act, View
from bot.contract.words import Moment, Msg, _, _n
from bot.people.community import Default
from bot.talk import Ending, Talk, pings
from flows.aid.requesting import asking, circles, repeating, requests
from flows.aid.requesting.requests import Draft

SETTINGS: Mapping[str, Default] = {
    "aid.open_at_once": Default(5, _("Requests one person may have open at the same time"), 1, 100),
    "aid.closed_text": Default("", _("What people read while no requests are taken; empty: they are taken")),
    "aid.unclaimed_high": Default(
        1800, _("Seconds until the team hears of an urgent request without help"), 300, 86400
    ),
    "aid.unclaimed": Default(
        86400, _("Seconds until the team hears of a request without help"), 3600, 604800
    ),
    "aid.still_needed_after": Default(
        7 * 86400, _("Seconds until the requester is asked: still needed?"), 86400, 5184000
    ),
    "aid.undo_seconds": Default(600, _("Seconds in which a yes can be taken back"), 60, 3600),
}


def refusal(talk: Talk, open_now: int) -> Msg | None:
    """Why somebody with so many open requests can ask for nothing now (A13, H15); None: they can.

    People on duty enter for others without limit.
    """
    closed = str(talk.setting("aid.closed_text"))
    roles = talk.actor.roles(talk.hot)
    if roles & {"dispatcher", "organizer"}:
        return None
    if closed:
        return _(
            "No requests are taken just now: {why} If you are in danger, tell me.",
            why=f"{closed.rstrip('.')}.",
        )
    most = int(talk.setting("aid.open_at_once"))
    if open_now >= most:
        return _n(
            "You have {n} request open; that is all I can keep. Close it, then ask again.",
            "You have {n} requests open; that is all I can keep. Close one, then ask again.",
            most,
        )
    return None


def same(talk: Talk, number: int) -> View:
    """It was asked for already: nothing is posted twice."""
    return View.of(
        _(
            "Then #{number} stays as it is; nothing new was posted. I'll write as soon as someone offers.",
            number=str(number),
        ),
        actions=(Act("aid.withdraw", _("No longer needed"), str(number)),),
    )


def posted(talk: Talk, draft: Draft, *, alone: bool = False) -> Ending:
    """Open it, show it, say what comes next. A child alone: two of the team, nobody else (rule 21)."""
    if alone:
        draft = replace(draft, circle="team", wished=None)
    number = requests.open(talk, draft)
    if draft.repeats:
        repeating.start(talk, number, draft.repeats)
    shown = circles.show(talk, number, draft)
    if alone:
        alarm = asking.for_team(talk, number, draft.kinds, "alone")
        talk.ping("aid", alarm, about=f"request:{number}", step="alone", weight="danger", people=2)
    undo = Act("undo.request", _("Undo"), str(number))
    return talk.end(
        View.of(_by_night(talk, draft, shown) or _said(talk, number, draft, shown), actions=(undo,)),
        about=f"request:{number}",
    )


def _team_sleeps_until(talk: Talk, number: int) -> float | None:
    """When the first of the team reads it, if they all have quiet hours and it can wait."""
    first = pings.first_seen(talk, "aid", requests.weight_of(talk, number))
    return first if first is not None and first > talk.now else None


def _said(talk: Talk, number: int, draft: Draft, shown: circles.Shown) -> Msg:
    asked, then = shown.asked, requests.team_hears_at(talk, draft)
    if draft.wished is not None:
        return _("The team reads it now and lets you in or helps you. They write to you here.")
    if draft.circle == "team" and (later := _team_sleeps_until(talk, number)) is not None:
        return _("The team gets it on {moment}. One of them then writes to you here.", moment=Moment(later))
    if draft.circle == "team":
        return _("The team has it now. One of them writes to you here.")
    if asked and draft.circle == "group":
        wave = Moment(_seen_from(talk, draft, talk.now + talk.setting("aid.wave_seconds")), "time")
        return _n(
            "Posted. I asked {n} person who fits; at {then} everyone here sees it. I'll write when someone offers.",
            "Posted. I asked {n} people who fit; at {then} everyone here sees it. I'll write when someone offers.",
            asked, then=wave,
        )  # fmt: skip
    if asked:
        return _n(
            "I asked {n} person who fits. I'll write as soon as they say yes; if not, the team looks for someone.",
            "I asked {n} people who fit. I'll write as soon as one says yes; if none does, the team looks for someone.",
            asked,
        )
    if not shown.in_group:
        return _("Nobody fits just now, so the team is looking for someone. One of them writes to you here.")
    return _(
        "Posted. I'll write to you as soon as someone offers. If nobody has by {then}, the team looks for someone.",
        then=Moment(then),
    )


def _seen_from(talk: Talk, draft: Draft, moment: float) -> float:
    """When the group reads it: at that moment, or when the quiet hours end; what cannot wait is posted at night."""
    cannot_wait = requests.cannot_wait(draft.urgency, draft.due[1] or draft.due[0], moment)
    return moment if cannot_wait else talk.groups_awake(moment)


def _by_night(talk: Talk, draft: Draft, shown: circles.Shown) -> Msg | None:
    """It waits for the morning, and what happens till then; None if the group reads it now, or never."""
    if not shown.in_group or shown.asked or draft.wished is not None:
        return None
    seen = _seen_from(talk, draft, talk.now)
    if seen <= talk.now:
        return None
    then = requests.team_hears_at(talk, draft)
    if then <= seen:
        return _(
            "Noted. Everyone here sees it from {moment} on. From {then} on the team looks for someone, too.",
            moment=Moment(seen), then=Moment(then),
        )  # fmt: skip
    return _(
        "Noted. Everyone here sees it from {moment} on. I'll write when someone offers. If nobody has by {then}, the"
        " team looks for someone.",
        moment=Moment(seen), then=Moment(then),
    )  # fmt: skip
