"""What a platform can do. Flows never ask; delivery and the adapters do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abilities:
    """The ladder is buttons -> reactions or poll -> typed form; every action has a rung on each."""

    buttons: bool = False
    edits: bool = False
    deletes: bool = False
    reactions: bool = False
    polls: bool = False
    toasts: bool = False
    files: bool = False
    pins: bool = False
    keyboard: bool = False
    #: It can leave a group by itself.
    leaves: bool = False
    #: A person must speak first before the hub may write to them.
    must_be_greeted: bool = False
    #: The platform keeps its side of "at most once": the same transaction id is never shown twice.
    idempotent: bool = False
    #: Private chats are closed to whoever runs the platform: nobody but the people in them can read along (V24).
    sealed: bool = False
    #: Seconds after which an own message can no longer be deleted; None for never.
    delete_within: float | None = None
    #: Seconds that the platform keeps a tap, and what was written, for a hub that is away; None: till it is back.
    taps_kept: float | None = None
    words_kept: float | None = None
    #: Characters in one message.
    text_limit: int = 4096
    label_limit: int = 64
    toast_limit: int = 200
    #: Sends: per second overall, per second to one private chat, per 60 s to one group; None for no limit.
    per_second: float | None = None
    private_per_second: float | None = None
    group_per_minute: int | None = None
