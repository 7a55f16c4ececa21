"""Which campaign is meant: the only one, or asked."""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Option
from bot.contract.words import Msg, _
from bot.talk import Talk
from flows.fund.tables import Campaign


def which(talk: Talk, found: Sequence[Campaign], asked: Msg) -> Campaign | None:
    """One of these; None if there are none."""
    if len(found) < 2:
        return found[0] if found else None
    options = [Option(str(campaign.id), campaign.title) for campaign in found]
    chosen = talk.choose("campaign", asked, options, label=_("For"))
    return next(campaign for campaign in found if str(campaign.id) == chosen)
