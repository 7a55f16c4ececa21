"""Two platforms before one hub: half of the neighbours on Telegram, half on Matrix, one oak street on each.

Maria and Sam have encrypted rooms; Olga, Rosa and Ines are on Telegram. So each needs somebody from across, and whoever
is quickest gets the claim wherever its card was pressed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from adapters.memory.posts import Entry, Key, Showing
from bot.contract.adapter import Adapter
from bot.contract.address import Address, Who
from tests.faults.matrix import SEALED, MatrixPlatform
from tests.faults.platform import Log, Platform
from tests.faults.steps import Steps
from tests.faults.telegram import TelegramPlatform


class BothPlatform:
    """One log, one diary, and each neighbour on one of them."""

    def __init__(self, seed: int, folder: Path, now: Callable[[], float]) -> None:
        diary: list[Entry] = []
        self._telegram = TelegramPlatform(seed, folder, now, diary)
        self._matrix = MatrixPlatform(seed, folder, now, diary=diary, people=SEALED)
        self._each: Sequence[Platform] = (self._telegram, self._matrix)
        self.log = self._telegram.log = self._matrix.log = Log()
        self.idempotent = self._telegram.idempotent | self._matrix.idempotent

    def adapters(self, where: str, steps: Steps) -> Mapping[str, Adapter]:
        return {
            name: adapter
            for one, there in zip(self._each, json.loads(where), strict=True)
            for name, adapter in one.adapters(there, steps).items()
        }

    def open(self) -> str:
        return json.dumps([one.open() for one in self._each])

    def serve(self, seconds: float) -> bool:
        busy = [one.serve(seconds / 2) for one in self._each]  # both, always
        return any(busy)

    def close(self) -> None:
        for one in self._each:
            one.close()

    # -- people --------------------------------------------------------------------------------------

    def _of(self, name: str) -> Platform:
        return self._matrix if name in SEALED else self._telegram

    def who(self, name: str) -> Who:
        return self._of(name).who(name)

    def private(self, name: str) -> Address:
        return self._of(name).private(name)

    def groups(self) -> Sequence[Address]:
        return [place for one in self._each for place in one.groups()]

    def cursors(self) -> Mapping[str, str]:
        return self._matrix.cursors()

    def say(self, name: str, text: str, *, in_group: bool = False) -> None:
        self._of(name).say(name, text, in_group=in_group)

    def press(self, name: str, shown: Showing, key: Key) -> None:
        self._of(name).press(name, shown, key)

    def waits(self) -> bool:
        return any(one.waits() for one in self._each)

    def diary(self) -> Sequence[Entry]:
        return self._matrix.diary()
