"""A town in which everybody stands differently to the same things, and any attempt can be made and unmade.

hamlet.attempt("hank", "left", hamlet.tap("hank", "aid.done", "3"))   ->  what changed, who read what

Afterwards nothing has happened: an attempt is a turn that is rolled back.

Things by name: a request that is open, one whose helper waits for a yes, one that is under way (with a shared
address), one for the team alone, one that is done, one that was erased; an offer, an alarm, and nothing at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

from sqlalchemy import Connection

from bot.contract.events import Event, Said, Tapped
from bot.hub.chats import find_or_make, find_person
from bot.hub.ear import is_for_us
from bot.hub.routing import route
from bot.store.hot import Hot, Row
from bot.store.sealing import Seals
from bot.talk import Turn
from flows.aid.between import contacts
from flows.aid.helping import claims
from flows.aid.offering import offers
from flows.aid.requesting import danger, requests
from flows.aid.tables import Item
from tests.flows.aid.within import within
from tests.kit.town import Town

WORDS, ADDRESS, CRY = "zqwords for the soup", "77 Zqelm Court", "zqcry he is hitting me"
OTHER = "elsewhere"
#: Who stands in which columns of the rights table, whatever the thing.
STANDS = {
    "stu": {"public"},
    "oda": {"public"},  # keeps a chat that is not bound here: an outsider
    "mia": {"public", "member"},
    "hal": {"public", "member", "helper"},
    "owen": {"public", "member"},
    "hank": {"public", "member"},
    "dana": {"public", "member", "officer"},
    "olga": {"public", "member", "organizer"},
}
#: Their things: whose "own" they are, who holds them.
OWN, HOLDERS = {"open", "wait", "got", "team", "done", "erased", "offer", "alarm"}, {"wait", "got"}
#: What an attempt may leave behind without having done anything.
TRACES = frozenset(
    ("inbox", "outbox", "audit", "try_count", "button", "chat", "account", "presence", "person")
)


class Undone(Exception):
    """The end of an attempt."""


@contextmanager
def writes(connection: Connection, touched: set[str]) -> Iterator[None]:
    """Note which tables are written to meanwhile."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.set_trace_callback(lambda said: touched.update(_WRITE.findall(said)))
    try:
        yield
    finally:
        driver.set_trace_callback(None)


@dataclass(slots=True)
class Outcome:
    """What an attempt did.

    Args:
        changed: tables whose rows are others now.
        denied: the rights table said no.
        read: texts by reader, by name; "" for a group.
    """

    changed: set[str] = field(default_factory=set)
    denied: bool = False
    read: dict[str, list[str]] = field(default_factory=dict)


_WRITE = re.compile(r"\A\s*(?:INSERT\s+(?:OR \w+ )?INTO|UPDATE|DELETE FROM)\s+\"?(\w+)")


class Hamlet(Town):
    """The people above; olga is the organizer, dana serves every office, helpers are people somebody vouched for."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, neighbours=("mia", "hal", "owen", "hank", "dana"))
        self._numbers = count(1_000_000)
        for name in ("stu", "oda"):
            self.plays(f"{name} > privacy")
        self.decide("helpers", "vouched")
        self.give("hal", "helper")
        self.give("dana", "dispatcher")
        self.give("dana", "facilitator")
        self.give("dana", "treasurer")
        self.ids = {name: self.person(name).id for name in STANDS}
        self.names = {number: name for name, number in self.ids.items()}
        self.things = {"nothing": "999", **self._things()}
        self.pass_time(3600)

    def _things(self) -> dict[str, str]:
        asked = {name: self._asked(name) for name in ("open", "wait", "got", "team", "done", "erased")}
        for name in ("wait", "got", "done"):
            within(self, partial(_take, asked[name]), "hank")
        within(self, lambda turn: _share(turn, asked["got"], self.person("hank").id), "owen")
        for name in ("done", "erased"):
            self.plays(f"owen > no longer needed {asked[name]}")
        with self.store.write() as connection:
            Hot(connection).run(
                "UPDATE aid_request SET words = NULL, erased_at = ? WHERE id = ?", (self.now, asked["erased"])
            )
        offer = within(
            self, lambda turn: offers.make(turn, offers.Draft("zqoffer", ("tools",), None)), "owen"
        )
        alarm = within(self, lambda turn: danger.sound(turn, CRY), "owen")
        return {name: str(n) for name, n in asked.items()} | {"offer": str(offer), "alarm": f"alarm:{alarm}"}

    def _asked(self, name: str) -> int:
        return within(self, partial(_ask, name), "owen")

    # -- who stands how ----------------------------------------------------------------------------------

    def columns(self, name: str, thing: str, how: str, right: str) -> frozenset[str]:
        """The columns that hold for somebody and a thing, if they are still here ("here"), "left" or are "banned"."""
        about = thing if right.startswith("aid.") else ""
        own = {"own"} if right.startswith("my.") or (name == "owen" and about in OWN) else set[str]()
        if how == "banned":
            return frozenset(own)
        stands = {"public"} if how == "left" else STANDS[name]
        if how == "here" and name == "hank" and about in HOLDERS:
            stands = stands | {"holder"}
        if about == "team":  # shown to the team alone: being a member counts for nothing
            stands = stands - {"public", "member", "helper"}
        return frozenset(stands | own)

    # -- attempts ----------------------------------------------------------------------------------------

    def attempt(self, name: str, how: str, does: Callable[[Turn], Event]) -> Outcome:
        """Let somebody do something in a turn of its own, look what came of it, and undo it."""
        outcome, touched, after = Outcome(), set[str](), dict[str, list[Row]]()
        try:
            with self.store.write() as connection:
                hot, seals = Hot(connection), self.vault.bind(connection)
                if how != "here":
                    standing = {"left": "stranger", "banned": "banned"}[how]
                    hot.run("UPDATE person SET standing = ? WHERE id = ?", (standing, self.ids[name]))
                turn, event = self._turn(hot, seals, name, does)
                with writes(connection, touched):
                    self._route(turn, event, outcome)
                after = self._rows(hot, touched)
                raise Undone
        except Undone:
            self.turns.handling.rolled_back()
        with self.store.read() as connection:
            before = self._rows(Hot(connection), touched)
        outcome.changed = {table for table in before if before[table] != after[table]}
        return outcome

    def _turn(
        self, hot: Hot, seals: Seals, name: str, does: Callable[[Turn], Event]
    ) -> tuple[Turn, Said | Tapped]:
        turn = Turn(hot, seals, self.house, self.turns.handling.community(hot), self.now)
        event = does(turn)
        assert isinstance(event, Said | Tapped)
        turn.chat = find_or_make(hot, event.chat, event.private, self.now)
        turn.person = find_person(hot, seals, self._sender(name), self.now)
        turn.found_here = turn.person.is_member
        return turn, event

    def _route(self, turn: Turn, event: Said | Tapped, outcome: Outcome) -> None:
        last = turn.hot.one("SELECT coalesce(max(id), 0), (SELECT count(*) FROM audit) FROM outbox")
        assert last is not None
        if is_for_us(turn.hot, event):
            route(turn, event)
            turn.flush()
        noted = turn.hot.all("SELECT action FROM audit ORDER BY id LIMIT -1 OFFSET ?", (last[1],))
        outcome.denied = ("denied",) in noted
        for person, txn, body in turn.hot.all(
            "SELECT person_id, txn, body FROM outbox WHERE id > ?", (last[0],)
        ):
            text = turn.unseal(person, "outbox.body", txn, body) if body is not None else None
            outcome.read.setdefault(self.names.get(person, ""), []).append(text or "")

    def _rows(self, hot: Hot, tables: set[str]) -> dict[str, list[Row]]:
        """What is in these tables, but for what an attempt may leave behind without having done anything."""
        rows = {table: hot.all(f"SELECT * FROM {table} ORDER BY 1") for table in sorted(tables - TRACES)}
        if "person" in tables:
            columns = "id, let_in_at, name, shown_as, stopped"
            rows["person"] = hot.all(f"SELECT {columns} FROM person ORDER BY id")
        return rows

    # -- ways --------------------------------------------------------------------------------------------

    def tap(self, name: str, verb: str, thing: str, *, group: str | None = None) -> Callable[[Turn], Event]:
        """A button of their own with this verb on this thing, as the hub would have made it."""
        chat = self.memory.square.group(group) if group else self.memory.square.private(name)

        def press(turn: Turn) -> Event:
            row = find_or_make(turn.hot, chat, group is None, self.now)
            token = f"zqtoken{next(self._numbers)}"
            turn.hot.insert(
                "button", token=token, verb=verb, thing=thing, args=json.dumps({}), chat_id=row.id,
                person_id=None if group else self.ids[name], card_id=None, outbox_id=None,
                keycap=0, expires_at=self.now + 3600,
            )  # fmt: skip
            return Tapped(
                self._sender(name),
                chat,
                group is None,
                f"b:{token}",
                None,
                next(self._numbers),
                self.now,
                "cb",
            )

        return press

    def say(self, name: str, text: str, *, group: str | None = None) -> Callable[[Turn], Event]:
        """Words, in private or to the hub in a group."""
        chat = self.memory.square.group(group) if group else self.memory.square.private(name)
        number = next(self._numbers)
        said = Said(self._sender(name), chat, group is None, text, f"m{number}", number, self.now)
        return lambda turn: said


def _ask(name: str, turn: Turn) -> int:
    """A request of the acting person."""
    kind, circle = ("legal", "team") if name == "team" else ("food", "group")
    choosing = "first" if name in ("got", "done") else "choose"
    number = requests.open(turn, requests.Draft(WORDS, (kind,), "library", circle=circle, choosing=choosing))
    if circle == "group":
        turn.hot.run("UPDATE aid_request SET shown_at = ? WHERE id = ?", (turn.now, number))
    return number


def _item(turn: Turn, number: int) -> Item:
    return requests.items_of(turn, number)[0]


def _take(number: int, turn: Turn) -> None:
    assert claims.claim(turn, _item(turn, number), turn.actor.id) is not None


def _share(turn: Turn, number: int, to_person: int) -> None:
    made = claims.live(turn, _item(turn, number).id)
    assert made is not None
    contacts.give(turn, made, to_person, "address", ADDRESS)
