"""Before its time: closed now, given more time, called off. Whoever started it may close and extend; calling off is
the team's, and public (P11, P14).

    sam  > close vote 12        "Close it now? 8 of 84 voted."
    sam  > extend 12 until sunday     silently; those who have not voted can then be reminded
    ana  > call off vote 12     a second organizer says yes; every chat where it hung reads it, and why
"""

from __future__ import annotations

from dataclasses import replace

from bot.contract.views import Act, Kind, View
from bot.contract.words import Moment, Msg, _
from bot.people import duty, errands
from bot.store import cards
from bot.talk import Ending, HandOver, Talk, Text, Toast, Turn, action, flow
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.assembly import polls, rights
from flows.assembly.closing import ending, matters
from flows.assembly.delegating import holding
from flows.assembly.opening import fields, roll
from flows.assembly.polls import Poll
from flows.assembly.sealing import tellers, urn
from flows.assembly.telling import reminding
from flows.assembly.voting import secrecy
from flows.assembly.voting.voting import OVER

KINDS = (
    Kind("poll.ask", "repeat", asked=False, holds=True),
    Kind("poll.void", "repeat", asked=False, holds=True),
)
#: Kind of the errand, and seconds that a second yes may take.
VOID, LASTS = "poll.void", 3 * 86400.0


@action("poll.close_now", right="assembly.close", typed=("close vote", "end vote", "cerrar votación"))
def close_now(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked back first."""
    return HandOver("poll.finish", {"words": thing})


@flow("poll.finish", title=_("Close a vote"), right="assembly.vote", hidden=True)
def finish(talk: Talk) -> Ending:
    """Now instead of later."""
    poll = polls.find(talk, talk.params.get("words", ""))
    if poll is None:
        return talk.end(_("Which one? Write it with its number, for example: close 12."))
    if not poll.is_open:
        return talk.end(OVER.text)
    if not talk.may("assembly.close", rights.relate(talk, talk.actor.id, str(poll.id))):
        return talk.end(_("Only who started it or the team can do that. Ask one of them."))
    if poll.is_lazy:
        return talk.end(_("Everybody may object until its time is over. The team can call it off."))
    now = roll.standing(talk, poll)
    asked = _("Close “{question}” now? {voted} of {eligible} voted.", question=poll.question, voted=now.voted,
              eligible=now.eligible)  # fmt: skip
    if not talk.confirm("close", asked, yes=_("Yes, close it")):
        return talk.end(_("It stays open."))
    ending.close(talk, poll)
    return talk.end(_closed(talk, poll), about=f"poll:{poll.id}")


def _closed(ground: Ground, poll: Poll) -> Msg:
    """What comes next."""
    if poll.is_sealed:
        return _("It is closed. Now {names} open it; I asked them.", names=tellers.openers(ground, poll))
    return _("It is closed. I tell the result where it hung.")


@action(
    "poll.extend", right="assembly.close", typed=("extend vote", "extend", "prolongar votación", "prolongar"),
    more="until",
)  # fmt: skip
def give_time(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked until when, if that was not said."""
    return HandOver("poll.longer", {"words": thing, **args})


@flow("poll.longer", title=_("Give a vote more time"), right="assembly.vote", hidden=True)
def longer(talk: Talk) -> Ending:
    """Another end; nobody is told, but can be reminded."""
    poll = polls.find(talk, talk.params.get("words", ""))
    if poll is None or not poll.is_open:
        return talk.end(OVER.text)
    if not talk.may("assembly.close", rights.relate(talk, talk.actor.id, str(poll.id))):
        return talk.end(_("Only who started it or the team can do that. Ask one of them."))
    until = talk.ask("until", _("Until when shall people vote?"), fields.Until(),
                     given=fields.end_of(talk.params.get("until", ""), talk.at("words")),
                     check=lambda value: _wrong_end(talk, poll, value))  # fmt: skip
    asked = _("“{question}” ends {moment} instead. Is that right?", question=poll.question,
              moment=Moment(until, "end"))  # fmt: skip
    if not talk.confirm("extend", asked, yes=_("Yes, change it"), change=True):
        return talk.end(_("It stays as it was."))
    talk.hot.run("UPDATE poll SET closes_at = ? WHERE id = ? AND state = 'open'", (until, poll.id))
    talk.plan(until, "poll.close", poll.id)
    talk.audit("poll.extended", f"poll:{poll.id}")
    reminding.plan(talk, replace(poll, closes_at=until), begins=False)
    cards.redraw(talk.hot, "poll", str(poll.id), talk.now)
    return talk.end(
        View.of(_("I close it {moment}.", moment=Moment(until, "end")), actions=reminding.offers(poll)),
        about=f"poll:{poll.id}",
    )


def _wrong_end(talk: Talk, poll: Poll, until: float) -> Msg | None:
    """Why it cannot end then; where silence is a yes, nobody is left with less time than was promised."""
    if poll.is_lazy and until < poll.closes_at:
        return _("Everybody was told they may object until {moment}. Until when instead?",
                 moment=Moment(poll.closes_at, "end"))  # fmt: skip
    return fields.wrong_end(until, talk.now)


# -- calling off -----------------------------------------------------------------------------------------


@action(
    "poll.call_off", right="assembly.cancel",
    typed=("call off vote", "call off", "void vote", "void", "anular votación", "anular"),
)  # fmt: skip
def call_off(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked why, and back."""
    return HandOver("poll.void", {"words": thing})


@flow("poll.void", title=_("Call a vote off"), right="assembly.cancel", hidden=True)
def void(talk: Talk) -> Ending:
    """With a reason that everybody reads; where there are two who could say yes, both must."""
    poll = polls.find(talk, talk.params.get("words", ""))
    if poll is None or poll.state not in ("open", "scheduled", "waiting"):
        return talk.end(OVER.text)
    why = talk.ask("why", _("Why? Everybody reads the reason."), Text(200))
    asked = _("Call off “{question}”? No vote counts then. Reason: {why}", question=poll.question, why=why)
    if not talk.confirm("void", asked, yes=_("Yes, call it off"), change=True):
        return talk.end(_("It stays open."))
    others = [one for one in duty.holders(talk.hot, "organizer") if one != talk.actor.id]
    if not others:
        end(talk, poll, why)
        return talk.end(_("It is over: called off. I say so where it hung."), about=f"poll:{poll.id}")
    number = errands.make(
        talk.hot, VOID, talk.actor.id, talk.now, lasts=LASTS, poll=poll.id,
        why=talk.seal(None, "timer.view", f"void:{poll.id}", why).hex(),
    )  # fmt: skip
    view = View.of(
        _("Shall “{question}” be called off? Reason: {why}", question=poll.question, why=why),
        actions=(Act("poll.void_yes", _("Yes, call it off"), str(number)),),
    )
    for organizer in others:
        talk.tell(organizer, view, "poll.ask", about=f"poll:{poll.id}")
    return talk.end(_("I asked the other organizers. Once one of them says yes, it is called off."))


@action("poll.void_yes", right="assembly.cancel", typed=("yes, call off", "sí, anular"))
def second_yes(turn: Turn, thing: str, **args: str) -> Answered:
    """Another organizer agrees."""
    errand = errands.find(turn.hot, int(thing), VOID, turn.now) if thing.isdecimal() else None
    poll = polls.get(turn, int(errand.about["poll"])) if errand is not None else None
    if errand is None or poll is None:
        return Toast(_("That was settled already, or its time is over."))
    if errand.person_id == turn.actor.id:
        return Toast(_("This needs the yes of another organizer."))
    errands.take(turn.hot, errand.number, VOID, turn.now)
    why = turn.unseal(None, "timer.view", f"void:{poll.id}", bytes.fromhex(errand.about["why"]))
    if not end(turn, poll, why or ""):
        return OVER
    return View.of(_("It is over: called off. I say so where it hung."))


def end(turn: Turn, poll: Poll, why: str) -> bool:
    """It counts for nothing: the ballots go, and everybody reads why. False if it was over."""
    done = turn.hot.run(
        "UPDATE poll SET state = 'void', ended_at = ? WHERE id = ? AND state IN ('open', 'scheduled', 'waiting')",
        (turn.now, poll.id),
    )
    if done != 1:
        return False
    secrecy.unlock(turn, poll)
    for table in ("poll_ballot", "poll_count"):
        turn.hot.run(f"DELETE FROM {table} WHERE poll_id = ?", (poll.id,))  # noqa: S608 - two names
    if poll.is_sealed:
        urn.throw_away(turn, poll)
        turn.spare(f"poll:{poll.id}", "poll.teller")
        turn.spare(f"poll:{poll.id}", "poll.tellers")
    for kind in ("poll.open", "poll.close", "poll.tellers"):
        turn.unplan(kind, poll.id)
    holding.forget_poll(turn, poll.id)
    reminding.over(turn, poll)
    matters.off(turn, poll)
    turn.audit("poll.void", f"poll:{poll.id}")
    cards.close(turn.hot, "poll", str(poll.id), turn.now)
    said = _(
        "“{question}” was called off. Nobody's vote counts. Reason: {why}", question=poll.question, why=why
    )
    for chat_id in polls.chats(turn, poll.id) if poll.state != "scheduled" else ():
        turn.say_in(chat_id, said, "poll.void", about=f"poll:{poll.id}", once_key=f"void:{poll.id}:{chat_id}")
    return True


DEEDS = (close_now, give_time, call_off, second_yes)
TALKS = (finish, longer, void)
