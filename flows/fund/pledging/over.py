"""A campaign's last day is over: who still owes it something reads so once, and says what becomes of it (F1, F3).

hub  > sam: Winter is over. You meant to give: $20 · Winter · #14. Without a word from you by Sun 3 Jan I let it go.
       [I still give it] [Let it go]
hub  > ines: Winter is over: $340 came in. 2 people still mean to give; I asked each once.

Nobody is reminded of it any more. What is said to be paid waits for the team as before. Whoever asked for help lately,
or hears nothing of money, is asked for nothing (rule 20): what they promised is let go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.contract.views import Act, Items, View
from bot.contract.words import Moment, Money, _, _n
from bot.people import duty
from bot.talk import Reply, Turn, action, timer
from bot.talk.furniture import Answered
from flows.fund import campaigns, sums
from flows.fund.cards import how_to_pay
from flows.fund.pledging import changing, ending, pledges, wording
from flows.fund.pledging.reminding import spares
from flows.fund.tables import Campaign, Pledge

#: Seconds in which somebody may say that they still give.
WAITS = 14 * 86400.0


@timer("fund.close")
def close_at_end(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its last day is over: what is open of it is asked about once, the rest ends."""
    campaign = campaigns.get(turn, int(subject))
    if campaign is None or not campaigns.close(turn, campaign):
        return
    asked = 0
    for person in ending.givers_of(turn, campaign.id):
        mine = of_campaign(turn, campaign, person)
        owing = [one for one in mine if one.state == "on" and pledges.open_dues(turn, one)]
        if owing and not spares(turn, person):
            asked += _ask(turn, campaign, person, owing)
        else:
            owing = []
            _say_over(turn, campaign, person)
        for one in mine:
            if one not in owing:
                pledges.stop(turn, one)
    _tell_the_team(turn, campaign, asked)


def of_campaign(turn: Turn, campaign: Campaign, person: int) -> Sequence[Pledge]:
    """What of somebody's is for it."""
    return [one for one in pledges.of_person(turn, person) if one.campaign_id == campaign.id]


def _ask(turn: Turn, campaign: Campaign, person: int, owing: Sequence[Pledge]) -> bool:
    """Once; no reminder follows."""
    until, number = turn.now + WAITS, str(campaign.id)
    for one in owing:
        turn.hot.run("UPDATE fund_due SET remind_on = '' WHERE pledge_id = ? AND state = 'due'", (one.id,))
        turn.plan(until, "fund.lapse", one.id)
    turn.session.expire_all()
    turn.spare(pledges.giver(person), pledges.REMINDER, person)
    view = View.of(
        _("{title} is over. You meant to give:", title=campaign.title),
        Items(tuple(wording.line(turn, one) for one in owing)),
        _("Without a word from you by {day} I let it go.", day=Moment(until, "day")),
        actions=(Act("fund.still", _("I still give it"), number), Act("fund.let_go", _("Let it go"), number)),
    )
    about = f"campaign:{campaign.id}"
    return turn.tell(person, view, "fund.over", about=about, once_key=f"ended:{campaign.id}:{person}")


def _say_over(turn: Turn, campaign: Campaign, person: int) -> None:
    said = _("{title} is over, and so is what you gave to it: nothing more is asked for. Thank you.",
             title=campaign.title)  # fmt: skip
    turn.tell(
        person, said, "fund.over", about=f"campaign:{campaign.id}", once_key=f"ended:{campaign.id}:{person}"
    )


def _tell_the_team(turn: Turn, campaign: Campaign, asked: int) -> None:
    """Whoever is on duty for money."""
    on_duty = duty.line(turn.hot, "fund", turn.now)
    if not on_duty:
        return
    came = Money(sums.of(turn, campaign).received, campaign.currency)
    said = View.of(_("{title} is over: {sum} came in.", title=campaign.title, sum=came))
    if asked:
        said = said.plus(_n("{n} person still means to give; I asked them once.",
                            "{n} people still mean to give; I asked each once.", asked))  # fmt: skip
    turn.tell(
        on_duty[0], said, "fund.digest", about=f"campaign:{campaign.id}", once_key=f"ended:{campaign.id}"
    )


@timer("fund.lapse")
def let_lapse(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """No word came: what was not paid is not owed."""
    pledge = turn.session.get(Pledge, int(subject))
    if pledge is not None and pledges.open_dues(turn, pledge):
        pledges.stop(turn, pledge)


# -- what its giver says -----------------------------------------------------------------------------------


@action("fund.still", right="fund.pledge", typed=("still give", "lo doy todavia"))
def still_give(turn: Turn, thing: str, **args: str) -> Answered:
    """It stays open, without reminders; how to pay it."""
    campaign, owing = _owing(turn, thing)
    if campaign is None or not owing:
        return changing.SETTLED
    for one in owing:
        turn.unplan("fund.lapse", one.id)
    way = how_to_pay(turn, campaign) if any(one.kind == "money" for one in owing) else None
    acts = tuple(Act("fund.paid", _("Paid: #{n}", n=str(one.id)), str(one.id)) for one in owing[:3])
    said = _("Good, thank you. Tell me when it is done; I don't remind you of it.")
    return Reply(View.of(said, *((way,) if way is not None else ()), actions=acts))


@action("fund.let_go", right="fund.pledge", typed=("let gifts go", "dejar mis donaciones"))
def let_it_go(turn: Turn, thing: str, **args: str) -> Answered:
    """Nothing of it is owed."""
    campaign, owing = _owing(turn, thing)
    stopped = [one for one in owing if pledges.stop(turn, one)]
    for one in stopped:
        turn.unplan("fund.lapse", one.id)
    if campaign is None or not stopped:
        return changing.SETTLED
    return Reply(
        View.of(_("Let go: nothing is owed for {title}, and I don't ask again.", title=campaign.title))
    )


def _owing(turn: Turn, thing: str) -> tuple[Campaign | None, Sequence[Pledge]]:
    campaign = campaigns.get(turn, int(thing)) if thing.isdecimal() else None
    if campaign is None or campaign.state != "closed":
        return None, ()
    mine = of_campaign(turn, campaign, turn.actor.id)
    return campaign, [one for one in mine if pledges.open_dues(turn, one)]


DEEDS = (still_give, let_it_go)
TIMERS = (close_at_end, let_lapse)
