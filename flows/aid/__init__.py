"""Ask for help, offer it, and see it through.

    maria  > insulin and diapers near oak
    hub    < medicine and baby things · oak · no deadline ...   [Yes, post it] [Who sees it] [Change] [No]
    maria  > yes
    group  < medicine and baby things · Oak Park · 0 of 2 covered     [Help: medicine] [Help: baby things]
    sam      taps [Help: baby things]                                 it is held for him, nobody is told
    hub    > sam: baby things, near Oak Park ...                      [Yes, I've got it] [No, not now]
    sam    > yes                                                      Maria hears of it; they write through the hub

requesting   a need from a few words to a post         helping     who helps: held, claimed, accepted
between      words through the relay, contacts given   following   still on it? still needed? is it done?
offering     what neighbours can do, and matches       seeing      lists, and one thing opened from them
team         the desk, people without the app          here        tables, rights, kinds of help, areas, what is kept
"""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

from bot.contract.words import _
from bot.talk import Turn
from bot.talk.joining import joined
from bot.talk.rights import Relations
from flows.aid import areas, categories, keeping, keeping_between, keeping_more, rights
from flows.aid.between import contacts, passing, relay, relay_deeds, relay_words
from flows.aid.following import (
    closing,
    evening,
    finishing,
    funding,
    later,
    leaving,
    needed,
    pace,
    signs,
    timers,
)
from flows.aid.helping import answering, asked, beside, claims, taking, telling, trust
from flows.aid.offering import matching, offer_talks, offers
from flows.aid.requesting import (
    cards,
    circles,
    danger,
    editing,
    endings,
    intake,
    openings,
    overhearing,
    posts,
    reading,
    repeating,
    requests,
    talks,
)
from flows.aid.seeing import lists, things, wishes
from flows.aid.team import desk, phonebook, remote

MODULES: tuple[ModuleType, ...] = (
    rights,
    talks, reading, endings, categories, areas, circles, claims, taking, trust, answering, asked, editing, telling,
    cards, posts, danger,
    relay, relay_deeds, relay_words, passing, contacts, closing, finishing, funding,
    later, timers, needed, signs, evening, pace, leaving, desk,
    offers, offer_talks, matching, lists, things, wishes, remote, repeating, overhearing, intake, beside, phonebook,
)  # fmt: skip


def _relate(turn: Turn, person_id: int, thing: str) -> Relations:
    return rights.relate(turn, person_id, thing)


def _mydata(turn: Turn, person_id: int) -> dict[str, Any]:
    return {
        **keeping.MYDATA(turn, person_id),
        **keeping_more.MYDATA(turn, person_id),
        **keeping_between.MYDATA(turn, person_id),
    }


FURNITURE = replace(
    joined("aid", MODULES),
    relate=_relate,
    forget={**keeping.FORGET, **keeping_more.FORGET, **keeping_between.FORGET},
    merge={**keeping.MERGE, **keeping_more.MERGE, **keeping_between.MERGE},
    title=_("Requests for help"),
    kept={**keeping.KEPT, **keeping_more.KEPT, **keeping_between.KEPT},
    mydata=_mydata,
    overhears=overhearing.hear,
    board=openings.board,
    digest=openings.digest,
    morning=openings.morning,
    asked=requests.last_asked,
    mine=lists.mine,
    mutes=categories.mutes,
    examples=talks.EXAMPLES,
    alarms=overhearing.called,
    on_edit=editing.on_edit,
    replies=passing.replies,
    listens=passing.listens,
    settles=funding.settles,
    numbers=frozenset(("request", "offer")),
)
