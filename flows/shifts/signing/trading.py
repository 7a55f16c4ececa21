"""Trading two shifts in a conversation: proposed from one's own shift, asked in private, done when both said yes (S14).

    sam > trade 12          "What would you like instead?  1. Lee: Cooking · Sun 29 Nov …"
    sam > 1                 "You give … and get … Shall I ask Lee?"                                     [Yes, ask]
    hub > lee               "Sam would like to trade: you give Cooking …, you get Food pantry …"     [Yes, trade] [No]
    lee > yes               each has the other's; both and the leads are told                           [Undo]

Without an answer it lapses. Taking it back at once is one tap; later, up to the start, the other one is asked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, Option, View
from bot.contract.words import Joined, Msg, Text, _
from bot.people.community import Default
from bot.talk import Ending, HandOver, Reply, Talk, Toast, Turn, action, flow, names, timer
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from bot.words.choosing import fold
from flows.shifts import wording
from flows.shifts.around.missing import tell_lead
from flows.shifts.planning import moments, shifts
from flows.shifts.signing import answers, places, trades
from flows.shifts.tables import Place, Role, Shift, Trade

SETTINGS: Mapping[str, Default] = {
    "shift.trade_for": Default(
        86400, _("Seconds that somebody has to answer whether they trade shifts"), 600, 604800
    ),
}
#: Choices of one question; seconds in which a trade is taken back without asking (rule 16).
CHOICES, UNDO = 8, 600.0
#: Shifts of others that are looked through for a name.
SEEN = 40
SETTLED = Toast(_("That is settled already."))
GONE = Toast(_("Nobody has asked you about that, or it is over."))


@action(
    "shift.trade",
    right="shifts.leave",
    typed=("trade", "swap", "cambio", "intercambiar"),
    denied=answers.not_in,
    more="who",
)
def propose(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked for what, in private; "trade 12 with Ines" names whose."""
    return HandOver("shift.propose_trade", {"words": thing, **args})


@flow("shift.propose_trade", title=_("Trade a shift"), right="shifts.join", hidden=True)
def propose_trade(talk: Talk) -> Ending:
    """One of mine for one of somebody else's; they are asked."""
    shift = shifts.find(talk, talk.params.get("words", ""))
    mine = places.of_person(talk, shift.id, talk.actor.id) if shift is not None else None
    if mine is None or mine.state not in shifts.HOLDING:
        return talk.end(_("You have no place there."))
    found = _with(talk, trades.partners(talk, mine, SEEN), talk.params.get("who", ""))[:CHOICES]
    if not found:
        return talk.end(
            _("Nobody has a shift just now that would fit for you both. You can look for a stand-in.")
        )
    options = tuple(
        Option(str(place.id), Joined((names.called(talk, place.person_id), *_parts(talk, place)), "dot"))
        for place, _shift in found
    )
    picked = talk.choose("which", _("What would you like instead?"), options, label=_("Instead"))
    theirs = next((place for place, _shift in found if str(place.id) == picked), None)
    assert theirs is not None  # one of the options
    name = names.called(talk, theirs.person_id)
    asked = _("You give {mine}, and get {theirs}. Shall I ask {name}?", mine=_what(talk, mine),
              theirs=_what(talk, theirs), name=name)  # fmt: skip
    if not talk.confirm("ask", asked, yes=_("Yes, ask")):
        return talk.end(_("It stays as planned."))
    _ask(talk, mine, theirs)
    return talk.end(
        _("I asked {name}. Until they say yes, everything stays as it is; I write to you.", name=name)
    )


def _with(ground: Ground, found: list[tuple[Place, Shift]], said: str) -> list[tuple[Place, Shift]]:
    """Those of whoever is named ("with Ines"); all, if nobody of that name has one."""
    words = set(fold(said).split())
    theirs = [each for each in found if words & set(fold(_name(ground, each[0])).split())]
    return theirs or found


def _name(ground: Ground, place: Place) -> str:
    """As they chose to be called, where that is a name."""
    called = names.called(ground, place.person_id)
    return called if isinstance(called, str) else ""


def _parts(ground: Ground, place: Place) -> tuple[Text, ...]:
    shift, role = ground.session.get_one(Shift, place.shift_id), ground.session.get_one(Role, place.role_id)
    parts: tuple[Text, ...] = (shift.title, wording.span(shift))
    return parts if role.key == wording.ANYBODY else (*parts, role.label)


def _what(ground: Ground, place: Place) -> Text:
    return Joined(_parts(ground, place), "dot")


def _ask(turn: Turn, mine: Place, theirs: Place) -> None:
    """The other one is asked in private, and it lapses in time."""
    trade = trades.ask(turn, mine, theirs)
    both = [turn.session.get_one(Shift, place.shift_id) for place in (mine, theirs)]
    sooner = min(both, key=lambda shift: shift.begins_at)
    waits = moments.can_wait(turn, sooner, theirs.person_id)
    heard = turn.awake_at(theirs.person_id) if waits else turn.now
    until = min(heard + float(turn.setting("shift.trade_for")), sooner.begins_at)
    turn.plan(until, "shift.trade_over", trade.id)
    said = _("{name} would like to trade: you give {theirs}, and get {mine}. Do you?",
             name=names.called(turn, mine.person_id), mine=_what(turn, mine), theirs=_what(turn, theirs))  # fmt: skip
    number, args = str(theirs.shift_id), {"trade": str(trade.id)}
    acts = (
        Act("shift.trade_yes", _("Yes, trade"), number, args),
        Act("shift.trade_no", _("No, thanks"), number, args),
    )
    turn.tell(
        theirs.person_id, View.of(said, actions=acts), shifts.OFFER, about=f"shift:{number}",
        urgent=not waits, good_until=until,
    )  # fmt: skip


@action("shift.trade_yes", right="shifts.join", typed=("yes, trade", "yes", "sí, cambio", "si"))
def agree(turn: Turn, thing: str, **args: str) -> Answered:
    """Both have the other's from now on, and are told; the leads, too."""
    trade = _asked_of(turn, thing, args)
    if trade is None:
        return GONE
    mine, theirs = trades.sides(turn, trade)
    gave, got = _what(turn, theirs), _what(turn, mine)
    refused = trades.agree(turn, trade)
    if refused is not None:
        return Reply(View.of(refused))
    turn.unplan("shift.trade_over", trade.id)
    said = _(
        "Traded with {name}: you come to {what} now.", name=names.called(turn, trade.other_id), what=gave
    )
    _tell(turn, trade.proposer_id, theirs, View.of(said, actions=_undo(theirs, trade)))
    _tell_leads(turn, trade, mine, theirs, "traded")
    own = _(
        "Traded with {name}: you come to {what} now.", name=names.called(turn, trade.proposer_id), what=got
    )
    return Reply(View.of(own, actions=_undo(mine, trade)))


def _tell(turn: Turn, person_id: int, place: Place, said: View) -> None:
    """What somebody comes to now; at night if it is soon."""
    waits = moments.can_wait(turn, turn.session.get_one(Shift, place.shift_id), person_id)
    turn.tell(person_id, said, "shift.news", about=f"shift:{place.shift_id}", urgent=not waits)


def _undo(place: Place, trade: Trade) -> tuple[Act, ...]:
    return (Act("shift.trade_undo", _("Undo"), str(place.shift_id), {"trade": str(trade.id)}),)


def _tell_leads(turn: Turn, trade: Trade, mine: Place, theirs: Place, step: str) -> None:
    """Whoever leads one of the two shifts hears who comes now."""
    for place, comes in ((mine, trade.other_id), (theirs, trade.proposer_id)):
        who = comes if step == "traded" else place.person_id
        goes = place.person_id if step == "traded" else comes
        shift = turn.session.get_one(Shift, place.shift_id)
        said = _("{name} comes instead of {other}, they traded: {what}.", name=names.called(turn, who),
                 other=names.called(turn, goes), what=wording.what(shift))  # fmt: skip
        if shift.lead_id not in (trade.proposer_id, trade.other_id):
            tell_lead(turn, shift, said, step=f"{step}:{trade.id}")


@action("shift.trade_no", right="shifts.join", typed=("no trade", "no", "no cambio"))
def refuse(turn: Turn, thing: str, **args: str) -> Answered:
    """Everything stays; whoever proposed it is told."""
    trade = _asked_of(turn, thing, args)
    if trade is None or not trades.move(turn, trade, "asked", "refused"):
        return GONE
    turn.unplan("shift.trade_over", trade.id)
    mine, _theirs = trades.sides(turn, trade)
    _stays(turn, trade, _("{name} would rather not trade. You come to {what} as planned.",
                          name=names.called(turn, trade.other_id), what=_what(turn, mine)))  # fmt: skip
    return Reply(View.of(_("That's fine. Everything stays as planned, and I told them.")))


def _stays(turn: Turn, trade: Trade, said: Msg) -> None:
    mine, _theirs = trades.sides(turn, trade)
    acts = (Act("shift.seek", _("Find a stand-in"), str(mine.shift_id)),)
    turn.tell(trade.proposer_id, View.of(said, actions=acts), "shift.news", about=f"shift:{mine.shift_id}")


def _asked_of(turn: Turn, thing: str, args: Mapping[str, str]) -> Trade | None:
    """The trade that a button names, or a number; only for whoever was asked."""
    shift = shifts.find(turn, thing)
    trade = trades.find(turn, args.get("trade", ""))
    if trade is None and shift is not None:
        trade = trades.between(turn, turn.actor.id, shift.id, "asked")
    return trade if trade is not None and (trade.other_id, trade.state) == (turn.actor.id, "asked") else None


@timer("shift.trade_over")
def lapse(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """No answer in time: both are told, and everything stays."""
    trade = trades.find(turn, subject)
    if trade is None or not trades.move(turn, trade, "asked", "lapsed"):
        return
    mine, theirs = trades.sides(turn, trade)
    _stays(turn, trade, _("{name} did not answer about the trade. You come to {what} as planned.",
                          name=names.called(turn, trade.other_id), what=_what(turn, mine)))  # fmt: skip
    over = _("The trade is off: you come to {what} as planned.", what=_what(turn, theirs))
    turn.tell(trade.other_id, over, "shift.news", about=f"shift:{theirs.shift_id}")


@action("shift.trade_undo", right="shifts.join", typed=("undo trade", "trade back", "deshacer cambio"))
def take_back(turn: Turn, thing: str, **args: str) -> Answered:
    """At once by one tap; later, up to the start, the other one is asked for a trade back."""
    shift = shifts.find(turn, thing)
    trade = trades.find(turn, args.get("trade", ""))
    if trade is None and shift is not None:
        trade = trades.between(turn, turn.actor.id, shift.id, "done")
    if trade is None or trade.state != "done" or turn.actor.id not in (trade.proposer_id, trade.other_id):
        return SETTLED
    return _at_once(turn, trade) if turn.now - (trade.done_at or 0) <= UNDO else _ask_back(turn, trade)


def _at_once(turn: Turn, trade: Trade) -> Answered:
    mine, theirs = trades.sides(turn, trade)
    refused = trades.undo(turn, trade)
    if refused is not None:
        return Reply(View.of(refused))
    again = {trade.proposer_id: mine, trade.other_id: theirs}
    other = trade.other_id if turn.actor.id == trade.proposer_id else trade.proposer_id
    said = _("{name} took the trade back: you come to {what} again.", name=names.called(turn, turn.actor.id),
             what=_what(turn, again[other]))  # fmt: skip
    _tell(turn, other, again[other], View.of(said))
    _tell_leads(turn, trade, mine, theirs, "untraded")
    return Reply(
        View.of(
            _("Taken back: you come to {what} again. I told them.", what=_what(turn, again[turn.actor.id]))
        )
    )


def _ask_back(turn: Turn, trade: Trade) -> Answered:
    now = trades.current(turn, trade, turn.actor.id)
    refused = trades.why_not(turn, *now) if now is not None else _("That can't be traded back any more.")
    if now is None or refused is not None:
        return Reply(View.of(refused or _("That can't be traded back any more.")))
    _ask(turn, *now)
    name = names.called(turn, now[1].person_id)
    return Reply(
        View.of(
            _("I asked {name}. Until they say yes, everything stays as it is; I write to you.", name=name)
        )
    )


TALKS = (propose_trade,)
DEEDS = (propose, agree, refuse, take_back)
TIMERS = (lapse,)
