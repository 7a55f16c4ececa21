"""The open ear (G2): what in a group read like a request, and nobody answered.

    maria > anyone got a ladder i could borrow?          nothing; her words wait, sealed for her alone
            10 min, and nobody has spoken since          one line: "Shall I ask around?"  [Yes, ask around]
            used, or 30 min later                        the line goes

Nothing ever if a person answered: whoever else speaks next is taken to, unless they reply to something else or ask for
something themselves. At most one line an author and day. A number or an address in such a text goes where the hub may
take it down, and its author is told in private (A5).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update

from bot.contract.views import Act, Door, Kind, View
from bot.contract.words import _
from bot.people import drafts
from bot.reading.contacts import has_contacts
from bot.reading.request import Reading, read_request
from bot.talk import Toast, Turn, action, timer
from bot.talk.furniture import Answered, HandOver, Heard
from flows.aid.offering.offer_tables import Overheard
from flows.aid.requesting import anger, danger
from flows.aid.requesting.requests import rows

KINDS = (Kind("aid.overheard", "once", asked=False), Kind("aid.clear", "toast", "ack"))

#: Seconds in which a neighbour may answer first, and for which the line then hangs.
PATIENCE, HANGS, DAY = 600.0, 1800.0, 86400.0
#: How sure the reading must be before the hub speaks up unasked.
SURE = 0.72
ASK = _("Yes, ask around")


def hear(turn: Turn, heard: Heard) -> None:
    """A text of an open group that was not meant for the hub."""
    assert turn.chat is not None
    if danger.in_danger(heard.text):
        turn.reply(danger.answer(turn, danger.sound(turn, heard.text)))
        return
    read = read_request(heard.text, at=datetime.fromtimestamp(turn.said_at, turn.community.zone))
    wants = sounds_like_a_need(read)
    if not wants:
        _note_answers(turn, heard)
    if has_contacts(heard.text) and (wants or read.kind == "offer"):
        _take_down(turn, heard)
    elif wants and turn.actor.is_member and not _had_today(turn):
        _wait(turn, heard)


def called(turn: Turn, heard: Heard) -> Answered:
    """Words said to the hub: a number or address among them leaves the group where that is allowed (A5)."""
    if turn.chat is not None and not turn.chat.private and has_contacts(heard.text):
        turn.remove(turn.chat.id, heard.ref, "aid.clear")
    return anger.hear(turn, heard)


def sounds_like_a_need(read: Reading) -> bool:
    """Whether a text asks for help, as surely as one must be to speak up unasked."""
    return read.kind == "request" and bool(read.categories) and read.score >= SURE and not read.danger


def _note_answers(turn: Turn, heard: Heard) -> None:
    """Somebody spoke: who waited in this chat was answered, unless it was a reply to something else."""
    assert turn.chat is not None
    waiting = update(Overheard).where(
        Overheard.chat_id == turn.chat.id, Overheard.state == "waiting", Overheard.person_id != turn.actor.id
    )
    if heard.reply_to is not None:
        waiting = waiting.where(Overheard.ref == heard.reply_to)
    turn.session.execute(waiting.values(state="answered", draft=None))


def _had_today(turn: Turn) -> bool:
    """Whether the author has a text waiting, or had a line since midnight."""
    midnight = datetime.fromtimestamp(turn.now, turn.community.zone).replace(hour=0, minute=0, second=0)
    mine = select(Overheard.id).where(Overheard.person_id == turn.actor.id)
    known = mine.where((Overheard.state == "waiting") | (Overheard.at >= midnight.timestamp()))
    return turn.session.scalars(known.where(Overheard.state != "answered").limit(1)).first() is not None


def _wait(turn: Turn, heard: Heard) -> Overheard:
    assert turn.chat is not None
    turn.session.execute(delete(Overheard).where(Overheard.at < turn.now - DAY))
    row = Overheard(
        chat_id=turn.chat.id, person_id=turn.actor.id, ref=heard.ref, draft=None, state="waiting", at=turn.now
    )
    turn.session.add(row)
    turn.session.flush()
    row.draft = turn.seal(turn.actor.id, "aid_overheard.draft", row.id, heard.text)
    turn.session.flush()
    turn.plan(turn.now + PATIENCE, "aid.overheard", row.id, _since(row))
    return row


# -- the line --------------------------------------------------------------------------------------------


@timer("aid.overheard", grace=PATIENCE)
def speak_up(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Ten minutes and nobody said anything: one line, one button."""
    row = turn.session.get(Overheard, int(subject))
    if row is None or not _move(turn, row, "waiting", "shown"):
        return
    action: Act | Door = Act("aid.ask_around", ASK, subject)
    if (
        turn.private_chat(row.person_id) is None
    ):  # their own tap opens the private chat; their words wait there
        drafts.keep(turn.hot, turn.seals, row.person_id, "need", _words(turn, row), turn.now, _about(row))
        action = Door(ASK, "need")
    line = View.of(_("Does this still need somebody? I can ask around."), actions=(action,), silent=True)
    turn.say_in(row.chat_id, line, "aid.overheard", about=_about(row))
    turn.plan(turn.now + HANGS, "aid.overheard_over", subject, _since(row))


@timer("aid.overheard_over")
def take_back(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Nobody used it: the line goes, and the words with it."""
    row = turn.session.get(Overheard, int(subject))
    if row is not None:
        _end(turn, row)


@action("aid.ask_around", right="aid.create", typed=("ask around", "preguntar"))
def ask_around(turn: Turn, thing: str, **args: str) -> Answered:
    """The author's yes: their words become a draft, in private."""
    row = turn.session.get(Overheard, int(thing)) if thing.isdigit() else None
    if row is None or row.state != "shown":
        return Toast(_("That is settled already. Thank you."))
    if row.person_id != turn.actor.id:
        return Toast(_("That is for whoever asked. You can help them right here."))
    words = _words(turn, row)
    _end(turn, row)
    return HandOver("need", {"words": words} if words else {})


def _end(turn: Turn, row: Overheard) -> None:
    turn.session.execute(update(Overheard).where(Overheard.id == row.id).values(state="over", draft=None))
    turn.unplan("aid.overheard_over", row.id)
    turn.take_down(_about(row))


def _words(turn: Turn, row: Overheard) -> str:
    return turn.unseal(row.person_id, "aid_overheard.draft", row.id, row.draft) or ""


def _about(row: Overheard) -> str:
    return f"overheard:{row.id}:{_since(row)}"


def _since(row: Overheard) -> str:
    """Tells rows apart that had the same id, one after the other."""
    return f"{row.at:.0f}"


def _move(turn: Turn, row: Overheard, before: str, after: str) -> bool:
    done = turn.session.execute(
        update(Overheard).where(Overheard.id == row.id, Overheard.state == before).values(state=after)
    )
    return rows(done) == 1


# -- numbers and addresses -------------------------------------------------------------------------------


def _take_down(turn: Turn, heard: Heard) -> None:
    """Off the group's wall where the hub may; the author goes on in private (A5)."""
    assert turn.chat is not None
    turn.remove(turn.chat.id, heard.ref, "aid.clear")
    if turn.private_chat(turn.actor.id) is None:
        if not _had_today(turn):
            _wait(turn, heard)
            turn.session.flush()
        return
    row = _wait(turn, heard)
    _move(turn, row, "waiting", "shown")
    turn.unplan("aid.overheard", row.id)
    turn.plan(turn.now + HANGS, "aid.overheard_over", row.id, _since(row))
    said = _(
        "Your message in the group shows a number or an address. Please delete it there. Shall I ask around instead?"
    )
    turn.reply(View.of(said, actions=(Act("aid.ask_around", ASK, str(row.id)),)))


DEEDS = (ask_around,)
TIMERS = (speak_up, take_back)
