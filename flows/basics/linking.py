"""Two accounts of one person (H4).

    maria (first account)   > link            ->  a code, ten minutes, once
    maria (second account)  > link K7QF-2MXP  ->  "say yes on your other account"
    maria (first account)     [Yes, that's me]  ->  one person; both accounts are told

Nothing that somebody is trusted with travels by it: a role works from the new account only after another
organizer's yes; with a single organizer, after her own from the first account.
"""

from __future__ import annotations

from bot.contract.views import Act, Facts, Kind, Option, View
from bot.contract.words import Msg, _
from bot.people import accounts, codes, errands, roles, tries
from bot.people import person as persons
from bot.people.accounts import Account
from bot.talk import Reply, Talk, Toast, Turn, action, flow
from bot.talk.erasing import merge
from bot.talk.furniture import Answered, Ending
from flows.basics.approving import other_organizers, propose
from flows.basics.attempts import SLOWER, WRONG, may_try
from flows.basics.naming import for_team

LINK, LASTS = "link", 600.0
#: Seconds after unlinking until the next linking.
COOLDOWN = 86400.0
KINDS = (Kind("link.news", "repeat"),)

OVER = _('That is over. To begin anew, write "link" on the account you keep.')


@flow(
    "link", title=_("Link my accounts"), right="my.data", words=("link", "enlazar", "vincular"), plain=True
)  # fmt: skip
def link(talk: Talk) -> Ending:
    """Without a code: show one. With the code of another account: ask that account."""
    typed = talk.params.get("words", "")
    if not typed:
        return talk.end(_offer(talk))
    if not may_try(talk):
        return talk.end(SLOWER)
    answer = take_code(talk, typed)
    return talk.end(answer.view if answer is not None and answer.view is not None else WRONG)


def _offer(turn: Turn) -> View | Msg:
    if _cools_down(turn, turn.actor.id):
        return _("You unlinked an account today. From tomorrow on you can link one again.")
    if not tries.allow(turn.hot, turn.actor.id, "link", 5, 3600, turn.now):
        return SLOWER
    code = codes.issue(
        turn.hot,
        turn.seals,
        LINK,
        turn.now,
        lasts=LASTS,
        person_id=turn.actor.id,
        payload=str(turn.actor.account_id),
    )
    return View.of(
        _("Write this to me from your other account within 10 minutes: link {code}", code=code),
        _("Then I ask here whether that account is yours. Nobody else should see the code."),
    )


def take_code(turn: Turn, typed: str) -> Reply | None:
    """The code of another account was typed here; None if there is no such code."""
    kept = codes.redeem(turn.hot, turn.seals, LINK, typed, turn.now)
    if kept is None or kept.person_id is None:
        return None
    first = accounts.get(turn.hot, int(kept.payload))
    mine = turn.actor.account_id
    if first is None or mine is None or kept.person_id == turn.actor.id or turn.actor.standing == "banned":
        return None
    number = errands.make(
        turn.hot,
        LINK,
        kept.person_id,
        turn.now,
        lasts=LASTS,
        first=first.id,
        second=mine,
        other=turn.actor.id,
    )
    turn.tell(
        kept.person_id, _question(turn, number), "link.news", about=f"link:{number}", chat_id=first.chat_id
    )
    return Reply(View.of(_("Now go to your other account and say yes there, within 10 minutes.")))


def _question(turn: Turn, number: int) -> View:
    assert turn.actor.account_id is not None
    second = accounts.get(turn.hot, turn.actor.account_id)
    assert second is not None
    return View.of(
        _("Is this account yours, too?"),
        Facts(((_("Name"), for_team(turn, turn.actor.id)), (_("Account"), f"{second.user} ({second.adapter})"))),
        _("If you didn't write the code there yourself, say no."),
        actions=(
            Act("link.yes", _("Yes, that's me"), str(number)),
            Act("link.no", _("No, not mine"), str(number)),
        ),
    )  # fmt: skip


@action("link.yes", right="my.data", typed=("link yes", "enlazar si"))
def say_yes(turn: Turn, thing: str) -> Answered:
    """Said on the first account: the two become one person."""
    errand = errands.find(turn.hot, int(thing), LINK, turn.now) if thing.isdigit() else None
    if (
        errand is None
        or errand.person_id != turn.actor.id
        or errand.about.get("first") != turn.actor.account_id
    ):
        return Toast(OVER)
    errands.take(turn.hot, errand.number, LINK, turn.now)
    second, other = accounts.get(turn.hot, errand.about["second"]), int(errand.about["other"])
    if second is None or second.person_id != other or turn.person_by(other) is None:
        return Toast(OVER)
    merge(turn, other, turn.actor.id)
    turn.actor.forget_roles()
    turn.audit("linked", f"person:{turn.actor.id}", account=second.id)
    told = _('These accounts are one person now. If that wasn\'t you, write "unlink" at once.')
    turn.tell(turn.actor.id, told, "link.news", chat_id=second.chat_id)
    return Reply(View.of(told, *_roles_there(turn, second)))


def _roles_there(turn: Turn, second: Account) -> tuple[Msg, ...]:
    """What the person is trusted with does not work from the new account before a yes."""
    mine = turn.actor.roles(turn.hot)
    if not mine:
        return ()
    number = propose(turn, "link", turn.actor.id, account=second.id, alone=turn.actor.account_id)
    if other_organizers(turn):
        return (_("What you are trusted with works there after another organizer's yes. I asked."),)
    return (_("To use your roles there as well, write here: approve {number}", number=str(number)),)


@action("link.no", right="my.data", typed=("link no", "enlazar no"))
def say_no(turn: Turn, thing: str) -> Answered:
    errand = errands.take(turn.hot, int(thing), LINK, turn.now) if thing.isdigit() else None
    if errand is not None and errand.person_id == turn.actor.id:
        turn.audit("link_refused", f"person:{turn.actor.id}")
    return Reply(View.of(_("Nothing was linked.")))


@flow("unlink", title=_("Unlink an account"), right="my.data", words=("unlink", "desvincular", "separar"))
def unlink(talk: Talk) -> Ending:
    """One account becomes a person of its own again, with nothing but itself."""
    others = [a for a in accounts.of(talk.hot, talk.actor.id) if a.id != talk.actor.account_id]
    if not others:
        return talk.end(_("Only this account is yours here; there is nothing to unlink."))
    options = [Option(str(a.id), f"{a.user} ({a.adapter})") for a in others]
    chosen = talk.choose("account", _("Which account shall stand alone again?"), options)
    there = next(a for a in others if str(a.id) == chosen)
    shown = View.of(
        _("What you asked for and promised stays with this account. The other one starts anew."),
        Facts(((_("Account"), f"{there.user} ({there.adapter})"),)),
    )
    if not talk.confirm("unlink", shown, yes=_("Yes, unlink it")):
        return talk.end(_("Nothing was changed."))
    alone = accounts.stand_alone(talk.hot, talk.seals, there, talk.now)
    roles.withdraw(talk.hot, talk.actor.id, there.id)
    persons.note(talk.hot, talk.actor, {"unlinked": talk.now})
    talk.audit("unlinked", f"person:{talk.actor.id}", account=there.id)
    talk.tell(alone, _("This account stands alone again."), "link.news", chat_id=there.chat_id)
    return talk.end(_("Unlinked. That account was told. Linking is possible again tomorrow."))


def _cools_down(turn: Turn, person_id: int) -> bool:
    person = turn.person_by(person_id)
    return person is not None and float(person.notes.get("unlinked", 0.0)) > turn.now - COOLDOWN
