"""What any handler may do within its one transaction. Nothing here talks to a network.

turn.tell(maria, view, "aid.offered")     a private message, in the outbox
turn.touch("request", "12")               its cards are redrawn, everywhere
turn.plan(due, "aid.still_on", "12")      a timer
turn.may("aid.cancel", relations)         the rights table, against the state now
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from bot.contract.codec import dumps
from bot.contract.views import View
from bot.contract.words import Msg
from bot.people import community as communities
from bot.people import person as persons
from bot.people.person import Person
from bot.store import cards, files
from bot.store.hot import Hot, to_json
from bot.talk import pings
from bot.talk.look import ChatRow
from bot.talk.standing import Standing

if TYPE_CHECKING:
    from bot.people.community import Community
    from bot.store.sealing import Seals
    from bot.talk.furniture import Word
    from bot.talk.house import House

#: The note of a person whose language is only their app's: better known words change it.
GUESSED = "guessed"

RANKS = {"ack": 0, "reply": 1, "card": 2, "bulk": 3}


class Turn(Standing):
    """One input being handled: who, where, when, and the verbs that change the world around a flow."""

    def __init__(
        self,
        hot: Hot,
        seals: Seals,
        house: House,
        community: Community,
        now: float,
        *,
        person: Person | None = None,
        chat: ChatRow | None = None,
        said_at: float | None = None,
    ) -> None:
        super().__init__(hot, seals, house, community, now, person)
        #: Where they act; None in a timer.
        self.chat = chat
        #: When they said it, by the platform's clock.
        self.said_at = now if said_at is None else said_at
        #: The platform's message that is being handled, if it is one.
        self.ref: str | None = None
        #: The platform is opening a private chat with whoever acts, but it is not there yet.
        self.is_opening = False
        #: Settings were changed: the hub reads the community anew after the commit.
        self.decided = False
        #: Persons to be forgotten when the handler is done, with what they read last.
        self.forgetting: dict[int, View] = {}
        #: Somebody was forgotten: the write-ahead log is emptied soon after the commit.
        self.erased = False

    # -- people --------------------------------------------------------------------------------------

    def private_chat(self, person_id: int) -> int | None:
        """The chat in which a person can be written to: a reachable account, the one last seen first."""
        row = self.hot.one(
            "SELECT chat_id FROM account WHERE person_id = ? AND reachable AND chat_id IS NOT NULL"
            " ORDER BY seen_at DESC, id DESC LIMIT 1",
            (person_id,),
        )
        return None if row is None else int(row[0])

    # -- messages ------------------------------------------------------------------------------------

    def tell(
        self,
        person_id: int,
        said: View | Msg,
        kind: str,
        *,
        about: str | None = None,
        once_key: str | None = None,
        not_before: float = 0.0,
        urgent: bool = False,
        soon: bool = False,
        chat_id: int | None = None,
        good_until: float | None = None,
    ) -> bool:
        """Write to a person in private. Never sent twice for the same `once_key`, and never after `good_until`.

        `chat_id` is the private chat of one of their accounts, if that very one is meant; else the one where they
        were seen last. A message that nobody asked for keeps quiet hours and the budget, unless `urgent`; quiet
        hours that last until it is no use any more do not hold it. A ping that is wanted `soon` keeps no gap to the
        one before. For somebody without the app it becomes a line of the call list (G5). False if there is no way to
        reach them.
        """
        chat_id = chat_id or self.private_chat(person_id)
        person = self.person_by(person_id) if chat_id is None else None
        if chat_id is None and (person is None or person.standing != "remote"):
            return False
        asked = self.house.kinds[kind].asked
        state = "call" if chat_id is None else "queued" if asked or urgent else "held"
        self._enqueue(
            chat_id or 0, person_id, kind, self.worded(said, kind), state=state, about=about, once_key=once_key,
            not_before=not_before, rank="ack" if urgent or soon else None, good_until=good_until,
        )  # fmt: skip
        return True

    def worded(self, said: View | Msg, kind: str) -> View:
        """What a person is told, in the words of this turn."""
        return said if isinstance(said, View) else View.of(said)

    def spare(self, about: str, kind: str, person_id: int | None = None) -> None:
        """What still waits to be told of that kind about a thing is not true any more: to one person, or to all."""
        whom, args = ("", ()) if person_id is None else (" AND person_id = ?", (person_id,))
        self.hot.run(
            "UPDATE outbox SET state = 'dropped', fault = 'spared', done_at = ?, body = NULL"  # noqa: S608 - constants
            " WHERE about = ? AND kind = ? AND state IN ('held', 'queued', 'call') AND tries = 0" + whom,
            (self.now, about, kind, *args),
        )

    def reply(self, said: View | Msg, kind: str = "reply", about: str | None = None) -> int | None:
        """Answer whoever acts, in private; the outbox row, or None if they cannot be written to."""
        person = self.actor
        chat_id = self.chat.id if self.chat and self.chat.private else self.private_chat(person.id)
        return None if chat_id is None else self._enqueue(chat_id, person.id, kind, said, about=about)

    def edit(self, ref: str, said: View) -> None:
        """Change what the hub wrote to whoever acts, in this private chat; where nothing can be changed it is sent."""
        assert self.chat is not None
        txn = secrets.token_hex(12)
        self.hot.enqueue(
            chat_id=self.chat.id, person_id=self.actor.id, kind="reply", policy="edit", rank=1, deed="edit",
            body=self.seal(self.actor.id, "outbox.body", txn, dumps(said)), txn=txn, now=self.now, ref=ref,
        )  # fmt: skip

    def react(self, emoji: str) -> None:
        """Put a sign on the message that is being handled, where the platform can; else nothing is said."""
        if self.ref is None or self.chat is None:
            return
        txn = secrets.token_hex(12)
        person_id = self.person.id if self.person is not None and self.chat.private else None
        self.hot.enqueue(
            chat_id=self.chat.id, person_id=person_id, kind="reaction", policy="edit", rank=RANKS["ack"], deed="react",
            body=self.seal(person_id, "outbox.body", txn, dumps({"part": {"emoji": emoji}})), txn=txn, now=self.now,
            ref=self.ref,
        )  # fmt: skip

    def say_in(
        self, chat_id: int, said: View | Msg, kind: str, *, about: str | None = None, once_key: str | None = None,
        urgent: bool = False,
    ) -> None:  # fmt: skip
        """Say something in a group, within its budget. Things that live on are cards, not sayings."""
        self._enqueue(
            chat_id, None, kind, said, about=about, once_key=once_key,
            state="queued" if urgent or self.house.kinds[kind].asked else "held", rank="ack" if urgent else None,
        )  # fmt: skip

    def take_down(self, about: str) -> None:
        """What groups were told about something is over: deleted, or never sent; it may be said anew."""
        for row_id, chat_id, message in self.hot.all(
            "SELECT id, chat_id, message FROM outbox WHERE about = ? AND person_id IS NULL AND deed = 'send'"
            " AND card_id IS NULL AND state IN ('queued', 'held', 'sent')",
            (about,),
        ):
            self.hot.run("UPDATE outbox SET once_key = NULL WHERE id = ?", (row_id,))
            if message is not None:
                key = f"remove:{row_id}"
                self.remove(chat_id, message, "remove", once_key=key)
                self.hot.run(  # what was to go later anyway goes now
                    "UPDATE outbox SET not_before = 0 WHERE once_key = ? AND state = 'queued'", (key,)
                )
            else:
                self.hot.run("UPDATE outbox SET state = 'dropped', body = NULL WHERE id = ?", (row_id,))

    def remove(self, chat_id: int, message: str, kind: str, once_key: str | None = None) -> None:
        """A message of a group goes: the hub's own, or a person's where the hub may."""
        self.hot.enqueue(
            chat_id=chat_id, person_id=None, kind=kind, policy=self.house.kinds[kind].policy, rank=RANKS["ack"],
            deed="delete", body=None, txn=secrets.token_hex(12), now=self.now, ref=message, once_key=once_key,
        )  # fmt: skip

    def _enqueue(
        self,
        chat_id: int,
        person_id: int | None,
        kind: str,
        said: View | Msg,
        *,
        state: str = "queued",
        about: str | None = None,
        once_key: str | None = None,
        not_before: float = 0.0,
        rank: str | None = None,
        good_until: float | None = None,
    ) -> int | None:
        made = self.house.kinds[kind]
        txn = secrets.token_hex(12)
        view = said if isinstance(said, View) else View.of(said)
        if state == "queued" and not not_before:
            self.house.keep_fresh(txn, view)
        return self.hot.enqueue(
            chat_id=chat_id, person_id=person_id, kind=kind, policy=made.policy, rank=RANKS[rank or made.rank],
            deed="send", body=self.seal(person_id, "outbox.body", txn, dumps(view)), txn=txn, now=self.now,
            not_before=not_before, about=about, once_key=once_key, state=state, good_until=good_until,
        )  # fmt: skip

    def leave(self, chat_id: int) -> None:
        """Leave a group, or the private room of somebody forgotten, after what is still to be said there."""
        self.hot.enqueue(
            chat_id=chat_id, person_id=None, kind="leave", policy="repeat", rank=RANKS["bulk"], deed="leave", body=None,
            txn=secrets.token_hex(12), now=self.now, once_key=f"leave:{chat_id}:{int(self.now)}",
        )  # fmt: skip

    def ping(
        self, office: str, said: View | Msg, *, about: str, step: str, weight: pings.Weight = "usual", people: int = 1
    ) -> list[int]:  # fmt: skip
        """Write to whoever is on duty: once per thing and step; no answer in 10 min (danger: 3) passes on (G4).

        Returns the persons written to; empty means nobody can be reached, and the caller says so. When they read it,
        `pings.seen_at` knows.
        """
        return pings.ask(self, office, said, about=about, step=step, weight=weight, people=people)

    def answered(self, about: str) -> None:
        """Somebody took care of a ping: it is not passed on, and whoever it still waits for is spared."""
        self.unplan("duty.pass_on", about)
        self.hot.run(
            "UPDATE outbox SET state = 'dropped', fault = 'answered', done_at = ?, body = NULL"
            " WHERE about = ? AND kind = 'ping' AND state = 'held'",
            (self.now, about),
        )

    def keep_file(self, name: str, until: float, about: str = "") -> None:
        """A photo or voice note of this message stays until then; what nobody keeps is gone after the turn."""
        files.keep(self.hot, name, until, about)

    # -- things --------------------------------------------------------------------------------------

    def touch(self, kind: str, subject: str | int) -> None:
        """A thing changed: its cards are redrawn everywhere, its first ones are made."""
        cards.touch(self.hot, kind, str(subject), self.house.cards[kind].purpose, self.now)

    def hang(self, kind: str, subject: str | int, person_id: int) -> bool:
        """A card in somebody's private chat: a line that is edited while something runs. False if there is no way."""
        chat_id = self.private_chat(person_id)
        if chat_id is not None:
            cards.hang(self.hot, kind, str(subject), chat_id, self.now)
        return chat_id is not None

    def number(self, kind: str) -> int:
        """The next number of the one counter for what people name."""
        return self.hot.insert("number", kind=kind)

    def plan(self, due_at: float, kind: str, subject: str | int, key: str = "", **payload: Any) -> None:
        """Plan a moment; the same (kind, subject, key) is moved, never doubled, and acts once."""
        if kind not in self.house.timers:
            raise KeyError(kind)
        self.hot.set_timer(kind, str(subject), key, due_at, to_json(payload))

    def unplan(self, kind: str, subject: str | int, key: str | None = None) -> None:
        """Take planned moments back."""
        self.hot.drop_timers(kind, str(subject), key)

    def report(self, key: str, word: Word) -> bool:
        """Tell the room whose thing "fund:31" is what became of it here; False if it does not stand any more."""
        name, _colon, thing = key.partition(":")
        settles = next((room.settles for room in self.house.rooms if room.name == name), None)
        return settles is not None and settles(self, thing, word)

    def audit(self, action: str, subject: str, **detail: Any) -> None:
        """Who did what to which thing; ids, states and counts only."""
        self.hot.insert(
            "audit", at=self.now, person_id=self.person.id if self.person else None, action=action, subject=subject,
            detail=to_json(detail),
        )  # fmt: skip

    def revealed(self, owner_id: int, seen_by: int, what: str, subject: str) -> None:
        """Note that a private field was shown (V6)."""
        self.hot.insert(
            "reveal", owner_id=owner_id, seen_by=seen_by, field=what, subject=subject, at=self.now
        )

    def set_setting(self, key: str, value: Any) -> None:
        """Store a decision of the community; the audit trail keeps that it changed, not the words."""
        default = self.house.settings[key]
        if isinstance(value, int | float) and not isinstance(value, bool):
            least, most = default.least, default.most
            if (least is not None and value < least) or (most is not None and value > most):
                raise ValueError(f"{key} must be between {least:g} and {most:g}")
        communities.decide(self.hot, key, value)
        self.audit("setting", key)
        self.decided = True

    def set_person(self, person: Person, **values: Any) -> None:
        """Change a person's own settings; a language set so is known, not guessed."""
        persons.change(self.hot, person, **values)
        if "language" in values and GUESSED in person.notes:
            persons.note(self.hot, person, {GUESSED: None})
