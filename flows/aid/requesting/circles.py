"""Who sees a request: the group, helpers who fit, or the team. Nothing of a narrower circle reaches a wider one (A40).

    show(turn, 12, draft)      group    first those who fit, the group's card after half an hour (A21);
                                        nobody fits, or it is urgent: the card at once
                               helpers  those who fit, in waves, in private; nobody left: the team
                               team     the team's card, and whoever is on duty

`reaches` is the one question that cards, boards, digests and lists ask before they show anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import update

from bot.contract.views import Kind
from bot.contract.words import _
from bot.people import person as persons
from bot.people.community import Default
from bot.talk.declaring import timer
from bot.talk.turn import Turn
from flows.aid.categories import CIRCLES, category_of
from flows.aid.offering import offers
from flows.aid.requesting import asking, requests
from flows.aid.requesting.requests import Draft
from flows.aid.rights import may_take
from flows.aid.tables import Item, Request

KINDS = (
    #: Asked while it can still help, so not with the others at nine and six; `_is_spared` counts instead.
    Kind("aid.ask", "once", "bulk", asked=False, holds=True),
    Kind("aid.news", "repeat", asked=False, holds=True),
)

SETTINGS: Mapping[str, Default] = {
    "aid.wave_people": Default(5, _("Fitting people who are asked before the whole group"), 1, 20),
    "aid.wave_seconds": Default(1800, _("Seconds they have before the whole group is asked"), 300, 86400),
}

#: Seconds until what nobody took is posted again, and how often ever (rule 13).
FORGOTTEN, AGAIN = 86400.0, 2
#: Seconds after which an urgent post hangs, or found no room.
ON_BOARD = 60.0


def reaches(request: Request, circle: str) -> bool:
    """Whether a circle ("group", "helpers", "team") may see anything of a request."""
    return CIRCLES.index(circle) >= CIRCLES.index(request.circle)


class Shown(NamedTuple):
    """Whom a new request reaches: so many were asked in private, and whether a group will see it or sees it now."""

    asked: int
    in_group: bool


def show(turn: Turn, number: int, draft: Draft) -> Shown:
    """Show a new request to its circle. If nobody was asked, its card hangs, or the team knows."""
    asked, in_group = 0, draft.circle == "group" and has_group(turn)
    if draft.circle == "team":
        tell_team(turn, number, draft.kinds, "new")
    elif draft.circle == "helpers" or draft.urgency != "high":
        asked = ask_fitting(turn, number, draft.kinds, draft.language, draft.urgency == "high")
    if draft.circle == "group" and not asked:
        hang(turn, number, draft.urgency)
    if not asked and draft.circle != "team" and not in_group:
        tell_team(turn, number, draft.kinds, "nobody_fits")
    return Shown(asked, in_group)


def has_group(turn: Turn) -> bool:
    """Whether any chat is there for requests."""
    row = turn.hot.one(
        "SELECT 1 FROM chat WHERE purposes <> '' AND NOT private AND gone_at IS NULL"
        " AND ' ' || purposes || ' ' LIKE '% requests %'"
    )
    return row is not None


def hang(turn: Turn, number: int, urgency: str) -> None:
    """Put a request's card into the group's chats; `posts` looks after it."""
    turn.hot.run(
        "UPDATE aid_request SET shown_at = ? WHERE id = ? AND circle = 'group' AND shown_at IS NULL",
        (turn.now, number),
    )
    turn.touch("request", number)
    turn.plan(turn.now + FORGOTTEN, "aid.forgotten", number, times=1)
    if urgency == "high":
        turn.plan(turn.now + ON_BOARD, "aid.no_room", number)


def tell_team(turn: Turn, number: int, kinds: Sequence[str], step: str) -> bool:
    """Put a request before the team; False if nobody of them can be reached."""
    if step == "new":
        turn.touch("request_team", number)
    view, weight = asking.for_team(turn, number, kinds, step), requests.weight_of(turn, number)
    return bool(turn.ping("aid", view, about=f"request:{number}", step=step, weight=weight))


# -- waves -----------------------------------------------------------------------------------------------

_SKILLED = """
    SELECT p.id FROM person p JOIN aid_skill s ON s.person_id = p.id
    WHERE s.category IN ({marks}) AND p.standing = 'member' AND NOT p.stopped
    GROUP BY p.id, p.language
    ORDER BY CASE WHEN p.language = ? THEN 0 ELSE 1 END,
      coalesce((SELECT max(at) FROM aid_notice n WHERE n.person_id = p.id AND n.why = 'asked'), 0), p.id
"""


def fitting(turn: Turn, number: int, kinds: Sequence[str], language: str, most: int) -> list[int]:
    """People who offered or once said that they can help with one of these kinds and were not asked yet: offers first,
    their language first, then who was asked least recently (A21). Never whoever asks, nobody who stopped or muted it.
    """
    request = turn.hot.one("SELECT requester_id, poster_id, area FROM aid_request WHERE id = ?", (number,))
    assert request is not None
    skilled = turn.hot.all(_SKILLED.format(marks=",".join("?" * len(kinds))), (*kinds, language))
    offering = offers.fitting(turn, kinds, request[2], language)
    if not skilled and not offering:
        return []
    asked = turn.hot.all("SELECT person_id FROM aid_notice WHERE request_id = ? AND why = 'asked'", (number,))
    out = {*request[:2], *(row[0] for row in asked)}
    found: list[int] = []
    for person_id in dict.fromkeys((*offering, *(int(row[0]) for row in skilled))):
        spared = person_id in offering or _is_spared(turn, person_id)
        if person_id not in out and spared and _would(turn, person_id, kinds):
            found.append(person_id)
        if len(found) == most:
            break
    return found


def _would(turn: Turn, person_id: int, kinds: Sequence[str]) -> bool:
    """Whether a person wants to hear of one of these kinds and may take it."""
    person = turn.person_by(person_id)
    if person is None or persons.rests(person, turn.now):
        return False
    mutes = person.mutes
    muted = "aid" in mutes or any(f"category:{kind}" in mutes for kind in kinds)
    return not muted and any(may_take(turn, category_of(turn, kind), person_id) for kind in kinds)


def _is_spared(turn: Turn, person_id: int) -> bool:
    """Whether one more question fits into a person's day and week (G1)."""
    row = turn.hot.one(
        "SELECT count(*), coalesce(sum(CASE WHEN at > ? THEN 1 ELSE 0 END), 0) FROM aid_notice"
        " WHERE person_id = ? AND why = 'asked' AND at > ?",
        (turn.now - 86400, person_id, turn.now - 7 * 86400),
    )
    assert row is not None
    return bool(row[0] < turn.setting("private_a_week") and row[1] < turn.setting("private_a_day"))


def ask_fitting(
    turn: Turn, number: int, kinds: Sequence[str], language: str, urgent: bool, wave: int = 1
) -> int:
    """Ask the next few who fit, in private; how many."""
    people = fitting(turn, number, kinds, language, int(turn.setting("aid.wave_people")))
    asked = 0
    for person_id in people:
        view = asking.for_helper(turn, number, kinds)
        if turn.tell(
            person_id,
            view,
            "aid.ask",
            about=f"request:{number}",
            once_key=f"ask:{number}:{person_id}",
            urgent=urgent,
        ):
            asked += 1
            turn.hot.insert_new(
                "aid_notice",
                request_id=number,
                item_id=0,
                person_id=person_id,
                why="asked",
                wave=wave,
                at=turn.now,
            )
    if asked:
        turn.plan(turn.now + turn.setting("aid.wave_seconds"), "aid.wave_over", number, str(wave), wave=wave)
    return asked


@timer("aid.wave_over")
def end_wave(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Those who were asked first had their time: the next few, then the group or the team."""
    request = requests.get(turn, subject)
    if request is None or request.state != "open":
        return
    free = [item.category for item in requests.items_of(turn, request.id) if item.state in ("open", "held")]
    if not free:
        return
    if request.circle == "group":
        hang(turn, request.id, request.urgency)
    elif request.circle == "helpers":
        high, wave = request.urgency == "high", int(payload["wave"]) + 1
        if not ask_fitting(turn, request.id, free, request.language, high, wave):
            tell_team(turn, request.id, free, "nobody_fits")
            turn.tell(
                request.requester_id, asking.nobody_yet(turn, free), "aid.news", about=f"request:{request.id}"
            )


# -- changing the circle ---------------------------------------------------------------------------------


def change(turn: Turn, request: Request, circle: str) -> bool:
    """Let another circle see an open request; False if it is closed or unchanged."""
    if circle not in CIRCLES or circle == request.circle:
        return False
    done = turn.session.execute(
        update(Request)
        .where(Request.id == request.id, Request.state == "open", Request.circle != circle)
        .values(circle=circle, wished=None, shown_at=None)
    )
    if requests.rows(done) != 1:
        return False
    turn.audit("aid.circle", f"request:{request.id}", circle=circle)
    for kind in ("request", "request_team"):
        turn.touch(kind, request.id)
    free = [item.category for item in _open_items(turn, request)]
    if free:
        show(
            turn,
            request.id,
            Draft("", free, urgency=request.urgency, circle=circle, language=request.language),
        )
    return True


def _open_items(turn: Turn, request: Request) -> Sequence[Item]:
    return [item for item in requests.items_of(turn, request.id) if item.state in ("open", "held")]


def let_in(turn: Turn, person_id: int) -> None:
    """A stranger became a member: their open drafts go where they wanted them."""
    for request in requests.open_of(turn, person_id):
        if request.wished is not None:
            change(turn, request, request.wished)


TIMERS = (end_wave,)


def _on_person(turn: Turn, person_id: int, what: str) -> None:
    if what == "joined":
        let_in(turn, person_id)


ON_PERSON = (_on_person,)
