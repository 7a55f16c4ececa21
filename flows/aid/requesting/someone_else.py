"""For somebody else (A9): who asked and who is to be helped are kept apart.

    "my neighbour needs groceries"     a third person: do they know?    no -> kind and area only (V28)
    [Ask for them] on Rosa's line      a person without the app: theirs, written down by the team (G5)

Follow-up goes to whoever can answer: the poster of a third person, the call list for somebody without the app.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.contract.views import Option, Span
from bot.contract.words import Text, _
from bot.reading.request import Reading
from bot.talk import Talk
from bot.talk.base import Ground
from flows.aid import areas
from flows.aid.requesting.requests import Draft
from flows.aid.tables import Request
from flows.aid.team import remote

KNOWS = (Option("agreed", _("Yes, they know")), Option("unasked", _("Not yet")))


@dataclass(frozen=True, slots=True)
class ForWhom:
    """Whose request it is, if not whoever writes (None), and whether a third person knows ("" for oneself)."""

    person_id: int | None = None
    on_behalf: str = ""


def named(talk: Talk) -> int | None:
    """The person without the app for whom it was begun, if whoever writes may act for them."""
    given = talk.params.get("for", "")
    return int(given) if given.isdigit() and remote.acts_for(talk, int(given)) else None


def settle(talk: Talk, read: Reading) -> ForWhom:
    """For whom it is; asks whether a third person knows of it."""
    theirs = named(talk)
    if theirs is not None:
        return ForWhom(theirs, "agreed")
    if not read.someone_else:
        return ForWhom()
    answer = talk.choose(
        "agreed",
        _(
            "Does the person it is for know that you ask? If not, only the kind of help and the area are kept."
        ),
        KNOWS,
        label=_("They know"),
    )
    return ForWhom(None, answer)


def bounded(ground: Ground, draft: Draft) -> Draft:
    """Of a third person who was not asked: kind and area, no words, nothing exact (V28)."""
    if draft.on_behalf != "unasked":
        return draft
    return replace(draft, words="", note=None, people=None, place=areas.settle(ground, draft.place).shown)


def of_draft(talk: Talk, draft: Draft) -> list[tuple[Text, Span]]:
    """A line of the preview: for whom."""
    if draft.requester_id is not None:
        return [(_("For"), talk.name_of(draft.requester_id))]
    return [(_("For"), _("somebody else"))] if draft.on_behalf else []


def of_request(request: Request) -> list[tuple[Text, Span]]:
    """A line for the helper: whoever asked is not the one to be helped."""
    return [(_("For"), _("somebody they know"))] if request.on_behalf or request.poster_id else []
