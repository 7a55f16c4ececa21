"""What the money did, for everybody; and the bills, for the team (F8).

ines taps [Tell what it did]    > Pasta and rice for 40 boxes
group < $40 of Winter did this: Pasta and rice for 40 boxes
ines    sends a photo           Noted with #31. The team can see it.
ines > bills 31                 the photos
"""

from __future__ import annotations

from sqlalchemy import select

from bot.contract.views import Picture, View
from bot.contract.words import Money, Msg, _
from bot.talk import Ending, HandOver, Reply, Talk, Toast, Turn, action, files, flow
from bot.talk import Text as Words
from bot.talk.furniture import Answered, Heard
from flows.fund import campaigns
from flows.fund.opening import wrong_title
from flows.fund.spending import spendings
from flows.fund.spending.deciding import UNKNOWN, named
from flows.fund.spending.spendings import HELP
from flows.fund.tables import Campaign, Spending

LONGEST = 160
#: Seconds after paying in which a photo is taken for its bill.
SOON = 2 * 3600.0
#: Seconds that a bill is kept: books are looked at for years.
KEPT = 3 * 366 * 86400.0


@action(
    "fund.tell",
    right="fund.receive",
    typed=("tell spending", "contar gasto", "tell what it did", "contar qué hizo"),
)
def tell(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked for the words."""
    return HandOver("fund.telling", {"words": thing})


@flow("fund.telling", title=_("Tell what the money did"), right="fund.receive", hidden=True)
def tell_what_it_did(talk: Talk) -> Ending:
    """One line that everybody reads."""
    spending = spendings.find(talk, talk.params.get("words", ""))
    if spending is None or spending.state != "paid":
        return talk.end(_("Nothing was posted: nothing with that number was paid."))
    did = "" if spending.request is not None else _asked(talk)
    campaign = talk.session.get_one(Campaign, spending.campaign_id)
    line = _did(spending, campaign, did)
    if not talk.confirm("post", View.of(line, _("Shall I post it?")), yes=_("Yes, post it"), change=True):
        return talk.end(_("Nothing was posted."))
    if spendings.tell(talk, spending, did):
        campaigns.say(talk, spending.campaign_id, _did(spending, campaign, did), f"spending:{spending.id}")
    return talk.end(_("Posted. I show it where the campaign is."), about=f"spending:{spending.id}")


def _asked(talk: Talk) -> str:
    return talk.ask("did", _("What did it do? Everybody reads it. For example: pasta and rice for 40 boxes."),
                    Words(LONGEST), check=lambda said: wrong_title(said, LONGEST), label=_("What it did"))  # fmt: skip


def _did(spending: Spending, campaign: Campaign, did: str) -> Msg:
    amount = Money(spending.minor, spending.currency)
    if spending.request is not None:
        return _("{amount} of {title}: {what}.", amount=amount, title=campaign.title, what=HELP)
    return _("{amount} of {title} did this: {did}", amount=amount, title=campaign.title, did=did)


def hear(turn: Turn, heard: Heard) -> Answered:
    """A photo just after paying, or in reply to a message about it, is its bill."""
    photos = [file for file in files.stored(heard.files) if file.kind == "photo"]
    spending = _meant(turn, heard) if photos else None
    if spending is None:
        return None
    if spending.request is not None:  # a name may stand on it (F9)
        return Reply(View.of(_("No bill is needed for help to a household, so I didn't keep that photo.")))
    for photo in photos:
        turn.keep_file(photo.stored, turn.now + KEPT, f"spending:{spending.id}")
    turn.audit("fund.bill", f"spending:{spending.id}", n=len(photos))
    return Reply(View.of(_("Noted with {what}. The team can see it.", what=named(turn, spending))))


def _meant(turn: Turn, heard: Heard) -> Spending | None:
    mine = Spending.paid_by == turn.actor.id
    about = heard.reply_about or ""
    if about.startswith("spending:"):
        wanted = select(Spending).where(mine, Spending.id == int(about.partition(":")[2]))
    else:
        wanted = (
            select(Spending).where(mine, Spending.paid_at > turn.now - SOON).order_by(Spending.paid_at.desc())
        )
    return turn.session.scalars(wanted.limit(1)).first()


@action("fund.bills", right="fund.approve", typed=("bills", "facturas"))
def show_bills(turn: Turn, thing: str, **args: str) -> Answered:
    """The photos of one spending, for those who decide about money."""
    spending = spendings.find(turn, thing)
    if spending is None:
        return Toast(UNKNOWN)
    rows = turn.hot.all(
        "SELECT name FROM stored_file WHERE about = ? AND dies_at > ? ORDER BY id",
        (f"spending:{spending.id}", turn.now),
    )
    if not rows:
        return Reply(View.of(_("{what}: no photo of the bill yet.", what=named(turn, spending))))
    pictures = tuple(Picture(row[0], _("photo")) for row in rows)
    return Reply(View.of(named(turn, spending), *pictures, secret=True))


TALKS = (tell_what_it_did,)
DEEDS = (tell, show_bills)
