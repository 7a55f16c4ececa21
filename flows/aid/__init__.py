"""Ask for help, offer it, and see it through.

    maria  > insulin and diapers near oak
    hub    < medicine and baby things · oak · no deadline ...   [Yes, post it] [Who sees it] [Change] [No]
    maria  > yes
    group  < medicine and baby things · Oak Park · 0 of 2 covered     [Help: medicine] [Help: baby things]
    sam      taps [Help: baby things]                                 it is held for him, nobody is told
    hub    > sam: baby things, near Oak Park ...                      [Yes, I've got it] [No, not now]
    sam    > yes                                                      Maria hears of it; they write through the hub

talks, reading      what somebody needs                 taking, trust, answering   who helps
requests, claims    the rules and legal moves           circles, asking            who sees it, who is asked
relay..., contacts  how the two talk, what is shared    danger                     what is never posted
timers, closing     what happens later, how it ends     offers..., lists, remote   what is offered; the rest
"""

from __future__ import annotations

from itertools import chain
from types import ModuleType
from typing import Any

from bot.talk import Furniture, Turn
from bot.talk.rights import Relations
from flows.aid import (
    anger,
    answering,
    areas,
    asked,
    beside,
    cards,
    categories,
    circles,
    claims,
    closing,
    contacts,
    danger,
    desk,
    editing,
    endings,
    evening,
    finishing,
    intake,
    keeping,
    keeping_between,
    keeping_more,
    later,
    leaving,
    lists,
    matching,
    needed,
    offer_talks,
    offers,
    overhearing,
    pace,
    passing,
    phonebook,
    posts,
    reading,
    relay,
    relay_deeds,
    relay_words,
    remote,
    repeating,
    rights,
    signs,
    taking,
    talks,
    telling,
    things,
    timers,
    trust,
)

MODULES: tuple[ModuleType, ...] = (
    talks, reading, endings, categories, areas, circles, claims, taking, trust, answering, asked, editing, telling,
    cards, posts, danger,
    relay, relay_deeds, relay_words, passing, contacts, closing, finishing,
    later, timers, needed, signs, evening, pace, leaving, desk,
    offers, offer_talks, matching, lists, things, remote, repeating, overhearing, intake, beside, phonebook,
)  # fmt: skip


def _all(part: str) -> tuple[Any, ...]:
    """One part of every module that brings it."""
    return tuple(chain.from_iterable(getattr(module, part, ()) for module in MODULES))


def _relate(turn: Turn, person_id: int, thing: str) -> Relations:
    return rights.relate(turn, person_id, thing)


def _mydata(turn: Turn, person_id: int) -> dict[str, Any]:
    return {
        **keeping.MYDATA(turn, person_id),
        **keeping_more.MYDATA(turn, person_id),
        **keeping_between.MYDATA(turn, person_id),
    }


def _on_person(turn: Turn, person_id: int, what: str) -> None:
    """Somebody came, left, cannot be reached or waits at a door: whatever part cares, hears it."""
    for hears in _all("ON_PERSON"):
        hears(turn, person_id, what)


FURNITURE = Furniture(
    "aid",
    rights=(*rights.RIGHTS, *_all("RIGHTS")),
    talks=_all("TALKS"),
    deeds=_all("DEEDS"),
    cards=_all("CARDS"),
    timers=_all("TIMERS"),
    readers=_all("READERS"),
    commands=_all("COMMANDS"),
    kinds=_all("KINDS"),
    settings={key: value for module in MODULES for key, value in getattr(module, "SETTINGS", {}).items()},
    relate=_relate,
    forget={**keeping.FORGET, **keeping_more.FORGET, **keeping_between.FORGET},
    merge={**keeping.MERGE, **keeping_more.MERGE, **keeping_between.MERGE},
    kept={**keeping.KEPT, **keeping_more.KEPT, **keeping_between.KEPT},
    mydata=_mydata,
    overhears=overhearing.hear,
    board=cards.board,
    on_person=_on_person,
    examples=talks.EXAMPLES,
    alarms=anger.hear,
    on_edit=editing.on_edit,
    replies=passing.replies,
    listens=passing.listens,
)
