"""Back after an absence: nobody who tapped meanwhile is left to think that it was heard (X33, X19).

    a platform was silent for longer than it keeps taps
      ->  every live card and board there says so by an edit, for 12 h
      ->  an open question that was delivered before is asked once more
      ->  a private message whose buttons wait to be pressed says so, by an edit
      ->  who is on duty reads one line; after a day organizers read what may be lost

Each question is a turn of its own, so that one that fails holds up nobody.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.contract.codec import dumps, loads
from bot.contract.views import Kind, View
from bot.contract.words import Text, _
from bot.hub import expiring
from bot.hub.conversations import find
from bot.people import duty
from bot.people import person as persons
from bot.store import absences, cards
from bot.store.absences import Absence
from bot.talk.declaring import timer
from bot.talk.look import chat_row
from bot.talk.turn import RANKS, Turn

BACK, ASK, OVER = "away.back", "away.ask", "away.over"
KINDS = (Kind("away.news", "repeat", asked=False, holds=True), Kind("away.prompt", "edit", "bulk"))
#: Seconds before an absence in which a message was sent whose buttons still matter.
PROMPTS = 12 * 3600.0


@timer(BACK)
def come_back(turn: Turn, adapter: str, payload: Mapping[str, Any]) -> None:
    """The platform was heard again, and what had waited there is handled."""
    absence = _of(payload)
    absences.remember(turn.hot, adapter, absence, turn.now)
    cards.touch_all(turn.hot, adapter, turn.now)
    turn.plan(absence.until + absences.SHOWN, OVER, adapter, str(int(absence.since)))
    for (conversation_id,) in turn.hot.all(_UNANSWERED, (adapter, absence.until)):
        turn.plan(turn.now, ASK, conversation_id, str(int(absence.since)), **payload)
    for row in turn.hot.all(_UNPRESSED, (adapter, absence.since - PROMPTS, absence.until)):
        _say_so_below(turn, absence, *row)
    _tell_the_team(turn, adapter, absence, bool(payload["lost"]))


#: Open questions that people have before them since before; one that goes out only now is heard anyway.
_UNANSWERED = (
    "SELECT v.id FROM conversation v JOIN chat c ON c.id = v.chat_id JOIN outbox o ON o.id = v.prompt_id"
    " WHERE v.state = 'open' AND c.adapter = ? AND o.state = 'sent' AND o.done_at < ? ORDER BY v.id"
)


#: Private messages of the last hours with buttons of which none was pressed.
_UNPRESSED = (
    "SELECT o.chat_id, o.person_id, o.message, o.txn, o.body FROM outbox o JOIN chat c ON c.id = o.chat_id"
    " WHERE c.adapter = ? AND c.private AND o.state = 'sent' AND o.deed = 'send' AND o.done_at > ? AND o.done_at < ?"
    " AND o.message IS NOT NULL AND o.body IS NOT NULL"
    " AND EXISTS (SELECT 1 FROM button b WHERE b.outbox_id = o.id)"
    " AND NOT EXISTS (SELECT 1 FROM button b WHERE b.outbox_id = o.id AND b.pressed_at IS NOT NULL)"
)


def _say_so_below(
    turn: Turn, absence: Absence, chat_id: int, person_id: int, message: str, txn: str, body: bytes
) -> None:
    """The same message with one line more, and its buttons."""
    opened = turn.unseal(person_id, "outbox.body", txn, body)
    view = loads(opened) if opened is not None else None
    if not isinstance(view, View) or view.secret:
        return
    said = replace(view.plus(absences.notice((absence,))), keyboard=())
    fresh = secrets.token_hex(12)
    turn.hot.enqueue(
        chat_id=chat_id, person_id=person_id, kind="away.prompt", policy="edit", rank=RANKS["bulk"], deed="edit",
        body=turn.seal(person_id, "outbox.body", fresh, dumps(said)), txn=fresh, now=turn.now, ref=message,
    )  # fmt: skip


@timer(ASK)
def ask_once_more(turn: Turn, conversation_id: str, payload: Mapping[str, Any]) -> None:
    """One open question, unless it was answered in the meantime."""
    row = turn.hot.one(
        "SELECT v.person_id, v.chat_id FROM conversation v JOIN outbox o ON o.id = v.prompt_id"
        " WHERE v.id = ? AND v.state = 'open' AND o.done_at < ?",
        (int(conversation_id), payload["until"]),
    )
    person = persons.get(turn.hot, row[0]) if row is not None else None
    if row is None or person is None:
        return
    place = chat_row(turn.hot, row[1])
    acting = Turn(turn.hot, turn.seals, turn.house, turn.community, turn.now, person=person, chat=place)
    conversation = find(acting, row[1])
    if conversation is not None and conversation.record.open is not None:
        lead = _("I was away, {when}. A tap in that time is lost. Once more:", when=_of(payload).when)
        expiring.ask_again(acting, conversation, lead)


@timer(OVER)
def take_back(turn: Turn, adapter: str, payload: Mapping[str, Any]) -> None:
    """Nobody needs to know any more: what hangs there is drawn without it."""
    cards.touch_all(turn.hot, adapter, turn.now)


def _tell_the_team(turn: Turn, adapter: str, absence: Absence, lost: bool) -> None:
    place: dict[str, Text] = {"platform": adapter.title(), "when": absence.when}
    about, key = f"away:{adapter}", f"away:{adapter}:{int(absence.since)}"
    line = _("I was away from {platform}, {when}. The cards there ask people to tap again.", **place)
    first = [people[0] for office in duty.OFFICERS if (people := duty.line(turn.hot, office, turn.now))]
    for person_id in dict.fromkeys(first):
        turn.tell(person_id, line, "away.news", about=about, once_key=f"{key}:{person_id}")
    if not lost:
        return
    declared = View.of(
        _("I was away from {platform}, {when}: longer than it keeps messages.", **place),
        _("What people wrote there in that time may be lost. Please ask them to write again."),
    )
    for person_id in duty.holders(turn.hot, "organizer"):
        turn.tell(person_id, declared, "away.news", about=about, once_key=f"{key}:lost:{person_id}")


def _of(payload: Mapping[str, Any]) -> Absence:
    return Absence(payload["since"], payload["until"])
