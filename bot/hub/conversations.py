"""Conversations: one open and at most one parked per person and private chat.

start -> run the flow -> a pause: keep the answers, show the question
                      -> an ending: say it, forget the conversation
an answer -> stored under the question it belongs to -> run again
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from bot.contract.views import Act, View
from bot.contract.words import _
from bot.hub import deeds
from bot.hub.deeds import no_right
from bot.store.hot import new_id
from bot.talk.furniture import Ending, Flow, HandOver
from bot.talk.pausing import Again, Pause
from bot.talk.record import MOST, Record
from bot.talk.rights import Relations
from bot.talk.standing import MINE
from bot.talk.talk import Talk
from bot.talk.turn import Turn

#: Corrections that may follow one another within one run, before it is a mistake of the flow.
AGAIN = 20
#: Whatever the thing is, as if they stood as near to it as anybody may.
GENEROUS = Relations(own=True, holder=True)
#: How often flows may hand over within one turn.
HANDOVERS = 5
#: The flow that asks which of several was meant.
WHICH = "which"
#: Handed over to instead of a flow: the parked conversation goes on.
PARKED = "~parked"


@dataclass(slots=True)
class Conversation:
    """A row of `conversation`, opened."""

    id: int
    chat_id: int
    flow: str
    record: Record
    prompt_id: int | None
    started_at: float
    #: Where in the chat's order the question on show was delivered; None until it is.
    shown_order: int | None = None


class Broken(Exception):
    """A flow cannot go on: a mistake in its code or a conversation that grew too large."""


# -- finding and keeping ---------------------------------------------------------------------------------


def find(turn: Turn, chat_id: int, state: str = "open") -> Conversation | None:
    """The open (or parked) conversation of whoever acts, in one private chat."""
    row = turn.hot.one(
        "SELECT c.id, c.chat_id, c.flow, c.body, c.prompt_id, c.started_at, o.sent_order FROM conversation c"
        " LEFT JOIN outbox o ON o.id = c.prompt_id WHERE c.person_id = ? AND c.chat_id = ? AND c.state = ?",
        (turn.actor.id, chat_id, state),
    )
    if row is None or row[2] not in turn.house.flows:
        return None
    body = turn.unseal(turn.actor.id, "conversation.body", row[0], row[3])
    if body is None:
        return None
    return Conversation(row[0], row[1], row[2], Record.loads(body), row[4], row[5], shown_order=row[6])


#: Stands among the answers' keys for the words that a conversation began with.
FIRST_WORDS = "words|first"


def start(turn: Turn, chat_id: int, flow: str, params: Mapping[str, str]) -> None:
    """Begin a flow; an open conversation is parked and offered again afterwards.

    The flow that is open already, asked for without new words, goes on where it was. Whoever may not is told so,
    however they came here: by a command, by free text, through a door.
    """
    made = turn.house.flows[flow]
    if not made.hidden and not turn.may(made.right):
        turn.audit("denied", made.right)
        turn.reply(no_right(turn))
        return
    known = None if params else find(turn, chat_id)
    if known is not None and known.flow == flow:
        known.record.forgive()
        run(turn, known)
        return
    _park(turn, chat_id)
    record = Record(params=dict(params))
    if turn.ref is not None and "words" in params:
        record.refs[turn.ref] = FIRST_WORDS
    conversation = Conversation(new_id(), chat_id, flow, record, None, turn.now)
    run(turn, conversation, fresh=True)


def _park(turn: Turn, chat_id: int) -> None:
    """Put the open one aside, in the place of what was there; a mere "which did you mean?" is not kept."""
    who = (turn.actor.id, chat_id)
    row = turn.hot.one(
        "SELECT flow FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'open'", who
    )
    if row is None:
        return
    gone = "open" if row[0] == WHICH else "parked"
    turn.hot.run("DELETE FROM conversation WHERE person_id = ? AND chat_id = ? AND state = ?", (*who, gone))
    turn.hot.run(
        "UPDATE conversation SET state = 'parked', nudge_at = NULL WHERE person_id = ? AND chat_id = ?"
        " AND state = 'open'",
        who,
    )


def go_on(turn: Turn, chat_id: int) -> None:
    """Go on with the parked conversation in place of the open one, or say that there is none."""
    turn.hot.run(
        "DELETE FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'open'",
        (turn.actor.id, chat_id),
    )
    changed = turn.hot.run(
        "UPDATE conversation SET state = 'open' WHERE person_id = ? AND chat_id = ? AND state = 'parked'",
        (turn.actor.id, chat_id),
    )
    conversation = find(turn, chat_id) if changed else None
    if conversation is None:
        turn.reply(_("That conversation is closed. Nothing was sent. You can start again any time."))
        return
    conversation.record.forgive()
    run(turn, conversation)


def keep(turn: Turn, conversation: Conversation, fresh: bool) -> None:
    body = conversation.record.dumps()
    if len(body) > MOST:
        raise Broken("the conversation is longer than it may be")
    sealed = turn.seal(turn.actor.id, "conversation.body", conversation.id, body)
    nudge_at = turn.now + turn.setting("nudge_after")
    expires_at = turn.now + turn.setting("keep_conversation")
    if fresh:
        turn.hot.run(
            "INSERT INTO conversation (id, person_id, chat_id, flow, state, body, prompt_id, started_at, changed_at,"
            " nudge_at, expires_at) VALUES (?,?,?,?,'open',?,?,?,?,?,?)",
            (conversation.id, turn.actor.id, conversation.chat_id, conversation.flow, sealed, conversation.prompt_id,
             conversation.started_at, turn.now, nudge_at, expires_at),
        )  # fmt: skip
    else:
        turn.hot.run(
            "UPDATE conversation SET flow = ?, body = ?, prompt_id = ?, changed_at = ?, nudge_at = ?, expires_at = ?"
            " WHERE id = ?",
            (conversation.flow, sealed, conversation.prompt_id, turn.now, nudge_at, expires_at, conversation.id),
        )  # fmt: skip


# -- running ---------------------------------------------------------------------------------------------


def run(turn: Turn, conversation: Conversation, fresh: bool = False) -> None:
    """Run the flow once more; keep the question it pauses at, or finish with its ending."""
    if not fresh and _is_closed_to(turn, turn.house.flows[conversation.flow]):
        _shut_out(turn, conversation)
        return
    outcome = replay(turn, turn.house.flows[conversation.flow], conversation.record)
    for _unused in range(HANDOVERS):
        if not isinstance(outcome, HandOver) or outcome.flow == PARKED:
            break
        conversation.flow, conversation.record = outcome.flow, Record(params=dict(outcome.params))
        outcome = replay(turn, turn.house.flows[outcome.flow], conversation.record)
    if isinstance(outcome, HandOver) and outcome.flow == PARKED:
        go_on(turn, conversation.chat_id)
    elif isinstance(outcome, Pause):
        ask(turn, conversation, outcome)
        keep(turn, conversation, fresh)
    elif isinstance(outcome, Ending):
        conversation.record.open = None
        if not fresh:
            turn.hot.run("DELETE FROM conversation WHERE id = ?", (conversation.id,))
        turn.reply(outcome.said, about=outcome.about)
        offer_parked(turn, conversation.chat_id)
    else:
        raise Broken("flows hand over to one another without end")


def _shut_out(turn: Turn, conversation: Conversation) -> None:
    """It ends; where perhaps it was not they who wrote this, the question stays."""
    if not turn.unsealed:
        conversation.record.open = None
        turn.hot.run("DELETE FROM conversation WHERE id = ?", (conversation.id,))
    turn.reply(deeds.no_right(turn))


def _is_closed_to(turn: Turn, flow: Flow) -> bool:
    """Whether whoever acts lost the right since they began: a role was taken back, they were banned.

    How they stand to a thing, the flow's own verbs check.
    """
    office = flow.right.partition(".")[0]
    if turn.actor.standing == "banned":
        return office != MINE
    return not turn.house.rights.verdict(flow.right, turn.actors(office, GENEROUS), turn.gate())


def replay(turn: Turn, flow: Flow, record: Record) -> Pause | Ending | HandOver:
    """One run from the top, in a savepoint: a pause takes back everything, an ending keeps it."""
    language = turn.actor.language or turn.community.languages[0]
    for _unused in range(AGAIN):
        turn.hot.savepoint("flow")
        talk = Talk.on(turn, record, language)
        try:
            result = flow.run(talk)
            talk.finish(plain=flow.plain)
        except Again:
            turn.hot.rollback_to("flow")
            continue
        except Pause as pause:
            turn.hot.rollback_to("flow")
            return pause.with_traceback(None)
        except BaseException:
            turn.hot.rollback_to("flow")
            raise
        turn.hot.release("flow")
        turn.decided |= talk.decided
        turn.erased |= talk.erased
        turn.forgetting.update(talk.forgetting)
        return result
    raise Broken("answers correct one another without end")


def ask(turn: Turn, conversation: Conversation, pause: Pause) -> None:
    """Put the question in the outbox. Its options go with a nonce that changes with every question shown."""
    conversation.record.show(pause.question)
    shown, nonce = pause.view, pause.question.nonce
    view = View(shown.blocks, shown.actions, shown.silent, shown.secret, shown.keyboard, nonce)
    conversation.prompt_id = turn.reply(view, "question")


def offer_parked(turn: Turn, chat_id: int) -> None:
    """After one conversation ended: the other one may go on. Said once each time it was put aside."""
    parked = find(turn, chat_id, "parked")
    row = turn.hot.one("SELECT changed_at FROM conversation WHERE id = ?", (parked.id,)) if parked else None
    about = f"talk:{parked.id}:{row[0]:.0f}" if parked is not None and row is not None else ""
    if parked is not None and turn.hot.one("SELECT 1 FROM outbox WHERE about = ?", (about,)) is None:
        title = turn.house.flows[parked.flow].title
        turn.reply(
            View.of(
                _("We had not finished: {title}.", title=title),
                actions=(Act("talk.go_on", _("Go on")), Act("talk.let_go", _("Drop it"))),
            ),
            "notice",
            about=about,
        )


def stored(params: str) -> Mapping[str, str]:
    """Parameters from a JSON column."""
    loaded: Mapping[str, str] = json.loads(params)
    return loaded
