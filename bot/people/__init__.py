"""Persons, accounts, roles, duty, preferences: who is who in this community.

person.py      a human, as one turn sees them          accounts.py    their identities on platforms
roles.py       what somebody is trusted with           duty.py        whose turn it is to be pinged
community.py   what this community decided             codes.py       one-time codes
claiming.py    the first organizer                     errands.py     small things that wait for somebody
drafts.py      words kept until a door is opened       tries.py       how often somebody tried
forgetting.py  forgetting a person, merging two        traces.py      what a table keeps of people
"""
