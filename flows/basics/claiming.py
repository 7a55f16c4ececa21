"""A code typed alone: the first organizer claims the hub, somebody invited comes in, two accounts become one.

A wrong code, a used one and one that is too old are answered alike, and tries are counted (H2, H4).
"""

from __future__ import annotations

import re

from bot.contract.views import Act, View
from bot.contract.words import Msg, _
from bot.people import claiming, codes, duty, roles, tries
from bot.people import person as persons
from bot.talk import HandOver, Reply, Turn, command
from bot.talk.furniture import Answered, Heard
from flows.basics import linking
from flows.basics.attempts import HOUR, SLOWER, WRONG, may_try
from flows.basics.naming import for_team
from flows.basics.reminding import remind_of_emergency

_CLAIM = re.compile(r"[/!]?(claim|reclamar)\s+", re.IGNORECASE)


@command("claim", right="basics.use", title=_("Become the first organizer"), words=("reclamar",))
def claim_hub(turn: Turn, rest: str) -> Answered:
    """The one-time code that the operator sees makes the first organizer."""
    if codes.read(rest) is None:
        return Reply(View.of(_("Write the code that the hub showed when it started, just so.")))
    return try_code(turn, rest)


def hear_claim(turn: Turn, heard: Heard) -> Answered:
    """A line such as the machine shows ("claim K7QF-2MXP") is that wherever it comes, never an answer to a question."""
    line = _CLAIM.match(heard.text.strip())
    if line is None or turn.chat is None or not turn.chat.private:
        return None
    code = heard.text.strip()[line.end() :]
    if codes.read(code) is None:
        return None
    if roles.has(turn.hot, turn.actor.id, "organizer"):
        return Reply(View.of(_("You're an organizer already. To go on with the set-up, write: setup")))
    return try_code(turn, code)


def hear_code(turn: Turn, heard: Heard) -> Answered:
    """A message that is nothing but a code, or a code after "claim"."""
    text = _CLAIM.sub("", heard.text.strip())
    return try_code(turn, text) if is_code(text) and not heard.files else None


def is_code(text: str) -> bool:
    """Whether this can be nothing but a code: eight letters alone might be a word, "winners 2" are two."""
    in_halves = all(len(part) in (4, 8) for part in re.split(r"[\s-]+", text.strip()))
    return in_halves and codes.read(text) is not None and any(char.isdigit() for char in text)


def try_code(turn: Turn, text: str) -> Answered:
    """Use a code for whatever it was made for."""
    if codes.read(text) is None:
        return None
    if not may_try(turn):
        return Reply(View.of(SLOWER))
    if claiming.claim(turn.hot, turn.seals, text, turn.actor, turn.now):
        return _claimed(turn)
    if codes.redeem(turn.hot, turn.seals, INVITE, text, turn.now) is not None:
        return _invited(turn)
    return linking.take_code(turn, text) or Reply(View.of(WRONG))


def _claimed(turn: Turn) -> Answered:
    """Somebody is an organizer now: the others are told, and the first one goes on to the set-up."""
    turn.audit("claimed", f"person:{turn.actor.id}")
    others = [person for person in duty.holders(turn.hot, "organizer") if person != turn.actor.id]
    news = _("{name} became an organizer with a code from the machine.", name=for_team(turn, turn.actor.id))
    for other in others:
        turn.tell(other, news, "people.news", about=f"person:{turn.actor.id}")
    remind_of_emergency(turn)
    if turn.setting("setup_done"):
        return Reply(View.of(_("You're an organizer now. For settings, write: setup")))
    turn.reply(
        _("You're the organizer now. Five questions, three minutes; stop and go on whenever you like.")
    )
    return HandOver("setup.community")


# -- invitations -----------------------------------------------------------------------------------------

INVITE = "invite"
#: Invitations an hour (H15), and how long one lasts, in seconds.
INVITES, INVITE_LASTS = 30, 7 * 86400.0


def invite(turn: Turn) -> View:
    """A code that lets one person in."""
    if not tries.allow(turn.hot, turn.actor.id, "invite", INVITES, HOUR, turn.now):
        return View.of(_("Those were a lot of invitations. Please go on in an hour."))
    code = codes.issue(
        turn.hot,
        turn.seals,
        INVITE,
        turn.now,
        lasts=INVITE_LASTS,
        payload=str(turn.actor.id),
        keep_older=True,
    )
    turn.audit("invited", "")
    return View.of(
        _("For one person, for a week. They write this to me, and are in: {code}", code=code),
        actions=(Act("people.invite", _("One more")),),
    )


def _invited(turn: Turn) -> Answered:
    let_in(turn, turn.actor.id)
    return Reply(View.of(IN))


IN: Msg = _("You're in. Write what you need or what you can do, as you would text a neighbour.")


def let_in(turn: Turn, person_id: int) -> bool:
    """Make somebody a member by name: they stay one wherever they are. False if they are banned or forgotten."""
    person = turn.actor if turn.actor.id == person_id else turn.person_by(person_id)
    if person is None or person.standing == "banned":
        return False
    was_out = person.standing == "stranger"
    persons.change(turn.hot, person, standing="member" if was_out else person.standing, let_in_at=turn.now)
    turn.audit("let_in", f"person:{person_id}")
    if was_out:
        for room in turn.house.rooms:
            if room.on_person is not None:
                room.on_person(turn, person_id, "joined")
    return True
