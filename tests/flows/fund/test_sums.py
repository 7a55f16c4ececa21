"""The ledger sums to nothing after every turn, whatever people do in whatever order (F6).

The judge keeps what came and what went in plain numbers; the ledger, its auditor and the public sums must say the same.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.talk.furniture import Word
from bot.talk.turn import Turn
from flows.fund import auditing, campaigns, ledger, receipts, sums
from flows.fund.spending import spendings, voting
from flows.fund.spending.spendings import For
from flows.fund.tables import Campaign, Pledge, Receipt, Spending
from tests.flows.fund.kit import a_turn, promised, with_a_campaign
from tests.kit.thorough import share
from tests.kit.town import Town

MINOR, PICK = st.integers(1, 9999), st.integers(0, 99)
HOW = st.sampled_from(("cash", "transfer", "goods"))
WHO = st.sampled_from(("ines", "olga", "sam", "rosa", "maria"))


class Books(RuleBasedStateMachine):
    """One campaign; `came` and `went` are what the judge believes, in minor units."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.town = with_a_campaign(Town(Path(self.folder.name)))
        self.open: list[int] = []
        #: Receipt -> what came with it.
        self.came: dict[int, int] = {}
        self.asked: list[int] = []
        self.went = 0

    def campaign(self, turn: Turn) -> Campaign:
        return turn.session.get_one(Campaign, 1)

    @rule(who=WHO, minor=MINOR)
    def somebody_promises(self, who: str, minor: int) -> None:
        self.open.append(promised(self.town, who, minor))

    @rule(pick=PICK, minor=MINOR, how=HOW)
    def a_payment_comes(self, pick: int, minor: int, how: str) -> None:
        """Of a promise, as often as somebody presses; or of nobody."""
        with a_turn(self.town) as turn:
            pledge = turn.session.get_one(Pledge, self.open[pick % len(self.open)]) if self.open else None
            due = receipts.open_payment(turn, pledge) if pledge is not None else None
            receipt = receipts.give(turn, self.campaign(turn), minor, how) if pledge is None else (
                receipts.receive(turn, due, minor, how) if due is not None else None)  # fmt: skip
            if receipt is not None:
                self.came[receipt.id] = minor

    @rule(pick=PICK)
    def it_was_wrong(self, pick: int) -> None:
        if self.came:
            number = sorted(self.came)[pick % len(self.came)]
            with a_turn(self.town) as turn:
                receipt = turn.session.get_one(Receipt, number)
                assert receipts.reverse(turn, receipt, "wrong")
                assert not receipts.reverse(turn, receipt, "wrong")
            del self.came[number]

    @rule(who=WHO, minor=MINOR, household=st.booleans())
    def money_is_asked_for(self, who: str, minor: int, household: bool) -> None:
        with a_turn(self.town, who) as turn:
            whose = For(10**6, turn.actor.id) if household else None
            self.asked.append(spendings.ask(turn, self.campaign(turn), minor, "pasta", help_for=whose))

    @rule(who=WHO, pick=PICK, yes=st.sampled_from((True, True, False)))
    def somebody_decides(self, who: str, pick: int, yes: bool) -> None:
        if self.asked:
            with a_turn(self.town, who) as turn:
                spendings.vote(turn, self.one(turn, pick), yes)

    @rule(pick=PICK, said=st.sampled_from(("asked", "yes", "yes", "no", "open", "off")))
    def everybody_decides(self, pick: int, said: str) -> None:
        if self.asked:
            with a_turn(self.town) as turn:
                voting.settles(turn, str(self.one(turn, pick).id), Word(said, 77))  # type: ignore[arg-type]  # one of them

    @rule(pick=PICK)
    def it_is_called_off(self, pick: int) -> None:
        if self.asked:
            with a_turn(self.town) as turn:
                spendings.call_off(turn, self.one(turn, pick))

    @rule(pick=PICK, how=st.sampled_from(("cash", "transfer")))
    def it_is_paid(self, pick: int, how: str) -> None:
        """As the conversation does: only what lies there."""
        if self.asked:
            with a_turn(self.town) as turn:
                spending = self.one(turn, pick)
                if spendings.lies(turn, spending, how) >= spending.minor and spendings.pay(
                    turn, spending, how
                ):
                    self.went += spending.minor
                    assert not spendings.pay(turn, spending, how)

    def one(self, turn: Turn, pick: int) -> Spending:
        return turn.session.get_one(Spending, self.asked[pick % len(self.asked)])

    @invariant()
    def nothing_is_lost(self) -> None:
        with a_turn(self.town) as turn:
            assert auditing.faults(turn) == []
            left = sum(
                ledger.balance(turn, f"{account}:1", "USD")
                for account in ("cash", "bank", "goods", "gifts", "spent", "aid")
            )
            now = sums.of(turn, self.campaign(turn))
            came = -ledger.balance(turn, "gifts:1", "USD")
            gone = sum(ledger.balance(turn, f"{account}:1", "USD") for account in ("spent", "aid"))
            assert (left, came, gone) == (0, sum(self.came.values()), self.went)
            assert (now.received, now.spent) == (came, gone)
            assert campaigns.get(turn, 1) is not None

    def teardown(self) -> None:
        self.town.close()
        self.folder.cleanup()


def test_f6_the_ledger_sums_to_nothing_after_every_turn() -> None:
    run_state_machine_as_test(Books, settings=settings(
        max_examples=share(6, of=200), stateful_step_count=share(25, of=50), deadline=None, derandomize=True,
        suppress_health_check=list(HealthCheck), phases=(Phase.generate, Phase.shrink), database=None,
    ))  # fmt: skip
