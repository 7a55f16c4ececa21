"""`talkoot rekey`: a new master key for a hub that stands still.

    the file of the new key, on the disk
    a backup, under the old key
    urns and the forget list: readable by either key
    one transaction: the persons' keys, the key check, codes        <- until here the old key opens it, then the new
    urns: by the new key only; matrix/ removed; the log emptied

Killed anywhere, it is run again with the same file and does what is left. Words, names and files stay as they are:
their keys are sealed anew. A code is known by a keyed hash alone, so unused ones end. The forget list keeps its key
(`bot/store/forgotten.py`). Matrix gets a new device and a new identity (X23).

The key in use is never touched: who ran it puts the new file in its place. It helps when the old key got out, not
when a copy of the database did, too: who has both has the persons' keys, and these stay.
"""

from __future__ import annotations

import time
from pathlib import Path
from shutil import rmtree

from bot.config import Settings
from bot.operate import turn_of
from bot.people import codes
from bot.store import backup, forgotten, keys, sealing
from bot.store.errors import StartRefused
from bot.store.keys import MasterKey
from bot.store.urns import Urns
from bot.wiring import MATRIX, URNS, Building, building, check_there

DONE = """\
The database is sealed under the key in {place}.{before}
Codes that nobody used yet no longer work: invitations, codes to link or to claim.{matrix}
Backups made until now open only with the old key.
Put {place} in place of {key}, copy it to paper or another machine, and keep the old key only as long as older backups \
are to be read."""
BEFORE = " A backup from before it, under the old key, is {saved}."
#: By whether the bot signs in with an access token: its password alone makes a new identity.
MATRIX_NEXT = {
    False: """
Matrix: at the next start the bot signs in as a new device (password_file) and vouches for it with a new identity; \
messages that it had not read stay closed. Sign its old device out in an app.""",
    True: """
Matrix: the bot needs a new device and a new identity, and only its password makes both. Before the next start write \
password_file into config.toml in place of access_token_file. Sign its old device out in an app.""",
}


def rekey(settings: Settings, place: Path) -> str:
    """Seal the hub under the key at `place`, made if it is not there; what the operator does next.

    Raises:
        StartRefused: a hub runs here, or the place or a key will not do; nothing was changed.
    """
    place = place.resolve()
    old, saved = keys.load_or_make_key(settings.hub.key_file, may_make=False), None
    _check_place(settings, place)
    check_there(settings)
    try:
        with building(settings, master=old) as opened:
            new = _other(place, old)
            saved = _save(opened)
            _hand_over(opened, new)
    except keys.OtherKey:
        if not place.exists():
            raise
        new = _other(place, old)  # a run before this one was ended after its commit
    with building(settings, master=new) as opened:
        _close_behind(opened)
    return _told(settings, place, saved)


def _check_place(settings: Settings, place: Path) -> None:
    for folder in (settings.hub.data_dir, settings.backup.dir):
        if folder is not None and place.is_relative_to(folder.resolve()):
            beside = settings.hub.key_file.with_name("talkoot.key.new")
            raise StartRefused(
                f"{place} is inside {folder}, so what is there would carry its own key.",
                f"Name a file elsewhere, such as {beside}",
            )


def _other(place: Path, old: MasterKey) -> MasterKey:
    """The new key; a file that stands there is read, never written over."""
    new = keys.open_or_make(place)
    if keys.proof(new) == keys.proof(old):
        raise StartRefused(f"{place} holds the key that is in use.", "Name a file that is not there yet.")
    return new


def _save(opened: Building) -> Path | None:
    """A backup where backups are made; a server has its own tools."""
    wanted = opened.settings.backup
    if wanted.dir is None or opened.store.path is None:
        return None
    return backup.backup(opened.store, opened.folder, wanted.dir, opened.master, keep_days=wanted.keep_days)


def _hand_over(opened: Building, new: MasterKey) -> None:
    old = opened.master
    Urns(opened.folder / URNS, old).hand_to(old, new)
    forgotten.hand_to(opened.settings.hub.key_file, old, new)
    with turn_of(opened) as turn:
        connection = turn.hot.connection
        sealed = sealing.rewrap(connection, old, new)
        ended = codes.end_all(turn.hot)
        keys.change_key(connection, old, new)
        turn.audit("operator.rekey", "", keys=sealed, codes=ended)


def _close_behind(opened: Building) -> None:
    """The old key opens no more than backups and the copies that updates left."""
    Urns(opened.folder / URNS, opened.master).hand_to(opened.master)
    login = opened.folder / MATRIX
    if login.exists():
        # as a whole: half of it is no login
        login.rename(login.with_name(f"{MATRIX}.before-{time.time_ns()}"))
    for left in opened.folder.glob(f"{MATRIX}.before-*"):
        rmtree(left)
    while not opened.store.checkpoint(truncate=True):
        time.sleep(0.1)


def _told(settings: Settings, place: Path, saved: Path | None) -> str:
    matrix = ""
    if settings.matrix is not None:
        matrix = MATRIX_NEXT[bool(settings.matrix.access_token)]
    handed = keys.handed() is not None
    return DONE.format(
        place=place,
        before=BEFORE.format(saved=saved) if saved else "",
        matrix=matrix,
        key="the talkoot.key that the service is handed (LoadCredential)"
        if handed
        else settings.hub.key_file,
    )
