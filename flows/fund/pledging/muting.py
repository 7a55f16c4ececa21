"""Not hearing of one campaign any more, and hearing of it again as easily (F7).

sam > mute campaign 12      "I won't write to you about Winter any more."      [Hear of it]

What somebody gives stays as it is; they are not reminded of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, View
from bot.contract.words import Text, _
from bot.people import person as persons
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.fund import campaigns


@action("fund.mute", right="fund.pledge", typed=("mute campaign", "silenciar campaña"))
def mute(turn: Turn, thing: str, **args: str) -> Answered:
    """Off, or on again."""
    campaign = campaigns.get(turn, int(thing)) if thing.isdecimal() else None
    if campaign is None or campaign.state != "open":
        return Toast(_("I know no open campaign with that number."))
    key = key_of(campaign.id)
    off = key not in turn.actor.mutes
    persons.mute(turn.hot, turn.actor, key, off)
    if not off:
        return Reply(View.of(_("I write to you about {what} again.", what=campaign.title)))
    again = Act("fund.mute", _("Hear of it"), thing)
    said = _("I won't write to you about {what} any more.", what=campaign.title)
    return Reply(View.of(said, actions=(again,)))


def key_of(campaign_id: int) -> str:
    """How a muted campaign is noted."""
    return f"campaign:{campaign_id}"


def mutes(turn: Turn) -> Sequence[tuple[str, Text]]:
    """Campaigns that whoever acts may mute."""
    return [(key_of(campaign.id), campaign.title) for campaign in campaigns.running(turn)]


DEEDS = (mute,)
