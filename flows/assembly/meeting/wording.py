"""How an assembly is called: "Spring assembly · Sun 29 Nov, 7:00 PM to 9:00 PM"; who comes, in numbers."""

from __future__ import annotations

from bot.contract.words import Joined, Moment, Text, _, _n
from bot.talk.base import Ground
from bot.talk.furniture import Toast
from flows.assembly.meeting import meetings
from flows.assembly.meeting.tables import Meeting

UNKNOWN = Toast(_("I know no assembly with that number."))
NOTHING = Toast(_("I know nothing on an agenda with that number."))

#: What became of a proposal, in a list.
OUTCOMES: dict[str, Text] = {
    "adopted": _("adopted"), "rejected": _("not adopted"), "undecided": _("not decided"),
}  # fmt: skip


def what(meeting: Meeting) -> Text:
    """An assembly in a few words."""
    return Joined((meeting.title, span(meeting)), "dot")


def span(meeting: Meeting) -> Moment:
    """From when to when."""
    return Moment(meeting.begins_at, until=meeting.ends_at)


def who(ground: Ground, meeting: Meeting) -> Text:
    """ "12 come, 3 maybe, 1 can't"."""
    said = meetings.counts(ground, meeting.id)
    parts: list[Text] = [_n("{n} comes", "{n} come", said.get("yes", 0))]
    if maybe := said.get("maybe", 0):
        parts.append(_n("{n} maybe", "{n} maybe", maybe))
    if cannot := said.get("no", 0):
        parts.append(_n("{n} can't", "{n} can't", cannot))
    return Joined(tuple(parts), "comma")
