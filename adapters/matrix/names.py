"""How Matrix's people, messages, moments and media are called on our side.

ref      "$abc…"                     a message: its event's id, one of a kind wherever it is
order    milliseconds                as the server of whoever did it says: comparable within a room
media    "mxc://server/id", or that and its key as JSON if it came encrypted     (`File.ref`)
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from bot.contract.address import Who

_PERSON = re.compile(r"@[^\s:\x00]{1,255}:[^\s\x00]{1,255}")
_EVENT = re.compile(r"\$[!-~]{1,254}")
_MEDIA = re.compile(r"mxc://[\w.\-:\[\]]{1,255}/[\w\-]{1,255}", re.ASCII)
#: Milliseconds; nobody's clock is in the year 9999, and no calendar goes further.
LATEST = 253_370_764_800_000


def is_person(user: str) -> bool:
    """Whether it can be the full name of an account."""
    return len(user) <= 255 and _PERSON.fullmatch(user) is not None


def link_to(name: str) -> str:
    """A link that opens a person, a room or a message in anybody's app."""
    return f"https://matrix.to/#/{quote(name, safe='@:$!#')}"


def who_is(platform: str, user: str) -> Who:
    """The account.

    Raises:
        ValueError: if nobody can be called that.
    """
    if not is_person(user):
        raise ValueError("nobody is called that")
    return Who(platform, user)


def ref_of(event: Any) -> str:
    """The name of an event that another one speaks of.

    Raises:
        ValueError: if none can be called that.
    """
    if not isinstance(event, str) or _EVENT.fullmatch(event) is None:
        raise ValueError("no event is called that")
    return event


def order_of(milliseconds: int) -> int:
    """Comparable order of what was done then.

    Raises:
        ValueError: if it is no moment.
    """
    if type(milliseconds) is not int or not 0 <= milliseconds <= LATEST:
        raise ValueError("no moment")
    return milliseconds


def order_now() -> int:
    return int(time.time() * 1000)


def keycap(number: int) -> str:
    """The emoji of a number from 1 to 9."""
    return f"{number}\ufe0f\u20e3"


@dataclass(frozen=True, slots=True)
class Media:
    """A file on a homeserver. `key`, `iv` and `sha256` (as the event has them) open one that came encrypted."""

    url: str
    key: str = ""
    iv: str = ""
    sha256: str = ""

    @property
    def ref(self) -> str:
        return json.dumps([self.url, self.key, self.iv, self.sha256]) if self.key else self.url

    @staticmethod
    def of(content: Mapping[str, Any]) -> Media:
        """What the content of a message points to.

        Raises:
            Exception: if it does not point to a file, or not in the way it should.
        """
        if "file" not in content:
            return Media.named(content["url"])
        sealed = content["file"]
        return Media.named(
            json.dumps([sealed["url"], sealed["key"]["k"], sealed["iv"], sealed["hashes"]["sha256"]])
        )

    @staticmethod
    def named(ref: str) -> Media:
        """What a `ref` stands for.

        Raises:
            ValueError: if it is none of ours.
        """
        parts = json.loads(ref) if ref.startswith("[") else [ref]
        if not all(isinstance(part, str) for part in parts) or len(parts) not in (1, 4):
            raise ValueError("not a file of ours")
        if not _MEDIA.fullmatch(parts[0]):
            raise ValueError("not a file on a homeserver")
        return Media(*parts)
