"""The first organizer: whoever types the one-time code that the operator sees.

make_claim_code(hot, vault, now)              at start, while `needs_claim`; the newest one works, for a day
claim(hot, vault, code, person, now)          in a turn: once, then the code is dead
"""

from __future__ import annotations

from bot.people import codes, duty, roles
from bot.people import person as persons
from bot.people.person import Person
from bot.store.hot import Hot

PURPOSE = "claim"
#: Seconds. Long enough to print it tonight and set up tomorrow.
LASTS = 86400.0


def needs_claim(hot: Hot) -> bool:
    """Whether nobody is an organizer."""
    return not duty.holders(hot, "organizer")


def make_claim_code(hot: Hot, vault: codes.Index, now: float) -> str:
    """A one-time code that makes an organizer; the one before it stops working."""
    return codes.issue(hot, vault, PURPOSE, now, lasts=LASTS)


def claim(hot: Hot, vault: codes.Index, code: str, person: Person, now: float) -> bool:
    """Make the person an organizer if the code is right; False, and nothing more, if it is not."""
    if person.standing == "banned" or codes.redeem(hot, vault, PURPOSE, code, now) is None:
        return False
    persons.change(hot, person, standing="member", let_in_at=now)
    roles.give(hot, person.id, "organizer", None, now)
    person.forget_roles()
    return True
