"""The conversation in which a treasurer asks for money (F1).

    ana > /campaign Warm winter fund, $500, until 20 Dec, https://give.example.org
    hub < For: Warm winter fund · Goal: $500 · Until: Sun 20 Dec · Page: … · Cash to: Ana. Is this right?
    ana > yes

What the line leaves open is asked; every field is corrected in one message. An organizer who is not on the team for
money needs the yes of somebody else. The hub moves no money and asks for no card and no code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.contract.views import Act, Facts, Kind, Option, Span, View
from bot.contract.words import Moment, Msg, Text, _
from bot.reading.contacts import has_house, has_reach
from bot.talk import Ending, Reply, Talk, Toast, Turn, action, flow
from bot.talk import Text as Words
from bot.talk.furniture import Answered
from flows.fund import campaigns, fields, team, ways
from flows.fund.campaigns import Plan
from flows.fund.fields import Goal
from flows.fund.line import read_line

KINDS = (
    Kind("fund.ask", "repeat", asked=False, holds=True),
    Kind("fund.news", "repeat", asked=False, holds=True),
)
LONGEST_TITLE = 80
CADENCES: Mapping[str, Msg] = {
    "week": _("Every week"), "fortnight": _("Every two weeks"), "month": _("Every month"), "never": _("Never"),
}  # fmt: skip
NOT_HERE = _(
    "Everybody will read this, so no phone number, address or code, please. Say it once more without?"
)


@flow(
    "campaign", title=_("Ask for money"), right="fund.open",
    words=("new campaign", "campana", "nueva campana"),
)  # fmt: skip
def open_campaign(talk: Talk) -> Ending:
    """From a line to a campaign that its chats see."""
    if not campaigns.titles(talk):
        return talk.end(
            _("No chat is for fundraising yet. Write /setup in the one where it shall hang, then come back.")
        )
    zone = talk.community.zone
    read = read_line(talk.params.get("words", ""), at=talk.at("words"), currency=_currency(talk))
    title = talk.ask("title", _("What is the money for? For example: Warm winter fund."), Words(LONGEST_TITLE),
                     given=read.title or None, check=wrong_title, label=_("For"))  # fmt: skip
    answered = talk.record.get("goal|") is not None  # what was wrong with the first words is said once
    asked = (None if answered else read.wrong) or _(
        "How much is needed? For example: $500, or $200 a month, or both."
    )
    goal = talk.ask("goal", asked, fields.HowMuch(_currency(talk)), given=read.goal, label=_("Goal"))  # fmt: skip
    last_day = talk.ask("until", _("Until when? For example: 20 December."), fields.LastDay(zone), given=read.last_day,
                        check=lambda day: fields.wrong_day(day, talk.now, zone), skip=_("No end"),
                        label=_("Until"))  # fmt: skip
    link, cash_to = ways.ask(talk, read.link, read.cash)
    cadence = talk.choose("cadence", _("How often may I remind the groups, if there is news?"),
                          [Option(key, label) for key, label in CADENCES.items()], given=read.cadence or "week",
                          label=_("Reminders"))  # fmt: skip
    chats = _chats(talk)
    plan = Plan(title, goal.currency, goal.once, goal.monthly, last_day or "",
                fields.end_of(last_day, zone) if last_day else None, link, cash_to,
                "" if cadence == "never" else cadence, chats)  # fmt: skip
    if not talk.confirm(
        "post", _preview(talk, plan, cadence), yes=_("Yes, post it"), change=True, amend=_amended(talk)
    ):
        return talk.end(_('Nothing was posted. Write "new campaign" whenever you want to.'))
    return _store(talk, plan)


def _currency(talk: Talk) -> str:
    return str(talk.setting("currency"))


def wrong_title(said: str, most: int = LONGEST_TITLE) -> Msg | None:
    """Why words cannot stand on a post."""
    if len(said) > most:
        return _("That is {n} characters; {most} fit. Please say it shorter.", n=len(said), most=most)
    return NOT_HERE if has_reach(said) or has_house(said) else None


def _chats(talk: Talk) -> Sequence[int]:
    """The chats in which it hangs: asked only if there is a choice."""
    rows = campaigns.titles(talk)
    if len(rows) < 2:
        return [chat_id for chat_id, _title in rows]
    options = [Option(str(chat_id), title) for chat_id, title in rows]
    chosen = talk.choose_many("chats", _("In which chats shall I post it?"), options,
                              given=[option.key for option in options], label=_("Chats"))  # fmt: skip
    return [int(key) for key in chosen]


def _preview(talk: Talk, plan: Plan, cadence: str) -> View:
    rows: list[tuple[Text, Span]] = [
        (_("For"), plan.title),
        (_("Goal"), fields.goal(plan.once, plan.monthly, plan.currency)),
        (_("Until"), Moment(plan.ends_at, "end") if plan.ends_at else _("no end")),
    ]
    if plan.link:
        rows.append((_("Page"), plan.link))
    if plan.cash_to is not None:
        rows.append((_("Cash to"), talk.name_of(plan.cash_to)))
    rows.append((_("Reminders"), CADENCES[cadence]))
    return View.of(Facts(tuple(rows)), _("I post it in the chats for fundraising. Is this right?"))


def _amended(talk: Talk) -> Any:
    """Words at the confirmation: another goal, another day, another page; anything else is no change to be sure of."""

    def amended(text: str, at: datetime) -> Mapping[str, Any] | None:
        read = read_line(text, at=at, currency=_currency(talk))
        goal: Goal | None = read.goal
        found: dict[str, Any] = {
            "goal": [goal.once, goal.monthly, goal.currency] if goal else None, "until": read.last_day,
            "link": read.link,
        }  # fmt: skip
        found = {name: value for name, value in found.items() if value is not None}
        return found if found and not read.title else None

    return amended


def _store(talk: Talk, plan: Plan) -> Ending:
    verdict = talk.may("fund.open")
    others = team.others(talk, talk.actor.id)
    if "y3" not in verdict.marks or not others:
        number = campaigns.make(talk, plan)
        return talk.end(
            _(
                "Posted as #{n}. I collect what people say they give, and write to you what comes.",
                n=str(number),
            ),
            about=f"campaign:{number}",
        )
    number = campaigns.make(talk, plan, state="proposed")
    asked = View.of(
        _("{name} wants to ask for money: {title}, {goal}. Agreed?", name=talk.name_of(talk.actor.id), title=plan.title,
          goal=fields.goal(plan.once, plan.monthly, plan.currency)),
        actions=(Act("fund.agree", _("Yes, post it"), str(number)), Act("fund.refuse", _("No"), str(number))),
    )  # fmt: skip
    for person in others:
        talk.tell(person, asked, "fund.ask", about=f"campaign:{number}")
    return talk.end(
        _("It waits for the yes of somebody else of the team. I write to you."), about=f"campaign:{number}"
    )


@action("fund.agree", right="fund.approve", typed=("agree campaign", "aprobar campaña"))
def agree(turn: Turn, thing: str, **args: str) -> Answered:
    """A second yes: it is posted."""
    return _settle(turn, thing, "open")


@action("fund.refuse", right="fund.approve", typed=("refuse campaign", "rechazar campaña"))
def refuse(turn: Turn, thing: str, **args: str) -> Answered:
    """It is off, and who asked is told."""
    return _settle(turn, thing, "refused")


def _settle(turn: Turn, thing: str, state: str) -> Answered:
    campaign = campaigns.get(turn, int(thing)) if thing.isdecimal() else None
    if campaign is None or campaign.state != "proposed":
        return Toast(_("That was settled already."))
    if campaign.opened_by == turn.actor.id:
        return Toast(_("This needs the yes of somebody else."))
    if not campaigns.settle(turn, campaign, state):
        return Toast(_("That was settled already."))
    said = _("{title} is posted now.", title=campaign.title) if state == "open" else _(
        "{title} is not posted: somebody of the team said no.", title=campaign.title)  # fmt: skip
    if campaign.opened_by is not None:
        turn.tell(campaign.opened_by, said, "fund.news", about=f"campaign:{campaign.id}")
    return Reply(View.of(said))


TALKS = (open_campaign,)
DEEDS = (agree, refuse)
