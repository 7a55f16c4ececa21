"""Telling everybody: a word from the team goes to chosen chats and to people in private.

audience   whom it may go to, and who wants none      announcing   its verbs: noted, sent, stopped
talks      the conversation                           outcome      what became of each copy
progress   the sender's line while it runs            muting       not hearing of it, and hearing again
"""

from __future__ import annotations

from types import ModuleType

from flows.assembly.telling import muting, progress, rights, talks

MODULES: tuple[ModuleType, ...] = (rights, talks, progress, muting)
