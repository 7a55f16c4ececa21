"""The keys' own steps, each kept whole: a kill in the middle of one leaves what was before it, never a half.

    a message between devices     its one-time key used up, the way it opened, the room's key it brought: one commit
    one-time keys                 kept before anybody hears of them

The library keeps each of these by itself. Killed between two, it would have used up the way by which the key came,
without the key; told once more, it could not open the message again, and all that was said under the key stays shut.
"""

from __future__ import annotations

from typing import Any

from nio.crypto import Olm


def keep_whole(olm: Olm) -> None:
    """From now on, for this device."""
    usual_event, usual_share = olm.handle_to_device_event, olm.share_keys

    def handle_to_device_event(event: Any) -> Any:
        with olm.store.database.atomic():
            return usual_event(event)

    def share_keys() -> Any:
        told = usual_share()
        olm.save_account()
        return told

    olm.handle_to_device_event = handle_to_device_event
    olm.share_keys = share_keys
