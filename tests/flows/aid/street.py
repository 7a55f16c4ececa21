"""A street of neighbours over the small hub: buttons that really press, everybody in their own language.

street = Street(folder)
street.move_in("rosa", "sam", ana="es")
claim = street.helped("rosa", "sam", "food")      request 1, accepted, relay open
street.taps("rosa", "Write to Sam")               the newest button with that label
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.contract.abilities import Abilities
from bot.contract.codec import loads
from bot.contract.events import Event, Said, Tapped
from bot.contract.plain import Button
from bot.contract.views import Act, Door, Option, View
from bot.delivery.resolve import resolve
from bot.people import person as persons
from bot.people import roles
from bot.store.hot import Hot, Row, to_json
from bot.store.sealing import COMMUNITY, Seals
from bot.talk import Furniture, Turn
from bot.words import Reader
from tests.kit.small import SmallHub

T = TypeVar("T")
CAN = Abilities(buttons=True, edits=True)


@dataclass(frozen=True, slots=True)
class Got:
    """One message as its reader saw it."""

    to: str
    text: str
    labels: tuple[str, ...]
    tokens: tuple[str, ...]
    kind: str
    about: str | None
    ref: str
    secret: bool = False


class Street(SmallHub):
    """People by name; every message delivered at once and kept in `seen`."""

    def __init__(self, folder: Path, *rooms: Furniture) -> None:
        super().__init__(folder, *rooms)
        self.seen: list[Got] = []
        self.ids: dict[str, int] = {}

    def move_in(self, *members: str, **languages: str) -> None:
        """Members of the community; keyword names speak that language."""
        for name in (*members, *languages):
            self.say(name, "/nothing")
            person = self.rows("SELECT person_id FROM account WHERE user = ?", (name,))[0][0]
            assert isinstance(person, int)
            self.ids[name] = person
            self.within(lambda turn, name=name: self._settle_in(turn, name, languages.get(name, "en")))  # type: ignore[misc]  # name is bound
        self.seen.clear()

    def _settle_in(self, turn: Turn, name: str, language: str) -> None:
        person = turn.person_by(self.ids[name])
        assert person is not None
        persons.change(turn.hot, person, standing="member", language=language, greeted=True)

    def give(self, name: str, role: str) -> None:
        """A role, from today on."""
        self.within(lambda turn: roles.give(turn.hot, self.ids[name], role, None, self.now))

    def within(self, deed: Callable[[Turn], T], who: str | None = None) -> T:
        """Do something in a turn of its own, and deliver what it wrote."""
        with self.store.write() as connection:
            hot = Hot(connection)
            person = persons.get(hot, self.ids[who]) if who else None
            turn = Turn(
                hot,
                self.vault.bind(connection),
                self.turns.house,
                self.turns.handling.community(hot),
                self.now,
                person=person,
            )
            result = deed(turn)
            turn.flush()
        if turn.decided:
            self.turns.handling.rolled_back()
        self._deliver()
        return result

    # -- what people do ------------------------------------------------------------------------------

    def says(self, who: str, text: str, *, to: Got | None = None) -> list[Got]:
        """A private message, or a reply to one of the hub's; what was sent because of it."""
        self._tick()
        reply_to = to.ref if to is not None else None
        return self.does(
            Said(
                self.sender(who),
                self.private(who),
                True,
                text,
                f"m{self.order}",
                self.order,
                self.now,
                reply_to,
            )
        )

    def taps(self, who: str, label: str, *, on: Got | None = None) -> list[Got]:
        """The newest button with a label that this person sees."""
        for got in [on] if on is not None else reversed(self.seen):
            if got.to == who and label in got.labels:
                token = got.tokens[got.labels.index(label)]
                self._tick()
                return self.does(
                    Tapped(
                        self.sender(who), self.private(who), True, token, got.ref, self.order, self.now, "cb"
                    )
                )
        raise LookupError(f"{who} has no button {label!r}; newest: {self.seen[-3:]}")

    def does(self, *events: Event) -> list[Got]:
        before = len(self.seen)
        self.send(*events)
        assert not self.faults, self.faults
        return self.seen[before:]

    def waits(self, seconds: float) -> list[Got]:
        """Time passes; what was sent on the way."""
        before = len(self.seen)
        self.later(seconds)
        assert not self.faults, self.faults
        return self.seen[before:]

    def to(self, who: str) -> list[str]:
        """All that a person ever read."""
        return [got.text for got in self.seen if got.to == who]

    # -- delivery ------------------------------------------------------------------------------------

    def _deliver(self) -> list[Got]:  # type: ignore[override]  # the same, and the platform's ref with it
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            waiting = hot.all(
                "SELECT o.id, o.person_id, o.txn, o.body, c.chat, o.kind, o.about, p.language, o.deed, o.chat_id"
                " FROM outbox o JOIN chat c ON c.id = o.chat_id LEFT JOIN person p ON p.id = o.person_id"
                " WHERE o.state IN ('queued', 'held') AND o.card_id IS NULL AND o.not_before <= ? ORDER BY o.id",
                (self.now,),
            )
            sent = [self._one(hot, seals, row) for row in waiting]
        self.seen += sent
        return sent

    def _one(self, hot: Hot, seals: Seals, row: Row) -> Got:
        opened = seals.open(row[1] or COMMUNITY, "outbox.body", row[2], row[3]) if row[3] else None
        self.order += 1
        row_id, ref = row[0], f"h{self.order}"
        gone = str(row[5]).startswith("relay.")  # as delivery does (V13)
        hot.run(
            "UPDATE outbox SET state = 'sent', sent_order = ?, message = ?, done_at = ?, body = "
            + ("NULL" if gone else "body") + " WHERE id = ?",
            (self.order, ref, self.now, row_id),
        )  # fmt: skip
        view: View = loads(opened) if opened else View(())
        reader = Reader(str(row[7] or "en"), ZoneInfo("UTC"), self.now)
        plain = resolve(view, reader, CAN, lambda action, _n: self._button(hot, row, action))
        return Got(
            str(row[4]).removeprefix("@"), plain.text, tuple(b.label for b in plain.buttons),
            tuple(b.token for b in plain.buttons), str(row[5]), row[6] if isinstance(row[6], str) else None, ref,
            plain.secret,
        )  # fmt: skip

    def _button(self, hot: Hot, row: Row, action: object) -> Button:
        if isinstance(action, Option):
            return Button("", token=action.key, option=True)
        assert isinstance(action, Act | Door)
        if isinstance(action, Door):
            return Button("", token="door", typed="x")
        token = f"{row[0]}.{action.verb}.{len(self.seen)}.{hot.one('SELECT count(*) FROM button')[0]}"  # type: ignore[index]  # a count has a row
        hot.insert(
            "button", token=token, verb=action.verb, thing=action.thing, args=to_json(dict(action.args)),
            chat_id=row[9], person_id=row[1], card_id=None, outbox_id=row[0], keycap=0,
            expires_at=self.now + 30 * 86400,
        )  # fmt: skip
        return Button("", token=f"b:{token}", typed="x")
