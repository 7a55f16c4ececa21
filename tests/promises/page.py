"""The rights table as the promises state it, and the rows that stand beside it.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

#: The rows of the page that belong to aid and to the hub itself, word for word, with the name handlers use.
PAGE = {
    "aid.create": "y6 | Y | Y | Y | Y | Y | Y | - | -",
    "aid.card": "y6 | Y | Y | Y | Y | Y | Y | - | -",
    "aid.note": "- | - | y5 | Y | Y | Y | y2 | - | -",
    "aid.name": "- | - | - | Y | y1 | y1 | y2 | - | -",
    "aid.address": "- | - | - | Y | y1,y5 | y1 | - | - | -",
    "aid.claim": "- | y6 | Y | - | - | Y | Y | - | -",
    "aid.accept": "- | - | - | Y | - | y1 | - | - | -",
    "aid.release": "- | - | - | - | Y | - | - | - | -",
    "aid.remove": "- | - | - | Y | - | Y | Y | - | -",
    "aid.edit": "- | - | - | y5 | - | y5 | - | - | -",
    "aid.delivered": "- | - | - | Y | Y | Y | - | - | -",
    "aid.close": "- | - | - | Y | - | Y | Y | - | -",
    "aid.reopen": "- | - | - | Y | - | Y | - | - | -",
    "aid.reveals": "- | - | - | Y | - | y4 | y4 | - | -",
    "aid.abuse": "- | Y | Y | Y | Y | Y | Y | - | -",
    "aid.export": "- | - | - | Y | - | y3,y4 | y3,y4 | - | -",
    "aid.vouch": "- | - | Y | - | - | Y | Y | - | -",
    "shifts.plan": "- | - | - | - | - | Y | Y | - | -",
    "shifts.see": "y6 | Y | Y | Y | Y | Y | Y | - | -",
    "shifts.roster": "- | y6 | y6 | Y | Y | Y | Y | - | -",
    "shifts.join": "- | y6 | Y | Y | - | Y | Y | - | -",
    "shifts.leave": "- | - | - | - | Y | - | - | - | -",
    "shifts.check_in": "- | - | - | - | - | Y | Y | - | -",
    "shifts.phone": "- | - | - | - | y1 | y1 | - | - | -",
    "shifts.feed": "- | - | - | Y | Y | - | - | - | -",
    "assembly.open": "- | y6 | y6 | Y | - | Y | Y | - | -",
    "assembly.cancel": "- | - | - | - | - | y3 | y3 | - | -",
    "assembly.vote": "- | y6 | y6 | Y | y6 | y6 | y6 | - | -",
    "assembly.votes": "- | Y | Y | Y | Y | Y | Y | - | -",
    "assembly.result": "y6 | Y | Y | Y | Y | Y | Y | - | -",
    "fund.open": "- | - | - | - | - | Y | y3 | - | -",
    "fund.pledge": "- | Y | Y | Y | Y | Y | Y | - | -",
    "fund.total": "y6 | Y | Y | Y | Y | Y | Y | - | -",
    "fund.names": "- | - | - | own | - | Y | - | - | -",
    "fund.receive": "- | - | - | - | - | Y | - | - | -",
    "fund.payout": "- | - | - | - | - | y3 | y3 | - | -",
    "admin.appoint": "- | - | - | - | - | - | y3 | - | -",
    "admin.ban": "- | - | - | - | - | Y | Y | - | -",
    "admin.settings": "- | - | - | - | - | - | Y | - | -",
    "admin.audit": "- | - | - | own | - | Y | Y | - | -",
    "admin.unknown": "- | - | - | - | - | Y | Y | - | Y",
    "my.data": "- | own | own | own | own | own | own | own | own",
    "admin.erase": "- | - | - | - | - | - | y3 | - | -",
}
#: Rows that the page does not have: what they let through, and why so.
BESIDE = {
    "talk.answer": ("Y|Y|Y|Y|Y|Y|Y|Y|-", "whoever was asked by the hub may answer; the flow's own row decides"),
    "basics.use": ("Y|Y|Y|Y|Y|Y|Y|Y|-", "help, language, a person, the privacy page: as asking for help is"),
    "admin.let_in": ("-|-|-|-|-|Y|Y|-|-", "the opposite of a ban"),
    "admin.duty": ("-|-|-|-|-|Y|Y|-|-", "whose turn it is concerns those who have turns"),
    "admin.export": ("-|-|-|-|-|-|y3|-|-", "as much leaves the house as by erasing it"),
    "assembly.enter": ("-|-|-|-|-|-|y2|-|-", "an organizer writes down the vote of whoever calls, and they are told"),
    "assembly.announce": ("-|-|-|-|-|Y|Y|-|-", "planning a shift: it is the team that speaks"),
    "assembly.hear": ("Y|Y|Y|Y|Y|Y|Y|Y|-", "what one does not hear is one's own, as the rest of one's settings"),
    "aid.write": ("-|-|-|Y|Y|Y|-|-|-", "those who write to each other, as for reporting abuse"),
    "aid.answer": ("-|-|-|-|-|Y|Y|-|-", "the team's work, as removing a helper"),
    "aid.report_read": ("-|-|-|-|-|Y|-|-|-", "whoever is on duty for it, and nobody else"),
    "aid.list": ("-|Y|Y|Y|Y|Y|Y|-|-", "what the cards show, without the stranger"),
    "aid.offer": ("-|Y|Y|Y|Y|Y|Y|-|-", "helping where any member may"),
    "aid.unoffer": ("-|-|-|Y|-|Y|Y|-|-", "closing, of an offer"),
    "aid.intake": ("-|-|-|-|-|-|Y|-|-", "a setting"),
    "aid.add": ("-|-|-|-|-|Y|Y|-|-", "letting in, of somebody without the app"),
    "aid.calls": ("-|-|-|-|-|Y|Y|-|-", "the team's work"),
    "aid.alarm": ("-|-|-|-|-|Y|Y|-|-", "the team's work"),
    "shifts.qualify": ("-|-|-|-|-|y6|Y|-|-", "planning: who may do what a place needs"),
    "assembly.call": ("-|-|-|Y|-|Y|Y|-|-", "planning, as of a shift; who called an assembly may change it"),
    "assembly.see": ("y6|Y|Y|Y|Y|Y|Y|-|-", "what the cards show"),
    "assembly.propose": ("-|y6|y6|Y|-|Y|Y|-|-", "as opening a vote"),
    "assembly.withdraw": ("-|-|-|Y|-|Y|Y|-|-", "as closing a vote"),
    "assembly.lead": ("-|-|-|-|-|Y|Y|-|-", "what a facilitator is for"),
    "assembly.attend": ("-|Y|Y|Y|Y|Y|Y|-|-", "every member is welcome"),
    "assembly.unseal": ("-|-|-|-|Y|-|-|-|-", "the tellers named when it began, and nobody for them: not even the team"),
    "assembly.close": ("-|-|-|Y|-|Y|Y|-|-", "the page's note beside opening: opener, officer, organizer"),
    "fund.spend": ("-|Y|Y|Y|Y|Y|Y|-|-", "whoever buys for everybody asks first; two others decide"),
    "fund.approve": ("-|-|-|-|-|Y|Y|-|-", "the second yes to what is done with money"),
    "fund.rule": ("-|-|-|-|-|-|Y|-|-", "what the assembly decided is written down as a setting is"),
    "aid.fund": ("-|-|-|Y|-|Y|Y|-|-", "the fund is asked by whoever needs it, or by the team that looks after it"),
    "fund.refuse": ("-|-|-|Y|-|Y|Y|-|-", "the team says no; whoever asked takes it back"),
    "fund.vote": ("-|-|-|Y|-|Y|Y|-|-", "what was asked of the team becomes public: who asked, or the team"),
    "aid.calm": ("-|-|-|Y|-|-|-|-|-", "whoever raised an alarm says that it was none"),
}  # fmt: skip
#: Rows that no handler names, for something else holds them.
HELD_ELSEWHERE = {
    "aid.card": "what a card draws, by its circle (A40)",
    "aid.name": "names are shown as their owner wishes, after the yes (A16)",
    "aid.address": "contacts go to one person by a consent of their own (V4)",
    "aid.remove": "the requester's [Someone else], the team's [Let go]",
    "aid.edit": "the flow asks for creating, and looks at whose it is and whether it is open",
    "aid.reveals": "a list of one's own",
    "aid.export": "my data, and the community's counts",
    "shifts.roster": "what a card draws, by the names people chose",
    "shifts.phone": "nobody's is shown: they write to each other through the hub",
    "shifts.feed": "the command asks for it, about one's own; then whoever has the address",
    "fund.names": "the treasury, for its team; pledges of one's own",
    "admin.ban": "a choice within /people",
    "admin.audit": "/log of one thing, for the team",
    "admin.unknown": "the notice about a doubtful message goes to those who may know of it",
}


def cells(row: str) -> str:
    """A row as the flows spell it."""
    return "|".join(cell.strip() for cell in row.split("|"))


#: Every action and its cells.
ALL = {action: cells(row) for action, row in PAGE.items()} | {a: c for a, (c, _why) in BESIDE.items()}
COLUMNS = ("public", "member", "helper", "own", "holder", "officer", "organizer", "outsider", "operator")


def allows(action: str, columns: frozenset[str]) -> bool:
    """Whether any of the columns has more than "-" in this row: the gate, before a thing's own conditions."""
    row = dict(zip(COLUMNS, ALL[action].split("|"), strict=True))
    return any(row[column] != "-" for column in columns)
