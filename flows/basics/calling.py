"""A person is always within reach (G4).

    a person   ->  whoever is on duty is asked  ->  [I'll answer]  ->  they write to each other through the hub

Nobody on duty: the asker is told so, and again when somebody is back.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.events import File
from bot.contract.views import Act, Kind, Quote, View
from bot.contract.words import Moment, Msg, _
from bot.people import duty, errands
from bot.people.errands import Errand
from bot.talk import HandOver, Reply, Talk, Text, Toast, Turn, action, command, flow, pings
from bot.talk.files import attached, packed, stored, trouble, unpacked
from bot.talk.furniture import Answered, Ending, Heard
from flows.basics.naming import called, for_team

CALL = "call"
#: Seconds that a call stays open; the two may write to each other that long.
LASTS = 7 * 86400.0
#: Seconds after which asking again asks anew.
AGAIN = 3600.0
#: Characters; one message on every platform, with its heading.
LONGEST = 1500

KINDS = (Kind("call.word", "repeat"), Kind("call.news", "repeat", asked=False, holds=True))

#: Seconds that photos and voice notes stay after somebody was asked to look at them.
KEPT = 48 * 3600.0

VOICE = _("Sent a voice note, a photo or a file. I couldn't take it: please ask what it is about.")


@command(
    "person", right="basics.use", title=_("A person"),
    words=("a person", "human", "a human", "talk to a person", "persona", "una persona", "humano", "humana"),
)  # fmt: skip
def call_a_person(turn: Turn, rest: str) -> Answered:
    """Whoever is on duty is asked; the asker is told who and when."""
    return Reply(View.of(call(turn, *((Quote(rest),) if rest else ()))))


@action("person.call", right="basics.use", typed=("a person", "una persona"))
def call_by_button(turn: Turn, thing: str) -> Answered:
    """[A person], wherever it was offered."""
    return Reply(View.of(call(turn)))


def call(turn: Turn, *words: Quote | Msg, files: Sequence[File] = ()) -> Msg:
    """Ask for a person, who also gets what was sent; what the asker is to be told."""
    asker = turn.actor
    open_call = errands.newest(turn.hot, CALL, asker.id, turn.now)
    if open_call is not None and open_call.made_at > turn.now - AGAIN:
        return _already(turn, open_call, words, files)
    number = errands.make(turn.hot, CALL, asker.id, turn.now, lasts=LASTS)
    return _ask_duty(turn, number, asker.id, "asked", words, files)


def _already(turn: Turn, open_call: Errand, words: Sequence[Quote | Msg], files: Sequence[File]) -> Msg:
    helper = open_call.about.get("taken")
    if helper is None and files:
        return _ask_duty(turn, open_call.number, turn.actor.id, f"more:{turn.ref}", words, files)
    if helper is not None and (words or files):
        _pass(turn, open_call.number, helper, words, files)
        return _("{name} has your message, and answers here.", name=called(turn, helper))
    since = Moment(open_call.made_at)
    if helper is not None:
        return _(
            "{name} is with you since you asked on {since}. Just write.",
            name=called(turn, helper),
            since=since,
        )
    return _(
        "You asked for a person on {since}. The answer comes here as soon as somebody is free.", since=since
    )


def _ask_duty(
    turn: Turn, number: int, asker_id: int, step: str, words: Sequence[Quote | Msg], files: Sequence[File]
) -> Msg:
    said = View.of(_("{name} asks for a person.", name=for_team(turn, asker_id)), *words, *attached(files))
    said = said.plus(actions=(Act("call.take", _("I'll answer"), str(number)),))
    asked = turn.ping("aid", said, about=f"{CALL}:{number}", step=step, weight="soon")
    _keep(turn, number, files, KEPT if asked else LASTS)
    if not asked and duty.serves(turn.hot, turn.actor.roles(turn.hot), "aid"):
        return _("You are of the team yourself, and nobody else of it can be asked just now.")
    if not asked:
        errand = errands.find(turn.hot, number, CALL, turn.now)
        assert errand is not None
        waiting = [*errand.about.get("files", ()), *packed(files)]
        errands.note(turn.hot, errand, nobody=True, files=waiting)
        return _("Nobody is on duty just now. I'll write to you as soon as somebody is back.")
    if (seen := pings.seen_at(turn, asked[0], "soon")) > turn.now:
        return _(
            "Nobody on duty can look right now. {name} gets it on {moment}, and the answer comes here.",
            name=called(turn, asked[0]), moment=Moment(seen),
        )  # fmt: skip
    return _(
        "I asked {name} at {time}. They'll write to you here; if they can't, I ask the next one.",
        name=called(turn, asked[0]), time=Moment(turn.now, "time"),
    )  # fmt: skip


def _keep(turn: Turn, number: int, files: Sequence[File], seconds: float) -> None:
    for file in stored(files):
        turn.keep_file(file.stored, turn.now + seconds, f"{CALL}:{number}")


@action("call.take", right="admin.let_in", typed=("answer", "contestar"))
def take(turn: Turn, thing: str) -> Answered:
    """Somebody on duty takes the call: the first one has it."""
    errand = errands.find(turn.hot, _number(thing), CALL, turn.now)
    if errand is None:
        return Toast(_("That call is over."))
    helper = errand.about.get("taken")
    if helper is not None and helper != turn.actor.id:
        return Toast(_("{name} has it already.", name=called(turn, helper)))
    errands.note(turn.hot, errand, taken=turn.actor.id, nobody=None)
    turn.answered(f"{CALL}:{thing}")
    return HandOver("call.write", {"call": thing})


@action("call.reply", right="basics.use", typed=("reply", "responder"))
def reply(turn: Turn, thing: str) -> Answered:
    """Either of the two writes on."""
    if _other(turn, _number(thing)) is None:
        return Toast(_('That talk is over. A new one begins with "a person".'))
    return HandOver("call.write", {"call": thing})


@flow("call.write", title=_("Write to each other"), right="basics.use", hidden=True, plain=True)
def write(talk: Talk) -> Ending:
    """One message from one of the two to the other, without a handle or a number."""
    number = int(talk.params["call"])
    other = _other(talk, number)
    if other is None:
        return talk.end(_('That talk is over. A new one begins with "a person".'))
    words = talk.ask("words", _("What shall I tell {name}?", name=called(talk, other)), Text(LONGEST))
    return talk.end(_pass(talk, number, other, (Quote(words),)))


def hear_reply(turn: Turn, heard: Heard) -> Answered:
    """A reply to a message of such a talk goes to the other one."""
    kind, _colon, number = (heard.reply_about or "").partition(":")
    if kind != CALL or not number.isdigit() or not (heard.text.strip() or heard.files):
        return None
    other = _other(turn, int(number))
    if other is None:
        return None
    wrong = [said for said in (trouble(heard.files),) if said is not None]
    words = (Quote(heard.text[:LONGEST]),) if heard.text.strip() else ()
    if not words and not stored(heard.files):
        return Reply(View.of(*wrong))
    return Reply(View.of(_pass(turn, int(number), other, words, heard.files), *wrong))


def _pass(
    turn: Turn, number: int, other: int, words: Sequence[Quote | Msg], files: Sequence[File] = ()
) -> Msg:
    said = View.of(_("{name} writes:", name=called(turn, turn.actor.id)), *words, *attached(files))
    said = said.plus(actions=(Act("call.reply", _("Answer"), str(number)),))
    _keep(turn, number, files, KEPT)
    if not turn.tell(other, said, "call.word", about=f"{CALL}:{number}"):
        return _(
            "{name} can't be reached just now. Try again in a while, or ask for a person.",
            name=called(turn, other),
        )
    return _("Sent to {name}. The answer comes here.", name=called(turn, other))


def _other(turn: Turn, number: int) -> int | None:
    """Who the acting person talks to under this number; None for strangers to it."""
    errand = errands.find(turn.hot, number, CALL, turn.now)
    if errand is None or errand.about.get("taken") is None:
        return None
    pair = {errand.person_id: errand.about["taken"], errand.about["taken"]: errand.person_id}
    return pair.get(turn.actor.id)


def nobody_answers(turn: Turn, about: str) -> None:
    """The end of the list was reached: the asker is told so."""
    errand = errands.find(turn.hot, _number(about.partition(":")[2]), CALL, turn.now)
    if errand is None or errand.about.get("taken") is not None:
        return
    errands.note(turn.hot, errand, nobody=True)
    words = _("Nobody on duty could answer yet. I'll write to you as soon as somebody is back.")
    turn.tell(errand.person_id, words, "call.news", about=about, once_key=f"nobody:{about}")


def somebody_is_back(turn: Turn) -> None:
    """Somebody is on duty again: whoever was left waiting is passed on, and told so."""
    for errand in errands.waiting(turn.hot, CALL, turn.now):
        if not errand.about.get("nobody"):
            continue
        files = unpacked(errand.about.get("files", ()))
        errands.note(turn.hot, errand, nobody=None)
        said = View.of(
            _("{name} asked for a person on {since}.", name=for_team(turn, errand.person_id), since=_since(errand)),
            *attached(files),
            actions=(Act("call.take", _("I'll answer"), str(errand.number)),),
        )  # fmt: skip
        asked = turn.ping(
            "aid", said, about=f"{CALL}:{errand.number}", step=f"back:{int(turn.now)}", weight="soon"
        )
        if asked:
            _keep(turn, errand.number, files, KEPT)
            words = _("{name} is back on duty and knows that you asked.", name=called(turn, asked[0]))
            turn.tell(errand.person_id, words, "call.news", about=f"{CALL}:{errand.number}")
        else:
            errands.note(turn.hot, errand, nobody=True)


def _since(errand: Errand) -> Moment:
    return Moment(errand.made_at)


def _number(thing: str) -> int:
    return int(thing) if thing.isdigit() else 0
