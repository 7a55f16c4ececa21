"""What announcements keep of people."""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.words import Msg, _
from bot.people.traces import Trace

TRACES = (Trace("announcement", ("made_by",), sealed={"words": "id"}, stays=True),)
KEPT: Mapping[str, Msg] = {
    "announcement": _(
        "That you announced something; its words only until it is out. Seen by: the team. Until you leave."
    ),
}
