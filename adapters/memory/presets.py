"""The three faces of the in-memory service, one for each rung of the ladder."""

from __future__ import annotations

from bot.contract.abilities import Abilities

#: As a modern chat app: everything, but no way to recognise a message sent twice.
BUTTONS = Abilities(
    buttons=True,
    edits=True,
    deletes=True,
    reactions=True,
    toasts=True,
    files=True,
    pins=True,
    keyboard=True,
    leaves=True,
    must_be_greeted=True,
    delete_within=48 * 3600.0,
)

#: No buttons: answers are polls and reactions; the same transaction id is shown once.
REACTIONS = Abilities(
    edits=True,
    deletes=True,
    reactions=True,
    polls=True,
    files=True,
    pins=True,
    idempotent=True,
    text_limit=8000,
)

#: Texts and nothing else, as over SMS.
PLAIN = Abilities(must_be_greeted=True, text_limit=1600)
