"""What hangs in the chats: one card a request, and its line on the board. No names, no words, no numbers to call.

    Food and baby things · Oak Park
    Urgent · by Fri 27 Nov, 5:00 PM
    1 of 2 covered · posted Thu 26 Nov, 9:00
    [Help: food]

Drawn from the state of the moment; what a narrower circle sees never gets here (A40).
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Bold, Paragraph, View
from bot.contract.words import Joined, Moment, Text, _, _n
from bot.talk import Look, card
from bot.talk.base import Ground
from flows.aid.categories import label_of, labels
from flows.aid.requesting import asking, requests
from flows.aid.requesting.asking import HELP
from flows.aid.requesting.circles import reaches
from flows.aid.tables import Item, Request

#: Buttons of one card; what does not fit is typed or found in private.
MOST_BUTTONS = 4


def _is_urgent(look: Look, subject: str) -> bool:
    request = requests.get(look, subject)
    return request is not None and request.state == "open" and request.urgency == "high"


def _cannot_wait(look: Look, subject: str) -> bool:
    """Urgent, and wanted within six hours or without a time, so now (rule 12)."""
    request = requests.get(look, subject)
    if request is None or request.state != "open":
        return False
    return requests.cannot_wait(request.urgency, request.due_until or request.due_from, look.now)


@card("request", purpose="requests", loud=_cannot_wait, urgent=_is_urgent)
def draw_request(look: Look, subject: str) -> View | None:
    """A request as its group sees it; None while only a narrower circle may."""
    request = requests.get(look, subject)
    if request is None or not reaches(request, "group") or request.shown_at is None:
        return None
    return _drawn(look, request)


@card("request_team", purpose="team")
def draw_for_team(look: Look, subject: str) -> View | None:
    """A request that is the team's alone; in no chat that others read, too."""
    request = requests.get(look, subject)
    if request is None or request.circle != "team" or "requests" in look.chat.purposes:
        return None
    return _drawn(look, request, number=True)


def _drawn(look: Look, request: Request, number: bool = False) -> View:
    items = requests.items_of(look, request.id)
    head = _head(look, request, items, number)
    if request.state == "closed":
        return View.of(Paragraph((head, " · ", _outcome(request, items))), silent=True)
    lines = [
        Paragraph((Bold(head),)),
        *([Paragraph((when,))] if (when := _when(request)) else []),
        Paragraph(
            (Joined((_covered(items), _("posted {moment}", moment=Moment(request.created_at))), "dot"),)
        ),
    ]
    return View(tuple(lines), _buttons(look, request, items))


def _head(look: Look, request: Request, items: Sequence[Item], number: bool) -> Text:
    """What and where: "food and baby things · Oak Park"."""
    kinds = labels(look, [item.category for item in items])
    parts = [f"#{request.id}" if number else None, kinds, request.public_place]
    return Joined(tuple(part for part in parts if part), "dot")


def _when(request: Request) -> Text | None:
    due = asking.moment_of(request)
    urgent = _("Urgent") if request.urgency == "high" else None
    parts = tuple(part for part in (urgent, due) if part)
    return Joined(parts, "dot") if parts else None


def _covered(items: Sequence[Item]) -> Text:
    """ "2 of 3 covered": somebody helps, or it is done."""
    taken = sum(item.state in ("claimed", "closed") for item in items)
    if len(items) == 1:
        return _("somebody helps") if taken else _("help wanted")
    return _n("{taken} of {n} covered", "{taken} of {n} covered", len(items), taken=taken)


def _outcome(request: Request, items: Sequence[Item]) -> Text:
    covered = request.reason in ("done", "partly", "others")
    return _("covered, thank you") if covered else _("no longer open")


def _buttons(look: Look, request: Request, items: Sequence[Item]) -> tuple[Act, ...]:
    """One for each thing that is still free; held ones too: whoever comes second is next."""
    free = [item for item in items if item.state in ("open", "held")]
    in_two = len(look.chat.languages) > 1 and len(free) > MOST_BUTTONS // 2
    if (
        len(items) == 1 or in_two
    ):  # each label may need a button of its own in each language; which, is asked then
        return tuple(Act("aid.help", HELP, str(request.id)) for _item in free[:1])
    return tuple(
        Act("aid.help", _("Help: {what}", what=label_of(look, item.category)), f"{request.id}{item.letter}")
        for item in free[:MOST_BUTTONS]
    )


def open_kinds(ground: Ground, request: Request) -> list[str]:
    """The kinds of help that are still free."""
    return [item.category for item in requests.items_of(ground, request.id) if item.state in ("open", "held")]


CARDS = (draw_request, draw_for_team)
