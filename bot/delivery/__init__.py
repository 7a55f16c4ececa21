"""Delivery: what a turn put into the outbox reaches the platforms, in order, within their pace.

    dispatcher.py   the loop: who may go now, one send in flight per chat
    lanes.py        chats with something to send, by urgency       pace.py   the platforms' limits
    outbox.py       before the call: open, resolve, render, mark as sending
    outcome.py      after the call: what became of it, by policy   accepted.py  when the platform took it
    line.py         one platform: who waits, how fast it may go    calls.py     what is on its way
    cards.py        live views: drawn when they go                 board.py  the one card that lists what is open
    budget.py       what groups and people are spared              held.py   unasked messages, merged at their hour
    upkeep.py       clutter that goes, words that are not kept

A row is marked `sending` and committed before the network is called; whatever is `sending` after a crash is of
unknown fate and follows its policy.
"""
