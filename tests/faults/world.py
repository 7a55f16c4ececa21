"""The platform's side of the wire, and the people on it.

Updates are offered until acknowledged, and again to every new hub. Calls are executed and logged; with `lossy`, some
replies are lost after execution or instead of it. What people do follows from what they see, and from one seed.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import socket
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from adapters.memory import Memory
from adapters.memory.posts import Showing
from bot.contract.abilities import Abilities
from bot.contract.codec import unpack
from bot.contract.delivery import DeliveryError, Outgoing
from tests.faults.hub import PLATFORM
from tests.faults.ledger import Ledger
from tests.faults.people import GROUP, HELPERS, ORDERERS, PEOPLE, Helper, Orderer

#: Seconds without anything to do before people say something again.
PATIENCE = 0.25
#: Seconds after which a life that neither ends nor gets anywhere is a failure.
STUCK = 20.0


#: What is said about a hub that does not go on.
LEFT = (
    "SELECT id, chat_id, kind, deed, rank, state, tries, not_before, fault FROM outbox"
    " WHERE state IN ('queued', 'sending')"
)


class Stuck(AssertionError):
    """The hub neither ended nor went on."""


@dataclass(slots=True)
class Log:
    """What the platform knows."""

    #: Updates the hub said it had stored.
    acknowledged: set[str] = field(default_factory=set)
    #: Transaction -> how often it was executed, and how often its answer was lost.
    executed: Counter[str] = field(default_factory=Counter)
    doubtful: Counter[str] = field(default_factory=Counter)
    #: (chat, transaction) of sends in the order of their first execution.
    order: list[tuple[str, str]] = field(default_factory=list)
    calls: int = 0


class World:
    """One story's people and platform."""

    def __init__(self, seed: int, abilities: Abilities, now: Any, ledger: Ledger, lossy: float = 0.0) -> None:
        self.dice = random.Random(seed)
        self.memory = Memory(PLATFORM, abilities, now)
        self.ledger, self.lossy, self.log = ledger, lossy, Log()
        for name in PEOPLE:
            self.memory.people.join(name, GROUP)
            self.memory.square.account(name).greeted = True
        self.memory.square.room(GROUP).hub = True
        self.orderers = {
            name: Orderer(
                name, [f"{thing} for {name}" for thing in ("bread", "milk")], self.memory, self.dice
            )
            for name in ORDERERS
        }
        self.helpers = {name: Helper(name, self.memory, self.dice) for name in HELPERS}
        self._seen = 0
        self.steps: dict[str, int] = {}
        self.is_done = False

    @property
    def wanted(self) -> set[str]:
        return {f"{thing} for {name}" for thing in ("bread", "milk") for name in ORDERERS}

    def begin(self) -> None:
        for orderer in self.orderers.values():
            orderer.begin()

    # -- one life of the hub -------------------------------------------------------------------------

    def attend(self, pid: int, sock: socket.socket, kill_after: float | None) -> int:
        """Serve one hub until it ends; its exit code, negative for a signal.

        When everybody is done it is told to stop.
        """
        wire, began = _Wire(sock), time.monotonic()
        heard = began
        while True:
            wire.offer(self.memory)
            lines = wire.listen()
            if lines is None:
                return _end_of(pid)
            now = time.monotonic()
            if self._hear(wire, lines) or (now - heard > PATIENCE and self._go_on(pid)):
                heard = now
            if kill_after is not None and now - began > kill_after:
                os.kill(pid, signal.SIGKILL)
                kill_after = None
            if now - began > STUCK:
                os.kill(pid, signal.SIGKILL)
                _end_of(pid)
                raise Stuck(f"after {STUCK} s: {self.ledger.unfinished()} {self.ledger.rows(LEFT)}")

    def _hear(self, wire: _Wire, lines: Sequence[dict[str, Any]]) -> bool:
        """Do what the hub says; in a pause people answer. Whether there was anything."""
        for line in lines:
            self._handle(wire, line)
        if not lines:
            for orderer in self.orderers.values():
                orderer.act()
        return bool(lines)

    def _go_on(self, pid: int) -> bool:
        """Nothing was heard for a while: if nothing is on its way, people go on, or the hub is told to stop."""
        if self.is_done or self.memory.square.waiting or not self.ledger.is_quiet():
            return False
        if not self._wish_on():
            os.kill(pid, signal.SIGTERM)
            self.is_done = True
        return True

    def _handle(self, wire: _Wire, line: dict[str, Any]) -> None:
        if "ack" in line:
            self.log.acknowledged.update(line["ack"])
            done = set(line["ack"])
            self.memory.square.acknowledge([raw for raw in self.memory.square.waiting if raw.key in done])
        elif "call" in line:
            wire.say({"result": line["call"], **self._execute(line["message"])})
            self._react()
        else:
            self.steps = line["seen"]

    def _execute(self, packed: dict[str, Any]) -> dict[str, Any]:
        message = Outgoing(**{**packed, "to": unpack(packed["to"])})
        self.log.calls += 1
        lost = self.dice.random() < self.lossy
        if lost:
            self.log.doubtful[message.txn] += 1
            if self.dice.random() < 0.5:
                return {"error": "Ambiguous"}
        known = message.txn in self.memory.square.txns
        try:
            made = self.memory.deeds.do(message)
        except DeliveryError as fault:
            return {"error": type(fault).__name__}
        if not (known and self.memory.abilities.idempotent):
            self.log.executed[message.txn] += 1
        if message.deed == "send" and not known:
            self.log.order.append((message.to.chat, message.txn))
        return {"error": "Ambiguous"} if lost else {"ref": made.ref, "order": made.order}

    # -- people --------------------------------------------------------------------------------------

    def _react(self) -> None:
        shown = self.memory.square.shown
        for one in shown[self._seen :]:
            self._show(one)
        self._seen = len(shown)

    def _show(self, shown: Showing) -> None:
        if shown.title == GROUP:
            for helper in self.helpers.values():
                helper.see(shown)
        elif shown.deed in ("send", "edit") and shown.person in self.orderers:
            self.orderers[shown.person].see(shown)

    def _wish_on(self) -> bool:
        """Everything is quiet: let people go on with what is not done yet; False if everything is."""
        ordered = self.ledger.ordered()
        waiting = False
        for orderer in self.orderers.values():
            wanted = orderer.now_wanted
            if wanted in ordered:  # nobody told, but it stands
                orderer.done_with(wanted)
            elif wanted is not None:
                orderer.prod()
            waiting |= wanted is not None
        for number in self.ledger.untaken():
            self.dice.choice(list(self.helpers.values())).help_with(number)
            waiting = True
        return waiting


def _end_of(pid: int) -> int:
    """The exit code of a hub that hung up, negative for a signal. One that does not leave is made to."""
    last = time.monotonic() + STUCK
    while (ended := os.waitpid(pid, os.WNOHANG))[0] == 0:
        if time.monotonic() > last:
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.002)
    return os.waitstatus_to_exitcode(ended[1])


class _Wire:
    """Lines of JSON over one socket; what the other side no longer hears is dropped."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock, self._offered, self._rest = sock, set[str](), b""

    def offer(self, memory: Memory) -> None:
        for raw in memory.square.waiting:
            if raw.key not in self._offered:
                self._offered.add(raw.key)
                self.say({"update": [raw.key, raw.lane, raw.body]})

    def say(self, words: dict[str, Any]) -> None:
        try:
            self._sock.sendall(json.dumps(words).encode() + b"\n")
        except (BrokenPipeError, ConnectionResetError):
            pass  # it is dead; what counts is what it had stored

    def listen(self) -> list[dict[str, Any]] | None:
        """What was said within a moment; None when the other side is gone."""
        if not select.select([self._sock], [], [], 0.002)[0]:
            return []
        try:
            heard = self._sock.recv(1 << 16)
        except ConnectionResetError:
            return None
        if not heard:
            return None
        *lines, self._rest = (self._rest + heard).split(b"\n")
        return [json.loads(line) for line in lines]
