"""The hub: what arrived is taken, handled in one transaction each, and answered.

ear.py            what is stored of what arrives        arriving.py   read for the first time
turns.py          one group of waiting inputs, each in its savepoint, one commit
routing.py        which room takes which kind of event
private.py        what somebody writes to the hub        groups.py     what is said in a group
touching.py       buttons, reactions, edits              chats.py      members, bindings, moves
commands.py       words that start something             deeds.py      one verb on one thing
guessing.py       what free text was meant to be         answers.py    answers given back
conversations.py  run, pause, keep                       answering.py  tap, type, back, cancel
falling_due.py    timers become inputs                   expiring.py   the nudge and the end
membership.py     live look-ups before a turn            limits.py     how often is too often
fetching.py       photos and voice notes brought in      enclosed.py   the same as their turn sees them
upkeep.py         erasing what is over                   service.py    the loop around it all
kernel.py         the hub's own furniture
"""
