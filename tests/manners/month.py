"""A month of a neighbourhood: 600 people, 14 requests a day, and a hub that also has shifts, a poll and a campaign.

month = Month(folder)
month.live(30)             everything that people saw is in month.town.memory.square.diary afterwards

What is drawn by chance comes from a seed, so a month is the same each time.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.contract.views import Kind, View
from bot.store.engine import Store
from bot.store.hot import Hot
from bot.talk import Furniture, Look, Turn, card
from bot.wiring import furnish
from flows.aid import categories
from flows.aid.helping import claims
from flows.aid.requesting import circles, requests
from tests.kit.town import START, ZONE, Town

HOUR, DAY = 3600.0, 86400.0
HERE = ZoneInfo(ZONE)
PEOPLE, A_DAY = 600, 14
#: Seconds between two looks at what waits for its hour.
STEP = 3600.0
#: Seconds in which every open thing is to be on its board.
ON_BOARD = 60.0
#: People whom the campaign would like to write to several times a day.
BUSY = 10
#: How much is done by talking to the hub; the rest happens as if it had been.
SPOKEN = 0.12

#: Words, kinds, urgency, and hours until it is wanted (None: no deadline).
NEEDS: tuple[tuple[str, tuple[str, ...], str, float | None], ...] = (
    ("need food for 4 near oak", ("food",), "normal", None),
    ("need a ride to the clinic near elm in two days", ("ride",), "normal", 48),
    ("diapers near the library asap", ("baby",), "high", None),
    ("can someone fix my sink near oak this week", ("repair",), "normal", 96),
    ("need a ladder and a tarp near elm", ("tools", "household_goods"), "low", None),
    ("necesito comida cerca de la biblioteca", ("food",), "normal", 60),
    ("need someone to walk my dog near oak tomorrow", ("pet_care",), "normal", 24),
    ("out of insulin, need it today near elm", ("medicine",), "high", 8),
    ("need 200 dollars for rent near oak", ("money",), "normal", 120),
    ("need help moving a couch near elm today", ("moving",), "high", 5),
)
OFFERS = ("i can drive tuesdays near oak", "i can cook for 5 people fridays", "i can fix things near elm")


@card("series", purpose="shifts")
def draw_series(look: Look, subject: str) -> View | None:
    """One card for a weekly series, as flows to come will have it."""
    return View.of(f"Pantry, week {subject}: {int(look.now // HOUR) % 8} of 8 places")


@card("question", purpose="assembly", loud=lambda look, subject: True)
def draw_poll(look: Look, subject: str) -> View | None:
    return View.of(f"Poll {subject}: which day suits you?")


#: What the flows to come will bring along: a weekly series, a poll, a campaign.
BUSTLE = Furniture(
    "bustle",
    cards=(draw_series, draw_poll),
    kinds=(Kind("bustle.news", "once", "bulk", asked=False), Kind("bustle.call", "once", asked=False)),
)


class Month:
    """People by number; what they do stands in one calendar."""

    def __init__(self, folder: Path, seed: int = 7) -> None:
        self.names = [f"n{number}" for number in range(PEOPLE)]
        self.town = Town(folder, rooms=(*furnish().rooms, BUSTLE), neighbours=(*self.names, "dan"))
        self._hurry()
        self.town.give("dan", "dispatcher")
        self.town.give("olga", "dispatcher")
        self.town.turns.start()
        self.chance = random.Random(seed)
        self.calendar: list[tuple[float, int, Callable[[], None]]] = []
        self.order = 0
        #: Called after every step, when everything that could happen has.
        self.look: Callable[[], None] = lambda: None

    def _hurry(self) -> None:
        """A month need not survive a power cut."""
        self.town.store.close()
        self.town.store = Store(self.town.url, synchronous="OFF")
        self.town._start()

    def at(self, moment: float, deed: Callable[[], None]) -> None:
        self.order += 1
        heapq.heappush(self.calendar, (moment, self.order, deed))

    def live(self, days: int) -> None:
        """Let so many days pass."""
        for day in range(days):
            self._plan(START + day * DAY)
        end = START + days * DAY
        while self.calendar and self.calendar[0][0] < end:
            moment, _order, deed = heapq.heappop(self.calendar)
            self._pass_until(moment)
            deed()
            self.town.settle()
            self.town.pass_time(ON_BOARD)
            self.look()
        self._pass_until(end)

    def _pass_until(self, moment: float) -> None:
        while self.town.now < moment:
            self.town.pass_time(min(STEP, moment - self.town.now))

    def _plan(self, day: float) -> None:
        for _unused in range(A_DAY):
            # Mostly by day, but people are awake at all hours.
            hours = self.chance.choice((*([self.chance.uniform(0, 11)] * 5), self.chance.uniform(11, 24)))
            self.at(day + hours * HOUR, self._ask)
        self.at(day + self.chance.uniform(0, 9) * HOUR, self._offer)
        local = datetime.fromtimestamp(day, HERE)
        self.at(day + self.chance.uniform(0, 10) * HOUR, self._campaign)
        if local.weekday() == 2:
            self.at(day + HOUR, lambda: self._touch("series", local.strftime("%W")))
        if local.day == 1:
            self.at(day + 2 * HOUR, lambda: self._touch("question", "1"))

    # -- what people do ------------------------------------------------------------------------------

    def say(self, who: str, text: str) -> None:
        self.town.memory.people.say(who, text)
        self.town.settle()

    def _ask(self) -> None:
        who, need = self.chance.choice(self.names), self.chance.choice(NEEDS)
        number = (
            self._asks_in_words(who, need[0]) if self.chance.random() < SPOKEN else self._asks(who, *need)
        )
        if number:
            self._what_becomes_of(number, who)

    def _asks_in_words(self, who: str, words: str) -> int:
        """The whole conversation; the number of the request, 0 if there is none."""
        before = self._newest()
        self.say(who, words)
        for answer in ("2", "skip", "yes"):  # the same as before? where? shall I post it?
            if self._is_asked(who) and (answer != "2" or "Is it the same?" in self.town.private(who)[-1]):
                self.say(who, answer)
        if self._is_asked(who):
            self.say(who, "cancel")
        return self._newest() if self._newest() > before else 0

    def _asks(self, who: str, words: str, kinds: tuple[str, ...], urgency: str, hours: float | None) -> int:
        """As if the conversation had been had."""
        due, number = (None, None if hours is None else self.town.now + hours * HOUR), 0
        for turn in self._turn(who):
            circle = categories.narrowest(turn, kinds)
            draft = requests.Draft(words, kinds, "oak", due, urgency, circle=circle, language="en")
            number = requests.open(turn, draft)
            circles.show(turn, number, draft)
        return number

    def _newest(self) -> int:
        return int(self.town.rows("SELECT coalesce(max(id), 0) FROM aid_request")[0][0])

    def _is_asked(self, who: str) -> bool:
        sql = "SELECT 1 FROM conversation c JOIN account a ON a.person_id = c.person_id WHERE a.user = ?"
        return bool(self.town.rows(sql, (who,)))

    def _what_becomes_of(self, number: int, who: str) -> None:
        fate, now = self.chance.random(), self.town.now
        helper = self.chance.choice(self.names)
        if fate < 0.1:
            self.at(now + self.chance.uniform(0.1, 30) * HOUR, lambda: self.say(who, f"withdraw {number}"))
        elif fate < 0.85:
            self.at(now + self.chance.expovariate(1 / (4 * HOUR)), lambda: self._help(number, helper, who))

    def _help(self, number: int, helper: str, who: str) -> None:
        if self.chance.random() < SPOKEN:
            self.say(helper, f"help {number}")
            if self._is_asked(helper):
                self.say(helper, "yes")
        else:
            for turn in self._turn(helper):
                free = [item for item in requests.items_of(turn, number) if item.state == "open"]
                if not free or claims.claim(turn, free[0], turn.actor.id) is None:
                    return
        later = self.town.now + self.chance.uniform(1, 40) * HOUR
        if self.chance.random() < 0.15:
            self.at(later, lambda: self.say(helper, f"give back {number}"))
            return
        self.at(later, lambda: self.say(helper, f"done {number}"))
        if self.chance.random() < 0.7:
            self.at(later + HOUR, lambda: self.say(who, "yes, all good"))

    def _offer(self) -> None:
        who = self.chance.choice(self.names)
        self.say(who, self.chance.choice(OFFERS))
        for _unused in range(3):
            if self._is_asked(who):
                self.say(who, "yes")

    # -- what other rooms do -------------------------------------------------------------------------

    def _turn(self, who: str | None = None) -> Iterator[Turn]:
        town = self.town
        person = town.person(who) if who else None
        with town.store.write() as connection:
            hot = Hot(connection)
            community = town.turns.handling.community(hot)
            turn = Turn(hot, town.vault.bind(connection), town.house, community, town.now, person=person)
            yield turn
            turn.flush()

    def _touch(self, kind: str, subject: str) -> None:
        for turn in self._turn():
            turn.touch(kind, subject)

    def _campaign(self) -> None:
        """Some unasked news to many people, and a line for the group."""
        for turn in self._turn():
            group = turn.hot.one("SELECT id FROM chat WHERE NOT private")
            assert group is not None
            turn.say_in(group[0], View.of("The roof fund stands at 40 %."), "bustle.news")
            for name in self.chance.choices(self.names[:BUSY], k=4 * BUSY):
                turn.tell(
                    self.town.person(name).id, View.of("Saturday still needs two packers."), "bustle.call"
                )
