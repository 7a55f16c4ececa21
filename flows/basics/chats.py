"""Chats the hub was added to: what each is for, in which languages, and how much the hub hears there (G2).

an organizer adds the hub   ->  she is asked in private
anybody else does           ->  one line; left after 7 days, nothing of it kept (V25)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, Facts, Kind, Option, View
from bot.contract.words import Joined, Msg, _
from bot.people import roles
from bot.talk import HandOver, Talk, Toast, Turn, action, flow, timer
from bot.talk.furniture import Answered, Ending
from bot.talk.look import ChatRow, chat_row
from flows.basics.purposes import PURPOSES, offered, usual
from flows.basics.tongues import NAMES, options

#: Seconds in a chat that nobody set up.
PATIENCE = 7 * 86400.0
KINDS = (Kind("chat.line", "once"),)

CLOSED = _("I'm here now. I hear only taps, replies to me and commands.")
OPEN = _("I'm here now. I read everything written here, to notice when somebody needs help.")
EARS: Mapping[str, Msg] = {"closed": _("Only what is for me"), "open": _("Everything")}


def bind_here(turn: Turn, chat_id: int) -> Answered:
    """`/setup` in a group: the questions come in private."""
    return HandOver("setup.chat", {"words": str(chat_id)})


@flow("setup.chat", title=_("Set up a chat"), right="admin.settings", hidden=True)
def set_up_chat(talk: Talk) -> Ending:
    """What a chat is for; everything has a default, so one yes is enough."""
    chat = chat_row(talk.hot, int(talk.params.get("words", "0") or 0))
    if chat is None or chat.private or not talk.may("admin.settings"):
        return talk.end(_("I don't know that chat. Add me to it and write /setup there."))
    spoken, known = talk.community.languages, offered(talk.house)
    purposes = talk.choose_many(
        "purposes", _("What is that chat for?"), [Option(key, label) for key, label in known.items()],
        given=[key for key in chat.purposes if key in known] or usual(talk.house), label=_("For"),
    )  # fmt: skip
    tongues = talk.choose_many(
        "languages", _("In which languages shall I write there? One or two."), options(spoken),
        given=chat.languages or spoken[:2], label=_("Languages"),
    )[:2]  # fmt: skip
    ear = talk.choose(
        "ear", _("What may I read there?"), [Option(key, label) for key, label in EARS.items()],
        given=chat.ear or "closed", label=_("I read"),
    )  # fmt: skip
    if not talk.confirm(
        "bind", _shown(talk, chat, purposes, tongues, ear), yes=_("Yes, switch it on"), change=True
    ):
        return talk.end(_("Nothing was changed there."))
    _bind(talk, chat, purposes, tongues, ear)
    return talk.end(
        _(
            "That chat is switched on. Its people are members now; some I get to know only when they tap or write."
        )
    )


def _shown(talk: Talk, chat: ChatRow, purposes: tuple[str, ...], tongues: tuple[str, ...], ear: str) -> View:
    title = title_of(talk, chat.id)
    return View.of(
        _("Switch me on in “{chat}”?", chat=title) if title else _("Switch me on in that chat?"),
        Facts(
            (
                (_("For"), Joined(tuple(PURPOSES[key] for key in purposes), "comma")),
                (_("Languages"), Joined(tuple(NAMES.get(code, code) for code in tongues), "comma")),
                (_("I read"), EARS[ear]),
            )
        ),
    )


def _bind(turn: Turn, chat: ChatRow, purposes: tuple[str, ...], tongues: tuple[str, ...], ear: str) -> None:
    turn.hot.run(
        "UPDATE chat SET purposes = ?, languages = ?, ear = ?, bound_at = ?, gone_at = NULL WHERE id = ?",
        (" ".join(purposes), " ".join(tongues), ear, turn.now, chat.id),
    )
    turn.unplan("chat.unbound", chat.id)
    turn.audit("chat_bound", f"chat:{chat.id}", ear=ear)
    if not chat.purposes or chat.ear != ear:
        turn.say_in(chat.id, OPEN if ear == "open" else CLOSED, "chat.line")


def title_of(turn: Turn, chat_id: int) -> str | None:
    """What a chat is called, where that is known."""
    row = turn.hot.one("SELECT title FROM chat WHERE id = ?", (chat_id,))
    return turn.unseal(None, "chat.title", chat_id, row[0]) if row else None


# -- the hub was added or removed ------------------------------------------------------------------------


def on_chat(turn: Turn, person_id: int, chat_id: int, what: str) -> None:
    """Somebody added the hub to a chat, or removed it."""
    chat = chat_row(turn.hot, chat_id)
    if what != "added" or chat is None or chat.purposes:
        return
    if roles.has(turn.hot, person_id, "organizer") and _offer(turn, person_id, chat_id):
        return
    once = f"chat:{chat_id}:hello:{int(turn.now // PATIENCE)}"
    turn.say_in(chat_id, _("An organizer can switch me on here with /setup"), "chat.line", once_key=once)
    due_at = turn.now + PATIENCE
    turn.plan(due_at, "chat.unbound", chat_id, str(int(due_at)))


def _offer(turn: Turn, person_id: int, chat_id: int) -> bool:
    title = title_of(turn, chat_id)
    view = View.of(
        _("I was added to “{chat}”.", chat=title) if title else _("I was added to a chat."),
        actions=(Act("chat.set_up", _("Set it up"), str(chat_id)),),
    )
    return turn.tell(person_id, view, "notice", about=f"chat:{chat_id}")


@action("chat.set_up", right="admin.settings", typed=("set up", "configurar"))
def set_up_by_button(turn: Turn, thing: str) -> Answered:
    chat = chat_row(turn.hot, int(thing)) if thing.isdigit() else None
    if chat is None or chat.private:
        return Toast(_("I'm no longer in that chat."))
    return HandOver("setup.chat", {"words": thing})


@timer("chat.unbound")
def leave(turn: Turn, chat_id: str, payload: Mapping[str, Any]) -> None:
    """Nobody switched it on: the hub goes, and nothing of that chat stays (V25)."""
    chat = chat_row(turn.hot, int(chat_id))
    if chat is None or chat.purposes:
        return
    turn.leave(chat.id)
    turn.audit("chat_left", f"chat:{chat_id}")
