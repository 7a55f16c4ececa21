"""An assembly ends: asked back first; what it did not reach goes to the next one (P23)."""

from __future__ import annotations

from bot.contract.views import View
from bot.contract.words import Msg, _, _n
from bot.talk import Ending, Talk, flow
from flows.assembly.meeting import agenda, floor, meetings, wording
from flows.assembly.meeting.tables import Meeting


@flow("meeting.close", title=_("End an assembly"), right="assembly.lead", hidden=True)
def close_assembly(talk: Talk) -> Ending:
    """Over, with what is left."""
    meeting = meetings.find(talk, talk.params.get("words", ""))
    if meeting is None or meeting.state != "on":
        return talk.end(_("That assembly is not going on, so nothing ends."))
    left = len(agenda.of(talk, meeting.id, ("listed",)))
    shown = View.of(_("End {what}?", what=wording.what(meeting)), _left(left))
    if not talk.confirm("end", shown, yes=_("Yes, end it")):
        return talk.end(_("It goes on: nothing was changed."))
    close(talk, meeting)
    return talk.end(
        _("It is over. I tell you what was not reached in the minutes."), about=f"meeting:{meeting.id}"
    )


def _left(n: int) -> Msg:
    if not n:
        return _("Everything on the agenda was talked about.")
    return _n(
        "{n} point is left; it goes to the next one.", "{n} points are left; they go to the next one.", n
    )


def close(talk: Talk, meeting: Meeting) -> None:
    """What is talked about is done; the rest waits."""
    item = floor.now(talk, meeting)
    if item is not None:
        agenda.move(talk, item, ("now",), "done", ended_at=talk.now)
    meetings.end(talk, meeting)
    agenda.let_go(talk, meeting)


TALKS = (close_assembly,)
