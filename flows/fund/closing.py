"""A campaign is closed before its end: nobody owes it anything any more, and each giver reads so once (F1).

ines > close campaign 2      Close Winter now? … 3 people are told that nothing more is asked.      [Yes, close it]
hub  > sam: Winter is closed early. What you meant to give is not asked for any more; what you paid counts.

What somebody says they paid still waits for the team. An organizer who is not on the team for money needs the yes of
somebody else of those who decide about it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.contract.views import Act, Kind, View
from bot.contract.words import Msg, _, _n
from bot.people import errands
from bot.reading.text import fold
from bot.talk import Ending, HandOver, Reply, Talk, Toast, Turn, action, flow
from bot.talk.furniture import Answered, Heard
from flows.fund import campaigns, team
from flows.fund.choosing import which
from flows.fund.pledging import ending
from flows.fund.receiving import treasury
from flows.fund.tables import Campaign

KINDS = (Kind("fund.over", "repeat", asked=False, holds=True, firm=True),)
#: What waits for a second yes, and the seconds it does.
CLOSE, LASTS = "fund.close", 3 * 86400.0
OVER = _("Nothing was closed: no campaign like that is open.")
SETTLED = Toast(_("That was settled already, or its time is over."))


@action(
    "fund.close", right="fund.open",
    typed=("close campaign", "close the campaign", "cerrar campaña", "cierra campaña", "cierra la campaña"),
)  # fmt: skip
def close(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked back first."""
    return HandOver("endcampaign", {"words": thing})


#: By its title; "close …" is a word of other rooms, which hand it over.
_BY_TITLE = re.compile(r"(?:end (?:the )?campaign|cierra (?:la )?campana) (?P<name>\S.*)")


def hear(turn: Turn, heard: Heard) -> Answered:
    """ "Cierra la campaña techo": by its title."""
    found = _BY_TITLE.fullmatch(fold(heard.text).strip(" .!"))
    if found is None or not turn.may("fund.open"):
        return None
    return HandOver("endcampaign", {"words": found["name"]})


@flow(
    "endcampaign", title=_("Close a campaign"), right="fund.open",
    words=("close campaign", "close the campaign", "cerrar campana", "cierra campana", "cierra la campana"),
)  # fmt: skip
def close_campaign(talk: Talk) -> Ending:
    """Before its end; who promised something is told once."""
    named = campaigns.names(talk.params.get("words", ""))
    campaign = (
        campaigns.meant(talk, named) if named else which(talk, campaigns.running(talk), _("Which one?"))
    )
    if campaign is None:
        return talk.end(OVER)
    if not talk.confirm("close", _asked(talk, campaign), yes=_("Yes, close it")):
        return talk.end(_("It stays open, as it was."))
    others = team.others(talk, talk.actor.id)
    if "y3" in talk.may("fund.open").marks and others:
        _ask_others(talk, campaign, others)
        return talk.end(
            _("It waits for the yes of somebody else of the team. I write to you."),
            about=f"campaign:{campaign.id}",
        )
    if not end(talk, campaign):
        return talk.end(OVER)
    return talk.end(_closed(campaign), about=f"campaign:{campaign.id}")


def _asked(talk: Talk, campaign: Campaign) -> View:
    """What becomes of what is promised, and of what is said to be paid."""
    said: list[Msg] = [_("Close {title} now? It takes no more gifts.", title=campaign.title)]
    if people := len(ending.givers_of(talk, campaign.id)):
        said.append(_n("I tell {n} person once that nothing more is asked of them.",
                       "I tell {n} people once that nothing more is asked of them.", people))  # fmt: skip
    if claimed := sum(one.state == "claimed" for one in treasury.waiting(talk, campaign.id)):
        said.append(_n("{n} payment waits to be confirmed; that stays.",
                       "{n} payments wait to be confirmed; that stays.", claimed))  # fmt: skip
    return View.of(*said)


def _closed(campaign: Campaign) -> Msg:
    return _(
        "{title} is closed. What lies in hand is still there to be spent by the team.", title=campaign.title
    )


def end(turn: Turn, campaign: Campaign) -> bool:
    """It is over, and what was promised to it; False if it was."""
    if not campaigns.close(turn, campaign):
        return False
    told = _("{title} is closed early. What you meant to give is not asked for any more; what you paid counts.",
             title=campaign.title)  # fmt: skip
    for person in ending.let_all_go(turn, campaign.id):
        turn.tell(
            person,
            told,
            "fund.over",
            about=f"campaign:{campaign.id}",
            once_key=f"over:{campaign.id}:{person}",
        )
    return True


# -- the yes of somebody else ----------------------------------------------------------------------------


def _ask_others(talk: Talk, campaign: Campaign, others: Sequence[int]) -> None:
    number = str(errands.make(talk.hot, CLOSE, talk.actor.id, talk.now, lasts=LASTS, campaign=campaign.id))
    asked = View.of(
        _(
            "{name} wants to close {title} now. Agreed?",
            name=talk.name_of(talk.actor.id),
            title=campaign.title,
        ),
        actions=(Act("fund.close_yes", _("Yes, close it"), number), Act("fund.close_no", _("No"), number)),
    )
    for person in others:
        talk.tell(person, asked, "fund.ask", about=f"campaign:{campaign.id}")


@action("fund.close_yes", right="fund.approve", typed=("agree to close", "aprobar cierre"))
def agree(turn: Turn, thing: str, **args: str) -> Answered:
    """A second yes: it is closed."""
    return _settle(turn, thing, True)


@action("fund.close_no", right="fund.approve", typed=("refuse to close", "rechazar cierre"))
def refuse(turn: Turn, thing: str, **args: str) -> Answered:
    """It stays open, and who asked is told."""
    return _settle(turn, thing, False)


def _settle(turn: Turn, thing: str, yes: bool) -> Answered:
    errand = errands.find(turn.hot, int(thing), CLOSE, turn.now) if thing.isdecimal() else None
    campaign = campaigns.get(turn, int(errand.about["campaign"])) if errand is not None else None
    if errand is None or campaign is None:
        return SETTLED
    if yes and errand.person_id == turn.actor.id:
        return Toast(_("This needs the yes of somebody else."))
    errands.take(turn.hot, errand.number, CLOSE, turn.now)
    if yes and not end(turn, campaign):
        return SETTLED
    said = (
        _closed(campaign)
        if yes
        else _("{title} stays open: somebody of the team said no.", title=campaign.title)
    )
    if errand.person_id != turn.actor.id:
        turn.tell(errand.person_id, said, "fund.news", about=f"campaign:{campaign.id}")
    return Reply(View.of(said))


TALKS = (close_campaign,)
DEEDS = (close, agree, refuse)
