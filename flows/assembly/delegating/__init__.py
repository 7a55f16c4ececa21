"""Somebody else votes for me: in one vote, in those on a topic, or in all, until I take it back (P17).

    sam > delegate my vote to Ana until 1 May
    hub > ana: Sam asks you to vote for them in all open votes, until Fri 1 May. …        [Yes, I will] [No, thanks]
    ana   votes, and what she says counts for Sam, too, unless he votes himself: his own vote always wins
    sam > take back my vote from Ana      at once, and what stood by it goes

holding     who may vote for whom, now         line, talks     asked in words, and by the button on a ballot
asking      what is asked, and of whom         entering        an organizer does it for who has no app
answering   yes, no, taken back, given back    tables, keeping what is kept

One hand on only: what somebody got from others goes with what they vote themselves, never with what is voted for
them. Nobody votes for others in secret, for they would know the vote; nor where silence is a yes. How ballots follow
stands in `voting.proxies`.
"""

from __future__ import annotations

from types import ModuleType

from flows.assembly.delegating import answering, entering, talks

MODULES: tuple[ModuleType, ...] = (talks, entering, answering)
