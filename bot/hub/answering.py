"""Answers to the open question: tapped, typed, edited, taken back.

An answer is stored as it came, under the question it belongs to; then the flow runs again. Only what was delivered
can be answered by "yes" or a bare number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal

from bot.contract.events import Said
from bot.contract.views import Act, View
from bot.contract.words import _
from bot.hub import commands, deeds
from bot.hub.conversations import FIRST_WORDS, Conversation, find, keep, offer_parked, run
from bot.reading.yesno import read_yes_no
from bot.talk.fields import Answer
from bot.talk.furniture import Answered, Reply
from bot.talk.pausing import CHANGE, CHANGING, DONE, NO, SKIP, YES
from bot.talk.record import Open, Record
from bot.talk.turn import Turn
from bot.words.choosing import fold


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
    record.misses = 0
    _take(record, Answer(option=record.open.options[index], at=turn.said_at))
    run(turn, conversation)
    return None


def _old_button(turn: Turn, conversation: Conversation, key: str) -> Answered:
    """An older question's button: that answer is asked again, if it was given; else today's question is shown."""
    if key in conversation.record.answers and key != (conversation.record.open or Open("")).key:
        conversation.record.forced = key
    conversation.record.forgive()
    run(turn, conversation)
    return None


HELP = _('Shall a person help you with this? "cancel" leaves it.')
#: The misses in a row at which a person is offered, and then asked.
OFFERED = (2, 3)
DROPPED = _("Dropped. Nothing was sent.")
Hearing = Literal["not", "another", "taken", "missed"]


def hear(
    turn: Turn, chat_id: int, said: Said, is_another: Callable[[str], bool] = lambda flow: False
) -> Hearing:
    """A typed message for the open question: not for one, taken, or taken but not understood.

    What waits for a yes may be changed in words: not by those that are for another flow than the open one.
    """
    conversation = find(turn, chat_id)
    if conversation is None or (question := conversation.record.open) is None:
        return "not"
    record, text = conversation.record, said.text
    if question.kind == "confirm" and is_another(conversation.flow):
        return "another"
    if not _was_seen(conversation, said.order):
        if _is_short(question, text):
            run(turn, conversation)
            return "taken"
        if _append(record, text):
            run(turn, conversation)
            return "taken"
    record.refs = {**dict(list(record.refs.items())[-20:]), said.ref: question.key}
    _take(record, _typed(question, text, said.at))
    return _run_counting(turn, conversation)


def asks_for(turn: Turn, chat_id: int, *kinds: str) -> bool:
    """Whether the open question is of one of these kinds."""
    conversation = find(turn, chat_id)
    question = conversation.record.open if conversation is not None else None
    return question is not None and question.kind in kinds


def _run_counting(turn: Turn, conversation: Conversation) -> Hearing:
    """Run; an answer that the question could not use is a miss: it is asked again once, then a person is (G4).

    Whoever goes on all the same reads the question again: what is left of it has to be in sight.
    """
    before, misses = conversation.record.open or Open(""), conversation.record.misses + 1
    conversation.record.misses = 0
    if misses > 1:
        turn.hot.savepoint("miss")
    run(turn, conversation)
    after = conversation.record.open
    if after is None or not after.missed or (after.key, after.digest) != (before.key, before.digest):
        if misses > 1:
            turn.hot.release("miss")
        return "taken"
    if misses in OFFERED:
        turn.hot.rollback_to("miss")
        _offer_a_person(turn, conversation, misses)
        return "missed"
    if misses > 1:
        turn.hot.release("miss")
    conversation.record.misses = misses
    keep(turn, conversation, fresh=False)
    return "missed"


def _offer_a_person(turn: Turn, conversation: Conversation, misses: int) -> None:
    """Never a third try (rule 10): a person is offered, then asked. The question stays as it was."""
    asked = find(turn, conversation.chat_id)
    assert asked is not None
    asked.record.misses = misses
    keep(turn, asked, fresh=False)
    if misses == 2:
        turn.reply(View.of(HELP, actions=(Act("person.call", _("A person")),)))
        return
    answer = deeds.as_reply(deeds.press(turn, deeds.Press("person.call", "", {})))
    if isinstance(answer, Reply) and answer.view is not None:
        turn.reply(answer.view)


def edit(turn: Turn, chat_id: int, ref: str, text: str) -> bool:
    """Somebody edited a typed answer before the end: the answer changes (X27)."""
    conversation = find(turn, chat_id)
    key = conversation.record.refs.get(ref) if conversation else None
    if conversation is not None and key == FIRST_WORDS:
        return _begin_otherwise(turn, conversation, text)
    if conversation is None or key is None or key not in conversation.record.answers:
        return False
    at = conversation.record.answers[key].at or turn.said_at
    conversation.record.answers[key] = Answer(text=text, at=at)
    run(turn, conversation)
    return True


def _begin_otherwise(turn: Turn, conversation: Conversation, text: str) -> bool:
    """The message that began it was edited; not if it is now a command for something else."""
    called = commands.marked(turn.house, text) or commands.bare(turn.house, text)
    if called is not None and (called.thing is None or called.thing.name != conversation.flow):
        return False
    conversation.record.params["words"] = called.rest if called is not None else text
    run(turn, conversation)
    return True


def _typed(question: Open, text: str, at: float) -> Answer:
    """A typed answer; "yes", "no", "change", "skip" and "done" are options of some questions."""
    word = fold(text)
    if question.kind == "confirm":
        yes = read_yes_no(text)
        if yes is not None:
            return Answer(option=YES if yes else NO, at=at)
        if word in CHANGE_WORDS:
            return Answer(option=CHANGE, at=at)
        if _is_number(word) and 1 <= int(word) <= len(question.options):
            return Answer(option=question.options[int(word) - 1], at=at)
    if question.skip and word in SKIP_WORDS:
        return Answer(option=SKIP, at=at)
    if question.kind in ("many", "collect") and word in DONE_WORDS:
        return Answer(option=DONE, at=at)
    if (
        question.skip
        and _is_number(word)
        and int(word) == len(question.options)
        and question.options[-1] == SKIP
    ):
        return Answer(option=SKIP, at=at)
    return Answer(text=text, at=at)


SKIP_WORDS = frozenset(
    (
        "skip",
        "none",
        "no",
        "nothing",
        "no thanks",
        "no gracias",
        "-",
        "saltar",
        "ninguno",
        "ninguna",
        "nada",
        "omitir",
    )
)
DONE_WORDS = frozenset(("done", "ready", "that's all", "thats all", "listo", "lista", "ya", "eso es todo"))
CHANGE_WORDS = frozenset(("change", "edit", "cambiar", "cambia", "corregir", "editar"))


def _is_number(word: str) -> bool:
    """Whether it can be the number of an option; what else people write may have thousands of digits."""
    return word.isdecimal() and len(word) <= 3


def _take(record: Record, answer: Answer) -> None:
    """Store an answer under the question it belongs to."""
    question = record.open
    assert question is not None
    if question.kind == "many" and answer.option is not None:
        _toggle(record, question, answer)
    elif question.kind == "collect":
        _collect(record, question, answer)
    elif question.kind == "confirm" and answer.option == YES:
        record.put(question.key, Answer(option=YES, at=answer.at, value=question.digest))
    elif question.kind == "confirm" and answer.option == CHANGE:
        record.put(CHANGING, Answer(at=answer.at))
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
    state: dict[str, Any] = dict(stored.value) if stored and stored.value else {"items": [], "done": False}
    if answer.option == DONE:
        state["done"] = True
    else:
        lines = [line.strip() for line in answer.text.splitlines() if line.strip()]
        state["items"] = list(state["items"]) + [{"text": line, "at": answer.at} for line in lines]
    record.put(question.key, Answer(at=answer.at, value=state))


def _was_seen(conversation: Conversation, order: int) -> bool:
    """Whether the question on show was delivered before this message was written."""
    return conversation.shown_order is not None and order > conversation.shown_order


def _is_short(question: Open, text: str) -> bool:
    """A "yes" or bare number: it may mean a question that was not seen yet."""
    return text.strip().isdigit() or (question.kind == "confirm" and read_yes_no(text) is not None)


def _append(record: Record, text: str) -> bool:
    """A thought sent in two messages: the second is appended to the free text before it."""
    newest = next(reversed(record.answers), None)
    if newest is None or not record.answers[newest].text:
        return False
    before = record.answers[newest]
    record.answers[newest] = replace(before, text=f"{before.text}\n{text}")
    return True


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
    run(turn, conversation)
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


def let_go(turn: Turn, chat_id: int) -> bool:
    """Drop the parked conversation; False if none is."""
    gone = turn.hot.one(
        "DELETE FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'parked' RETURNING id",
        (turn.actor.id, chat_id),
    )
    return gone is not None
