"""Buttons, reactions and typed forms: one verb on one thing.

Whoever presses is authorised then, against the record's state now (H1): the token says which verb on which thing in
which chat, for whom and until when; the rights table says whether; the verb itself checks the state again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from string import ascii_lowercase

from bot.contract.views import Act
from bot.contract.words import Msg, _
from bot.people import devices
from bot.reading.yesno import read_yes_no
from bot.store import hung
from bot.talk.furniture import Anew, Answered, Deed, HandOver, Reply, Toast
from bot.talk.look import Look
from bot.talk.rights import LIVE, Relations
from bot.talk.turn import Turn
from bot.words.choosing import fold

GONE = Toast(_("That button is no longer in use. Write to me and I'll show you where things stand."))


#: What makes a digit a keycap; and what asks for the coloured form of a sign, which apps send or leave out.
KEYCAP, COLOURED = "\u20e3", "\ufe0f"
#: A yes or a no in any words -> the form that deeds name for it.
SAYS: Mapping[bool | None, str] = {True: "yes", False: "no"}


@dataclass(frozen=True, slots=True)
class Press:
    """What a token stood for."""

    verb: str
    thing: str
    args: Mapping[str, str]
    outbox_id: int | None = None


def by_token(turn: Turn, token: str) -> Press | Toast:
    """The verb behind a token, if it holds for this person, here and now."""
    row = turn.hot.one(
        "SELECT verb, thing, args, chat_id, person_id, expires_at, outbox_id FROM button WHERE token = ?",
        (token,),
    )
    if row is None or row[5] < turn.now:
        return GONE
    if row[3] is not None and (turn.chat is None or turn.chat.id != row[3]):
        return GONE
    if row[4] is not None and row[4] != turn.actor.id:
        return Toast(_("That button is for somebody else."))
    return Press(row[0], row[1], json.loads(row[2]), row[6])


def together(turn: Turn, tokens: Sequence[str]) -> Press | Toast:
    """All that is chosen in a poll, as one deed: "o" is "a c" for those two; of a deed without arguments, itself."""
    found = [by_token(turn, token.removeprefix("b:")) for token in tokens]
    presses = [one for one in found if isinstance(one, Press)]
    first = found[0]
    if isinstance(first, Toast) or len(presses) < len(found):
        return GONE if isinstance(first, Press) else first
    if any((one.verb, one.thing) != (first.verb, first.thing) for one in presses):
        return GONE
    args = {name: " ".join(one.args.get(name, "") for one in presses) for name in first.args}
    return replace(first, args={**args, ALL: "yes"} if args else {})


def taken_off(turn: Turn, ref: str) -> Press | None:
    """All answers were taken off a poll: what takes back the one deed that they were, if anything does."""
    assert turn.chat is not None
    rows = hung.message_rows(turn.hot, turn.chat.id, ref)
    offered = (
        [(turn.house.deeds.get(verb), thing) for verb, thing in hung.below(turn.hot, rows)] if rows else []
    )
    undone = {(deed.undone_by, thing) for deed, thing in offered if deed is not None and deed.undone_by}
    return Press(*undone.pop(), {}) if len(undone) == 1 else None


#: The argument of a deed that says: this is all that is chosen, whatever was before.
ALL = "all"


def press(turn: Turn, pressed: Press) -> Answered:
    """Do it, if whoever acts may."""
    deed = turn.house.deeds.get(pressed.verb)
    if deed is None:
        return GONE
    refusal = _refusal(turn, deed, pressed.thing)
    if refusal is not None:
        return refusal
    if pressed.outbox_id is not None:
        turn.hot.run("UPDATE button SET pressed_at = ? WHERE outbox_id = ?", (turn.now, pressed.outbox_id))
    return deed.run(turn, pressed.thing, **pressed.args)


def _refusal(turn: Turn, deed: Deed, thing: str) -> Answered:
    room = turn.house.room_of(deed.right)
    relations = room.relate(turn, turn.actor.id, thing) if room and room.relate and thing else Relations()
    verdict = turn.house.rights.verdict(
        deed.right, turn.actors(deed.right.partition(".")[0], relations), turn.gate()
    )
    if verdict and not turn.is_suspended(verdict):
        return None
    turn.audit("denied", f"{deed.right}:{thing}")
    said = deed.denied(turn, thing) if deed.denied is not None and turn.actor.is_member else None
    return said or Toast(no_right(turn))


def no_right(turn: Turn) -> Msg:
    """Why somebody may not, and the way out."""
    if "organizer" in turn.actor.roles(turn.hot) and not turn.gate()[LIVE]:
        return _(
            "I can't see just now that you are still in a chat of this community. Please try again in a minute."
        )
    if not turn.actor.is_member:
        return _("That is for members of this community. An organizer can let you in.")
    if turn.unsealed == "words" and turn.actor.roles(turn.hot):
        return _(
            "That reached me unencrypted, so somebody else may have written it. Please send it encrypted."
        )
    if turn.unsealed == "sign" and turn.actor.roles(turn.hot):
        return _(
            "Reactions are never encrypted, so I need words for that. Please write what stands beside it."
        )
    if devices.doubted(turn.actor, turn.actor.account_id, turn.now):
        return _("That waits until somebody confirms that this account is still yours. I have asked.")
    return _('That isn\'t yours to do here. The team can help: write "a person".')


#: A word, a number, and what may follow it: "help 12a", "sign up #12 as driver".
_FORM = re.compile(r"(?P<word>\S.*?)\s+#?(?P<thing>[0-9][0-9a-zA-Z]{0,11})(?:\s+(?P<more>\S.*))?")


def typed(turn: Turn, text: str) -> Press | None:
    """A typed form with its number ("help 12", "yes 31", "sign up 12 as driver"): the deed it means, if any."""
    match = _FORM.fullmatch(text.strip().rstrip("!."))
    if match is None:
        return None
    said, thing, more = fold(match["word"]), match["thing"].lower(), match["more"]
    if more is None:
        return _shown(turn, said, thing) or by_word(turn, said, thing)
    meant = by_word(turn, said, thing)
    name = turn.house.deeds[meant.verb].more if meant is not None else ""
    return Press(meant.verb, thing, {name: more}) if meant is not None and name else None


def _shown(turn: Turn, said: str, thing: str) -> Press | None:
    """The newest button this person was shown for that thing which the word stands for: it knows more than a word."""
    rows = turn.hot.all(
        "SELECT verb, args, outbox_id FROM button WHERE person_id = ? AND thing = ? AND expires_at > ?"
        " ORDER BY id DESC",
        (turn.actor.id, thing, turn.now),
    )
    shown = [Press(verb, thing, json.loads(args), outbox_id) for verb, args, outbox_id in rows]
    fits = [one for one in shown if (deed := turn.house.deeds.get(one.verb)) and said in forms(deed)]
    newest = [one for one in fits if (one.verb, one.outbox_id) == (fits[0].verb, fits[0].outbox_id)]
    return _told_apart(newest)[0] if newest else None


def forms(deed: Deed) -> frozenset[str]:
    """What may be typed for a deed, as it is compared; worked out once."""
    return _folded(deed.typed)


@cache
def _folded(typed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(form) for form in typed)


def by_word(turn: Turn, said: str, thing: str) -> Press | None:
    """The deed that a word, folded, means for a thing: one about numbered things, of the room whose number it is."""
    fits = [deed for deed in turn.house.deeds.values() if said in forms(deed)]
    if len(fits) > 1:
        kind = _kind(turn, thing)
        fits.sort(key=lambda deed: (not deed.numbered, not _is_of(turn, deed, kind)))
    return Press(fits[0].name, thing, {}) if fits else None


def _kind(turn: Turn, thing: str) -> str:
    """What the one counter gave that number to; "" for a number that is nothing's."""
    number = thing.rstrip(ascii_lowercase)
    row = turn.hot.one("SELECT kind FROM number WHERE id = ?", (int(number),)) if number.isdecimal() else None
    return row[0] if row else ""


def _is_of(turn: Turn, deed: Deed, kind: str) -> bool:
    room = turn.house.room_of(deed.right)
    return room is not None and kind in room.numbers


#: Characters of what may answer a prompt: a word; and what stands on a ballot.
WORD, WORDS = 20, 100


def waiting_prompts(turn: Turn, word: str) -> list[Press]:
    """Prompts of the last 12 h in this private chat that a bare word ("yes", "1") could answer.

    A number is read off what was just answered; what only came along with it (the greeting) is not meant by one.
    """
    if len(word) > WORDS:
        return []
    rows = turn.hot.all(
        "SELECT b.verb, b.thing, b.args, b.outbox_id, o.kind FROM button b JOIN outbox o ON o.id = b.outbox_id"
        " WHERE b.person_id = ? AND o.created_at >= ? AND b.pressed_at IS NULL ORDER BY b.outbox_id DESC, b.id",
        (turn.actor.id, turn.now - 12 * 3600),
    )
    offered: dict[tuple[int, str], list[Press]] = {}
    for verb, thing, args, outbox_id, kind in rows:
        offered.setdefault((outbox_id, kind), []).append(Press(verb, thing, json.loads(args), outbox_id))
    said = {fold(word), SAYS.get(read_yes_no(word), "")}
    if len(word) > WORD:
        said = set()
    meant = [
        (kind, _follows(turn, presses, word) or _meant(turn, presses, said))
        for (_outbox_id, kind), presses in offered.items()
    ]
    if fold(word).isdecimal():
        spoken = [(kind, fits) for kind, fits in meant if kind != "notice" and fits] or meant
        meant = spoken[:1] if spoken[:1] and spoken[0][0] == "reply" else spoken
    return [press for _kind, fits in meant for press in fits]


def _follows(turn: Turn, presses: list[Press], words: str) -> list[Press]:
    """The deeds of a message whose number these words may follow: "park" for "vote 12 park"; a number is a button's."""
    known = [(press, turn.house.deeds.get(press.verb)) for press in presses if not words.isdecimal()]
    return [
        *{
            (press.verb, press.thing): Press(press.verb, press.thing, {deed.more: words}, press.outbox_id)
            for press, deed in known
            if deed is not None and deed.bare is not None and deed.bare(turn, press.thing, press.args, words)
        }.values()
    ]


def _meant(turn: Turn, presses: list[Press], said: set[str]) -> list[Press]:
    """The buttons of one message that a bare word may mean; a no is the answer to what could be answered by yes."""
    known = [turn.house.deeds.get(press.verb) for press in presses]
    words = [{str(place)} | (forms(deed) if deed else set()) for place, deed in enumerate(known, 1)]
    if "no" in said and not any("yes" in form for form in words):
        return []
    fits = [press for press, form in zip(presses, words, strict=True) if form & said]
    return _told_apart(fits) if len(fits) > 1 else fits


def _told_apart(fits: list[Press]) -> list[Press]:
    """What one message offers for a word: one verb on one thing is meant whatever else its buttons say ("as what?")."""
    first = fits[0]
    if any((press.verb, press.thing) != (first.verb, first.thing) for press in fits):
        return fits
    return [first if all(press.args == first.args for press in fits) else replace(first, args={})]


def on_reaction(turn: Turn, ref: str, emoji: str) -> Press | None:
    """A reaction on one of our messages, as the deed it means there: an own emoji, or 2️⃣ for the button shown so."""
    if turn.chat is None:
        return None
    bare = emoji.replace(COLOURED, "")
    card = hung.card_of(turn.hot, turn.chat.id, ref)
    if bare.endswith(KEYCAP) and bare[0].isdecimal():
        return _by_keycap(turn, ref, None if card is None else card.id, int(bare[0]))
    for pressed in _sent(turn, ref) if card is None else _hanging(turn, card.kind, card.subject):
        deed = turn.house.deeds.get(pressed.verb)
        if deed is not None and bare in (sign.replace(COLOURED, "") for sign in deed.reactions):
            return pressed
    return None


def _by_keycap(turn: Turn, ref: str, card_id: int | None, keycap: int) -> Press | None:
    """What the emoji stood for when it was shown; whether that can still be done, the deed itself says."""
    assert turn.chat is not None
    if card_id is not None:
        token = hung.pressed_by(turn.hot, "card_id", [card_id], keycap)
    else:
        token = hung.pressed_by(turn.hot, "outbox_id", hung.message_rows(turn.hot, turn.chat.id, ref), keycap)
    pressed = GONE if token is None else by_token(turn, token)
    return pressed if isinstance(pressed, Press) else None


def _hanging(turn: Turn, kind: str, subject: str) -> list[Press]:
    """The deeds of a card as it looks now."""
    known = turn.house.cards.get(kind)
    view = known.draw(_look(turn), subject) if known is not None else None
    acts = [action for action in view.actions if isinstance(action, Act)] if view is not None else []
    return [Press(act.verb, act.thing, act.args) for act in acts]


def _sent(turn: Turn, ref: str) -> list[Press]:
    """The deeds of a message as it was last sent to whoever acts."""
    assert turn.chat is not None
    rows = hung.message_rows(turn.hot, turn.chat.id, ref)
    found = hung.buttons(turn.hot, "outbox_id", rows)
    presses = [by_token(turn, token) for _v, _t, _a, token, _k, row in found if row == max(rows)]
    return [press for press in presses if isinstance(press, Press)]


def _look(turn: Turn) -> Look:
    assert turn.chat is not None
    return Look(turn.hot, turn.seals, turn.house, turn.community, turn.now, turn.chat)


def as_reply(answer: Answered) -> Reply | HandOver | None:
    """Any answer in its full form; what is to be read anew is nothing to hand out."""
    if answer is None or isinstance(answer, Anew):
        return None
    if isinstance(answer, Toast):
        return Reply(toast=answer)
    return answer if isinstance(answer, Reply | HandOver) else Reply(view=answer)
