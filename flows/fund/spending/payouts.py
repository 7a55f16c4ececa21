"""Another way to pay in: two people must agree, and everybody has a day's notice, in which it can be stopped (F8, H16).

ines > /payout      a page? who takes cash?      olga agrees  ->  from tomorrow, announced on the card
hub  > the team: From Wed 25 Nov, 10:00 AM: https://new.example.org.             [Stop that]
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from bot.contract.views import Act, Facts, Span, View
from bot.contract.words import Moment, Text, _
from bot.talk import Ending, HandOver, Reply, Talk, Toast, Turn, action, flow, timer
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.fund import campaigns, team, ways
from flows.fund.choosing import which
from flows.fund.tables import Campaign, Payout

SETTLED = Toast(_("That was settled already."))


@flow(
    "payout",
    title=_("Change how to pay"),
    right="fund.payout",
    words=("change how to pay", "cambiar como se paga"),
)
def change_payout(talk: Talk) -> Ending:
    """Another page, somebody else who takes cash."""
    named = campaigns.names(talk.params.get("words", ""))
    campaign = campaigns.meant(talk, named) if named else which(talk, campaigns.running(talk), _("For what?"))
    if campaign is None:
        return talk.end(_('Nothing is collected for just now. To begin, write "new campaign".'))
    link, cash_to = ways.ask(talk, None, "")
    rows: list[tuple[Text, Span]] = [(_("For"), campaign.title), (_("Page"), link or _("No page"))]
    rows.append((_("Cash to"), talk.name_of(cash_to) if cash_to is not None else _("Nobody")))
    if not talk.confirm("change", View.of(Facts(tuple(rows)), _("It holds a day after another one agreed. Go on?")),
                        yes=_("Yes, change it"), change=True):  # fmt: skip
        return talk.end(_("Nothing was changed."))
    payout = ask(talk, campaign, link, cash_to)
    if not team.others(talk, talk.actor.id):
        agree(talk, payout)
        return talk.end(
            _("Nobody else can agree yet: it holds from tomorrow. I announce it."),
            about=f"payout:{payout.id}",
        )
    said = View.of(
        _("{name} wants another way to pay for {title}: {way}. Agreed?", name=talk.name_of(talk.actor.id),
          title=campaign.title, way=ways.shown(talk, payout)),
        actions=(Act("fund.payout_yes", _("Yes, from tomorrow"), str(payout.id)),
                 Act("fund.payout_no", _("No"), str(payout.id))),
    )  # fmt: skip
    for person in team.others(talk, talk.actor.id):
        talk.tell(person, said, "fund.ask", about=f"payout:{payout.id}")
    return talk.end(
        _("It waits for the yes of somebody else of the team. I write to you."), about=f"payout:{payout.id}"
    )


@action("fund.payout_ask", right="fund.payout", typed=("change payout", "cambiar pago"))
def begin_change(turn: Turn, thing: str, **args: str) -> Answered:
    """From a campaign on the screen."""
    return HandOver("payout", {"words": thing})


def ask(turn: Turn, campaign: Campaign, link: str, cash_to: int | None) -> Payout:
    """Store what is wanted."""
    number = turn.hot.insert(
        "fund_payout", campaign_id=campaign.id, link=link, cash_to=cash_to, state="asked", asked_by=turn.actor.id,
        agreed_by=None, asked_at=turn.now, from_at=None,
    )  # fmt: skip
    turn.audit("fund.payout_asked", f"payout:{number}", campaign=campaign.id)
    return turn.session.get_one(Payout, number)


def agree(turn: Turn, payout: Payout) -> bool:
    """A second one agreed: it holds after the notice; False if it was settled."""
    from_at = turn.now + team.NOTICE
    if not _move(turn, payout, "asked", "agreed", agreed_by=turn.actor.id, from_at=from_at):
        return False
    turn.plan(from_at, "fund.payout", payout.id)
    campaigns.refresh(turn, payout.campaign_id)
    said = View.of(
        _("From {moment}, another way to pay: {way}.", moment=Moment(from_at), way=ways.shown(turn, payout)),
        actions=(Act("fund.payout_no", _("Stop that"), str(payout.id)),),
    )
    for person in team.others(turn, None):
        turn.tell(person, said, "fund.news", about=f"payout:{payout.id}")
    return True


def stop(turn: Turn, payout: Payout) -> bool:
    """Before it holds, anybody who could agree can stop it."""
    done = any(_move(turn, payout, state, "refused") for state in ("asked", "agreed"))
    if done:
        turn.unplan("fund.payout", payout.id)
        campaigns.refresh(turn, payout.campaign_id)
    return done


def coming(ground: Ground, campaign_id: int) -> Payout | None:
    """What is announced."""
    wanted = select(Payout).where(Payout.campaign_id == campaign_id, Payout.state == "agreed")
    return ground.session.scalars(wanted.order_by(Payout.from_at).limit(1)).first()


@timer("fund.payout")
def begin(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The notice is over."""
    payout = turn.session.get(Payout, int(subject))
    if payout is None or payout.state != "agreed":
        return
    turn.hot.run(
        "UPDATE fund_payout SET state = 'old' WHERE campaign_id = ? AND state = 'live'", (payout.campaign_id,)
    )
    _move(turn, payout, "agreed", "live")
    campaigns.refresh(turn, payout.campaign_id)


@action("fund.payout_yes", right="fund.payout", typed=("agree payout", "aprobar forma"))
def say_yes(turn: Turn, thing: str, **args: str) -> Answered:
    """Another one than who asked."""
    payout = turn.session.get(Payout, int(thing)) if thing.isdecimal() else None
    if payout is None or payout.state != "asked":
        return SETTLED
    if payout.asked_by == turn.actor.id:
        return Toast(_("This needs the yes of somebody else."))
    return (
        Reply(View.of(_("Agreed. I announce it; it holds from tomorrow.")))
        if agree(turn, payout)
        else SETTLED
    )


@action("fund.payout_no", right="fund.payout", typed=("stop payout", "parar forma"))
def say_no(turn: Turn, thing: str, **args: str) -> Answered:
    """It stays as it is."""
    payout = turn.session.get(Payout, int(thing)) if thing.isdecimal() else None
    if payout is None or not stop(turn, payout):
        return SETTLED
    said = _("The way to pay stays as it was.")
    if payout.asked_by not in (None, turn.actor.id):
        turn.tell(payout.asked_by, said, "fund.news", about=f"payout:{payout.id}")
    return Reply(View.of(said))


def _move(turn: Turn, payout: Payout, before: str, after: str, **more: float | int) -> bool:
    turn.flush()
    sets = "".join(f", {name} = ?" for name in more)
    done = turn.hot.run(
        f"UPDATE fund_payout SET state = ?{sets} WHERE id = ? AND state = ?",  # noqa: S608 - our own columns
        (after, *more.values(), payout.id, before),
    )
    turn.session.refresh(payout)
    if done == 1:
        turn.audit(f"fund.payout_{after}", f"payout:{payout.id}")
    return done == 1


TALKS = (change_payout,)
DEEDS = (begin_change, say_yes, say_no)
TIMERS = (begin,)
