"""The people without the app, for the team: who they are, asking for them, taking them off the list.

    olga > phone book     1. Rosa Diaz   2. Don Luis      [Open 1] [Open 2]
    olga taps Open 1      "Rosa Diaz · 414 555 0123 · Spanish"   [Ask for them] [Take off the list]

Being taken off is being forgotten: everything of theirs goes, as if they had said so themselves.
"""

from __future__ import annotations

from bot.contract.views import Act, Items, Span, View
from bot.contract.words import _, _n
from bot.talk import Ending, Talk, Turn, action, command, flow
from bot.talk.furniture import Answered, HandOver, Reply, Toast
from flows.aid.seeing.lists import PAGE
from flows.aid.team import remote
from flows.aid.team.remote import GONE, LANGUAGES


@command(
    "phonebook",
    right="aid.add",
    title=_("People without the app"),
    words=("phone book", "libreta"),
    shown_to=("dispatcher",),
)
def show_book(turn: Turn, rest: str) -> Answered:
    """Names only; a number is shown one at a time, and noted."""
    return Reply(_page(turn, 0))


@action("aid.book", right="aid.add", typed=("more people", "mas gente"))
def show_more(turn: Turn, thing: str, **args: str) -> Answered:
    """The next page."""
    return Reply(_page(turn, int(thing))) if thing.isdigit() else Toast(GONE)


def _page(turn: Turn, start: int) -> View:
    everybody = remote.entries(turn)
    if not everybody:
        return View.of(_("Nobody is on the list. To add somebody, write: add"))
    page = everybody[start : start + PAGE]
    rows: list[tuple[Span, ...]] = [(turn.name_of(entry.person_id), f" · {entry.id}") for entry in page]
    acts = [Act("aid.entry", _("Open {n}", n=str(entry.id)), str(entry.id)) for entry in page]
    if start + PAGE < len(everybody):
        acts.append(Act("aid.book", _("More"), str(start + PAGE)))
    title = _n("{n} person without the app:", "{n} people without the app:", len(everybody))
    return View.of(title, Items(tuple(rows)), actions=tuple(acts))


@action("aid.entry", right="aid.add", typed=("open person", "abrir persona"))
def show_entry(turn: Turn, thing: str, **args: str) -> Answered:
    """One person: how to reach them, and what can be done."""
    entry = remote.find(turn, thing)
    person = turn.person_by(entry.person_id) if entry is not None else None
    if entry is None or person is None:
        return Toast(GONE)
    turn.revealed(entry.person_id, turn.actor.id, "phone", "phonebook")
    spoken = LANGUAGES.get(person.language or "", person.language or "")
    said = (turn.name_of(person.id), " · ", remote.reach_of(turn, person.id), " · ", spoken)
    acts = (Act("aid.ask_for", _("Ask for them"), thing), Act("aid.take_off", _("Take off the list"), thing))
    return Reply(View.of(Items((said,)), actions=acts, secret=True))


@action("aid.take_off", right="aid.add", typed=("take off", "quitar"))
def take_off(turn: Turn, thing: str, **args: str) -> Answered:
    """They want to be off: asked once more, for it cannot be undone."""
    return HandOver("aid.off", {"entry": thing}) if remote.find(turn, thing) else Toast(GONE)


@flow("aid.off", title=_("Take somebody off the list"), right="aid.add", hidden=True)
def forget_them(talk: Talk) -> Ending:
    """Everything of theirs goes."""
    entry = remote.find(talk, talk.params["entry"])
    if entry is None:
        return talk.end(GONE)
    name = talk.name_of(entry.person_id)
    sure = _(
        "{name} and all they asked for or offered is erased. There is no way back. Do they want it?",
        name=name,
    )
    if not talk.confirm("sure", sure, yes=_("Yes, erase it")):
        return talk.end(_("Nothing was changed."))
    talk.forgetting[entry.person_id] = View(())
    return talk.end(_("Erased. Nobody calls them any more."))


TALKS = (forget_them,)
DEEDS = (show_more, show_entry, take_off)
COMMANDS = (show_book,)
