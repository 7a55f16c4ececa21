"""What people write: from "/need" to a stored request, as raw JSON, and what has to be answered to each line.

    stage 0   /need                        What do you need?
    stage 1   please help me with it       What kind of help is it?
    stage 2   1                            Roughly where?
    stage 3   near the library             Is this right?
    stage 4   yes                          … the team is looking for someone.

Everybody in a round is at the same stage, so one round is a hundred people's lines of one stage.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

#: What is written, and a piece of what has to be answered.
STAGES = (
    ("/need", "What do you need"),
    ("please help me with something", "What kind of help"),
    ("1", "Roughly where"),
    ("near the library", "Where: near the library"),
    ("yes", "looking for someone"),
)
#: Lines of the platform's JSON are as long as a chat app's.
APP = {"is_bot": False, "first_name": "Maria", "language_code": "en"}


def line(update: int, person: int, text: str, at: float) -> str:
    """One update as the platform sends it."""
    return json.dumps(
        {
            "update_id": update,
            "message": {
                "message_id": update,
                "from": {"id": person, **APP},
                "chat": {"id": person, "type": "private", "first_name": "Maria"},
                "date": at,
                "text": text,
            },
        }
    )


def rounds(first: int, people: int, at: float, updates: Iterator[int]) -> Iterator[tuple[list[str], str]]:
    """One whole conversation of so many new people: for each stage their lines, and what must be answered."""
    for text, answer in STAGES:
        yield [line(next(updates), person, text, at) for person in range(first, first + people)], answer
