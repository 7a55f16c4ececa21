"""What stands behind an action: an opaque token, a typed form, a link.

A token is 128 random bits; the row behind it says verb, thing, chat, person and end (H1). A card's tokens stay the
same over all its redraws, a message's over its retries; so do the emoji that press where there are no buttons.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.contract.plain import Button
from bot.contract.views import Act, Action, Door, Web
from bot.contract.words import _p
from bot.delivery.desk import At, Place, Row
from bot.delivery.resolve import Press
from bot.store import hung
from bot.store.hot import to_json
from bot.words import Reader, say

DAY = 86400.0
#: A message's buttons; a card's live as long as the card, and old ones still answer where things stand (X26).
MESSAGE_LIVES, CARD_LIVES = 30 * DAY, 366 * DAY
#: What a door's link carries; whose door it is, the hub knows by who opens it.
PAYLOAD = "go"


def presser(at: At, place: Place, row: Row, reader: Reader, shown: Sequence[Action]) -> Press:
    """How the actions of one message or card are pressed in one chat; `shown` are all that it has now."""
    keys: Keys | None = None

    def act(action: Act) -> Button:
        nonlocal keys
        if keys is None:
            keys = Keys.of(at, row, shown)
        token, keycap = keys.find(at, row, key_of(action), emoji=not action.ballot)
        polled = action.ballot in ("one", "some") and place.abilities.polls
        tapped = keycap or place.abilities.buttons or polled
        pressed = f"b:{token}" if tapped else ""
        return Button("", pressed, typed_form(at, action, reader), keycap=keycap, ballot=action.ballot)

    made: dict[type, Callable[[Any], Button]] = {
        Act: act,
        Door: lambda door: Button("", "", _word(at, door.flow, reader), place.adapter.door(PAYLOAD) or ""),
        Web: lambda web: Button("", url=web.url),
    }
    return lambda action, _place: made[type(action)](action)


Key = tuple[str, str, str]


def key_of(action: Act) -> Key:
    """What makes two actions the same: the verb, on what, and how."""
    return action.verb, action.thing, to_json(dict(action.args))


@dataclass(slots=True)
class Keys:
    """What presses the actions of one message.

    Args:
        known: verb, thing and arguments -> token and emoji.
        held: the emoji of what is shown now.
        last: the emoji that was given last, of all that the message ever showed.
    """

    known: dict[Key, tuple[str, int]] = field(default_factory=dict)
    held: set[int] = field(default_factory=set)
    last: int = 0

    @staticmethod
    def of(at: At, row: Row, shown: Sequence[Action]) -> Keys:
        """As made for this card, or for this row and whatever its message showed before."""
        now, keys = {key_of(action) for action in shown if isinstance(action, Act)}, Keys()
        before = [] if row.ref is None else hung.message_rows(at.hot, row.chat_id, row.ref)
        card = row.card_id is not None
        made = hung.buttons(
            at.hot, *(("card_id", [row.card_id]) if card else ("outbox_id", [*before, row.id]))
        )
        for verb, thing, args, token, keycap, owner in made:
            key, keys.last = (verb, thing, args), keycap or keys.last
            if card or owner == row.id:
                keys.known[key] = token, 0 if key in now and keycap in keys.held else keycap
                keys.held |= {keycap} if key in now else set()
        return keys

    def find(self, at: At, row: Row, key: Key, emoji: bool = True) -> tuple[str, int]:
        """The token and the emoji of one action, made if it has none; 0 for one that no emoji may press."""
        if key not in self.known:
            keycap = hung.free_keycap(self.last, self.held) if emoji else 0
            self.known[key] = _make(at, row, key, keycap), keycap
            self.held.add(keycap)
            self.last = keycap or self.last
        return self.known[key]


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


def _make(at: At, row: Row, key: Key, keycap: int) -> str:
    token = secrets.token_urlsafe(16)
    of_card = row.card_id is not None
    at.hot.run(
        "INSERT INTO button (token, verb, thing, args, chat_id, person_id, card_id, outbox_id, keycap, expires_at)"
        " VALUES (?,?,?,?,?,?,?,?,?,?)",
        (token, *key, row.chat_id, row.person_id, row.card_id, None if of_card else row.id, keycap,
         at.now + (CARD_LIVES if of_card else MESSAGE_LIVES)),
    )  # fmt: skip
    return token
