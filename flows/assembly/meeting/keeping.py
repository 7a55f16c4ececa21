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
)

KEPT: Mapping[str, Msg] = {
    "meeting": _("That you called or led an assembly. Seen by: the team. Until you leave."),
    "meeting_rsvp": _(
        "Whether you come to an assembly. Seen by: nobody; others see how many come. Until you leave."
    ),
}
