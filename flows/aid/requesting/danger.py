"""Danger (A4, rule 18): never posted, answered at once, two people on duty alarmed.

    maria > he is hitting me
    hub   < Call 911 now if you can.                       [Not an emergency]
            I'm asking the team to look right now.
    ana   < Somebody may need help right now.              [I'm on it]
    maria < Ana of the team has seen it.                   only after Ana tapped; nobody in 3 min: that, instead

What was written is shown to whoever of the team takes it up, and to nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import select, update

from bot.contract.views import Act, Kind, Quote, View
from bot.contract.words import _
from bot.reading.danger import is_danger
from bot.talk import names
from bot.talk.declaring import action, flow, timer
from bot.talk.furniture import Answered, Ending, HandOver, Heard, Reply, Toast
from bot.talk.talk import Talk
from bot.talk.turn import Turn
from flows.aid.between import relay
from flows.aid.requesting.requests import rows
from flows.aid.tables import Alarm

#: Seconds until the person hears that nobody has answered yet.
SILENCE = 180
#: Seconds in which a second cry is about the same danger, and its characters: as many as a request may have.
SAME, LONGEST = 600, 600
#: Seconds that the words are kept.
KEEP = 86400
KINDS = (Kind("aid.alarm", "repeat", "ack", asked=True),)

_COMMAND = re.compile(r"^[/!]\w+(?:@\w+)?\s*")
#: A word like this before the number of an alarm stands for words that are kept already.
KEPT = "alarm:"


@lru_cache(maxsize=512)
def in_danger(text: str) -> bool:
    """Whether these words tell of danger to somebody, now. A flow asks it in every run."""
    return len(text) > 5 and is_danger(text)


def hear(turn: Turn, heard: Heard) -> Answered:
    """Whatever is said to the hub passes here first."""
    if not in_danger(heard.text) or turn.person is None or turn.person.standing == "banned":
        return None
    if _is_heard_elsewhere(turn):
        return None  # so that "not an emergency" leads back into the conversation
    if turn.chat is not None and not turn.chat.private and turn.private_chat(turn.actor.id) is None:
        return HandOver("aid.danger", {"words": f"{KEPT}{sound(turn, heard.text)}"})
    return Reply(answer(turn, sound(turn, heard.text)))


def _is_heard_elsewhere(turn: Turn) -> bool:
    """Asking for help listens for itself; whoever sets the hub up may name dangers in their texts."""
    if turn.chat is None or not turn.chat.private:
        return False
    row = turn.hot.one(
        "SELECT flow FROM conversation WHERE person_id = ? AND chat_id = ? AND state = 'open'",
        (turn.actor.id, turn.chat.id),
    )
    flow = turn.house.flows.get(row[0]) if row else None
    return flow is not None and (flow.name == "need" or flow.right.startswith("admin."))


def sound(turn: Turn, words: str) -> int:
    """Keep the words, alarm two people on duty, and see to it that the silence is told; the alarm's number.

    Whoever writes again while nobody has looked yet adds to the same alarm.
    """
    if (unseen := _unseen(turn)) is not None:
        before = turn.unseal(unseen.person_id, "aid_alarm.words", unseen.id, unseen.words) or ""
        if len(before) + len(words) < LONGEST:
            unseen.words = _kept(turn, unseen.id, f"{before}\n{words}".strip())
            return unseen.id
    number = turn.number("alarm")
    kept = _kept(turn, number, words)
    alarm = Alarm(
        id=number, person_id=turn.actor.id, words=kept, at=turn.now, seen_by=None, seen_at=None, state="open"
    )
    turn.session.add(alarm)
    turn.session.flush()
    view = View.of(
        _("Somebody may need help right now. Whoever taps first sees what they wrote."),
        actions=(Act("aid.on_it", _("I'm on it"), f"alarm:{number}"),),
    )
    turn.ping("aid", view, about=f"alarm:{number}", step="danger", weight="danger", people=2)
    turn.plan(turn.now + SILENCE, "aid.alarm_silent", number)
    turn.plan(turn.now + KEEP, "aid.alarm_over", number)
    turn.audit("aid.alarm", f"alarm:{number}")
    return number


def _unseen(turn: Turn) -> Alarm | None:
    mine = select(Alarm).where(
        Alarm.person_id == turn.actor.id, Alarm.state == "open", Alarm.seen_by.is_(None),
        Alarm.at > turn.now - SAME,
    )  # fmt: skip
    return turn.session.scalars(mine.order_by(Alarm.id.desc()).limit(1)).first()


def _kept(turn: Turn, number: int, words: str) -> bytes:
    return turn.seal(turn.actor.id, "aid_alarm.words", number, _COMMAND.sub("", words))


def answer(turn: Turn, number: int) -> View:
    """At most 200 characters, the number to call in the first line."""
    lines = str(turn.setting("emergency")).strip()[:80]
    first = (
        _("In danger now? Call {lines}.", lines=lines)
        if lines
        else _("In danger now? Call your local emergency number.")
    )
    return View.of(
        first,
        _("I'm asking the team to look right now. I'll tell you when somebody has seen it."),
        actions=(Act("aid.calm", _("Not an emergency"), f"alarm:{number}"),),
    )


@flow("aid.danger", title=_("Help right now"), right="aid.create", hidden=True, plain=True)
def answer_danger(talk: Talk) -> Ending:
    """Danger that was noticed within a conversation, or in a group before the door was opened."""
    words = talk.params["words"]
    number = int(words.removeprefix(KEPT)) if words.startswith(KEPT) else sound(talk, words)
    return talk.end(answer(talk, number))


@action("aid.calm", right="aid.calm", typed=("not an emergency", "no es una emergencia"))
def not_an_emergency(turn: Turn, thing: str, **args: str) -> Answered:
    """Back to the request, with every word; whoever was alarmed is told."""
    alarm = _alarm(turn, thing)
    if alarm is None or not _settle(turn, alarm, "calm"):
        return Toast(_("That is settled already."))
    turn.answered(thing)
    if alarm.seen_by is not None:
        turn.tell(
            alarm.seen_by, _("They say it is no emergency. Nothing more to do."), "aid.alarm", about=thing
        )
    words = turn.unseal(alarm.person_id, "aid_alarm.words", alarm.id, alarm.words) or ""
    return HandOver("need", {"words": words, "calm": "1"})


@action("aid.on_it", right="aid.alarm", typed=("on it", "yo voy"))
def on_it(turn: Turn, thing: str, **args: str) -> Answered:
    """Somebody of the team takes it up: they see the words, and only now the person hears a name."""
    alarm = _alarm(turn, thing)
    if alarm is None or alarm.state != "open":
        return Toast(_("They said it is no emergency. Nothing more to do."))
    done = turn.session.execute(
        update(Alarm)
        .where(Alarm.id == alarm.id, Alarm.seen_by.is_(None))
        .values(seen_by=turn.actor.id, seen_at=turn.now)
    )
    if rows(done) != 1 and alarm.seen_by != turn.actor.id:
        assert alarm.seen_by is not None
        return Toast(_("{name} is on it already.", name=names.called(turn, alarm.seen_by)))
    turn.answered(thing)
    if rows(done) == 1:
        told = _(
            "{name} of the team has seen what you wrote and writes to you next.",
            name=names.called(turn, turn.actor.id),
        )
        turn.tell(alarm.person_id, told, "aid.alarm", about=thing)
    turn.revealed(alarm.person_id, turn.actor.id, "words", thing)
    return Reply(_to_the_team(turn, alarm))


def _to_the_team(turn: Turn, alarm: Alarm) -> View:
    words = turn.unseal(alarm.person_id, "aid_alarm.words", alarm.id, alarm.words) or ""
    name = names.called(turn, alarm.person_id)
    opened = relay.open_for_alarm(turn, alarm.id, alarm.person_id, turn.actor.id)
    write = Act("aid.write", _("Write to them"), opened.thing, {"relay": f"r{opened.id}"})
    return View.of(
        _("{name} wrote:", name=name),
        Quote(words),
        _("Write to them now. They know that you have seen it."),
        actions=(write,),
        secret=True,
    )


@timer("aid.alarm_silent")
def tell_silence(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Three minutes and nobody of the team has answered: the person hears the truth, once."""
    alarm = turn.session.get(Alarm, int(subject))
    if alarm is None or alarm.state != "open" or alarm.seen_by is not None:
        return
    lines = str(turn.setting("emergency")).strip()[:80]
    said = (
        _("Nobody of the team has answered yet. I keep asking. Please call {lines}.", lines=lines)
        if lines
        else _("Nobody of the team has answered yet. I keep asking. Please call your local emergency number.")
    )
    turn.tell(
        alarm.person_id,
        said,
        "aid.alarm",
        about=f"alarm:{alarm.id}",
        once_key=f"silent:{alarm.id}",
        urgent=True,
    )


def _alarm(turn: Turn, thing: str) -> Alarm | None:
    number = thing.removeprefix(KEPT)
    return turn.session.get(Alarm, int(number)) if number.isdigit() else None


def _settle(turn: Turn, alarm: Alarm, state: str) -> bool:
    done = turn.session.execute(
        update(Alarm).where(Alarm.id == alarm.id, Alarm.state == "open").values(state=state)
    )
    return rows(done) == 1


@timer("aid.alarm_over")
def erase(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The words of an alarm die like a draft's (V10)."""
    turn.session.execute(update(Alarm).where(Alarm.id == int(subject)).values(words=None, state="over"))


TALKS = (answer_danger,)
DEEDS = (not_an_emergency, on_it)
TIMERS = (tell_silence, erase)
