"""What stands behind an action: an opaque token, a typed form, a link.

A token is 128 random bits; the row behind it says verb, thing, chat, person and end (H1). A card's tokens stay the
same over all its redraws, a message's over its retries.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from bot.contract.plain import Button
from bot.contract.views import Act, Door, Web
from bot.contract.words import _p
from bot.delivery.desk import At, Place, Row
from bot.delivery.resolve import Press
from bot.store.hot import to_json
from bot.words import Reader, say

DAY = 86400.0
#: A message's buttons; a card's live as long as the card, and old ones still answer where things stand (X26).
MESSAGE_LIVES, CARD_LIVES = 30 * DAY, 366 * DAY
#: What a door's link carries; whose door it is, the hub knows by who opens it.
PAYLOAD = "go"


def presser(at: At, place: Place, row: Row, reader: Reader) -> Press:
    """How the actions of one message or card are pressed in one chat."""
    tokens: dict[tuple[str, str, str], str] = {}
    known = False

    def act(action: Act) -> Button:
        nonlocal known
        if not known:
            tokens.update(_made(at, row))
            known = True
        key = (action.verb, action.thing, to_json(dict(action.args)))
        token = tokens.get(key) or tokens.setdefault(key, _make(at, row, key))
        return Button("", f"b:{token}", typed_form(at, action, reader))

    made: dict[type, Callable[[Any], Button]] = {
        Act: act,
        Door: lambda door: Button("", "", _word(at, door.flow, reader), place.adapter.door(PAYLOAD) or ""),
        Web: lambda web: Button("", url=web.url),
    }
    return lambda action, _place: made[type(action)](action)


def typed_form(at: At, action: Act, reader: Reader) -> str:
    """What to write instead of pressing ("help 12", "sign up 12 drivers"); "" if its deed has no word for it.

    Only what has a number is named by it: the other things are known by the message that is answered.
    """
    deed = at.desk.house.deeds.get(action.verb)
    if deed is None or not deed.typed:
        return ""
    letters = "".join(value for value in action.args.values() if len(value) == 1 and value.isalpha())
    named = f"{action.thing}{letters}" if action.thing[:1].isdigit() else letters
    more = action.args.get(deed.more, "")
    return f"{say(_p('typed', deed.typed[0]), reader)} {named} {more}".strip()


def _word(at: At, flow: str, reader: Reader) -> str:
    """What starts a flow from a group, where bare words are not heard: "!need", or its word in another language."""
    talk = at.desk.house.flows.get(flow) or at.desk.house.commands.get(flow)
    word = flow if reader.language == "en" or talk is None or not talk.words else talk.words[0]
    return f"!{word}"


def _made(at: At, row: Row) -> dict[tuple[str, str, str], str]:
    of_what, value = ("card_id", row.card_id) if row.card_id is not None else ("outbox_id", row.id)
    rows = at.hot.all(
        f"SELECT verb, thing, args, token FROM button WHERE {of_what} = ?",  # noqa: S608 - one of two names
        (value,),
    )
    return {(verb, thing, args): token for verb, thing, args, token in rows}


def _make(at: At, row: Row, key: tuple[str, str, str]) -> str:
    token = secrets.token_urlsafe(16)
    of_card = row.card_id is not None
    at.hot.run(
        "INSERT INTO button (token, verb, thing, args, chat_id, person_id, card_id, outbox_id, expires_at)"
        " VALUES (?,?,?,?,?,?,?,?,?)",
        (token, *key, row.chat_id, row.person_id, row.card_id, None if of_card else row.id,
         at.now + (CARD_LIVES if of_card else MESSAGE_LIVES)),
    )  # fmt: skip
    return token
