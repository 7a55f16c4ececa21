"""What assemblies keep of people: forgetting, making two persons one, "my data", the privacy page."""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.words import Msg, _
from bot.people.traces import Trace

TRACES = (
    Trace("meeting", ("made_by", "led_by"), stays=True),
    Trace("meeting_rsvp", ("person_id",)),
    Trace("meeting_item", ("author_id",), stays=True),
    Trace("meeting_support", ("person_id",)),
    Trace("meeting_hand", ("person_id",)),
    Trace("meeting_thumbs"),
    Trace("meeting_thumb"),
    Trace("meeting_note"),
    Trace("meeting_task", ("person_id", "made_by"), stays=True),
)

KEPT: Mapping[str, Msg] = {
    "meeting": _("That you called or led an assembly. Seen by: the team. Until you leave."),
    "meeting_rsvp": _(
        "Whether you come to an assembly. Seen by: nobody; others see how many come. Until you leave."
    ),
    "meeting_item": _(
        "What you put on an agenda. Seen by: everyone here. It stays in the minutes, without you once you leave."
    ),
    "meeting_support": _(
        "Which proposals you support. Seen by: nobody; others see how many do. Until you leave."
    ),
    "meeting_hand": _("That you wanted to speak. Seen by: everyone here, while it goes on. Until you leave."),
    "meeting_thumbs": _("How many like something. Nothing about you."),
    "meeting_thumb": _("That a thumb was shown, for a few minutes. Nobody can read whose."),
    "meeting_note": _("What was said in an assembly, for its minutes. Nothing about you."),
    "meeting_task": _(
        "What you took on in an assembly. Seen by: everyone here, in its minutes. Until you leave."
    ),
}
