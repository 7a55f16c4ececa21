"""What the hub showed, looked up in a story's diary."""

from __future__ import annotations

import re

from adapters.memory.posts import Showing
from tests.stories.hub import Quarter

#: What somebody is to write from their other account.
LINK = r"link \w{4}-\w{4}"


def shown(quarter: Quarter, *, to: str = "", at: str = "", deed: str = "send") -> list[Showing]:
    """In somebody's private chat, or in a group."""
    diary = [one for one in quarter.stage.diary() if isinstance(one, Showing)]
    return [one for one in diary if one.deed == deed and (one.person == to if to else one.title == at)]


def found(quarter: Quarter, pattern: str, to: str) -> str:
    """The newest piece of the words shown to somebody that looks so."""
    (*_older, newest) = re.findall(pattern, " ".join(one.text for one in shown(quarter, to=to)))
    return str(newest)
