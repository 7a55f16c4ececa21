"""Who gives the second yes where money is concerned: the team for money and the organizers, never whoever asked.

While nobody else could, a day's notice stands for it, in which it can be stopped (V31).
"""

from __future__ import annotations

from bot.people import duty
from bot.talk.base import Ground

#: Seconds of notice.
NOTICE = 86400.0


def others(ground: Ground, person_id: int | None) -> list[int]:
    """Everybody who could agree beside one person."""
    known = [*duty.officers(ground.hot, "fund"), *duty.holders(ground.hot, "organizer")]
    return [person for person in dict.fromkeys(known) if person != person_id]
