"""Who may tell everybody something, and who may say that they want none of it.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

from bot.talk.rights import Right

RIGHTS = (
    Right("assembly.announce", "-|-|-|-|-|Y|Y|-|-"),
    Right("assembly.hear", "Y|Y|Y|Y|Y|Y|Y|Y|-"),
)
