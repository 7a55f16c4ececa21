"""Private words on their way: a word never goes astray (A41).

    a reply to a relayed message, "@12 …", or after [Write to Sam]   ->  to Sam, headed with who and about what
    any other plain text, while a relay is open                      ->  "Who is that for?"

For whom a text is, is decided by what it points at, never by who wrote last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.contract.events import File
from bot.contract.views import Act, Paragraph, Quote, View
from bot.contract.words import Joined, Msg, _
from bot.reading.contacts import find_addresses, find_phones, has_contacts
from bot.reading.leaving import read_leaving
from bot.reading.yesno import read_yes_no
from bot.talk import Anew, Reply, Turn, names
from bot.talk.files import attached, stored, trouble
from bot.talk.furniture import Answered, Heard
from flows.aid.between import pens
from flows.aid.between import relay_words as words
from flows.aid.between.relay import PASSING, TEAM, get, mine, name_of, open_for_team, other, short_name
from flows.aid.between.relay_tables import Relay, Word
from flows.aid.helping import claims
from flows.aid.requesting import requests

#: Characters; one message on every platform, with its heading.
LONGEST = 2000
#: People one undecided text is offered for; the fourth button is "something new".
OFFERED = 3
#: Characters of a typed "yes" or "2".
SHORT = 12
#: "@7 ..." means somebody else than the pen does, even where nobody is behind #7.
_NUMBERED = re.compile(r"\s*@\d")


def replies(turn: Turn, heard: Heard) -> Answered:
    """A reply to a relayed message, or "@12 …": the only ways to a person that need no pen."""
    if heard.reply_about is not None and heard.reply_about.startswith("relay:"):
        found = get(turn, int(heard.reply_about.removeprefix("relay:")))
        return Reply(View.of(NOBODY)) if found is None else _hear(turn, found, heard)
    if heard.number is None:
        return None
    found_all = mine(turn, heard.number)
    if not found_all and requests.get(turn, heard.number) is None:
        return None
    if len(found_all) == 1:
        return _hear(turn, found_all[0], heard)
    if found_all:
        return _ask_or_tell(turn, heard, found_all)
    return _from_the_team(turn, heard, heard.number)


NOBODY = _('That conversation is over, so nothing was sent. Write "a person" to reach the team.')


def _from_the_team(turn: Turn, heard: Heard, number: int) -> Answered:
    request = requests.get(turn, number)
    if request is None or request.erased_at is not None or not turn.may("aid.answer"):
        return Reply(
            View.of(_("There is nobody behind #{number} that I could pass this on to.", number=number))
        )
    if request.requester_id == turn.actor.id:
        return Reply(View.of(_("#{number} is your own. Nobody has taken it yet.", number=number)))
    return _hear(turn, open_for_team(turn, number, turn.actor.id), heard)


def listens(turn: Turn, heard: Heard) -> Answered:
    """Plain words: a short answer to what was just asked, else to whom the pen points; no pen: the hub asks."""
    if read_leaving(heard.text) is not None:
        return _leave(turn)
    settled = _answered(turn, heard.text)
    if settled is not None:
        return settled
    points_at = pens.points_at(turn)
    found = get(turn, points_at) if points_at is not None else None
    if found is not None and not _NUMBERED.match(heard.text):
        return _hear(turn, found, heard)
    open_ones = mine(turn)
    if not open_ones:
        return None
    return _ask_or_tell(turn, heard, open_ones)


def _leave(turn: Turn) -> Answered:
    """ "cancel": what waits to be sent is not; else plain words go to nobody any more. Never words to somebody."""
    word = words.undecided(turn)
    if word is not None and turn.now - word.at <= pens.SILENCE:
        return hold_back(turn, word)
    return stop_writing(turn)


def stop_writing(turn: Turn) -> Answered:
    """Lay the pen down and say so; None if there is none."""
    relay_id = pens.lay_down(turn)
    found = get(turn, relay_id) if relay_id is not None else None
    if found is None:
        return None
    name = name_of(turn, found, other(found, turn.actor.id))
    return note(turn, _("Done. What you write no longer goes to {name}.", name=name))


def _answered(turn: Turn, text: str) -> Answered:
    """ "yes", "no" or a number, typed to what the relay asked last."""
    word = words.undecided(turn)
    if word is None or turn.now - word.at > pens.SILENCE or len(text) > SHORT:
        return None
    if word.state == "checking":
        yes = read_yes_no(text)
        return None if yes is None else (send_checked if yes else hold_back)(turn, word)
    if read_yes_no(text) is False:
        return hold_back(turn, word)
    among = words.opened(turn, word).among
    place = int(text) if text.strip().isdecimal() and len(text) <= 3 else 0
    if place == len(among) + 1:
        return anew(turn, word)
    found = get(turn, among[place - 1]) if 0 < place <= len(among) else None
    return send_asked(turn, word, found) if found is not None else None


def _hear(turn: Turn, relay: Relay, heard: Heard) -> Answered:
    return _nothing_in(turn, heard) or pass_on(turn, relay, heard.text, files=heard.files)


def _ask_or_tell(turn: Turn, heard: Heard, among: Sequence[Relay]) -> Answered:
    return _nothing_in(turn, heard) or ask(turn, heard.text, among, heard.files)


def _nothing_in(turn: Turn, heard: Heard) -> Answered:
    """No words, and no file that could be taken: the sender hears why."""
    wrong = trouble(heard.files)
    if wrong is None or heard.text.strip() or stored(heard.files):
        return None
    return note(turn, wrong, _("Nothing was sent."))


def anew(turn: Turn, word: Word) -> Answered:
    """The text that waits is for the hub."""
    said = words.drop(turn, word)
    return Anew(said.text, said.files)


def ask(turn: Turn, text: str, among: Sequence[Relay], files: Sequence[File] = ()) -> Answered:
    """ "For Sam, or something new?": what was said is kept sealed until that is decided."""
    offered = among[:OFFERED]
    whole = words.joined(turn, text, files)
    word = words.keep(turn, "asking", *whole[:2], among=[relay.id for relay in offered])
    acts = [
        Act("aid.for", _("For {name}", name=short_name(turn, r, other(r, turn.actor.id))), r.thing,
            {"relay": f"r{r.id}", "word": f"w{word.id}"})
        for r in offered
    ]  # fmt: skip
    new = Act("aid.new", _("Something new"), offered[0].thing, {"word": f"w{word.id}"})
    more = [_("Somebody else? Reply to a message of theirs.")] if len(among) > OFFERED else []
    shown = (Quote(whole.text),) if whole.text else ()
    turn.reply(View.of(_("Who is that for?"), *shown, *more, actions=(*acts, new)), "relay.note")
    return Reply()


def pass_on(
    turn: Turn, relay: Relay, text: str, *, files: Sequence[File] = (), sure: bool = False
) -> Answered:
    """Hand a text to the other end. A phone number or address is shown back first, unless `sure`."""
    name = name_of(turn, relay, other(relay, turn.actor.id))
    if relay.state not in PASSING:
        return Reply(View.of(NOBODY))
    if len(text) > LONGEST:
        return note(
            turn, _("That is {n} characters; {most} fit. Nothing was sent.", n=len(text), most=LONGEST)
        )
    fields = private_in(text)
    if fields and not sure:
        return _show_back(turn, relay, text, files)
    if not _deliver(turn, relay, text, files):
        return _unreachable(turn, relay)
    for field in fields:
        turn.revealed(turn.actor.id, other(relay, turn.actor.id), field, f"request:{relay.request_id}")
    words.keep(turn, "sent", text, files, relay.id)
    if relay.kind != TEAM and turn.actor.id == relay.helper_id:
        claims.sign(turn, relay.claim_id)
    pens.used(turn, relay.id)
    return note(turn, _("Sent to {name}.", name=name), trouble(files))


def send_asked(turn: Turn, word: Word, relay: Relay) -> Answered:
    """The undecided text is for this one."""
    if relay.state not in PASSING:
        return Reply(View.of(NOBODY))
    said = words.drop(turn, word)
    return pass_on(turn, relay, said.text, files=said.files)


def send_checked(turn: Turn, word: Word) -> Answered:
    """The number or address goes all the same: its owner saw who will have it."""
    found = get(turn, word.relay_id)
    said = words.drop(turn, word)
    if found is None:
        return Reply(View.of(NOBODY))
    return pass_on(turn, found, said.text, files=said.files, sure=True)


def hold_back(turn: Turn, word: Word) -> Answered:
    """What waited stays with whoever wrote it."""
    words.drop(turn, word)
    return note(turn, _("Not sent. It stays with you."))


def private_in(text: str) -> list[str]:
    """What the text would reveal: "phone", "address", or "contact" for a handle, a link or a code."""
    found = [name for name, find in (("phone", find_phones), ("address", find_addresses)) if find(text)]
    return found or (["contact"] if has_contacts(text) else [])


def note(turn: Turn, said: Msg, more: Msg | None = None) -> Answered:
    """A short word of the relay itself; it does not lay a pen down."""
    whole = Joined((said, more), "space") if more else said
    turn.reply(View((Paragraph((whole,)),)), "relay.note")
    return Reply()


def _show_back(turn: Turn, relay: Relay, text: str, files: Sequence[File]) -> Answered:
    """A number or address leaves only after its owner saw who will have it (A16)."""
    word = words.keep(turn, "checking", text, files, relay.id)
    name = name_of(turn, relay, other(relay, turn.actor.id))
    short = short_name(turn, relay, other(relay, turn.actor.id))
    args = {"word": f"w{word.id}"}
    shown = View.of(
        _("There is a number or an address in this. Send it to {name}? They will then have it.", name=name),
        Quote(text),
        actions=(
            Act("aid.send_it", _("Send to {name}", name=short), relay.thing, args),
            Act("aid.hold_it", _("Don't send"), relay.thing, args),
        ),
    )
    turn.reply(shown, "relay.note")
    return Reply()


def _unreachable(turn: Turn, relay: Relay) -> Answered:
    """Whoever is on duty hears of it at once (X6)."""
    turn.ping(
        "aid", _("A message about #{thing} can't reach its reader.", thing=relay.thing),
        about=f"request:{relay.request_id}", step="unreachable",
    )  # fmt: skip
    name = name_of(turn, relay, other(relay, turn.actor.id))
    return note(turn, _("I can't reach {name} just now, so nothing was sent. The team knows.", name=name))


def _deliver(turn: Turn, relay: Relay, text: str, files: Sequence[File]) -> bool:
    writer, reader = turn.actor.id, other(relay, turn.actor.id)
    about = f"relay:{relay.id}"
    told = turn.hot.one("SELECT 1 FROM outbox WHERE about = ? AND person_id = ? LIMIT 1", (about, reader))
    is_first = told is None
    hint = [_("To answer, reply to this message or start with @{n}.", n=relay.request_id)] if is_first else []
    args = {"relay": f"r{relay.id}"}
    view = View.of(
        _heading(turn, relay, writer, reader), *((Quote(text),) if text.strip() else ()), *attached(files), *hint,
        actions=(
            Act("aid.write", _("Write to {name}", name=short_name(turn, relay, writer)), relay.thing, args),
            Act("aid.report", _("Report this"), relay.thing, args),
        ),
    )  # fmt: skip
    return turn.tell(reader, view, "relay.word", about=about)


def _heading(turn: Turn, relay: Relay, writer: int, reader: int) -> Msg:
    name, tongue = name_of(turn, relay, writer), names.tongue(turn, writer, reader)
    if tongue is None:
        return _("{name} writes about #{thing}:", name=name, thing=relay.thing)
    return _("{name} writes {tongue} about #{thing}:", name=name, tongue=tongue, thing=relay.thing)
