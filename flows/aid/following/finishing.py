"""Is it done? Both sides are asked, one tap each; what was not received is open again (A25, A26).

sam  > [It's done]      "Thank you. I ask Rosa too."                     [Undo]
hub  > rosa: "Sam says it's done: food. Did you get it?"                 [Yes, all good] [Only partly] [No]
rosa > [No]             open again; Sam and the team are told

olga > close 12         for a reason, with a yes
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sqlalchemy import select

from bot.contract.views import Act, Option, View
from bot.contract.words import Moment, Msg, _
from bot.reading.text import fold
from bot.talk import Ending, HandOver, Reply, Talk, Toast, Turn, action, flow, names
from bot.talk.furniture import Answered
from flows.aid import rights
from flows.aid.following import closing
from flows.aid.helping import claims, telling
from flows.aid.requesting import asking, requests
from flows.aid.tables import Claim, Item, Request

DONE = _("It's done")
UNDO = _("Undo")
#: Buttons under a list of what could be done.
MOST = 4


def _named(turn: Turn, thing: str, claim_id: str = "") -> tuple[Request, Item, Claim | None] | None:
    """The thing a button or a typed form names, and its claim, live or just over; None if several could be meant."""
    if claim_id and (made := claims.get(turn, claim_id)) is not None:
        item = turn.session.get_one(Item, made.item_id)
        return turn.session.get_one(Request, made.request_id), item, made
    named = requests.find(turn, thing)
    if named is None:
        return None
    items = [named.item] if named.item else requests.items_of(turn, named.request.id)
    open_ones = [item for item in items if item.state == "claimed"] or items
    if len(open_ones) != 1:
        return None
    item = open_ones[0]
    return named.request, item, claims.live(turn, item.id) or closing.last_done(turn, item)


# -- done -----------------------------------------------------------------------------------------------


@action("aid.done", right="aid.delivered", typed=("done", "it's done", "hecho", "listo"))
def done(turn: Turn, thing: str, **args: str) -> Answered:
    """Either side says so; the other one is asked."""
    named = _named(turn, thing, args.get("claim", ""))
    if named is None:
        return Toast(_("Which one is done? Open it from your list."))
    request, item, made = named
    if made is None or made.state != "accepted":
        return late(turn, request, item)
    if not closing.finish(turn, item, "done"):
        return late(turn, request, item)
    _ask_both(turn, request, item, made)
    return _thanks(turn, request, item, made)


def late(turn: Turn, request: Request, item: Item) -> Answered:
    """A tap on what has moved on reads where it stands, and changes nothing (A25)."""
    if item.state == "closed":
        reason = closing.REASONS.get(item.reason or "", _("closed"))
        return Toast(
            _("That is closed already: {what}, {reason}.", what=telling.what(turn, item), reason=reason)
        )
    return Toast(_("Nobody helps with it just now: {what}.", what=telling.what(turn, item)))


def _thanks(turn: Turn, request: Request, item: Item, made: Claim) -> Answered:
    thing, args = requests.number_of(turn, item), {"claim": str(made.id)}
    undo = Act("undo.done", UNDO, thing, args)
    what, me = telling.what(turn, item), turn.actor.id
    if me == made.helper_id:
        name = names.called(turn, request.requester_id)
        said = _("Thank you! {what}: done. I ask {name} too; you can write to each other until {day}.",
                 what=what, name=name, day=closing.until(turn))  # fmt: skip
        return View.of(said, actions=(undo,))
    said = _(
        "Done: {what}. I thank {name} and ask how it went.",
        what=what,
        name=names.called(turn, made.helper_id),
    )
    keep = Act("aid.keep", _("Keep to ask again"), str(request.id))
    return View.of(said, actions=(undo, keep) if request.state == "closed" else (undo,))


def _ask_both(turn: Turn, request: Request, item: Item, made: Claim) -> None:
    """Whoever did not press is asked in private (A26); the team pressed: both are."""
    for person_id, ask in ((request.requester_id, _ask_requester), (made.helper_id, _ask_helper)):
        if turn.person is None or turn.person.id != person_id:
            ask(turn, request, item, made)


def _ask_requester(turn: Turn, request: Request, item: Item, made: Claim) -> None:
    said = _("{name} says it's done: {what}. Did you get what you needed?",
             name=names.called(turn, made.helper_id), what=telling.what(turn, item))  # fmt: skip
    _ask_whether(turn, request, item, said, {"claim": str(made.id)})


def ask_whether(turn: Turn, request: Request, item: Item, said: Msg, made: Claim | None) -> None:
    """Somebody else than a helper did it: whoever asked is asked, and whoever helped, if somebody did."""
    _ask_whether(turn, request, item, said, {} if made is None else {"claim": str(made.id)})
    if made is not None and made.state == "done":
        _ask_helper(turn, request, item, made)


def _ask_whether(turn: Turn, request: Request, item: Item, said: Msg, args: Mapping[str, str]) -> None:
    thing = requests.number_of(turn, item)
    acts = (
        Act("aid.received", _("Yes, all good"), thing, args),
        Act("aid.partly", _("Only partly"), thing, args),
        Act("aid.not_received", _("No, not yet"), thing, args),
    )
    _tell(turn, request.requester_id, View.of(said, actions=acts), request)


def _ask_helper(turn: Turn, request: Request, item: Item, made: Claim) -> None:
    thing, args = requests.number_of(turn, item), {"claim": str(made.id)}
    said = _("{name} says it's done: {what}. Thank you! Did it go well for you, too?",
             name=names.called(turn, request.requester_id), what=telling.what(turn, item))  # fmt: skip
    acts = (
        Act("aid.went_well", _("Yes, all good"), thing, args),
        Act("aid.went_wrong", _("Something's wrong"), thing, args),
    )
    _tell(turn, made.helper_id, View.of(said, actions=acts), request)


def _tell(turn: Turn, person_id: int, view: View, request: Request) -> bool:
    return turn.tell(person_id, view, "aid.closed", about=f"request:{request.id}", urgent=True)


@action("undo.done", right="talk.answer", typed=("undo done", "deshacer"))
def undo_done(turn: Turn, thing: str, **args: str) -> Answered:
    """Ten minutes to take "done" back: the helper has it as before (rule 16)."""
    named = _named(turn, thing, args.get("claim", ""))
    made = named[2] if named else None
    if named is None or made is None or made.state != "done" or made.ended_at is None:
        return Toast(_("There is nothing to take back."))
    request, item = named[:2]
    if turn.actor.id not in (request.requester_id, made.helper_id):
        return Toast(_("That is only for the people concerned."))
    if turn.now - made.ended_at > turn.setting("aid.undo_seconds"):
        return Toast(_('That was a while ago. Write "a person" if something is wrong.'))
    closing.reopen(turn, item, to="claimed")
    other = made.helper_id if turn.actor.id == request.requester_id else request.requester_id
    what = telling.what(turn, item)
    _tell(
        turn,
        other,
        View.of(_("That was too early: {what} is not done yet. All is as before.", what=what)),
        request,
    )
    return View.of(_("Taken back: {what} is not done yet. All is as before.", what=what))


# -- what they answer -----------------------------------------------------------------------------------


@action("aid.received", right="aid.delivered", typed=("received", "all good", "recibido", "todo bien"))
def received(turn: Turn, thing: str, **args: str) -> Answered:
    """It arrived. The requester may keep the request to ask again."""
    named = requests.find(turn, thing)
    if named is None:
        return Toast(_("I know no request with that number."))
    turn.audit("aid.received", f"request:{named.request.id}")
    keep = Act("aid.keep", _("Keep to ask again"), str(named.request.id))
    said = _(
        "Good to hear. What you wrote is erased on {day}, unless you keep it to ask again.",
        day=closing.until(turn),
    )
    return View.of(said, actions=(keep,)) if named.request.state == "closed" else Toast(_("Good to hear."))


PARTLY = _("Then the rest is open again: {what}. I'll write as soon as someone offers.")
NOT_RECEIVED = _("Then it is open again: {what}. The team knows, and I look for somebody.")


@action("aid.partly", right="aid.reopen", typed=("partly", "en parte"))
def partly(turn: Turn, thing: str, **args: str) -> Answered:
    """Some of it arrived: it is open again for the rest, whoever helped is thanked."""
    return _open_again(turn, thing, args, PARTLY, "partly")  # fmt: skip


@action("aid.not_received", right="aid.reopen", typed=("not received", "no recibido"))
def not_received(turn: Turn, thing: str, **args: str) -> Answered:
    """It did not arrive: open again, and the team knows (A26)."""
    return _open_again(turn, thing, args, NOT_RECEIVED, "not_received")  # fmt: skip


def _open_again(turn: Turn, thing: str, args: Mapping[str, str], said: Msg, how: str) -> Answered:
    named = _named(turn, thing, args.get("claim", ""))
    made = named[2] if named else None
    if named is None or not closing.reopen(turn, named[1]):
        return Toast(_("That is open already."))
    request, item = named[:2]
    what = telling.what(turn, item)
    turn.audit(f"aid.{how}", f"request:{request.id}", item=item.letter)
    if made is not None:
        name = names.called(turn, request.requester_id)
        view = View.of(
            _("{name} still needs something: {what}. It is open again; you are free.", name=name, what=what)
        )
        _tell(turn, made.helper_id, view, request)
    if how == "not_received":
        turn.ping("aid", asking.for_team(turn, request.id, [item.category], "not_received"),
                  about=f"request:{request.id}", step=f"not_received{made.id if made else 0}")  # fmt: skip
    return View.of(Msg(said.text, {"what": what}))


@action("aid.went_well", right="talk.answer", typed=("went well", "salio bien"))
def went_well(turn: Turn, thing: str, **args: str) -> Answered:
    """The helper is content."""
    return Toast(_("Good to hear. Thank you!"))


@action("aid.went_wrong", right="aid.abuse", typed=("went wrong", "salio mal"))
def went_wrong(turn: Turn, thing: str, **args: str) -> Answered:
    """The helper is not: a person of the team takes it up."""
    named = _named(turn, thing, args.get("claim", ""))
    if named is None or named[2] is None or named[2].helper_id != turn.actor.id:
        return Toast(_("That is only for the people concerned."))
    number = str(named[0].id)
    wrong = _("A helper says something went wrong with #{number}. Please write to them.", number=number)
    asked = turn.ping("aid", wrong, about=f"wrong:{named[2].id}", step=f"wrong{named[2].id}", weight="urgent")
    if not asked:
        return View.of(_("Nobody of the team can be reached just now. Please write: a person"))
    return View.of(_("I told the team. One of them writes to you."))


@action("aid.keep", right="aid.close", typed=("keep request", "guardar pedido"))
def keep(turn: Turn, thing: str, **args: str) -> Answered:
    """The requester keeps it 60 days, to ask the same again (V32)."""
    named = requests.find(turn, thing)
    if named is None or named.request.state != "closed" or named.request.erased_at is not None:
        return Toast(_("There is nothing left to keep."))
    if named.request.requester_id != turn.actor.id:
        return Toast(_("That is only for the people concerned."))
    until = (named.request.closed_at or turn.now) + float(turn.setting("aid.keep_to_repeat"))
    named.request.keep_until = until
    closing.plan_erasure(turn, named.request, until)
    return View.of(_('Kept until {day}. Write "same as last time" to ask again.', day=Moment(until, "day")))


# -- for a reason ---------------------------------------------------------------------------------------


#: What else is closed by its number; it knows what to say of one that is nothing.
VOTE = "poll.finish"
#: What is closed by its title: "close campaign winter".
MONEY, CAMPAIGN = "endcampaign", re.compile(r"(?:(?:the|la) )?(?:campaign|campana)\b *")


@flow("close", title=_("Close a request"), right="talk.answer", words=("cerrar",))
def close_for(talk: Talk) -> Ending | HandOver:
    """Which, and why: the requester's or the team's to say."""
    words = talk.params.get("words", "")
    campaign = CAMPAIGN.match(fold(words))
    money = talk.house.flows.get(MONEY) if campaign is not None else None
    if campaign is not None and money is not None:
        if not talk.may(money.right):
            return _not_yours(talk)
        return HandOver(MONEY, {"words": words[campaign.end() :]})
    thing = words.split(" ")[0].lstrip("#").lower()
    named = requests.find(talk, thing)
    if named is None and thing.isdecimal() and VOTE in talk.house.flows:
        return HandOver(VOTE, {"words": thing})
    if named is None:
        return talk.end(_("Which one? Write it with its number, for example: close 12."))
    request = named.request
    if not talk.may("aid.close", rights.relate(talk, talk.actor.id, thing)):
        return _not_yours(talk)
    if request.state == "closed":
        return talk.end(View.of(closing.stands(talk, request)))
    options = [Option(key, label) for key, label in closing.REASONS.items()]
    reason = talk.choose("reason", _("How did it end?"), options, label=_("How it ended"))
    shown = _("#{number} will be closed: {reason}. Whoever helps is told.",
              number=str(request.id), reason=closing.REASONS[reason])  # fmt: skip
    if not talk.confirm("close", shown, yes=_("Close it"), no=_("Leave it open")):
        return talk.end(_("It stays open."))
    return talk.end(closed_for(talk, request, reason), about=f"request:{request.id}")


def _not_yours(talk: Talk) -> Ending:
    return talk.end(_('That isn\'t yours to close. The team can help: write "a person".'))


def closed_for(turn: Turn, request: Request, reason: str) -> View:
    """Close it and tell whoever has to know; what whoever closed it reads."""
    made = turn.session.scalars(
        select(Claim).where(Claim.request_id == request.id, Claim.state == "accepted")
    ).all()
    items = {claim.id: turn.session.get_one(Item, claim.item_id) for claim in made}
    if not closing.close(turn, request, reason):
        return View.of(closing.stands(turn, request))
    for claim in made:
        if reason in closing.HELPED:
            _ask_both(turn, request, items[claim.id], claim)
    if turn.person is None or turn.person.id != request.requester_id:
        _tell_requester(turn, request, reason)
    return View.of(closing.stands(turn, request))


def _tell_requester(turn: Turn, request: Request, reason: str) -> None:
    pointer = str(turn.setting("aid.pointer"))
    said = _("The team closed #{number}: {reason}.", number=str(request.id), reason=closing.REASONS[reason])
    more = [_("Please try {pointer}.", pointer=pointer)] if reason == "cannot" and pointer else []
    _tell(turn, request.requester_id, View.of(said, *more), request)


def offer_done(turn: Turn) -> Answered:
    """ "Done", with nobody being written to: what of mine could that be?"""
    me = turn.actor.id
    found = turn.session.execute(
        select(Claim, Item)
        .join(Item, Item.id == Claim.item_id)
        .join(Request, Request.id == Claim.request_id)
        .where(Claim.state == "accepted", (Claim.helper_id == me) | (Request.requester_id == me))
        .order_by(Claim.id.desc())
        .limit(MOST)
    ).all()
    if not found:
        return View.of(_("Nothing of yours is under way just now."))
    acts = tuple(
        Act("aid.done", _("Done: {what}", what=telling.what(turn, item)), requests.number_of(turn, item),
            {"claim": str(made.id)})
        for made, item in found
    )  # fmt: skip
    return Reply(View.of(_("What is done?"), actions=acts))


TALKS = (close_for,)
DEEDS = (
    done, undo_done, received, partly, not_received, went_well, went_wrong, keep,
)  # fmt: skip
