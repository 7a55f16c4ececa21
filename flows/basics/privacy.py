"""What is kept of people, in plain words, from the real list of tables (V30).

Every table says one line of itself: what it keeps, who sees it, until when. A table without its line fails a
test, so the page cannot drift from the database.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.views import Act, ByReaders, Items, View
from bot.contract.words import Msg, _
from bot.talk import Reply, Turn, action, command
from bot.talk.furniture import Answered, Furniture

#: The kernel's tables: one line each; None for those that keep nothing of anybody.
KEPT: Mapping[str, Msg | None] = {
    "person": _("Your name in the app, your language and settings. Seen by: the team. Until you leave for good."),
    "account": _("Which accounts are yours. Seen by: nobody; the hub writes to you there. Until you unlink them."),
    "presence": _("In which of our chats you were seen. Seen by: nobody. Until you leave for good."),
    "role_grant": _("What you are trusted with here. Seen by: the team. Kept while you have it, and that you had it."),
    "duty": _("When you are on duty. Seen by: the team. While you are on the list."),
    "conversation": _("A talk with me that is not finished, sealed. Seen by: nobody. Two days."),
    "button": _("What the buttons I sent you stand for. Seen by: nobody. 30 days."),
    "outbox": _("Messages to you, sealed. Seen by: nobody else. 7 days after they arrived."),
    "inbox": _("What you wrote, sealed, until I have handled it; then only that something came. Two days."),
    "audit": _("That you did something here, without words. Seen by: the team. Without your name, once you leave."),
    "reveal": _("Who was shown a private thing of yours, and when. Seen by: you. Until you leave for good."),
    "code": _("One-time codes and small things that wait for an answer. Seen by: nobody. A week at most."),
    "try_count": _("How often you tried something in the last hour. Seen by: nobody. A day."),
    "stored_file": _("Photos and voice notes you sent, sealed. Seen by: whom they were for. Two days, a week at most."),
    "person_key": _("The key that seals what is yours. Destroyed when you leave for good; copies can't be read then."),
    "chat": _("Where I can write to you. Seen by: nobody. Until you leave for good."),
    "cursor": None, "setting": None, "card": None, "timer": None, "schedule": None, "number": None,
    "card_part": None, "kernel_meta": None,
}  # fmt: skip


def lines(room: Furniture) -> list[Msg]:
    """One line for each table of this room that keeps something; those of the hub itself stand under "basics"."""
    own = KEPT if room.name == "basics" else {}
    return [line for line in (*room.kept.values(), *own.values()) if line is not None]


def short_page(turn: Turn) -> View:
    """Behind [More]: the three things most people want to know."""
    return View.of(
        _("I'm a program. Your words are sealed, and no other company gets them from me."),
        _("In a group I show what is needed and the area, never your name, phone or address."),
        _('Everything about you goes when you say "forget me".'),
        *_elsewhere(turn),
        actions=(Act("privacy.all", _("What is kept")), Act("person.call", _("A person"))),
    )


def _elsewhere(turn: Turn) -> tuple[ByReaders, ...]:
    """A way to talk where nobody reads along, for whoever does not talk there already."""
    door = turn.house.sealed_door()
    return (ByReaders("", _("Where no company can read along: {door}", door=door)),) if door else ()


def overview(turn: Turn) -> View:
    """In short, and a button to each room's lines: sixty at once nobody reads."""
    rooms = [(place, room) for place, room in enumerate(turn.house.rooms, 1) if room.title]
    return View.of(
        _("What I keep, who sees it and until when:"),
        Items((
            (_("Your name, language and settings: the team sees them, until you leave."),),
            (_("What you write: sealed under a key of your own. It goes soon after it is over."),),
            (_("What others see of it is said before you send it."),),
            (_('Write "my data" to see all of yours, "forget me" to erase it.'),),
        )),
        _("Which part do you want to read in full?"),
        actions=tuple(Act("privacy.of", room.title, str(place)) for place, room in rooms if room.title),
    )  # fmt: skip


def page(room: Furniture) -> View:
    """What one room keeps, line by line."""
    return View.of(
        _("What I keep, who sees it and until when:"), Items(tuple((line,) for line in lines(room)))
    )


@command("privacy", right="basics.use", title=_("What is kept"), words=("privacidad", "what do you keep"))
def show_privacy(turn: Turn, rest: str) -> Answered:
    return Reply(overview(turn))


@action("privacy.all", right="basics.use", typed=("privacy", "privacidad"))
def show_all(turn: Turn, thing: str) -> Answered:
    return Reply(overview(turn))


@action("privacy.of", right="basics.use", typed=("kept", "guardado"))
def show_room(turn: Turn, thing: str) -> Answered:
    """`thing` is the room's place in the house, from 1 on."""
    found = {str(place): room for place, room in enumerate(turn.house.rooms, 1)}.get(thing)
    return Reply(overview(turn) if found is None else page(found))
