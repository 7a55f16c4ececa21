"""A disk that remembers what SQLite wrote and when it asked for it to be kept, to cut the power at any moment.

    with recording() as tape:                 SQLite's own file layer, with an ear on write, truncate and sync
        ...                                   tape.note(3) between: "three turns were acknowledged"
    after(tape.events[:40], dice, folder)     the files as a power cut then may leave them

What was synced is there. Of what was written since, a disk keeps nothing, a beginning, or any part in any order; the
last one may be torn.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_P, _I, _L = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
#: Calls of SQLite's `sqlite3_io_methods` up to those that are listened to; the rest stay as they are.
_WRITE = ctypes.CFUNCTYPE(_I, _P, _P, _I, _L)
_TRUNCATE = ctypes.CFUNCTYPE(_I, _P, _L)
_SYNC = ctypes.CFUNCTYPE(_I, _P, _I)
_DELETE = ctypes.CFUNCTYPE(_I, _P, ctypes.c_char_p, _I)
#: The path stays a pointer: SQLite keeps it for as long as the file is open.
_OPEN = ctypes.CFUNCTYPE(_I, _P, _P, _P, _I, _P)


class _Methods(ctypes.Structure):
    _fields_ = [
        ("version", _I), ("close", _P), ("read", _P), ("write", _P), ("truncate", _P), ("sync", _P),
        ("rest", _P * 13),
    ]  # fmt: skip


class _File(ctypes.Structure):
    _fields_ = [("methods", ctypes.POINTER(_Methods))]


class _Layer(ctypes.Structure):
    """`sqlite3_vfs`; what stands behind `open` is copied as it is."""

    _fields_ = [
        ("version", _I), ("file_size", _I), ("longest", _I), ("next", _P), ("name", ctypes.c_char_p), ("data", _P),
        ("open", _P), ("delete", _P), ("rest", _P * 16),
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a file; or ("ack", n): the hub's caller was told that n turns are kept."""

    what: str
    name: str = ""
    at: int = 0
    content: bytes = b""


@dataclass
class Tape:
    """All of it, in order."""

    events: list[Event] = field(default_factory=list)
    _kept: list[Any] = field(default_factory=list)

    def note(self, turns: int) -> None:
        self.events.append(Event("ack", at=turns))

    def listen(self, methods: _Methods, name: str) -> ctypes.POINTER(_Methods):  # type: ignore[valid-type]  # made at run time
        """A file's calls, each noted and then made."""
        write, truncate, sync = _WRITE(methods.write), _TRUNCATE(methods.truncate), _SYNC(methods.sync)

        def on_write(file: int, content: int, size: int, at: int) -> int:
            self.events.append(Event("write", name, at, ctypes.string_at(content, size)))
            return int(write(file, content, size, at))

        def on_truncate(file: int, size: int) -> int:
            self.events.append(Event("truncate", name, size))
            return int(truncate(file, size))

        def on_sync(file: int, flags: int) -> int:
            came = int(sync(file, flags))
            self.events.append(Event("sync", name))
            return came

        mine = _Methods.from_buffer_copy(methods)
        calls = (_WRITE(on_write), _TRUNCATE(on_truncate), _SYNC(on_sync))
        mine.write, mine.truncate, mine.sync = (ctypes.cast(call, _P) for call in calls)
        self._kept += [mine, *calls]
        return ctypes.pointer(mine)


@contextmanager
def recording() -> Iterator[Tape]:
    """Every database that is opened meanwhile is recorded; close them before the end."""
    library, tape = ctypes.CDLL(_sqlite3.__file__), Tape()
    library.sqlite3_vfs_find.restype, library.sqlite3_vfs_find.argtypes = (
        ctypes.POINTER(_Layer),
        [ctypes.c_char_p],
    )
    library.sqlite3_vfs_register.argtypes = [ctypes.POINTER(_Layer), _I]
    library.sqlite3_vfs_unregister.argtypes = [ctypes.POINTER(_Layer)]
    usual = library.sqlite3_vfs_find(None)
    layer = _Layer.from_buffer_copy(usual.contents)
    opens, deletes = _OPEN(layer.open), _DELETE(layer.delete)

    def on_open(vfs: int, path: int | None, file: int, flags: int, given: int) -> int:
        came = int(opens(vfs, path, file, flags, given))
        if came == 0 and path:
            opened = ctypes.cast(file, ctypes.POINTER(_File)).contents
            opened.methods = tape.listen(opened.methods.contents, Path(ctypes.string_at(path).decode()).name)
        return came

    def on_delete(vfs: int, path: bytes, sync: int) -> int:
        tape.events.append(Event("delete", Path(path.decode()).name))
        return int(deletes(vfs, path, sync))

    calls = (_OPEN(on_open), _DELETE(on_delete))
    layer.open, layer.delete = (ctypes.cast(call, _P) for call in calls)
    layer.name, layer.next = b"recorder", None
    library.sqlite3_vfs_register(ctypes.byref(layer), 1)
    try:
        yield tape
    finally:
        library.sqlite3_vfs_unregister(ctypes.byref(layer))
        library.sqlite3_vfs_register(usual, 1)


# -- the power goes --------------------------------------------------------------------------------------


def acknowledged(events: Sequence[Event]) -> int:
    """How many turns somebody was told are kept."""
    return max((event.at for event in events if event.what == "ack"), default=0)


def after(events: Sequence[Event], dice: random.Random | None, folder: Path) -> None:
    """Write the files as they may be found: without `dice` nothing unsynced reached the disk."""
    folder.mkdir()
    for name in dict.fromkeys(event.name for event in events if event.name):
        mine = [event for event in events if event.name == name]
        if mine[-1].what == "delete":  # SQLite syncs the folder with it
            continue
        deleted = max((place for place, event in enumerate(mine) if event.what == "delete"), default=-1)
        mine = mine[deleted + 1 :]
        synced = max((place for place, event in enumerate(mine) if event.what == "sync"), default=-1)
        content = bytearray()
        for event in mine[: synced + 1]:
            _apply(content, event)
        for event in _left(mine[synced + 1 :], dice):
            _apply(content, event)
        (folder / name).write_bytes(content)


def _left(loose: list[Event], dice: random.Random | None) -> list[Event]:
    """What of the unsynced reached the disk."""
    if dice is None or not loose:
        return []
    if dice.random() < 0.5:
        kept = loose[: dice.randrange(len(loose) + 1)]
    else:
        kept = [event for event in loose if dice.random() < 0.5]
    if kept and kept[-1].what == "write":
        torn = kept[-1]
        kept[-1] = Event("write", torn.name, torn.at, torn.content[: dice.randrange(len(torn.content) + 1)])
    return kept


def _apply(content: bytearray, event: Event) -> None:
    if event.what == "truncate":
        del content[event.at :]
    elif event.what == "write":
        content.extend(bytes(max(0, event.at - len(content))))
        content[event.at : event.at + len(event.content)] = event.content
