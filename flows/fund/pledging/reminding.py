"""Reminders that nobody resents (F3): three at most for a payment, ever rarer, all of somebody's in one message.

    hub > sam:  Soon due:  $10 · Warm winter fund · due Fri 1 Jan · #14      Give: https://… · cash to Ana
                [I paid] [Later or pause] [Change] [Stop]

Once a day, at the hour that the community set, on its wall. Whoever sleeps then is written to when their quiet hours
end, and everything is read again at that moment: nothing after paying, pausing, stopping or the campaign's end, and
nothing for two days after they gave. After the last one the team reads of it once, and it is silent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.contract.views import Act, Items, Kind, Span, View
from bot.contract.words import Msg, _
from bot.people.community import Default
from bot.reading.clock import at_local
from bot.talk import Turn, names, timer
from flows.fund import news
from flows.fund.cards import how_to_pay
from flows.fund.pledging import changing, muting, pledges, rhythm, wording
from flows.fund.tables import Due, Pledge

KINDS = (Kind(pledges.REMINDER, "repeat", "bulk", asked=False, holds=True),)
SETTINGS: Mapping[str, Default] = {
    "fund.hour": Default(10, _("The hour at which people are reminded of what they give"), 8, 20),
}
#: Payments listed in one message; more are for the next day.
MOST = 6
#: Seconds in which nobody is asked to give after asking for help.
SPARED = 30 * 86400.0
SOON, PAST = _("Soon due, as you said:"), _("You said you would give this. Is it paid, or shall it wait?")
#: The same of hours and things.
UNDONE = _("You said you would give this. Is it done, or shall it wait?")

_FROM = (
    " FROM fund_due d JOIN fund_pledge p ON p.id = d.pledge_id"
    " JOIN fund_campaign c ON c.id = p.campaign_id WHERE d.state = 'due' AND d.remind_on <> '' AND d.remind_on <= ?"
    " AND p.state = 'on' AND c.state = 'open' AND p.person_id IS NOT NULL"
)
#: In the order in which they promised; people's own numbers are drawn by lot.
_GIVERS = f"SELECT p.person_id{_FROM} GROUP BY p.person_id ORDER BY min(d.id)"
_ASKED = f"SELECT d.id{_FROM} AND p.person_id = ?"
#: Said or given since then: they just gave.
_GAVE = (
    "SELECT max(coalesce(d.claimed_at, d.received_at)) FROM fund_due d JOIN fund_pledge p ON p.id = d.pledge_id"
    " WHERE p.person_id = ? AND d.state IN ('claimed', 'received')"
)


def plan(turn: Turn) -> None:
    """The daily look: today if its hour is still ahead, and tomorrow."""
    for days in (0, 1):
        _plan(turn, days)


def _plan(turn: Turn, days: int) -> None:
    day = pledges.today(turn) + timedelta(days=days)
    due = at_local(day, 60 * int(turn.setting("fund.hour")), turn.community.zone).timestamp()
    if due > turn.now:
        turn.plan(due, "fund.day", "", day.isoformat())


@timer("fund.day")
def look(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """What comes again is noted, pauses end, and whoever is to be reminded is."""
    _plan(turn, 1)
    news.look(turn)
    _end_pauses(turn)
    for pledge, last in pledges.going_on(turn):
        noted = pledges.note_next(turn, pledge, last)
        while noted:
            noted = pledges.note_next(turn, pledge, pledges.last_due(turn, pledge))
    for (person_id,) in turn.hot.all(_GIVERS, (pledges.today(turn).isoformat(),)):
        _when_awake(turn, person_id)


def _end_pauses(turn: Turn) -> None:
    today = pledges.today(turn).isoformat()
    rows = turn.hot.all(
        "SELECT id FROM fund_pledge WHERE state = 'paused' AND paused_until <> '' AND paused_until <= ? ORDER BY id",
        (today,),
    )
    for (number,) in rows:
        pledges.resume(turn, turn.session.get_one(Pledge, number))


def _when_awake(turn: Turn, person_id: int) -> None:
    """Now, or when their quiet hours end."""
    awake = turn.awake_at(person_id)
    if awake > turn.now:
        turn.plan(awake, "fund.remind", person_id, f"{awake:.0f}")
    else:
        remind(turn, person_id)


@timer("fund.remind")
def woken(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Somebody's quiet hours are over."""
    _when_awake(turn, int(subject))


def remind(turn: Turn, person_id: int) -> None:
    """One message for everything of theirs whose day has come; what is past its last reminder goes to the team."""
    if _rests(turn, person_id):
        return
    dues = list(_asked(turn, person_id))
    for due in [due for due in dues if due.reminded >= rhythm.MOST]:
        _give_up(turn, due)
    now = [due for due in dues if due.reminded < rhythm.MOST][:MOST]
    if not now:
        return
    turn.tell(person_id, _view(turn, now), pledges.REMINDER, about=pledges.giver(person_id))
    for due in now:
        _note_said(turn, due)


def spares(turn: Turn, person_id: int) -> bool:
    """Whether somebody wants to hear nothing of money, or asked for help lately (rule 20)."""
    person = turn.person_by(person_id)
    if person is None or person.stopped or person.standing == "banned" or "fund" in person.mutes:
        return True
    return turn.now - turn.asked_for_help(person_id) < SPARED


def _rests(turn: Turn, person_id: int) -> bool:
    """Whether they are spared, or just gave."""
    gave = turn.hot.one(_GAVE, (person_id,))
    if gave is not None and gave[0] is not None and turn.now - gave[0] < rhythm.REST * 86400:
        return True
    return spares(turn, person_id)


def _asked(turn: Turn, person_id: int) -> Iterator[Due]:
    """Payments whose day has come, the oldest first; none of a campaign that they muted."""
    turn.flush()
    person = turn.person_by(person_id)
    mutes = person.mutes if person is not None else frozenset()
    rows = turn.hot.all(f"{_ASKED} ORDER BY d.due_on, d.id", (pledges.today(turn).isoformat(), person_id))
    for (due_id,) in rows:
        due = turn.session.get_one(Due, due_id, populate_existing=True)
        if muting.key_of(turn.session.get_one(Pledge, due.pledge_id).campaign_id) not in mutes:
            yield due


def _note_said(turn: Turn, due: Due) -> None:
    """One more reminder, and the day of what follows it."""
    pledge = turn.session.get_one(Pledge, due.pledge_id)
    following = rhythm.next_word(
        pledge.period, date.fromisoformat(due.due_on), due.reminded + 1, pledges.today(turn)
    )
    turn.hot.run(
        "UPDATE fund_due SET reminded = reminded + 1, remind_on = ? WHERE id = ? AND state = 'due'",
        (following.isoformat(), due.id),
    )


def _give_up(turn: Turn, due: Due) -> None:
    """Silence, and one word to the team for money."""
    turn.hot.run("UPDATE fund_due SET remind_on = '' WHERE id = ?", (due.id,))
    pledge = turn.session.get_one(Pledge, due.pledge_id)
    assert pledge.person_id is not None
    said = _("No word about {what} of {name}, due {day}. I don't ask again.", what=wording.what(turn, pledge, due),
             name=turn.name_of(pledge.person_id) or names.NEIGHBOUR, day=wording.day(turn, due.due_on))  # fmt: skip
    turn.ping("fund", said, about=f"pledge:{pledge.id}", step=f"silent{due.number}")


# -- the words -------------------------------------------------------------------------------------------


def _view(turn: Turn, dues: Sequence[Due]) -> View:
    """All that is due of one person; with one of them its own buttons, with several a way to each."""
    today = pledges.today(turn).isoformat()
    found = [(turn.session.get_one(Pledge, due.pledge_id), due) for due in dues]
    past = PAST if any(pledge.kind == "money" for pledge, _due in found) else UNDONE
    head: Msg = SOON if all(due.due_on >= today for due in dues) else past
    rows = tuple(_row(turn, pledge, due) for pledge, due in found)
    if len(found) == 1:
        pledge, due = found[0]
        acts = changing.ways(pledge, due.number)
    else:
        acts = tuple(
            Act("fund.thing", _("Open gift #{n}", n=str(number)), str(number))
            for number in dict.fromkeys(pledge.id for pledge, _due in found)
        )
    return View.of(head, Items(rows), *_how(turn, found), actions=acts)


def _row(turn: Turn, pledge: Pledge, due: Due) -> tuple[Span, ...]:
    title = pledges.campaign_of(turn, pledge).title
    when = _("due {day}", day=wording.day(turn, due.due_on))
    return (wording.what(turn, pledge, due), " · ", title, " · ", when, f" · #{pledge.id}")


def _how(turn: Turn, found: Sequence[tuple[Pledge, Due]]) -> list[Span]:
    """How to pay, where that is the same for all."""
    ways: dict[int, Any] = defaultdict(lambda: None)
    for pledge in (pledge for pledge, _due in found if pledge.kind == "money"):
        ways[pledge.campaign_id] = how_to_pay(turn, pledges.campaign_of(turn, pledge))
    (way, *others) = ways.values() or (None,)
    return [way] if way is not None and not others else []


TIMERS = (look, woken)
