"""A post office for tests: a real database file, a platform in a list, a clock that is told the time.

office = PostOffice(tmp_path)
ana = office.person("en")
office.tell(ana, _("Hello"), "reply")
await office.deliver()
assert office.platform.texts == ["Hello"]
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import bot.store.sealing
import bot.store.tables  # noqa: F401 - registers the tables
from bot.contract.abilities import Abilities
from bot.contract.adapter import Inlet
from bot.contract.address import Address, Who
from bot.contract.codec import dumps
from bot.contract.delivery import Delivered, Native, NotSent, Outgoing, Vanished
from bot.contract.events import Event
from bot.contract.plain import PlainView, carried
from bot.contract.views import Act, Kind, Mention, View
from bot.contract.words import Msg, _
from bot.delivery.desk import At, Desk
from bot.delivery.dispatcher import Dispatcher
from bot.people import community, person
from bot.store import cards
from bot.store.base import Base
from bot.store.engine import Store
from bot.store.hot import Hot
from bot.store.keys import MasterKey
from bot.store.sealing import COMMUNITY, Vault
from bot.talk.declaring import action, card
from bot.talk.furniture import Answered, Furniture
from bot.talk.house import House
from bot.talk.look import Look
from bot.talk.rights import Right
from bot.talk.turn import RANKS, Turn

ZONE = ZoneInfo("America/Chicago")
#: A Wednesday at noon, far from every quiet hour.
NOON = datetime(2026, 11, 25, 12, tzinfo=ZONE).timestamp()
#: All a chat app can do, without limits.
APP = Abilities(
    buttons=True, edits=True, deletes=True, reactions=True, toasts=True, pins=True, delete_within=48 * 3600.0
)


class Platform:
    """A chat service that keeps what it was handed, and fails as it is told."""

    handle = ""

    def __init__(self, name: str, abilities: Abilities, office: PostOffice) -> None:
        self.name, self.abilities, self._office = name, abilities, office
        #: (clock, call) of every call that came.
        self.calls: list[tuple[float, Outgoing]] = []
        #: Message -> the part that is shown there now.
        self.shown: dict[str, Native] = {}
        #: What befalls the next calls; (fault or None, executed nevertheless).
        self.faults: list[tuple[Exception | None, bool]] = []
        #: Polls that take no answers any more -> what was said with that.
        self.ended: dict[str, str] = {}
        self._known: dict[str, str] = {}

    def read(self, raw: str) -> Event | None:
        return None

    def render(self, view: PlainView) -> Sequence[Native]:
        text, limit = view.text, self.abilities.text_limit
        pieces = [text[i : i + limit] for i in range(0, len(text), limit)] or [""]
        keys = [[b.label, b.token, b.typed] for b in view.buttons]
        parts = [{"text": piece, "keys": keys, "silent": view.silent} for piece in pieces]
        if self.abilities.polls and any(button.ballot for button in view.buttons):
            parts.append({"text": f"Poll: {keys[0][0]}", "keys": keys, "poll": True})
        first = [{"text": "", "file": file.file, **carried(file)} for file in view.files]
        return [*first[:-1], {**first[-1], **parts[0]}, *parts[1:]] if first else parts

    def door(self, payload: str) -> str | None:
        return f"https://chat.example/{payload}"

    async def run(self, inlet: Inlet) -> None:
        return None

    async def fetch(self, ref: str, most: int) -> bytes:
        raise NotSent

    async def private_chat(self, who: Who) -> Address | None:
        return None

    async def present(self, who: Who, chat: Address) -> bool | None:
        return None

    async def deliver(self, message: Outgoing) -> Delivered:
        self.calls.append((self._office.clock, message))
        fault, executed = self.faults.pop(0) if self.faults else (None, True)
        done = self._execute(message) if executed else None
        if fault is not None:
            raise fault
        assert done is not None
        return done

    def _execute(self, message: Outgoing) -> Delivered:
        if message.deed in ("edit", "delete", "pin", "end") and message.ref not in self.shown:
            raise Vanished
        ref = message.ref or ""
        if message.deed == "send":
            ref = (
                self._known.get(message.txn) if self.abilities.idempotent else None
            ) or f"m{len(self._known) + 1}"
            self._known[message.txn] = ref
        if message.deed == "delete":
            del self.shown[ref]
        elif message.deed in ("send", "edit"):
            self.shown[ref] = message.part
        elif message.deed == "end":
            self.ended[ref] = str(message.part["text"])
        return Delivered(ref, len(self.calls))

    @property
    def texts(self) -> list[str]:
        """What people see now, oldest first."""
        return [str(part["text"]) for part in self.shown.values()]

    def deeds(self, deed: str = "send") -> list[str]:
        """The texts of all calls of one deed."""
        return [str(call.part.get("text", "")) for _at, call in self.calls if call.deed == deed]


@action("aid.help", right="aid.help", typed=("help", "ayudo"))
def offer(turn: Turn, thing: str) -> Answered:
    return None


@card("request", purpose="requests", loud=lambda look, subject: subject.startswith("9"))
def request_card(look: Look, subject: str) -> View | None:
    """Draws the words that `PostOffice.open` noted as the thing's state; "Vote …" is one."""
    state = STATE.get(subject)
    if state is None:
        return None
    act = Act("aid.help", _("I can help"), subject, ballot="one" if state.startswith("Vote") else "")
    actions = () if state.startswith("Done") else (act,)
    return View.of(Mention(state), actions=actions)


def board_lines(look: Look) -> Sequence[Any]:
    return [f"#{subject} {state}" for subject, state in STATE.items() if not state.startswith("Done")]


#: The domain of these tests: subject -> words; cleared for each office.
STATE: dict[str, str] = {}
KINDS = (
    Kind("aid.accepted", "repeat"),
    Kind("fund.receipt", "once"),
    Kind("aid.asked", "repeat", "bulk", asked=False),
    Kind("shifts.reminder", "repeat", asked=False, holds=True),
    Kind("shifts.change", "repeat", asked=False, holds=True, firm=True),
    Kind("announce", "once", "bulk", asked=False),
    Kind("relay.words", "repeat", fleeting=True),
)
ROOM = Furniture(
    "aid",
    rights=(Right("aid.help", "-|Y|Y|-|-|Y|Y|-|-"),),
    deeds=(offer,),
    cards=(request_card,),
    kinds=KINDS,
    board=board_lines,
)


class PostOffice:
    """Everything delivery needs, and hands to put things into the outbox."""

    def __init__(self, folder: Path, abilities: Abilities = APP, now: float = NOON) -> None:
        STATE.clear()
        self.clock = now
        self.store = Store(f"sqlite:///{folder}/talkoot.db", synchronous="OFF")
        self.vault = Vault(MasterKey(bytes(range(32))))
        self.house = House([ROOM])
        self.platform = Platform("app", abilities, self)
        self.alarms: list[tuple[str, str]] = []
        #: When the platform was last heard; None: nobody listens to it.
        self.heard: float | None = None
        with self.store.write() as connection:
            Base.metadata.create_all(connection)
            hot = Hot(connection)
            community.decide(hot, "zone", ZONE.key)
            community.decide(hot, "languages", ["en"])
        self.start()

    def start(self) -> None:
        """(Again) from nothing but the database: what a restart does."""
        self.desk = Desk(self.house, self.vault, {"app": self.platform})
        self.dispatcher = Dispatcher(
            self.store,
            self.desk,
            now=lambda: self.clock,
            ticks=lambda: self.clock,
            sleep=self.pass_time,
            alarm=lambda platform, trouble: self.alarms.append((platform, trouble)),
            silent_for=lambda platform: None if self.heard is None else self.clock - self.heard,
        )

    async def pass_time(self, seconds: float) -> None:
        self.clock += max(seconds, 1e-6)

    async def deliver(self, after: float = 0.0, step: float = 0.0) -> None:
        """Let time pass in steps (by default 60 of them), delivering what is due at each; at once for 0."""
        end = self.clock + after
        await self.dispatcher.drain()
        while self.clock < end:
            self.clock = min(end, self.clock + max(1.0, step or after / 60))
            await self.dispatcher.drain()

    def at(self, connection: Any) -> At:
        return At(self.desk, connection, self.clock)

    # -- who and where -------------------------------------------------------------------------------

    def person(self, language: str | None = None, **columns: Any) -> int:
        """Somebody with a private chat; their id."""
        with self.store.write() as connection:
            hot = Hot(connection)
            person_id = person.make(hot, self.vault.bind(connection), "Ana", "member", self.clock)
            for column, value in {"language": language, **columns}.items():
                hot.run(f"UPDATE person SET {column} = ? WHERE id = ?", (value, person_id))
            self._account(hot, person_id)
        return person_id

    def account(self, person_id: int) -> int:
        """One more account of a person; its private chat."""
        with self.store.write() as connection:
            return self._account(Hot(connection), person_id)

    def _account(self, hot: Hot, person_id: int) -> int:
        user = secrets.token_hex(4)
        chat_id = self._chat(hot, f"@{user}", True, "", "")
        hot.insert(
            "account", person_id=person_id, adapter="app", user=user, chat_id=chat_id, reachable=True,
            linked_at=self.clock, seen_at=self.clock - 1000,
        )  # fmt: skip
        return chat_id

    def group(self, purposes: str = "requests", languages: str = "") -> int:
        with self.store.write() as connection:
            return self._chat(Hot(connection), f"g{secrets.token_hex(4)}", False, purposes, languages)

    def _chat(self, hot: Hot, name: str, private: bool, purposes: str, languages: str) -> int:
        return hot.insert(
            "chat", adapter="app", chat=name, thread="", private=private, title=None, purposes=purposes,
            languages=languages, ear="closed", added_at=self.clock, bound_at=None, gone_at=None, last_order=0,
        )  # fmt: skip

    def chat_of(self, person_id: int) -> int:
        return int(self.value("SELECT chat_id FROM account WHERE person_id = ? ORDER BY id", person_id))

    # -- into the outbox -----------------------------------------------------------------------------

    def tell(self, person_id: int, said: View | Msg | str, kind: str = "reply", **more: Any) -> int:
        """A private message as a turn would write it; its row."""
        return self.put(self.chat_of(person_id), person_id, said, kind, **more)

    def put(
        self, chat_id: int, person_id: int | None, said: View | Msg | str, kind: str, *, deed: str = "send",
        ref: str | None = None, state: str | None = None, urgent: bool = False, **more: Any,
    ) -> int:  # fmt: skip
        made = self.house.kinds[kind]
        view = said if isinstance(said, View) else View.of(said)
        txn = secrets.token_hex(12)
        with self.store.write() as connection:
            body = self.vault.bind(connection).seal(person_id or COMMUNITY, "outbox.body", txn, dumps(view))
            row = Hot(connection).enqueue(
                chat_id=chat_id, person_id=person_id, kind=kind, policy=made.policy,
                rank=0 if urgent else RANKS[made.rank], deed=deed, ref=ref, body=body, txn=txn, now=self.clock,
                state=state or ("queued" if made.asked or urgent else "held"), **more,
            )  # fmt: skip
        assert row is not None
        return row

    def open(self, subject: str, words: str) -> None:
        """A request is opened or changed: its cards are touched."""
        STATE[subject] = words
        with self.store.write() as connection:
            cards.touch(Hot(connection), "request", subject, "requests", self.clock)

    def close(self, subject: str, words: str = "Done.") -> None:
        STATE[subject] = words
        with self.store.write() as connection:
            cards.close(Hot(connection), "request", subject, self.clock)

    def decide(self, key: str, value: Any) -> None:
        with self.store.write() as connection:
            community.decide(Hot(connection), key, value)

    # -- out of the database -------------------------------------------------------------------------

    def value(self, sql: str, *args: Any) -> Any:
        with self.store.read() as connection:
            row = Hot(connection).one(sql, args)
        return None if row is None else row[0]

    def rows(self, sql: str, *args: Any) -> list[tuple[Any, ...]]:
        with self.store.read() as connection:
            return Hot(connection).all(sql, args)

    def run(self, sql: str, *args: Any) -> None:
        with self.store.write() as connection:
            Hot(connection).run(sql, args)

    def state(self, row_id: int) -> str:
        return str(self.value("SELECT state FROM outbox WHERE id = ?", row_id))


def limited(**limits: Any) -> Abilities:
    """The app with some abilities changed."""
    return replace(APP, **limits)
