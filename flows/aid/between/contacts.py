"""Phone and address, from one neighbour to another: asked late, given one by one, taken back at any time.

    rosa > [Share my address]      "Your address? Only Sam will see it, until 2 days after this is done."
    hub  > sam: "Rosa shares her address with you."            [Show]      neutral: nothing to read in a preview
    sam  > [Show]                  the address, not forwardable; noted (V5, V6)
    rosa > [Take it back]          later looks are refused, and Sam is told (V4)

Nothing is asked before a helper was chosen (V2); what was given dies 48 hours after the end (V10).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from bot.contract.views import Act, Bold, Items, Kind, Span, View
from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.people.community import Default
from bot.talk import Ending, HandOver, Phone, Reply, Talk, Toast, Turn, action, command, flow, names, timer
from bot.talk import Text as Words
from bot.talk.fields import Field
from bot.talk.furniture import Answered
from flows.aid.helping import claims
from flows.aid.requesting import requests
from flows.aid.tables import Claim, Contact, Request

KINDS = (Kind("aid.contact", "repeat", asked=False, holds=True),)
SETTINGS: Mapping[str, Default] = {
    "aid.keep_contacts": Default(
        48 * 3600, _("Seconds that a shared number or address stays after the end"), 3600, 7 * 86400
    ),
}
ADDRESS, PHONE = "address", "phone"
FIELDS: Mapping[str, Msg] = {ADDRESS: _("address"), PHONE: _("phone number")}
ASKED: Mapping[str, Msg] = {
    ADDRESS: _("Which address? Only {name} will see it, until {days} days after this is done."),
    PHONE: _("Which phone number? Only {name} will see it, until {days} days after this is done."),
}
GONE = Toast(_("That was taken back, or its time is over. Write to them here instead."))
#: Reveals that a list shows.
LISTED = 8


# -- sharing --------------------------------------------------------------------------------------------


@action("aid.share", right="aid.write", typed=("share", "share my address", "compartir", "dar mi direccion"))
def share_address(turn: Turn, thing: str, **args: str) -> Answered:
    """Give the other one an address: a helper was chosen, so it may be asked."""
    return _share(turn, thing, args.get("claim", ""), ADDRESS)


@action("aid.share_phone", right="aid.write", typed=("share phone", "share my phone", "dar mi telefono"))
def share_phone(turn: Turn, thing: str, **args: str) -> Answered:
    """Give the other one a phone number."""
    return _share(turn, thing, args.get("claim", ""), PHONE)


def _share(turn: Turn, thing: str, claim_id: str, field: str) -> Answered:
    claim = claim_of(turn, thing, claim_id)
    if claim is None:
        return Toast(_("There is nobody to share it with yet. I ask for it once somebody helps."))
    return HandOver("aid.sharing", {"claim": str(claim.id), "field": field})


def claim_of(turn: Turn, thing: str, claim_id: str = "") -> Claim | None:
    """The accepted claim between whoever acts and somebody else."""
    if claim_id:
        found = [claims.get(turn, claim_id)]
    else:
        named = requests.find(turn, thing)
        items = (
            ()
            if named is None
            else (named.item,)
            if named.item
            else requests.items_of(turn, named.request.id)
        )
        found = [claims.live(turn, item.id) for item in items]
    mine = [c for c in found if c is not None and c.state == "accepted" and turn.actor.id in ends(turn, c)]
    return mine[0] if len(mine) == 1 else None


def ends(turn: Turn, claim: Claim) -> tuple[int, int]:
    """Who asked, and who helps."""
    return turn.session.get_one(Request, claim.request_id).requester_id, claim.helper_id


@flow("aid.sharing", title=_("Share a number or address"), right="talk.answer", hidden=True)
def sharing(talk: Talk) -> Ending:
    """One field, for one person: who will see it and until when stands in the question (V3)."""
    claim, field = claims.get(talk, talk.params["claim"]), talk.params["field"]
    if claim is None or claim.state != "accepted" or talk.actor.id not in ends(talk, claim):
        return talk.end(_("That help is over, so nothing is shared."))
    asker, helper = ends(talk, claim)
    other = helper if talk.actor.id == asker else asker
    name, days = names.called(talk, other), round(float(talk.setting("aid.keep_contacts")) / 86400)
    asked = ASKED[field]
    kind: Field[str] = Phone() if field == PHONE else Words(200)
    value = talk.ask("value", Msg(asked.text, {"name": name, "days": days}), kind, label=FIELDS[field])
    shown = View.of(_("{name} will see this:", name=name), Bold(value))
    if not talk.confirm("share", shown, yes=_("Share it"), no=_("Don't share"), change=True):
        return talk.end(_("Not shared. You can still write to each other here."))
    contact = give(talk, claim, other, field, value)
    return talk.end(
        View.of(
            _("{name} can look at it now. It goes {days} days after this is done.", name=name, days=days),
            actions=(
                Act("aid.revoke", _("Take it back"), number(talk, contact), {"contact": f"c{contact.id}"}),
            ),
        ),
        about=f"request:{contact.request_id}",
    )


def give(turn: Turn, claim: Claim, to_person: int, field: str, value: str) -> Contact:
    """Consent for one field and one person, from now; the holder reads a neutral line first."""
    me = turn.actor.id
    wanted = select(Contact).where(
        Contact.request_id == claim.request_id, Contact.owner_id == me, Contact.to_person == to_person,
        Contact.field == field,
    )  # fmt: skip
    contact = turn.session.scalars(wanted).first()
    if contact is None:
        contact = Contact(request_id=claim.request_id, owner_id=me, to_person=to_person, field=field)
        turn.session.add(contact)
    contact.given_at, contact.revoked_at = turn.now, None
    turn.session.flush()
    contact.value = turn.seal(me, "aid_contact.value", contact.id, value)
    turn.session.flush()
    turn.audit("aid.shared", f"request:{claim.request_id}", field=field, to=to_person)
    said = _("{name} shares something with you: {field}.", name=names.called(turn, me), field=FIELDS[field])
    show = Act("aid.show", _("Show"), number(turn, contact), {"contact": f"c{contact.id}"})
    turn.tell(to_person, View.of(said, actions=(show,)), "aid.contact", about=_about(contact), urgent=True)
    return contact


def number(turn: Turn, contact: Contact) -> str:
    return str(contact.request_id)


def _about(contact: Contact) -> str:
    return f"request:{contact.request_id}"


# -- looking, taking back -------------------------------------------------------------------------------


def _contact(turn: Turn, thing: str, given: str, who: str) -> Contact | None:
    """The contact a button names, else the newest of that number, of which whoever acts is the `who` end."""
    if given[1:].isdigit():
        found = turn.session.get(Contact, int(given[1:]))
    else:
        named = requests.find(turn, thing)
        mine = Contact.owner_id if who == "owner" else Contact.to_person
        wanted = select(Contact).where(
            Contact.request_id == (named.request.id if named else 0), mine == turn.actor.id
        )
        found = turn.session.scalars(wanted.order_by(Contact.given_at.desc())).first()
    end = (found.owner_id if who == "owner" else found.to_person) if found is not None else None
    return found if end == turn.actor.id else None


def may_see(turn: Turn, contact: Contact) -> bool:
    """Consent holds, and an address only until the state is closed (y1, y5)."""
    if contact.revoked_at is not None or contact.value is None:
        return False
    found = turn.session.scalars(
        select(Claim).where(Claim.request_id == contact.request_id, Claim.state.in_(("accepted", "done")))
    ).all()
    among = [c for c in found if {contact.owner_id, contact.to_person} == set(ends(turn, c))]
    return any(c.state == "accepted" or contact.field == PHONE for c in among)


@action("aid.show", right="talk.answer", typed=("show it", "mostrar"))
def show(turn: Turn, thing: str, **args: str) -> Answered:
    """The second step: the field itself, in private only, not forwardable, noted."""
    contact = _contact(turn, thing, args.get("contact", ""), "holder")
    if contact is None or turn.chat is None or not turn.chat.private or not may_see(turn, contact):
        return GONE
    value = turn.unseal(contact.owner_id, "aid_contact.value", contact.id, contact.value)
    if not value:
        return GONE
    turn.revealed(contact.owner_id, turn.actor.id, contact.field, _about(contact))
    turn.reply(View.of(Bold(value), secret=True), "relay.secret", about=_about(contact))
    return Reply()


@action("aid.revoke", right="my.data", typed=("take back", "retirar"))
def revoke(turn: Turn, thing: str, **args: str) -> Answered:
    """The owner takes a field back: it is erased here, and the holder is told."""
    contact = _contact(turn, thing, args.get("contact", ""), "owner")
    if contact is None or contact.revoked_at is not None or contact.value is None:
        return Toast(_("That is not shared any more."))
    contact.revoked_at, contact.value = turn.now, None
    turn.audit("aid.revoked", _about(contact), field=contact.field)
    said = _("{name} took something back: {field}. Please delete it if you wrote it down.",
             name=names.called(turn, contact.owner_id), field=FIELDS[contact.field])  # fmt: skip
    turn.tell(contact.to_person, said, "aid.contact", about=_about(contact), urgent=True)
    name = names.called(turn, contact.to_person)
    return View.of(_("Taken back. {name} can't look at it any more, and I told them.", name=name))


# -- who saw what ---------------------------------------------------------------------------------------


@command("reveals", right="my.data", title=_("Who saw my number or address"), words=("quien vio mis datos",))
def reveals(turn: Turn, rest: str) -> Answered:
    """Who was shown which field of mine, and when; what is still shared can be taken back (V6, V4)."""
    me = turn.actor.id
    rows = turn.hot.all(
        "SELECT seen_by, field, subject, at FROM reveal WHERE owner_id = ? ORDER BY id DESC LIMIT ?",
        (me, LISTED),
    )
    shared = turn.session.scalars(
        select(Contact).where(
            Contact.owner_id == me, Contact.value.is_not(None), Contact.revoked_at.is_(None)
        )
    ).all()
    if not rows and not shared:
        return View.of(_("Nobody was shown a number or address of yours."))
    lines: list[tuple[Span, ...]] = [
        (Joined((names.called(turn, seen_by), field_name(field), Moment(at)), "dot"),)
        for seen_by, field, _s, at in rows
    ]
    acts = tuple(
        Act(
            "aid.revoke",
            _("Take back: {what}", what=SHORT[c.field]),
            number(turn, c),
            {"contact": f"c{c.id}"},
        )
        for c in shared[:4]
    )
    said = _("Shown so far, newest first:") if lines else _("Shared, and not looked at yet.")
    return View.of(said, *([Items(tuple(lines))] if lines else []), actions=acts)


SHORT: Mapping[str, Msg] = {ADDRESS: _("place"), PHONE: _("phone")}


def field_name(field: str) -> Text:
    """A revealed field in words."""
    return FIELDS[field] if field in FIELDS else OTHERS.get(field, field)


OTHERS: Mapping[str, Msg] = {"words": _("what you wrote"), "contact": _("a contact"), "name": _("your name")}


# -- the end --------------------------------------------------------------------------------------------


def plan_end(turn: Turn, request_id: int, closed_at: float) -> None:
    """What was shared dies after the end."""
    turn.plan(
        closed_at + float(turn.setting("aid.keep_contacts")),
        "aid.contacts_over",
        request_id,
        f"{closed_at:.0f}",
    )


@timer("aid.contacts_over")
def contacts_over(turn: Turn, subject: str, _payload: Mapping[str, Any]) -> None:
    """Erase what was shared, unless it was opened again meanwhile."""
    request = requests.get(turn, subject)
    if request is not None and request.state == "closed":
        erase(turn, request.id)


def erase(turn: Turn, request_id: int) -> None:
    """The values go; that they were shared stays."""
    for contact in turn.session.scalars(select(Contact).where(Contact.request_id == request_id)).all():
        contact.value = None


def erase_between(turn: Turn, claim: Claim) -> None:
    """Somebody no longer helps: what the two shared goes at once."""
    pair = set(ends(turn, claim))
    for contact in turn.session.scalars(select(Contact).where(Contact.request_id == claim.request_id)).all():
        if {contact.owner_id, contact.to_person} == pair:
            contact.value, contact.revoked_at = None, contact.revoked_at or turn.now


TALKS = (sharing,)
DEEDS = (share_address, share_phone, show, revoke)
COMMANDS = (reveals,)
TIMERS = (contacts_over,)
