"""Assemblies: everybody knows when and where, what is on the agenda, and what came of it.

    ana   > /assembly Spring assembly, Sunday 19:00, St. Ann's hall, agenda until Friday
    group < Spring assembly · St. Ann's hall · Sun 29 Nov, 7:00 PM … 0 come     [I'll come] [Maybe] [I can't]
    hub   > sam: Tomorrow: Spring assembly …

talks, line, fields   calling one            attending, reminders, changing   who comes, and what they are told
meetings, moments     its verbs, its clock   agenda, proposing, listing       what it is about
floor, speaking, thumbs, desk, closing         who speaks about what, while it goes on
decisions             what becomes of a proposal, and when it comes back
minutes, tasks        what was said, and who does what by when
cards, wording        how it looks           rights, keeping, tables          who may what; what is kept
"""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from bot.talk import Turn
from bot.talk.furniture import Answered, Heard, Line
from flows.assembly.meeting import (
    agenda,
    attending,
    cards,
    changing,
    closing,
    decisions,
    desk,
    floor,
    listing,
    proposing,
    reminders,
    rights,
    speaking,
    talks,
    tasks,
    thumbs,
)

MODULES: tuple[ModuleType, ...] = (
    rights,
    talks,
    agenda,
    proposing,
    listing,
    floor,
    speaking,
    thumbs,
    desk,
    decisions,
    closing,
    tasks,
    cards,
    attending,
    reminders,
    changing,
)


def mine(turn: Turn) -> Sequence[Line]:
    """Assemblies to which whoever acts comes, and what they took on there."""
    return [*tasks.mine(turn), *attending.mine(turn)]


def hear(turn: Turn, heard: Heard) -> Answered:
    """Words in private that begin like something for an agenda, a task or the minutes."""
    ears = (proposing.hear, tasks.hear, closing.hear)
    return next((answer for ear in ears if (answer := ear(turn, heard)) is not None), None)
