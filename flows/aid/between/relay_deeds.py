"""The relay's buttons, and the same by typing: write, for whom, send it, report, done.

Each says what was meant by its own record; a typed form without one ("for 12") means the newest that fits.
"""

from __future__ import annotations

from bot.contract.views import Act, Quote, View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action, command
from bot.talk.files import attached
from bot.talk.furniture import Answered
from flows.aid.between import passing, pens, relay
from flows.aid.between import relay_words as words
from flows.aid.between.relay_tables import Relay, Word
from flows.aid.following import finishing

SETTLED = Toast(_("That one is settled already."))
OVER = Toast(_("That conversation is over."))


def _id(given: str) -> int:
    """The row behind a button's argument: "r31" is 31, "" is none."""
    return int(given[1:]) if given[1:].isdigit() else 0


def _relay(turn: Turn, thing: str, given: str) -> Relay | None:
    """The relay a button names, else the only open one of that number."""
    if given:
        return relay.get(turn, _id(given))
    found = relay.mine(turn, thing=thing) or relay.mine(turn, number=_number(thing))
    return found[0] if len(found) == 1 else None


def _number(thing: str) -> int:
    digits = "".join(char for char in thing if char.isdigit())
    return int(digits) if digits else 0


def _word(turn: Turn, given: str, state: str) -> Word | None:
    word = words.get(turn, _id(given)) if given else words.undecided(turn, state)
    return word if word is not None and word.state == state else None


@action("aid.write", right="aid.write", typed=("write", "write to", "escribir", "escribir a"))
def write_to(turn: Turn, thing: str, **args: str) -> Answered:
    """Plain words go to the other one from now on."""
    found = _relay(turn, thing, args.get("relay", ""))
    if found is None or found.state != "open":
        return OVER
    if pens.question_is_open(turn):
        return passing.note(
            turn, _("Let's finish the question above first. Or reply to their message directly.")
        )
    name = relay.name_of(turn, found, relay.other(found, turn.actor.id))
    said = _("Writing to {name} about #{thing}. What you write now goes there; write \"done\" to stop.",
             name=name, thing=found.thing)  # fmt: skip
    mark = turn.reply(
        View.of(said, actions=(Act("aid.stop_writing", _("Done writing"), found.thing),)), "relay.note"
    )
    pens.take_up(turn, found.id, mark or 0)
    return Reply()


@action("aid.stop_writing", right="talk.answer", typed=("stop writing", "dejar de escribir"))
def stop_writing(turn: Turn, thing: str, **args: str) -> Answered:
    """Plain words go to nobody any more."""
    return passing.stop_writing(turn) or Toast(_("You weren't writing to anybody."))


@command("done", right="talk.answer", title=_("Stop writing to somebody"), words=("listo",))
def done(turn: Turn, rest: str) -> Answered:
    """Stop writing; else what of mine could be done?"""
    return passing.stop_writing(turn) or finishing.offer_done(turn)


@action("aid.for", right="aid.write", typed=("for", "para"))
def for_them(turn: Turn, thing: str, **args: str) -> Answered:
    """The text that waits is for this one."""
    found, word = _relay(turn, thing, args.get("relay", "")), _word(turn, args.get("word", ""), "asking")
    if word is None:
        return SETTLED
    if found is None or found.state not in relay.PASSING:
        return OVER
    return passing.send_asked(turn, word, found)


@action("aid.new", right="talk.answer", typed=("new", "something new", "nuevo", "algo nuevo"))
def something_new(turn: Turn, thing: str, **args: str) -> Answered:
    """The text that waits is for the hub."""
    word = _word(turn, args.get("word", ""), "asking")
    return SETTLED if word is None else passing.anew(turn, word)


@action("aid.send_it", right="aid.write", typed=("send", "yes", "enviar", "si"))
def send_it(turn: Turn, thing: str, **args: str) -> Answered:
    """Send the number or address all the same: its owner saw who will have it."""
    word = _word(turn, args.get("word", ""), "checking")
    return SETTLED if word is None else passing.send_checked(turn, word)


@action("aid.hold_it", right="talk.answer", typed=("don't send", "no", "no enviar"))
def hold_it(turn: Turn, thing: str, **args: str) -> Answered:
    """Keep the number or address to oneself."""
    word = _word(turn, args.get("word", ""), "checking")
    return SETTLED if word is None else passing.hold_back(turn, word)


@action("aid.report", right="aid.abuse", typed=("report", "denunciar"))
def report(turn: Turn, thing: str, **args: str) -> Answered:
    """Abuse: the last 48 hours are kept for the team, and nothing passes any more."""
    found = _relay(turn, thing, args.get("relay", ""))
    if found is None or found.kind == relay.TEAM:
        return OVER
    words.report(turn, found, float(turn.setting("aid.report_keep")))
    if found.state in relay.PASSING:
        relay.close(turn, found)
    asked = turn.ping(
        "aid",
        View.of(
            _("Somebody reported messages about #{thing}. They can no longer write to each other.", thing=found.thing),
            actions=(Act("aid.read_report", _("Read them"), found.thing, {"relay": f"r{found.id}"}),),
        ),
        about=f"report:{found.id}", step=f"{turn.actor.id}", weight="urgent",
    )  # fmt: skip
    turn.audit("aid.report", f"request:{found.request_id}", relay=found.id)
    if not asked:
        return View.of(
            _(
                "Nothing more reaches you from there. Nobody of the team can be reached now: please tell one of them."
            )
        )
    return View.of(
        _("Nothing more reaches you from there. The team reads the last 48 hours and writes to you.")
    )


@action("aid.read_report", right="aid.report_read", typed=("read", "leer"))
def read_report(turn: Turn, thing: str, **args: str) -> Answered:
    """Somebody of the team reads what was reported; in private, not forwardable, and noted."""
    found = turn.session.get(Relay, _id(args.get("relay", "")))
    kept = words.of_relay(turn, found.id, reported=True) if found is not None else ()
    if found is None or not kept or turn.chat is None or not turn.chat.private:
        return View.of(_("There is nothing left to read."))
    turn.answered(f"report:{found.id}")
    turn.audit("aid.report_read", f"request:{found.request_id}", relay=found.id, texts=len(kept))
    blocks = [
        block
        for word in kept
        for block in (
            _("{name}:", name=relay.name_of(turn, found, word.sender_id)),
            Quote(words.opened(turn, word).text),
        )
        if words.opened(turn, word).text
    ]
    if blocks:
        turn.reply(View.of(*blocks, secret=True), "relay.secret")
    for word in kept:
        for shown in attached(words.opened(turn, word).files):
            said = _("{name}:", name=relay.name_of(turn, found, word.sender_id))
            turn.reply(View.of(said, shown, secret=True), "relay.secret")
    return Reply()


def hears(turn: Turn, person_id: int, what: str) -> None:
    """Nobody of the team took up a report: whoever made it hears so (G4)."""
    _nobody, _office, about = what.split(":", 2) if what.startswith("nobody:") else ("", "", "")
    if about.startswith("report:") and person_id:
        words = _("Nobody of the team has read your report yet. It is kept for them; they write to you.")
        turn.tell(person_id, words, "aid.relay", about=about, once_key=f"nobody:{about}")


ON_PERSON = (hears,)
DEEDS = (write_to, stop_writing, for_them, something_new, send_it, hold_it, report, read_report)
COMMANDS = (done,)
