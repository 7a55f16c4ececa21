"""First contact: the answer to what was asked first, then two lines and [More] (rule 15, V24).

/start               what I can do; after "stop": the way back
/start <payload>     what was begun in a group goes on here
"""

from __future__ import annotations

from bot.contract.views import Act, ByReaders, View
from bot.contract.words import _
from bot.people import drafts
from bot.talk import HandOver, Reply, Turn, action, command
from bot.talk.furniture import Answered
from bot.talk.turn import GUESSED
from flows.basics.claiming import try_code
from flows.basics.helping import page
from flows.basics.privacy import short_page
from flows.basics.tongues import NAMES

#: Asked in all languages at once, for whoever asks may read only one of them.
QUESTION = "Which language? · ¿En qué idioma?"


def greet(turn: Turn) -> View:
    """Two lines: that it is automatic, and who can read. Unsure of the language: asked here, once (L1)."""
    name = turn.setting("name")
    first = _("I'm an automatic helper, run by {name}.", name=name or _("your neighbours"))
    second = ByReaders(
        _("The team can read what you ask for. This chat is encrypted, so nobody else can."),
        _("The team can read what you ask for; whoever runs this app's servers may, too."),
    )
    more = Act("basics.more", _("More"))
    spoken = turn.community.languages
    is_sure = turn.actor.language is not None and GUESSED not in turn.actor.notes
    if is_sure or len(spoken) < 2:
        return View.of(first, second, actions=(more,))
    tongues = tuple(
        Act("me.language", NAMES.get(code, code), str(place)) for place, code in enumerate(spoken, 1)
    )
    return View.of(first, second, QUESTION, actions=(more, *tongues[:3]))


@action("basics.more", right="basics.use", typed=("more", "mas"))
def more(turn: Turn, thing: str) -> Answered:
    """What is kept, who sees it, and how to be rid of it."""
    return Reply(short_page(turn))


@command("more", right="basics.use", title=_("More"), words=("mas",))
def show_more(turn: Turn, rest: str) -> Answered:
    """The same, typed."""
    return Reply(short_page(turn))


#: How people ask whom they write to.
ASKED_WHO = (
    "who are you", "who is this", "what are you", "are you a bot", "is this a bot", "are you a robot", "are you human",
    "are you a machine", "are you a person", "are you real", "quien eres", "quien es", "que eres", "eres un bot",
    "eres un robot", "eres una maquina", "eres humano", "eres una persona", "eres real",
)  # fmt: skip


@command("about", right="basics.use", title=_("Who I am"), words=ASKED_WHO)
def say_who(turn: Turn, rest: str) -> Answered:
    """The two lines of first contact; then, those come by themselves."""
    return Reply(greet(turn) if turn.actor.greeted else page(turn))


#: How people begin who have never written to a machine.
GREETINGS = (
    "hello", "hi", "hey", "hi there", "hello there", "good morning", "good afternoon", "good evening",
    "hola", "buenos dias", "buenas tardes", "buenas noches", "buenas", "empezar", "comenzar",
)  # fmt: skip


@command("start", right="basics.use", title=_("Begin"), words=GREETINGS)
def start(turn: Turn, rest: str) -> Answered:
    """The private chat was opened: by a door in a group, with a code, after "stop", or just so."""
    back = turn.actor.stopped
    if back:
        turn.set_person(turn.actor, stopped=False)
    answer = _from_door(turn) or (try_code(turn, rest) if rest else None)
    if answer is not None:
        return answer
    shown = page(turn)
    return Reply(
        View.of(_("Good to have you back. I'll write to you again."), actions=shown.actions)
        if back
        else shown
    )


def _from_door(turn: Turn) -> Answered:
    """What was wanted in a group, if it still may be had."""
    draft = drafts.take(turn.hot, turn.seals, turn.actor.id, turn.now)
    if draft is None:
        return None
    if draft.door and not drafts.waits_at(turn.hot, draft.door, turn.now):
        turn.take_down(draft.door)  # it was used (rule 14)
    params = {**draft.params, **({"words": draft.words} if draft.words else {})}
    flow, wanted = turn.house.flows.get(draft.flow), turn.house.commands.get(draft.flow)
    if flow is not None and turn.may(flow.right):
        return HandOver(flow.name, params)
    if wanted is not None and turn.may(wanted.right):
        return wanted.run(turn, draft.words)
    return None
