"""Open questions: one open and at most one parked conversation per person and private chat.

    start -> run the flow -> a pause: keep the answers, show the question
                          -> an ending: say it, forget the conversation
    an answer -> stored under the question it belongs to -> run again
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from bot.contract.events import Said
from bot.contract.views import Act, Option, View
from bot.contract.words import _
from bot.reading.yesno import read_yes_no
from bot.store.hot import new_id
from bot.talk.fields import Answer
from bot.talk.furniture import Answered, Ending, Flow, HandOver, Reply
from bot.talk.record import MOST, Open, Record
from bot.talk.talk import CHANGE, DONE, NO, SKIP, YES, Again, Pause, Talk
from bot.talk.turn import Turn
from bot.words.choosing import fold

#: Corrections that may follow one another within one run, before it is a mistake of the flow.
AGAIN = 20
#: How often flows may hand over within one turn.
HANDOVERS = 5


@dataclass(slots=True)
class Conversation:
    """A row of `conversation`, opened."""

    id: int
    chat_id: int
    flow: str
    record: Record
    prompt_id: int | None
    started_at: float


class Broken(Exception):
    """A flow cannot go on: a mistake in its code or a conversation that grew too large."""


# -- finding and keeping ---------------------------------------------------------------------------------


def find(turn: Turn, chat_id: int, state: str = "open") -> Conversation | None:
    """The open (or parked) conversation of whoever acts, in one private chat."""
    row = turn.hot.one(
        "SELECT id, chat_id, flow, body, prompt_id, started_at FROM conversation"
        " WHERE person_id = ? AND chat_id = ? AND state = ?",
        (turn.actor.id, chat_id, state),
    )
    if row is None or row[2] not in turn.house.flows:
        return None
    body = turn.unseal(turn.actor.id, "conversation.body", row[0], row[3])
    return None if body is None else Conversation(row[0], row[1], row[2], Record.loads(body), row[4], row[5])


def start(turn: Turn, chat_id: int, flow: str, params: Mapping[str, str]) -> None:
    """Begin a flow; an open conversation is parked and offered again afterwards."""
    _park(turn, chat_id)
    conversation = Conversation(new_id(), chat_id, flow, Record(params=dict(params)), None, turn.now)
    _run(turn, conversation, fresh=True)


def _park(turn: Turn, chat_id: int) -> None:
    who = (turn.actor.id, chat_id)
    if turn.hot.one("SELECT 1 FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'open'", who):
        turn.hot.run("DELETE FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'parked'", who)
        turn.hot.run(
            "UPDATE conversation SET state = 'parked', nudge_at = NULL WHERE person_id = ? AND chat_id = ?"
            " AND state = 'open'",
            who,
        )


def unpark(turn: Turn, chat_id: int) -> bool:
    """Go on with the parked conversation; False if there is none."""
    turn.hot.run(
        "DELETE FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'open'", (turn.actor.id, chat_id)
    )
    changed = turn.hot.run(
        "UPDATE conversation SET state = 'open' WHERE person_id = ? AND chat_id = ? AND state = 'parked'",
        (turn.actor.id, chat_id),
    )
    conversation = find(turn, chat_id) if changed else None
    if conversation is not None:
        _run(turn, conversation)
    return conversation is not None


def _keep(turn: Turn, conversation: Conversation, fresh: bool) -> None:
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


def _run(turn: Turn, conversation: Conversation, fresh: bool = False) -> None:
    """Run the flow once more; keep the question it pauses at, or finish with its ending."""
    outcome = replay(turn, turn.house.flows[conversation.flow], conversation.record)
    for _unused in range(HANDOVERS):
        if not isinstance(outcome, HandOver):
            break
        conversation.flow, conversation.record = outcome.flow, Record(params=dict(outcome.params))
        outcome = replay(turn, turn.house.flows[outcome.flow], conversation.record)
    if isinstance(outcome, Pause):
        _ask(turn, conversation, outcome)
        _keep(turn, conversation, fresh)
    elif isinstance(outcome, Ending):
        if not fresh:
            turn.hot.run("DELETE FROM conversation WHERE id = ?", (conversation.id,))
        turn.reply(outcome.said, about=outcome.about)
        offer_parked(turn, conversation.chat_id)
    else:
        raise Broken("flows hand over to one another without end")


def replay(turn: Turn, flow: Flow, record: Record) -> Pause | Ending | HandOver:
    """One run from the top, in a savepoint: a pause takes back everything, an ending keeps it."""
    language = turn.actor.language or turn.community.languages[0]
    for _unused in range(AGAIN):
        turn.hot.savepoint("flow")
        talk = Talk.on(turn, record, language)
        try:
            result = flow.run(talk)
            talk.flush()
        except Again:
            turn.hot.rollback_to("flow")
            continue
        except Pause as pause:
            turn.hot.rollback_to("flow")
            return pause.with_traceback(None)
        except BaseException:
            turn.hot.rollback_to("flow")
            raise
        if talk.run.paused is not None:
            turn.hot.rollback_to("flow")
            return talk.run.paused.with_traceback(None)
        turn.hot.release("flow")
        turn.decided |= talk.decided
        turn.erased |= talk.erased
        return result
    raise Broken("answers correct one another without end")


def _ask(turn: Turn, conversation: Conversation, pause: Pause) -> None:
    """Put the question in the outbox. Its options carry a nonce that changes with every question shown."""
    conversation.record.show(pause.question)
    nonce = pause.question.nonce
    keys = {key: index for index, key in enumerate(pause.question.options)}
    actions = tuple(
        Option(f"q:{nonce}:{keys[a.key]}", a.label, a.chosen) if isinstance(a, Option) else a
        for a in pause.view.actions
    )
    view = View(pause.view.blocks, actions, pause.view.silent, pause.view.secret, pause.view.keyboard)
    conversation.prompt_id = turn.reply(view, "question")


def offer_parked(turn: Turn, chat_id: int) -> None:
    """After one conversation ended: the other one may go on."""
    parked = find(turn, chat_id, "parked")
    if parked is not None:
        title = turn.house.flows[parked.flow].title
        turn.reply(
            View.of(
                _("We had not finished: {title}.", title=title),
                actions=(Act("talk.go_on", _("Go on")), Act("talk.let_go", _("Drop it"))),
            ),
            "notice",
        )


# -- answering -------------------------------------------------------------------------------------------


def tap(turn: Turn, chat_id: int, nonce: str, index: int) -> Answered:
    """A button of a question was pressed."""
    conversation = find(turn, chat_id)
    record = conversation.record if conversation else None
    if conversation is None or record is None or record.open is None or nonce not in record.shown:
        return Reply(View.of(_("That question is closed. What would you like to do?")))
    if record.open.nonce != nonce:
        return _old_button(turn, conversation, record.shown[nonce])
    if not 0 <= index < len(record.open.options):
        return Reply(View.of(_("That button doesn't belong here any more.")))
    _take(record, Answer(option=record.open.options[index], at=turn.said_at))
    _run(turn, conversation)
    return None


def _old_button(turn: Turn, conversation: Conversation, key: str) -> Answered:
    """An older question's button: that answer is asked again, if it was given; else today's question is shown."""
    if key in conversation.record.answers and key != (conversation.record.open or Open("")).key:
        conversation.record.forced = key
    _run(turn, conversation)
    return None


def hear(turn: Turn, chat_id: int, said: Said) -> bool:
    """A typed message for the open question; False if none is open."""
    conversation = find(turn, chat_id)
    if conversation is None or conversation.record.open is None:
        return False
    record, text = conversation.record, said.text
    if not _was_seen(turn, conversation, said.order):
        if _is_short(record.open, text):
            _run(turn, conversation)
            return True
        if _append(record, text):
            _run(turn, conversation)
            return True
    record.refs = {**dict(list(record.refs.items())[-20:]), said.ref: record.open.key}
    _take(record, _typed(turn, record.open, text, said.at))
    _run_counting(turn, conversation)
    return True


def _run_counting(turn: Turn, conversation: Conversation) -> None:
    """Run; an answer that left the same question open counts as a miss (two in a row offer a person, G4)."""
    before = conversation.record.open.key if conversation.record.open else ""
    kind = conversation.record.open.kind if conversation.record.open else ""
    conversation.record.misses += 1
    misses = conversation.record.misses
    conversation.record.misses = 0
    _run(turn, conversation)
    again = conversation.record.open is not None and conversation.record.open.key == before
    if not again or kind in ("many", "collect"):
        return
    conversation.record.misses = misses
    if misses >= 2:
        turn.reply(View.of(_("Shall a person help you with this?"), actions=(Act("person.call", _("A person")),)))
        conversation.record.misses = 0
    _keep(turn, conversation, fresh=False)


def edit(turn: Turn, chat_id: int, ref: str, text: str) -> bool:
    """Somebody edited a typed answer before the end: the answer changes (X27)."""
    conversation = find(turn, chat_id)
    key = conversation.record.refs.get(ref) if conversation else None
    if conversation is None or key is None or key not in conversation.record.answers:
        return False
    at = conversation.record.answers[key].get("at", turn.said_at)
    conversation.record.answers[key] = {"text": text, "at": at}
    _run(turn, conversation)
    return True


def _typed(turn: Turn, question: Open, text: str, at: float) -> Answer:
    """A typed answer; "yes", "no", "change", "skip" and "done" are options of some questions."""
    word = fold(text)
    if question.kind == "confirm":
        yes = read_yes_no(text)
        if yes is not None:
            return Answer(option=YES if yes else NO, at=at)
        if word in CHANGE_WORDS:
            return Answer(option=CHANGE, at=at)
        if word.isdigit() and 1 <= int(word) <= len(question.options):
            return Answer(option=question.options[int(word) - 1], at=at)
    if question.skip and word in SKIP_WORDS:
        return Answer(option=SKIP, at=at)
    if question.kind in ("many", "collect") and word in DONE_WORDS:
        return Answer(option=DONE, at=at)
    if question.skip and word.isdigit() and int(word) == len(question.options) and question.options[-1] == SKIP:
        return Answer(option=SKIP, at=at)
    return Answer(text=text, at=at)


SKIP_WORDS = frozenset(("skip", "none", "no", "nothing", "-", "saltar", "ninguno", "ninguna", "nada", "omitir"))
DONE_WORDS = frozenset(("done", "ready", "that's all", "thats all", "listo", "lista", "ya", "eso es todo"))
CHANGE_WORDS = frozenset(("change", "edit", "cambiar", "cambia", "corregir", "editar"))


def _take(record: Record, answer: Answer) -> None:
    """Store an answer under the question it belongs to."""
    question = record.open
    assert question is not None
    if question.kind == "many" and answer.option is not None:
        _toggle(record, question, answer)
    elif question.kind == "collect":
        _collect(record, question, answer)
    elif question.kind == "change":
        _pick_to_change(record, question, answer)
    elif question.kind == "confirm" and answer.option == YES:
        record.put(question.key, Answer(option=YES, at=answer.at, value=question.digest))
    elif question.kind == "confirm" and answer.option == CHANGE:
        record.put("~change|", Answer(at=answer.at))
        record.drop(question.key)
    elif question.kind == "confirm" and answer.option not in (None, NO):
        record.drop(question.key)
        record.forced = f"{answer.option}|"
    else:
        record.put(question.key, answer)


def _toggle(record: Record, question: Open, answer: Answer) -> None:
    picked = list(question.picked)
    if answer.option in picked:
        picked.remove(answer.option)
    elif answer.option not in (None, DONE):
        picked.append(str(answer.option))
    record.put(question.key, Answer(at=answer.at, value={"picked": picked, "done": answer.option == DONE}))


def _collect(record: Record, question: Open, answer: Answer) -> None:
    stored = record.get(question.key)
    state = dict(stored.value) if stored and stored.value else {"items": [], "done": False}
    if answer.option == DONE:
        state["done"] = True
    else:
        lines = [line.strip() for line in answer.text.splitlines() if line.strip()]
        state["items"] = [*state["items"], *({"text": line, "at": answer.at} for line in lines)]
    record.put(question.key, Answer(at=answer.at, value=state))


def _pick_to_change(record: Record, question: Open, answer: Answer) -> None:
    record.drop("~change|")
    text = answer.text.strip()
    key = answer.option
    if key is None and text.isdigit() and 1 <= int(text) <= len(question.options):
        key = question.options[int(text) - 1]
    if key is not None:
        record.forced = key


def _was_seen(turn: Turn, conversation: Conversation, order: int) -> bool:
    """Whether the question on show was delivered before this message was written."""
    if conversation.prompt_id is None:
        return False
    row = turn.hot.one("SELECT sent_order FROM outbox WHERE id = ?", (conversation.prompt_id,))
    return row is not None and row[0] is not None and order > row[0]


def _is_short(question: Open, text: str) -> bool:
    """A "yes" or bare number: it may mean a question that was not seen yet."""
    return text.strip().isdigit() or (question.kind == "confirm" and read_yes_no(text) is not None)


def _append(record: Record, text: str) -> bool:
    """A thought sent in two messages: the second is appended to the free text before it."""
    newest = next(reversed(record.answers), None)
    if newest is None or not record.answers[newest].get("text"):
        return False
    record.answers[newest]["text"] += "\n" + text
    return True


# -- back, cancel, nudge, expiry -------------------------------------------------------------------------


def back(turn: Turn, chat_id: int) -> bool:
    """Ask the last answered question again; False if nothing is open."""
    conversation = find(turn, chat_id)
    if conversation is None:
        return False
    record = conversation.record
    record.forced = ""
    newest = next(reversed(record.answers), None)
    if newest is not None:
        record.forced = newest
        record.drop(newest)
    _run(turn, conversation)
    return True


def cancel(turn: Turn, chat_id: int) -> bool:
    """Drop the open conversation; False if nothing is open."""
    conversation = find(turn, chat_id)
    if conversation is None:
        return False
    turn.hot.run("DELETE FROM conversation WHERE id = ?", (conversation.id,))
    turn.reply(_("Stopped. Nothing was sent or changed."))
    offer_parked(turn, chat_id)
    return True


def let_go(turn: Turn, chat_id: int) -> None:
    """Drop the parked conversation."""
    turn.hot.run(
        "DELETE FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'parked'",
        (turn.actor.id, chat_id),
    )


def nudge(turn: Turn, conversation_id: int) -> None:
    """One nudge for a question without an answer: the same question once more."""
    row = turn.hot.one(
        "SELECT chat_id FROM conversation WHERE id = ? AND state = 'open' AND nudge_at <= ?",
        (conversation_id, turn.now),
    )
    conversation = find(turn, row[0]) if row else None
    if conversation is None or conversation.record.open is None:
        return
    pause = replay(turn, turn.house.flows[conversation.flow], conversation.record)
    if isinstance(pause, Pause):
        again = View.of(_("Still there? This waits for your answer:"))
        pause.view = View((*again.blocks, *pause.view.blocks), pause.view.actions)
        _ask(turn, conversation, pause)
        turn.hot.run(
            "UPDATE conversation SET body = ?, prompt_id = ?, nudge_at = NULL WHERE id = ?",
            (
                turn.seal(turn.actor.id, "conversation.body", conversation.id, conversation.record.dumps()),
                conversation.prompt_id,
                conversation.id,
            ),
        )


def due(turn_hot: Turn, limit: int = 100) -> list[tuple[int, int, str]]:
    """Conversations whose nudge or end has come: (id, person id, "nudge" | "expire")."""
    now = turn_hot.now
    rows = turn_hot.hot.all(
        "SELECT id, person_id, 'expire' FROM conversation WHERE expires_at <= ?"
        " UNION ALL SELECT id, person_id, 'nudge' FROM conversation WHERE nudge_at <= ? AND expires_at > ? LIMIT ?",
        (now, now, now, limit),
    )
    return [(row[0], row[1], row[2]) for row in rows]


def expire(turn: Turn, conversation_id: int) -> None:
    """Its time is over: an open one is parked for as long again, a parked one is erased (V10)."""
    row = turn.hot.one("SELECT state, chat_id FROM conversation WHERE id = ?", (conversation_id,))
    if row is None:
        return
    if row[0] == "parked":
        turn.hot.run("DELETE FROM conversation WHERE id = ?", (conversation_id,))
        return
    turn.hot.run(
        "DELETE FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'parked'", (turn.actor.id, row[1])
    )
    turn.hot.run(
        "UPDATE conversation SET state = 'parked', nudge_at = NULL, expires_at = ? WHERE id = ?",
        (turn.now + turn.setting("keep_conversation"), conversation_id),
    )


def stored(params: str) -> Mapping[str, str]:
    """Parameters from a JSON column."""
    loaded: Mapping[str, str] = json.loads(params)
    return loaded
