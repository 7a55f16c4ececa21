"""Who may do what with the hub itself: the rows of the rights table that are nobody's office.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

from bot.talk import Right

RIGHTS = (
    Right("admin.appoint", "-|-|-|-|-|-|y3|-|-", live=True),
    Right("admin.ban", "-|-|-|-|-|Y|Y|-|-"),
    Right("admin.settings", "-|-|-|-|-|-|Y|-|-"),
    Right("admin.audit", "-|-|-|own|-|Y|Y|-|-"),
    Right("admin.unknown", "-|-|-|-|-|Y|Y|-|Y"),
    Right("admin.erase", "-|-|-|-|-|-|y3|-|-", live=True),
    # Not in the promises' table; nearest neighbour in brackets.
    Right("basics.use", "Y|Y|Y|Y|Y|Y|Y|Y|-"),  # (asking for help): help, language, a person, the privacy page
    Right("admin.let_in", "-|-|-|-|-|Y|Y|-|-"),  # (ban)
    Right("admin.duty", "-|-|-|-|-|Y|Y|-|-"),  # (ban)
    Right("admin.export", "-|-|-|-|-|-|y3|-|-", live=True),  # (erase the whole community)
)
