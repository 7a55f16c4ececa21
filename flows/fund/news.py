"""What groups read of a campaign: seldom, only with news, never at night (F7, F11).

    group < Warm winter fund: half of it is here. · Pledged $340 of $500 · received $250   [Give] [No more of this]

On the weekday and at the hour that the community set, in its zone, and not sooner again than the campaign's cadence
lets it. News is a quarter of the goal that came (once each), a last week, or what is missing in a month. The team may
hush one campaign, or all by a setting; back is the same tap.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.contract.views import Act, Items, Kind, Paragraph, Span, View
from bot.contract.words import Joined, Moment, Money, Msg, Text, _, _n
from bot.people.community import Default
from bot.talk import HandOver, Look, Reply, Toast, Turn, action, command
from bot.talk.base import Ground
from bot.talk.furniture import Answered, Line, Week
from flows.fund import campaigns, cards, posters, sums
from flows.fund.tables import Campaign

DAY = 86400.0
KINDS = (Kind("fund.group", "once", "bulk", asked=False),)
SETTINGS: Mapping[str, Default] = {
    "fund.groups": Default(True, _("Remind groups of campaigns, if there is news")),
    "fund.weekday": Default(4, _("The day on which groups are reminded: 1 is Monday, 7 is Sunday"), 1, 7),
}
#: Cadence -> days from one reminder to the next.
STEPS: Mapping[str, int] = {"week": 7, "fortnight": 14, "month": 28}
QUARTERS: Mapping[int, Msg] = {
    100: _("{title}: all of it is here, thank you."), 75: _("{title}: three quarters are here, thank you."),
    50: _("{title}: half of it is here, thank you."), 25: _("{title}: a quarter is here, thank you."),
}  # fmt: skip
#: Seconds before its end in which a campaign is near it.
NEAR = 7 * DAY
#: Lines of a list.
MOST = 6
PRIVATE_FIRST = ("anonymous", "initials", "name")


def look(turn: Turn) -> None:
    """Today's, if it is the day for it."""
    today = datetime.fromtimestamp(turn.now, turn.community.zone)
    if not turn.setting("fund.groups") or today.isoweekday() != int(turn.setting("fund.weekday")):
        return
    for campaign in campaigns.running(turn):
        if _may_speak(turn, campaign) and (said := _news(turn, campaign)) is not None:
            _tell(turn, campaign, said)


def _may_speak(turn: Turn, campaign: Campaign) -> bool:
    """Whether its last reminder is long enough ago."""
    step = STEPS.get(campaign.cadence)
    row = turn.hot.one(
        "SELECT max(at) FROM fund_told WHERE campaign_id = ? AND what LIKE 'said %'", (campaign.id,)
    )
    last = row[0] if row is not None else None
    return step is not None and (last is None or turn.now - last > (step - 0.5) * DAY)


def _news(turn: Turn, campaign: Campaign) -> Msg | None:
    """What is new and was not said yet."""
    standing = sums.of(turn, campaign)
    return (
        _milestone(turn, campaign, standing)
        or _last_week(turn, campaign, standing)
        or _missing(turn, campaign, standing)
    )


def _milestone(turn: Turn, campaign: Campaign, standing: sums.Standing) -> Msg | None:
    """The highest quarter of the goal that came since; those below are passed over for good."""
    if not campaign.goal_once:
        return None
    reached = [n for n in QUARTERS if standing.received * 100 >= n * campaign.goal_once]
    new = [n for n in reached if _note(turn, campaign, str(n))]
    return Msg(QUARTERS[new[0]].text, {"title": campaign.title}) if new and new[0] == reached[0] else None


def _last_week(turn: Turn, campaign: Campaign, standing: sums.Standing) -> Msg | None:
    """It ends soon, and something is missing."""
    missing = (campaign.goal_once or 0) - standing.received
    if campaign.ends_at is None or campaign.ends_at - turn.now > NEAR or missing <= 0:
        return None
    if not _note(turn, campaign, "end"):
        return None
    return _("{title} goes on until {day}. {sum} are missing.", title=campaign.title,
             day=Moment(campaign.ends_at, "end"), sum=Money(missing, campaign.currency))  # fmt: skip


def _missing(turn: Turn, campaign: Campaign, standing: sums.Standing) -> Msg | None:
    """What the promises of a month leave open, once a month."""
    gap = (campaign.goal_monthly or 0) - standing.monthly
    month = datetime.fromtimestamp(turn.now, turn.community.zone).strftime("%Y-%m")
    if gap <= 0 or not _note(turn, campaign, month):
        return None
    return _("{title}: {sum} a month are missing.", title=campaign.title, sum=Money(gap, campaign.currency))


def _note(turn: Turn, campaign: Campaign, what: str) -> bool:
    """Whether it is the first time that this is said of a campaign."""
    done = turn.hot.run(
        "INSERT INTO fund_told (campaign_id, what, at) VALUES (?,?,?) ON CONFLICT (campaign_id, what) DO NOTHING",
        (campaign.id, what, turn.now),
    )
    return done == 1


def _tell(turn: Turn, campaign: Campaign, said: Msg) -> None:
    day = datetime.fromtimestamp(turn.now, turn.community.zone).date()
    _note(turn, campaign, f"said {day}")
    number = str(campaign.id)
    view = View.of(
        said, Paragraph((Joined(tuple(lines(turn, campaign)), "dot"),)), posters.progress(turn, campaign),
        actions=(Act("fund.give", _("Give"), number), Act("fund.hush", _("No more of this"), number)), silent=True,
    )  # fmt: skip
    for chat_id in sorted(campaigns.chats_of(turn, campaign.id)):
        once = f"fund:{campaign.id}:{day}:{chat_id}"
        turn.say_in(chat_id, view, "fund.group", about=f"campaign:{campaign.id}", once_key=once)


def lines(ground: Ground, campaign: Campaign) -> list[Text]:
    """The same as the picture, in words."""
    went = [
        _("{sum} for {what}", sum=Money(minor, campaign.currency), what=purpose)
        for purpose, minor in posters.spent(ground, campaign)
    ]
    spent: list[Text] = [_("Spent: {what}", what=Joined(tuple(went), "comma"))] if went else []
    return [*cards.progress(campaign, sums.of(ground, campaign)), *spent]


@action("fund.give", right="fund.pledge", typed=("give to", "dar para"))
def give(turn: Turn, thing: str, **args: str) -> Answered:
    """Goes on in private."""
    campaign = campaigns.get(turn, int(thing)) if thing.isdecimal() else None
    if campaign is None or campaign.state != "open":
        return Toast(_("I know no open campaign with that number."))
    return HandOver("pledge", {"campaign": thing})


@action("fund.hush", right="fund.open", typed=("hush campaign", "callar campaña"))
def hush(turn: Turn, thing: str, **args: str) -> Answered:
    """Groups read no more of it, or again."""
    campaign = campaigns.get(turn, int(thing)) if thing.isdecimal() else None
    if campaign is None or campaign.state != "open":
        return Toast(_("I know no open campaign with that number."))
    cadence = "" if campaign.cadence else "week"
    turn.flush()
    turn.hot.run("UPDATE fund_campaign SET cadence = ? WHERE id = ?", (cadence, campaign.id))
    turn.session.refresh(campaign)
    turn.audit("fund.hushed" if not cadence else "fund.unhushed", f"campaign:{campaign.id}")
    said = (
        _("Groups are reminded of {title} again, once a week, if there is news.", title=campaign.title)
        if cadence
        else _("No group is reminded of {title} any more.", title=campaign.title)
    )
    back = Act("fund.hush", _("Not any more") if cadence else _("Remind them again"), thing)
    return Reply(View.of(said, actions=(back,)), Toast(said))


@command(
    "campaigns", right="fund.total", title=_("What is collected"),
    words=(
        "what is collected", "the fund", "who gave", "who gives", "how much money is there", "how much is in the fund",
        "how much did we raise", "how much did we collect", "where does the money go", "what is the money for",
        "campanas", "colectas", "el fondo", "quien dio", "quien dono", "cuanto dinero hay", "cuanto hay en el fondo",
        "cuanto se junto", "cuanto llevamos", "a donde va el dinero", "para que es el dinero",
    ),
)  # fmt: skip
def show(turn: Turn, rest: str) -> Answered:
    """Each campaign that is open, in words; the newest as a picture, too."""
    found = campaigns.running(turn)[:MOST]
    if not found:
        return Reply(
            View.of(_("Nobody collects anything just now. I write in the group when somebody does."))
        )
    rows = tuple(_row(turn, campaign) for campaign in found)
    acts = tuple(Act("fund.give", _("Give to #{n}", n=str(one.id)), str(one.id)) for one in found)
    who = _givers(turn, found[0])
    by = (Paragraph((_("Given by: {names}", names=who),)),) if who is not None else ()
    return Reply(View.of(Items(rows), *by, posters.progress(turn, found[0]), actions=acts))


def _row(ground: Ground, campaign: Campaign) -> tuple[Span, ...]:
    return (campaign.title, " · ", Joined(tuple(lines(ground, campaign)), "dot"), f" · #{campaign.id}")


def _givers(ground: Ground, campaign: Campaign) -> Text | None:
    """Who gave, each once, as they chose to be shown (F6): of two ways of one person the more private one."""
    rows = ground.hot.all(
        "SELECT p.person_id, p.shown_as FROM fund_pledge p JOIN fund_due d ON d.pledge_id = p.id"
        " WHERE p.campaign_id = ? AND d.state = 'received' AND p.person_id IS NOT NULL"
        " GROUP BY p.person_id, p.shown_as ORDER BY min(p.id)",
        (campaign.id,),
    )
    ways: dict[int, str] = {}
    for person, shown in rows:
        ways[person] = min(ways.get(person, shown), shown, key=PRIVATE_FIRST.index)
    named = [_shown(ground, person, shown) for person, shown in ways.items() if shown != "anonymous"][:MOST]
    if others := len(ways) - len(named):
        named.append(_n("{n} neighbour", "{n} neighbours", others))
    return Joined(tuple(named)) if named else None


def _shown(ground: Ground, person_id: int, shown: str) -> Text:
    name = ground.name_of(person_id)
    return name if shown == "name" else " ".join(f"{part[0]}." for part in name.split())


# -- the summaries ---------------------------------------------------------------------------------------


def digest(look: Look) -> Week:
    """What is collected for in a chat."""
    found = [one for one in campaigns.running(look) if look.chat.id in campaigns.chats_of(look, one.id)]
    return Week(open=[_line(look, campaign) for campaign in found])


def morning(ground: Ground) -> list[Line]:
    """Campaigns in their last week, and the way to what can be done about them."""
    near = ground.now + NEAR
    return [
        _ending(ground, one)
        for one in campaigns.running(ground)
        if one.ends_at is not None and one.ends_at <= near
    ]


def _ending(ground: Ground, campaign: Campaign) -> Line:
    number, figures = str(campaign.id), Joined(tuple(lines(ground, campaign)), "dot")
    until = _("until {day}", day=Moment(campaign.ends_at or 0.0, "end"))
    said = (campaign.title, " · ", until, " · ", figures, f" · #{number}")
    return said, Act("fund.campaign", _("Campaign #{n}", n=number), number)


def _line(ground: Ground, campaign: Campaign) -> Line:
    number = str(campaign.id)
    return _row(ground, campaign), Act("fund.give", _("Give to #{n}", n=number), number)


DEEDS = (give, hush)
COMMANDS = (show,)
