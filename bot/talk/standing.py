"""Who acts, and what they may: the rights table against the state now, and against how they said it.

turn.actor                              the person; nobody in a timer
turn.may("aid.cancel", relations)       Verdict

What weighs more than a member's own things is not done on the word of a server alone: neither for an account in doubt
(H20), nor for words that came in the open into a chat that is sealed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from bot.people import devices, duty
from bot.people.person import Person
from bot.store.hot import Hot
from bot.talk.base import Ground
from bot.talk.rights import GATE, LIVE, Relations, Verdict

if TYPE_CHECKING:
    from bot.people.community import Community
    from bot.store.sealing import Seals
    from bot.talk.house import House

#: The office of what concerns nobody but whoever acts: their data, their accounts.
MINE = "my"


class Standing(Ground):
    """One transaction, and somebody who acts in it."""

    def __init__(
        self, hot: Hot, seals: Seals, house: House, community: Community, now: float, person: Person | None
    ) -> None:
        super().__init__(hot, seals, house, community, now)
        #: Who acts; None in a timer.
        self.person = person
        #: The platform said just now, for this input, that whoever acts is in a bound chat (H19).
        self.found_here = False
        #: Words (or a tap) that came in the open though the chat is sealed: whoever runs the server may have made them
        #: up. A "sign" is a reaction, which every app sends so.
        self.unsealed: Literal["", "words", "sign"] = ""

    @property
    def actor(self) -> Person:
        """Who acts.

        Raises:
            RuntimeError: in a timer, where nobody does.
        """
        if self.person is None:
            raise RuntimeError("nobody acts in this turn")
        return self.person

    def actors(self, office: str, relations: Relations) -> Iterator[str]:
        """The columns of the rights table that apply to whoever acts; last those for which their roles are looked up,
        for mostly a yes comes before (8 µs).
        """
        person, anybody = self.actor, not relations.apart
        if relations.own or office == MINE:
            yield "own"
        if person.standing == "banned":
            return
        if anybody:
            yield "public"
        if not person.is_member:
            return
        if anybody:
            yield "member"
        if relations.holder:
            yield "holder"
        yield from self._by_role(office, anybody)

    def _by_role(self, office: str, anybody: bool) -> Iterator[str]:
        roles = self.actor.roles(self.hot) if self.unsealed != "words" else frozenset[str]()
        if anybody and ("helper" in roles or self.setting("helpers") == "everyone"):
            yield "helper"
        if "organizer" in roles:
            yield "organizer"
        if duty.serves(self.hot, roles, office):
            yield "officer"

    def gate(self) -> Mapping[str, bool]:
        """The conditions at the gate before a handler; "live" for whoever was let in by name, or found here now."""
        return {**GATE, LIVE: self.found_here or self.actor.let_in_at is not None}

    def may(self, action: str, relations: Relations = Relations()) -> Verdict:  # noqa: B008 - frozen
        """Whether whoever acts may do this now; deny by default.

        Conditions that the caller does not name are not fulfilled, except a community's setting (y6), which is
        looked up as `rights.<action>` when it exists.
        """
        allowed = bool(self.community.values.get(f"rights.{action}", True))
        conditions: dict[str, bool] = {"y6": allowed, LIVE: self.gate()[LIVE]}
        conditions.update(relations.conditions)
        verdict = self.house.rights.verdict(
            action, self.actors(action.partition(".")[0], relations), conditions
        )
        return Verdict(False) if self.is_suspended(verdict) else verdict

    def may_start(self, flow: str, person_id: int) -> bool:
        """Whether somebody could start a flow, if this build has it: what is offered with a button."""
        made, person = self.house.flows.get(flow), self.person_by(person_id)
        if made is None or person is None:
            return False
        theirs = Standing(self.hot, self.seals, self.house, self.community, self.now, person)
        return bool(theirs.may(made.right))

    def is_suspended(self, verdict: Verdict) -> bool:
        """Whether what is allowed has to wait: it weighs more than this account or this way of saying it (H20)."""
        if not verdict.marks & devices.SUSPENDED:
            return False
        return bool(self.unsealed or devices.doubted(self.actor, self.actor.account_id, self.now))
