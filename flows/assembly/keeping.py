"""What polls keep of people, and how it goes: forgetting, making two persons one, "my data", the privacy page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.words import Msg, _
from bot.people.traces import Trace, forgetting, merging
from bot.talk.turn import Turn
from flows.assembly import tables as _tables  # noqa: F401 - registers them

TRACES = (
    Trace("poll", ("made_by",), stays=True),
    Trace("poll_option"),
    Trace("poll_chat"),
    Trace("poll_roll", ("person_id",), stays=True),
    Trace("poll_ballot", ("person_id",), sealed={"reason": "id"}, stays=True),
    Trace("poll_key"),
    Trace("poll_count"),
)
KEPT: Mapping[str, Msg] = {
    "poll": _("That you started a vote. Seen by: everyone here. Until you leave."),
    "poll_option": _("What can be chosen in a vote. Nothing about you."),
    "poll_chat": _("Where a vote hangs. Nothing about you."),
    "poll_roll": _(
        "In which votes you may take part, and whether you did. Seen by: the team. Until you leave."
    ),
    "poll_ballot": _(
        "What you chose, in open votes. Seen by: everyone here. In secret ones nothing is kept beside your name."
    ),
    "poll_key": _("What keeps a secret vote secret until it closes. Nothing about you."),
    "poll_count": _("How many chose what. Nothing about you."),
}
FORGET: Mapping[str, Callable[[Turn, int], None]] = forgetting(*TRACES)
MERGE = merging(*TRACES)
