"""What becomes of a proposal: put to the vote or agreed in the room, looked at again when its time has come (P22).

ana taps [Put to the vote]      the flow "poll" goes on, and knows what it decides
hub > ana: Adopted: Move the pantry to Fridays. When shall we look at it again?   [In 3 months] [In a year] [Never]
(a year later)                  it is on the agenda of the next assembly, and its author is told

settles(turn, "31", word)       a poll was started about it, decided it, was called off
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, View
from bot.contract.words import Moment, Msg, _
from bot.reading.durations import read_duration
from bot.talk import HandOver, Reply, Toast, Turn, action, timer
from bot.talk.furniture import Answered, Word
from flows.assembly import polls
from flows.assembly.meeting import agenda, meetings
from flows.assembly.meeting.agenda import Draft
from flows.assembly.meeting.tables import Item
from flows.assembly.meeting.wording import NOTHING

DAY = 86400.0
#: Outcome -> how whoever led it and who proposed it are told.
TOLD: Mapping[str, Msg] = {
    "adopted": _("Adopted: {title}."), "rejected": _("Not adopted: {title}."), "undecided": _("Not decided: {title}."),
}  # fmt: skip
#: What a poll says of it -> what became of the proposal.
VERDICTS: Mapping[str, str] = {"yes": "adopted", "no": "rejected", "open": "undecided"}
#: Bounds of a review, seconds from now.
SOONEST, LATEST = DAY, 3 * 366 * DAY


@action("meeting.vote", right="assembly.lead", typed=("put to the vote", "votar propuesta"))
def put_to_the_vote(turn: Turn, thing: str, **args: str) -> Answered:
    """A poll about it, as whoever leads it wants it."""
    item = agenda.find(turn, thing)
    if item is None:
        return NOTHING
    if item.kind != "proposal" or item.state not in agenda.LISTED or item.poll_id is not None or item.outcome:
        return Toast(_("That is settled already."))
    return HandOver("poll", {"words": f"{item.title}\nyes/no", "matter": f"assembly:{thing}"})


def settles(turn: Turn, thing: str, word: Word) -> bool:
    """A poll is about something on an agenda; False if that does not wait for it."""
    item = agenda.find(turn, thing)
    if item is None or item.outcome:
        return False
    if word.said == "asked":
        return _asked(turn, item, word.number)
    if item.poll_id != word.number:
        return False
    if word.said == "off":
        item.poll_id = None
        turn.flush()
        return True
    return settle(turn, item, VERDICTS[word.said])


def _asked(turn: Turn, item: Item, poll_id: int) -> bool:
    """One poll at a time decides it."""
    before = polls.get(turn, item.poll_id) if item.poll_id is not None else None
    if before is not None and before.state in ("scheduled", "open", "waiting"):
        return False
    item.poll_id = poll_id
    turn.flush()
    return True


def settle(turn: Turn, item: Item, outcome: str) -> bool:
    """Note what came of it, once; tell who proposed it, and ask whoever led it when to look again."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE meeting_item SET outcome = ? WHERE id = ? AND outcome = '' AND state IN ('listed', 'now', 'done')",
        (outcome, item.id),
    )
    if done != 1:
        return False
    turn.session.refresh(item)
    turn.audit(f"agenda.{outcome}", f"meeting_item:{item.id}")
    meeting = agenda.meeting_of(turn, item)
    leader, said = (
        (None if meeting is None else meeting.led_by),
        Msg(TOLD[outcome].text, {"title": item.title}),
    )
    if item.author_id not in (None, leader):
        turn.tell(item.author_id or 0, said, "meeting.proposal", about=f"meeting_item:{item.id}")
    if leader is not None and outcome == "adopted":
        turn.tell(leader, _ask(item, said), "meeting.proposal", about=f"meeting_item:{item.id}")
    return True


def _ask(item: Item, said: Msg) -> View:
    ways = (("90", _("In 3 months")), ("365", _("In a year")), ("0", _("Never")))
    acts = tuple(Act("meeting.review", label, str(item.id), {"when": days}) for days, label in ways)
    return View.of(said, _("When shall we look at it again?"), actions=acts)


@action("meeting.agreed", right="assembly.lead", typed=("agreed", "acordado"))
def agreed(turn: Turn, thing: str, **args: str) -> Answered:
    """Agreed in the room."""
    return _in_the_room(turn, thing, "adopted")


@action("meeting.not_agreed", right="assembly.lead", typed=("not agreed", "no acordado"))
def not_agreed(turn: Turn, thing: str, **args: str) -> Answered:
    """Not agreed there."""
    return _in_the_room(turn, thing, "rejected")


def _in_the_room(turn: Turn, thing: str, outcome: str) -> Answered:
    item = agenda.find(turn, thing)
    if item is None:
        return NOTHING
    if item.poll_id is not None or not settle(turn, item, outcome):
        return Toast(_("That is settled already."))
    said = Msg(TOLD[outcome].text, {"title": item.title})
    return Reply(_ask(item, said) if outcome == "adopted" else View.of(said))


# -- looked at again -------------------------------------------------------------------------------------


@action("meeting.review", right="assembly.lead", typed=("review", "revisar"), more="when")
def plan_review(turn: Turn, thing: str, **args: str) -> Answered:
    """When it comes back: so many days from now, or "in 6 months"; 0 for never."""
    item = agenda.find(turn, thing)
    if item is None or not item.outcome:
        return NOTHING
    seconds = _length(args.get("when", ""))
    if seconds is None:
        return Reply(View.of(_("Say it like this: review {n} in 6 months.", n=str(item.id))))
    item.review_at = turn.now + seconds if seconds else None
    turn.flush()
    turn.unplan("meeting.review", item.id)
    if item.review_at is None:
        return Reply(View.of(_("It stays decided: {title}.", title=item.title)))
    turn.plan(item.review_at, "meeting.review", item.id, f"{item.review_at:.0f}")
    said = _("It comes back on {day}: {title}.", day=Moment(item.review_at, "day"), title=item.title)
    return Reply(View.of(said))


def _length(said: str) -> float | None:
    """Seconds; 0 for never, None for what can't be read or is no sensible time."""
    if said.isdecimal():
        seconds = int(said) * DAY
    else:
        found = read_duration(said.strip().removeprefix("in ").removeprefix("en "))
        seconds = found.total_seconds() if found is not None else -1.0
    return seconds if seconds == 0 or SOONEST <= seconds <= LATEST else None


@timer("meeting.review")
def look_again(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its time has come: on the agenda again, and its author is told."""
    item = agenda.find(turn, subject)
    if item is None or item.review_at is None or item.review_at > turn.now:
        return
    item.review_at = None
    following = next((one for one in meetings.ahead(turn) if meetings.agenda_is_open(turn, one)), None)
    draft = Draft(
        item.title, item.minutes, "topic", None if following is None else following.id, follows=item.id
    )
    again = agenda.propose(turn, draft, author_id=item.author_id)
    said = _(
        "It is time to look at it again: {title}. It is on the agenda of the next assembly.", title=item.title
    )
    off = Act("meeting.withdraw", _("Take it off"), str(again.id))
    if item.author_id is not None:
        turn.tell(
            item.author_id,
            View.of(said, actions=(off,)),
            "meeting.proposal",
            about=f"meeting_item:{again.id}",
        )


DEEDS = (put_to_the_vote, agreed, not_agreed, plan_review)
TIMERS = (look_again,)
