"""Somebody lives through all the hub can do, leaving a mark wherever words can be left.

tour = Tour(folder);  tour.walk()      ->  Kim with two accounts, one neighbour, one organizer, twenty marks
tour.forget()                          ->  Kim says so, twice
"""

from __future__ import annotations

import re
from pathlib import Path

from bot.contract.events import File
from bot.store.forgotten import remember_forgotten
from tests.kit.town import GROUP, Town

#: What is planted, and where; a phone number in the forms it may be kept in.
MARKS = {
    "name": "Zqname", "second name": "Zqsecond", "account": "zqkim", "second account": "zqtwin",
    "phone": "4145550137", "address": "77 Zqelm Court", "need": "zqneed", "code": "447790213", "place": "zqcorner",
    "note": "zqnote", "offer": "zqoffer", "relayed": "zqrelay", "relayed number": "4145550138",
    "undecided": "zqplain", "call": "zqcall", "answer to a call": "zqanswer", "danger": "zqcry", "lost": "zqblorp",
    "draft": "zqdraft", "said in the group": "zqgroup", "edited": "zqlater", "unfinished": "zqhalf",
}  # fmt: skip

WALK = """
    zqkim > I need groceries zqneed please, gate code 447790213, near zqcorner
    hub   < zqneed
    zqkim taps Yes, post it
    sam   > help 1
    sam   taps Yes, I've got it
    zqkim taps Share my address
    zqkim > 77 Zqelm Court
    zqkim taps Share it
    sam   taps Show
    hub   < 77 Zqelm Court
    zqkim > share phone 1
    zqkim > 414 555 0137
    zqkim taps Share it
    sam   taps Show
    hub   < +14145550137
    zqkim > @1 zqrelay the bell is broken
    hub   > sam: zqrelay the bell is broken
    zqkim > @1 call me on 414 555 0138
    zqkim taps Send to Sam
    sam   > @1 I come at five
    zqkim > leave a note 1
    zqkim > zqnote the lift is broken
    zqkim taps Yes, keep it
    zqkim > i can drive people with zqoffer on tuesdays
    zqkim taps Something new
    zqkim taps Yes, offer it
    zqkim > /person
    zqkim > /person zqcall please
    olga  taps I'll answer
    olga  > hello there
    zqkim taps Answer
    zqkim > zqanswer words
    zqkim > he is hitting me zqcry
    olga  taps I'm on it
    hub   < zqcry
    zqkim taps Not an emergency
    zqkim > cancel
    zqkim > zqplain words for somebody
    hub   < Who is that for?
    zqkim taps Something new
    zqkim > zqblorp zqblorp
    sam   > report 1
    later 9 h
    olga  taps Read
    hub   < zqrelay
    zqkim @ oak street > /need bread zqgroup
    zqkim > cancel
    zqkim > /need milk
    zqkim edits > /need milk zqlater
    zqkim > cancel
    zqtwin @ oak street > /need zqdraft milk
"""


class Tour(Town):
    """The whole house; Sam helps, Olga organizes. Kim moved in with two accounts."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.house.remember_forgotten = lambda uid: remember_forgotten(folder / "talkoot.key", self.key, uid)
        for user, mark in (("zqkim", "name"), ("zqtwin", "second name")):
            self.memory.square.account(user).name = MARKS[mark]
            self.memory.people.join(user, GROUP)
        self.settle()

    def walk(self) -> int:
        """Live through it; Kim's number."""
        self.plays(WALK)
        self.memory.people.say("zqkim", "", files=(File("voice", "zqcall-voice", "zqcall.ogg"),))
        self.settle()
        self.plays("zqkim > /link")
        code = re.findall(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b", self.private("zqkim")[-1])[0]
        self.plays(f"""
            zqtwin > /link {code}
            zqkim taps Yes, that's me
            zqkim > /need zqhalf of a ride
            zqkim > /settings
        """)
        return self.person("zqkim").id

    def forget(self) -> None:
        """Kim goes for good; the last word is said, and the log is emptied as the running hub does."""
        self.plays("""
            zqkim > forget me
            zqkim taps Yes, forget me
            zqkim taps Yes, erase it
            hub < Everything about you is erased here.
            later 1 min
        """)
        assert self.turns.handling.erased
        assert self.store.checkpoint(truncate=True)

    def on_disk(self) -> bytes:
        """Everything in the data folder: database, its log, files, the forget list, the key."""
        return b"".join(path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.is_file())

    def numbered(self, number: int) -> list[str]:
        """Columns in which a person's number still stands."""
        found = []
        for (table,) in self.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        ):
            for column in [row[1] for row in self.rows(f"PRAGMA table_info({table})")]:
                wanted = (number, f"%{number}%")
                if self.rows(f"SELECT 1 FROM {table} WHERE {column} = ? OR {column} LIKE ? LIMIT 1", wanted):
                    found.append(f"{table}.{column}")
        return found
