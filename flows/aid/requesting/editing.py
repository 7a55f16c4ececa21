"""The message that a request came from was edited or deleted (A11): the request follows, after a yes.

    maria edits > need food for 5, not 3
    hub   < Shall I change #12 to that?  … People: 5     [Yes, change it] [No, leave it]
    sam   < They changed what they wrote: food. …

A deletion, where the platform tells of it, takes the request back.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from bot.contract.views import Facts, Quote, Span, View
from bot.contract.words import Text, _
from bot.reading.request import Reading
from bot.talk import Ending, HandOver, Talk, Turn, flow
from bot.talk.furniture import Answered
from flows.aid.following import closing
from flows.aid.helping import claims, telling
from flows.aid.requesting import asking, danger, reading, requests
from flows.aid.requesting.drafting import LONGEST
from flows.aid.tables import Request


def on_edit(turn: Turn, ref: str, text: str | None) -> Answered:
    """A message was edited (its new text) or deleted (None); None if no open request came from it."""
    request = _from(turn, ref)
    if request is None or not _is_theirs(turn, request):
        return None
    if text is None:
        closing.close(turn, request, "not_needed")
        turn.tell(
            request.requester_id,
            _("You deleted your message, so I took #{number} back.", number=str(request.id)),
            "aid.news",
            about=f"request:{request.id}",
        )
        return None
    return HandOver("aid.edit", {"number": str(request.id), "words": text[:LONGEST]})


def _is_theirs(turn: Turn, request: Request) -> bool:
    """Whether its author did it: a chat's moderator may take words away, but not what was asked for."""
    return turn.person is None or turn.person.id in (request.requester_id, request.poster_id)


def _from(turn: Turn, ref: str) -> Request | None:
    if turn.chat is None:
        return None
    wanted = select(Request).where(Request.origin == f"{turn.chat.id}:{ref}", Request.state == "open")
    return turn.session.scalars(wanted).first()


@flow("aid.edit", title=_("Change what you asked for"), right="aid.create", hidden=True)
def change_words(talk: Talk) -> Ending | HandOver:
    """Show what the new words say; the request changes only after a yes."""
    request, words = requests.get(talk, talk.params["number"]), talk.params["words"]
    if request is None or request.state != "open":
        return talk.end(_("That one is settled already. Write to me if you need something new."))
    if danger.in_danger(words):
        return talk.hand_over("aid.danger", words=words)
    read = reading.read_words(words, talk.at("change"), talk.language)
    if not talk.confirm(
        "change", _shown(request, words, read), yes=_("Yes, change it"), no=_("No, leave it")
    ):
        return talk.end(_("Nothing was changed."))
    if requests.edit(talk, request, words=words, **_changes(read)):
        _tell_helpers(talk, request, words)
    return talk.end(_("Changed. Whoever helps with it reads it now."), about=f"request:{request.id}")


def _changes(read: Reading) -> dict[str, Any]:
    """What the new words say of the fields; what they leave out stays."""
    found: dict[str, Any] = {"people": read.people} if read.people else {}
    found |= {"place": read.place} if read.place else {}
    found |= {"due": reading.due_of(read)} if read.when is not None else {}
    return found | ({"urgency": "high"} if read.urgency == "high" else {})


def _shown(request: Request, words: str, read: Reading) -> View:
    changes = _changes(read)
    rows: list[tuple[Text, Span]] = [(_("People"), str(changes["people"]))] if "people" in changes else []
    rows += [(_("Where"), str(changes["place"]))] if "place" in changes else []
    when = asking.due_words(changes["due"]) if "due" in changes else None
    rows += [(_("When"), when)] if when else []
    asked = _("Shall I change #{number} to that?", number=str(request.id))
    return View.of(Quote(words), *([Facts(tuple(rows))] if rows else []), asked)


def _tell_helpers(turn: Turn, request: Request, words: str) -> None:
    for item in requests.items_of(turn, request.id):
        made = claims.live(turn, item.id)
        if made is not None:
            telling.words_changed(turn, item, made, words)


TALKS = (change_words,)
