"""What a chat can be for."""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.words import Msg, _

PURPOSES: Mapping[str, Msg] = {
    "requests": _("Requests for help"), "shifts": _("Shifts"), "assembly": _("Votes"), "fund": _("Fundraising"),
    "announcements": _("Announcements"), "team": _("The team's own chat"),
}  # fmt: skip
#: What a chat is for unless somebody says otherwise.
USUAL = tuple(key for key in PURPOSES if key != "team")
