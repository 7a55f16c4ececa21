"""A sealed file of any length: AES-GCM in chunks, so nothing has to fit into memory.

    magic, salt | length, chunk | length, chunk | … | length, last chunk

The key comes from the master key and the salt and is used for this file alone, so a chunk's number is its
nonce. The last chunk says that it is the last: a file cut short, even between two chunks, does not open.
"""

from __future__ import annotations

import io
import os
import struct
from typing import TYPE_CHECKING, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.store.keys import MasterKey

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

MAGIC = b"talkoot backup 1\n"

#: Bytes of content per chunk.
CHUNK = 1 << 20

_LENGTH = struct.Struct(">I")


class Damaged(Exception):
    """The file was changed, cut short, or sealed with another key."""


class Sealer(io.RawIOBase):
    """Writes a sealed file; it is complete once closed."""

    def __init__(self, target: BinaryIO, master: MasterKey) -> None:
        salt = os.urandom(16)
        self._key, self._target = _key(master, salt), target
        self._number, self._waiting = 0, bytearray()
        target.write(MAGIC + salt)

    def writable(self) -> bool:
        return True

    def write(self, content: ReadableBuffer) -> int:
        self._waiting += memoryview(content)
        while len(self._waiting) > CHUNK:
            self._put(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]
        return memoryview(content).nbytes

    def close(self) -> None:
        if not self.closed:
            self._put(bytes(self._waiting), last=True)
        super().close()

    def _put(self, content: bytes, *, last: bool) -> None:
        chunk = self._key.encrypt(_nonce(self._number, last), content, MAGIC)
        self._target.write(_LENGTH.pack(len(chunk)) + chunk)
        self._number += 1


class Opener(io.RawIOBase):
    """Reads a sealed file. What was read is genuine; that it was all of it is known at the end, not before.

    Raises:
        Damaged: from any read.
    """

    def __init__(self, source: BinaryIO, master: MasterKey) -> None:
        head = source.read(len(MAGIC) + 16)
        if head[: len(MAGIC)] != MAGIC:
            raise Damaged("it does not begin like a backup")
        self._key, self._source = _key(master, head[len(MAGIC) :]), source
        self._number, self._ready, self._ended = 0, memoryview(b""), False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        target = memoryview(buffer).cast("B")
        while not self._ready and not self._ended:
            self._ready = memoryview(self._next())
        part = self._ready[: len(target)]
        target[: len(part)] = part
        self._ready = self._ready[len(part) :]
        return len(part)

    def _next(self) -> bytes:
        head = self._source.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            raise Damaged("it ends too early")
        chunk = self._source.read(min(_LENGTH.unpack(head)[0], CHUNK + 16))
        for last in (False, True):
            try:
                content = self._key.decrypt(_nonce(self._number, last), chunk, MAGIC)
            except (InvalidTag, ValueError):
                continue
            self._number, self._ended = self._number + 1, last
            return content
        raise Damaged("a part of it was changed, or it was sealed with another key")


def _key(master: MasterKey, salt: bytes) -> AESGCM:
    return AESGCM(master.derive("backup", salt=salt))


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
