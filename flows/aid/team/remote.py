"""People without the app count (G5): somebody on duty adds them, asks for them, and calls them.

    /add      name? how do we reach them? (or in one line) language? did they agree?   ->  [Ask for them]
    9:00, 18:00   "1 person to call: 1. Rosa · 414 555 0123: Sam can help."  [1 Reached] [1 No answer] [1 Said no]

Whatever would be sent to them is a row of the outbox that nobody sends ("call"); it stays on the list until somebody
says what became of it. A number is shown to whoever calls only, in private, and each showing is noted (V6).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from bot.contract.views import Act, Facts, Items, Kind, Option, Span, View
from bot.contract.words import Msg, _, _n
from bot.people import duty
from bot.people import person as persons
from bot.talk import Ending, HandOver, Talk, Turn, calls, flow
from bot.talk import Text as Words
from bot.talk.declaring import action, command, timer
from bot.talk.furniture import Answered, Reply, Toast
from bot.words.choosing import fold
from flows.aid.offering.offer_tables import Remote
from flows.aid.requesting import rhythm
from flows.aid.team.line import Line, read_line

KINDS = (Kind("aid.calls", "repeat", asked=False, holds=True),)

#: Local times of the call list, minutes after midnight.
ROUNDS = (9 * 60, 18 * 60)
#: People on one list; each has three buttons.
MOST = 4
#: What only the person themselves could do with a telephone of their own.
OWN_HANDS = frozenset(("aid.write", "aid.share"))
#: After "add": nobody's name.
NOBODY = frozenset(("somebody", "someone", "person", "a person", "alguien", "a alguien", "una persona"))
LANGUAGES: Mapping[str, Msg] = {"en": _("English"), "es": _("Spanish")}


# -- adding ----------------------------------------------------------------------------------------------


@flow("add", title=_("Add somebody without the app"), right="aid.add", words=("agregar", "add person"))
def add_person(talk: Talk) -> Ending | HandOver:
    """A person whom the hub cannot write to, with their consent."""
    words = talk.params.get("words", "")
    read = Line() if fold(words) in NOBODY else read_line(words, talk.community.languages)
    name = talk.ask(
        "name",
        _("Who is it? The name they want to be called."),
        Words(64),
        given=read.name or None,
        label=_("Name"),
    )
    reach = talk.ask(
        "reach",
        _("How do we reach them? A phone number, or words like: knock at the bakery."),
        Words(120),
        given=read.reach or None,
        label=_("How"),
    )
    spoken = [Option(key, LANGUAGES.get(key, key)) for key in talk.community.languages]
    language = talk.choose(
        "language", _("Which language do they speak?"), spoken, label=_("Language"),
        given=spoken[0].key if len(spoken) == 1 else read.language or None,
    )  # fmt: skip
    shown = View.of(
        Facts(((_("Name"), name), (_("How"), reach), (_("Language"), LANGUAGES.get(language, language)))),
        _("Only the team sees this, to call them. Did they agree that I keep it?"),
    )
    if not talk.confirm("agreed", shown, yes=_("Yes, they agreed"), no=_("Not yet"), change=True):
        return talk.end(_("Nothing was kept. Ask them first, then add them."))
    entry = add(talk, name, reach, language)
    said = _(
        "{name} is on the list. What would be sent to them, you call: at 9:00 and 18:00 I write what.",
        name=name,
    )
    return talk.end(View.of(said, actions=(Act("aid.ask_for", _("Ask for them"), str(entry.id)),)))


def add(turn: Turn, name: str, reach: str, language: str) -> Remote:
    """Keep a person without the app; their entry."""
    person_id = persons.make(turn.hot, turn.seals, name, "remote", turn.now)
    person = turn.person_by(person_id)
    assert person is not None
    persons.change(turn.hot, person, language=language, let_in_at=turn.now, greeted=True)
    sealed = turn.seal(person_id, "aid_remote.reach", person_id, reach)
    entry = Remote(
        id=turn.number("person"),
        person_id=person_id,
        reach=sealed,
        added_by=turn.actor.id,
        agreed_at=turn.now,
    )
    turn.session.add(entry)
    turn.session.flush()
    turn.audit("aid.added", f"person:{person_id}")
    plan_round(turn)
    return entry


@action("aid.ask_for", right="aid.add", typed=("ask for them", "pedir para"))
def ask_for(turn: Turn, thing: str, **args: str) -> Answered:
    """A request for somebody on the list."""
    entry = find(turn, thing)
    return HandOver("need", {"for": str(entry.person_id)}) if entry is not None else Toast(GONE)


GONE = _("They are no longer on the list.")


def find(turn: Turn, thing: str) -> Remote | None:
    """The entry with a number, unless its person uses the app by now."""
    entry = turn.session.get(Remote, int(thing)) if thing.isdigit() else None
    person = turn.person_by(entry.person_id) if entry is not None else None
    return entry if person is not None and person.standing == "remote" else None


def entries(turn: Turn) -> list[Remote]:
    """Everybody without the app, in the order in which they were added."""
    return list(turn.session.scalars(select(Remote).order_by(Remote.id)).all())


def acts_for(turn: Turn, person_id: int) -> bool:
    """Whether whoever acts may answer for a person: their own, or somebody without the app, called by the team."""
    if turn.actor.id == person_id:
        return True
    person = turn.person_by(person_id)
    roles = turn.actor.roles(turn.hot)
    return person is not None and person.standing == "remote" and duty.serves(turn.hot, roles, "aid")


# -- calling ---------------------------------------------------------------------------------------------


def plan_round(turn: Turn) -> None:
    """Plan the next call list."""
    moment = min(
        rhythm.next_after("FREQ=DAILY", turn.now, turn.community.zone, minutes) for minutes in ROUNDS
    )
    turn.plan(moment, "aid.calls", "all", f"{moment:.0f}")


@timer("aid.calls")
def hand_out_calls(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The call list goes to whoever is on duty; the next one is planned."""
    if turn.session.scalars(select(Remote.id).limit(1)).first() is not None:
        plan_round(turn)
    shown = call_list(turn, None)
    if shown is None:
        return
    for person_id in duty.line(turn.hot, "aid", turn.now):
        if turn.tell(
            person_id, shown, "aid.calls", about="calls", once_key=f"calls:{turn.now:.0f}:{person_id}"
        ):
            _note_shown(turn, person_id)
            return


@command("calls", right="aid.calls", title=_("Calls to make"), words=("llamadas",), shown_to=("dispatcher",))
def show_calls(turn: Turn, rest: str) -> Answered:
    """The call list now."""
    shown = call_list(turn, turn.actor.id)
    if shown is None:
        return Reply(View.of(_("Nobody waits for a call right now.")))
    _note_shown(turn, turn.actor.id)
    return Reply(shown)


def call_list(turn: Turn, reader: int | None) -> View | None:
    """Whom to call, how, and what to say; None if nobody waits."""
    waiting = calls.waiting(turn)
    if not waiting:
        return None
    rows: list[tuple[Span, ...]] = []
    actions: list[Act] = []
    for place, line in enumerate(waiting[:MOST], 1):
        rows.append((turn.name_of(line.person_id), " · ", reach_of(turn, line.person_id), ": ", *line.said))
        if line.tries:
            rows[-1] += (_n(" (tried {n} time)", " (tried {n} times)", line.tries),)
        actions += [
            Act(verb, _("{n} {word}", n=place, word=word), str(line.last))
            for verb, word in (
                ("aid.reached", REACHED),
                ("aid.no_answer", NO_ANSWER),
                ("aid.said_no", SAID_NO),
            )
        ]
        actions += [
            Act(act.verb, _("{n} {word}", n=place, word=act.label), act.thing, act.args)
            for act in line.actions
            if act.verb not in OWN_HANDS
        ]
    title = _n("{n} person to call:", "{n} people to call:", len(waiting))
    return View.of(title, Items(tuple(rows), numbered=True), actions=tuple(actions), secret=True)


REACHED, NO_ANSWER, SAID_NO = _("Reached"), _("No answer"), _("Said no")


def reach_of(turn: Turn, person_id: int) -> str:
    """How to reach somebody without the app."""
    row = turn.session.scalars(select(Remote).where(Remote.person_id == person_id)).first()
    return turn.unseal(person_id, "aid_remote.reach", person_id, row.reach) or "" if row else ""


def _note_shown(turn: Turn, reader: int) -> None:
    for line in calls.waiting(turn)[:MOST]:
        turn.revealed(line.person_id, reader, "phone", "calls")


def _settle(turn: Turn, thing: str, outcome: str) -> Answered:
    settled = calls.settle(turn, int(thing), outcome) if thing.isdigit() else 0
    if not settled:
        return Toast(_("Somebody noted that already."))
    turn.audit("aid.called", f"call:{thing}", outcome=outcome)
    left = len(calls.waiting(turn))
    said = SAID[outcome]
    return Reply(View.of(said, *([_n("{n} more to call.", "{n} more to call.", left)] if left else [])))


SAID: Mapping[str, Msg] = {
    "reached": _("Noted: they know."),
    "no_answer": _("Noted. They stay on the list, for the next round."),
    "said_no": _("Noted: they said no. Nothing more about this goes to them."),
}


@action("aid.reached", right="aid.calls", typed=("reached", "contactado"))
def reached(turn: Turn, thing: str, **args: str) -> Answered:
    """They were told."""
    return _settle(turn, thing, "reached")


@action("aid.no_answer", right="aid.calls", typed=("no answer", "no contesta"))
def no_answer(turn: Turn, thing: str, **args: str) -> Answered:
    """They stay on the list."""
    return _settle(turn, thing, "no_answer")


@action("aid.said_no", right="aid.calls", typed=("said no", "dijo que no"))
def said_no(turn: Turn, thing: str, **args: str) -> Answered:
    """They were told, and want none of it."""
    return _settle(turn, thing, "said_no")


TALKS = (add_person,)
DEEDS = (ask_for, reached, no_answer, said_no)
COMMANDS = (show_calls,)
TIMERS = (hand_out_calls,)
