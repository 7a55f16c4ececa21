"""Opening and closing for new requests (A13), and a week in three numbers (A37).

    olga > intake   ->  [Close for now]  ->  "Until Monday 8:00. Food bank: 211."  ->  yes
    maria > need food   hub < No requests are taken just now: until Monday 8:00. …

What is open stays open; danger is always heard; the team can still write down what somebody needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Kind, Option, View
from bot.contract.words import _, _n
from bot.people.community import Default
from bot.talk import Ending, Talk, Turn, flow, timer
from bot.talk import Text as Words
from flows.aid.requesting import rhythm

KINDS = (Kind("aid.digest", "once", "bulk", asked=False),)
SETTINGS: Mapping[str, Default] = {"aid.digest": Default(True, _("Say on Mondays how many were helped"))}

CLOSED = (Option("open", _("Open")), Option("closed", _("Close for now")))
WEEK = 7 * 86400.0


@flow("intake", title=_("Open or close requests"), right="aid.intake", words=("recepcion",))
def open_or_close(talk: Talk) -> Ending:
    """Whether new requests are taken, and what people read while they are not."""
    closed = bool(talk.setting("aid.closed_text"))
    now = _("New requests are not taken.") if closed else _("New requests are taken.")
    state = talk.choose("state", View.of(now, _("What shall it be?")), CLOSED)
    text = ""
    if state == "closed":
        text = talk.ask(
            "text",
            _("What shall people read? Say until when, and who helps meanwhile."),
            Words(160),
            label=_("Words"),
        )
    shown = _("From now on people read: {text}", text=text) if text else _("From now on requests are taken.")
    if not talk.confirm("sure", shown, yes=_("Yes, do it"), change=True):
        return talk.end(_("Nothing was changed."))
    talk.set_setting("aid.closed_text", text)
    plan_digest(talk)
    done = _("Closed. Danger still reaches the team, and what is open stays open.")
    return talk.end(done if text else _("Open. Whoever writes now is asked what they need."))


# -- the week --------------------------------------------------------------------------------------------


def plan_digest(turn: Turn) -> None:
    """Plan the next Monday's line, if none is planned: a look costs 3 µs, the rule 100."""
    if turn.hot.one(
        "SELECT 1 FROM timer WHERE kind = 'aid.digest' AND subject = 'week' AND state = 'waiting'"
    ):
        return
    moment = rhythm.next_after("FREQ=WEEKLY;BYDAY=MO", turn.now, turn.community.zone)
    turn.plan(moment, "aid.digest", "week", f"{moment:.0f}")


@timer("aid.digest", grace=86400.0)
def say_digest(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """How many were asked for, covered and are open, in each group for requests; only what the group may see."""
    plan_digest(turn)
    asked, covered, waiting = count(turn)
    if not turn.setting("aid.digest") or not asked + covered + waiting:
        return
    lines = (
        (asked, _n("This week: {n} new request", "This week: {n} new requests", asked)),
        (covered, _n("{n} was covered, thank you.", "{n} were covered, thank you.", covered)),
        (waiting, _n("{n} is open: ask me for the list.", "{n} are open: ask me for the list.", waiting)),
    )
    said = View.of(*(line for count, line in lines if count), silent=True)
    for (chat_id,) in turn.hot.all(
        "SELECT id FROM chat WHERE NOT private AND gone_at IS NULL AND ' ' || purposes || ' ' LIKE '% requests %'"
    ):
        turn.say_in(chat_id, said, "aid.digest", once_key=f"digest:{chat_id}:{turn.now // WEEK:.0f}")


def count(turn: Turn) -> tuple[int, int, int]:
    """New, covered and still open requests of the last week, of those that the group may see."""
    since = turn.now - WEEK
    row = turn.hot.one(
        "SELECT count(CASE WHEN created_at > ? THEN 1 END),"
        " count(CASE WHEN closed_at > ? AND reason IN ('done', 'partly', 'others') THEN 1 END),"
        " count(CASE WHEN state = 'open' THEN 1 END) FROM aid_request WHERE circle = 'group'",
        (since, since),
    )
    assert row is not None
    return int(row[0]), int(row[1]), int(row[2])


TALKS = (open_or_close,)
TIMERS = (say_digest,)
