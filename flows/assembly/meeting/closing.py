"""An assembly ends: asked back first; what it did not reach goes to the next one, and its minutes are drafted (P24).

ana taps [End it] … [Yes, end it]     "It is over. These are the minutes …" minutes-12.md      [Post the minutes]
ana > note We try it until March      one more line in them
ana taps [Post the minutes]           they go to every chat for assemblies
"""

from __future__ import annotations

import re

from bot.contract.views import Act, Kind, View
from bot.contract.words import Msg, _, _n
from bot.talk import Ending, Reply, Talk, Toast, Turn, action, command, flow, public
from bot.talk.furniture import Answered, Heard
from flows.assembly.meeting import agenda, floor, meetings, minutes, thumbs, wording
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
    return talk.end(_draft(talk, meeting), about=f"meeting:{meeting.id}")


def _draft(turn: Turn, meeting: Meeting) -> View:
    """The minutes as they would be posted."""
    said = _(
        'It is over. These are the minutes; nobody else has them until you post them. Write "note" for one more line.'
    )
    language = turn.actor.language or turn.community.languages[0]
    acts = (Act("meeting.post_minutes", _("Post the minutes"), str(meeting.id)),)
    return View.of(said, minutes.paper(turn, meeting, language), actions=acts)


def _left(n: int) -> Msg:
    if not n:
        return _("Everything on the agenda was talked about.")
    return _n(
        "{n} point is left; it goes to the next one.", "{n} points are left; they go to the next one.", n
    )


def close(turn: Turn, meeting: Meeting) -> None:
    """What is talked about is done; the rest waits, and stands in the minutes as not reached."""
    item = floor.now(turn, meeting)
    if item is not None:
        agenda.move(turn, item, ("now",), "done", ended_at=turn.now)
    check = thumbs.current(turn, meeting)
    if check is not None:
        thumbs.end(turn, check)
    meetings.end(turn, meeting)
    for left in agenda.let_go(turn, meeting):
        if left.state == "listed":
            minutes.note(turn, meeting, left.title, kind="left")


@action("meeting.minutes", right="assembly.lead", typed=("minutes", "acta"))
def show_minutes(turn: Turn, thing: str, **args: str) -> Answered:
    """The draft anew; or what was posted."""
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "over":
        return Toast(_("That assembly is not over, so it has no minutes yet."))
    return Reply(_draft(turn, meeting))


@action("meeting.post_minutes", right="assembly.lead", typed=("post minutes", "publicar acta"))
def post_minutes(turn: Turn, thing: str, **args: str) -> Answered:
    """To every chat for assemblies, in its language; once."""
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "over":
        return Toast(_("That assembly is not over, so it has no minutes yet."))
    if not minutes.post(turn, meeting):
        return Toast(_("They are posted already."))
    return Reply(View.of(_("The minutes go to every chat for assemblies now.")), in_place=True)


@command("note", right="assembly.lead", title=_("A line for the minutes"), words=("nota para el acta",))
def take_note(turn: Turn, rest: str) -> Answered:
    """Of the assembly that goes on, or of the last one until its minutes are posted."""
    meeting = meetings.noted(turn)
    if meeting is None:
        return Reply(View.of(_("No assembly goes on, and no minutes wait. Notes are for those.")))
    if not rest.strip() or public.wrong_title(rest.strip(), minutes.LONGEST):
        return Reply(
            View.of(public.wrong_title(rest.strip(), minutes.LONGEST) or _('Write it behind "note".'))
        )
    minutes.note(turn, meeting, rest.strip())
    acts = () if meeting.state == "on" else (Act("meeting.minutes", _("See the minutes"), str(meeting.id)),)
    return Reply(View.of(_("Noted for the minutes."), actions=acts))


_NOTE = re.compile(r"\s*(?:note|nota)\s*:?\s+(?P<what>\S.*)", re.IGNORECASE | re.DOTALL)


def hear(turn: Turn, heard: Heard) -> Answered:
    """ "Note: we try it until March", from whoever leads, while there are minutes to write."""
    match = _NOTE.fullmatch(heard.text)
    if match is None or heard.files or not turn.may("assembly.lead") or meetings.noted(turn) is None:
        return None
    return take_note.run(turn, match["what"])


KINDS = (Kind("meeting.minutes", "once", asked=False),)
TALKS = (close_assembly,)
DEEDS = (show_minutes, post_minutes)
COMMANDS = (take_note,)
