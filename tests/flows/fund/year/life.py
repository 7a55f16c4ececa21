"""Goes through a year of giving with a real hub over a real file, and keeps what people read.

lived = live(draw(3, …), folder)
lived.sent         who read which reminders when, as the oracle tells them
lived.unbalanced   moments after which the ledger's accounts did not come to nothing
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from adapters.memory.posts import Showing
from bot.delivery import board
from bot.hub import kernel
from bot.people import community as communities
from bot.people import person as persons
from bot.store.engine import Store
from bot.store.hot import Hot
from bot.talk import Furniture, Turn
from flows import basics, fund
from flows.fund import auditing, campaigns, receipts, sums
from flows.fund.pledging import changing, pledges
from flows.fund.receiving import treasury
from flows.fund.tables import Campaign, Receipt
from flows.fund.tables import Pledge as Promise
from tests.flows.fund.year.agenda import FIRST, Act, Agenda, Open, Pledge, moment
from tests.flows.fund.year.oracle import Sent
from tests.kit.town import Town

ROOMS = (kernel.FURNITURE, Furniture("board", cards=(board.CARD,)), basics.FURNITURE, fund.FURNITURE)
#: What its giver does -> the action and its argument.
DEEDS = {
    "paid": changing.paid, "not paid": changing.not_paid, "later": changing.later, "pause": changing.pause,
    "resume": changing.resume, "stop": changing.stop,
}  # fmt: skip
SPANS = {"w": "1w", "m": "1m", "q": "3m"}
#: The sum of all accounts, by their last running balances.
ALL_ACCOUNTS = """
    SELECT coalesce(sum(CASE WHEN e.debit = a.account THEN e.debit_balance ELSE e.credit_balance END), 0) FROM (
        SELECT account, max(id) AS id FROM (
            SELECT debit AS account, id FROM fund_entry UNION ALL SELECT credit, id FROM fund_entry) AS posted
        GROUP BY account) AS a JOIN fund_entry e ON e.id = a.id
"""


@dataclass
class Lived:
    """A year that is over. Figures by campaign, as the agenda counts them: (pledged, received) in minor units."""

    sent: list[Sent] = field(default_factory=list)
    figures: dict[int, tuple[int, int]] = field(default_factory=dict)
    unbalanced: list[float] = field(default_factory=list)
    #: Moments at which the treasurers' figures were not the public ones.
    apart: list[float] = field(default_factory=list)
    audited: list[str] = field(default_factory=list)
    #: (campaign, when) of what groups were told.
    groups: list[tuple[int, float]] = field(default_factory=list)
    most_reminded: int = 0
    faults: list[BaseException] = field(default_factory=list)


def live(agenda: Agenda, folder: Path) -> Lived:
    """Live through it."""
    life = Life(agenda, folder)
    for at, deed in agenda.steps:
        life.pass_until(at)
        life.take(deed)
    life.pass_until(moment(FIRST, 24.0 * agenda.days))
    return life.end()


class Weighed(Town):
    """Looks at the ledger whenever a turn is over, and at all of its accounts if there is something new."""

    def __init__(self, folder: Path, **furniture: Any) -> None:
        self.seen = 0
        self.unbalanced: list[float] = []
        super().__init__(folder, **furniture)

    def settle(self) -> None:
        super().settle()
        (newest,) = self.rows("SELECT coalesce(max(id), 0) FROM fund_entry")[0]
        if newest != self.seen and self.rows(ALL_ACCOUNTS) != [(0,)]:
            self.unbalanced.append(self.now)
        self.seen = newest


class Life:
    def __init__(self, agenda: Agenda, folder: Path) -> None:
        self.agenda, self.lived = agenda, Lived()
        self.absences = list(agenda.absences)
        self.town = Weighed(folder, rooms=ROOMS, neighbours=("ines", *agenda.donors))
        self.town.store.close()
        self.town.store = Store(self.town.store.url, synchronous="OFF")  # a year need not survive a power cut
        self.town.give("ines", "treasurer")
        self.town.decide("digest.mornings", False)
        self.town.turns.start()
        #: As the agenda counts them -> their numbers here.
        self.campaigns: dict[int, int] = {}
        self.pledges: dict[int, int] = {}
        self.givers = {step.pledge: step.who for _at, step in agenda.steps if isinstance(step, Pledge)}
        for who, quiet in agenda.donors.items():
            if quiet is not None:
                with self._turn(who) as turn:
                    persons.change(turn.hot, turn.actor, quiet_from=quiet[0] * 60, quiet_until=quiet[1] * 60)

    @contextmanager
    def _turn(self, who: str) -> Iterator[Turn]:
        town = self.town
        with town.store.write() as connection:
            hot = Hot(connection)
            community = communities.load(hot, town.house.settings)
            turn = Turn(
                hot, town.vault.bind(connection), town.house, community, town.now, person=town.person(who)
            )
            yield turn
            turn.flush()

    def pass_until(self, at: float) -> None:
        """Let time pass; while the hub is off nothing happens, then it begins anew."""
        while self.absences and self.absences[0][0] <= at:
            begin, end = self.absences.pop(0)
            self.town.pass_time(begin - self.town.now)
            self.town.now = end
            self.town.restart()
            self.town.turns.start()
            self.town.settle()
            self._compare()
        self.town.pass_time(at - self.town.now)

    # -- what people do ------------------------------------------------------------------------------

    def take(self, deed: Open | Pledge | Act) -> None:
        match deed:
            case Open():
                self._open(deed)
            case Pledge():
                self._pledge(deed)
            case Act() if deed.pledge in self.pledges:
                self._act(deed, str(self.pledges[deed.pledge]))
        self.town.settle()

    def _open(self, deed: Open) -> None:
        with self._turn("ines") as turn:
            group = turn.hot.one("SELECT id FROM chat WHERE NOT private")
            assert group is not None
            last = deed.ends_on.isoformat() if deed.ends_on else ""
            ends = moment(deed.ends_on, 24.0) if deed.ends_on else None
            plan = campaigns.Plan(f"C{deed.campaign}", "USD", 500_000, 20_000, last, ends, "https://give.example.org",
                                  None, "week", (group[0],))  # fmt: skip
            self.campaigns[deed.campaign] = campaigns.make(turn, plan)

    def _pledge(self, deed: Pledge) -> None:
        with self._turn(deed.who) as turn:
            campaign = campaigns.get(turn, self.campaigns[deed.campaign])
            if campaign is None or campaign.state != "open":
                return
            shape = {"": "once", "parts": "instalments"}.get(deed.often, "recurring")
            period = "month" if deed.often == "parts" else deed.often
            times = None if shape == "recurring" else deed.times
            plan = pledges.Plan(campaign.id, "money", shape, deed.total, "USD", "", period, times,
                                deed.first.isoformat(), "anonymous")  # fmt: skip
            self.pledges[deed.pledge] = pledges.make(turn, plan)

    def _act(self, act: Act, number: str) -> None:
        giver = self.givers[act.pledge]
        with self._turn(giver if act.what not in ("received", "reversed") else "ines") as turn:
            pledge = turn.session.get_one(Promise, int(number))
            match act.what:
                case "received":
                    due = receipts.open_payment(turn, pledge)
                    if due is not None:
                        receipts.receive(turn, due, due.minor, "cash")
                case "reversed":
                    self._reverse(turn, pledge)
                case "change":
                    pledges.change(turn, pledge, act.minor)
                case what:
                    DEEDS[what].run(turn, number, **({"by": SPANS[act.by]} if act.by else {}))

    def _reverse(self, turn: Turn, pledge: Promise) -> None:
        found = turn.hot.one(
            "SELECT r.id FROM fund_receipt r JOIN fund_due d ON d.id = r.due_id"
            " WHERE d.pledge_id = ? AND r.reversed_at IS NULL ORDER BY r.at DESC LIMIT 1",
            (pledge.id,),
        )
        if found is not None:
            receipts.reverse(turn, turn.session.get_one(Receipt, found[0]), "it was another one")

    # -- what came of it -----------------------------------------------------------------------------

    def _compare(self) -> None:
        """What everybody reads against what the treasurers do."""
        with self._turn("ines") as turn:
            for number in self.campaigns.values():
                campaign = turn.session.get_one(Campaign, number)
                standing = sums.of(turn, campaign)
                waits = sum(one.due.minor for one in treasury.waiting(turn, number))
                if standing.pledged != waits + standing.received:
                    self.lived.apart.append(self.town.now)
            self.lived.audited += auditing.faults(turn)

    def end(self) -> Lived:
        """The year is over."""
        self._compare()
        known = {number: key for key, number in self.pledges.items()}
        sent = {
            row[0]: row[1] for row in self.town.rows("SELECT txn, kind FROM outbox WHERE kind LIKE 'fund.%'")
        }
        for shown in self.town.memory.square.diary:
            if (
                isinstance(shown, Showing)
                and sent.get(shown.txn) == pledges.REMINDER
                and shown.person is not None
            ):
                numbers = {known[int(n)] for n in re.findall(r" · #(\d+)(?!\d)", shown.text)}
                self.lived.sent.append(Sent(shown.person, round(shown.at, 1), tuple(sorted(numbers))))
            elif isinstance(shown, Showing) and sent.get(shown.txn) == "fund.group":
                self.lived.groups.append((int(re.findall(r"C(\d+)", shown.text)[0]), shown.at))
        with self._turn("ines") as turn:
            for key, number in self.campaigns.items():
                standing = sums.of(turn, turn.session.get_one(Campaign, number))
                self.lived.figures[key] = standing.pledged, standing.received
        self.lived.most_reminded = int(self.town.rows("SELECT max(reminded) FROM fund_due")[0][0] or 0)
        self.lived.faults, self.lived.unbalanced = self.town.faults, self.town.unbalanced
        self.town.close()
        return self.lived
