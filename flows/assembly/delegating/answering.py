"""Somebody is asked to vote for another, says yes or no, gives it back, or it is taken back; both hear of it.

ana   taps [Yes, I will]           hub > sam: Ana votes for you now in all votes that are not secret.  [Take it back]
sam > take back my vote from Ana   hub > ana: Sam took back the vote.
ana > delegations                  whose votes she holds, and in whose hands hers are
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.contract.views import Act, Items, Span, View
from bot.contract.words import Msg, _
from bot.talk import Reply, Toast, Turn, action, command, names, timer
from bot.talk.furniture import Answered, Line
from bot.words.choosing import fold
from flows.assembly.delegating import holding, wording
from flows.assembly.delegating.holding import Delegation
from flows.assembly.voting import proxies

OVER = Toast(_("That is settled already."))
NONE = _("Nobody votes for you, and you vote for nobody.")


def about(one: Delegation) -> str:
    """What messages of one of them are about."""
    return f"delegation:{one.id}"


@action("poll.hold", right="assembly.vote", typed=("hold vote", "aceptar voto"))
def hold(turn: Turn, thing: str, **args: str) -> Answered:
    """Yes: what I vote counts for them, too."""
    one = holding.get(turn, thing)
    if one is None or one.holder != turn.actor.id or one.state != "asked":
        return OVER
    if not holding.accept(turn, one):
        return Reply(View.of(_("You vote for as many as one may here. Give one back first.")))
    turn.unplan("delegation.over", one.id, "asked")
    turn.spare(about(one), "poll.lending", one.holder)
    proxies.settle_everywhere(turn, one.giver)
    giver, where = names.called(turn, one.giver), wording.reach(turn, one)
    told = _("{name} votes for you now in {where}.", name=names.called(turn, one.holder), where=where)
    turn.tell(
        one.giver,
        View.of(told, actions=(way_back(one),)),
        "poll.lending",
        about=about(one),
    )
    said = _("Noted: your vote counts for {name}, too, in {where}.", name=giver, where=where)
    return Reply(View.of(said, actions=(_end(one, _("Give it back")),)))


def _end(one: Delegation, label: Msg) -> Act:
    return Act("poll.end_lending", label, str(one.id))


def way_back(one: Delegation) -> Act:
    """The button by which its giver ends it."""
    return Act("poll.end_lending", _("Take it back"), str(one.id))


@action("poll.end_lending", right="assembly.vote", typed=("end delegation", "terminar delegación"))
def end_lending(turn: Turn, thing: str, **args: str) -> Answered:
    """No, or no more: by whoever gave it, or whoever got it."""
    one = holding.get(turn, thing)
    if one is None or not (turn.actor.id in (one.giver, one.holder) or _is_called(turn, one.giver)):
        return OVER
    return Reply(View.of(over(turn, one)))


def _is_called(turn: Turn, giver: int) -> bool:
    """Whether whoever acts speaks for them: somebody without the app, and an organizer."""
    person = turn.person_by(giver)
    return person is not None and person.standing == "remote" and bool(turn.may("assembly.enter"))


def over(turn: Turn, one: Delegation) -> Msg:
    """End it, tell the other, and let ballots follow as they now do; what whoever acts reads."""
    holding.end(turn, one)
    proxies.settle_everywhere(turn, one.giver)
    by, other = (one.holder, one.giver) if turn.actor.id == one.holder else (one.giver, one.holder)
    unheard = by == one.giver and _waits(turn, one)
    turn.spare(about(one), "poll.lending")
    name, where = names.called(turn, by), wording.where(turn, one.scope)
    told = {
        (True, "asked"): _("{name} asks you no more to vote for them in {where}.", name=name, where=where),
        (True, "held"): _("{name} took the vote back: you vote only for yourself in {where}.", name=name, where=where),
        (False, "asked"): _("{name} can't vote for you in {where}. You can ask somebody else.", name=name, where=where),
        (False, "held"): _("{name} gave your vote back: in {where} you vote yourself.", name=name, where=where),
    }[by == one.giver, one.state]  # fmt: skip
    if not unheard:
        turn.tell(other, told, "poll.lending", about=about(one))
    who = names.called(turn, other)
    if turn.actor.id not in (by, other):
        return _taken_back_for(turn, one)
    if by == one.giver:
        return _("Done. {name} no longer votes for you in {where}.", name=who, where=where)
    return _("Done. I tell {name}, who votes alone now.", name=who)


def _taken_back_for(turn: Turn, one: Delegation) -> Msg:
    """Somebody without the app hears it with the next calls."""
    turn.audit("delegation.entered", about(one), person=one.giver)
    giver, holder = names.called(turn, one.giver), names.called(turn, one.holder)
    said = _("{by} noted that {name} no longer votes for you in {where}.",
             by=names.called(turn, turn.actor.id), name=holder, where=wording.where(turn, one.scope))  # fmt: skip
    turn.tell(one.giver, said, "poll.lending", about=about(one))
    return _("Done. {name} no longer votes for {giver}.", name=holder, giver=giver)


def _waits(turn: Turn, one: Delegation) -> bool:
    """Whether its holder has not even been asked yet: the night, or too much was told today."""
    row = turn.hot.one(
        "SELECT 1 FROM outbox WHERE about = ? AND person_id = ? AND kind = 'poll.lending'"
        " AND state IN ('held', 'queued') AND tries = 0",
        (about(one), one.holder),
    )
    return one.state == "asked" and row is not None


def take_back_from(turn: Turn, who: str) -> Answered:
    """In words: from one by name, or from everybody."""
    mine = holding.given(turn, turn.actor.id)
    wanted = fold(who)
    found = [one for one in mine if wanted in fold(str(names.called(turn, one.holder)))]
    if not found:
        return my_delegations(turn)
    said = [over(turn, one) for one in found]
    return Reply(View.of(*said))


@timer("delegation.over")
def time_is_over(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its date has come, or nobody answered: the row goes; what was voted while it held stays."""
    row = turn.hot.one("SELECT giver_id, holder_id, state FROM poll_delegation WHERE id = ?", (int(subject),))
    if row is None:
        return
    turn.hot.run("DELETE FROM poll_delegation WHERE id = ?", (int(subject),))
    if row[2] == "asked":
        said = _("{name} has not answered, so you vote yourself.", name=names.called(turn, row[1]))
        turn.tell(row[0], said, "poll.lending", about=f"delegation:{subject}")


@command("delegations", right="assembly.vote", title=_("Who votes for whom"),
         words=("my delegations", "my delegate", "who votes for me", "quién vota por mí", "delegaciones",
                "mis delegaciones"))  # fmt: skip
def delegations(turn: Turn, rest: str) -> Answered:
    """In whose hands one's vote is, and whose votes one holds."""
    return my_delegations(turn)


def my_delegations(turn: Turn) -> Reply:
    """The same, as an answer."""
    lines = mine(turn)
    if not lines:
        return Reply(View.of(NONE))
    return Reply(
        View.of(Items(tuple(line for line, _act in lines)), actions=tuple(act for _line, act in lines))
    )


def mine(turn: Turn) -> Sequence[Line]:
    """A line each, with the button that ends it."""
    found: list[tuple[tuple[Span, ...], Act]] = []
    for one in holding.given(turn, turn.actor.id):
        name, where = names.called(turn, one.holder), wording.reach(turn, one)
        said = (
            _("{name} votes for you in {where}", name=name, where=where)
            if one.state == "held"
            else _("{name} has not answered yet: {where}", name=name, where=where)
        )
        found.append(((said,), _end(one, _("Take back #{n}", n=str(one.id)))))
    for one in holding.wanted(turn, turn.actor.id):
        asks = _("{name} asks you to vote for them in {where}.", name=names.called(turn, one.giver),
                 where=wording.reach(turn, one))  # fmt: skip
        found.append(((asks,), Act("poll.hold", _("Yes to #{n}", n=str(one.id)), str(one.id))))
    for one in holding.held(turn, turn.actor.id):
        said = _(
            "You vote for {name} in {where}",
            name=names.called(turn, one.giver),
            where=wording.reach(turn, one),
        )
        found.append(((said,), _end(one, _("Give back #{n}", n=str(one.id)))))
    return found


def hears(turn: Turn, person_id: int, what: str) -> None:
    """Whoever leaves votes for nobody any more, and nobody for them."""
    if what != "left":
        return
    for one in (*holding.held(turn, person_id), *holding.given(turn, person_id)):
        holding.end(turn, one)
        proxies.settle_everywhere(turn, one.giver)
        if one.holder == person_id:
            tell_gone(turn, one.giver)


def tell_gone(turn: Turn, giver: int) -> None:
    """Whoever voted for them is no longer here."""
    said = _("Whoever voted for you is no longer here. You vote yourself again.")
    turn.tell(giver, said, "poll.lending", about="delegation")


DEEDS = (hold, end_lending)
TIMERS = (time_is_over,)
COMMANDS = (delegations,)
ON_PERSON = (hears,)
