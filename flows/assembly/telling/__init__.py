"""Telling people: a word from the team to chosen chats and in private; reminders of votes, for who has not voted.

audience   whom it may go to, and who wants none      announcing   its verbs: noted, sent, stopped
talks      the conversation                           outcome      what became of each copy
progress   the sender's line while it runs            muting       not hearing of it, and hearing again
reminding  who has not voted; votes in private
"""

from __future__ import annotations

from types import ModuleType

from flows.assembly.telling import muting, progress, reminding, rights, talks

MODULES: tuple[ModuleType, ...] = (rights, talks, progress, muting, reminding)
